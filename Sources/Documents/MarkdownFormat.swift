import Text

/// Markdown, by its headings, tables, links and front matter.
enum MarkdownFormat {
  static let name = "markdown"
  static let extensions = ["md", "markdown", "mdown", "mkd"]

  /// The bytes that are looked at.
  private static let sample = 65_536

  /// Whether a text is Markdown: certain by two signs, by one where the name says so.
  static func recognizes(_ text: SourceText) -> Bool {
    let hasName = extensions.contains { text.name.lowercased().hasSuffix("." + $0) }
    if FrontMatter.range(in: text.bytes) != nil { return true }
    var signs = hasName ? 1 : 0
    let bytes = text.bytes
    var start = 0
    let end = min(bytes.count, sample)
    while start < end {
      var next = start
      while next < end, bytes[next] != 0x0A { next += 1 }
      if isSign(bytes[start..<next]) { signs += 1 }
      if signs >= 2 { return true }
      start = next + 1
    }
    return hasName
  }

  /// Whether a line is a heading, the rule of a table, a fence or the text of a note.
  private static func isSign(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, let first = line.first else { return false }
    switch first {
    case UInt8(ascii: "#"):
      let level = line.prefix { $0 == UInt8(ascii: "#") }.count
      return level <= 6 && line.dropFirst(level).first == 0x20 && line.count > level + 2
    case UInt8(ascii: "|"):
      return line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20, 0x0D].contains($0) } && line.contains(0x2D)
    case UInt8(ascii: "["):
      return line.dropFirst().first == UInt8(ascii: "^") && line.prefix(12).contains(UInt8(ascii: ":"))
    case UInt8(ascii: "`"): return line.prefix(3).allSatisfy { $0 == UInt8(ascii: "`") }
    default: return false
    }
  }
}
