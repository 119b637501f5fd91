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

  private enum Kind { case none, block, item, row }

  public init() {}

  /// The bytes written so far.
  public var count: Int { conversion.bytes.count }

  public mutating func heading(_ text: some StringProtocol, level: Int, from source: Int? = nil) {
    write(text, .block, mark: String(repeating: "#", count: min(max(level, 1), 6)) + " ", source)
  }

  public mutating func paragraph(_ text: some StringProtocol, from source: Int? = nil) {
    write(text, .block, mark: "", source)
  }

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
    write(text, .block, mark: "[^\(label)]: ", source)
  }

  /// A table, its first row the heads of the columns; every cell is one line, rows are as long as the longest.
  ///
  /// - Returns: Where the words of each cell begin.
  @discardableResult
  public mutating func table(_ rows: [[String]], from source: Int? = nil) -> [[Int]] {
    let width = rows.map(\.count).max() ?? 0
    guard width > 0 else { return rows.map { _ in [] } }
    var starts: [[Int]] = []
    for (index, row) in rows.enumerated() {
      starts.append([])
      begin(index == 0 ? .block : .row)
      if index == 0, let source { mark(source) }
      conversion.bytes.append(UInt8(ascii: "|"))
      for column in 0..<width {
        conversion.bytes.append(0x20)
        starts[index].append(count)
        fold(column < row.count ? row[column] : "", inCell: true)
        conversion.bytes += [0x20, UInt8(ascii: "|")]
      }
      conversion.bytes.append(0x0A)
      guard index == 0 else { continue }
      conversion.bytes += Array(("|" + String(repeating: " --- |", count: width) + "\n").utf8)
    }
    last = .block
    return starts
  }

  /// Begins a page of the file at what is written next.
  public mutating func page(_ number: Int, label: String? = nil) {
    conversion.places.pages.append(PlaceMap.Page(offset: count, number: number, label: label))
  }

  /// What was dropped, converted or could not be read.
  public mutating func remark(_ text: String) { conversion.notes.append(text) }

  /// Changes what is known of the document besides its text.
  public mutating func describe(_ change: (inout Conversion) -> Void) { change(&conversion) }

  private mutating func write(_ text: some StringProtocol, _ kind: Kind, mark sign: String, _ source: Int?) {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    begin(kind)
    if let source { mark(source) }
    conversion.bytes += Array(sign.utf8)
    contentStart = count
    fold(text, inCell: false)
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
  private mutating func fold(_ text: some StringProtocol, inCell: Bool) {
    var isSpaceDue = false
    let start = count
    for byte in text.utf8 {
      guard byte > 0x20, byte != 0x7F else {
        isSpaceDue = true
        continue
      }
      if isSpaceDue, count > start { conversion.bytes.append(0x20) }
      isSpaceDue = false
      if inCell, byte == UInt8(ascii: "|") { conversion.bytes.append(UInt8(ascii: "\\")) }
      conversion.bytes.append(byte)
    }
  }
}
