import Plots
import Quantities
import RecordStore

/// A stretch of time cut into equal pieces, each a link that shows it larger.
struct TimeAxis {
  /// How long a piece is.
  private enum Step {
    case years(Int)
    case month
  }

  private struct Piece {
    var days: ClosedRange<Int>
    var from: String
    var to: String
    var name: String
  }

  private let pieces: [Piece]
  let days: ClosedRange<Int>

  /// The axis of some days, cut as fits; `nil` without days.
  init?(_ days: [ClosedRange<Int>], from: PartialDate?, to: PartialDate?) {
    guard let first = from?.days.lowerBound ?? days.map(\.lowerBound).min(),
      let last = to?.days.upperBound ?? days.map(\.upperBound).max(), first <= last
    else { return nil }
    let years = PartialDate(dayNumber: first).year...PartialDate(dayNumber: last).year
    let step: Step =
      years.count > 400 ? .years(25) : years.count > 120 ? .years(10) : years.count > 3 ? .years(1) : .month
    pieces = Self.pieces(years, step)
    guard let start = pieces.first?.days.lowerBound, let end = pieces.last?.days.upperBound else { return nil }
    self.days = start...end
  }

  private static func pieces(_ years: ClosedRange<Int>, _ step: Step) -> [Piece] {
    switch step {
    case .years(let size):
      let first = years.lowerBound - (years.lowerBound % size + size) % size
      return stride(from: first, through: years.upperBound, by: size).map { year in
        let last = year + size - 1
        return Piece(
          days: PartialDate.dayNumber(year, 1, 1)...PartialDate.dayNumber(last, 12, 31),
          from: four(year),
          to: four(last),
          name: size == 1 ? "\(year)" : "\(year)–\(last)"
        )
      }
    case .month:
      return years.flatMap { year in
        (1...12).compactMap { month in
          PartialDate(year: year, month: month).map { date in
            Piece(days: date.days, from: date.description, to: date.description, name: Words.time(date.description))
          }
        }
      }
    }
  }

  private static func four(_ year: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
  }

  /// How far along the axis a day is.
  func share(_ day: Int) -> Double {
    min(1, max(0, Double(day - days.lowerBound) / Double(days.upperBound + 1 - days.lowerBound)))
  }

  /// A column for each piece, as high as it has events, with the years below.
  func columns(_ events: [ClosedRange<Int>], _ link: (String, String) -> Link) -> HTML {
    let counts = pieces.map { piece in events.count { piece.days.contains($0.lowerBound) } }
    let most = Double(max(1, counts.max() ?? 1))
    let (height, width) = (76.0, 1 / Double(max(1, pieces.count)))
    return Drawing.picture("columns-of-time", height: height + 20, label: "Events over time") {
      Drawing.line("base", 0, height, 1, height)
      for (index, piece) in pieces.enumerated() where counts[index] > 0 {
        let high = max(3, Double(counts[index]) / most * (height - 8))
        tag("a", .href(link(piece.from, piece.to)), .label("\(piece.name): \(Words.counted(counts[index], "event"))")) {
          Drawing.bar(
            "column",
            from: (Double(index) + 0.1) * width,
            to: (Double(index) + 0.9) * width,
            height - high,
            height: high,
            "\(piece.name): \(Words.counted(counts[index], "event"))"
          )
        }
      }
      labels(height + 15)
    }
  }

  /// The years, or the months, below the columns.
  func labels(_ y: Double) -> HTML {
    let every = [1, 2, 4, 5, 10, 20].first { pieces.count / $0 <= 8 } ?? 40
    return HTML.joined(
      pieces.enumerated().filter { $0.offset.isMultiple(of: every) }.map { index, piece in
        let x = (Double(index) + 0.5) / Double(pieces.count)
        let words = piece.from.count > 4 ? String(piece.name.prefix(3)) + piece.name.suffix(5) : piece.from
        return Drawing.text("tick", x, y, Drawing.anchor(x), words)
      }
    )
  }

  /// A bar over some days; nothing for days that lie elsewhere.
  func bar(_ name: String, _ range: ClosedRange<Int>, height: Double = 10) -> HTML {
    Drawing.picture("lanes", height: height, label: nil) {
      Drawing.line("base", 0, height / 2, 1, height / 2)
      if range.overlaps(days) {
        let (from, to) = (share(range.lowerBound), share(range.upperBound + 1))
        Drawing.bar(name, from: from, to: max(to, from + 0.006), 1, height: height - 2)
      }
    }
  }
}

/// A row beside the axis: an office, a promise, a document.
struct TimeLane {
  var name: String
  var detail: String
  var link: Link
  var days: ClosedRange<Int>
  var style: String

  func html(_ axis: TimeAxis) -> HTML {
    tag("li") {
      tag("span", .class("lane-name")) {
        tag("a", .href(link)) { name }
        tag("span", .class("quiet")) { detail.isEmpty ? "" : " " + detail }
      }
      axis.bar(style, days)
    }
  }
}
