import Quantities
import RecordModel
import Text

extension WrongAge {
  /// The age at which somebody died, who is named: "Ada Berg … died on 12 February 2009 at the age of 78".
  struct Death {
    let names: Set<UInt32>
    let age: Int
    let date: PartialDate
    let span: Range<Int>
    let place: Range<Int>

    let number: Int
    let block: Range<Int>
    /// Whether the sentence opens with the name of who died: "Ada Berg", and not "her husband".
    private let isOfNamed: Bool

    init?(_ sentence: CheckedSentence, _ number: Int, _ age: (value: Int, tokens: Range<Int>)?) {
      guard let age, sentence.has(WrongAge.dying), !sentence.has(WrongAge.born), sentence.writtenDates.count == 1,
        let time = sentence.writtenDates.first, let date = time.place.date
      else { return nil }
      let start = sentence.start
      isOfNamed =
        [start, start + 1].allSatisfy { sentence.range.contains($0) && sentence.tokens[$0].isCapitalized }
        && !sentence.has(Self.family)
      (self.number, block) = (number, sentence.passage.block.range)
      names = Self.capitals(sentence.range.lowerBound..<age.tokens.lowerBound, sentence)
      (self.age, self.date, span) = (age.value, date, time.place.span)
      place = sentence.passage.bytes(of: age.tokens)
    }

    /// Whether a birth is told of the same person: "Berg, born in Oruro on 4 May 1938".
    func isOf(_ birth: Birth, _ sentence: CheckedSentence) -> Bool {
      guard let word = sentence.range.first(where: { sentence.isWord($0, of: WrongAge.born) }),
        birth.span.lowerBound > place.upperBound
      else { return false }
      // "She died … aged 74. Born in Gdynia on 9 April 1951, she went …".
      if word == sentence.start, birth.sentence == number + 1, birth.block == block {
        return isOfNamed && Self.goesOn(sentence)
      }
      let lead = Self.capitals(max(sentence.range.lowerBound, word - 6)..<word, sentence)
      return !lead.isEmpty && lead.isSubset(of: names)
    }

    /// "Born in Gdynia on 9 April 1951, she": the pronoun stands right behind the date.
    private static func goesOn(_ sentence: CheckedSentence) -> Bool {
      guard let time = sentence.writtenDates.first else { return false }
      return sentence.isWord(time.tokens.upperBound, of: commas)
        && sentence.isWord(time.tokens.upperBound + 1, of: WrongAge.pronouns)
    }

    private static let commas = wordSet(",")
    private static let family = wordSet(
      "whose husband wife mother father son daughter brother sister deputy successor widow"
    )

    /// The words with capitals, without the first one of a sentence where it is a small word.
    private static func capitals(_ range: Range<Int>, _ sentence: CheckedSentence) -> Set<UInt32> {
      Set(
        range.filter { index in
          let token = sentence.tokens[index]
          return token.isWord && token.isCapitalized && token.length > 3
            && !sentence.times.contains { $0.tokens.contains(index) }
        }.map { sentence.tokens[$0].hash }
      )
    }
  }
}
