import Diagnostics
import Quantities
import RecordModel
import Text

/// A claim, an event or a finding of an edition, as far as it is held against those of another.
public struct EditionItem: Sendable, Equatable {
  /// A part of what is said, with its name: "period", "2022".
  public struct Field: Sendable, Equatable {
    public var name: String
    public var value: String
  }

  /// What it says, without its value: "bilateral trade, China – Cambodia, 2022".
  public var title: String
  /// The figure or the day as written, or what does not add up.
  public var value: String
  /// What is compared of the value: equal for "US$1.2 billion" and "1.2 billion US dollars".
  var valueKey: String
  public var fields: [Field]
  public var document: String
  public var span: Range<Int>
  /// The sentence in which it stands.
  public var sentence: Range<Int>
  /// Only items of one group can be two tellings of one thing.
  var group: String
  /// The words of the sentence without figures, in their order of size.
  var words: [UInt64]

  /// What is said of it beside the value.
  var identity: String { fields.map { "\($0.name)=\($0.value)" }.joined(separator: "|") }
}

extension EditionItem {
  init(_ claim: Claim, _ text: SourceText) {
    let parties = [claim.subject?.name, claim.counterpart?.name].compactMap(\.self).joined(separator: " – ")
    let time = (claim.period ?? claim.asOf)?.description ?? ""
    fields = Self.fields([
      ("measure", claim.measure), ("parties", parties), ("scope", claim.scope ?? ""),
      ("definition", claim.definition.joined(separator: ", ")), ("period", time),
      ("modality", claim.modality == .actual ? "" : claim.modality.rawValue), ("source", claim.attribution ?? ""),
    ])
    title = fields.map(\.value).joined(separator: ", ")
    let quantity = QuantityText(claim.quantity)
    valueKey = [quantity.value, quantity.range, claim.quantity.per ?? ""].joined(separator: "|")
    value = Self.line(text[claim.span])
    group = (claim.measureID ?? claim.measure) + "|" + (claim.quantity.unit.code ?? "")
    span = claim.span
    sentence = claim.sentence.isEmpty ? claim.span : claim.sentence
    document = text.name
    words = Self.words(text[sentence])
  }

  init(_ event: Event, _ text: SourceText) {
    fields = Self.fields([
      ("kind", event.kind.rawValue), ("by", event.source.map(\.name).joined(separator: ", ")),
      ("with", event.target.map(\.name).joined(separator: ", ")), ("place", event.place ?? ""),
      ("object", event.object ?? ""), ("status", event.status == .occurred ? "" : event.status.rawValue),
    ])
    title = fields.map(\.value).joined(separator: ", ")
    value = event.date?.description ?? "no date"
    valueKey = value
    group = event.kind.rawValue
    span = event.span
    sentence = event.sentence.isEmpty ? event.span : event.sentence
    document = text.name
    words = Self.words(text[sentence])
  }

  init(_ finding: Finding) {
    let main = finding.evidence.first
    fields = Self.fields([("check", finding.rule), ("severity", finding.severity.rawValue)])
    title = "\(finding.severity.rawValue), \(finding.rule)"
    value = finding.message.description
    valueKey = finding.evidence.map { Suppression.folded($0.text) }.joined(separator: "|") + value
    document = main?.document ?? ""
    span = main?.span ?? 0..<0
    sentence = span
    group = finding.rule
    words = []
  }

  private static func fields(_ pairs: [(String, String)]) -> [Field] {
    pairs.compactMap { $1.isEmpty ? nil : Field(name: $0, value: line($1)) }
  }

  /// The text on one line.
  static func line(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

  /// The words of a text by their hashes, each once, in the order of the hashes; figures are none.
  private static func words(_ text: String) -> [UInt64] {
    var words: Set<UInt64> = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
      var hash = StableHash()
      hash.combine(String(word))
      words.insert(hash.value)
    }
    return words.sorted()
  }
}
