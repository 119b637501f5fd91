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
    let note = LineShape.bracketedNote(drafts[index].range, span)
    guard isRun || shape == .certain || isCutFromList(index) || note.map({ isCited($0.mark) }) == true else {
      return nil
    }
    let isMarked = !drafts[index].marker.isEmpty || note != nil
    return isMarked && (shapes.contains(.ibid) || !isRun) ? .footnote : .bibliographyEntry
  }

  /// Whether a numbered line begins a list with another number than the first: notes that were taken from a longer list.
  private func isCutFromList(_ index: Int) -> Bool {
    let marker = drafts[index].marker
    guard isNumbered(drafts[index]), !(index > 0 && isNumbered(drafts[index - 1])) else { return false }
    let digits = marker.filter { LineMark.isDigit(bytes[$0]) }.map { bytes[$0] }
    return digits != [UInt8(ascii: "1")]
  }

  /// Whether the text not far before a note has its mark: "[4]".
  private func isCited(_ mark: Range<Int>) -> Bool {
    let start = max(0, mark.lowerBound - Self.farthestMark)
    let words = Array(bytes[mark])
    return (start..<mark.lowerBound).contains { offset in
      bytes[offset] == words[0] && offset + words.count <= mark.lowerBound
        && bytes[offset..<offset + words.count].elementsEqual(words)
    }
  }

  /// From a note back to its mark, in bytes.
  private static let farthestMark = 8000
}
