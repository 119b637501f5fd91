extension FormatPage {
  /// The page about workbooks.
  static let workbook = FormatPage(
    "xlsx",
    "Workbooks",
    names: ["xlsx"],
    endings: WorkbookReader().extensions,
    about: """
      Known by their content. Macros and formulas are never run.
      """,
    sections: [
      Section(
        "What is read",
        """
        Each sheet is a section under its name, with tables as in [separated values](csv.md): a title above, heads, remarks below.

        - Numbers as the sheet shows them, calculated in decimal digits: decimals, thousands, per cent, currencies, "0.0,," in millions. Without a format at most ten digits, of the fifteen that a sheet keeps.
        - Dates as `2023-02-11`, months as `February 2023`; files that count from 1900 and from 1904.
        - Formulas by the value that was stored when the file was saved.
        - Merged cells: a head in each of its columns, the head of rows in each of its rows, a figure once.
        - Title and author, and when the file was saved, as in [Word documents](docx.md).
        """
      ),
      Section(
        "What is lost",
        """
        Told in a note: hidden sheets, rows and columns; errors such as `#DIV/0!`; formulas whose value was not stored. Silently: comments, charts, pictures, pivot caches, links to other files.
        """
      ),
      Section(
        "Limits",
        """
        The limits of [archives](archives.md). Old `.xls` files are a finding that says what to do. Spreadsheets in OpenDocument are read [too](ods.md).
        """
      ),
    ]
  )
}
