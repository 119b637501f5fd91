import Formats
import Testing

/// What readers of formats write their text with.
struct ConversionWriterTests {
  private func text(_ write: (inout ConversionWriter) -> Void) -> String {
    var writer = ConversionWriter()
    write(&writer)
    return String(decoding: writer.conversion.bytes, as: UTF8.self)
  }

  @Test("blocks are set apart, items and rows are not, white space is folded")
  func blocks() {
    let written = text {
      $0.heading(" Trade\n of  2022 ", level: 2)
      $0.paragraph("Trade\u{9}grew.[^1]")
      $0.paragraph(" \n ")
      $0.item("rice")
      $0.item("rubber", mark: "2.", depth: 1)
      $0.table([["Year", "Value"], ["2022", "a|b"], ["2023"]])
      $0.note("1", "A note.")
    }
    let expected = """
      ## Trade of 2022

      Trade grew.[^1]

      - rice
        2. rubber

      | Year | Value |
      | --- | --- |
      | 2022 | a\\|b |
      | 2023 |  |

      [^1]: A note.

      """
    #expect(written == expected)
  }

  @Test("an offset is found on its page and in its piece of the file")
  func places() {
    var writer = ConversionWriter()
    writer.page(1, label: "iv")
    writer.paragraph("One.", from: 40)
    writer.page(2)
    writer.paragraph("Two.", from: 90)
    let places = writer.conversion.places
    #expect(places.page(at: 2)?.label == "iv")
    #expect(places.page(at: 6)?.number == 2)
    #expect(places.source(of: 0) == 40)
    #expect(places.source(of: 7) == 90)
    #expect(PlaceMap().page(at: 3) == nil)
  }
}
