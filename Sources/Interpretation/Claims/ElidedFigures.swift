import Quantities
import Recognition
import RecordModel
import Text

/// Reads bare numbers whose noun stands before: "from 92 to 240", "84 of its 116 districts", "22 of them", "of whom 74
/// are doctors", "up from 762", "only nine had".
enum ElidedFigures {
  /// What was counted last, and is meant again.
  struct Counted: Sendable {
    var unit: Unit
    var measure: String
    var measureID: String?
    var tokens: Range<Int>?
  }

  private enum Word: UInt8 {
    case from = 1, to, held, with, and, pronoun, relative, more, it, of, be, fewer
  }
  private static let words = WordTable<Word>([
    ("from", .from), ("to", .to), ("against than versus", .held), ("compared comparison", .with), ("with", .and),
    ("them these those whom which this", .pronoun), ("further another other remaining additional", .more),
    ("it number figure total count", .it), ("of", .of), ("was is were are stood stands reached", .be),
    ("only just", .fewer), ("whom", .relative),
  ])
  private static let reach = 30

  /// What a bare number counts, or `nil` where nothing before it says so.
  static func counted(
    _ figure: Mention,
    _ index: Int,
    after drafts: [ClaimReader.Draft],
    last: Counted?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Counted? {
    guard isBare(figure, analysis) else { return nil }
    if let part = kind(of: figure, sentence, analysis) { return part }
    if let whole = whole(of: figure, index, sentence, analysis) { return whole }
    let known = drafts.last { isCount($0.claim.quantity.unit) && $0.tokens.lowerBound < figure.tokens.lowerBound }
    var told = known.map(Counted.init)
    told?.tokens = known?.measureTokens
    if let told, let known, isWithin(known.tokens.upperBound..<figure.tokens.lowerBound, analysis),
      isClauseEnd(figure.tokens.upperBound, sentence, analysis)
    {
      return told
    }
    if isPart(figure, sentence, analysis) || isAlone(figure, sentence, analysis)
      || isNoted(figure, sentence, analysis)
    {
      return told ?? last
    }
    if let again = RepeatedCounts.counted(figure, told ?? last, sentence, analysis) { return again }
    guard isChanged(figure, told != nil, sentence, analysis) else { return nil }
    let own = subject(of: figure, sentence, analysis)
    if let told, let known, analysis.distance(known.tokens, figure.tokens) <= reach,
      own.map({ $0.start < known.tokens.upperBound }) ?? true
    {
      return told
    }
    guard let own else { return nil }
    return own.isPointer ? last : own.counted
  }

  /// Whether a unit counts things or measures them, so that a number may stand for it again.
  static func isCount(_ unit: Unit) -> Bool {
    switch unit {
    case .counted, .symbol: true
    default: false
    }
  }

  static func isBare(_ figure: Mention, _ analysis: borrowing Analysis) -> Bool {
    guard figure.kind == .number, figure.unreadReason == nil, let quantity = figure.quantity, quantity.unit == .none,
      quantity.fraction == nil, let number = quantity.value, number.digits > 1 || number.exponent != 0
    else { return false }
    let isYear =
      number.exponent == 0 && (1800...2100).contains(number.digits)
      && analysis.passage.tokens[figure.tokens].allSatisfy { $0.isNumber && $0.length == 4 }
    return !isYear
  }

  /// "84 of Zambia's 116 districts": the noun of the whole.
  private static func whole(
    of figure: Mention,
    _ index: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Counted? {
    let end = figure.tokens.upperBound
    guard end < sentence.tokens.upperBound, words[analysis.passage.tokens[end]] == .of,
      index + 1 < sentence.mentions.upperBound
    else { return nil }
    let next = analysis.mentions[index + 1]
    guard next.kind == .measure, let unit = next.quantity?.unit, case .counted(let noun) = unit,
      next.tokens.lowerBound - end <= 5
    else { return nil }
    return Counted(unit: unit, measure: noun)
  }

  /// "Of whom 74 are specialists": what the part is said to be.
  private static func kind(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Counted?
  {
    let end = figure.tokens.upperBound
    guard end + 1 < sentence.tokens.upperBound, isPart(figure, sentence, analysis),
      words[analysis.passage.tokens[end]] == .be
    else { return nil }
    let noun = analysis.passage.tokens[end + 1]
    guard noun.isWord, WordClass.table[noun] == nil, isClauseEnd(end + 2, sentence, analysis) else { return nil }
    let word = analysis.passage.string(of: end + 1..<end + 2).lowercased()
    let singular = EnglishNouns.singular(of: word)
    return singular == word ? nil : Counted(unit: .counted(singular), measure: word)
  }

  private static func isClauseEnd(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard index < sentence.tokens.upperBound else { return true }
    switch WordClass.table[analysis.passage.tokens[index]] {
    case .comma, .semicolon, .mark, .bracket: return true
    default: return false
    }
  }

  /// "(2022/23: 33,985)": the same figure of another time.
  private static func isNoted(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard end < sentence.tokens.upperBound, WordClass.table[tokens[end]] == .bracket,
      start - 2 > sentence.tokens.lowerBound, tokens[start - 1].hash == colon
    else { return false }
    return analysis.mentions[sentence.mentions].contains { $0.isCalendarTime && $0.tokens.upperBound == start - 1 }
  }

  /// "Of which the third line accounts for 25": a part of what was counted.
  private static func isWithin(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    return range.dropLast().contains { words[tokens[$0]] == .of && tokens[$0 + 1].hash == which }
  }

  private static let which = WordHash.of("which")
  private static let colon = WordHash.of(":")

  /// "22 of them", "11 of which", "of whom 74".
  private static func isPart(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if end + 1 < sentence.tokens.upperBound, words[tokens[end]] == .of, isPronoun(tokens[end + 1]) { return true }
    var before = start - 1
    while before > sentence.tokens.lowerBound, WordClass.table[tokens[before]] == .adverb { before -= 1 }
    return before > sentence.tokens.lowerBound && isPronoun(tokens[before]) && words[tokens[before - 1]] == .of
  }

  private static func isPronoun(_ token: Token) -> Bool {
    words[token] == .pronoun || words[token] == .relative
  }

  /// "Only nine had wagons", "a further 1,040 study abroad", "in 2018 it was 500": a number that is a subject or said of one.
  private static func isAlone(_ figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let tokens = analysis.passage.tokens
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let before = start - 1
    if before > sentence.tokens.lowerBound, words[tokens[before]] == .be, words[tokens[before - 1]] == .it {
      return true
    }
    guard end < sentence.tokens.upperBound, tokens[end].isWord, !tokens[end].isCapitalized else { return false }
    let next = WordClass.table[tokens[end]]
    let opens = before < sentence.tokens.lowerBound || WordClass.table[tokens[before]] == .semicolon
    if words[tokens[max(before, 0)]] == .more, before > sentence.tokens.lowerBound {
      return next == nil || next == .auxiliary
    }
    guard next == .auxiliary else { return false }
    let isOnly =
      words[tokens[start]] == .fewer || before >= sentence.tokens.lowerBound && words[tokens[before]] == .fewer
    return opens || isOnly
  }

  /// "From 92 to 240", "up from 762", "against 14,900": a number held against another.
  private static func isChanged(
    _ figure: Mention,
    _ isTold: Bool,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    guard start - 2 > sentence.tokens.lowerBound else { return false }
    if figure.tokens.upperBound < sentence.tokens.upperBound {
      let next = tokens[figure.tokens.upperBound]
      let isTime = analysis.mentions[sentence.mentions].contains {
        $0.isTime && $0.tokens.lowerBound == figure.tokens.upperBound
      }
      if next.isWord, !isTime, WordClass.table[next] == nil, words[next] == nil { return false }
    }
    var link = start - 1
    while link > sentence.tokens.lowerBound,
      WordClass.table[tokens[link]] == .article || WordClass.table[tokens[link]] == .adverb
    { link -= 1 }
    guard link > sentence.tokens.lowerBound else { return false }
    switch words[tokens[link]] {
    case .from: return isTold || hasVerb(before: link, sentence, analysis)
    case .held: return isTold
    case .to where words[tokens[link - 1]] == .with, .and where words[tokens[link - 1]] == .with: return isTold
    case .to: return hasVerb(before: link, sentence, analysis)
    default: return false
    }
  }

  /// Whether a word of rising or falling stands in the clause before a token.
  private static func hasVerb(before end: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    for index in stride(from: end - 1, through: max(sentence.tokens.lowerBound, end - 12), by: -1) {
      switch WordClass.table[analysis.passage.tokens[index]] {
      case .rise, .fall: return true
      case .semicolon, .contrast: return false
      default: if changes[analysis.passage.tokens[index]] != nil { return true }
      }
    }
    return false
  }

  private enum Change: UInt8 { case change = 1 }
  private static let changes = WordTable<Change>([
    (
      """
      risen fallen shrunk cut raised lowered lifted extended drop brought went go goes come came lift raise jump climb \
      double sank sinks sunk recovered rebounded slid tumbled plummeted bounced returned swelled dwindled crept edged got \
      slipped widened narrowed moved
      """, .change
    )
  ])

  /// What the clause is about, "daily crossings", "the number of plants", and whether that only points back.
  private static func subject(of figure: Mention, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> (
    counted: Counted, start: Int, isPointer: Bool
  )? {
    guard let phrase = SubjectPhrase.phrase(before: figure.tokens.lowerBound, sentence, analysis),
      case let head = analysis.passage.string(of: phrase.head..<phrase.head + 1).lowercased()
    else { return nil }
    let counted = Counted(
      unit: .counted(EnglishNouns.singular(of: head)),
      measure: phrase.words.suffix(5).joined(separator: " ")
    )
    let isPointer = phrase.words.count == 1 && words[analysis.passage.tokens[phrase.head]] == .it
    return (counted, phrase.tokens.lowerBound, isPointer)
  }
}
