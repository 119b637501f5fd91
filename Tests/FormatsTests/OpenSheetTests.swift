import Documents
import Testing
import Text

/// Spreadsheets in OpenDocument.
struct OpenSheetTests {
  private func read(_ sheets: String, styles: String = "") throws -> Document {
    let content = """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">\
      <office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:spreadsheet>\(sheets)</office:spreadsheet></office:body></office:document-content>
      """
    let file = StoredArchive.bytes([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content),
      ("meta.xml", "<office:document-meta><office:meta><dc:title>Fish</dc:title></office:meta></office:document-meta>"),
    ])
    return try DocumentReader.read(bytes: file, name: "a.ods")
  }

  private func text(_ document: Document) -> String { String(decoding: document.text.bytes, as: UTF8.self) }

  private func row(_ cells: String...) -> String {
    let cells = cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }
    return "<table:table-row>" + cells.joined() + "</table:table-row>"
  }

  @Test("sheets are sections with tables, numbers stand as they are shown")
  func sheets() throws {
    let number =
      "<table:table-cell office:value-type=\"float\" office:value=\"1250\"><text:p>1,250</text:p></table:table-cell>"
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-03-04\"/>"
    let document = try read(
      "<table:table table:name=\"Peru\">" + row("Date", "Tons") + "<table:table-row>\(date)\(number)</table:table-row>"
        + row("2020-01-02", "300") + "<table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell "
        + "table:number-columns-repeated=\"1024\"/></table:table-row></table:table>"
    )
    #expect(document.info.format == "ods")
    #expect(document.info.title == "Fish")
    #expect(
      text(document)
        == "# Peru\n\n| Date | Tons |\n| --- | --- |\n| 2019-03-04 | 1,250 |\n| 2020-01-02 | 300 |\n"
    )
  }

  @Test("merged heads stand over all their columns; comments are no text")
  func merged() throws {
    let heads =
      "<table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell "
      + "table:number-columns-spanned=\"2\"><office:annotation><text:p>no</text:p></office:annotation><text:p>Tons</text:p>"
      + "</table:table-cell><table:covered-table-cell/></table:table-row>"
    let document = try read(
      "<table:table table:name=\"S\">" + heads + row("", "cod", "herring") + row("2019", "5", "6")
        + row("2020", "7", "8")
        + "</table:table>"
    )
    let expected = "| Year | Tons cod | Tons herring |\n| --- | --- | --- |\n| 2019 | 5 | 6 |\n| 2020 | 7 | 8 |\n"
    #expect(text(document) == "# S\n\n" + expected)
  }

  @Test("hidden sheets and rows, and errors, are left out and told")
  func hidden() throws {
    let document = try read(
      "<table:table table:name=\"Old\" table:style-name=\"h\">" + row("Tons", "1") + "</table:table>"
        + "<table:table table:name=\"New\">" + row("Year", "Tons")
        + row("2019", "5").replacing("<table:table-row>", with: "<table:table-row table:visibility=\"collapse\">")
        + row("2020", "7") + row("2021", "#DIV/0!") + "</table:table>",
      styles: "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>"
    )
    #expect(text(document) == "# New\n\n| Year | Tons |\n| --- | --- |\n| 2020 | 7 |\n| 2021 |  |\n")
    #expect(
      document.info.notes == [
        "the hidden sheet \"Old\" is left out", "hidden rows are left out (1)",
        "cells with errors are read as empty (1)",
      ]
    )
  }
}
