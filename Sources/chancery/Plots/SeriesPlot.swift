import Plots
import Quantities
import RecordModel
import RecordStore

/// Series of figures over time; where sources differ, the band between them is wide.
struct SeriesPlot {
  private let all: [FigureSeries]
  private let title: String
  private let source: String
  private var svg: SVG
  private var y = 0.0

  private static let width = 960.0
  private static let left = 84.0
  private static let right = 930.0
  private static let height = 280.0

  init(_ all: [FigureSeries], title: String, source: String) {
    self.all = all
    self.title = title
    self.source = source
    let words = all.map { series in
      series.heading + ": "
        + series.points.map { point in
          "\(point.period) " + point.sources.map { QuantityText($0.quantity).value }.joined(separator: " or ")
            + (point.isDisputed ? ", disputed" : "")
        }.joined(separator: "; ")
    }
    svg = SVG(width: Self.width, title: title, description: words.joined(separator: ". ") + ". " + source)
  }

  /// The drawing.
  mutating func document() -> String {
    svg.text(.title, 24, 40, title)
    svg.text(.subtitle, 24, 63, "Every dot is one source; the band spans what the actual figures of a time allow")
    y = 84
    for series in all { panel(series) }
    legend()
    y = svg.paragraph(.note, 24, y + 26, source, characters: 140)
    return svg.document(height: y + 10)
  }

  private mutating func panel(_ series: FigureSeries) {
    let values = series.points.flatMap { point in
      point.sources.flatMap { source in
        [source.quantity.interval.lower, source.quantity.interval.upper, source.quantity.value?.rational]
          .compactMap { $0?.drawn }
      }
    }
    guard let scale = Scale(values, fromZero: true), let time = YearScale(series.points.map(\.days)) else { return }
    y += 26
    for line in SVG.wrapped(series.heading, to: 100) {
      svg.text(.head, 24, y, line)
      y += 20
    }
    let frame = Frame(scale: scale, time: time, top: y + 14, left: Self.left, right: Self.right, height: Self.height)
    svg.text(.tick, 24, y + 2, scale.label(series.unit))
    for tick in scale.ticks {
      svg.line(.grid, Self.left, frame.y(tick), Self.right, frame.y(tick))
      svg.text(.tick, Self.left - 8, frame.y(tick) + 4, scale.text(tick), .end)
    }
    svg.line(.axis, Self.left, frame.bottom, Self.right, frame.bottom)
    for year in time.ticks { svg.text(.tick, frame.x(year: year), frame.bottom + 18, "\(year)", .middle) }
    band(series, frame)
    for point in series.points { dots(point, frame, isNamed: series.points.count <= 8) }
    y = frame.bottom + 30
  }

  /// The band between neighbouring years; a dotted line where years between them are not told.
  private mutating func band(_ series: FigureSeries, _ frame: Frame) {
    let spans = series.points.compactMap { point -> (x: Double, low: Double, high: Double, days: ClosedRange<Int>)? in
      let intervals = point.actual.map(\.quantity.interval)
      let values = intervals.flatMap { [$0.lower, $0.upper] }.compactMap { $0?.drawn }
      guard let low = values.min(), let high = values.max() else { return nil }
      return (frame.x(point.days), frame.y(low), frame.y(high), point.days)
    }
    for (one, next) in zip(spans, spans.dropFirst()) where next.x > one.x {
      if next.days.lowerBound - one.days.upperBound <= 1 {
        svg.polygon(.band, [(one.x, one.low), (next.x, next.low), (next.x, next.high), (one.x, one.high)])
      } else {
        svg.line(.dotted, one.x, (one.low + one.high) / 2, next.x, (next.low + next.high) / 2)
      }
    }
    for span in spans { svg.rectangle(.band, span.x - 6, span.high, 12, max(1, span.low - span.high)) }
  }

  private mutating func dots(_ point: FigureSeries.Point, _ frame: Frame, isNamed: Bool) {
    let x = frame.x(point.days)
    var highest = frame.bottom
    var named: Set<String> = []
    for source in point.sources {
      let interval = source.quantity.interval
      let value = source.quantity.value?.rational ?? interval.lower ?? interval.upper
      guard let value else { continue }
      let y = frame.y(value.drawn)
      svg.line(
        .range,
        x,
        interval.lower.map { frame.y($0.drawn) } ?? y,
        x,
        interval.upper.map { frame.y($0.drawn) } ?? y
      )
      let place = "\(source.place.document):\(source.place.line)"
      let text = QuantityText(source.quantity).value
      svg.dot(x, y, isFilled: source.modality == .actual, "\(point.period): \(text), \(place)")
      if isNamed, named.insert(text).inserted { name(text, x, y) }
      highest = min(highest, y)
    }
    if point.isDisputed { svg.text(.strong, x, highest - 12, "≠", .middle) }
  }

  /// Writes a value beside its dot: to the left of it where the drawing ends.
  private mutating func name(_ text: String, _ x: Double, _ y: Double) {
    let isLast = x + 11 + 7.5 * Double(DisplayWidth.of(text)) > Self.width
    svg.text(.halo, isLast ? x - 11 : x + 11, y + 4, text, isLast ? .end : .start)
  }

  private mutating func legend() {
    y += 20
    svg.dot(32, y - 5, isFilled: true)
    svg.text(.note, 44, y - 1, "actual")
    svg.dot(106, y - 5, isFilled: false)
    svg.text(.note, 118, y - 1, "target, estimate, pledge")
    svg.rectangle(.band, 268, y - 12, 26, 14)
    svg.text(.note, 302, y - 1, "between the actual figures")
    svg.line(.dotted, 468, y - 5, 500, y - 5)
    svg.text(.note, 508, y - 1, "years without a figure")
    svg.text(.strong, 650, y, "≠")
    svg.text(.note, 666, y - 1, "no value fits what is told of one figure")
  }
}

/// The inside of a plot: where values and times stand.
private struct Frame {
  let scale: Scale
  let time: YearScale
  let top: Double
  let left: Double
  let right: Double
  let height: Double

  var bottom: Double { top + height }

  func y(_ value: Double) -> Double { bottom - scale.share(value) * height }
  func x(year: Int) -> Double { left + time.share(YearScale.middle(of: year)) * (right - left) }
  /// A time stands in the middle of its days.
  func x(_ days: ClosedRange<Int>) -> Double {
    left + time.share(Double(days.lowerBound + days.upperBound) / 2) * (right - left)
  }
}
