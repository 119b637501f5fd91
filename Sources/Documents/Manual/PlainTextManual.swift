import Formats

extension FormatPage {
  /// The page about plain text.
  static let plainText = FormatPage(
    "text",
    "Plain text",
    names: [PlainTextFormat.name],
    endings: PlainTextFormat.extensions,
    about: """
      Whatever is of no other format and holds no bytes that text never has. Offsets count the bytes of the file where it is UTF-8.
      """,
    sections: [
      Section(
        "What is read",
        """
        | in the file | in the record |
        |---|---|
        | lines up to an empty line | a paragraph; lines that end early, one below the other, are paragraphs of their own |
        | a paragraph cut by an empty line or the end of a page in the middle of a sentence | one paragraph, where the first piece ends in a word, a figure or a comma and the next begins in lower case |
        | a short line without a full stop before text; capitals; "Chapter 3", "Part II"; "2.1 Trade", "IV. Aid" | headings with their level |
        | lines that begin with `-`, `*`, `•`, `1.`, `a)`, `(iv)` | items of lists, with the lines that hang below them |
        | columns set off by tabulators or several spaces, or by bars | rows and cells of tables |
        | titles with dots or wide gaps before a page number, below "Contents" | the table of contents, in which nothing is looked for |
        | "Figure 2: …", "Table 3. …", "Source: …", "Photo: …" | captions |
        | paragraphs set in by four spaces, or behind `>` | quotations |
        | `[1] …`, `¹ …`, "1. …" below "Notes" | footnotes, tied to their marks in the text |
        | entries below "References", "Bibliography", "Works cited"; runs of lines that look like entries elsewhere | the bibliography, one entry each |
        | the first heading, a line "By …", a full date that stands alone or behind "Published" among the first lines | title, author and date of the document |
        """
      ),
      Section(
        "Encodings",
        """
        UTF-8, UTF-16 and UTF-32 with or without a mark, and Windows-1252. Bytes that fit no letter are told in a note with their place.
        """
      ),
      Section(
        "What is lost",
        """
        There are no pages. Running heads and page numbers between the lines are read as text, because nothing tells them from it: a sentence over them is two. Emphasis, and which of two lists an item belongs to where nothing is set in.
        """
      ),
      Section(
        "Limits",
        """
        A file holds at most \(DocumentReader.largest >> 30) GiB. A paragraph of more than 64 KiB is cut after a sentence.
        """
      ),
    ]
  )
}
