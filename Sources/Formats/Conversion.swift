public import Text

/// What was read out of a file that is no plain text: the text that all offsets refer to, and what is known besides.
///
/// The text is UTF-8 in the conventions of its dialect, so that headings, lists, tables and notes of every format are
/// read by the one structure reader.
public struct Conversion: Sendable {
  public var bytes: [UInt8]
  public var dialect: Dialect
  public var title: String?
  public var author: String?
  /// When the document was written or published, as the file's own data say: `2023-02-11`, also with a time behind it.
  public var date: String?
  /// When the file was saved, which dates a document only where nothing else does.
  public var savedDate: String?
  /// The address under which the document was published.
  public var address: String?
  public var places: PlaceMap
  /// What of the file was not read though it may hold text.
  public var gaps: [ReadingGap] = []
  /// What was converted, dropped or could not be read, a sentence without a full stop each.
  public var notes: [String]

  public init(bytes: [UInt8] = [], dialect: Dialect = .markdown) {
    self.bytes = bytes
    self.dialect = dialect
    places = PlaceMap()
    notes = []
  }
}

/// Where the pieces of a converted text stand in the file.
public struct PlaceMap: Sendable, Equatable {
  /// A page, from an offset of the text to the next page.
  public struct Page: Sendable, Equatable {
    public var offset: Int
    /// The number of the page in the file, from 1.
    public var number: Int
    /// What is printed on the page as its number: "iv", "217".
    public var label: String?

    public init(offset: Int, number: Int, label: String? = nil) {
      self.offset = offset
      self.number = number
      self.label = label
    }
  }

  /// A piece of the text, up to the next, that begins at an offset of the file's bytes.
  public struct Origin: Sendable, Equatable {
    public var offset: Int
    public var source: Int

    public init(offset: Int, source: Int) {
      self.offset = offset
      self.source = source
    }
  }

  /// Where a word stands on its page.
  ///
  /// Sixteen bytes: a report of a hundred pages has some fifty thousand words.
  public struct WordBox: Sendable, Equatable {
    private var start: UInt32
    private var length: UInt16
    private var pageNumber: UInt16
    /// Left, top, right and bottom in eighths of a point.
    private var left: UInt16
    private var top: UInt16
    private var right: UInt16
    private var bottom: UInt16

    public init(_ range: Range<Int>, page: Int, _ box: PageBox) {
      start = UInt32(clamping: range.lowerBound)
      length = UInt16(clamping: range.count)
      pageNumber = UInt16(clamping: page)
      left = Self.eighths(box.left)
      top = Self.eighths(box.top)
      right = Self.eighths(box.right)
      bottom = Self.eighths(box.bottom)
    }

    /// The bytes of the text that the word takes.
    public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    /// The number of the page in the file, from 1.
    public var page: Int { Int(pageNumber) }
    public var box: PageBox {
      PageBox(
        left: Float(left) / 8,
        top: Float(top) / 8,
        right: Float(right) / 8,
        bottom: Float(bottom) / 8
      )
    }

    private static func eighths(_ length: Float) -> UInt16 {
      length.isFinite ? UInt16(min(max(length * 8, 0), 65_535)) : 0
    }
  }

  /// How sure a program is of a word that it recognised in a picture.
  public struct Quality: Sendable, Equatable {
    private var start: UInt32
    private var length: UInt16
    private var share: UInt8

    public init(_ range: Range<Int>, percent: Int) {
      start = UInt32(clamping: range.lowerBound)
      length = UInt16(clamping: range.count)
      share = UInt8(clamping: percent)
    }

    /// The bytes of the text that the word takes.
    public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    public var percent: Int { Int(share) }
  }

  /// The pages in the order of their offsets; none where the format has no pages.
  public var pages: [Page] = []
  /// The pages as sheets of paper, also those without text; none where the format has none.
  public var sheets: [Sheet] = []
  /// The pieces in the order of their offsets; none where the text is the file's own.
  public var origins: [Origin] = []
  /// The words of pages with their boxes, in the order of their offsets; none where the format has none.
  public var words: [WordBox] = []

  /// The words that were recognised in pictures, in the order of their offsets; none where all text is the file's own.
  public var qualities: [Quality] = []

  public init() {}

  /// How sure the least sure word of a passage is, in per cent; `nil` where nothing in it was recognised in a picture.
  public func quality(of span: Range<Int>) -> Int? {
    guard !qualities.isEmpty else { return nil }
    var index = qualities.partition { $0.range.upperBound > span.lowerBound }
    var least: Int?
    while index < qualities.count, qualities[index].range.lowerBound < span.upperBound {
      least = min(least ?? 100, qualities[index].percent)
      index += 1
    }
    return least
  }

  /// How sure the words of a passage are on average, in per cent.
  public func meanQuality(of span: Range<Int>) -> Int? {
    let some = qualities.filter { $0.range.overlaps(span) }
    return some.isEmpty ? nil : some.reduce(0) { $0 + $1.percent } / some.count
  }

  /// The page on which an offset of the text stands.
  public func page(at offset: Int) -> Page? { Self.last(in: pages, before: offset, \.offset) }

  /// The offset in the file of the piece in which an offset of the text stands.
  public func source(of offset: Int) -> Int? { origin(of: offset)?.source }

  /// The piece in which an offset of the text stands.
  func origin(of offset: Int) -> Origin? { Self.last(in: origins, before: offset, \.offset) }

  /// Where a passage of the text stands on its pages: a box for each line.
  public func boxes(of span: Range<Int>) -> [(page: Int, box: PageBox)] {
    var lines: [(page: Int, box: PageBox)] = []
    for word in words where word.range.overlaps(span) {
      let box = word.box
      if let last = lines.last, last.page == word.page, box.left >= last.box.left,
        min(box.bottom, last.box.bottom) - max(box.top, last.box.top) > 0.5 * min(box.height, last.box.height)
      {
        lines[lines.count - 1].box = last.box.union(box)
      } else {
        lines.append((word.page, box))
      }
    }
    return lines
  }

  /// The last element that begins at an offset or before it.
  private static func last<Element>(
    in elements: [Element],
    before offset: Int,
    _ start: (Element) -> Int
  ) -> Element? {
    let end = elements.partition { start($0) > offset }
    return end == 0 ? nil : elements[end - 1]
  }
}
