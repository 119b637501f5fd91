import RecordModel
import Text

/// Reads how the figures of a list are meant by the words that lead to it: "The project will:", "Next steps", "The two
/// sides pledged to:".
enum ListModality {
  private enum Word: UInt8 { case target = 1, pledge, forecast, will, past }
  private static let words = WordTable<Word>([
    (
      """
      objective objectives goal goals target targets aim aims plan plans planned steps agenda roadmap intends proposed \
      proposals envisages priorities seeks budget budgeted
      """, .target
    ),
    (
      "pledge pledges pledged commitment commitments promise promises promised undertook undertakes committed agreed offers",
      .pledge
    ),
    ("forecast forecasts projection projections outlook expected expects", .forecast),
    ("will shall should", .will),
    (
      """
      was were had did has have came went won met took gave became began fell rose held sent paid built lost made led \
      grew sold bought spent stood hit
      """, .past
    ),
  ])
  /// The longest heading that says of all under it how it is meant.
  private static let longestHeading = 6

  /// How the items behind a block are meant, or `nil` where it says nothing of that.
  static func of(_ block: Block, _ analysis: borrowing Analysis) -> Claim.Modality? {
    guard ListLead.isLead(block, analysis) else { return nil }
    let tokens = analysis.passage.tokens
    if block.kind == .heading {
      guard tokens.count <= longestHeading else { return nil }
      return tokens.lazy.compactMap { modality($0) }.first
    }
    for index in stride(from: tokens.count - 1, through: max(0, tokens.count - 12), by: -1) {
      if WordClass.table[tokens[index]] == .semicolon, index < tokens.count - 1 { return nil }
      if words[tokens[index]] == .will { return .target }
      if let modality = modality(tokens[index]) { return modality }
    }
    return nil
  }

  /// Whether the clause of a figure tells what was, whatever the words before the list or the date say.
  static func tellsPast(before figure: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    for index in stride(from: figure - 1, through: sentence.tokens.lowerBound, by: -1) {
      if WordClass.table[tokens[index]] == .semicolon { return false }
      if words[tokens[index]] == .past { return true }
      guard index > sentence.tokens.lowerBound, tokens[index].length > 4, !tokens[index].isCapitalized,
        analysis.passage.text.bytes[tokens[index].range].suffix(2).elementsEqual("ed".utf8)
      else { continue }
      switch WordClass.table[tokens[index - 1]] {
      case .article, .auxiliary, .genitive, .preposition, .comma, .mark, .adverb: continue
      default: return true
      }
    }
    return false
  }

  private static func modality(_ token: Token) -> Claim.Modality? {
    switch words[token] {
    case .target: .target
    case .pledge: .pledge
    case .forecast: .forecast
    default: nil
    }
  }
}
