public import Packs
public import Text

/// Reads numbers, ordinals, percentages, money and measures, with what the words around them say of their exactness.
public struct QuantityRecognizer: Recognizer {
  public static let identifier = "quantities"
  public static let summary =
    "Numbers in digits and words, ordinals, percentages, money, measures and counted nouns, ranges, bounds, fractions, "
    + "multiples and ratios."

  private let lexicon: Lexicon
  private let vocabulary = NumberVocabulary.Lookup()
  private let words = QuantityWord.table
  private let codes: [UInt32: Int]

  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var codes: [UInt32: Int] = [:]
    for (index, currency) in lexicon.currencies.enumerated() where currency.word == nil {
      let hash = WordHash.of(currency.code)
      if !currency.cautious.contains(hash) { codes[hash] = index }
    }
    self.codes = codes
  }

  public func recognize(_ passage: borrowing Passage, _ context: RecognitionContext, into mentions: inout MentionBuffer)
  {
    var walk = QuantityWalk(copy passage, lexicon, vocabulary, words, codes)
    walk.hasDecimalComma = context.hasDecimalComma == true
    swap(&walk.mentions, &mentions)
    walk.run()
    swap(&walk.mentions, &mentions)
  }
}
