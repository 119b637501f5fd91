/// Cuts a page into columns: the pieces of the page in the order in which they are read.
///
/// A gutter is a strip without text that has lines of running text on both sides. The longest one is taken first;
/// what stands above it is read before its left side, that before its right side, and what stands below it last.
struct ColumnFinder {
  private var columns: [[Segment]] = []
  /// The size of the letters of running text.
  private let size: Float

  /// The width of a gutter, at least, in the size of the letters, and the lines on either side of it.
  private static let narrowest: Float = 0.9
  private static let fewestLines = 3
  private static let deepest = 12

  /// The columns of a page; each holds segments from top to bottom.
  static func columns(_ segments: [Segment], size: Float) -> [[Segment]] {
    var finder = ColumnFinder(size: size)
    finder.cut(segments.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }, depth: 0)
    return finder.columns
  }

  private init(size: Float) { self.size = size }

  /// A strip without text.
  private struct Gutter {
    var left: Float
    var right: Float
    var top: Float
    var bottom: Float
  }

  private mutating func cut(_ segments: [Segment], depth: Int) {
    guard !segments.isEmpty else { return }
    guard depth < Self.deepest, let gutter = gutter(in: segments) else {
      columns.append(segments)
      return
    }
    let middle = (gutter.left + gutter.right) / 2
    let inside = segments.filter { $0.box.middle > gutter.top && $0.box.middle < gutter.bottom }
    cut(segments.filter { $0.box.middle <= gutter.top }, depth: depth + 1)
    cut(inside.filter { $0.box.left < middle }, depth: depth + 1)
    cut(inside.filter { $0.box.left >= middle }, depth: depth + 1)
    cut(segments.filter { $0.box.middle >= gutter.bottom }, depth: depth + 1)
  }

  /// The longest gutter between columns of running text.
  private func gutter(in segments: [Segment]) -> Gutter? {
    guard segments.count >= 2 * Self.fewestLines else { return nil }
    var best: (gutter: Gutter, lines: Int)?
    for gutter in gutters(in: segments) {
      let inside = segments.filter { $0.box.middle > gutter.top && $0.box.middle < gutter.bottom }
      let middle = (gutter.left + gutter.right) / 2
      let left = inside.filter { $0.box.left < middle }
      let right = inside.filter { $0.box.left >= middle }
      let lines = min(left.count, right.count)
      guard lines > best?.lines ?? 0, Self.isColumn(left), Self.isColumn(right), !Self.areRows(left, right) else {
        continue
      }
      best = (gutter, lines)
    }
    return best?.gutter
  }

  /// The strips, each as high as text on its sides allows.
  private func gutters(in segments: [Segment]) -> [Gutter] {
    let left = segments.reduce(Float.infinity) { min($0, $1.box.left) }
    let right = segments.reduce(-Float.infinity) { max($0, $1.box.right) }
    let top = segments.reduce(Float.infinity) { min($0, $1.box.top) } - 1
    let bottom = segments.reduce(-Float.infinity) { max($0, $1.box.bottom) } + 1
    guard right - left > 12 * size, right - left < 20_000 else { return [] }
    let step: Float = max(1, (right - left) / 1000)
    var free: [(x: Float, runs: [ClosedRange<Float>])] = []
    var position = left + 3 * size
    while position < right - 3 * size {
      var runs: [ClosedRange<Float>] = []
      var start = top
      for segment in segments where segment.box.left < position + step && segment.box.right > position {
        if segment.box.top - start > 3 * size { runs.append(start...segment.box.top) }
        start = max(start, segment.box.bottom)
      }
      if bottom - start > 3 * size { runs.append(start...bottom) }
      free.append((position, runs))
      position += step
    }
    return Self.joined(free, step: step, narrowest: Self.narrowest * size)
  }

  /// Joins free runs that lie side by side into strips.
  private static func joined(
    _ free: [(x: Float, runs: [ClosedRange<Float>])],
    step: Float,
    narrowest: Float
  ) -> [Gutter] {
    var found: [Gutter] = []
    var open: [Gutter] = []
    for (x, runs) in free {
      var next: [Gutter] = []
      for run in runs {
        // A run goes on with the strip whose height it shares; a shorter or longer one begins anew.
        if let index = open.firstIndex(where: {
          min($0.bottom, run.upperBound) - max($0.top, run.lowerBound)
            > 0.8 * max($0.bottom - $0.top, run.upperBound - run.lowerBound)
        }) {
          var strip = open.remove(at: index)
          strip.right = x + step
          strip.top = max(strip.top, run.lowerBound)
          strip.bottom = min(strip.bottom, run.upperBound)
          next.append(strip)
        } else {
          next.append(Gutter(left: x, right: x + step, top: run.lowerBound, bottom: run.upperBound))
        }
      }
      found += open
      open = next
    }
    found += open
    return found.filter { $0.right - $0.left >= narrowest }
  }

  /// Whether segments are lines of running text for the most part.
  private static func isColumn(_ segments: [Segment]) -> Bool {
    let prose = segments.filter(\.isProse)
    let letters = segments.reduce(0) { $0 + $1.letters }
    return prose.count >= fewestLines && prose.reduce(0) { $0 + $1.letters } * 10 > letters * 7
  }

  /// Whether two sides begin anew at the same heights again and again: the cells of a table.
  private static func areRows(_ left: [Segment], _ right: [Segment]) -> Bool {
    let (ours, theirs) = (starts(left), starts(right))
    guard ours.count >= 3, theirs.count >= 3 else { return false }
    let (fewer, more) = ours.count <= theirs.count ? (ours, theirs) : (theirs, ours)
    let size = left[0].size
    let shared = fewer.filter { height in more.contains { abs($0 - height) < 0.4 * size } }.count
    return shared * 4 >= fewer.count * 3
  }

  /// The heights at which a wider space stands above a line.
  private static func starts(_ segments: [Segment]) -> [Float] {
    let tops = segments.map(\.box.top).sorted()
    let bottoms = segments.map(\.box.bottom).sorted()
    var starts: [Float] = tops.prefix(1).map { $0 }
    let height = segments[segments.count / 2].box.height
    for index in tops.indices.dropFirst() where tops[index] - bottoms[index - 1] > 0.3 * height {
      starts.append(tops[index])
    }
    return starts
  }
}
