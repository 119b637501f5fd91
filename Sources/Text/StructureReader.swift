/// Finds the blocks and sections of a text.
///
/// Linear in the text, over bytes and lines; nothing is copied out of it.
public enum StructureReader {
  /// Reads the structure of a text written in a dialect.
  public static func read(_ text: SourceText, dialect: Dialect) -> DocumentStructure {
    var reader = BlockReader(text.bytes, dialect)
    reader.read(from: FrontMatter.range(in: text.bytes)?.upperBound ?? 0)
    var builder = SectionBuilder(text.bytes, BrokenParagraphs.joined(reader.blocks, text.bytes.span))
    return builder.build()
  }
}

/// The block of `key: value` lines between two `---` lines at the head of a file.
public enum FrontMatter {
  private static let longest = 100

  /// The bytes of the front matter with its fences, or `nil`.
  public static func range(in bytes: [UInt8]) -> Range<Int>? {
    let span = bytes.span
    var line = TextLine(at: 0, span)
    let start = line.content.lowerBound
    guard isFence(line, bytes) else { return nil }
    var hasKey = false
    for _ in 0..<longest where line.next < bytes.count {
      line = TextLine(at: line.next, span)
      if isFence(line, bytes) { return hasKey ? start..<line.next : nil }
      if line.content.contains(where: { bytes[$0] == UInt8(ascii: ":") }) { hasKey = true }
    }
    return nil
  }

  /// The values of the front matter by their keys in lower case, without quotation marks.
  public static func values(in text: SourceText) -> [String: String] {
    guard let range = range(in: text.bytes) else { return [:] }
    var values: [String: String] = [:]
    var line = TextLine(at: range.lowerBound, text.bytes.span)
    while line.next < range.upperBound {
      line = TextLine(at: line.next, text.bytes.span)
      guard line.indent == 0, let colon = line.content.first(where: { text.bytes[$0] == UInt8(ascii: ":") }) else {
        continue
      }
      let key = text[line.content.lowerBound..<colon].lowercased()
      let characters = text[colon + 1..<line.content.upperBound].drop {
        $0 == " " || $0 == "\"" || $0 == "'" || $0 == "["
      }
      var value = String(characters)
      while let last = value.last, " \"']".contains(last) { value.removeLast() }
      if !value.isEmpty { values[key] = value }
    }
    return values
  }

  private static func isFence(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    line.count == 3 && line.content.allSatisfy { bytes[$0] == UInt8(ascii: "-") }
  }
}
