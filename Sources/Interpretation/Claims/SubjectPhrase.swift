import RecordModel
import Text

/// Reads the noun phrase that the clause of a figure is about: "daily crossings" of "that daily crossings had risen
/// from 92 to 240", "the number of places" of "the number of places goes up".
enum SubjectPhrase {
  /// Words of a phrase, in lower case and without states, and the tokens that they stand in.
  struct Phrase {
    var words: [String]
    var tokens: Range<Int>
    /// The noun that the phrase is a phrase of.
    var head: Int
  }

  private enum Word: UInt8 { case opens = 1, container, verb, pronoun, introduces }
  private static let words = WordTable<Word>([
    ("that whether because if", .opens),
    ("number share volume amount total value level sum rate cost length price quantity bulk rest majority", .container),
    (
      """
      goes go went come comes came runs run ran lies lie lay costs takes took take carries carried handled handles \
      earns earned holds held has gets got puts put lets let shows sees serves served stays brings brought makes meets \
      met employs spends spent sent sends buys bought sold sells told reports
      """, .verb
    ),
    ("according following when after once", .introduces),
    ("it they he she this these those there we you", .pronoun),
  ])
  private static let most = 6

  /// The phrase, or `nil` where a pronoun or nothing stands there.
  static func phrase(before figure: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Phrase? {
    if let counted = counted(before: figure, sentence, analysis) { return counted }
    var start = clause(before: figure, sentence, analysis)
    let tokens = analysis.passage.tokens
    while start < figure, isJoint(tokens[start]) { start += 1 }
    start = behindIntroduction(start, figure, analysis)
    while start < figure, isLead(tokens[start]) { start += 1 }
    guard start < figure, words[tokens[start]] != .pronoun, WordClass.table[tokens[start]] != .pronoun else {
      return nil
    }
    guard let first = group(from: start, to: figure, analysis) else { return nil }
    let next = first.tokens.upperBound
    guard next < figure, WordClass.table[tokens[next]] == .genitive else { return first }
    var inner = next + 1
    while inner < figure, isLead(tokens[inner]) { inner += 1 }
    guard let part = group(from: inner, to: figure, analysis) else { return first }
    if words[tokens[first.head]] == .container { return part }
    return Phrase(
      words: first.words + part.words,
      tokens: first.tokens.lowerBound..<part.tokens.upperBound,
      head: first.head
    )
  }

  /// "The number of plants cleared for export": what is counted, wherever in the clause it is said.
  private static func counted(before figure: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Phrase?
  {
    let tokens = analysis.passage.tokens
    for index in stride(from: figure - 2, through: sentence.tokens.lowerBound, by: -1) {
      switch WordClass.table[tokens[index]] {
      case .semicolon, .contrast: return nil
      default: break
      }
      guard tokens[index].hash == number, WordClass.table[tokens[index + 1]] == .genitive else { continue }
      return group(from: index + 2, to: figure, analysis)
    }
    return nil
  }

  private static let number = WordHash.of("number")

  /// Where the clause begins: behind a semicolon, "but", "that", or a comma with a verb of its own behind it.
  private static func clause(before figure: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    var hasVerb = false
    for index in stride(from: figure - 1, through: sentence.tokens.lowerBound, by: -1) {
      switch WordClass.table[tokens[index]] {
      case .auxiliary, .linkingVerb, .rise, .fall: hasVerb = true
      case .semicolon where index + 1 < figure: return index + 1
      case .contrast where !isAside(index, sentence, tokens): return index + 1
      case .comma where hasVerb && WordClass.table[tokens[index + 1]] == .article: return index + 1
      default: if words[tokens[index]] == .opens { return index + 1 }
      }
    }
    return sentence.tokens.lowerBound
  }

  /// ", though,", ", however,": a word between commas that opens nothing.
  private static func isAside(_ index: Int, _ sentence: Analysis.Sentence, _ tokens: [Token]) -> Bool {
    index > sentence.tokens.lowerBound && index + 1 < sentence.tokens.upperBound
      && WordClass.table[tokens[index - 1]] == .comma && WordClass.table[tokens[index + 1]] == .comma
  }

  /// Behind "In 2023", "According to the bank,": words that only introduce.
  private static func behindIntroduction(_ start: Int, _ figure: Int, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    guard start < figure,
      WordClass.table[tokens[start]] == .preposition || WordClass.table[tokens[start]] == .adverb
        || words[tokens[start]] == .introduces
    else { return start }
    if let comma = (start..<min(figure, start + 16)).first(where: { WordClass.table[tokens[$0]] == .comma }) {
      return comma + 1
    }
    let time = analysis.mentions.first {
      $0.isCalendarTime && $0.tokens.lowerBound - start <= 1 && $0.tokens.lowerBound >= start
    }
    return time.map { min($0.tokens.upperBound, figure) } ?? start
  }

  /// "; and by 2019 …": a word that only joins the clause to the one before.
  private static func isJoint(_ token: Token) -> Bool {
    WordClass.table[token] == .and || WordClass.table[token] == .conjunction
  }

  private static func isLead(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case .article, .adverb, .mark, .total, .bracket: true
    default: !token.isWord && WordClass.table[token] == nil
    }
  }

  /// The words that stand together up to a verb, a preposition or a mark.
  private static func group(from start: Int, to end: Int, _ analysis: borrowing Analysis) -> Phrase? {
    let passage = analysis.passage
    var found: [String] = []
    var index = start
    var head = start
    while index < end, index - start < most {
      let token = passage.tokens[index]
      let isHyphen =
        !token.isWord && !token.hasSpaceBefore && index + 1 < end && passage.tokens[index + 1].isWord
        && !passage.tokens[index + 1].hasSpaceBefore
      if isHyphen || WordClass.table[token] == .apostrophe || token.hash == genitive {
        index += 1
        continue
      }
      guard token.isWord, WordClass.table[token] == nil || index == start, words[token] != .verb,
        !TransferReader.isVerb(token) || index == start
      else { break }
      if index > start, isVerb(index, end, passage) { break }
      if !isState(index, analysis) { found.append(passage.string(of: index..<index + 1).lowercased()) }
      head = index
      index += 1
    }
    guard !found.isEmpty, MeasureLabel.isTelling((start..<index).map { passage.tokens[$0] }, passage) else {
      return nil
    }
    return Phrase(words: found, tokens: start..<index, head: head)
  }

  private static let genitive = WordHash.of("s")

  /// Whether a word looks like a verb in the past behind its subject, and not like an adjective before a noun.
  private static func isVerb(_ index: Int, _ end: Int, _ passage: borrowing Passage) -> Bool {
    guard VerbForm.isParticiple(passage.tokens[index], passage) else { return false }
    guard index + 1 < end else { return true }
    let next = passage.tokens[index + 1]
    return !next.isWord || WordClass.table[next] != nil
  }

  private static func isState(_ token: Int, _ analysis: borrowing Analysis) -> Bool {
    analysis.names.contains { $0.kind == .state && $0.written.contains(token) }
  }
}
