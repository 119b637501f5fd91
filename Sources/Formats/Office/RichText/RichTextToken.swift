/// Cuts a Rich Text file into groups, control words and text.
struct RichTextTokenizer {
  enum Token: Equatable {
    case open, close
    /// A control word with its number: `\b0`, `\par`. Single signs are words too: `\~`.
    case word(String, Int?)
    /// A byte in the encoding of the font: `\'e9`.
    case byte(UInt8)
    /// Bytes of text.
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  private(set) var offset = 0

  private static let longestWord = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while offset < bytes.count, bytes[offset] == 0x0A || bytes[offset] == 0x0D || bytes[offset] == 0 { offset += 1 }
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "{"):
      offset += 1
      return .open
    case UInt8(ascii: "}"):
      offset += 1
      return .close
    case UInt8(ascii: "\\"): return control()
    default: return text()
    }
  }

  /// Skips bytes that are data: `\bin`.
  mutating func skip(_ count: Int) { offset = min(bytes.count, offset + max(0, count)) }

  private mutating func text() -> Token {
    let start = offset
    let bytes = self.bytes
    let span = bytes.span
    var end = offset
    scan: while end < span.count {
      switch span[end] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"), 0x0A, 0x0D, 0: break scan
      default: end += 1
      }
    }
    offset = end
    return .text(start..<end)
  }

  private mutating func control() -> Token? {
    offset += 1
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first == UInt8(ascii: "'") { return hexadecimal() }
    guard (first | 0x20) &- 0x61 < 26 else {
      offset += 1
      let isLineEnd = first == 0x0A || first == 0x0D
      return .word(isLineEnd ? "par" : String(Unicode.Scalar(first)), nil)
    }
    let start = offset
    while offset < bytes.count, offset - start < Self.longestWord, (bytes[offset] | 0x20) &- 0x61 < 26 { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    let number = parameter()
    if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    return .word(word, number)
  }

  private mutating func parameter() -> Int? {
    let isNegative = offset < bytes.count && bytes[offset] == UInt8(ascii: "-")
    var end = isNegative ? offset + 1 : offset
    var value = 0
    let start = end
    while end < bytes.count, end - start < 10, bytes[end] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > start else { return nil }
    offset = end
    return isNegative ? -value : value
  }

  private mutating func hexadecimal() -> Token? {
    offset += 1
    guard offset + 2 <= bytes.count,
      let value = UInt8(String(decoding: bytes[offset..<offset + 2], as: UTF8.self), radix: 16)
    else { return next() }
    offset += 2
    return .byte(value)
  }
}

/// What is done with the text of a group.
enum RichTextDestination: Equatable {
  case body, skipped, styles, fonts, listLabel, fieldInstruction, footnote, title, author, created, saved
}

/// What holds within a group: the font, the style of the characters.
struct RichTextState {
  var destination = RichTextDestination.body
  var font = 0
  var isBold = false
  var isHidden = false
  var isDeleted = false
  var isRaised = false
  /// The bytes that stand for a character behind `\u`, for programs that do not know it.
  var fallback = 1
}

/// The characters that control words stand for.
enum RichTextSigns {
  static let table: [String: String] = [
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": " ", "line": " ", "page": " ", "column": " ", "softline": " ", "emspace": " ", "enspace": " ",
    "qmspace": " ",
    "~": "\u{A0}", "_": "-", "{": "{", "}": "}", "\\": "\\", "zwnj": "\u{200C}", "zwj": "\u{200D}",
  ]

  /// The encodings of the character sets of fonts, and of code pages.
  static let charsets: [Int: String] = [
    128: "shift_jis", 129: "euc-kr", 134: "gbk", 136: "big5", 161: "windows-1253", 162: "windows-1254",
    163: "windows-1258", 178: "windows-1256", 204: "windows-1251", 222: "windows-874", 238: "windows-1250",
  ]
  static let codePages: [Int: String] = [
    932: "shift_jis", 949: "euc-kr", 936: "gbk", 950: "big5", 1253: "windows-1253", 1254: "windows-1254",
    1258: "windows-1258", 1256: "windows-1256", 1251: "windows-1251", 874: "windows-874", 1250: "windows-1250",
    10000: "macintosh",
  ]
  static let symbolSet = 2

  /// The groups that hold no text of the document.
  static let skipped: Set<String> = [
    "colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr",
    "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "xe", "tc", "tcn", "rxe", "listtable",
    "listoverridetable", "revtbl", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "atntime", "atrfstart",
    "atrfend", "atnref", "atndate", "datafield", "filetbl", "generator", "themedata", "latentstyles", "nonshppict",
    "comment", "operator", "keywords", "subject", "doccomm", "company", "manager", "category", "template", "sp",
    "pntxta", "pntxtb", "rsidtbl", "xmlnstbl", "userprops",
  ]
}
