/// A calendar date of which only a part may be known: a century, a decade, a year, a month, a day.
///
/// It stands for every day it may mean, so that two dates conflict only if they have no day in common.
/// Years are astronomical: 0 is 1 BC. The calendar is the proleptic Gregorian one.
public struct PartialDate: Hashable, Sendable {
  /// How much of the date is known.
  public enum Precision: Hashable, Sendable {
    case century, decade, year
    /// 1 or 2.
    case half(Int)
    /// 1 to 4.
    case quarter(Int)
    case season(Season)
    /// 1 to 12.
    case month(Int)
    /// The ISO week, 1 to 53.
    case week(Int)
    /// The month and the day.
    case day(Int, Int)
  }

  public enum Season: String, Hashable, Sendable { case spring = "SP", summer = "SU", autumn = "FA", winter = "WI" }

  /// The year; the first year of a decade or century, -99 for the first century before Christ.
  public let year: Int
  public let precision: Precision

  /// The years that a date can have: those of four digits.
  public static let years = -9999...9999

  /// Creates a date, or returns `nil` if no calendar has it or its year has more than four digits.
  public init?(year: Int, _ precision: Precision = .year) {
    guard Self.years.contains(year) else { return nil }
    switch precision {
    case .century, .decade, .year, .season: break
    case .half(let number): guard (1...2).contains(number) else { return nil }
    case .quarter(let number): guard (1...4).contains(number) else { return nil }
    case .month(let month): guard (1...12).contains(month) else { return nil }
    case .week(let week): guard (1...Self.weeks(of: year)).contains(week) else { return nil }
    case .day(let month, let day):
      guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
    }
    self.year = year
    self.precision = precision
  }

  /// Creates a date from a year and perhaps a month and a day.
  public init?(year: Int, month: Int?, day: Int? = nil) {
    if let month, let day {
      self.init(year: year, .day(month, day))
    } else if let month {
      self.init(year: year, .month(month))
    } else {
      self.init(year: year)
    }
  }

  public var month: Int? {
    switch precision {
    case .month(let month), .day(let month, _): month
    default: nil
    }
  }

  public var day: Int? {
    if case .day(_, let day) = precision { day } else { nil }
  }

  /// The number of days of a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The number of ISO weeks of a year: 53 where its first or last day is a Thursday.
  private static func weeks(of year: Int) -> Int {
    [(1, 1), (12, 31)].contains { dayNumber(year, $0.0, $0.1) % 7 == 0 } ? 53 : 52
  }

  /// The days that the date may mean, counted from 1970-01-01.
  public var days: ClosedRange<Int> {
    func months(_ first: Int, _ last: Int) -> ClosedRange<Int> {
      Self.dayNumber(year, first, 1)...Self.dayNumber(year, last, Self.days(inMonth: last, of: year))
    }
    switch precision {
    case .century: return Self.dayNumber(year, 1, 1)...Self.dayNumber(year + 99, 12, 31)
    case .decade: return Self.dayNumber(year, 1, 1)...Self.dayNumber(year + 9, 12, 31)
    case .year: return months(1, 12)
    case .half(let number): return months(6 * number - 5, 6 * number)
    case .quarter(let number): return months(3 * number - 2, 3 * number)
    case .season(.spring): return months(3, 5)
    case .season(.summer): return months(6, 8)
    case .season(.autumn): return months(9, 11)
    case .season(.winter): return Self.dayNumber(year, 12, 1)...Self.dayNumber(year + 1, 3, 1) - 1
    case .month(let month): return months(month, month)
    case .week(let week):
      let fourth = Self.dayNumber(year, 1, 4)
      let monday = fourth - (fourth + 3 - 7 * ((fourth + 3) / 7) + 7) % 7 + 7 * (week - 1)
      return monday...monday + 6
    case .day(let month, let day): return Self.dayNumber(year, month, day)...Self.dayNumber(year, month, day)
    }
  }

  /// Whether the two dates can be the same day.
  public func isCompatible(with other: PartialDate) -> Bool { days.overlaps(other.days) }

  /// The days from 1970-01-01 to a day of the Gregorian calendar.
  public static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that is so many days after 1970-01-01.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    precision = .day(month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date as ISO 8601 extended: "2020-02-05", "2022-11", "2022-Q1", "202X", "19XX", "1941-SU", "-0043".
  public var description: String {
    let sign = year < 0 ? "-" : ""
    func padded(_ number: Int, _ width: Int) -> String {
      let text = "\(number.magnitude)"
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    let full = sign + padded(year, 4)
    return switch precision {
    case .century: sign + padded(year / 100, 2) + "XX"
    case .decade: sign + padded(year / 10, 3) + "X"
    case .year: full
    case .half(let number): full + "-H\(number)"
    case .quarter(let number): full + "-Q\(number)"
    case .season(let season): full + "-" + season.rawValue
    case .month(let month): full + "-" + padded(month, 2)
    case .week(let week): full + "-W" + padded(week, 2)
    case .day(let month, let day): full + "-" + padded(month, 2) + "-" + padded(day, 2)
    }
  }
}
