/// What stands on a web page and not in its text, and is copied with it.
public enum PageFurniture {
  /// Whether a line is a link of a web page to a place on itself: "Skip to content", "Jump to navigation".
  public static func isLink(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard line.count >= 10, line.count <= 26 else { return false }
    let first = bytes[line.lowerBound] | 0x20
    guard first == UInt8(ascii: "s") || first == UInt8(ascii: "j") || first == UInt8(ascii: "b") else { return false }
    return links.contains { isSame(line, $0, bytes) }
  }

  /// Whether a line has the letters of a text, whatever their case.
  private static func isSame(_ line: Range<Int>, _ text: [UInt8], _ bytes: borrowing Span<UInt8>) -> Bool {
    guard line.count == text.count else { return false }
    for index in text.indices where bytes[line.lowerBound + index] | 0x20 != text[index] { return false }
    return true
  }

  private static let links: [[UInt8]] = [
    "skip to content", "skip to main content", "skip to the content", "skip to the main content", "skip to navigation",
    "skip to main navigation", "skip navigation", "skip to search", "skip to footer", "jump to content",
    "jump to main content", "jump to navigation", "jump to search", "back to top", "back to the top",
  ].map { Array($0.utf8) }
}
