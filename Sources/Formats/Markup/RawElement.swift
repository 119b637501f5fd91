/// An element of HTML that holds text only, in which no tags are looked for.
enum RawElement: UInt8, Sendable, CaseIterable {
  case script, style, textarea, title, xmp, iframe, noembed, noframes

  /// Whether character references stand in its text.
  var isDecoded: Bool { self == .textarea || self == .title }

  static let table = NameTable<RawElement>(allCases.map { ("\($0)", $0) })

  private static let names = allCases.map { Array("\($0)".utf8) }

  /// Whether its end tag begins at an offset.
  func ends(at offset: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "/") else { return false }
    var end = offset + 2
    for letter in Self.names[Int(rawValue)] {
      guard end < bytes.count, bytes[end] | 0x20 == letter else { return false }
      end += 1
    }
    return end < bytes.count
      && (bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">") || bytes[end] == UInt8(ascii: "/"))
  }
}

/// The bytes that begin and end comments, sections and instructions.
enum Marks {
  static let comment = Array("<!--".utf8)
  static let commentEnd = Array("-->".utf8)
  static let section = Array("<![CDATA[".utf8)
  static let sectionEnd = Array("]]>".utf8)
  static let instructionEnd = Array("?>".utf8)

  /// Whether some bytes stand at an offset.
  static func has(_ mark: [UInt8], at offset: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard offset + mark.count <= bytes.count else { return false }
    for place in mark.indices where bytes[offset + place] != mark[place] { return false }
    return true
  }
}
