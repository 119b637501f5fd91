/// The one stylesheet of all pages, put together from its parts.
enum Stylesheet {
  static let text = [
    colours, page, lists, figures, drawings, parts, reader, leaves, desk, widths, leafWidths, notes, print,
  ].joined(separator: "\n")
}
