/// Finds words in bytes with a plain loop: the general search of the library is a hundred times slower here.
enum ByteSearch {
  /// The first place of some words in a range of bytes.
  static func first(_ words: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    guard let head = words.first, words.count <= range.count else { return nil }
    let span = bytes.span
    var offset = range.lowerBound
    while offset + words.count <= range.upperBound {
      if span[offset] == head, words.indices.allSatisfy({ span[offset + $0] == words[$0] }) {
        return offset..<offset + words.count
      }
      offset += 1
    }
    return nil
  }
}
