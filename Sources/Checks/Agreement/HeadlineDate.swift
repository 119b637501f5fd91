import RecordModel
import Text

/// A day in a headline and another one in the first sentence below it, of the same step of the same thing.
///
/// Both say it with the same verb and share their words; a headline is shorter, and where the sentence tells of two days
/// nobody knows which of them it means.
struct HeadlineDate {
  /// The two days.
  struct Pair {
    var first: Range<Int>
    var second: Range<Int>
  }

  private struct Telling {
    var span: Range<Int>
    var day: Int
    var month: UInt32
    var words: Set<UInt32>
    var verb: UInt32
  }

  /// The pairs of a document, in the order of the text.
  static func pairs(in document: CheckedDocument) -> [Pair] {
    guard let blocks = document.structure?.blocks else { return [] }
    let below = Set(
      zip(blocks, blocks.dropFirst()).filter { $0.kind == .heading && $1.kind == .paragraph }.map(\.1.range.lowerBound)
    )
    guard !below.isEmpty else { return [] }
    var headline: Telling?
    var pairs: [Pair] = []
    var last = -1
    document.forEachSentence(in: { $0.kind == .heading || below.contains($0.range.lowerBound) }) { sentence in
      let block = sentence.passage.block
      if block.kind == .heading {
        headline = telling(sentence, document)
      } else if let told = headline, last != block.range.lowerBound, let own = telling(sentence, document),
        areOne(told, own)
      {
        pairs.append(Pair(first: told.span, second: own.span))
        headline = nil
      }
      last = block.range.lowerBound
    }
    return pairs
  }

  private static func areOne(_ headline: Telling, _ own: Telling) -> Bool {
    guard headline.verb == own.verb, (headline.day, headline.month) != (own.day, own.month) else { return false }
    let shared = headline.words.intersection(own.words)
    return shared.count >= 2 && 2 * shared.count >= headline.words.count
  }

  /// The only day of a sentence, behind the only verb of beginning or ending.
  private static func telling(_ sentence: CheckedSentence, _ document: CheckedDocument) -> Telling? {
    guard !sentence.has(loose) else { return nil }
    let days = sentence.range.compactMap { day(at: $0, sentence, document) }
    let verbs = sentence.range.filter { sentence.isWord($0, of: steps) }
    guard days.count == 1, let day = days.first, verbs.count == 1, let verb = verbs.first, verb < day.tokens.lowerBound,
      day.tokens.lowerBound - verb <= 5
    else { return nil }
    let words = sentence.range.filter { index in
      let token = sentence.tokens[index]
      return token.isWord && token.length > 3 && index != verb && !day.tokens.contains(index)
    }
    return Telling(
      span: sentence.passage.bytes(of: day.tokens),
      day: day.day,
      month: day.month,
      words: Set(words.map { sentence.tokens[$0].hash }),
      verb: sentence.tokens[verb].hash
    )
  }

  /// "1 July", "July 1".
  private static func day(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> (
    tokens: Range<Int>, day: Int, month: UInt32
  )? {
    guard sentence.isWord(index, of: months), sentence.tokens[index].isCapitalized else { return nil }
    for place in [index - 1, index + 1] where sentence.range.contains(place) {
      guard sentence.tokens[place].isNumber, sentence.tokens[place].length <= 2,
        let day = Int(document.text[sentence.tokens[place].range]), (1...31).contains(day)
      else { continue }
      return (min(place, index)..<max(place, index) + 1, day, sentence.tokens[index].hash)
    }
    return nil
  }

  /// Only what happens once to a thing: fairs open to several, and ministers meet again.
  private static let steps = wordSet("takes enters")
  private static let months = wordSet(
    "January February March April May June July August September October November December"
  )
  private static let loose = wordSet(
    "postponed delayed moved rescheduled instead originally planned earlier brought forward until from between second "
      + "phase not midnight last first already"
  )
}
