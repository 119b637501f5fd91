/// The tables of the pages of documents that have pages.
extension UnitTables {
  /// The pages in their order, also those without text.
  static let pages = Table(
    name: "pages",
    columns: [
      .key, .document, .integer("number", "NOT NULL"), .text("label"),
      .text("text_from", "NOT NULL CHECK (text_from IN ('file', 'picture', 'none'))"), .integer("quality"),
      .real("width"), .real("height"), .blob("word_boxes"),
    ],
    indexes: ["document, number"]
  )

  /// The pieces of the text that stand on each page: a paragraph that runs on leaves the notes of its page behind it.
  static let pageSpans = Table(
    name: "page_spans",
    columns: [
      .key, .document, .parent("page", "pages"), .integer("start", "NOT NULL"), .integer("end", "NOT NULL"),
    ],
    indexes: ["document, start"]
  )
}
