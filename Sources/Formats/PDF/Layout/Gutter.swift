/// A strip of a page without text.
struct Gutter {
  var left: Float
  var right: Float
  var top: Float
  var bottom: Float

  /// The strips between segments, each as high as the text on its sides allows.
  static func gutters(in segments: [Segment], size: Float) -> [Gutter] {
    let left = segments.reduce(Float.infinity) { min($0, $1.box.left) }
    let right = segments.reduce(-Float.infinity) { max($0, $1.box.right) }
    let top = segments.reduce(Float.infinity) { min($0, $1.box.top) } - 1
    let bottom = segments.reduce(-Float.infinity) { max($0, $1.box.bottom) } + 1
    guard right - left > 12 * size, right - left < 20_000 else { return [] }
    let boxes = self.boxes(segments, size)
    let step: Float = max(1, (right - left) / 1000)
    var found: [Gutter] = []
    var open: [Gutter] = []
    var position = left + 3 * size
    while position < right - 3 * size {
      var runs: [ClosedRange<Float>] = []
      var start = top
      for box in boxes where box.left < position + step && box.right > position {
        if box.top - start > 1.5 * size { runs.append(start...box.top) }
        start = max(start, box.bottom)
      }
      if bottom - start > 1.5 * size { runs.append(start...bottom) }
      open = joined(runs, at: position...position + step, size, &open, &found)
      position += step
    }
    return (found + open).filter { $0.right - $0.left >= ColumnFinder.narrowest * size }
  }

  /// Adds the free runs of one place to the strips that end there; the strips that end are handed over.
  ///
  /// Where a strip goes on higher or lower than before, what it was is handed over and what it becomes begins anew, so
  /// that one line which reaches further than the others does not cut the gutter of all.
  private static func joined(
    _ runs: [ClosedRange<Float>],
    at place: ClosedRange<Float>,
    _ line: Float,
    _ open: inout [Gutter],
    _ found: inout [Gutter]
  ) -> [Gutter] {
    var next: [Gutter] = []
    for run in runs {
      let fresh = Gutter(left: place.lowerBound, right: place.upperBound, top: run.lowerBound, bottom: run.upperBound)
      // A run goes on with the strip whose height it shares; a shorter or longer one begins anew.
      guard let same = open.indices.max(by: { fresh.shared(open[$0]) < fresh.shared(open[$1]) }),
        fresh.shared(open[same]) > 0.8
      else {
        next.append(fresh)
        continue
      }
      var strip = open.remove(at: same)
      let (before, height) = (strip, run.upperBound - run.lowerBound)
      strip.top = max(strip.top, run.lowerBound)
      strip.bottom = min(strip.bottom, run.upperBound)
      if before.bottom - before.top - (strip.bottom - strip.top) > line { found.append(before) }
      if height - (strip.bottom - strip.top) > line { next.append(fresh) }
      strip.right = place.upperBound
      next.append(strip)
    }
    found += open
    return next
  }

  /// The height that two strips share, as a part of the higher one.
  private func shared(_ other: Gutter) -> Float {
    (min(bottom, other.bottom) - max(top, other.top)) / max(bottom - top, other.bottom - other.top)
  }

  /// The boxes from top to bottom; what runs over into the next column, as long addresses do, is cut before it.
  private static func boxes(_ segments: [Segment], _ size: Float) -> [PageBox] {
    let sorted = segments.sorted { $0.box.top < $1.box.top }
    var boxes = sorted.map(\.box)
    for (index, segment) in sorted.enumerated() where segment.box.width > 6 * size {
      for (place, other) in sorted.enumerated() {
        // Further down nothing stands on the same line.
        if other.box.top > segment.box.bottom { break }
        let shared = min(segment.box.bottom, other.box.bottom) - max(segment.box.top, other.box.top)
        guard place != index, shared > 0.5 * min(segment.box.height, other.box.height), other.isProse,
          other.box.left > segment.box.left + 5 * size, other.box.left - segment.box.right < size
        else { continue }
        boxes[index].right = min(boxes[index].right, other.box.left - size)
      }
    }
    return boxes
  }
}
