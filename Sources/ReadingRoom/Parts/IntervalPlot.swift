import Plots
import Quantities

/// Sources of figures under each other, drawn on one scale: a bar is what the wording allows, a stroke the value.
struct IntervalPlot {
  private let scale: Scale?
  private let unit: Unit?

  init(_ quantities: [Quantity]) {
    unit = quantities.first?.unit
    scale = Scale(
      quantities.flatMap { [$0.interval.lower, $0.interval.upper, $0.value?.rational] }.compactMap { $0?.drawn },
      ticks: 4
    )
  }

  private func share(_ value: Rational) -> Double { scale?.share(value.drawn) ?? 0 }

  /// One quantity on the scale, over the values that all sources allow.
  func bar(_ quantity: Quantity, shared: ClosedRange<Double>? = nil) -> HTML {
    let text = QuantityText(quantity)
    return Drawing.picture("bar", height: 30, label: text.range.isEmpty ? text.value : "\(text.value): \(text.range)") {
      grid(30)
      if let shared { Drawing.bar("shared", from: shared.lowerBound, to: shared.upperBound, 0, height: 30) }
      marks(quantity, at: 15, reach: 9)
    }
  }

  /// Several quantities under each other in one small picture.
  func bars(_ quantities: [Quantity]) -> HTML {
    let label = quantities.map { QuantityText($0).value }.joined(separator: "; ")
    return Drawing.picture("bar small", height: Double(quantities.count * 11 + 2), label: label) {
      for (index, quantity) in quantities.enumerated() {
        let y = Double(index * 11) + 6.5
        Drawing.line("axis", 0, y, 1, y)
        marks(quantity, at: y, reach: 4.5)
      }
    }
  }

  /// The numbers of the scale, to stand below or above the bars.
  var axis: HTML {
    guard let scale else { return .nothing }
    return Drawing.picture("bar scale", height: 18, label: nil) {
      for tick in scale.ticks {
        let x = scale.share(tick)
        Drawing.text("tick", x, 13, Drawing.anchor(x), scale.text(tick))
      }
    }
  }

  /// What the numbers of the scale count.
  var label: String { scale?.label(unit) ?? "" }

  /// The values that all of some quantities allow, as shares of the scale; `nil` where no value fits them all.
  func shared(_ quantities: [Quantity]) -> ClosedRange<Double>? {
    guard let scale, quantities.count > 1 else { return nil }
    let low = quantities.compactMap { $0.interval.lower?.drawn }.max() ?? scale.low
    let high = quantities.compactMap { $0.interval.upper?.drawn }.min() ?? scale.high
    return low <= high ? scale.share(low)...scale.share(high) : nil
  }

  private func grid(_ height: Double) -> HTML {
    HTML.joined(
      (scale?.ticks ?? []).map { Drawing.line("grid", scale?.share($0) ?? 0, 0, scale?.share($0) ?? 0, height) }
    )
  }

  private func marks(_ quantity: Quantity, at y: Double, reach: Double) -> HTML {
    guard scale != nil else { return .nothing }
    let (low, high) = (quantity.interval.lower.map(share), quantity.interval.upper.map(share))
    let isOpen = low == nil || high == nil
    let range = Drawing.bar(
      isOpen ? "range open" : "range",
      from: low ?? 0,
      to: high ?? 1,
      y - reach * 0.6,
      height: reach * 1.2
    )
    guard let value = quantity.value?.rational.map(share) else { return range }
    return range + Drawing.line("value", value, y - reach, value, y + reach)
  }
}
