import RecordModel
import Text

/// Nouns that say how a figure is meant of which they are the subject: "the target for 2027 is 6 million", "the cap was
/// lifted to 900", "a design capacity of 55 billion, of which the third line has 25".
enum ModalNouns {
  private enum Word: UInt8 { case target = 1, quota, forecast, estimate, capacity }
  private static let words = WordTable<Word>([
    ("target targets goal goals aim objective", .target), ("cap ceiling quota quotas limit", .quota),
    ("forecast forecasts projection projections", .forecast), ("estimate estimates", .estimate),
    ("capacity", .capacity),
  ])

  /// How a figure is meant by the noun of its clause, or `nil`.
  static func of(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Claim.Modality? {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    guard (sentence.tokens.lowerBound..<start).contains(where: { words[tokens[$0]] != nil }) else { return nil }
    if let phrase = SubjectPhrase.phrase(before: start, sentence, analysis),
      let noun = phrase.tokens.lazy.compactMap({ words[tokens[$0]] }).first
    {
      return modality(noun)
    }
    let capacity = (sentence.tokens.lowerBound..<start).last { words[tokens[$0]] == .capacity }
    guard let capacity, isWithin(capacity..<start, analysis) else { return nil }
    return .capacity
  }

  /// Whether "of which" leads on from a noun to a figure.
  private static func isWithin(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    return range.dropLast().contains { tokens[$0].hash == of && tokens[$0 + 1].hash == which }
  }

  private static let of = WordHash.of("of")
  private static let which = WordHash.of("which")

  private static func modality(_ word: Word) -> Claim.Modality {
    switch word {
    case .target: .target
    case .quota: .quota
    case .forecast: .forecast
    case .estimate: .estimate
    case .capacity: .capacity
    }
  }
}
