import Quantities
import Recognition
import RecordModel
import Text

/// Reads bare numbers that count by their place: before a verb of their own, with a date of their own, behind the colon
/// of a label, alone in brackets behind a part, behind a word for a group of people.
enum RepeatedCounts {
  typealias Counted = ElidedFigures.Counted

  private enum Word: UInt8 {
    case verb = 1, asked, group, summary, of, colon, open, close, be, never, them, age, period
  }
  private static let words = WordTable<Word>([
    (
      """
      had have did do would will remain remained lapsed survived died failed passed followed came went left \
      joined took sent said lived worked live work study studied commute commuted stayed stay remitted returned return \
      drowned fell won lost voted abstained agreed refused answered replied settled married enrolled graduated
      """, .verb
    ),
    ("asked interviewed polled surveyed questioned consulted canvassed sampled", .asked),
    (
      """
      team teams crew crews delegation delegations group groups contingent party company platoon battalion squad staff \
      workforce garrison detachment panel jury cast choir orchestra committee board
      """, .group
    ),
    ("target total figure number present goal quota cap sum ceiling limit now today currently", .summary),
    ("of", .of), (":", .colon), ("( [", .open), (") ]", .close), ("were are was is numbered", .be),
    ("never also then still since now already", .never), ("them", .them),
    ("age", .age), ("period periods term terms", .period),
  ])

  /// What a bare number counts by where it stands, with what was counted before it, or `nil`.
  static func counted(
    _ figure: Mention,
    _ before: Counted?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Counted? {
    if let people = people(figure, sentence, analysis) { return people }
    if let age = age(figure, sentence, analysis) { return age }
    if let label = labelled(figure, before, sentence, analysis) { return label }
    if let subject = predicate(figure, sentence, analysis) { return subject }
    guard let before else { return nil }
    let isAgain =
      isBeforeVerb(figure, sentence, analysis) || isDated(figure, sentence, analysis)
      || isBracketed(figure, sentence, analysis) || isPlaced(figure, sentence, analysis)
      || isOfPeriod(figure, before, sentence, analysis)
    return isAgain ? before : nil
  }

  /// "1,004 asked in Peru", "a team of 22", "1.7 million of them Kenyans".
  private static func people(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Counted?
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if end < sentence.tokens.upperBound, words[tokens[end]] == .asked {
      return Counted(unit: .counted("respondent"), measure: "survey respondents")
    }
    if end + 2 < sentence.tokens.upperBound, words[tokens[end]] == .of, words[tokens[end + 1]] == .them,
      isPeople(end + 2, sentence, analysis)
    {
      return Counted(unit: .counted("person"), measure: "people")
    }
    var of = start - 1
    while of > sentence.tokens.lowerBound, [.adverb, .article].contains(WordClass.table[tokens[of]]) { of -= 1 }
    guard of > sentence.tokens.lowerBound, words[tokens[of]] == .of, words[tokens[of - 1]] == .group,
      isClauseEnd(end, sentence, analysis) || isVerb(end, sentence, analysis) || isPast(end, sentence, analysis)
    else { return nil }
    let group = analysis.passage.string(of: of - 1..<of).lowercased()
    return Counted(unit: .counted("person"), measure: group + " members")
  }

  /// "The median age, 31, …", "an average age of 34".
  private static func age(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Counted?
  {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    let link = start - 1
    guard link - 1 > sentence.tokens.lowerBound, words[tokens[link - 1]] == .age,
      isClauseEnd(figure.tokens.upperBound, sentence, analysis),
      WordClass.table[tokens[link]] == .comma || words[tokens[link]] == .of || words[tokens[link]] == .be
    else { return nil }
    let measure = analysis.passage.string(of: link - 2..<link).lowercased()
    return Counted(unit: .counted("year"), measure: measure)
  }

  /// ", 812 in Peru": the same count of another place.
  private static func isPlaced(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let tokens = analysis.passage.tokens
    let (before, end) = (figure.tokens.lowerBound - 1, figure.tokens.upperBound)
    guard before > sentence.tokens.lowerBound, end + 1 < sentence.tokens.upperBound,
      [.comma, .semicolon, .and].contains(WordClass.table[tokens[before]]), tokens[end].hash == inside
    else { return false }
    return analysis.names[sentence.names].contains {
      ($0.kind == .state || $0.kind == .place) && $0.written.lowerBound == end + 1
    }
  }

  private static let inside = WordHash.of("in")

  /// "Ten years, renewable for periods of five": a length whose unit the one before it has.
  private static func isOfPeriod(
    _ figure: Mention,
    _ before: Counted,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    guard let unit = before.unit.code, units.contains(unit), start - 2 > sentence.tokens.lowerBound else {
      return false
    }
    return words[tokens[start - 1]] == .of && words[tokens[start - 2]] == .period
      && isClauseEnd(figure.tokens.upperBound, sentence, analysis)
  }

  private static let units: Set<String> = ["day", "week", "month", "year"]

  /// A state's name as that of its people: "Kenyans".
  private static func isPeople(_ token: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    analysis.names[sentence.names].contains { $0.kind == .state && $0.written.lowerBound == token }
  }

  /// "Households in debt: 131", "coffee and cardamom: 4": the head of a label if it is a plural, else what was counted.
  private static func labelled(
    _ figure: Mention,
    _ before: Counted?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Counted? {
    let tokens = analysis.passage.tokens
    let colon = figure.tokens.lowerBound - 1
    guard colon > sentence.tokens.lowerBound, words[tokens[colon]] == .colon,
      isClauseEnd(figure.tokens.upperBound, sentence, analysis) || isTime(figure.tokens.upperBound, sentence, analysis)
    else { return nil }
    var start = colon
    while start > sentence.tokens.lowerBound, colon - start < longestLabel, isOfLabel(tokens[start - 1]) { start -= 1 }
    guard start < colon else { return nil }
    let label = tokens[start..<colon]
    if label.contains(where: { words[$0] == .summary }) { return before }
    var head = start
    while head + 1 < colon, tokens[head + 1].isWord, WordClass.table[tokens[head + 1]] == nil { head += 1 }
    let word = analysis.passage.string(of: head..<head + 1).lowercased()
    let singular = EnglishNouns.singular(of: word)
    if singular == word { return before }
    return before?.unit == .counted(singular)
      ? before : Counted(unit: .counted(singular), measure: analysis.passage.string(of: start..<colon).lowercased())
  }

  private static let longestLabel = 9

  /// Words, without a verb and without marks inside.
  private static func isOfLabel(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    switch WordClass.table[token] {
    case .auxiliary, .linkingVerb, .pronoun, .contrast: return false
    default: return true
    }
  }

  /// "Women were 288", "the Kenyans in Peru are 52,000 today": what the clause says there are so many of.
  private static func predicate(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Counted?
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    var be = start - 1
    while be > sentence.tokens.lowerBound, WordClass.table[tokens[be]] == .adverb { be -= 1 }
    guard be > sentence.tokens.lowerBound, words[tokens[be]] == .be,
      isClauseEnd(end, sentence, analysis) || isTime(end, sentence, analysis)
    else { return nil }
    let first = sentence.tokens.lowerBound
    if isPeople(first, sentence, analysis) || isPeople(first + 1, sentence, analysis),
      figure.quantity?.value.map({ $0.digits > 99 || $0.exponent > 0 }) ?? false
    {
      return Counted(unit: .counted("person"), measure: "people")
    }
    guard let phrase = SubjectPhrase.phrase(before: be, sentence, analysis),
      case let head = analysis.passage.string(of: phrase.head..<phrase.head + 1).lowercased(),
      case let singular = EnglishNouns.singular(of: head), singular != head
    else { return nil }
    return Counted(unit: .counted(singular), measure: phrase.words.suffix(5).joined(separator: " "))
  }

  /// "15 had lapsed", "five remain", "88 never did": a number that a verb follows, at the head of its clause.
  private static func isBeforeVerb(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let tokens = analysis.passage.tokens
    let before = figure.tokens.lowerBound - 1
    if before >= sentence.tokens.lowerBound {
      switch WordClass.table[tokens[before]] {
      case .comma, .semicolon, .and, .contrast, .bracket: break
      default:
        guard tokens[before].hash == whereas else { return false }
      }
    }
    var next = figure.tokens.upperBound
    while next < sentence.tokens.upperBound, words[tokens[next]] == .never { next += 1 }
    return isVerb(next, sentence, analysis)
  }

  private static let whereas = WordHash.of("whereas")

  private static func isVerb(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard index < sentence.tokens.upperBound, case let token = analysis.passage.tokens[index] else { return false }
    return words[token] == .verb || words[token] == .be
  }

  private static func isPast(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    index < sentence.tokens.upperBound && VerbForm.isParticiple(analysis.passage.tokens[index], analysis.passage)
  }

  /// ", 43,000 in 1969", "(39 in 2022)", "in the first ten months of 2023, 604": the same count of another time.
  private static func isDated(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let tokens = analysis.passage.tokens
    let (before, end) = (figure.tokens.lowerBound - 1, figure.tokens.upperBound)
    guard before > sentence.tokens.lowerBound else { return false }
    let opens: Bool =
      switch WordClass.table[tokens[before]] {
      case .comma, .semicolon, .and, .bracket: true
      default: false
      }
    guard opens else { return false }
    if end < sentence.tokens.upperBound, WordClass.table[tokens[end]] == .preposition,
      isTime(end + 1, sentence, analysis)
    {
      return true
    }
    guard isClauseEnd(end, sentence, analysis) else { return false }
    return analysis.mentions[sentence.mentions].contains { $0.isCalendarTime && $0.tokens.upperBound == before }
  }

  /// Whether an expression of time begins at a token, over an article.
  private static func isTime(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    analysis.mentions[sentence.mentions].contains {
      $0.time != nil && (index...index + 1).contains($0.tokens.lowerBound)
    }
  }

  /// "Lima (271), Cusco (98) and Puno (49)": a number alone in brackets behind a part of what was counted.
  private static func isBracketed(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let tokens = analysis.passage.tokens
    let (open, close) = (figure.tokens.lowerBound - 1, figure.tokens.upperBound)
    guard open - 1 > sentence.tokens.lowerBound, close < sentence.tokens.upperBound, words[tokens[open]] == .open,
      words[tokens[close]] == .close, case let part = tokens[open - 1], part.isWord, WordClass.table[part] == nil
    else { return false }
    return isClauseEnd(close + 1, sentence, analysis)
      || close + 1 < sentence.tokens.upperBound
        && WordClass.table[tokens[close + 1]] == .and
  }

  private static func isClauseEnd(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard index < sentence.tokens.upperBound else { return true }
    switch WordClass.table[analysis.passage.tokens[index]] {
    case .comma, .semicolon, .mark, .bracket: return true
    default: return false
    }
  }
}
