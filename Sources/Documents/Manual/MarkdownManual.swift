import Formats

extension FormatPage {
  /// The page about Markdown.
  static let markdown = FormatPage(
    "markdown",
    "Markdown",
    names: [MarkdownFormat.name],
    endings: MarkdownFormat.extensions,
    about: """
      Known by two of its signs (headings with `#`, the rule of a table, notes, fences) or by front matter, whatever the file is called; by its name alone where it has none. Offsets count the bytes of the file where it is UTF-8.
      """,
    sections: [
      Section(
        "What is read",
        """
        What [plain text](text.md) has, and:

        - front matter between two lines `---`: `title`, `author` or `authors`, `date` or `published`; the rest is left alone;
        - headings with `#` to `######` and underlined ones; a short line in bold as a heading of the lowest level;
        - items with `-`, `*`, `+`, `1.` and `1)`, nested by how far they are set in;
        - tables with bars: cells, and the row above the rule as heads;
        - notes `[^1]` with their text `[^1]: …`;
        - quotations behind `>`;
        - emphasis: the marks stand in the offsets, but no name, figure or sentence is cut by them;
        - links: their words; an address is not followed.
        """
      ),
      Section(
        "What is lost",
        """
        Pictures, HTML within the text (read as it stands), reference definitions of links, the contents of a table's cell that spans lines. Code in fences is read as text.
        """
      ),
      Section("Limits", "Those of [plain text](text.md)."),
    ]
  )
}
