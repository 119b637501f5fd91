import Packs
import Quantities
import RecordModel
import Testing
import Text

@testable import Recognition

@Suite struct QuantitiesTests {
  static let recognizer = QuantityRecognizer(QuantitiesLexicon.lexicon)
  static let readings = QuantityRecognizer.examples.flatMap { reading in reading.wordings.map { (reading.summary, $0) }
  }

  static func mentions(in string: String) -> (mentions: [Mention], text: SourceText) {
    let text = SourceText(name: "", string)
    var passage = Passage(of: text)
    passage.read(Block(.paragraph, 0..<string.utf8.count))
    var buffer = MentionBuffer()
    buffer.reset(tokenCount: passage.tokens.count)
    recognizer.recognize(passage, RecognitionContext(), into: &buffer)
    buffer.sort()
    return (buffer.mentions, text)
  }

  @Test("a wording is read, alone and in a sentence", arguments: readings)
  func reads(summary: String, wording: String) {
    for template in ["#", "Dépôts à Phnom Penh — #", "Ils ont noté ceci : #.", "“#”", "(#)"] {
      let string = template.replacing("#", with: wording)
      let found = Self.mentions(in: string).mentions
      #expect(found.map(\.summary) == [summary], "\(string)")
    }
  }

  @Test("what is no figure is left alone", arguments: QuantityRecognizer.nonexamples)
  func leavesAlone(wording: String) {
    for template in ["#", "Dépôts à Phnom Penh — #", "they wrote # yesterday"] {
      let string = template.replacing("#", with: wording)
      #expect(Self.mentions(in: string).mentions.map(\.summary) == [], "\(string)")
    }
  }
}
