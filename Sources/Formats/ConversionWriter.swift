import Text

/// Writes a converted text block by block: headings, paragraphs, items, rows and notes in Markdown.
///
/// Blocks are set apart by an empty line, rows of one table and items of one list by a line break. White space within
/// a block is folded to single spaces. Nothing is escaped but bars in cells: the words of the text stay what they are.
public struct ConversionWriter {
  public private(set) var conversion = Conversion()
  /// Where the words of the last block begin, behind its mark.
  public private(set) var contentStart = 0
  private var last = Kind.none
  /// The page that is written on, where the writer counts them.
  private var currentPage: Int?

  private enum Kind { case none, block, item, row }

  public init() {}

  /// Makes room for so many bytes, where about that many will be written.
  mutating func reserveCapacity(_ count: Int) { conversion.bytes.reserveCapacity(count) }

  /// The bytes written so far.
  public var count: Int { conversion.bytes.count }

  public mutating func heading(_ text: some StringProtocol, level: Int, from source: Int? = nil) {
    write(text, .block, mark: String(repeating: "#", count: min(max(level, 1), 6)) + " ", source)
  }

  public mutating func paragraph(_ text: some StringProtocol, from source: Int? = nil) {
    write(text, .block, mark: "", source)
  }

  /// A paragraph whose bytes are UTF-8.
  mutating func paragraph(bytes: [UInt8], from source: Int? = nil) { write(bytes, .block, mark: "", source) }

  /// An item of a list; the mark is "-" or a number with its point, the depth counts from 0.
  public mutating func item(_ text: some StringProtocol, mark: String = "-", depth: Int = 0, from source: Int? = nil) {
    write(text, .item, mark: String(repeating: "  ", count: min(max(depth, 0), 8)) + mark + " ", source)
  }

  /// A passage in quotation.
  public mutating func quotation(_ text: some StringProtocol, from source: Int? = nil) {
    write(text, .block, mark: "> ", source)
  }

  /// The text of a note; the places that refer to it are written as `[^label]`.
  public mutating func note(_ label: some StringProtocol, _ text: some StringProtocol, from source: Int? = nil) {
    write(Self.withoutMark(text, label), .block, mark: "[^\(label)]: ", source)
  }

  /// The text of a note without its mark, which many formats repeat before it.
  private static func withoutMark(_ text: some StringProtocol, _ label: some StringProtocol) -> String {
    var rest = text.drop { $0.isWhitespace }
    let mark = label.prefix { $0 != "-" }
    let isRepeated = rest.hasPrefix(mark) && [".", ")"].contains(rest.dropFirst(mark.count).first)
    if isRepeated { rest = rest.dropFirst(mark.count) }
    if let first = rest.first, first == "." || first == ")" { rest = rest.dropFirst() }
    return String(rest)
  }

  /// A table, its first row the heads of the columns; every cell is one line, rows are as long as the longest.
  ///
  /// - Returns: Where the words of each cell begin.
  @discardableResult
  public mutating func table(_ rows: [[String]], from source: Int? = nil) -> [[Int]] {
    let width = rows.map(\.count).max() ?? 0
    let starts = rows.enumerated().map { index, row in
      self.row(row, isFirst: index == 0, width: width, from: index == 0 ? source : nil)
    }
    endTable()
    return starts
  }

  /// A row of a table of some columns; the first holds their heads.
  ///
  /// - Returns: Where the words of each cell begin.
  @discardableResult
  public mutating func row(_ cells: [String], isFirst: Bool, width: Int, from source: Int? = nil) -> [Int] {
    guard width > 0 else { return [] }
    var starts: [Int] = []
    begin(isFirst ? .block : .row)
    if let source { mark(source) }
    conversion.bytes.append(UInt8(ascii: "|"))
    for column in 0..<width {
      conversion.bytes.append(0x20)
      starts.append(count)
      if column < cells.count { fold(Array(cells[column].utf8), inCell: true) }
      conversion.bytes.append(0x20)
      conversion.bytes.append(UInt8(ascii: "|"))
    }
    conversion.bytes.append(0x0A)
    if isFirst { conversion.bytes += Array(("|" + String(repeating: " --- |", count: width) + "\n").utf8) }
    return starts
  }

  /// Ends a table, so that the next one is another.
  public mutating func endTable() { if last == .row { last = .block } }

  /// Begins a page of the file at what is written next.
  public mutating func page(_ number: Int, label: String? = nil) {
    conversion.places.pages.append(PlaceMap.Page(offset: count, number: number, label: label))
  }

  /// Appends what another writer has written, with its places and remarks.
  public mutating func append(_ other: Conversion) {
    guard !other.bytes.isEmpty else { return conversion.notes.append(contentsOf: other.notes) }
    begin(.block)
    let start = count
    conversion.bytes.append(contentsOf: other.bytes)
    conversion.notes.append(contentsOf: other.notes)
    conversion.places.pages += other.places.pages.map {
      PlaceMap.Page(offset: $0.offset + start, number: $0.number, label: $0.label)
    }
    conversion.places.origins += other.places.origins.map {
      PlaceMap.Origin(offset: $0.offset + start, source: $0.source)
    }
  }

  /// Stands in a text where the next page begins, once pages are counted.
  public static let pageBreak: UInt8 = 0x0C

  /// Begins page 1, and counts on where a page break stands in a text.
  public mutating func countPages() {
    currentPage = 1
    page(1)
  }

  /// What was dropped, converted or could not be read.
  public mutating func remark(_ text: String) { conversion.notes.append(text) }

  /// Forgets where pieces stand, where that is in no one file.
  public mutating func dropOrigins() { conversion.places.origins = [] }

  /// Changes what is known of the document besides its text.
  public mutating func describe(_ change: (inout Conversion) -> Void) { change(&conversion) }

  private mutating func write(_ text: some StringProtocol, _ kind: Kind, mark sign: String, _ source: Int?) {
    write(Array(text.utf8), kind, mark: sign, source)
  }

  private mutating func write(_ text: [UInt8], _ kind: Kind, mark sign: String, _ source: Int?) {
    guard let first = text.firstIndex(where: { $0 > 0x20 }), let last = text.lastIndex(where: { $0 > 0x20 }) else {
      return
    }
    begin(kind)
    if let source { mark(source) }
    conversion.bytes.append(contentsOf: sign.utf8)
    contentStart = count
    // Where pages are counted, a page break may stand in the white space at the ends too.
    let words = currentPage == nil ? first..<last + 1 : 0..<text.count
    if ByteSearch.isFolded(text.span, words) {
      conversion.bytes.append(contentsOf: text[words])
    } else {
      fold(text, inCell: false)
    }
    conversion.bytes.append(0x0A)
  }

  /// Sets what follows apart from what stands before it.
  private mutating func begin(_ kind: Kind) {
    if last != .none, kind != .row, !(kind == .item && last == .item) { conversion.bytes.append(0x0A) }
    last = kind
  }

  private mutating func mark(_ source: Int) {
    conversion.places.origins.append(PlaceMap.Origin(offset: count, source: source))
  }

  /// Appends text with white space folded, also the one that does not break a line at its ends.
  private mutating func fold(_ bytes: [UInt8], inCell: Bool) {
    let span = bytes.span
    let start = count
    var offset = 0
    while offset < bytes.count {
      let word = offset
      while offset < bytes.count, span[offset] > 0x20, span[offset] != 0x7F, !inCell || span[offset] != Self.bar {
        offset += 1
      }
      if offset > word {
        conversion.bytes.append(contentsOf: bytes[word..<offset])
      } else if span[offset] == Self.bar {
        conversion.bytes += [UInt8(ascii: "\\"), Self.bar]
        offset += 1
      }
      var (isSpace, pageBreaks) = (false, 0)
      while offset < bytes.count, span[offset] <= 0x20 || span[offset] == 0x7F {
        if span[offset] == Self.pageBreak { pageBreaks += 1 } else { isSpace = true }
        offset += 1
      }
      if isSpace, offset < bytes.count, count > start { conversion.bytes.append(0x20) }
      if pageBreaks > 0 { turnPages(pageBreaks) }
    }
  }

  /// Begins the next page here; pages without text are counted.
  private mutating func turnPages(_ breaks: Int) {
    guard let page = currentPage else { return }
    currentPage = page + breaks
    self.page(page + breaks)
  }

  private static let bar = UInt8(ascii: "|")
}
