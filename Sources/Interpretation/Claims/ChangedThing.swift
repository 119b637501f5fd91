import RecordModel
import Text

/// Names a figure by the thing that is changed to it or by it, "raise traffic from 310 vehicles a day", "cut the time a lorry
/// waits from 27 hours", or by the label of its line, "Maturity: 25 years".
enum ChangedThing {
  private enum Word: UInt8 { case change = 1, from, container, colon }
  private static let words = WordTable<Word>([
    (
      """
      raise raises raised raising increase increases increased increasing cut cuts cutting lower lowers lowered lowering \
      reduce reduces reduced reducing bring brings brought bringing lift lifts lifted lifting shorten shortens shortened \
      shortening expand expands expanded expanding push pushes pushed boost boosts boosted boosting extend extends \
      extended halve halves halved slash slashes slashed trim trims trimmed
      """, .change
    ),
    ("from by", .from), ("number share volume amount total value level rate", .container), (":", .colon),
  ])
  private static let reach = 16
  private static let most = 4
  private static let longestLabel = 5

  static func label(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    changed(to: figure.tokens.lowerBound, sentence, analysis) ?? line(of: figure, sentence, analysis)
  }

  /// The noun behind the verb of a change that leads to "from" before a figure.
  private static func changed(to start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    let from = (max(sentence.tokens.lowerBound, start - 4)..<start).last { words[tokens[$0]] == .from }
    guard let from else { return nil }
    for index in stride(from: from - 1, through: max(sentence.tokens.lowerBound, from - reach), by: -1) {
      if WordClass.table[tokens[index]] == .semicolon || tokens[index].isNumber { return nil }
      guard words[tokens[index]] == .change else { continue }
      return noun(from: index + 1, to: from, analysis)
    }
    return nil
  }

  private static func noun(from start: Int, to end: Int, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    var found: [Token] = []
    var told: [String] = []
    for index in start..<end {
      let kind = WordClass.table[tokens[index]]
      if kind == .article || kind == .genitive || words[tokens[index]] == .container, found.isEmpty { continue }
      guard tokens[index].isWord, kind == nil, told.count < most else { break }
      found.append(tokens[index])
      told.append(analysis.passage.string(of: index..<index + 1).lowercased())
    }
    return MeasureLabel.isTelling(found, analysis.passage) ? told.joined(separator: " ") : nil
  }

  /// "Maturity: 25 years": words at the head of a line before a colon.
  private static func line(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String?
  {
    let tokens = analysis.passage.tokens
    let colon = figure.tokens.lowerBound - 1
    guard colon > sentence.tokens.lowerBound, words[tokens[colon]] == .colon else { return nil }
    var first = colon
    while first > sentence.tokens.lowerBound, colon - first <= longestLabel, tokens[first - 1].isWord,
      !tokens[first].traits.contains(.lineBefore)
    { first -= 1 }
    guard colon - first <= longestLabel,
      first == sentence.tokens.lowerBound || tokens[first].traits.contains(.lineBefore)
    else { return nil }
    let told = tokens[first..<colon]
    guard MeasureLabel.isTelling(told, analysis.passage) else { return nil }
    return analysis.passage.string(of: first..<colon).lowercased()
  }
}
