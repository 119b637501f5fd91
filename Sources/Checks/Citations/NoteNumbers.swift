import RecordModel
import Text

/// A note that sends the reader to another one by its number: "supra note 9".
struct NoteNumber {
  let number: Int
  let span: Range<Int>

  private static let words = [
    "supra note ", "supra n. ", "above note ", "note above ", "footnote ", "supra, note ", "see note ", "as in note ",
    " n. ",
  ]

  /// The first such number in some bytes.
  init?(in range: Range<Int>, of text: SourceText) {
    for word in Self.words {
      guard let place = ByteSearch.first(Array(word.utf8), in: text.bytes, range) else { continue }
      var (end, value) = (place.upperBound, 0)
      while end < range.upperBound, end - place.upperBound < 4, text.bytes[end] &- 0x30 < 10 {
        value = value * 10 + Int(text.bytes[end] - 0x30)
        end += 1
      }
      let next = text[end..<min(end + 4, range.upperBound)]
      guard end > place.upperBound, value > 0, ![" of", " to", " by"].contains(where: next.hasPrefix) else { continue }
      (number, span) = (value, place.lowerBound..<end)
      return
    }
    return nil
  }
}

extension CheckedDocument {
  /// The notes of the text with their numbers, where these go from 1 upwards without a gap.
  var numberedNotes: [(number: Int, block: Block)] {
    let blocks = structure?.blocks.filter { $0.kind == .footnote } ?? []
    let notes = blocks.compactMap { block in
      Int(String(text[block.marker].filter(\.isNumber))).map { (number: $0, block: block) }
    }
    guard notes.count == blocks.count, notes.map(\.number) == Array(1...max(1, notes.count)) else { return [] }
    return notes
  }
}
