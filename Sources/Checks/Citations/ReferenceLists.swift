import RecordModel
import Text

extension CheckedDocument {
  /// The entries of each list of references, in the order of the text.
  ///
  /// A list ends where more than a long entry lies between two entries, or a heading.
  var bibliographies: [[Reference]] {
    var lists: [[Reference]] = []
    for reference in digest.references where reference.place == .bibliography {
      if let last = lists.last?.last, isOneList(last.span.upperBound, reference.span.lowerBound) {
        lists[lists.count - 1].append(reference)
      } else {
        lists.append([reference])
      }
    }
    return lists
  }

  private func isOneList(_ end: Int, _ start: Int) -> Bool {
    guard end <= start, start - end < 600 else { return false }
    let between = text.bytes[end..<start]
    return !between.indices.contains { index in
      between[index] == UInt8(ascii: "#") && index > end && between[index - 1] == UInt8(ascii: "\n")
    }
  }

  /// The bytes of the web address of a reference as it is written, or `nil` if it is written otherwise.
  func address(of reference: Reference) -> Range<Int>? {
    guard let url = reference.url else { return nil }
    return ByteSearch.first(Array(url.utf8), in: text.bytes, reference.span)
  }

  /// Some bytes without spaces, commas and brackets at their end and spaces at their beginning.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    let marks = Set(" ,<([\r\n\t".utf8)
    while let last = range.last, marks.contains(text.bytes[last]) { range = range.lowerBound..<last }
    while let first = range.first, text.bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
    return range
  }
}
