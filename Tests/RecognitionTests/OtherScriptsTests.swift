import Packs
import Quantities
import RecordModel
import Testing
import Text

@testable import Recognition

/// Properties of numbers in other writing systems.
@Suite struct OtherScriptsTests {
  private static let scripts: [(name: String, zero: UInt32)] = [
    ("full-width", 0xFF10), ("Khmer", 0x17E0), ("Arabic", 0x660), ("Persian", 0x6F0), ("Devanagari", 0x966),
    ("Bengali", 0x9E6), ("Thai", 0xE50), ("Lao", 0xED0), ("Burmese", 0x1040),
  ]

  /// The wording with its digits in another script.
  private static func written(_ text: String, from zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard ("0"..."9").contains(scalar) else { return scalar }
          return Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
        }
      )
    )
  }

  /// Wordings of which every digit is one and no letter is read for a digit.
  private static func isPlain(_ wording: String) -> Bool {
    let scalars = wording.unicodeScalars
    return scalars.contains { ("0"..."9").contains($0) } && !wording.contains("O") && !wording.contains("l5")
      && !wording.contains("I5") && !wording.contains("l,") && !scalars.contains { $0.value == 0xAD }
      && !wording.contains("1,2\n")
  }

  private static let quantities = QuantityRecognizer.examples.flatMap { reading in
    reading.wordings.filter(isPlain).map { (reading.summary, $0) }
  }
  private static let times = TimeRecognizer.examples.flatMap { reading in
    reading.wordings.filter(isPlain).map { (reading.summary, $0) }
  }
  private let time = ExampleChecker(recognizer: TimeRecognizer(Lexicon()))

  @Test("a figure has the same value in the digits of every script", arguments: quantities)
  func figures(summary: String, wording: String) {
    for (name, zero) in Self.scripts {
      let string = Self.written(wording, from: zero)
      #expect(QuantitiesTests.mentions(in: string).mentions.map(\.summary) == [summary], "\(name): \(string)")
    }
  }

  @Test("a date is the same in the digits of every script", arguments: times)
  func dates(summary: String, wording: String) {
    for (name, zero) in Self.scripts {
      let string = Self.written(wording, from: zero)
      #expect(time.mentions(in: string).map(\.summary) == [summary], "\(name): \(string)")
    }
  }

  @Test(
    "a number that damage leaves undecided is unread",
    arguments: ["the share of 12 . 5 there", "There were l5 boats", "the group 7. 5 percent of them"]
  )
  func unread(text: String) {
    let found = ExampleChecker(recognizer: MarkRecognizer(Lexicon())).mentions(in: text)
    let unread = found.filter { $0.unreadReason != nil && $0.quantity == nil }
    #expect(found.map(\.kind) == [.number] && unread.count == 1)
  }
}
