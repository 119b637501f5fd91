import Packs
import Recognition
import RecordModel
import Testing
import Text

@Suite struct MarksTests {
  private let checker = ExampleChecker(recognizer: MarkRecognizer(Lexicon()))

  @Test func examplesAreRead() {
    #expect(checker.failures(in: MarkRecognizer.examples, nonexamples: MarkRecognizer.nonexamples) == [])
  }

  @Test("numbers that are none are passed over", arguments: MarkRecognizer.blocked)
  func numbersAreTaken(wording: String) {
    let text = SourceText(name: "", "They met – " + wording)
    let start = text.bytes.count - wording.utf8.count
    var passage = Passage(of: text)
    passage.read(Block(.paragraph, start..<text.bytes.count))
    var buffer = MentionBuffer()
    buffer.reset(tokenCount: passage.tokens.count)
    MarkRecognizer(Lexicon()).recognize(passage, RecognitionContext(), into: &buffer)
    let free = passage.tokens.indices.filter { passage.tokens[$0].isNumber && !buffer.isTaken($0) }
    #expect(free.map { passage.string(of: $0..<$0 + 1) } == [])
  }
}
