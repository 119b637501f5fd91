import Quantities
import RecordModel
import Testing
import Text

@testable import RecordStore

struct RoundTripTests {
  @Test(
    "times come back from their text",
    arguments: [
      "2020-02-05", "2022-11", "2022", "2022-W05", "2022-Q1", "2022-H2", "202X", "19XX", "1941-SU", "2018/2023",
      "..2022-12",
      "2018..", "P17D", "P3M", "PT2H", "P1.5Y", "-0043", "-00XX", "-01XX", "-004X", "2020-W53", "PAST_REF",
      "2020-02-05/2020-02-07",
    ]
  )
  func times(text: String) throws {
    let time = try #require(TimeText.time(text))
    #expect(time.description == text)
    if text.utf8.first != UInt8(ascii: "P") {
      #expect(time.days != nil)
    }
  }

  @Test(
    "numbers keep the digits that were written",
    arguments: [
      WrittenNumber(52, exponent: 8), WrittenNumber(-310, exponent: -2), WrittenNumber(0),
      WrittenNumber(.max, exponent: 12),
    ]
  )
  func numbers(number: WrittenNumber) { #expect(ExactText.number(ExactText.text(number)) == number) }

  @Test("fractions stay exact", arguments: [Rational(2, 3), Rational(-7, 11), Rational(5, 4), .zero])
  func fractions(fraction: Rational) { #expect(ExactText.rational(ExactText.text(fraction)) == fraction) }

  @Test("lists come back", arguments: [[], ["a"], ["a \"b\"", "\\", "new\nline", "ខ្មែរ"]])
  func lists(list: [String]) { #expect(JSONText.list(JSONText.array(list)) == list) }

  @Test("places are those of a plain count, across checkpoints and any line end")
  func places() {
    let string = String(repeating: "é\r\nab\rc\n" + String(repeating: "x", count: 700), count: 9)
    let text = SourceText(name: "t", string)
    let index = PlaceIndex(text)
    let lines = LineIndex(text)
    for offset in 0...text.bytes.count where offset == text.bytes.count || text.bytes[offset] & 0xC0 != 0x80 {
      let (line, column) = lines.position(of: offset)
      #expect(index.place(of: offset) == PlaceIndex.Place(line: line, column: column))
    }
  }
}
