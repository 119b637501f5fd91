import Quantities
import RecordModel
import Testing
import Text

@testable import Compilation

@Suite("Editions")
struct EditionTests {
  /// The claims of a text in which every number is a figure of the measure before it.
  private func claims(_ source: String) -> [EditionItem] {
    let text = SourceText(name: "a.txt", source)
    var items: [EditionItem] = []
    var start = 0
    for sentence in source.split(separator: ".") {
      let range = start..<start + sentence.utf8.count
      let words = sentence.split(separator: " ")
      var offset = start
      for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
        if let number = Int64(word), let measure = words.first {
          let span = offset..<offset + word.utf8.count
          let quantity = Quantity(WrittenNumber(number, exponent: 0), .currency("USD"))
          items.append(
            EditionItem(Claim(span: span, sentence: range, quantity: quantity, measure: String(measure)), text)
          )
        }
        offset += word.utf8.count + 1
      }
      start = range.upperBound + 1
    }
    return items
  }

  private func changes(_ old: String, _ new: String) -> EditionChanges { EditionChanges(claims(old), claims(new)) }

  @Test("what moved is the same")
  func moved() {
    let changes = changes("Aid of some kind was 12. Trade was 30 here.", "Trade was 30 here. Aid of some kind was 12.")
    #expect(changes.same == 2)
    #expect(changes.changed.isEmpty && changes.added.isEmpty && changes.gone.isEmpty)
  }

  @Test("another value in the sentence is a change, and the values are told")
  func value() {
    let changes = changes(
      "Aid of that kind came to 12 in all.",
      "New here: 1 thing. Aid of that kind came to 15 in all."
    )
    #expect(changes.changed.flatMap(\.differences).map(\.name) == ["value"])
    #expect(changes.changed.first?.old.value == "12" && changes.changed.first?.new.value == "15")
    #expect(changes.added.map(\.value) == ["1"])
  }

  @Test("what is told in other words is gone and new, not changed")
  func otherWords() {
    let changes = changes("Aid of that kind came to 12 in all.", "Aid fell sharply after a storm to merely 15.")
    #expect(changes.changed.isEmpty)
    #expect(changes.added.count == 1 && changes.gone.count == 1)
  }

  @Test("a value told twice and then once is once gone")
  func twice() {
    let changes = changes("Aid was 12 here. Aid was 12 here.", "Aid was 12 here.")
    #expect(changes.same == 1 && changes.gone.count == 1)
  }

  @Test("an edition against itself changes nothing, and thousands of items are matched at once")
  func itself() {
    let text = (0..<3000).map { "Aid number was \($0) there." }.joined(separator: " ")
    let changes = changes(text, text)
    #expect(changes.same == 3000 && changes.changed.isEmpty)
  }
}
