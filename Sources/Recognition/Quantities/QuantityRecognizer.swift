public import Packs
public import Text

/// Reads numbers, ordinals, percentages, money and measures, with what the words around them say of their exactness.
public struct QuantityRecognizer: Recognizer {
  public static let identifier = "quantities"
  public static let summary =
    "Numbers in digits and words, ordinals, percentages, money, measures and counted nouns, ranges, bounds, fractions, "
    + "multiples and ratios."

  private let tools: QuantityTools

  public init(_ lexicon: Lexicon) { tools = QuantityTools(lexicon) }

  public func recognize(_ passage: borrowing Passage, _ context: RecognitionContext, into mentions: inout MentionBuffer)
  {
    var walk = QuantityWalk(copy passage, tools)
    walk.hasDecimalComma = context.hasDecimalComma == true
    swap(&walk.mentions, &mentions)
    walk.run()
    swap(&walk.mentions, &mentions)
  }
}

/// What the readers of quantities look words up in; one object, so that a walk takes one reference to it.
final class QuantityTools: Sendable {
  let lexicon: Lexicon
  let vocabulary = NumberVocabulary.Lookup()
  let words = QuantityWord.table
  /// Currencies by the hash of their code, without codes that are other words too.
  let codes: [UInt32: Int]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var codes: [UInt32: Int] = [:]
    for (index, currency) in lexicon.currencies.enumerated() where currency.word == nil {
      let hash = WordHash.of(currency.code)
      if !currency.cautious.contains(hash) { codes[hash] = index }
    }
    self.codes = codes
  }
}
