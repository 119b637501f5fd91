import Packs
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
  /// The same behind a state too: "of Kenyan Prime Minister His Excellency X".
  private static let longestOffice = 8
  /// How far apart names of one list may stand: "President X and Foreign Minister Y".
  private static let widestList = 4

  /// The words that name those who came; `nil` where only their place before or behind the verb tells.
  ///
  /// Of an invitation those who invite stand behind "of", and whoever acts behind them comes.
  func visitors(_ analysis: borrowing Analysis, isInvitation: Bool) -> Range<Int>? {
    if trigger.form == .noun, isInvitation { return guest(analysis) }
    if trigger.form == .noun {
      return owner(analysis) ?? agent(analysis) ?? thanked(analysis) ?? subjectBehind(analysis) ?? received(analysis)
        ?? (isPaid(analysis) ? subject(analysis) : nil)
    }
    guard trigger.isPassive == trigger.isReceived else { return nil }
    return subject(analysis) ?? (trigger.form == .gerund ? subjectBehindComma(analysis) : nil)
  }

  /// "At the invitation of Y, President ⟦X⟧ paid …".
  private func guest(_ analysis: borrowing Analysis) -> Range<Int>? {
    let comma = (trigger.tokens.upperBound..<sentence.upperBound).first {
      WordClass.table[analysis.passage.tokens[$0]] == .comma
    }
    guard let comma else { return nil }
    return named.first { $0.tokens.lowerBound > comma && !PromiserFinder.isObject($0, analysis) }?.tokens
  }

  /// "The visit of X", "a visit from X", "a visit to Lima by X": the words up to the next preposition.
  private func agent(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    let start = trigger.tokens.upperBound - 1
    let isAlone = !named.contains { $0.tokens.upperBound <= trigger.tokens.lowerBound }
    for index in start..<min(sentence.upperBound, start + Self.farthestAgent) {
      guard let word = Self.agents[tokens[index]] else { continue }
      guard index <= start + 1 || mayLead(word, at: index, isAlone: isAlone, analysis) else { continue }
      var end = index + 1
      while end < sentence.upperBound, WordClass.table[tokens[end]] != .preposition { end += 1 }
      let isNamed = analysis.names.contains {
        $0.isActor && $0.tokens.overlaps(index + 1..<end) && $0.tokens.lowerBound - index <= Self.longestOffice
      }
      if isNamed { return index + 1..<end }
      if index <= start + 1 { return nil }
    }
    return nil
  }

  /// Whether such a word far behind a visit may lead to who came.
  ///
  /// Behind other words "of" belongs to those, as in "the visit to the port of Callao", unless somebody follows who can
  /// have come: "the visit to Peru of the Finnish minister".
  private func mayLead(_ word: Agent, at index: Int, isAlone: Bool, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    switch word {
    case .by: return isAlone || leads(to: index, tokens)
    case .from: return false
    case .of:
      guard leads(to: index, tokens), !named.contains(where: { $0.tokens.contains(index) }) else { return false }
      return named.contains { name in
        guard name.tokens.lowerBound > index, name.tokens.lowerBound - index <= Self.longestTitle else { return false }
        return name.kind == .person
          || analysis.matches.contains { $0.entry == .title && $0.tokens.lowerBound == name.tokens.upperBound }
      }
    }
  }

  /// "Thanked ⟦Peru⟧ for its visit": it is that of those who are thanked.
  private func thanked(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - Self.widestList)
    guard
      let reason = (start..<trigger.tokens.lowerBound).last(where: {
        tokens[$0].hash == Self.reason && Self.vague[tokens[$0 + 1]] == .owned
      })
    else { return nil }
    return named.last { $0.tokens.upperBound == reason }?.tokens
  }

  /// "Hosted ⟦X⟧ for a state visit": those who stand behind the verb of the host; before it where they were received.
  private func received(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - Self.farthestAgent)
    guard let verb = (start..<trigger.tokens.lowerBound).last(where: { VisitVerbs.table[tokens[$0]] == .receives })
    else { return nil }
    if verb > sentence.lowerBound, WordClass.table[tokens[verb - 1]] == .auxiliary {
      return named.last { $0.tokens.upperBound <= verb && !PromiserFinder.isObject($0, analysis) }?.tokens
    }
    let guests = named.filter { $0.tokens.lowerBound > verb && $0.tokens.upperBound <= trigger.tokens.lowerBound }
    guard let first = guests.first, let last = guests.last else { return nil }
    return first.tokens.lowerBound..<last.tokens.upperBound
  }

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
    return (start..<trigger.tokens.lowerBound).contains { VisitVerbs.table[analysis.passage.tokens[$0]] == .pays }
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
    let person = named.first {
      $0.kind == .person && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && !PromiserFinder.isObject($0, analysis)
    }
    return subjectBehindComma(analysis) ?? person?.tokens
  }

  /// "During a visit to Peru, the ⟦French foreign minister⟧ …": who acts in the clause behind the next comma.
  private func subjectBehindComma(_ analysis: borrowing Analysis) -> Range<Int>? {
    let tokens = analysis.passage.tokens
    guard
      let comma = (trigger.tokens.upperBound..<max(trigger.tokens.upperBound, sentence.upperBound)).first(where: {
        WordClass.table[tokens[$0]] == .comma
      })
    else { return nil }
    let behind = named.filter { $0.tokens.lowerBound > comma }
    guard let first = behind.first, isJoined(comma + 1..<first.tokens.lowerBound, tokens),
      !PromiserFinder.isObject(first, analysis)
    else { return nil }
    var end = first.tokens.upperBound
    for name in behind.dropFirst() {
      guard name.tokens.lowerBound - end <= Self.widestList, isJoined(end..<name.tokens.lowerBound, tokens) else {
        break
      }
      end = name.tokens.upperBound
    }
    return first.tokens.lowerBound..<end
  }

  /// Whether only titles, articles, commas and "and" stand between the names of one list.
  private func isJoined(_ gap: Range<Int>, _ tokens: [Token]) -> Bool {
    gap.allSatisfy {
      let word = WordClass.table[tokens[$0]]
      return word == .and || word == .comma || word == .genitive || word == .article || tokens[$0].isCapitalized
    }
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
      let isListed = !PromiserFinder.isObject(name, analysis) || gap.contains { WordClass.table[tokens[$0]] == .and }
      guard gap.count <= Self.widestList, isJoined(gap, tokens), isListed else { break }
      start = name.tokens.lowerBound
    }
    return start..<trigger.tokens.lowerBound
  }

  private enum Agent: UInt8 { case of = 1, by, from }
  private static let agents = WordTable<Agent>([("of", .of), ("by", .by), ("from", .from)])
  private enum Word: UInt8 { case word = 1, owned }
  private static let openings = WordTable<Word>([("on during after following before", .word)])
  private static let vague = WordTable<Word>([("a an this that", .word), ("its his her their", .owned)])
  private static let reason = WordHash.of("for")
  /// The hash is that of typographic apostrophes too.
  private static let apostrophe = WordHash.of("'")
}
