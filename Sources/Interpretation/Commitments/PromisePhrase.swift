import RecordModel
import Text

/// Cuts out of a sentence the words that tell what is promised.
enum PromisePhrase {
  private static let longest = 12
  private enum Word: UInt8 { case aim = 1, agent }
  private static let words = WordTable<Word>([
    ("to on for that", .aim), ("by in at during between with from", .agent),
  ])

  /// The words behind a verb of promising, or those before it where they are its subject: "the treaty was signed".
  static func what(
    _ cue: Range<Int>,
    _ extent: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let tokens = analysis.passage.tokens
    var start = PromiseFinder.signedThing(in: cue, analysis) ?? cue.upperBound
    while start < extent.upperBound, isLead(tokens[start]) { start += 1 }
    let promised = behindPartner(start, extent, sentence, analysis)
    let behind =
      phrase(from: promised, cue, extent, sentence, analysis)
      ?? (promised == start ? nil : phrase(from: start, cue, extent, sentence, analysis))
    // When it was signed is not what was signed, unless the sentence tells nothing else.
    if let behind, !isTime(start, sentence, analysis) { return behind }
    let subject = subject(before: cue.lowerBound, sentence, analysis)
    guard contentCount(subject, sentence, analysis) >= 1, isPassive(cue, analysis) else { return behind }
    let thing = antecedent(of: subject, sentence, analysis)
    return analysis.passage.words(of: thing.lowerBound..<max(thing.lowerBound, whole(thing, sentence, analysis)))
  }

  /// The words from a token to the end of what they tell, if they tell something.
  private static func phrase(
    from start: Int,
    _ cue: Range<Int>,
    _ extent: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    guard start < extent.upperBound, words[analysis.passage.tokens[start]] != .agent else { return nil }
    var end = PromiseEnd.find(from: start, extent.upperBound, behind: cue, sentence, analysis)
    if PromiseFinder.isSigning(cue, analysis) { end = withoutTime(start..<end, sentence, analysis) }
    let range = start..<whole(start..<end, sentence, analysis)
    return contentCount(range, sentence, analysis) >= 2 ? analysis.passage.words(of: range) : nil
  }

  /// Where the promise begins behind those to whom it is made: "agreed with Peru to ⟦open …⟧".
  private static func behindPartner(
    _ start: Int,
    _ extent: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    let tokens = analysis.passage.tokens
    guard start < extent.upperBound, start > 0, partners[tokens[start - 1]] != nil,
      let name = sentence.names.first(where: { analysis.names[$0].written.lowerBound == start })
    else { return start }
    let end = analysis.names[name].written.upperBound
    return end + 1 < extent.upperBound && infinitives[tokens[end]] != nil ? end + 1 : start
  }

  private static let partners = WordTable<Word>([("with", .agent)])
  private static let infinitives = WordTable<Word>([("to on", .aim)])

  /// Whether a time begins here, which is not what is promised: "signed on 4 May".
  private static func isTime(_ start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    return sentence.mentions.contains { index in
      let mention = analysis.mentions[index]
      guard mention.tokens.lowerBound == start else { return false }
      // "Ten years later": a length of time, and not "three years of study".
      let end = mention.tokens.upperBound
      return mention.isTime || end < tokens.count && elapsed[tokens[end]] != nil
    }
  }

  private static let elapsed = WordTable<Word>([("later ago earlier after", .agent)])

  /// The end of what is signed without when it was: "a treaty ⟦in 2010⟧".
  private static func withoutTime(
    _ range: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    let time = sentence.mentions.first { index in
      let mention = analysis.mentions[index]
      let before = mention.tokens.lowerBound - 1
      return mention.isCalendarTime && mention.tokens.upperBound == range.upperBound && before > range.lowerBound
        && WordClass.table[analysis.passage.tokens[before]] == .preposition
    }
    guard let time else { return range.upperBound }
    return PromiseEnd.trimmed(range.lowerBound..<analysis.mentions[time].tokens.lowerBound, analysis)
  }

  /// The end of a phrase that parts no name, and leaves no bracket open.
  private static func whole(_ range: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int {
    let tokens = analysis.passage.tokens
    let parted = sentence.names.first { index in
      let name = analysis.names[index].written
      return name.lowerBound < range.upperBound && range.upperBound < name.upperBound
    }
    let end = parted.map { analysis.names[$0].written.upperBound } ?? range.upperBound
    let brackets = (range.lowerBound..<end).filter { WordClass.table[tokens[$0]] == .bracket }
    guard brackets.count % 2 == 1, let open = brackets.last else { return end }
    let close = (end..<min(end + 3, sentence.tokens.upperBound)).first { WordClass.table[tokens[$0]] == .bracket }
    return close.map { $0 + 1 } ?? PromiseEnd.trimmed(range.lowerBound..<open, analysis)
  }

  /// Whether a word only leads to what is promised: "(was signed) also to …".
  private static func isLead(_ token: Token) -> Bool {
    if words[token] == .aim { return true }
    switch WordClass.table[token] {
    case .comma, .auxiliary, .adverb, .mark, .bracket, .and, .apostrophe, .genitive: return true
    default: return false
    }
  }

  /// Of "the treaty, which was launched in May, entered into force" the words before the relative clause.
  private static func antecedent(
    of subject: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Range<Int> {
    let start = subject.lowerBound
    guard start - 1 > sentence.tokens.lowerBound, PromiseEnd.opensClause(analysis.passage.tokens[start]) else {
      return subject
    }
    let before = self.subject(before: start - 1, sentence, analysis)
    return contentCount(before, sentence, analysis) >= 1 ? before : subject
  }

  private static func subject(before cue: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Range<Int>
  {
    let tokens = analysis.passage.tokens
    var end = cue
    while end > sentence.tokens.lowerBound, isLead(tokens[end - 1]) || ordinals[tokens[end - 1]] != nil { end -= 1 }
    var start = end
    scan: while start > sentence.tokens.lowerBound, end - start < longest {
      switch WordClass.table[tokens[start - 1]] {
      case .comma, .semicolon, .contrast: break scan
      default: start -= 1
      }
    }
    return start..<end
  }

  /// Whether the words say what is done with the thing before them: "was signed", "entered into force".
  private static func isPassive(_ cue: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let start = max(0, cue.lowerBound - 2)
    return forces[analysis.passage.tokens[cue.upperBound - 1]] != nil
      || (start..<cue.upperBound).contains { beings[analysis.passage.tokens[$0]] != nil }
  }

  /// "The treaty was ⟦first⟧ signed".
  private static let ordinals = WordTable<Word>([("first finally formally officially jointly eventually", .agent)])
  private static let beings = WordTable<Word>([("is are was were be been being under on", .agent)])
  private static let forces = WordTable<Word>([("force effect", .agent)])

  /// How many words and figures say something, and are no date.
  private static func contentCount(
    _ range: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    let dates = sentence.mentions.filter { analysis.mentions[$0].isTime }
    return range.count { index in
      let token = analysis.passage.tokens[index]
      guard token.isNumber || token.isWord && WordClass.table[token] == nil else { return false }
      return !dates.contains { analysis.mentions[$0].tokens.contains(index) }
    }
  }
}
