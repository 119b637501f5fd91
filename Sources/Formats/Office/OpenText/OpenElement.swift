/// The elements of an OpenDocument text that matter, by their names without a prefix.
enum OpenElement: UInt8 {
  case heading, paragraph, list, item, span, link, spaces, space, note, noteCitation, noteBody, annotation, changes
  case pageBreak, table, headRows, row, cell, coveredCell, textBox, image, contents, skipped, body

  static let names = NameTable<OpenElement>([
    ("h", .heading), ("p", .paragraph), ("list", .list), ("list-item list-header", .item), ("span", .span),
    ("a", .link), ("s", .spaces), ("tab line-break", .space), ("note", .note), ("note-citation", .noteCitation),
    ("note-body", .noteBody), ("annotation", .annotation), ("tracked-changes", .changes),
    ("soft-page-break", .pageBreak), ("table", .table), ("table-header-rows", .headRows), ("table-row", .row),
    ("table-cell", .cell), ("covered-table-cell", .coveredCell), ("text-box", .textBox), ("image", .image),
    ("table-of-content illustration-index table-index object-index alphabetical-index user-index", .contents),
    (
      "page-number page-count page-continuation forms sequence-decls variable-decls user-field-decls dde-connection-decls"
        + " hidden-text hidden-paragraph placeholder ruby-text desc title object styles automatic-styles font-face-decls"
        + " scripts event-listeners",
      .skipped
    ),
    ("text", .body),
  ])
}
