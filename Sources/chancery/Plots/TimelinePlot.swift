import Plots
import Quantities
import RecordStore

/// Events under each other in the order of time, each as a bar over the days that its date can mean.
struct TimelinePlot {
  private let events: [TimelineEntry]
  private let title: String
  private let source: String
  private var svg: SVG

  private static let width = 1100.0
  private static let left = 560.0
  private static let right = 1076.0
  private static let row = 24.0

  /// A plot of the events that have a date.
  init(_ events: [TimelineEntry], title: String, source: String) {
    self.events = events.filter { $0.days != nil }
    let undated = events.count - self.events.count
    let note = undated == 0 ? "" : EnglishPlural.counted(undated, "event") + " without a date left out. "
    self.title = title
    self.source = note + source
    let words = self.events.map { "\($0.date ?? ""): \(Self.words($0))" }
    svg = SVG(width: Self.width, title: title, description: words.joined(separator: "; ") + ". " + self.source)
  }

  /// The drawing.
  mutating func document() -> String {
    svg.text(.title, 24, 40, title)
    svg.text(.subtitle, 24, 63, "A bar spans the days that the date can mean")
    var bottom = 112.0
    if let time = YearScale(events.compactMap(\.days), ticks: 8, leavesOutFarDays: true) {
      bottom += Self.row * Double(events.count)
      for index in stride(from: 1, to: events.count, by: 2) {
        svg.rectangle(.stripe, 16, 112 + Self.row * Double(index), Self.width - 32, Self.row)
      }
      for year in time.ticks {
        let x = Self.left + time.share(YearScale.start(of: year)) * (Self.right - Self.left)
        svg.line(.grid, x, 104, x, bottom)
        svg.text(.tick, x, 98, "\(year)", .middle)
        svg.text(.tick, x, bottom + 18, "\(year)", .middle)
      }
      for (index, event) in events.enumerated() { row(event, time, 112 + Self.row * (Double(index) + 0.5)) }
      svg.line(.axis, Self.left, bottom, Self.right, bottom)
    }
    let y = legend(bottom + 48)
    let end = svg.paragraph(.note, 24, y + 24, source, characters: 160)
    return svg.document(height: end + 10)
  }

  private mutating func row(_ event: TimelineEntry, _ time: YearScale, _ y: Double) {
    guard let days = event.days else { return }
    svg.text(.strong, 24, y + 5, event.date ?? "")
    svg.text(.label, 190, y + 5, DisplayWidth.cut(Self.words(event), to: 48))
    let x = Self.left + max(0, time.share(Double(days.lowerBound))) * (Self.right - Self.left)
    let end = Self.left + time.share(Double(days.upperBound + 1)) * (Self.right - Self.left)
    let isOccurred = event.status == "occurred"
    let isFar = time.share(Double(days.lowerBound)) < 0
    if isFar { svg.arrow(Self.left - 12, y, right: false) }
    if end <= Self.left { return }
    if end - x < 10 {
      svg.dot((x + end) / 2, y, isFilled: isOccurred, event.id)
    } else {
      svg.rectangle(isOccurred ? .bar : .hatched, x, y - 6, end - x, 12)
    }
  }

  private static func words(_ event: TimelineEntry) -> String {
    let parties = [event.source, event.target].compactMap { $0 }.joined(separator: " → ")
    let status = event.status == "occurred" ? "" : " (\(event.status))"
    let rest = [event.place, event.object].compactMap { $0 }.map { ", \($0)" }.joined()
    return event.kind + status + (parties.isEmpty ? "" : ": " + parties) + rest
  }

  private mutating func legend(_ y: Double) -> Double {
    svg.dot(32, y - 5, isFilled: true)
    svg.rectangle(.bar, 44, y - 11, 28, 12)
    svg.text(.note, 80, y - 1, "took place, on a day or in a span of days")
    svg.dot(332, y - 5, isFilled: false)
    svg.rectangle(.hatched, 344, y - 11, 28, 12)
    svg.text(.note, 380, y - 1, "planned, cancelled or denied")
    svg.arrow(574, y - 5, right: false)
    svg.text(.note, 590, y - 1, "before the axis begins")
    return y
  }
}
