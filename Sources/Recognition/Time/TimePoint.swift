import Quantities
import RecordModel

/// An expression that has been read but not yet placed in the calendar.
struct TimePoint {
  /// What is known of the time.
  enum Content {
    /// A date of which the year may have to come from elsewhere.
    case calendar(year: Int?, PartialDate.Precision)
    /// A date or period that has been worked out.
    case resolved(PartialDate, PartialDate)
    /// A length of time that counts from another date: "the next six months".
    case length(TimeValue.Duration)
    /// A TIMEX3 value.
    case vague(String)
  }

  var tokens: Range<Int>
  var content: Content
  var modifier: Mention.Time.Modifier?
  var isFiscal = false
  var isImpossible = false
  /// The day that was written where no calendar has it.
  var impossibleDay: Int?
  /// Whether day and month may as well stand in the other order, and nothing tells.
  var isAmbiguous = false
  /// Whether the expression counts from another date.
  var isResolved = false
  /// Whether the expression needs words around it that speak of time: a bare number of four digits.
  var isBareYear = false

  init(_ tokens: Range<Int>, _ content: Content) {
    self.tokens = tokens
    self.content = content
  }

  init(_ tokens: Range<Int>, year: Int?, _ precision: PartialDate.Precision = .year) {
    self.init(tokens, .calendar(year: year, precision))
  }

  /// A date that was worked out from another one.
  init(_ tokens: Range<Int>, resolved date: PartialDate) {
    self.init(tokens, .resolved(date, date))
    isResolved = true
  }

  var end: Int { tokens.upperBound }

  /// The year as far as the words themselves say it.
  var writtenYear: Int? {
    switch content {
    case .calendar(let year, _): year
    case .resolved(let start, _): start.year
    case .vague, .length: nil
    }
  }

  var needsYear: Bool {
    if case .calendar(nil, _) = content { true } else { false }
  }

  /// The same date in a year that another part of the expression states.
  func inYear(_ year: Int) -> TimePoint {
    guard case .calendar(nil, let precision) = content else { return self }
    var result = self
    result.content = .calendar(year: year, precision)
    return result
  }

  /// The same date with day and month in the other order.
  func swapped() -> TimePoint {
    guard case .calendar(let year, .day(let month, let day)) = content else { return self }
    var result = self
    result.content = .calendar(year: year, .day(day, month))
    return result
  }

  /// The same expression with words in front of it.
  func starting(at token: Int) -> TimePoint {
    var result = self
    result.tokens = token..<tokens.upperBound
    return result
  }

  /// The same expression with words behind it.
  func ending(at token: Int) -> TimePoint {
    var result = self
    result.tokens = tokens.lowerBound..<token
    return result
  }
}
