/// What an element of a page is to its reader.
enum HTMLElement: UInt8, Sendable {
  /// No element, but text.
  case text
  /// An element within a line, or an unknown one.
  case inline
  case bold, link, superscript, deleted, quote, time
  case lineBreak, void, rule
  case block, paragraph, heading1, heading2, heading3, heading4, heading5, heading6
  case orderedList, list, item
  case definitions, term, definition
  case table, headRows, rows, row, cell, headCell, caption
  case quotation, preformatted, figure, figureCaption
  case body, main, article, navigation, header, footer, aside
  /// What is no text for readers: forms, drawings, frames.
  case skipped
  /// What is no text at all.
  case script

  static let names = NameTable<HTMLElement>([
    ("b strong", .bold), ("a", .link), ("sup", .superscript), ("del s strike", .deleted), ("q", .quote),
    ("time", .time),
    ("br", .lineBreak), ("hr", .rule),
    ("area base col colgroup embed img input link meta param source track wbr frame", .void),
    (
      "address center details dialog dir div fieldset form head hgroup html legend menu optgroup search section summary",
      .block
    ),
    ("p", .paragraph), ("h1", .heading1), ("h2", .heading2), ("h3", .heading3), ("h4", .heading4), ("h5", .heading5),
    ("h6", .heading6), ("ol", .orderedList), ("ul", .list), ("li", .item), ("dl", .definitions), ("dt", .term),
    ("dd", .definition), ("table", .table), ("thead", .headRows), ("tbody tfoot", .rows), ("tr", .row), ("td", .cell),
    ("th", .headCell), ("caption", .caption), ("blockquote", .quotation), ("pre listing plaintext xmp", .preformatted),
    ("figure", .figure), ("figcaption", .figureCaption), ("body", .body), ("main", .main), ("article", .article),
    ("nav", .navigation), ("header", .header), ("footer", .footer), ("aside", .aside),
    (
      """
      svg math noscript iframe object select button textarea template canvas audio video datalist option label
      progress meter rt rp map applet noembed noframes
      """, .skipped
    ),
    ("script style title", .script),
  ])

  /// The level of a heading.
  var headingLevel: Int? {
    (Self.heading1.rawValue...Self.heading6.rawValue).contains(rawValue)
      ? Int(rawValue - Self.heading1.rawValue) + 1 : nil
  }

  /// Whether it stands within a line of text.
  var isInline: Bool { rawValue <= Self.lineBreak.rawValue || self == .void }

  /// Whether it never has content.
  var isVoid: Bool { self == .lineBreak || self == .void || self == .rule }

  /// Whether it is a part of a table, or a table.
  var isTablePart: Bool { (Self.table.rawValue...Self.caption.rawValue).contains(rawValue) }

  /// Whether it holds the elements in it together: end tags in it close none outside.
  var isBarrier: Bool { self == .table || self == .cell || self == .headCell || self == .caption }

  var isCell: Bool { self == .cell || self == .headCell }
  var isList: Bool { self == .list || self == .orderedList }

  /// A set of elements.
  struct Kinds: Sendable, ExpressibleByArrayLiteral {
    private var bits: UInt64

    init(arrayLiteral elements: HTMLElement...) { bits = elements.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    func contains(_ element: HTMLElement) -> Bool { bits & 1 << UInt64(element.rawValue) != 0 }

    func union(_ other: Kinds) -> Kinds {
      var result = self
      result.bits |= other.bits
      return result
    }

    /// The elements that the end of a paragraph is not looked for beyond: all that are neither within lines nor
    /// headings.
    static let unclosed: Kinds = {
      var kinds: Kinds = []
      for raw in HTMLElement.block.rawValue...HTMLElement.script.rawValue {
        guard let element = HTMLElement(rawValue: raw), element.headingLevel == nil else { continue }
        kinds = kinds.union([element])
      }
      return kinds
    }()
  }

  static let headings: Kinds = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]

  private static let itemBarriers: Kinds = [.list, .orderedList, .table, .cell, .headCell, .caption]
  private static let termBarriers: Kinds = [.definitions, .table, .cell, .headCell, .caption]
  private static let linkBarriers = Kinds.unclosed.union(headings)

  /// What the beginning of the element ends, and within what.
  var ends: (ended: Kinds, barriers: Kinds)? {
    switch self {
    case .item: ([.item], Self.itemBarriers)
    case .term, .definition: ([.term, .definition], Self.termBarriers)
    case .headRows, .rows: ([.headRows, .rows, .caption], [.table])
    case .row: ([.row, .caption], [.table])
    case .cell, .headCell: ([.cell, .headCell], [.table, .row])
    case .link: ([.link], Self.linkBarriers)
    default: nil
    }
  }
}
