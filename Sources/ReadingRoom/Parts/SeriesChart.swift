import Plots
import Quantities
import RecordModel
import RecordStore

/// A measure over time: for each period the sources that its entry carries, each as the interval that its wording allows.
///
/// The small series of the overview carry only some of the sources of a period.
struct SeriesChart {
  private struct Point: Hashable {
    var x: Double
    var low: Double
    var high: Double
    var value: Double
    var isActual: Bool
  }

  /// A point and what it shows; its title is written only where it is drawn.
  private struct Telling {
    let point: Point
    let figure: FigureEntry
    let source: FigureEntry.Source

    var title: String {
      "\(figure.when): \(QuantityText(source.quantity).value), \(Words.fileName(source.place.document))"
    }
  }

  /// The years from the left to the right of the chart.
  var years: ClosedRange<Int> { time.years }

  private let tellings: [Telling]
  private let scale: Scale
  private let time: YearScale
  private let unit: Unit?
  private let label: String

  /// A chart of figures over time; `nil` where fewer than two periods have a value.
  init?(_ figures: [FigureEntry], label: String) {
    let told = figures.compactMap { figure -> (figure: FigureEntry, days: ClosedRange<Int>)? in
      figure.period.flatMap(Words.days).map { (figure, $0) }
    }
    let sources = told.flatMap { entry in entry.figure.sources.map { (entry.figure, entry.days, $0) } }
    let values = sources.flatMap { _, _, source in
      [source.quantity.interval.lower, source.quantity.interval.upper, source.quantity.value?.rational]
        .compactMap { $0?.drawn }
    }
    guard Set(told.map(\.days.lowerBound)).count > 1, let time = YearScale(told.map(\.days), ticks: 8),
      let scale = Scale(values, ticks: 4, fromZero: true)
    else { return nil }
    self.time = time
    self.scale = scale
    self.label = label
    unit = sources.first?.2.quantity.unit
    tellings = sources.compactMap { figure, days, source in
      let interval = source.quantity.interval
      guard let value = source.quantity.value?.rational ?? interval.lower ?? interval.upper else { return nil }
      let point = Point(
        x: time.share(Double(days.lowerBound + days.upperBound) / 2),
        low: interval.lower?.drawn ?? scale.low,
        high: interval.upper?.drawn ?? scale.high,
        value: value.drawn,
        isActual: source.modality == .actual || source.modality == .estimate
      )
      return Telling(point: point, figure: figure, source: source)
    }
  }

  /// The chart with its scales.
  func chart(height: Double = 240) -> HTML {
    let (top, bottom) = (26.0, height - 26)
    func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }
    return Drawing.picture("chart", height: height, label: label) {
      for (index, tick) in scale.ticks.enumerated() {
        Drawing.line(index == 0 ? "base" : "grid", 0, y(tick), 1, y(tick))
        let name = index == scale.ticks.count - 1 ? scale.text(tick) + " " + scale.label(unit) : scale.text(tick)
        Drawing.text("tick", 0, y(tick) - 5, .start, name)
      }
      for year in time.ticks {
        let x = inner(time.share(YearScale.middle(of: year)))
        Drawing.text("tick", x, height - 6, Drawing.anchor(x), "\(year)")
      }
      path(y)
      for telling in tellings {
        let (point, x) = (telling.point, inner(telling.point.x))
        Drawing.line("span", x, y(point.low), x, y(point.high))
        Drawing.dot(point.isActual ? "told" : "meant", x, y(point.value), radius: 4.5, telling.title)
      }
    }
  }

  /// The same in the height of a line, without scales.
  func sparkline(height: Double = 34) -> HTML {
    let (top, bottom) = (6.0, height - 6)
    func y(_ value: Double) -> Double { bottom - scale.share(value) * (bottom - top) }
    return Drawing.picture("chart spark", height: height, label: label) {
      Drawing.line("base", 0, bottom, 1, bottom)
      path(y)
      for telling in distinct {
        let (point, x) = (telling.point, inner(telling.point.x))
        if point.low < point.high { Drawing.line("span", x, y(point.low), x, y(point.high)) }
        Drawing.dot(point.isActual ? "told" : "meant", x, y(point.value), radius: 2.6, telling.title)
      }
    }
  }

  /// Without those that lie on others: sources that agree are one dot where it is small.
  private var distinct: [Telling] {
    var seen: Set<Point> = []
    return tellings.filter { seen.insert($0.point).inserted }
  }

  /// Room at both ends for dots, and on the left for numbers.
  private func inner(_ x: Double) -> Double { 0.06 + x * 0.92 }

  /// A thin line from one time to the next through the values that tell what was.
  private func path(_ y: (Double) -> Double) -> HTML {
    var means: [(x: Double, sum: Double, count: Double)] = []
    for point in tellings.lazy.map(\.point) where point.isActual {
      if let last = means.last, last.x == point.x {
        means[means.count - 1] = (last.x, last.sum + point.value, last.count + 1)
      } else {
        means.append((point.x, point.value, 1))
      }
    }
    return HTML.joined(
      zip(means, means.dropFirst()).map { one, next in
        Drawing.line("path", inner(one.x), y(one.sum / one.count), inner(next.x), y(next.sum / next.count))
      }
    )
  }
}
