import Documents
import Text

/// The headings above a block as its row holds them: cut, because they stand in every row of their section.
enum HeadingPath {
  private static let longestHeading = 200
  private static let longestPath = 1000
  private static let ellipsis = "…"

  /// The headings above a section, outermost first; those in the middle give way where there are too many.
  static func text(of section: Int, in document: Document) -> String {
    let headings = document.structure.headingPath(of: section).suffix(longestPath).map {
      heading(at: $0, in: document.text)
    }
    let separator = " › "
    var size = headings.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
    guard size > longestPath, let first = headings.first else { return headings.joined(separator: separator) }
    var rest = headings.dropFirst()
    size += ellipsis.utf8.count + separator.utf8.count
    while size > longestPath, let dropped = rest.popFirst() { size -= dropped.utf8.count + separator.utf8.count }
    return ([first, ellipsis] + rest).joined(separator: separator)
  }

  private static func heading(at range: Range<Int>, in text: SourceText) -> String {
    guard range.count > longestHeading else { return text[range] }
    var end = range.lowerBound + longestHeading
    while end > range.lowerBound, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return text[range.lowerBound..<end] + ellipsis
  }
}
