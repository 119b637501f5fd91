import Quantities

/// A scale on which intervals are drawn from left to right.
///
/// Its numbers are binary and serve drawing alone; nothing is compared by them.
struct Sketch {
  private let low: Double
  private let high: Double

  /// A scale that holds all ends of some intervals, with a little air; `nil` where nothing has an end.
  init?(_ intervals: [Interval]) {
    let ends = intervals.flatMap { [$0.lower, $0.upper] }.compactMap { $0 }.map(Self.number)
    guard let low = ends.min(), let high = ends.max() else { return nil }
    let air = high > low ? (high - low) * 0.08 : max(abs(high) * 0.01, 0.5)
    self.low = low - air
    self.high = high + air
  }

  private static func number(_ value: Rational) -> Double { Double(value.numerator) / Double(value.denominator) }

  /// A place on the scale, from 0 to 100.
  private func position(_ value: Rational) -> Double { (Self.number(value) - low) / (high - low) * 100 }

  /// A place as markup has it, with two digits behind the point.
  private static func text(_ position: Double) -> String {
    let hundredths = Int((position * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let rest = hundredths.magnitude % 100
    return "\(sign)\(hundredths.magnitude / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// One interval as a bar with a stroke at its value; an open end runs to the edge, dashed.
  func bar(_ quantity: Quantity, label: String) -> HTML {
    Self.picture("bar", height: 20, label) {
      Self.line("axis", 0, 10, 100, 10)
      lines(quantity, at: 10, reach: 7)
    }
  }

  /// Intervals under each other.
  func bars(_ quantities: [Quantity], label: String) -> HTML {
    Self.picture("bar small", height: Double(quantities.count * 10), label) {
      for (index, quantity) in quantities.enumerated() {
        Self.line("axis", 0, Double(index * 10 + 5), 100, Double(index * 10 + 5))
        lines(quantity, at: Double(index * 10 + 5), reach: 4)
      }
    }
  }

  private func lines(_ quantity: Quantity, at y: Double, reach: Double) -> HTML {
    let low = quantity.interval.lower.map(position)
    let high = quantity.interval.upper.map(position)
    let range = Self.line(low == nil || high == nil ? "range open" : "range", low ?? 0, y, high ?? 100, y)
    guard let value = quantity.value?.rational.map(position) else { return range }
    return range + Self.line("value", value, y - reach, value, y + reach)
  }

  private static func picture(
    _ name: String,
    height: Double,
    _ label: String,
    @Markup content: () -> HTML
  ) -> HTML {
    tag(
      "svg",
      .class(name),
      Attribute("viewBox", "0 0 100 \(text(height))"),
      Attribute("preserveAspectRatio", "none"),
      Attribute("role", "img"),
      .label(label),
      content: content
    )
  }

  /// A line between two places.
  private static func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> HTML {
    tag(
      "line",
      .class(name),
      Attribute("x1", text(x1)),
      Attribute("y1", text(y1)),
      Attribute("x2", text(x2)),
      Attribute("y2", text(y2))
    ) {}
  }
}
