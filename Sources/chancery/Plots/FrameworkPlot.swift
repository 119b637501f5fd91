import RecordStore

/// A framework as its areas, each with bars for its claims, events and commitments.
struct FrameworkPlot {
  private let rows: [(area: String, counts: [Int], years: String)]
  private let title: String
  private let source: String
  private var svg: SVG

  private static let width = 960.0
  private static let left = 300.0
  private static let right = 880.0
  private static let kinds: [(name: String, look: SVG.Look)] = [
    ("claims", .bar), ("events", .grey), ("commitments", .hatched),
  ]

  init(_ coverage: FrameworkCoverage, source: String) {
    rows = coverage.areaCounts
    title = coverage.name
    self.source = source
    let words = rows.map { row in
      "\(row.area): " + zip(row.counts, Self.kinds).map { "\($0) \($1.name)" }.joined(separator: ", ")
    }
    svg = SVG(width: Self.width, title: title, description: words.joined(separator: "; ") + ". " + source)
  }

  /// The drawing.
  mutating func document() -> String {
    svg.text(.title, 24, 40, title)
    svg.text(.subtitle, 24, 63, "Statements of the documents in each area: how many claims, events and commitments")
    var y = 92.0
    let most = rows.flatMap(\.counts).max() ?? 0
    for (index, row) in rows.enumerated() {
      if !index.isMultiple(of: 2) { svg.rectangle(.stripe, 16, y - 8, Self.width - 32, 82) }
      draw(row, y, most)
      y += 82
    }
    y += 18
    var x = 32.0
    for kind in Self.kinds {
      svg.rectangle(kind.look, x, y - 11, 26, 12)
      svg.text(.note, x + 34, y - 1, kind.name)
      x += 130
    }
    y = svg.paragraph(.note, 24, y + 26, source, characters: 140)
    return svg.document(height: y + 10)
  }

  private mutating func draw(_ row: (area: String, counts: [Int], years: String), _ y: Double, _ most: Int) {
    let lines = SVG.wrapped(row.area, to: 34)
    for (index, line) in lines.prefix(2).enumerated() { svg.text(.strong, 24, y + 20 + Double(index) * 18, line) }
    svg.text(.note, 24, y + 24 + Double(min(2, lines.count)) * 18, DisplayWidth.cut(row.years, to: 46))
    for (index, (count, kind)) in zip(row.counts, Self.kinds).enumerated() {
      let top = y + Double(index) * 22
      let width = most == 0 ? 0 : Double(count) / Double(most) * (Self.right - Self.left)
      if count > 0 { svg.rectangle(kind.look, Self.left, top, width, 17) }
      svg.text(count > 0 ? .strong : .note, Self.left + width + 8, top + 13, "\(count)")
    }
    svg.line(.axis, Self.left, y - 4, Self.left, y + 66)
  }
}
