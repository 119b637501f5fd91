/// The elements of WordprocessingML that matter for the text, by their names without a prefix.
enum WordElement: UInt8 {
  case paragraph, paragraphProperties, run, runProperties, text, tab, lineBreak, renderedPageBreak
  case noBreakHyphen, symbol, footnoteReference, endnoteReference, commentReference, fieldCharacter, fieldInstruction
  case simpleField, hyperlink, inserted, removed, change, structuredTag, textBox, table, row, cell, picture
  case rowProperties, cellProperties, ignored, note

  static let names = NameTable<WordElement>([
    ("p", .paragraph), ("pPr", .paragraphProperties), ("r", .run), ("rPr", .runProperties), ("t", .text),
    ("tab ptab", .tab), ("br cr", .lineBreak), ("lastRenderedPageBreak", .renderedPageBreak),
    ("noBreakHyphen", .noBreakHyphen), ("sym", .symbol), ("footnoteReference", .footnoteReference),
    ("endnoteReference", .endnoteReference), ("commentReference", .commentReference), ("fldChar", .fieldCharacter),
    ("instrText delInstrText", .fieldInstruction), ("fldSimple", .simpleField), ("hyperlink", .hyperlink),
    ("ins moveTo", .inserted), ("del moveFrom", .removed),
    ("rPrChange pPrChange tblPrChange tcPrChange trPrChange sectPrChange tblGridChange numberingChange", .change),
    ("sdtPr", .structuredTag), ("txbxContent", .textBox), ("tbl", .table), ("tr", .row), ("tc", .cell),
    ("pic imagedata", .picture), ("trPr", .rowProperties), ("tcPr", .cellProperties),
    ("Fallback delText sectPr tblPr tblGrid rt object chart", .ignored), ("footnote endnote", .note),
  ])

  /// What is read of the properties of paragraphs, runs, rows and cells.
  enum Property: UInt8 {
    case style, level, list, outline, bold, vanish, position, isInserted, isDeleted, frame, change, columns, merge
    case isHead, skipped, inner
  }

  static let properties = NameTable<Property>([
    ("pStyle rStyle", .style), ("ilvl", .level), ("numId", .list), ("outlineLvl", .outline), ("b", .bold),
    ("vanish webHidden", .vanish), ("vertAlign", .position), ("ins moveTo cellIns", .isInserted),
    ("del moveFrom cellDel", .isDeleted), ("framePr", .frame), ("gridSpan", .columns), ("vMerge", .merge),
    ("tblHeader", .isHead), ("gridBefore", .skipped), ("rPr", .inner),
    ("rPrChange pPrChange tcPrChange trPrChange numberingChange sectPr", .change),
  ])
}

/// The properties of a paragraph, run, row or cell, as they stand in it.
struct WordProperties {
  var style: String?
  var list: String?
  var listLevel: Int?
  /// The level of a heading that the paragraph itself states, from 0; 9 is none.
  var outline: Int?
  var isBold: Bool?
  var isHidden: Bool?
  var isSuperscript = false
  var isDropCap = false
  /// Whether the mark at the end of the paragraph, or the row, was taken out.
  var isDeleted = false
  var isInserted = false
  var columns = 1
  var isContinued = false
  var isHead = false
  var skipped = 0

  /// Takes an element, of which the tokenizer holds the attributes.
  mutating func take(_ property: WordElement.Property, _ tokenizer: borrowing MarkupTokenizer, isInner: Bool) {
    let value = tokenizer.value(of: "val")
    switch property {
    case .style: if !isInner { style = value }
    case .level: listLevel = value.flatMap { Int($0) }
    case .list: list = value
    case .outline: outline = value.flatMap { Int($0) }
    case .bold: if !isInner { isBold = Self.isOn(value) }
    case .vanish: if !isInner { isHidden = Self.isOn(value) }
    case .position: isSuperscript = value == "superscript"
    case .isInserted: isInserted = true
    case .isDeleted: isDeleted = true
    case .frame: isDropCap = tokenizer.value(of: "dropCap").map { $0 != "none" } ?? false
    case .columns: columns = max(1, value.flatMap { Int($0) } ?? 1)
    case .merge: isContinued = value != "restart"
    case .isHead: isHead = Self.isOn(value)
    case .skipped: skipped = max(0, value.flatMap { Int($0) } ?? 0)
    case .change, .inner: break
    }
  }

  private static func isOn(_ value: String?) -> Bool { !["0", "false", "off"].contains(value ?? "") }
}
