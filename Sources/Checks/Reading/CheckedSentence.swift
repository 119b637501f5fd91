import RecordModel
import Text

/// A sentence of a document with the names and times in it, for checks that look at wording.
struct CheckedSentence {
  /// A name and its tokens.
  struct Name {
    var place: NamePlace
    var tokens: Range<Int>
  }

  /// A date or period and its tokens.
  struct Time {
    var place: TimePlace
    var tokens: Range<Int>
  }

  let passage: Passage
  /// The sentence, as a range of the passage's tokens.
  let range: Range<Int>
  let names: [Name]
  let times: [Time]

  var tokens: [Token] { passage.tokens }
  var span: Range<Int> { passage.bytes(of: range) }

  /// The first word of the sentence, behind quotation marks and list marks.
  var start: Int { range.first { tokens[$0].isWord || tokens[$0].isNumber } ?? range.lowerBound }

  /// Whether any of some tokens is a word of a set, given by their hashes.
  func has(_ words: Set<UInt32>, in range: Range<Int>) -> Bool {
    range.clamped(to: tokens.indices).contains { words.contains(tokens[$0].hash) }
  }

  /// Whether the sentence has any word of a set.
  func has(_ words: Set<UInt32>) -> Bool { has(words, in: range) }

  /// Whether a token of the sentence is a word of a set.
  func isWord(_ index: Int, of words: Set<UInt32>) -> Bool {
    range.contains(index) && words.contains(tokens[index].hash)
  }
}

/// A set of words, by the hashes of their tokens.
func wordSet(_ words: String) -> Set<UInt32> {
  WordHash.set(words)
}

extension CheckedDocument {
  /// Gives every sentence of the blocks that are asked for; with `withTimes` only where a time stands.
  func forEachSentence(
    in isWanted: (Block) -> Bool = \.isBody,
    withTimes: Bool = false,
    _ body: (CheckedSentence) -> Void
  ) {
    guard let structure else { return }
    var passage = Passage(of: text)
    let (names, times) = (digest.places.names, digest.places.times)
    for block in structure.blocks where isWanted(block) {
      let firstTime = times.partition { $0.span.lowerBound >= block.range.lowerBound }
      let hasTime = firstTime < times.count && times[firstTime].span.lowerBound < block.range.upperBound
      if withTimes, !hasTime { continue }
      passage.read(block)
      for range in passage.sentences {
        let span = passage.bytes(of: range)
        body(
          CheckedSentence(
            passage: passage,
            range: range,
            names: Self.within(span, names, \.span).map { .init(place: $0, tokens: passage.tokens(at: $0.span)) },
            times: Self.within(span, times, \.span).map { .init(place: $0, tokens: passage.tokens(at: $0.span)) }
          )
        )
      }
    }
  }

  /// The elements that begin within some bytes, of an array in the order of the text.
  private static func within<Element>(
    _ span: Range<Int>,
    _ places: [Element],
    _ place: (Element) -> Range<Int>
  ) -> ArraySlice<Element> {
    let start = places.partition { place($0).lowerBound >= span.lowerBound }
    var end = start
    while end < places.count, place(places[end]).lowerBound < span.upperBound { end += 1 }
    return places[start..<end]
  }
}

extension Passage {
  /// The tokens at some bytes.
  func tokens(at span: Range<Int>) -> Range<Int> {
    let start = tokens.partition { $0.lowerBound >= span.lowerBound }
    return start..<max(start, tokens.partition { $0.lowerBound >= span.upperBound })
  }
}
