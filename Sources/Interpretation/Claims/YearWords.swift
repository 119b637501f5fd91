import Quantities
import RecordModel
import Text

/// Reads years that are told by their end or by another year: "the year ended June 2024", "the season before".
enum YearWords {
  private enum Word: UInt8 { case year = 1, ended, to, before, after, article, held, than }
  private static let words = WordTable<Word>([
    ("year season twelve 12 months period", .year), ("ended ending", .ended), ("to", .to),
    ("before earlier previously", .before),
    ("after later", .after), ("the a", .article), ("compared comparison against versus", .held), ("than", .than),
  ])

  /// The twelve months that end with a date, or `nil` where the words before it say nothing of a year.
  static func ending(_ mention: Mention, _ analysis: borrowing Analysis) -> TimeValue? {
    guard case .date(let end)? = mention.time?.value, let month = end.month else { return nil }
    let tokens = analysis.passage.tokens
    let start = mention.tokens.lowerBound
    guard start > 1, words[tokens[start - 2]] == .year, tokens[start - 2].isWord else { return nil }
    guard words[tokens[start - 1]] == .ended || words[tokens[start - 1]] == .to && isYear(start - 2, tokens) else {
      return nil
    }
    let first = end.year * 12 + month - 12
    guard let from = PartialDate(year: first / 12, month: first % 12 + 1),
      let until = PartialDate(year: end.year, month: month)
    else { return nil }
    return .period(from, until)
  }

  /// "The year to March" and "twelve months to March", but no "months to March".
  private static func isYear(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].hash == year || index > 0 && words[tokens[index - 1]] == .year
  }

  private static let year = WordHash.of("year")

  /// "$94 million the year before": the year next to the one that the words before the figure tell of.
  static func neighbour(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> TimeValue?
  {
    let tokens = analysis.passage.tokens
    let end = figure.tokens.upperBound
    guard end + 2 < sentence.tokens.upperBound, words[tokens[end]] == .article, words[tokens[end + 1]] == .year,
      !analysis.mentions[sentence.mentions].contains(where: { $0.time != nil && $0.tokens.contains(end + 1) })
    else { return nil }
    let step: Int
    switch words[tokens[end + 2]] {
    case .before: step = -1
    case .after: step = 1
    default: return nil
    }
    let base = analysis.mentions[sentence.mentions].last {
      $0.isCalendarTime && $0.tokens.upperBound <= figure.tokens.lowerBound
    }
    guard let time = base?.time else { return nil }
    return moved(time.value, by: step)
  }

  private static func moved(_ value: TimeValue, by step: Int) -> TimeValue? {
    switch value {
    case .date(let date): return PartialDate(year: date.year + step).map(TimeValue.date)
    case .period(let start?, let end?) where end.year - start.year == 1:
      guard let from = PartialDate(year: start.year + step, month: start.month),
        let until = PartialDate(year: end.year + step, month: end.month)
      else { return nil }
      return .period(from, until)
    default: return nil
    }
  }

  /// Whether a date only tells of what a figure is held against: "compared to 14,900 tonnes in 2021", "up from 870 in
  /// 2021".
  static func isOfBase(_ time: Range<Int>, _ sentence: Range<Int>, _ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    for index in stride(from: time.lowerBound - 1, through: max(sentence.lowerBound, time.lowerBound - 9), by: -1) {
      switch WordClass.table[tokens[index]] {
      case .comma, .semicolon, .contrast: return nil
      default: break
      }
      let isFrom = tokens[index].hash == from && index > sentence.lowerBound
      let isDrop = isFrom && WordClass.table[tokens[index - 1]].map { $0 == .rise || $0 == .fall } ?? false
      guard words[tokens[index]] == .held || words[tokens[index]] == .than || isDrop else { continue }
      let held = index..<time.lowerBound
      let isFigure = analysis.mentions.contains { $0.isQuantity && held.contains($0.tokens.lowerBound) }
      return isFigure || words[tokens[index]] == .than ? held : nil
    }
    return nil
  }

  /// "€4.9 billion in 2023, down 11 per cent from 5.5 billion": what a change in a year counts from is of the year before.
  static func yearBefore(
    _ figure: Mention,
    after previous: ClaimReader.Draft?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> TimeValue? {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard let previous, previous.claim.quantity.unit == .percent, start > sentence.tokens.lowerBound,
      tokens[start - 1].hash == from, start - previous.tokens.upperBound <= 2,
      case .date(let year)? = previous.claim.period, year.precision == .year,
      !analysis.mentions[sentence.mentions].contains(where: {
        $0.isTime && $0.tokens.lowerBound >= end && $0.tokens.lowerBound - end <= 4
      })
    else { return nil }
    return PartialDate(year: year.year - 1).map(TimeValue.date)
  }

  private static let from = WordHash.of("from")

  /// Whether a date stands in brackets with a figure of its own, "(2022/23: 33,985)", and another figure outside them.
  static func isInOtherBracket(_ time: Range<Int>, than figure: Range<Int>?, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    guard
      let open = (max(0, time.lowerBound - 8)..<time.lowerBound).last(where: { isMark(tokens[$0], opening, closing) }),
      tokens[open].hash == opening,
      let close = (time.upperBound..<min(tokens.count, time.upperBound + 10)).first(where: {
        isMark(tokens[$0], opening, closing)
      }), tokens[close].hash == closing
    else { return false }
    let inside = open..<close
    if let figure, inside.contains(figure.lowerBound) { return false }
    return analysis.mentions.contains { $0.isQuantity && inside.contains($0.tokens.lowerBound) }
  }

  private static func isMark(_ token: Token, _ a: UInt32, _ b: UInt32) -> Bool { token.hash == a || token.hash == b }
  private static let opening = WordHash.of("(")
  private static let closing = WordHash.of(")")
}
