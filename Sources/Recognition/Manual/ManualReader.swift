public import Packs
import Quantities
import RecordModel
import Text

/// Reads the wordings of the manual as the program does: with all recognisers, in a document of 15 May 2022.
public struct ManualReader: Sendable {
  private let recognizers: [any Recognizer]
  private let context = RecognitionContext(documentDate: PartialDate(year: 2022, month: 5, day: 15))

  public init(_ lexicon: Lexicon) { recognizers = allRecognizers.map { $0.init(lexicon) } }

  /// Wordings that mean the same, and what they mean in words for people.
  struct Row: Equatable {
    var wordings: [String]
    var value: String
    /// What the wording allows: the ends of a figure, the first and the last day of a date.
    var range: String
  }

  /// The rows of a table for a reading: one for each set of wordings that allow the same.
  func rows(_ reading: Reading) -> [Row] {
    var rows: [Row] = []
    for wording in reading.wordings {
      guard let mention = mention(of: wording, as: reading.summary) else { continue }
      let row = Row(wordings: [wording], value: Self.value(of: mention), range: Self.range(of: mention))
      if let index = rows.firstIndex(where: { $0.value == row.value && $0.range == row.range }) {
        rows[index].wordings.append(wording)
      } else {
        rows.append(row)
      }
    }
    return rows
  }

  /// The wordings of which the program as a whole reads something else than their recogniser by itself; the manual
  /// does not show them.
  public func misread(_ reading: Reading) -> [String] {
    reading.wordings.filter { mention(of: $0, as: reading.summary) == nil }
  }

  /// The one mention of a wording that has the expected summary.
  private func mention(of wording: String, as summary: String) -> Mention? {
    let text = SourceText(name: "", wording)
    var passage = Passage(of: text)
    passage.read(Block(.paragraph, 0..<text.bytes.count))
    var mentions = MentionBuffer()
    mentions.reset(tokenCount: passage.tokens.count)
    for recognizer in recognizers { recognizer.recognize(passage, context, into: &mentions) }
    let told = mentions.mentions
    return told.count == 1 ? told.first { $0.summary == summary } : nil
  }

  private static func value(of mention: Mention) -> String {
    if let reason = mention.unreadReason { return "unread: \(reason)" }
    switch mention.value {
    case .quantity(let quantity):
      let value = QuantityText(quantity).value
      return mention.kind == .ordinal ? "place \(value) in an order" : value
    case .time(let time): return Self.value(of: time)
    case .citation(let marker): return "mark of note \(marker)"
    case .name(let name): return name.canonical
    case .none, .quotation: return mention.kind == .url ? "address" : mention.kind.rawValue
    }
  }

  private static func value(of time: Mention.Time) -> String {
    let part: String? =
      switch time.modifier {
      case .start: "early in"
      case .mid: "middle of"
      case .end: "late in"
      case .before: "before"
      case .after: "after"
      case .approx: "about"
      case .moreThan: "more than"
      case .lessThan: "less than"
      case nil: nil
      }
    var value = [part, "\(time.value)"].compactMap { $0 }.joined(separator: " ")
    if time.isFiscal { value += ", fiscal or academic year" }
    if time.isImpossible { value += ", with a day that the month does not have" }
    return value
  }

  private static func range(of mention: Mention) -> String {
    switch mention.value {
    case .quantity(let quantity): return QuantityText(quantity).range
    case .time(let time):
      guard let days = time.value.days else { return "" }
      let first = days.first.map { "\(PartialDate(dayNumber: $0))" }
      let last = days.last.map { "\(PartialDate(dayNumber: $0))" }
      if first == last { return "" }
      return "\(first ?? "") to \(last ?? "")"
    default: return ""
    }
  }
}
