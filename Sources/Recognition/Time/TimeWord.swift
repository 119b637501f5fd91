import Text

/// What a word is to the grammar of time: a class in the upper four bits, a number in the lower four.
struct TimeWord: RawRepresentable, Sendable, Equatable {
  let rawValue: UInt8

  /// The classes of words; what the number means stands beside each.
  enum Class: UInt8, Sendable {
    /// The month, 1 to 12; 0 and 13 to 15 do not occur.
    case month
    /// The month, 1 to 12, in its short form.
    case shortMonth
    /// The day of the week, 1 is Monday; 8 more for a short form.
    case weekday
    /// ``TimeWord/seasons`` counted from 1.
    case season
    /// ``TimeUnit``, in the singular.
    case unit
    /// ``TimeUnit``, in the plural.
    case units
    /// The number, 0 to 15.
    case cardinal
    /// 16 to 19, then 20, 30 … 90, a hundred, a thousand.
    case largeCardinal
    /// The number, 1 to 15.
    case ordinal
    /// 16th to 19th, then 20th, 30th … 90th.
    case largeOrdinal
    /// ``TimeRelation``.
    case relation
    /// ``TimePart``.
    case part
    /// ``TimePreposition``.
    case preposition
    /// ``TimeReference``.
    case reference
    /// ``TimeEra``.
    case era
    /// ``TimeParticle``.
    case particle
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ group: Class, _ number: UInt8) { rawValue = group.rawValue << 4 | number }

  var group: Class? { Class(rawValue: rawValue >> 4) }
  var number: Int { Int(rawValue & 15) }
  func isIn(_ group: Class) -> Bool { rawValue >> 4 == group.rawValue }
}

/// A unit of time that durations and relative dates count in.
enum TimeUnit: UInt8, Sendable {
  case minute = 1, hour, day, week, month, year, decade, century, fortnight, weekend, quarter, night
}

/// The words that place a unit beside another date.
enum TimeRelation: UInt8, Sendable {
  case last, next, this, that, same, following, previous, past, coming, current, recent, subsequent

  /// The number of "my" in the class of relations, which places only what is one's own: "my week".
  static let own = 12
}

/// The words that take a part of a period.
enum TimePart: UInt8, Sendable {
  case early, middle, late, beginning, end, half, rest, later, earlier, turn
}

/// The prepositions and conjunctions around dates.
enum TimePreposition: UInt8, Sendable {
  case from, between, since, until, by, before, after, during, `in`, on, through, throughout, to, and, of, or
}

/// Words that are a reference in time by themselves.
enum TimeReference: UInt8, Sendable {
  case now, today, tomorrow, yesterday, current, past, future, daily, night, morning, afternoon, evening, weekly
  case time, period, present
}

/// Eras and the words of fiscal years.
enum TimeEra: UInt8, Sendable { case bc, ad, fiscal, fiscalYear, academic, quarter, half, common, calendar, anno, week }

/// Small words that the grammar passes.
enum TimeParticle: UInt8, Sendable {
  case the, a, ago, later, earlier, several, few, couple, many, some, long, old, hence, each, another, suffix
}

extension TimeUnit {
  /// The days of a unit that is a number of days.
  var days: Int? {
    switch self {
    case .day, .night: 1
    case .week: 7
    case .fortnight: 14
    default: nil
    }
  }

  /// The letter of ISO 8601, or `nil` for units that are no length of time.
  var letter: String? {
    switch self {
    case .minute: "TXM"
    case .hour: "TXH"
    case .day, .night: "XD"
    case .week, .fortnight: "XW"
    case .month: "XM"
    case .year: "XY"
    case .decade: "XDE"
    case .century: "XCE"
    case .weekend, .quarter: nil
    }
  }

  /// The TIMEX3 value of a number of units that is not said.
  var vagueDuration: String { "P" + (letter ?? "XY") }
}

extension TimeReference {
  var isPartOfDay: Bool {
    switch self {
    case .night, .morning, .afternoon, .evening: true
    default: false
    }
  }
}
