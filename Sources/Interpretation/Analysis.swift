import Packs
import RecordModel
import Text

/// One block with all that was recognised in it: what interpreters read.
struct Analysis: Sendable {
  var passage: Passage
  /// Numbers, times, notes and quotations in the order of the text; names stand apart in ``names``.
  var mentions: [Mention] = []
  /// Names in the order of the text, and words that stand for one without naming it: "the Kenyan President", "he",
  /// "the company".
  var names: [NamedThing] = []
  /// Words that stand for two at once, once for each of the two: "the two sides".
  var pairs: [NamedThing] = []
  /// What the packs know of the words, in the order of the text.
  var matches: [Lexicon.Match] = []

  init(of text: SourceText) { passage = Passage(of: text) }

  /// A sentence of the block, with the parts of the other arrays that lie in it.
  struct Sentence: Sendable {
    var tokens: Range<Int>
    var mentions: Range<Int>
    var matches: Range<Int>
    var names: Range<Int>
    var span: Range<Int>
    /// The folded words, hashed.
    var hash: UInt64
  }

  /// The sentences of the block, each with its mentions and matches.
  func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var mention = 0
    var match = 0
    var name = 0
    let isWhole = passage.sentences.allSatisfy { !$0.isEmpty && $0.count <= Self.longestSentence }
    result.reserveCapacity(passage.sentences.count)
    for tokens in isWhole ? passage.sentences : passage.sentences.flatMap(pieces) {
      let firstMention = mention
      let firstMatch = match
      let firstName = name
      while mention < mentions.count, mentions[mention].tokens.lowerBound < tokens.upperBound { mention += 1 }
      while match < matches.count, matches[match].tokens.lowerBound < tokens.upperBound { match += 1 }
      while name < names.count, names[name].tokens.lowerBound < tokens.upperBound { name += 1 }
      var hash = StableHash()
      hash.combine(passage.tokens[tokens])
      result.append(
        Sentence(
          tokens: tokens,
          mentions: firstMention..<mention,
          matches: firstMatch..<match,
          names: firstName..<name,
          span: passage.bytes(of: tokens),
          hash: hash.value
        )
      )
    }
    return result
  }

  /// The tokens that are interpreted as one sentence, at most: what is longer is no prose, and the time
  /// that a sentence takes grows with the square of its length.
  private static let longestSentence = 300

  /// A sentence in pieces of that length; no cut goes through a figure, a name or words that the packs know.
  private func pieces(of sentence: Range<Int>) -> [Range<Int>] {
    guard sentence.count > Self.longestSentence else { return sentence.isEmpty ? [] : [sentence] }
    var pieces: [Range<Int>] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      let end = uncut(min(start + Self.longestSentence, sentence.upperBound), behind: start)
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }

  /// The place itself, or the beginning of the first thing that it would cut through.
  private func uncut(_ place: Int, behind start: Int) -> Int {
    var end = place
    while true {
      let cut =
        [
          mentions.lazy.map(\.tokens).first { $0.lowerBound < end && $0.upperBound > end },
          names.lazy.map(\.tokens).first { $0.lowerBound < end && $0.upperBound > end },
          matches.lazy.map(\.tokens).first { $0.lowerBound < end && $0.upperBound > end },
        ].compactMap(\.self).map(\.lowerBound).min() ?? end
      // What is longer than a piece itself ends where it ends.
      guard cut < end, cut > start else { return end }
      end = cut
    }
  }

  private func isAside(_ index: Int, in range: Range<Int>) -> Bool {
    range.contains(index - 1) && range.contains(index + 1) && WordClass.table[passage.tokens[index - 1]] == .comma
      && WordClass.table[passage.tokens[index + 1]] == .comma
  }

  /// From this many words on, what stands between makes no difference: nothing looks so far.
  private static let farthest = 64

  /// How far two ranges of tokens of a sentence are from each other: words between them, and more for
  /// each comma, semicolon and conjunction that separates them.
  func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    if a.overlaps(b) { return 0 }
    let between = a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    var distance = between.count
    guard distance <= Self.farthest else { return distance }
    for index in between {
      switch WordClass.table[passage.tokens[index]] {
      case .comma: distance += 4
      case .semicolon: distance += 12
      // "The trade, though, came to": what stands between commas separates nothing.
      case .contrast: distance += isAside(index, in: between) ? -8 : 8
      default: break
      }
    }
    return distance
  }
}
