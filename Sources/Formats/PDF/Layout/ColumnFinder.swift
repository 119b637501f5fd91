/// Cuts a page into columns: the pieces of the page in the order in which they are read.
///
/// A gutter is a strip without text that has lines of running text on both sides. The longest one is taken first;
/// what stands above it is read before its left side, that before its right side, and what stands below it last.
struct ColumnFinder {
  private var columns: [[Segment]] = []
  /// The size of the letters of running text.
  private let size: Float
  /// The middles of gutters that several pages have, where a few lines on either side are enough.
  private let known: [KnownGutter]

  /// The width of a gutter, at least, in the size of the letters, and the lines on either side of it.
  static let narrowest: Float = 0.9
  private static let fewestLines = 3
  private static let deepest = 12

  /// The columns of a page; each holds segments from top to bottom.
  static func columns(_ segments: [Segment], size: Float, known: [KnownGutter]) -> [[Segment]] {
    var finder = ColumnFinder(size: size, known: known)
    var segments = segments
    for gutter in known { segments = gutter.cut(segments, size: size) }
    finder.cut(segments.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }, depth: 0)
    return finder.columns
  }

  /// The longest gutter of a page, where it parts many lines.
  static func mainGutter(_ segments: [Segment], size: Float) -> KnownGutter? {
    guard let found = ColumnFinder(size: size, known: []).gutter(in: segments), found.lines >= 10 else { return nil }
    let middle = (found.gutter.left + found.gutter.right) / 2
    var edges: [Int: Int] = [:]
    for segment in segments where segment.box.left > middle { edges[Int(segment.box.left.rounded()), default: 0] += 1 }
    guard let edge = edges.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    return KnownGutter(middle: middle, edge: Float(edge))
  }

  private init(size: Float, known: [KnownGutter]) {
    self.size = size
    self.known = known
  }

  private mutating func cut(_ segments: [Segment], depth: Int) {
    guard !segments.isEmpty else { return }
    guard depth < Self.deepest, let gutter = gutter(in: segments)?.gutter else {
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
  private func gutter(in segments: [Segment]) -> (gutter: Gutter, lines: Int)? {
    guard segments.count >= 2 else { return nil }
    var best: (gutter: Gutter, lines: Int)?
    for gutter in Gutter.gutters(in: segments, size: size) {
      // Most strips have too few lines beside them: these are counted before any are gathered.
      let lines = lines(beside: gutter, segments)
      guard lines > best?.lines ?? 0 else { continue }
      let inside = segments.filter { $0.box.middle > gutter.top && $0.box.middle < gutter.bottom }
      let middle = (gutter.left + gutter.right) / 2
      let (left, right) = (inside.filter { $0.box.left < middle }, inside.filter { $0.box.left >= middle })
      guard parts(left, right, isKnown: isKnown(gutter)) else { continue }
      best = (gutter, lines)
    }
    return best
  }

  /// The number of lines on the side of a strip that has fewer of them.
  private func lines(beside gutter: Gutter, _ segments: [Segment]) -> Int {
    let middle = (gutter.left + gutter.right) / 2
    var (left, right) = (0, 0)
    for index in segments.indices {
      let height = segments[index].box.middle
      guard height > gutter.top, height < gutter.bottom else { continue }
      if segments[index].box.left < middle { left += 1 } else { right += 1 }
    }
    return min(left, right)
  }

  private func isKnown(_ gutter: Gutter) -> Bool {
    known.contains { $0.middle > gutter.left - 0.5 * size && $0.middle < gutter.right + 0.5 * size }
  }

  /// Whether two sides are columns of running text.
  private func parts(_ left: [Segment], _ right: [Segment], isKnown: Bool) -> Bool {
    let fewest = isKnown ? 1 : Self.fewestLines
    guard Self.isColumn(left, fewest), Self.isColumn(right, fewest) else { return false }
    return isKnown || !Self.areRows(left, right)
  }

  /// Whether segments are lines of running text for the most part.
  ///
  /// Beside a gutter that other pages have, what stands on one line is one: words that are stretched far apart are prose.
  private static func isColumn(_ segments: [Segment], _ fewest: Int) -> Bool {
    let lines = fewest == 1 ? Row.rows(segments).map(\.joined) : segments
    let prose = lines.filter(\.isProse)
    let letters = lines.reduce(0) { $0 + $1.letters }
    return prose.count >= fewest && prose.reduce(0) { $0 + $1.letters } * 10 > letters * (fewest == 1 ? 5 : 7)
  }

  /// Whether two sides begin anew at the same heights again and again: the cells of a table.
  private static func areRows(_ left: [Segment], _ right: [Segment]) -> Bool {
    let (ours, theirs) = (starts(left), starts(right))
    let (fewer, more) = ours.count <= theirs.count ? (ours, theirs) : (theirs, ours)
    // The first lines of columns stand side by side as well.
    guard fewer.count >= 3, max(left.count, right.count) < 7 * (more.count + 1) else { return false }
    let size = left[0].size
    let shared = fewer.filter { height in more.contains { abs($0 - height) < 0.4 * size } }.count
    return shared * 4 >= fewer.count * 3
  }

  /// The heights at which a wider space stands above a line, but for the first.
  private static func starts(_ segments: [Segment]) -> [Float] {
    let tops = segments.map(\.box.top).sorted()
    let bottoms = segments.map(\.box.bottom).sorted()
    let height = segments[segments.count / 2].box.height
    return tops.indices.dropFirst().filter { tops[$0] - bottoms[$0 - 1] > 0.3 * height }.map { tops[$0] }
  }
}

/// A gutter that pages of a document share.
struct KnownGutter: Sendable {
  var middle: Float
  /// Where the lines on its right begin.
  var edge: Float

  /// The segments, cut where a line on the left runs into the gutter so far that it was taken together with the one on
  /// the right.
  func cut(_ segments: [Segment], size: Float) -> [Segment] {
    var lines = 0
    for segment in segments where abs(segment.box.left - edge) < 1.2 { lines += 1 }
    guard lines >= 5 else { return segments }
    return segments.flatMap { segment in
      guard segment.box.left < middle - 3 * size, segment.box.right > edge + size,
        let place = segment.pieces.firstIndex(where: { abs($0.box.left - edge) < 1.2 }), place > 0,
        segment.pieces[place].hasSpaceBefore || segment.pieces[place - 1].box.right > middle
      else { return [segment] }
      var right = Array(segment.pieces[place...])
      right[0].hasSpaceBefore = true
      return [Segment(Array(segment.pieces[..<place])), Segment(right)]
    }
  }
}
