import Quantities
import Recognition
import RecordModel
import Text

/// Says of what a percentage is a share where no words of the packs do: of what it is said to be, of what "of which"
/// points back to, of what the clause opens with, of those who answered.
enum ShareLabels {
  private enum Word: UInt8 { case be = 1, of, which, answer, favour, had, hold, plus, minus }
  private static let words = WordTable<Word>([
    ("are were is was", .be), ("of", .of), ("which whom them it", .which),
    (
      """
      said say says agreed answered believe believed believes think thought want wanted favour favoured favor favored \
      support supported oppose opposed reported told trust trusted rated considered chose expect expected disagreed \
      undecided approve approved disapprove mentioned named preferred prefer felt
      """, .answer
    ),
    ("favour favor", .favour), ("had have has", .had), ("hold holds held holding", .hold), ("+", .plus),
    ("- −", .minus),
  ])
  private static let longest = 4

  /// The name of the share, or `nil` where nothing says it.
  static func label(
    of figure: Mention,
    after previous: ClaimReader.Draft?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if let previous, isSigned(figure, tokens) { return growth(of: previous) }
    if start > sentence.tokens.lowerBound, words[tokens[start - 1]] == .hold { return "shareholding" }
    guard end < sentence.tokens.upperBound else { return opening(start, sentence, analysis) }
    if words[tokens[end]] == .answer { return "share of respondents" }
    if end + 1 < sentence.tokens.upperBound, words[tokens[end + 1]] == .favour {
      return "share of respondents in favour"
    }
    if let noun = predicate(end, sentence, analysis) { return "share of " + noun }
    if let previous, pointsBack(previous.tokens.upperBound, figure, sentence, tokens) {
      return "share of " + previous.claim.measure
    }
    if let previous, previous.claim.quantity.unit == .percent, previous.claim.measure.hasPrefix("share of "),
      [.comma, .semicolon, .and, .mark].contains(WordClass.table[tokens[end]])
    {
      return previous.claim.measure
    }
    if let opening = opening(start, sentence, analysis) { return opening }
    return doing(end, sentence, analysis)
  }

  /// "604 (+28%)".
  private static func isSigned(_ figure: Mention, _ tokens: [Token]) -> Bool {
    let first = words[tokens[figure.tokens.lowerBound]]
    if first == .plus || first == .minus { return true }
    return figure.tokens.lowerBound > 0 && words[tokens[figure.tokens.lowerBound - 1]] == .plus
  }

  private static func growth(of previous: ClaimReader.Draft) -> String {
    previous.claim.measure.hasSuffix("growth rate") ? previous.claim.measure : previous.claim.measure + " growth rate"
  }

  /// "70 per cent are women", "were for many years women": the noun that the share is said to be.
  private static func predicate(_ end: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    guard words[tokens[end]] == .be else { return nil }
    var noun = end + 1
    while noun < sentence.tokens.upperBound,
      WordClass.table[tokens[noun]] == .article || WordClass.table[tokens[noun]] == .adverb
    { noun += 1 }
    guard noun < sentence.tokens.upperBound, tokens[noun].isWord, WordClass.table[tokens[noun]] == nil,
      !VerbForm.isParticiple(tokens[noun], analysis.passage)
    else { return nil }
    let word = analysis.passage.string(of: noun..<noun + 1).lowercased()
    // Who they are is told in the plural; "was sown" tells what was done.
    return MeasureLabel.isEmpty(word) || EnglishNouns.singular(of: word) == word ? nil : word
  }

  /// "… 1,100 patients, 40% of them refugees", "of which 47 %": a share of what was told right before.
  private static func pointsBack(
    _ previous: Int,
    _ figure: Mention,
    _ sentence: Analysis.Sentence,
    _ tokens: [Token]
  ) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard start - previous <= 12, previous <= start else { return false }
    func isPointer(_ index: Int) -> Bool {
      index >= sentence.tokens.lowerBound && index + 1 < sentence.tokens.upperBound && words[tokens[index]] == .of
        && words[tokens[index + 1]] == .which
    }
    return isPointer(end) || (previous..<start).contains(where: isPointer)
  }

  /// "Of the annual quota, only 38 % was used": what the clause opens with.
  private static func opening(_ start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    guard start > sentence.tokens.lowerBound else { return nil }
    var first = start - 1
    while first > sentence.tokens.lowerBound, WordClass.table[tokens[first]] != .semicolon { first -= 1 }
    if WordClass.table[tokens[first]] == .semicolon { first += 1 }
    guard words[tokens[first]] == .of, tokens[first].hash == of else { return nil }
    var noun = first + 1
    while noun < start, WordClass.table[tokens[noun]] == .article || tokens[noun].isNumber { noun += 1 }
    var found: [String] = []
    while noun < start, found.count < longest, tokens[noun].isWord, WordClass.table[tokens[noun]] == nil {
      found.append(analysis.passage.string(of: noun..<noun + 1).lowercased())
      noun += 1
    }
    guard found.contains(where: { !MeasureLabel.isEmpty($0) }) else { return nil }
    return "share of " + found.joined(separator: " ")
  }

  private static let of = WordHash.of("of")

  /// "31 per cent had borrowed": what those who are counted did.
  private static func doing(_ end: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    var verb = end
    while verb < sentence.tokens.upperBound, words[tokens[verb]] == .had || WordClass.table[tokens[verb]] == .adverb {
      verb += 1
    }
    guard verb > end, verb < sentence.tokens.upperBound, VerbForm.isParticiple(tokens[verb], analysis.passage) else {
      return nil
    }
    return "share who " + analysis.passage.string(of: verb..<verb + 1).lowercased()
  }
}
