import Quantities
import RecordModel

/// Reads what several sentences of a document say together.
///
/// One file for each wording. A reader sees every sentence of the text in turn and keeps as little as it needs.
protocol StoryReading: Sendable {
  mutating func read(_ sentence: StorySentence, into found: inout [Constraint])

  /// A paragraph or an item of a list is over.
  mutating func endBlock(into found: inout [Constraint])

  mutating func endDocument(into found: inout [Constraint])
}

extension StoryReading {
  mutating func endBlock(into found: inout [Constraint]) {}
  mutating func endDocument(into found: inout [Constraint]) {}
}

/// All readers of stories on their way through one document.
struct StoryReaders: Sendable {
  private var readers: [any StoryReading]
  /// The number of the sentence in the document and of the block.
  private var count = 0
  private var block = 0

  /// The readers at the beginning of a document of some date.
  init(documentDate: PartialDate?) {
    readers = [
      SameTellingReader(), ThingReader(), SetReader(), ScaleReader(), OrdinalReader(), StaleReader(documentDate),
      PhaseReader(), WholeReader(), ExchangeReader(), RemembranceReader(), BalanceStory(), LabelReader(),
      RecountReader(), PartsStory(),
    ]
  }

  /// What must hold by the words of a sentence and those before it.
  mutating func read(_ wording: Wording) -> [Constraint] {
    count += 1
    let sentence = StorySentence(wording, number: count, block: block)
    var found: [Constraint] = []
    for index in readers.indices { readers[index].read(sentence, into: &found) }
    return found
  }

  mutating func endBlock() -> [Constraint] {
    block += 1
    var found: [Constraint] = []
    for index in readers.indices { readers[index].endBlock(into: &found) }
    return found
  }

  mutating func endDocument() -> [Constraint] {
    var found: [Constraint] = []
    for index in readers.indices { readers[index].endDocument(into: &found) }
    return found
  }
}
