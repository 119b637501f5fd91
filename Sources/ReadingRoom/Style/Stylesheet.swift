/// The one stylesheet of all pages, put together from its parts.
enum Stylesheet {
  static let text = [colours, page, lists, figures, drawings, parts, reader, desk, widths, print].joined(
    separator: "\n"
  )
}
