import Quantities
import RecordModel
import Text

/// Tells figures that mean something from numbers that only count what everybody knows.
enum FigureFilter {
  private enum Noun: UInt8 { case side = 1, anniversary, rank, time }
  private static let nouns = WordTable<Noun>([
    ("country countries nation nations side sides party parties people peoples state states government governments leader leaders kingdoms neighbours neighbors regions capitals", .side),
    ("anniversary anniversaries birthday jubilee", .anniversary),
    ("largest biggest highest lowest smallest most richest poorest longest place rank ranked position top", .rank),
    ("time times", .time),
  ])

  /// "Two countries", "both sides", "one of the": a number that counts the parties themselves.
  static func isCourtesy(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    guard let value = mention.quantity?.value, value.exponent == 0, value.digits <= 2, value.digits >= 0 else { return false }
    if value.digits == 1 { return true }
    return nouns[analysis.passage.tokens[mention.tokens.upperBound - 1]] == .side
  }

  /// "65th anniversary", "second-largest", "ranked 5th".
  static func isAnniversaryOrRank(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let end = mention.tokens.upperBound
    for index in end..<min(end + 3, sentence.tokens.upperBound) {
      switch nouns[analysis.passage.tokens[index]] {
      case .anniversary: return true
      case .rank: return index <= end + 1
      default: continue
      }
    }
    let start = mention.tokens.lowerBound
    return start > sentence.tokens.lowerBound && nouns[analysis.passage.tokens[start - 1]] == .rank
  }

  /// A number without a noun that a verb of measuring leads to.
  static func isBareFigure(_ mention: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard let value = mention.quantity?.value, value.digits.magnitude > 2 || value.exponent != 0 else { return false }
    let start = mention.tokens.lowerBound
    for index in max(sentence.tokens.lowerBound, start - 4)..<start {
      switch WordClass.table[analysis.passage.tokens[index]] {
      case .linkingVerb, .rise, .fall, .total: return true
      default: continue
      }
    }
    return false
  }

  /// What a length of time or an ordinal measures: "anniversary of diplomatic relations", "rank of …", "duration of …".
  static func timeMeasure(
    of figure: Mention, _ quantity: inout Quantity, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> MeasureFinder.Result {
    var prefix = figure.kind == .ordinal ? "rank" : "duration"
    var start = figure.tokens.upperBound
    if figure.kind == .ordinal {
      for index in start..<min(start + 3, sentence.tokens.upperBound) where nouns[analysis.passage.tokens[index]] == .anniversary {
        prefix = "anniversary"
        quantity.unit = .counted("year")
        start = index + 1
        break
      }
    }
    var words = phrase(from: start, sentence, analysis)
    if words.isEmpty, figure.kind == .duration { words = phrase(before: figure.tokens.lowerBound, sentence, analysis) }
    return MeasureFinder.Result(label: words.isEmpty ? prefix : prefix + " of " + words.joined(separator: " "), id: nil, tokens: nil)
  }

  /// The noun phrase that begins within a few words: "project" behind "five-year, $36 million", "diplomatic relations" behind "of".
  private static func phrase(from start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String] {
    var words: [String] = []
    var index = start
    while index < sentence.tokens.upperBound, words.count < 4 {
      let token = analysis.passage.tokens[index]
      let kind = WordClass.table[token]
      if let figure = analysis.mentions.first(where: { $0.isQuantity && $0.tokens.contains(index) }), words.isEmpty {
        index = figure.tokens.upperBound
        continue
      }
      if token.isWord, kind == nil {
        words.append(analysis.passage.string(of: index..<index + 1).lowercased())
      } else if kind != .genitive, kind != .article, !(words.isEmpty && kind == .comma && index == start), !(kind == .mark && words.isEmpty) {
        break
      }
      index += 1
    }
    return words
  }

  /// The content words before "over the past …", "for …": at most four, the nearest clause only.
  private static func phrase(before end: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String] {
    var words: [String] = []
    var index = end - 1
    while index >= sentence.tokens.lowerBound, words.count < 4 {
      let token = analysis.passage.tokens[index]
      let kind = WordClass.table[token]
      if kind == .comma || kind == .semicolon || kind == .mark || kind == .contrast { break }
      if token.isWord, kind == nil { words.append(analysis.passage.string(of: index..<index + 1).lowercased()) }
      index -= 1
    }
    return words.reversed()
  }
}
