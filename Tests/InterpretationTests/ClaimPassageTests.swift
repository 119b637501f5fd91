import Documents
import Interpretation
import Packs
import Quantities
import RecordModel
import Testing

/// Passages of many kinds about pairs of states that no pack is about: what of them becomes a claim, and with which
/// measure, sides and time.
///
/// They were written before the readers could read them. A line that begins with "?" does not hold yet.
@Suite struct ClaimPassageTests {
  /// A passage and its claims: "value unit | measure | subject > counterpart | time | in scope | by source".
  ///
  /// Measures are parts of the label, any of those between commas. With "/" the sides may stand in either order;
  /// "*" is anything, "-" nothing.
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var date: PartialDate?
    var text: String
    var expected: [Substring]
    var testDescription: String { name }

    init(_ name: String, date: PartialDate? = nil, _ text: String, expects: String) {
      (self.name, self.date, self.text) = (name, date, text)
      expected = expects.split(separator: "\n")
    }
  }

  @Test("a passage yields its claims", arguments: news + reports + sides)
  func claims(sample: Sample) throws {
    let claims = try Recording.claims(of: sample.text, date: sample.date)
    for line in sample.expected {
      let isOpen = line.hasPrefix("?")
      let told = claims.map(Self.line).joined(separator: "\n")
      let found = claims.contains { Self.holds(String(line.drop { $0 == "?" || $0 == " " }), of: $0) }
      if isOpen {
        withKnownIssue { #expect(found, "\(line) is not among\n\(told)") }
      } else {
        #expect(found, "\(line) is not among\n\(told)")
      }
    }
  }

  private static func line(_ claim: Claim) -> String {
    let time = (claim.period ?? claim.asOf)?.description ?? "-"
    let value = claim.quantity.value.map { "\($0.rational)" } ?? "-"
    return "\(value) \(claim.quantity.unit.code ?? "-") | \(claim.measure) | \(claim.subject?.name ?? "-") > "
      + "\(claim.counterpart?.name ?? "-") | \(time) | \(claim.scope ?? "-") | \(claim.attribution ?? "-")"
  }

  private static func holds(_ line: String, of claim: Claim) -> Bool {
    let fields = line.split(separator: "|").map { $0.trimmed }
    guard fields.count >= 4 else { return false }
    let figure = fields[0].split(separator: " ", maxSplits: 1).map(String.init)
    guard let value = Int128(figure[0]), claim.quantity.bounds(contain: Rational(value, 1)) else { return false }
    guard figure[1] == "*" || figure[1] == claim.quantity.unit.code else { return false }
    guard fields[1].split(separator: ",").contains(where: { $0 == "*" || claim.measure.contains($0) }) else {
      return false
    }
    let time = (claim.period ?? claim.asOf)?.description ?? "-"
    return areSides(fields[2], of: claim) && (fields[3] == "*" || fields[3] == time)
      && fields.dropFirst(4).allSatisfy { isTold($0, by: claim) }
  }

  private static func areSides(_ field: String, of claim: Claim) -> Bool {
    if field == "*" { return true }
    let isOrdered = field.contains(">")
    let wanted = field.split { $0 == ">" || $0 == "/" }.map { $0.trimmed }
    let sides = [claim.subject?.name ?? "-", claim.counterpart?.name ?? "-"]
    let orders = isOrdered ? [sides] : [sides, sides.reversed()]
    return orders.contains { zip(wanted, $0).allSatisfy { $0 == "*" || $1.contains($0) } }
  }

  private static func isTold(_ field: String, by claim: Claim) -> Bool {
    let words = field.split(separator: " ", maxSplits: 1).map(String.init)
    switch words[0] {
    case "in": return claim.scope?.lowercased().contains(words[1]) ?? false
    case "by": return claim.attribution?.contains(words[1]) ?? false
    case "def": return words[1].split(separator: ",").allSatisfy { claim.definition.contains(String($0)) }
    default: return false
    }
  }
}

extension Recording {
  private static let claimCompiler: DocumentCompiler? = (try? PackLibrary.load()).map(DocumentCompiler.init)

  /// The claims of a text by itself, with a date or without.
  fileprivate static func claims(of text: String, date: PartialDate?) throws -> [Claim] {
    let document = try DocumentReader.read(bytes: Array(text.utf8), name: "test.txt", date: date)
    var recording = Recording()
    try #require(claimCompiler).compile(document, into: &recording)
    return recording.claims
  }
}

extension Quantity {
  /// Whether a value is the one told, or the open end of "more than" and "up to".
  fileprivate func bounds(contain number: Rational) -> Bool {
    [value, low, high].contains { $0?.rational == number }
  }
}

extension StringProtocol {
  /// The words without the blanks around them.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
