public import Quantities

/// A scale for figures, with round numbers at its ticks.
///
/// Its numbers are binary and serve drawing alone; nothing is compared by them.
public struct Scale: Sendable {
  public let low: Double
  public let high: Double
  public let ticks: [Double]
  private let step: Double
  /// The power of ten that ticks are written in, and its name.
  private let unit: (size: Double, name: String)

  /// A scale that holds some values; `nil` without values.
  public init?(_ values: [Double], ticks wanted: Int = 5, fromZero: Bool = false) {
    guard var low = values.min(), var high = values.max() else { return nil }
    if fromZero { (low, high) = (min(low, 0), max(high, 0)) }
    if high <= low {
      let air = max(high.magnitude * 0.05, 0.5)
      (low, high) = (fromZero && low >= 0 ? low : low - air, high + air)
    }
    let step = Self.round((high - low) / Double(max(1, wanted)))
    let first = (low / step).rounded(.down)
    let last = (high / step).rounded(.up)
    ticks = (0...Int(max(1, last - first))).map { (first + Double($0)) * step }
    self.step = step
    self.low = first * step
    self.high = max(last, first + 1) * step
    let size = max(self.low.magnitude, self.high.magnitude)
    unit = Self.units.first { size >= $0.size } ?? (1, "")
  }

  private static let units: [(size: Double, name: String)] = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")]

  /// The next step of 1, 2 or 5 times a power of ten.
  private static func round(_ step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    return ([1, 2, 5, 10].first { $0 * power >= step } ?? 10) * power
  }

  /// How far along the scale a value is, from 0 to 1.
  public func share(_ value: Double) -> Double { (value - low) / (high - low) }

  /// The number of a tick: "11.5".
  public func text(_ tick: Double) -> String {
    let places = max(0, -Self.exponent(of: step / unit.size))
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    // What has no 64 bits is told by its power of ten: "1e+31".
    guard let digits = Int64(exactly: (tick / unit.size * power).rounded()) else { return "\(tick / unit.size)" }
    return WrittenNumber(digits, exponent: -places).rational?.rounded(toPlaces: places) ?? ""
  }

  private static func exponent(of value: Double) -> Int {
    var exponent = 0
    var rest = value
    while rest < 0.999_999 { (rest, exponent) = (rest * 10, exponent - 1) }
    return exponent
  }

  /// What the numbers of the ticks count: "USD billion".
  public func label(_ unit: Unit?) -> String {
    let code = unit?.code
    switch unit {
    case .percent: return "per cent"
    case .percentagePoint: return "percentage points"
    default: return [code, self.unit.name.isEmpty ? nil : self.unit.name].compactMap { $0 }.joined(separator: " ")
    }
  }
}

extension Rational {
  /// The number for drawing.
  public var drawn: Double {
    // A wide integer is slow to convert, and few numbers need one.
    guard let numerator = Int64(exactly: numerator), let denominator = Int64(exactly: denominator) else {
      return Double(numerator) / Double(denominator)
    }
    return Double(numerator) / Double(denominator)
  }
}
