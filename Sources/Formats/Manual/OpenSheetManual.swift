extension FormatPage {
  /// The page about spreadsheets in OpenDocument.
  static let openSheet = FormatPage(
    "ods",
    "Spreadsheets in OpenDocument",
    names: ["ods"],
    endings: OpenSheetReader().extensions,
    about: """
      Known by their content. Formulas and macros are never run.
      """,
    sections: [
      Section(
        "What is read",
        """
        Each sheet is a section under its name, with tables as in [separated values](csv.md): a title above, heads, remarks below.

        - Cells as the sheet shows them: LibreOffice keeps the words of a cell beside its value, with the decimals, thousands, currencies and dates that are seen on the screen. A cell without words gives its value.
        - Merged cells: a head in each of its columns.
        - Rows and columns that are repeated, as often as they are, up to 1,000 rows; blank ones at the end are none.
        - Title and author, and when the file was saved, as in [texts](odt.md).
        """
      ),
      Section(
        "What is lost",
        """
        Told in a note: hidden sheets and rows; errors such as `#DIV/0!`. Silently: comments, charts, pictures, styles.
        """
      ),
      Section(
        "Limits",
        """
        The limits of [archives](archives.md). A file that asks for a password is a finding.
        """
      ),
    ]
  )
}
