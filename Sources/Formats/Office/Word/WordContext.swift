/// What the parts of a document say besides its body.
struct WordContext {
  var styles: WordStyles
  var relations: PackageRelations
}

/// What was met while the body was read, and what was left out.
struct WordCounts {
  var insertions = 0
  var deletions = 0
  var hidden = 0
  var contents = 0
  var pictures = 0
  var symbols = 0
  var pageBreaks = 0

  mutating func add(_ other: WordCounts) {
    insertions += other.insertions
    deletions += other.deletions
    hidden += other.hidden
    contents += other.contents
    pictures += other.pictures
    symbols += other.symbols
    pageBreaks += other.pageBreaks
  }

  /// What is to be told of them.
  var remarks: [String] {
    var remarks: [String] = []
    if insertions + deletions > 0 {
      remarks.append("tracked changes are accepted: \(insertions) insertions read, \(deletions) deletions left out")
    }
    if hidden > 0 { remarks.append("hidden text is left out (\(hidden))") }
    if contents > 0 { remarks.append("the table of contents is left out") }
    if symbols > 0 { remarks.append("signs of symbol fonts that are no text are left out (\(symbols))") }
    if pictures > 0 { remarks.append("pictures are not read (\(pictures))") }
    return remarks
  }
}

/// The marks of footnotes and endnotes in the order in which the text refers to them.
struct WordNoteMarks {
  private var footnotes: [String: Int] = [:]
  private var endnotes: [String: Int] = [:]
  /// Whether endnotes are counted i, ii, iii, because the document has footnotes too.
  var hasBoth = false

  /// The label of a note, which counts when it is met for the first time.
  mutating func label(_ id: String, isEndnote: Bool) -> String {
    let number = isEndnote ? endnotes[id] ?? endnotes.count + 1 : footnotes[id] ?? footnotes.count + 1
    if isEndnote { endnotes[id] = number } else { footnotes[id] = number }
    return isEndnote && hasBoth ? ListLabel.roman(number) : "\(number)"
  }

  /// The identifiers in the order of their numbers.
  func order(isEndnote: Bool) -> [String] {
    (isEndnote ? endnotes : footnotes).sorted { $0.value < $1.value }.map(\.key)
  }
}

/// Text that looks like a heading without being marked as one.
enum OfficeHeading {
  /// Whether a line that is all bold is a heading: no sentence, and no caption.
  static func looksLikeOne(_ text: String) -> Bool {
    guard let last = text.utf8.last(where: { $0 > 0x20 }), ![0x2E, 0x2C, 0x3B, 0x3A].contains(last),
      !text.contains("*"), !text.contains("[^")
    else { return false }
    let words = text.split(separator: " ", maxSplits: 2)
    return words.count > 1 && !(words[1].first?.isNumber ?? false)
  }
}

/// Small raised digits: marks of notes and powers.
enum Superscripts {
  private static let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].map { Array($0.utf8) }

  /// Raises the digits behind an offset, where nothing but a short number stands there.
  static func raise(_ text: inout [UInt8], from start: Int) {
    guard start > 0, (1...3).contains(text.count - start), text[start...].allSatisfy({ $0 &- 0x30 < 10 }) else {
      return
    }
    let raised = text[start...].flatMap { digits[Int($0 - 0x30)] }
    text.replaceSubrange(start..., with: raised)
  }
}

/// The signs of the font "Symbol", which have numbers of their own.
enum SymbolFont {
  private static let signs: [UInt32: Unicode.Scalar] = [
    0x2D: "\u{2212}", 0xA2: "\u{2032}", 0xA3: "\u{2264}", 0xA5: "\u{221E}", 0xAC: "\u{2190}", 0xAE: "\u{2192}",
    0xB0: "\u{B0}", 0xB1: "\u{B1}", 0xB3: "\u{2265}", 0xB4: "\u{D7}", 0xB7: "\u{2022}", 0xB8: "\u{F7}",
    0xB9: "\u{2260}", 0xBB: "\u{2248}", 0xBC: "\u{2026}", 0xD2: "\u{AE}", 0xD3: "\u{A9}", 0xD4: "\u{2122}",
    0xD6: "\u{221A}", 0xD7: "\u{22C5}", 0xE2: "\u{AE}", 0xE3: "\u{A9}", 0xE4: "\u{2122}",
  ]
  private static let greek = Array("abgdezhqiklmnxoprstufcyw".unicodeScalars)
  private static let lower = Array("αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars)

  /// The character of a sign; `nil` for one that is only a picture.
  static func scalar(_ code: UInt32, font: String) -> Unicode.Scalar? {
    let isPrivate = (0xF000...0xF0FF).contains(code)
    guard isPrivate || font == "Symbol" else { return code < 0x20 ? nil : Unicode.Scalar(code) }
    guard font == "Symbol" else { return nil }
    let code = code & 0xFF
    if let sign = signs[code] { return sign }
    guard let letter = Unicode.Scalar(code) else { return nil }
    if let index = greek.firstIndex(of: letter) { return lower[index] }
    return (0x20..<0x40).contains(code) ? letter : nil
  }
}
