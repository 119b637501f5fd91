import RecordModel
import Text

/// Tells what was done from what is planned or only thought of.
enum EventStatus {
  private enum Word: UInt8 { case doubt = 1, would, plan }
  private static let words = WordTable<Word>([
    ("may might could if unless whether should can", .doubt), ("would", .would), ("will shall to", .plan),
  ])
  /// How far before a noun a helping verb still tells of it.
  private static let reach = 8

  /// The status of an event: that of a cue near it, or that of the form of its words.
  static func status(
    of trigger: TriggerFinder.Trigger,
    _ cue: Event.Status,
    isVisit: Bool,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Event.Status {
    guard cue == .occurred else { return cue }
    if isVisit, trigger.form == .noun, let talk = ofTalk(trigger.tokens, in: sentence, analysis) { return talk }
    if isExpected(trigger.tokens, in: sentence, analysis) { return .planned }
    switch trigger.form {
    case .wish: return .hypothetical
    case .modal: return word(before: trigger.tokens, 5, sentence, analysis) == .would ? .hypothetical : .planned
    case .noun:
      switch word(before: trigger.tokens, reach, sentence, analysis) {
      case .doubt, .would: return .hypothetical
      case .plan, nil: return .occurred
      }
    default: return .occurred
    }
  }

  /// "Discussed the visit of X", "announced the visit of X": nothing tells that it took place.
  private static func ofTalk(
    _ trigger: Range<Int>,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Event.Status? {
    switch VisitVerbs.verb(before: trigger, sentence.tokens, analysis.passage.tokens)?.verb {
    case .discusses: .hypothetical
    case .announces: .planned
    default: nil
    }
  }

  /// "Is expected to be opened", "was scheduled officially to open".
  private static func isExpected(
    _ trigger: Range<Int>,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let tokens = analysis.passage.tokens
    var index = trigger.lowerBound - 1
    var hasInfinitive = trigger.contains { infinitives[tokens[$0]] != nil }
    while index >= sentence.tokens.lowerBound, trigger.lowerBound - index <= 4 {
      if expectations[tokens[index]] != nil { return hasInfinitive }
      let isInfinitive = infinitives[tokens[index]] != nil
      hasInfinitive = hasInfinitive || isInfinitive
      guard isInfinitive || WordClass.table[tokens[index]] == .adverb || WordClass.table[tokens[index]] == .auxiliary
      else { return false }
      index -= 1
    }
    return false
  }

  private static let infinitives = WordTable<Word>([("to", .plan)])
  private static let expectations = WordTable<Word>([
    ("expected scheduled due planned slated supposed projected set poised likely", .plan)
  ])

  /// The nearest such word before in the clause; "May" is a month.
  private static func word(
    before trigger: Range<Int>,
    _ reach: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Word? {
    let start = max(sentence.tokens.lowerBound, trigger.lowerBound - reach)
    for index in (start..<max(start, trigger.upperBound)).reversed() {
      let token = analysis.passage.tokens[index]
      switch WordClass.table[token] {
      case .comma, .semicolon, .contrast: return nil
      default: break
      }
      if let word = words[token], !token.isCapitalized || index == sentence.tokens.lowerBound { return word }
    }
    return nil
  }
}
