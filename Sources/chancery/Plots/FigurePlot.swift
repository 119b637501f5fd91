import Plots
import Quantities
import RecordModel
import RecordStore

/// Figures as dots with the interval that the wording allows, one row for each source.
struct FigurePlot {
  private let figures: [FigureEntry]
  private let title: String
  private let source: String
  private var svg: SVG
  private var y = 0.0

  private static let width = 960.0
  private static let left = 300.0
  private static let right = 660.0
  private static let row = 34.0

  init(_ figures: [FigureEntry], title: String, source: String) {
    self.figures = figures
    self.title = title
    self.source = source
    let words = figures.map { figure in
      figure.heading + ": "
        + figure.sources.map { "\(QuantityText($0.quantity).value) (\($0.place.document):\($0.place.line))" }
        .joined(separator: "; ")
    }
    svg = SVG(width: Self.width, title: title, description: words.joined(separator: ". ") + ". " + source)
  }

  /// The drawing.
  mutating func document() -> String {
    svg.text(.title, 24, 40, title)
    let scales = figures.count > 1 ? "; every figure has a scale of its own" : ""
    svg.text(.subtitle, 24, 63, "One row for each source: the figure, and the range that its wording allows" + scales)
    y = 84
    for figure in figures { panel(figure) }
    legend()
    y = svg.paragraph(.note, 24, y + 26, source, characters: 140)
    return svg.document(height: y + 10)
  }

  private mutating func panel(_ figure: FigureEntry) {
    y += 24
    for line in SVG.wrapped(figure.heading, to: 100) {
      svg.text(.head, 24, y, line)
      y += 20
    }
    let ends = figure.sources.flatMap { source in
      [source.quantity.interval.lower, source.quantity.interval.upper, source.quantity.value?.rational]
        .compactMap { $0?.drawn }
    }
    guard let scale = Scale(ends) else { return }
    let top = y
    let bottom = top + Self.row * Double(figure.sources.count)
    shared(figure, scale, top, bottom)
    for tick in scale.ticks {
      svg.line(.grid, Self.place(scale, tick), top, Self.place(scale, tick), bottom)
      svg.text(.tick, Self.place(scale, tick), bottom + 16, scale.text(tick), .middle)
    }
    svg.line(.axis, Self.left, bottom, Self.right, bottom)
    svg.text(.tick, Self.right + 32, bottom + 16, scale.label(figure.sources.first?.quantity.unit))
    for (index, source) in figure.sources.enumerated() {
      row(source, scale, top + Self.row * (Double(index) + 0.5))
    }
    y = bottom + 28
  }

  /// The values that all actual figures allow, as a band; where there are none, words that say so.
  private mutating func shared(_ figure: FigureEntry, _ scale: Scale, _ top: Double, _ bottom: Double) {
    let actual = figure.sources.filter { $0.modality == .actual }.map(\.quantity.interval)
    guard actual.count > 1 else { return }
    let low = actual.compactMap { $0.lower?.drawn }.max() ?? scale.low
    let high = actual.compactMap { $0.upper?.drawn }.min() ?? scale.high
    if low <= high {
      svg.rectangle(
        .band,
        Self.place(scale, low),
        top,
        max(1.5, Self.place(scale, high) - Self.place(scale, low)),
        bottom - top
      )
    } else if isDisputed(figure) {
      svg.text(.strong, 24, bottom + 16, "≠ no value fits all of these")
    }
  }

  /// Whether sentences contradict each other; figures of one sentence do not.
  private func isDisputed(_ figure: FigureEntry) -> Bool {
    FigureSeries.Point(period: "", days: 0...0, sources: [], figures: ["": figure.sources]).isDisputed
  }

  private mutating func row(_ source: FigureEntry.Source, _ scale: Scale, _ y: Double) {
    let place = "\(source.place.document.split(separator: "/").last ?? ""):\(source.place.line)"
    let about = [source.attribution.map { "says \($0)" }, source.modality == .actual ? nil : source.modality.rawValue]
    svg.text(.label, 24, y - 2, DisplayWidth.cut(place, to: 38))
    svg.text(.note, 24, y + 12, DisplayWidth.cut(about.compactMap { $0 }.joined(separator: ", "), to: 44))
    let interval = source.quantity.interval
    let low = interval.lower.map { Self.place(scale, $0.drawn) }
    let high = interval.upper.map { Self.place(scale, $0.drawn) }
    svg.line(low == nil || high == nil ? .open : .range, low ?? Self.left, y, high ?? Self.right, y)
    if let low { svg.line(.range, low, y - 6, low, y + 6) } else { svg.arrow(Self.left, y, right: false) }
    if let high { svg.line(.range, high, y - 6, high, y + 6) } else { svg.arrow(Self.right, y, right: true) }
    let text = QuantityText(source.quantity)
    if let value = source.quantity.value?.rational?.drawn {
      svg.dot(Self.place(scale, value), y, isFilled: source.modality == .actual, text.value + ", " + source.place.words)
    }
    svg.text(.strong, Self.right + 16, y - 2, DisplayWidth.cut(text.value, to: 36))
    svg.text(.note, Self.right + 16, y + 12, DisplayWidth.cut(text.range, to: 44))
  }

  private mutating func legend() {
    y += 20
    svg.dot(32, y - 5, isFilled: true)
    svg.text(.note, 44, y - 1, "actual")
    svg.dot(106, y - 5, isFilled: false)
    svg.text(.note, 118, y - 1, "target, estimate, pledge")
    svg.line(.range, 268, y - 5, 300, y - 5)
    svg.text(.note, 308, y - 1, "what the wording allows (an arrow: open)")
    svg.rectangle(.band, 548, y - 12, 18, 14)
    svg.text(.note, 574, y - 1, "values that all actual figures allow")
  }

  private static func place(_ scale: Scale, _ value: Double) -> Double { left + scale.share(value) * (right - left) }
}
