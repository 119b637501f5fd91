import Quantities
import Testing

@testable import chancery

struct DisplayTests {
  private static let usd = Unit.currency("USD")

  private static func about(_ quantity: Quantity, _ approximation: Quantity.Approximation) -> Quantity {
    var quantity = quantity
    quantity.bound(approximation)
    return quantity
  }

  @Test(
    "figures read well, with what their wording allows",
    arguments: [
      (Quantity(WrittenNumber(11686, exponent: 6), usd), "USD 11.686 billion", "11.6855–11.6865 billion"),
      (Quantity(WrittenNumber(357, exponent: -1), .percent), "35.7 %", "35.65–35.75"),
      (Quantity(WrittenNumber(-31, exponent: -1), .percent), "−3.1 %", "−3.15–−3.05"),
      (Quantity(WrittenNumber(8, exponent: 6), .currency("XXX", word: "pound")), "8 million pounds", "7.5–8.5 million"),
      (Quantity(WrittenNumber(8, exponent: 6), .currency("USD", word: "dollar")), "USD 8 million", "7.5–8.5 million"),
      (Quantity(WrittenNumber(12), .counted("country")), "12 countries", ""),
      (Quantity(WrittenNumber(2542), .counted("student")), "2,542 students", ""),
      (about(Quantity(WrittenNumber(1, exponent: 9), usd), .over), "over USD 1 billion", "from 1 billion"),
      (about(Quantity(WrittenNumber(500, exponent: 6), usd), .upTo), "up to USD 500 million", "up to 500 million"),
      (Quantity(from: WrittenNumber(7), to: WrittenNumber(8), .percent), "7–8 %", ""),
      (Quantity(WrittenNumber(123_456), .symbol("ha")), "123,456 ha", "123,455.5–123,456.5"),
    ]
  )
  func quantities(quantity: Quantity, value: String, range: String) {
    let text = QuantityText(quantity)
    #expect(text.value == value)
    #expect(text.range == range)
  }

  @Test(
    "columns of a terminal",
    arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("中柬", 4), ("កម្ពុជា", 5), ("", 0), ("–“”", 3)]
  )
  func width(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test("a text is cut between characters, and only where it must be")
  func cut() {
    #expect(DisplayWidth.cut("中柬贸易", to: 8) == "中柬贸易")
    #expect(DisplayWidth.cut("中柬贸易", to: 6) == "中柬…")
    #expect(DisplayWidth.cut("trade", to: 4) == "tra…")
  }

  @Test("control characters and line ends of a text do not reach the terminal")
  func plain() { #expect(DisplayWidth.plain(" a\n\tb\u{1B}[31m c ") == "a b [31m c") }

  @Test("columns stand under each other, whatever the script")
  func table() {
    var table = Table()
    table.indent = 1
    table.add(["中国", "1", "first"])
    table.add(["Aland", "20", "second"])
    #expect(table.lines(width: 40) == [" 中国   1   first", " Aland  20  second"])
  }

  @Test("CSV quotes what needs quotes; JSON keeps numbers and gaps")
  func sheet() {
    var sheet = Sheet(["name", "value"])
    sheet.rows.append([.text("a, \"b\"\nc"), .number("11.70")])
    sheet.rows.append([.empty, .list(["x", "y"])])
    #expect(sheet.csv == "name,value\n\"a, \"\"b\"\"\nc\",11.70\n,x; y\n")
    #expect(
      sheet.json == "[{\"name\":\"a, \\\"b\\\"\\nc\",\"value\":11.70},\n {\"name\":null,\"value\":[\"x\",\"y\"]}]\n"
    )
  }
}
