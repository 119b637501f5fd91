public import Packs
public import RecordModel
public import Text

/// One block with all that was recognised in it: what interpreters read.
public struct Analysis: Sendable {
  public var passage: Passage
  /// Mentions in the order of the text.
  public var mentions: [Mention] = []
  /// What the packs know of the words, in the order of the text.
  public var matches: [Lexicon.Match] = []

  public init(of text: SourceText) { passage = Passage(of: text) }

  /// A sentence of the block, with the parts of the other arrays that lie in it.
  public struct Sentence: Sendable {
    public var tokens: Range<Int>
    public var mentions: Range<Int>
    public var matches: Range<Int>
    public var span: Range<Int>
    /// The folded words, hashed.
    public var hash: UInt64
  }

  /// The sentences of the block, each with its mentions and matches.
  public func sentences() -> [Sentence] {
    var result: [Sentence] = []
    var mention = 0
    var match = 0
    for tokens in passage.sentences where !tokens.isEmpty {
      let firstMention = mention
      let firstMatch = match
      while mention < mentions.count, mentions[mention].tokens.lowerBound < tokens.upperBound { mention += 1 }
      while match < matches.count, matches[match].tokens.lowerBound < tokens.upperBound { match += 1 }
      var hash = StableHash()
      hash.combine(passage.tokens[tokens])
      result.append(
        Sentence(
          tokens: tokens, mentions: firstMention..<mention, matches: firstMatch..<match, span: passage.bytes(of: tokens),
          hash: hash.value
        )
      )
    }
    return result
  }

  /// How far two ranges of tokens of a sentence are from each other: words between them, and more for
  /// each comma, semicolon and conjunction that separates them.
  public func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    if a.overlaps(b) { return 0 }
    let between = a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    var distance = between.count
    for token in passage.tokens[between] {
      switch WordClass.table[token] {
      case .comma: distance += 4
      case .semicolon: distance += 12
      case .contrast: distance += 8
      default: break
      }
    }
    return distance
  }
}
