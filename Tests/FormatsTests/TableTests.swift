import Documents
import Testing
import Text

/// Separated values and workbooks.
struct TableTests {
  private func csv(_ file: String, _ name: String = "a.csv") throws -> String {
    String(decoding: try DocumentReader.read(bytes: Array(file.utf8), name: name).text.bytes, as: UTF8.self)
  }

  @Test("values in quotation marks hold delimiters, marks and line breaks")
  func quotes() throws {
    #expect(
      try csv("Name,Value\r\n\"a, \"\"b\"\"\nc\",5\r\n")
        == "| Name | Value |\n| --- | --- |\n| a, \"b\" c | 5 |\n"
    )
  }

  @Test(
    "the delimiter is the one that cuts evenly",
    arguments: [
      "Year;Value\n2019;1,5\n2020;1,6\n", "sep=|\nYear|Value\n2019|1,5\n2020|1,6\n",
      "Year\tValue\n2019\t1,5\n2020\t1,6\n",
    ]
  )
  func delimiters(file: String) throws {
    #expect(try csv(file) == "| Year | Value |\n| --- | --- |\n| 2019 | 1,5 |\n| 2020 | 1,6 |\n")
  }

  @Test("titles and remarks are no rows, two rows of heads are one")
  func heads() throws {
    let file = "Trade of Peru,,\n,Exports,\nGoods,2019,2020\nrice,5,6\nSource: the ministry of trade and industry,,\n"
    let expected = """
      Trade of Peru

      | Goods | Exports 2019 | Exports 2020 |
      | --- | --- | --- |
      | rice | 5 | 6 |

      Source: the ministry of trade and industry

      """
    #expect(try csv(file) == expected)
  }

  @Test("prose that is called otherwise is no table")
  func prose() throws {
    #expect(
      try DocumentReader.read(bytes: Array("One, two.\nThree, four.\n".utf8), name: "a.txt").info.format == "text"
    )
  }

  /// The second cell of a row with a value in a format.
  private func shown(_ value: String, _ format: String, is1904: Bool = false) throws -> String {
    let bytes = StoredArchive.bytes([
      (
        "xl/workbook.xml",
        "<workbook><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets><sheet name=\"S\" id=\"s\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"x/styles\" Target=\"t.xml\"/></Relationships>"
      ),
      (
        "xl/t.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"\(format)\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
      ),
      (
        "xl/s.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" t=\"str\"><v>b</v>"
          + "</c></row><row r=\"2\"><c r=\"A2\" t=\"str\"><v>c</v></c><c r=\"B2\" s=\"0\"><v>\(value)</v></c></row>"
          + "</sheetData></worksheet>"
      ),
    ])
    let text = String(decoding: try DocumentReader.read(bytes: bytes, name: "a.xlsx").text.bytes, as: UTF8.self)
    let row = text.split(separator: "\n").last ?? ""
    return row.split(separator: "|").last { !$0.isEmpty }.map { $0.trimmingSpaces } ?? ""
  }

  @Test(
    "numbers and days are read as the sheet shows them",
    arguments: [
      ("5.1999999999999998E-2", "General", "0.052"), ("0.1", "0%", "10%"), ("5.25E-2", "0.0%", "5.3%"),
      ("1234567.891", "#,##0.00", "1,234,567.89"), ("-1200", "#,##0;(#,##0)", "-1,200"),
      ("5000000000", "#,##0,,", "5,000"),
      ("12.5", "[$€-2] #,##0.00", "€ 12.50"), ("3", "0 \\k\\m", "3 km"), ("44927", "d/m/yyyy", "2023-01-01"),
      ("59", "yyyy-mm-dd", "1900-02-28"), ("61", "yyyy-mm-dd", "1900-03-01"), ("44958", "mmm-yy", "February 2023"),
      ("44958.5", "yyyy-mm-dd hh:mm", "2023-02-01 12:00"), ("0.99995", "0.00", "1.00"), ("0", "0.0", "0.0"),
      ("1E+300", "0", "1E+300"), ("33.333333333333336", "General", "33.33333333"),
    ]
  )
  func formats(value: String, format: String, expected: String) throws {
    #expect(try shown(value, format) == expected)
  }

  @Test("days that are counted from 1904")
  func macDays() throws { #expect(try shown("43465", "yyyy-mm-dd", is1904: true) == "2023-01-01") }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
