import Packs
import Quantities
import RecordModel
import Text

/// Reads how a figure is meant by a word that stands right at it: "a planned 95", "the 3 million promised in 2020", "the
/// 116 million that it had budgeted", "a ceiling for loans of 500 million", "limits the number to 6,000", "grants up to 30
/// places a year".
enum NearModality {
  private enum Word: UInt8 {
    case target = 1, pledge, forecast, quota, `for`, limit, to, of, up, each, year, allow, stay
  }
  /// What is said of a thing by a participle.
  private static let participles = WordTable<Word>([
    (
      """
      planned hoped targeted proposed intended envisaged desired requested budgeted wanted scheduled sought contemplated \
      mooted earmarked
      """, .target
    ),
    ("promised pledged committed offered vowed", .pledge),
    ("expected projected forecast forecasted anticipated foreseen predicted", .forecast),
    ("permitted allowed maximum permissible", .quota), ("for", .for),
  ])
  /// Nouns whose size a figure behind "of" is.
  private static let nouns = WordTable<Word>([
    ("target targets goal aim objective ambition proposal", .target),
    ("promise promises pledge pledges commitment commitments offer undertaking", .pledge),
    ("forecast forecasts projection projections prediction", .forecast),
    ("cap ceiling quota quotas limit maximum allowance allotment", .quota),
  ])
  private static let words = WordTable<Word>([
    ("limit limits limited limiting cap caps capped capping restrict restricts restricted confine confines", .limit),
    ("to at", .to), ("of", .of), ("up", .up), ("each every per a annually monthly daily", .each),
    ("year month day week quarter season annually monthly daily", .year),
    (
      """
      lets letting allows allow allowing permits permit permitting admits admit accepts accept entitles entitle grants \
      pays offers provides gives covers finances funds awards
      """, .allow
    ),
    ("stays stay visits trips sojourns visas", .stay),
  ])

  /// How a figure is meant by the words next to it, or `nil`.
  static func of(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Claim.Modality? {
    participle(before: figure.tokens.lowerBound, sentence, analysis)
      ?? participle(behind: figure.tokens.upperBound, sentence, analysis)
      ?? noun(before: figure.tokens.lowerBound, sentence, analysis)
      ?? (isLimited(figure, sentence, analysis) || isAllowed(figure, sentence, analysis) ? .quota : nil)
  }

  /// "A planned 95", "a hoped-for 3 billion".
  private static func participle(
    before start: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Claim.Modality? {
    let tokens = analysis.passage.tokens
    var index = start - 1
    if index > sentence.tokens.lowerBound, participles[tokens[index]] == .for { index -= 1 }
    if index > sentence.tokens.lowerBound, !tokens[index].isWord { index -= 1 }
    guard index > sentence.tokens.lowerBound, let word = participles[tokens[index]], word != .for else { return nil }
    // "A promised 95" and not "they promised 95", which cues of the packs tell.
    guard WordClass.table[tokens[index - 1]] == .article || WordClass.table[tokens[index - 1]] == .preposition else {
      return nil
    }
    return modality(word)
  }

  /// "The 180 million promised in 2022", "the 116 million that it had budgeted", "4 million forecast".
  private static func participle(
    behind end: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Claim.Modality? {
    let tokens = analysis.passage.tokens
    for index in end..<max(end, min(end + 5, sentence.tokens.upperBound)) {
      if let word = participles[tokens[index]], word != .for, word != .quota { return modality(word) }
      switch WordClass.table[tokens[index]] {
      case .pronoun, .article: continue
      case .auxiliary where index > end: continue
      default: guard index > end, tokens[index].isCapitalized else { return nil }
      }
    }
    return nil
  }

  /// "A ceiling for their soft loans of 500 million".
  private static func noun(before start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Claim
    .Modality?
  {
    let tokens = analysis.passage.tokens
    guard start - 1 > sentence.tokens.lowerBound, words[tokens[start - 1]] == .of else { return nil }
    for index in stride(from: start - 2, through: max(sentence.tokens.lowerBound, start - 9), by: -1) {
      if let word = nouns[tokens[index]] { return modality(word) }
      switch WordClass.table[tokens[index]] {
      case nil, .article, .preposition, .genitive: continue
      default: return nil
      }
    }
    return nil
  }

  /// "Limits the number that may go to both together to 6,000".
  private static func isLimited(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    guard start - 1 > sentence.tokens.lowerBound, words[tokens[start - 1]] == .to else { return false }
    for index in stride(from: start - 2, through: max(sentence.tokens.lowerBound, start - 18), by: -1) {
      if words[tokens[index]] == .limit { return true }
      if WordClass.table[tokens[index]] == .semicolon || tokens[index].isNumber { return false }
    }
    return false
  }

  /// "Pays the studies of up to 150 students each year", "for stays of up to 30 days".
  private static func isAllowed(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let isUpTo =
      words[tokens[start]] == .up
      || start - 2 >= sentence.tokens.lowerBound && words[tokens[start - 2]] == .up && words[tokens[start - 1]] == .to
    guard isUpTo else { return false }
    let before = max(sentence.tokens.lowerBound, start - 8)..<start
    if figure.time != nil { return before.suffix(5).contains { words[tokens[$0]] == .stay } }
    if before.contains(where: { words[tokens[$0]] == .allow }) { return true }
    let behind = start..<min(sentence.tokens.upperBound, end + 8)
    return !ListModality.tellsPast(before: start, sentence, analysis)
      && behind.dropLast().contains { words[tokens[$0]] == .each && words[tokens[$0 + 1]] == .year }
  }

  private static func modality(_ word: Word) -> Claim.Modality? {
    switch word {
    case .target: .target
    case .pledge: .pledge
    case .forecast: .forecast
    case .quota: .quota
    default: nil
    }
  }
}
