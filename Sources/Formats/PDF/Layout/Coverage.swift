/// How many rows have text at each place between the left and the right edge.
struct Coverage {
  private var counts: [Int]
  private let start: Float

  private static let step: Float = 0.5

  init?(_ rows: ArraySlice<Row>, boxes: (Row) -> [PageBox]) { self.init(rows.map(boxes)) }

  /// - Parameter rows: The boxes of each row.
  init?(_ rows: [[PageBox]]) {
    start = rows.reduce(Float.infinity) { $1.reduce($0) { min($0, $1.left) } }
    let end = rows.reduce(-Float.infinity) { $1.reduce($0) { max($0, $1.right) } }
    guard end - start > 10, end - start < 20_000 else { return nil }
    counts = [Int](repeating: 0, count: Int((end - start) / Self.step) + 1)
    for row in rows {
      for box in row {
        let first = max(Int((box.left - start) / Self.step), 0)
        let last = min(Int((box.right - start) / Self.step), counts.count - 1)
        guard first <= last else { continue }
        for index in first...last { counts[index] += 1 }
      }
    }
  }

  /// The strips in which no more rows than allowed have text.
  func strips(allowed: Int, narrowest: Float) -> [ClosedRange<Float>] {
    var strips: [ClosedRange<Float>] = []
    var index = 0
    while index < counts.count {
      guard counts[index] <= allowed else {
        index += 1
        continue
      }
      let first = index
      while index < counts.count, counts[index] <= allowed { index += 1 }
      let strip = start + Float(first) * Self.step...start + Float(index) * Self.step
      if strip.upperBound - strip.lowerBound >= narrowest { strips.append(strip) }
    }
    return strips
  }

  /// The middle of the widest place within a strip where the fewest rows have text.
  func emptiest(in strip: ClosedRange<Float>) -> Float {
    let first = max(Int((strip.lowerBound - start) / Self.step), 0)
    let last = min(Int((strip.upperBound - start) / Self.step), counts.count) - 1
    guard first <= last, let least = counts[first...last].min() else {
      return (strip.lowerBound + strip.upperBound) / 2
    }
    var best = first..<first
    var index = first
    while index <= last {
      let begin = index
      while index <= last, counts[index] == least { index += 1 }
      if index - begin > best.count { best = begin..<index }
      index = max(index, begin + 1)
    }
    return start + Float(best.lowerBound + best.upperBound) * Self.step / 2
  }
}
