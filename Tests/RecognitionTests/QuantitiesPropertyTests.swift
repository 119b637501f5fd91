import Quantities
import RecordModel
import TestSupport
import Testing

@testable import Recognition

@Suite struct QuantitiesPropertyTests {
  static let pieces = [
    "1", "23", "456", "1000", "99999999999999999", "0", "00", "007", ",", ".", "-", "–", "'", "/", ":", "(", ")", "%",
    "+", "^", "#", "~",
    "one", "two", "twenty", "hundred", "thousand", "million", "trillion", "lakh", "dozen", "hundreds", "tens", "half",
    "quarter", "third",
    "thirds", "twice", "double", "fold", "multi", "a", "and", "or", "to", "from", "between", "of", "in", "out", "over",
    "about", "minus",
    "point", "percent", "per", "cent", "year", "US$", "$", "dollars", "RMB", "km", "t", "m2", "companies", "Chinese",
    "people", "times", "as",
    "½", "e", "O", "l", "x", "th", "st", "more", "than", "less", "at", "least", "odd", "Article", "No", "COVID", "é",
    "中国", "\n",
  ]

  @Test(
    "no sequence of words breaks the reader, and its mentions lie apart and in place",
    arguments: 0..<200 as Range<UInt64>
  )
  func anythingGoes(seed: UInt64) {
    var generator = SeededGenerator(seed)
    for _ in 0..<40 {
      let count = Int.random(in: 1...14, using: &generator)
      let words = (0..<count).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
          + (Bool.random(using: &generator) ? " " : "")
      }
      let string = words.joined()
      let mentions = QuantitiesTests.mentions(in: string).mentions
      var end = 0
      for mention in mentions {
        #expect(mention.span.lowerBound >= end && mention.span.upperBound <= string.utf8.count, "\(string)")
        #expect(mention.quantity?.interval.lower?.isDefined != false, "\(string)")
        end = mention.span.upperBound
      }
    }
  }

  @Test("text around a figure in its own sentence does not change it", arguments: QuantitiesTests.readings)
  func contextIsIndifferent(summary: String, wording: String) {
    let string = "The delegation arrived. They noted \(wording). Nobody answered."
    #expect(QuantitiesTests.mentions(in: string).mentions.map(\.summary) == [summary], "\(string)")
  }

  @Test(
    "an end that cannot be read leaves the range unread",
    arguments: [
      "between 1 and 123456789012345678901 people", "5 to 123456789012345678901 people",
      "more than 5 and less than 123456789012345678901 people", "2000 over 123456789012345678901",
      "123456789012345678901 times as many",
    ]
  )
  func unreadEnds(wording: String) {
    let mentions = QuantitiesTests.mentions(in: wording).mentions
    #expect(mentions.contains { $0.unreadReason != nil })
    #expect(!mentions.contains { $0.quantity?.high?.digits == 12_345_678_901_234_567 })
    #expect(!mentions.contains { $0.quantity?.value?.digits == 12_345_678_901_234_567 })
  }

  @Test("a list of many numbers is read in linear time")
  func longList() {
    let string = (0..<1_500).map { "\($0 % 90 + 10)" }.joined(separator: ",")
    #expect(QuantitiesTests.mentions(in: string).mentions.count > 1000)
    #expect(
      QuantitiesTests.mentions(in: String(repeating: "~", count: 50_000) + "5 km").mentions.map(\.summary) == [
        "measure about 5 km"
      ]
    )
  }
}
