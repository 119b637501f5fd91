import Quantities
import RecordModel
import Text

/// Decides what time a figure is about: by its sentence, by what it counts from, by the text before it, by the
/// date of the document.
struct TimeFinder: Sendable {
  private let periods = PeriodFinder()

  /// The time of a figure, and how it is known.
  struct Result {
    var period: TimeValue?
    var asOf: TimeValue?
    var basis: Claim.TimeBasis?
    /// Whether the sentence itself says it.
    var isStated = false
  }

  private enum Word: UInt8 { case last = 1, this, each, fiscal, year, festive, take, will }
  private static let words = WordTable<Word>([
    ("last", .last), ("this current", .this), ("each every per", .each), ("fiscal financial", .fiscal),
    ("year years", .year), ("take require", .take), ("will shall", .will),
    (
      """
      celebrate celebrates celebrated celebrating mark marks marked marking commemorate commemorated commemorating \
      completed conclusion build builds building built
      """,
      .festive
    ),
  ])

  /// The time of a figure.
  func time(
    of figure: Mention,
    _ quantity: Quantity,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Result {
    if let year = YearWords.neighbour(of: figure, sentence, analysis) { return Result(period: year, isStated: true) }
    let found = periods.period(of: figure.tokens, in: sentence, analysis)
    if let window = WindowFinder.window(of: figure, in: sentence, analysis, context) {
      return Result(period: window, isStated: found?.isStated ?? false)
    }
    if let days = days(of: figure, quantity, analysis) { return Result(period: days, isStated: true) }
    if let span = span(of: figure, sentence, analysis, found, context) { return span }
    if !(found?.isStated ?? false), let deictic = deictic(sentence, analysis, context) { return deictic }
    if let found {
      if let listed = listed(quantity, behind: figure, sentence, analysis) {
        return Result(period: listed, isStated: true)
      }
      return Result(period: found.value, isStated: found.isStated)
    }
    if let years = context.times.fiscalYears, Self.isEachFiscalYear(sentence, analysis) { return Result(period: years) }
    if context.isEntry, let entry = context.paragraphPeriod { return Result(period: entry) }
    if context.figurePeriod == nil, SentenceTense.isPresent(at: figure.tokens, in: sentence, analysis) {
      guard let now = context.now else { return Result() }
      return Result(asOf: .date(now.date), basis: now.basis)
    }
    return Result(period: context.paragraphPeriod ?? context.headingPeriod ?? context.sectionPeriod)
  }

  /// "Last year" in a text whose date had to be guessed, or is unknown.
  private func deictic(_ sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext)
    -> Result?
  {
    guard context.now?.basis != .document else { return nil }
    let tokens = analysis.passage.tokens
    for index in sentence.tokens.dropLast() where Self.words[tokens[index + 1]] == .year {
      let step: Int
      switch Self.words[tokens[index]] {
      case .last: step = -1
      case .this: step = 0
      default: continue
      }
      guard let year = context.times.estimatedYear else { return Result() }
      return PartialDate(year: year + step).map { Result(period: .date($0), basis: .estimate) }
    }
    return nil
  }

  /// "In 2012 they celebrated 35 years of relations", "over the past ten years": a length that ends at a date.
  private func span(
    of figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ found: PeriodFinder.Result?,
    _ context: DocumentContext
  ) -> Result? {
    guard case .duration(let length)? = figure.time?.value, length.unit == .year, length.value.exponent == 0 else {
      return nil
    }
    let years = Int(length.value.digits)
    if ElapsedTime.relation(of: figure.tokens, analysis) == .past, found == nil {
      return context.now.flatMap { span(years, endingIn: $0.date, $0.basis) }
    }
    let tokens = analysis.passage.tokens
    let end = figure.tokens.upperBound
    if found == nil, let now = context.now, isToCome(figure, sentence, analysis),
      let last = PartialDate(year: now.date.year + years), let first = PartialDate(year: now.date.year)
    {
      return Result(period: .period(first, last), basis: now.basis)
    }
    guard end < sentence.tokens.upperBound, WordClass.table[tokens[end]] == .genitive else { return nil }
    let start = max(sentence.tokens.lowerBound, figure.tokens.lowerBound - 6)
    guard (start..<figure.tokens.lowerBound).contains(where: { Self.words[tokens[$0]] == .festive }) else { return nil }
    if let found, found.isStated, case .date(let date) = found.value { return span(years, endingIn: date, nil) }
    guard found == nil else { return nil }
    return context.now.flatMap { span(years, endingIn: $0.date, $0.basis) }
  }

  /// "Within 60 days after 15 October 2009": from the one day to the other.
  private func days(of figure: Mention, _ quantity: Quantity, _ analysis: borrowing Analysis) -> TimeValue? {
    guard case .date(let end)? = figure.time?.value, end.day != nil, quantity.unit == .counted("day"),
      let count = quantity.value, count.exponent == 0, figure.time?.isResolved == true,
      ElapsedTime.order(of: figure.tokens, analysis) == .after
    else { return nil }
    return .period(PartialDate(dayNumber: end.days.lowerBound - Int(count.digits)), end)
  }

  /// "Will take ten years": a length that begins now.
  private func isToCome(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    let before = max(sentence.tokens.lowerBound, start - 5)..<start
    guard let verb = before.last(where: { Self.words[tokens[$0]] == .take }) else { return false }
    return before.contains { $0 < verb && Self.words[tokens[$0]] == .will }
  }

  private func span(_ years: Int, endingIn date: PartialDate, _ basis: Claim.TimeBasis?) -> Result? {
    guard let start = PartialDate(year: date.year - years), let end = PartialDate(year: date.year) else { return nil }
    return Result(period: .period(start, end), basis: basis)
  }

  /// "Two trips, once in May 2018 and again in June 2022": as many dates as there are things.
  private func listed(
    _ quantity: Quantity,
    behind figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> TimeValue? {
    guard case .counted = quantity.unit, let value = quantity.value, value.exponent == 0, (2...9).contains(value.digits)
    else { return nil }
    var dates: [PartialDate] = []
    for index in sentence.mentions where analysis.mentions[index].tokens.lowerBound >= figure.tokens.upperBound {
      guard let time = analysis.mentions[index].time, !time.isResolved else { continue }
      guard case .date(let date) = time.value else { return nil }
      dates.append(date)
    }
    guard dates.count == Int(value.digits), let first = dates.first, let last = dates.last,
      zip(dates, dates.dropFirst()).allSatisfy({ $0.days.lowerBound < $1.days.lowerBound })
    else { return nil }
    return .period(first, last)
  }

  /// Whether a sentence speaks of all years that money is given for: "for each fiscal year".
  static func isEachFiscalYear(_ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    return sentence.tokens.dropLast(2).contains {
      words[tokens[$0]] == .each && words[tokens[$0 + 1]] == .fiscal && words[tokens[$0 + 2]] == .year
    }
  }
}
