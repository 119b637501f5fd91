import RecordModel
import Text

/// Tells who came and who received them in a sentence on a visit.
///
/// Of other events all who stand before the verb act; of a visit those who invite, receive or are met may stand there too.
struct VisitSides {
  private let trigger: TriggerFinder.Trigger
  private let named: [NamedThing]
  private let sentence: Range<Int>

  init(_ trigger: TriggerFinder.Trigger, _ named: [NamedThing], _ sentence: Range<Int>) {
    self.trigger = trigger
    self.named = named
    self.sentence = sentence
  }

  /// How far "by" may stand behind a visit: "visits took place, among them one by …".
  private static let farthestAgent = 12
  /// How far a name may stand behind "of" or "by", behind its titles.
  private static let longestTitle = 5
  /// How far apart names of one list may stand: "President X and Foreign Minister Y".
  private static let widestList = 4

  /// The words that name those who came; `nil` where only their place before or behind the verb tells.
  ///
  /// Of an invitation those who invite stand behind "of", and whoever acts behind them comes.
  func visitors(_ analysis: borrowing Analysis, isInvitation: Bool) -> Range<Int>? {
    if trigger.form == .noun, isInvitation { return guest(analysis) }
    if trigger.form == .noun {
      return owner(analysis) ?? agent(analysis) ?? subjectBehind(analysis)
        ?? (isPaid(analysis) ? subject(analysis) : nil)
    }
    return trigger.isPassive != trigger.isReceived ? nil : subject(analysis)
  }

  /// "At the invitation of Y, President ⟦X⟧ paid …".
  private func guest(_ analysis: borrowing Analysis) -> Range<Int>? {
    let comma = (trigger.tokens.upperBound..<sentence.upperBound).first {
      WordClass.table[analysis.passage.tokens[$0]] == .comma
    }
    guard let comma else { return nil }
    return named.first { $0.tokens.lowerBound > comma && !PromiserFinder.isObject($0, analysis) }?.tokens
  }

  /// "The visit of X", "a visit to Lima by X": the words up to the next preposition.
  private func agent(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    let start = trigger.tokens.upperBound - 1
    let isAlone = !named.contains { $0.tokens.upperBound <= trigger.tokens.lowerBound }
    for index in start..<min(sentence.upperBound, start + Self.farthestAgent) {
      guard let word = Self.agents[tokens[index]] else { continue }
      // Behind other words "of" belongs to those: "the visit to the port of Callao".
      guard index <= start + 1 || word == .by && (isAlone || leads(to: index, tokens)) else { continue }
      var end = index + 1
      while end < sentence.upperBound, WordClass.table[tokens[end]] != .preposition { end += 1 }
      let isNamed = named.contains {
        $0.isActor && $0.tokens.overlaps(index + 1..<end) && $0.tokens.lowerBound - index <= Self.longestTitle
      }
      if isNamed { return index + 1..<end }
      if index <= start + 1 { return nil }
    }
    return nil
  }

  /// The state that a visit was paid to, where "to" leads to its name: "the visit of X ⟦to Peru⟧".
  static func destination(
    of trigger: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> NamedThing? {
    for index in sentence.names {
      let name = analysis.names[index]
      guard name.kind == .state, name.tokens.lowerBound >= trigger.upperBound,
        name.tokens.lowerBound - trigger.upperBound <= farthestAgent
      else { continue }
      if isDestination(name, analysis) { return name }
    }
    return nil
  }

  /// Whether "to" leads to a name.
  static func isDestination(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    var before = name.tokens.lowerBound - 1
    if before > 0, WordClass.table[tokens[before]] == .article { before -= 1 }
    return before >= 0 && tokens[before].hash == to
  }

  /// The hash is that of typographic apostrophes too.
  private static let apostrophe = WordHash.of("'")
  private static let to = WordHash.of("to")

  /// Whether only where they went stands between a visit and "by": "the visit to Callao by".
  private func leads(to by: Int, _ tokens: [Token]) -> Bool {
    (trigger.tokens.upperBound..<by).allSatisfy {
      tokens[$0].isCapitalized || WordClass.table[tokens[$0]] == .preposition || WordClass.table[tokens[$0]] == .article
    }
  }

  /// "⟦X⟧'s visit", "X's second official visit".
  private func owner(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    return named.last { name in
      let end = name.written.upperBound
      guard end <= trigger.tokens.lowerBound, trigger.tokens.lowerBound - end <= Self.widestList + 1,
        end < sentence.upperBound, tokens[end].hash == Self.apostrophe
      else { return false }
      return (end..<trigger.tokens.lowerBound).allSatisfy {
        WordClass.table[tokens[$0]] == nil || tokens[$0].hash == Self.apostrophe
      }
    }?.tokens
  }

  /// Whether a verb before the noun tells that the subject made it: "paid a three-day official ⟦visit⟧".
  private func isPaid(_ analysis: borrowing Analysis) -> Bool {
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - Self.longestTitle)
    return (start..<trigger.tokens.lowerBound).contains { Self.payments[analysis.passage.tokens[$0]] != nil }
  }

  /// "On a visit in May, President ⟦X⟧ signed …": the first who acts behind a visit that nobody is named before.
  private func subjectBehind(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    let lead = trigger.tokens.lowerBound - sentence.lowerBound
    guard lead <= Self.longestTitle,
      (sentence.lowerBound..<trigger.tokens.lowerBound).contains(where: {
        Self.openings[tokens[$0]] != nil && $0 + 1 < trigger.tokens.lowerBound && Self.vague[tokens[$0 + 1]] != nil
      })
    else { return nil }
    return named.first {
      $0.kind == .person && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && !PromiserFinder.isObject($0, analysis)
    }?.tokens
  }

  /// The last who stands before the verb as its subject, and those joined to it by "and" or a comma.
  private func subject(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    let before = named.filter { $0.tokens.upperBound <= trigger.tokens.lowerBound }
    guard let last = before.lastIndex(where: { !PromiserFinder.isObject($0, analysis) }) else { return nil }
    var start = before[last].tokens.lowerBound
    if before[last].kind == .state {
      // "President X became the first Peruvian leader to visit": the word for the state tells only more of X.
      let person = before[..<last].last { $0.kind == .person && $0.party.state == before[last].party.state }
      if let person, !PromiserFinder.isObject(person, analysis) { start = person.tokens.lowerBound }
    }
    for name in before[..<last].reversed() {
      let gap = name.tokens.upperBound..<max(name.tokens.upperBound, start)
      let isJoined = gap.allSatisfy {
        let word = WordClass.table[tokens[$0]]
        return word == .and || word == .comma || word == .genitive || word == .article || tokens[$0].isCapitalized
      }
      let isListed = !PromiserFinder.isObject(name, analysis) || gap.contains { WordClass.table[tokens[$0]] == .and }
      guard gap.count <= Self.widestList, isJoined, isListed else { break }
      start = name.tokens.lowerBound
    }
    return start..<trigger.tokens.lowerBound
  }

  private enum Word: UInt8 { case of = 1, by }
  private static let agents = WordTable<Word>([("of", .of), ("by", .by)])
  private static let openings = WordTable<Word>([("on during", .of)])
  private static let payments = WordTable<Word>([
    (
      "paid pays pay paying made makes make making took takes undertook undertakes began begins concluded concludes",
      .by
    )
  ])
  private static let vague = WordTable<Word>([("a an his her their this that", .of)])
}
