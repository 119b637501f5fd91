import RecordModel
import Text

/// Reads the words before those of an event that tell what it was done to: "⟦the treaty⟧ was signed".
enum EventSubject {
  /// How many words a phrase may have.
  private static let longest = 14

  /// The kinds of event that are done to a thing, and not to somebody.
  static let kinds: Set<Event.Kind> = [
    .agreement, .entryIntoForce, .partnership, .exercise, .inauguration, .groundbreaking, .aid, .initiative,
    .regulation, .conference, .founding,
  ]

  /// The thing before the verb, over its auxiliaries, "which" and an insertion; `nil` for a pronoun or somebody.
  static func words(before trigger: Range<Int>, in sentence: Range<Int>, _ analysis: borrowing Analysis) -> Range<Int>?
  {
    let tokens = analysis.passage.tokens
    guard var end = phraseEnd(before: trigger.lowerBound, sentence, tokens) else { return nil }
    end = withoutBracket(end, sentence, tokens)
    guard end > sentence.lowerBound else { return nil }
    let range = withoutLead(start(of: end, sentence, analysis)..<end, analysis)
    return isThing(range, analysis) ? range : nil
  }

  /// Whether a phrase tells of a thing, and not only of those who act: "both Chile and Peru".
  private static func isThing(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    range.contains { index in
      let token = analysis.passage.tokens[index]
      guard token.isWord, WordClass.table[token] == nil, actors[token] == nil else { return false }
      return !analysis.names.contains {
        ($0.kind == .person || $0.kind == .state || $0.kind == .party) && $0.written.contains(index)
      }
    }
  }

  /// Where the words end that the verb tells of.
  private static func phraseEnd(before verb: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Int? {
    var end = verb
    while end > sentence.lowerBound, isHelper(tokens[end - 1]) { end -= 1 }
    guard end > sentence.lowerBound else { return nil }
    if WordClass.table[tokens[end - 1]] == .and {
      // "the treaty, which was signed in May and entered into force": the second verb tells of the same thing.
      let near = max(sentence.lowerBound, end - longest)..<end - 1
      guard let relative = near.last(where: { clauses[tokens[$0]] == .relative }) else { return nil }
      end = relative
    } else if let opening = clauses[tokens[end - 1]] {
      guard opening == .relative else { return nil }
      end -= 1
    }
    while end > sentence.lowerBound, WordClass.table[tokens[end - 1]] == .comma { end -= 1 }
    return end
  }

  /// The end of the words before a closing bracket's opening one.
  private static func withoutBracket(_ end: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Int {
    guard end > sentence.lowerBound, tokens[end - 1].hash == closing else { return end }
    let open = (max(sentence.lowerBound, end - longest)..<end).last { tokens[$0].hash == opening }
    return open ?? end
  }

  /// Where the phrase begins that ends at a token: at its article or number, behind a mark or a date.
  private static func start(of end: Int, _ sentence: Range<Int>, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    if let quotation = quotation(endingAt: end, sentence, tokens) { return quotation }
    var start = end
    while start > sentence.lowerBound, end - start < longest {
      if let name = analysis.names.first(where: { $0.written.contains(start - 1) && $0.written.count > 1 }),
        name.written.lowerBound >= sentence.lowerBound
      {
        start = name.written.lowerBound
        if start == sentence.lowerBound { break }
      }
      let index = start - 1
      switch WordClass.table[tokens[index]] {
      case .comma, .semicolon, .bracket, .pronoun, .auxiliary, .contrast: return start
      case .mark where tokens[index].hasSpaceBefore || start < end && tokens[start].hasSpaceBefore: return start
      default: break
      }
      if clauses[tokens[index]] != nil || isInDate(index, analysis) { return start }
      start = index
      let isDeterminer = WordClass.table[tokens[index]] == .article || tokens[index].isNumber
      if isDeterminer, !leads(before: index, sentence, tokens) { return start }
    }
    return start
  }

  /// Whether the word before a token makes both one phrase with what stands before: "on trade", "trade and".
  private static func leads(before index: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard index > sentence.lowerBound else { return false }
    switch WordClass.table[tokens[index - 1]] {
    case .preposition, .genitive, .and, .article: return true
    default: break
    }
    // "A plan to build the zone": what is built belongs to the plan.
    let isOfInfinitive = index - 2 >= sentence.lowerBound && tokens[index - 2].hash == to
    return isOfInfinitive || !tokens[index].hasSpaceBefore
  }

  /// Where the quotation begins that closes right before a token.
  private static func quotation(endingAt end: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Int? {
    guard isQuote(tokens[end - 1]) else { return nil }
    return (max(sentence.lowerBound, end - 2 * longest)..<end - 1).last {
      isQuote(tokens[$0]) && tokens[$0].hasSpaceBefore
    }
  }

  private static func isQuote(_ token: Token) -> Bool { token.hash == quote || WordClass.table[token] == .apostrophe }

  /// The phrase without small words at its beginning, and without the place where it was done: "in Lima five treaties".
  private static func withoutLead(_ range: Range<Int>, _ analysis: borrowing Analysis) -> Range<Int> {
    let tokens = analysis.passage.tokens
    var start = range.lowerBound
    let hasPreposition = WordClass.table[tokens[start]] == .preposition
    while start < range.upperBound, isLead(tokens[start]) { start += 1 }
    if hasPreposition, let name = analysis.names.first(where: { $0.written.lowerBound == start }),
      name.written.upperBound < range.upperBound
    {
      start = name.written.upperBound
      while start < range.upperBound, isLead(tokens[start]) { start += 1 }
    }
    return start..<range.upperBound
  }

  /// A small word or mark; a quotation mark opens the thing itself.
  private static func isLead(_ token: Token) -> Bool { EventObject.isSmall(token) && token.hash != quote }

  private static func isInDate(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    analysis.mentions.contains { $0.isCalendarTime && $0.tokens.contains(index) }
  }

  private static func isHelper(_ token: Token) -> Bool {
    if VerbForm.isAuxiliary(token) { return true }
    switch WordClass.table[token] {
    case .auxiliary, .adverb: return true
    default: return adverbs[token] != nil
    }
  }

  private enum Word: UInt8 { case word = 1 }
  private enum Opening: UInt8 { case relative = 1, other }
  /// What opens a clause; only a relative one tells of the words before it.
  private static let clauses = WordTable<Opening>([
    ("which that", .relative), ("when where after before as if", .other),
  ])
  private static let adverbs = WordTable<Word>([
    ("officially formally jointly finally subsequently later soon recently successfully newly first then", .word)
  ])
  /// Nouns of those who act, not of what is done.
  private static let actors = WordTable<Word>([
    ("both two three four countries sides parties states nations governments leaders ministers them", .word)
  ])
  private static let opening = WordHash.of("(")
  private static let closing = WordHash.of(")")
  private static let quote = WordHash.of("\"")
  private static let to = WordHash.of("to")
}
