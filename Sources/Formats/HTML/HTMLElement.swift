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
}
