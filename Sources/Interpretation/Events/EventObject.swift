import RecordModel
import Text

/// Reads the words behind those of an event that tell what it was about.
enum EventObject {
  private static let longest = 12

  /// What a verb in the passive voice tells of, and else the words behind.
  static func words(
    of trigger: TriggerFinder.Trigger,
    _ clause: Range<Int>,
    _ kind: Event.Kind,
    in sentence: Range<Int>,
    _ analysis: borrowing Analysis
  ) -> String? {
    let behind = words(behind: trigger, clause, kind, analysis)
    guard EventSubject.kinds.contains(kind), trigger.form != .noun else { return behind }
    let tellsOfSubject = trigger.isPassive || kind == .entryIntoForce
    if !tellsOfSubject, behind != nil || !isReduced(trigger, in: sentence, analysis) { return behind }
    let before = EventSubject.words(before: trigger.tokens, in: sentence, analysis)
    guard let before else { return tellsOfSubject ? nil : behind }
    let words = analysis.passage.words(of: before)
    // "An agreement was signed to deepen the ties": a single noun says too little.
    guard before.count <= 2, !analysis.passage.tokens[before.upperBound - 1].isCapitalized, let behind,
      additions.contains(where: behind.hasPrefix)
    else { return words }
    return words + " " + behind
  }

  /// Whether the words tell of the building of a thing, and not of the thing: "the construction of the port".
  static func isWork(_ words: String?) -> Bool {
    guard var words = words?.lowercased() else { return false }
    if words.hasPrefix("the ") { words.removeFirst("the ".count) }
    return works.contains(where: words.hasPrefix)
  }

  private static let works = ["construction of ", "construction work", "building of ", "works on ", "work on "]

  private static let additions = ["to ", "on ", "for "]

  /// Whether a verb of the past has its thing before it: "the zone, founded in 2007", "a treaty signed in Lima".
  private static func isReduced(
    _ trigger: TriggerFinder.Trigger,
    in sentence: Range<Int>,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let start = trigger.tokens.lowerBound
    guard trigger.form == .past, start > sentence.lowerBound else { return false }
    if let object = trigger.object { return object.upperBound <= start }
    return WordClass.table[analysis.passage.tokens[start - 1]] == .comma
  }

  /// The words up to the next mark or date, at most twelve; a point in a number and a hyphen in a word are no marks.
  ///
  /// Of a visit or a meeting who and where stand in fields of their own: what is left is its purpose. Where and when
  /// it was done is not what was done either: "signed in Lima".
  private static func words(
    behind trigger: TriggerFinder.Trigger,
    _ clause: Range<Int>,
    _ kind: Event.Kind,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    var start = afterPartner(afterCircumstance(trigger.tokens.upperBound, clause, analysis), clause, analysis)
    let dated = firstDate(behind: start, clause, analysis) ?? clause.upperBound
    let clause = clause.lowerBound..<max(dated, start)
    func skip(_ isSkipped: (WordClass) -> Bool) {
      while start < clause.upperBound, let sort = WordClass.table[tokens[start]], isSkipped(sort) { start += 1 }
    }
    skip { $0 == .article }
    if kind == .visit || kind == .meeting {
      start = purpose(from: start, clause, analysis) ?? clause.upperBound
    } else if start < clause.upperBound, circumstances[tokens[start]] != nil {
      return nil
    } else if trigger.form == .noun {
      skip { $0 == .genitive || $0 == .article }
    }
    var end = extent(from: start, clause, tokens)
    if kind == .partnership, let level = level(in: start..<end, tokens) { start = level }
    while end > start, isSmall(tokens[end - 1]), !QuotationMarks.closes(start..<end, tokens) { end -= 1 }
    guard end > start, !tokens[start..<end].allSatisfy({ WordClass.table[$0] == .adverb }) else { return nil }
    return analysis.passage.words(of: start..<end)
  }

  /// Where the thing itself begins behind a date or a place: "signed in May 2004 ⟦the treaty⟧".
  private static func afterCircumstance(_ start: Int, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    guard start + 1 < clause.upperBound,
      circumstances[tokens[start]] != nil || WordClass.table[tokens[start]] == .preposition
    else { return start }
    let date = analysis.mentions.first { $0.isCalendarTime && $0.tokens.lowerBound == start + 1 }?.tokens
    let place = analysis.names.first { $0.kind == .place && $0.written.lowerBound == start + 1 }?.written
    guard let end = (date ?? place)?.upperBound, end + 1 < clause.upperBound,
      WordClass.table[tokens[end]] == .article || tokens[end].isNumber
    else { return start }
    return end
  }

  /// Where what was agreed begins behind those with whom it was: "agreed with Peru to ⟦open …⟧".
  private static func afterPartner(_ start: Int, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    let name = start < clause.upperBound && partners[tokens[start]] != nil ? start + 1 : start
    guard name > 0, name < clause.upperBound, partners[tokens[name - 1]] != nil,
      let end = analysis.names.first(where: { $0.isActor && $0.written.lowerBound == name })?.written.upperBound,
      end + 1 < clause.upperBound, infinitives[tokens[end]] != nil
    else { return start }
    return end + 1
  }

  private static let partners = WordTable<Word>([("with", .circumstance)])
  private static let infinitives = WordTable<Word>([("to", .purpose)])

  /// Where the words begin that tell to what relations were raised: "relations to a ⟦partnership⟧".
  private static func level(in range: Range<Int>, _ tokens: [Token]) -> Int? {
    let to = range.first { steps[tokens[$0]] != nil && $0 + 2 < range.upperBound }
    guard let to, WordClass.table[tokens[to + 1]] == .article else { return nil }
    return to + 2
  }

  private static let steps = WordTable<Word>([("to into as", .circumstance)])

  /// Where the words from a token end.
  private static func extent(from start: Int, _ clause: Range<Int>, _ tokens: [Token]) -> Int {
    var end = start
    var quotation: Int?
    var isQuoting = false
    scan: while end < min(clause.upperBound, start + longest) {
      switch WordClass.table[tokens[end]] {
      case .mark where isInside(end, clause, tokens) || isShort(end, clause, tokens): break
      case .mark where end > start && QuotationMarks.opens(at: end, before: clause.upperBound, tokens): isQuoting = true
      case .mark where isQuoting && QuotationMarks.isMark(tokens[end]): isQuoting = false
      case .comma where isInside(end, clause, tokens): break
      case .bracket where isShortForm(end, clause, tokens): end += 2
      case .comma, .semicolon, .mark, .bracket, .contrast: break scan
      case .apostrophe where tokens[end].hasSpaceBefore: quotation = end
      case .apostrophe: quotation = nil
      default: break
      }
      end += 1
    }
    if end == start + longest { while end < clause.upperBound, isPart(end, tokens) { end += 1 } }
    return quotation ?? end
  }

  /// Whether a bracket holds only the short form of the words before: "Free Trade Agreement (FTA)".
  private static func isShortForm(_ open: Int, _ clause: Range<Int>, _ tokens: [Token]) -> Bool {
    open + 2 < clause.upperBound && tokens[open + 1].isAllCapitals && WordClass.table[tokens[open + 2]] == .bracket
  }

  /// Where the first date behind a token begins; a year right behind a word that leads to no date belongs to that
  /// word: "designated 2019 as the year of trade".
  private static func firstDate(behind start: Int, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> Int? {
    analysis.mentions.first { mention in
      let first = mention.tokens.lowerBound
      guard mention.isCalendarTime, first >= start, first < clause.upperBound else { return false }
      return mention.tokens.count > 1 || first > start && WordClass.table[analysis.passage.tokens[first - 1]] != nil
    }?.tokens.lowerBound
  }

  /// Where the words begin that tell why somebody came: behind names and the small words between them, "for talks",
  /// "to mark the anniversary".
  private static func purpose(from start: Int, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> Int? {
    let tokens = analysis.passage.tokens
    var index = start
    while index < clause.upperBound {
      if let name = analysis.names.first(where: { $0.written.contains(index) }) {
        index = name.written.upperBound
      } else if purposes[tokens[index]] != nil, index + 1 < clause.upperBound,
        !analysis.names.contains(where: { $0.written.contains(index + 1) && $0.kind != .eventSeries })
      {
        return index
      } else if isSmall(tokens[index]) || WordClass.table[tokens[index]] == .apostrophe {
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private enum Word: UInt8 { case purpose = 1, circumstance }
  private static let purposes = WordTable<Word>([("for to during as amid after before", .purpose)])
  /// What leads to a place, a time or those who act.
  private static let circumstances = WordTable<Word>([
    ("in at by during between after before within among since until amid under following", .circumstance)
  ])

  /// Whether a mark stands between two parts of a word or a number without a space.
  private static func isInside(_ index: Int, _ clause: Range<Int>, _ tokens: [Token]) -> Bool {
    index + 1 < clause.upperBound && !tokens[index].hasSpaceBefore && !tokens[index + 1].hasSpaceBefore
      && (tokens[index + 1].isWord || tokens[index + 1].isNumber)
  }

  /// Whether a mark only closes the single letter of an abbreviation, and not the sentence.
  private static func isShort(_ index: Int, _ clause: Range<Int>, _ tokens: [Token]) -> Bool {
    index > clause.lowerBound && index + 1 < clause.upperBound && !tokens[index].hasSpaceBefore
      && tokens[index - 1].length == 1 && tokens[index - 1].isCapitalized
  }

  /// Whether a token goes on with the word or number before it.
  private static func isPart(_ index: Int, _ tokens: [Token]) -> Bool {
    guard !tokens[index].hasSpaceBefore else { return false }
    if tokens[index].isWord || tokens[index].isNumber { return true }
    return index + 1 < tokens.count && !tokens[index + 1].hasSpaceBefore
      && (tokens[index + 1].isWord || tokens[index + 1].isNumber)
  }

  static func isSmall(_ token: Token) -> Bool {
    switch WordClass.table[token] {
    case .article, .preposition, .genitive, .and, .conjunction, .mark, .comma: true
    default: false
    }
  }
}
