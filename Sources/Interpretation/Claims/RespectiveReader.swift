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
    guard same.count == figures.count else { return nil }
    let first = analysis.mentions[figures[0]].tokens.lowerBound
    let measures = analysis.matches.indices.filter { index in
      guard case .measure = analysis.matches[index].entry, sentence.matches.contains(index) else { return false }
      return analysis.matches[index].tokens.upperBound <= first
    }
    let times = sentence.mentions.filter { analysis.mentions[$0].isCalendarTime }
    return Shares(
      figures: figures,
      measures: measures.count == figures.count ? measures : [],
      times: times.count == figures.count ? times : []
    )
  }
}
