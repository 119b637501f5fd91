extension FormatPage {
  /// The page about separated values.
  static let separatedValues = FormatPage(
    "csv",
    "Separated values",
    names: ["csv"],
    endings: CSVReader().extensions,
    about: """
      Only the name tells them: prose is full of commas.
      """,
    sections: [
      Section(
        "What is read",
        """
        Values as RFC 4180 has them. The delimiter is the one of comma, semicolon, tabulator and bar that cuts most records into equally many values; a first line `sep=;` decides. UTF-8, UTF-16, UTF-32 and Windows-1252, as in plain text.

        The values become tables with heads, so that each figure is a claim with the heads of its row and its column:

        - A line with a single value above a table is its title, one below it with several words a remark.
        - An empty line ends a table. What follows without heads of its own goes on under the same heads.
        - The first row is the head, if it has no figure but years. Where a row of groups stands above it, both become one head: "Exports 2020". A table without heads is told in a note; its claims have the head of their row only.
        - Empty columns are left out.
        """
      ),
      Section(
        "What is lost",
        """
        Line breaks in values become spaces. A quotation mark that is never closed is read as a character, with a note. Columns behind the 500th are left out, with a note.
        """
      ),
    ]
  )
}
