import Quantities
import Recognition
import RecordModel
import Text

/// Reads bare numbers that go on with the figure before them: "17 ministers on the one side and 14 on the other", "38 per
/// cent from Peru and 35 from Chile", "from $1.2 billion to 2.35", "a loan of 25 years, with ten of grace".
enum ParallelFigures {
  /// What such a number counts, and by what power of ten it is larger than it is written.
  struct Reading {
    var counted: ElidedFigures.Counted
    var scale = 0
  }

  private enum Word: UInt8 { case link = 1, to, verb, million, billion, trillion, of, which, part }
  private static let words = WordTable<Word>([
    ("and against with or at versus plus for", .link), ("to from", .to), ("is was are were", .verb),
    ("million mn", .million), ("billion bn", .billion), ("trillion", .trillion), ("of", .of), ("which", .which),
    (
      """
      article articles chapter chapters page pages lot lots phase phases section sections paragraph paragraphs table \
      tables annex resolution resolutions line lines route routes zone
      """, .part
    ),
  ])
  /// How many tokens may stand between the two.
  private static let reach = 16

  static func reading(
    _ figure: Mention,
    after drafts: [ClaimReader.Draft],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Reading? {
    let start = figure.tokens.lowerBound
    guard let last = drafts.last(where: { $0.tokens.upperBound <= start && $0.claim.quantity.unit != .rank }),
      start - last.tokens.upperBound <= reach, start > sentence.tokens.lowerBound,
      !names(last.tokens.upperBound..<start, sentence, analysis)
    else { return nil }
    let unit = last.claim.quantity.unit
    if unit.isMoney { return amount(figure, last, sentence, analysis) }
    guard unit == .percent || ElidedFigures.isCount(unit), ElidedFigures.isBare(figure, analysis),
      isLinked(start, sentence, analysis), isFollowed(figure.tokens.upperBound, sentence, analysis),
      !isTooLong(figure, unit)
    else { return nil }
    return Reading(counted: ElidedFigures.Counted(last))
  }

  /// "From $1.2 billion in 2017 to 2.35", "of which 2.5 was borrowed": what has the scale of the sum before it.
  private static func amount(
    _ figure: Mention,
    _ last: ClaimReader.Draft,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Reading? {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    let scale: Int
    switch words[tokens[last.tokens.upperBound - 1]] {
    case .million: scale = 6
    case .billion: scale = 9
    case .trillion: scale = 12
    default: return nil
    }
    guard figure.kind == .number, figure.unreadReason == nil, let value = figure.quantity?.value, value.exponent <= 0,
      figure.quantity?.unit == Unit.none, figure.tokens.count <= 3, tokens[figure.tokens.lowerBound].isNumber,
      tokens[start].length < 4 || value.exponent < 0
    else { return nil }
    let isOfWhich = start - 2 > sentence.tokens.lowerBound && words[tokens[start - 1]] == .which
    guard isOfWhich || words[tokens[start - 1]] == .to,
      isOfWhich || isFollowed(figure.tokens.upperBound, sentence, analysis)
    else { return nil }
    return Reading(counted: ElidedFigures.Counted(last), scale: scale)
  }

  /// Whether other numbers, or the number of an article, stand in between.
  private static func names(_ range: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    range.contains { words[analysis.passage.tokens[$0]] == .part }
      || analysis.mentions[sentence.mentions].contains {
        $0.time == nil && $0.isQuantity && range.contains($0.tokens.lowerBound)
      }
  }

  /// Whether a number is none of years or days: "1.6 billion".
  private static func isTooLong(_ figure: Mention, _ unit: Unit) -> Bool {
    guard let code = unit.code, times.contains(code), let value = figure.quantity?.value else { return false }
    return value.exponent > 0 || value.digits > 99
  }

  private static let times: Set<String> = ["minute", "hour", "day", "week", "month", "year", "decade", "century"]

  private static func isLinked(_ start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    var before = start - 1
    while before > sentence.tokens.lowerBound, WordClass.table[tokens[before]] == .adverb { before -= 1 }
    switch words[tokens[before]] {
    case .link: return true
    // "Peru of 35": what was said of another before.
    case .of: return tokens[before - 1].isCapitalized
    default: return WordClass.table[tokens[before]] == .comma
    }
  }

  /// Whether no noun of its own stands behind a number.
  private static func isFollowed(_ end: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard end < sentence.tokens.upperBound else { return true }
    switch WordClass.table[analysis.passage.tokens[end]] {
    case .comma, .semicolon, .mark, .preposition, .genitive, .and, .contrast: return true
    case .bracket: return analysis.passage.tokens[end].hash == close
    default:
      return analysis.mentions[sentence.mentions].contains { $0.time != nil && $0.tokens.lowerBound == end }
    }
  }

  private static let close = WordHash.of(")")
}
