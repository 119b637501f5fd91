import Packs
import Quantities
import RecordModel
import Text

/// Reads "respectively": the first figure belongs to the first of the things that are named, the second to the second.
enum RespectiveReader {
  /// The figures that a sentence shares out, and what each is given.
  struct Shares: Sendable {
    var figures: [Int]
    var measures: [Int]
    var times: [Int]
  }

  /// What a sentence shares out, or `nil` if it holds no such word.
  static func shares(_ figures: [Int], in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Shares? {
    guard figures.count > 1,
      sentence.tokens.contains(where: { WordClass.table[analysis.passage.tokens[$0]] == .respectively })
    else { return nil }
    let unit = analysis.mentions[figures[0]].quantity?.unit
    let same = figures.filter { analysis.mentions[$0].quantity?.unit == unit }
    guard same.count == figures.count else { return dated(in: sentence, analysis) }
    let first = analysis.mentions[figures[0]].tokens.lowerBound
    let measures = analysis.matches.indices.filter { index in
      guard case .measure = analysis.matches[index].entry, sentence.matches.contains(index) else { return false }
      return analysis.matches[index].tokens.upperBound <= first
    }
    let times = sentence.mentions.filter { analysis.mentions[$0].isCalendarTime }
    if times.count != figures.count, let dated = dated(in: sentence, analysis) { return dated }
    return Shares(
      figures: figures,
      measures: measures.count == figures.count ? measures : [],
      times: times.count == figures.count ? times : []
    )
  }

  /// "From 0.9 in 2020 to 1.6, 2.1 and 2.9 in 2021, 2022 and 2023 respectively": the dates right before the word, and as
  /// many figures right before them.
  private static func dated(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Shares? {
    let tokens = analysis.passage.tokens
    guard let word = sentence.tokens.first(where: { WordClass.table[tokens[$0]] == .respectively }) else { return nil }
    var times: [Int] = []
    var end = word
    for index in sentence.mentions.reversed() where analysis.mentions[index].tokens.upperBound <= word {
      let mention = analysis.mentions[index]
      guard mention.isCalendarTime, end - mention.tokens.upperBound <= 2 else { break }
      times.insert(index, at: 0)
      end = mention.tokens.lowerBound
    }
    guard times.count > 1 else { return nil }
    var found: [Int] = []
    for index in sentence.mentions.reversed() where analysis.mentions[index].tokens.upperBound <= end {
      let mention = analysis.mentions[index]
      guard mention.isQuantity, end - mention.tokens.upperBound <= 2 else { break }
      found.insert(index, at: 0)
      end = mention.tokens.lowerBound
    }
    guard found.count == times.count else { return nil }
    return Shares(figures: found, measures: [], times: times)
  }
}
