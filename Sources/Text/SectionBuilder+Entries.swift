/// Entries of lists of sources that no heading announces.
extension SectionBuilder {
  /// The neighbours on each side that are looked at.
  private static let reach = 6

  /// The kind of a block that is one of a run of entries, or an entry by itself; `nil` for any other block.
  func kindOfEntry(_ index: Int) -> Block.Kind? {
    let span = bytes.span
    guard let shape = EntryShape.of(drafts[index], span) else { return nil }
    var shapes = [shape]
    for step in [-1, 1] {
      var next = index + step
      while drafts.indices.contains(next), abs(next - index) <= Self.reach,
        let shape = EntryShape.of(drafts[next], span)
      {
        shapes.append(shape)
        next += step
      }
    }
    let isRun = shapes.count >= 2 && shapes.contains { $0 != .ibid }
    guard isRun || shape == .certain else { return nil }
    let isMarked = !drafts[index].marker.isEmpty || LineShape.bracketedNote(drafts[index].range, span) != nil
    return isMarked && (shapes.contains(.ibid) || !isRun) ? .footnote : .bibliographyEntry
  }
}
