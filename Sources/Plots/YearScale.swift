import Quantities

/// A scale of time whose ticks are years.
///
/// Its numbers are binary and serve drawing alone; nothing is compared by them.
public struct YearScale: Sendable {
  public let low: Double
  public let high: Double
  public let ticks: [Int]
  /// From the first to the last year of the scale.
  public let years: ClosedRange<Int>

  /// A scale from the first to the last year of some days; `nil` without days.
  ///
  /// With `leavesOutFarDays` it begins behind a few days that lie far before all others, and would press these together.
  public init?(_ days: [ClosedRange<Int>], ticks wanted: Int = 12, leavesOutFarDays: Bool = false) {
    guard let earliest = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max() else { return nil }
    let first = leavesOutFarDays ? Self.start(days.map(\.lowerBound).sorted(), last) : earliest
    let years = PartialDate(dayNumber: first).year...PartialDate(dayNumber: last).year
    self.years = years
    let step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].first { years.count / $0 <= wanted } ?? 1000
    ticks = years.filter { $0 % step == 0 || (years.count == 1) }
    low = Double(PartialDate.dayNumber(years.lowerBound, 1, 1))
    high = Double(PartialDate.dayNumber(years.upperBound + 1, 1, 1))
  }

  /// Where the days begin that are not far: at most one in eight is, and they would take two thirds of the scale.
  private static func start(_ firsts: [Int], _ last: Int) -> Int {
    let far = (0...firsts.count / 8).last { firsts[$0] - firsts[0] > 2 * (last - firsts[$0]) }
    return firsts[far ?? 0]
  }

  /// How far along the scale a day is, from 0 to 1.
  public func share(_ day: Double) -> Double { (day - low) / (high - low) }

  public static func middle(of year: Int) -> Double { Double(PartialDate.dayNumber(year, 7, 2)) }
  public static func start(of year: Int) -> Double { Double(PartialDate.dayNumber(year, 1, 1)) }
}
