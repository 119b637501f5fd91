import Packs
import Quantities
import RecordModel
import Text

/// Finds the words of a sentence that tell of events, and leaves out those that only speak of a habit, a wish or a name.
struct TriggerFinder: Sendable {
  /// Words that tell of an event.
  struct Trigger {
    var tokens: Range<Int>
    var event: Int
    var form: VerbForm
    /// Whether the one who acts stands behind: "signed by", "was visited".
    var isPassive: Bool
    /// Whether the one to whom it is done stands before: "received", "borrowed"; of a visit also the guest, "was
    /// received by".
    var isReceived: Bool
    /// The thing acted on, where the packs know it.
    var object: Range<Int>?
  }

  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The triggers of a sentence; of two for the same kind of event in one clause the verb counts.
  func triggers(
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    isBrief: Bool,
    isEntry: Bool
  ) -> [Trigger] {
    var found: [Trigger] = []
    var index = sentence.matches.lowerBound
    while index < sentence.matches.upperBound {
      let first = index
      index += 1
      guard case .trigger = analysis.matches[first].entry else { continue }
      let tokens = analysis.matches[first].tokens
      while index < sentence.matches.upperBound, analysis.matches[index].tokens.lowerBound == tokens.lowerBound {
        index += 1
      }
      if isInName(tokens, sentence, analysis) || isTitle(tokens, sentence, analysis) { continue }
      guard let trigger = choose(first..<index, sentence, analysis) else { continue }
      if !tells(trigger, after: found.last, sentence, analysis, isBrief: isBrief, isEntry: isEntry) { continue }
      add(trigger, to: &found, sentence, analysis)
    }
    return found
  }

  /// Adds a trigger, or lets it and the one before for the same kind of event be one.
  private func add(
    _ trigger: Trigger,
    to found: inout [Trigger],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) {
    guard let last = found.last, lexicon.events[last.event].kind == lexicon.events[trigger.event].kind,
      isOneClause(last, trigger, sentence, analysis)
    else { return found.append(trigger) }
    if last.form == .noun, trigger.form != .noun { found[found.count - 1] = trigger }
  }

  private func isOneClause(
    _ a: Trigger,
    _ b: Trigger,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let distance = analysis.distance(a.tokens, b.tokens)
    guard distance > 6 else { return true }
    return distance <= 14 && sentence.mentions.count { EventDate.mayDate($0, in: sentence, analysis) } < 2
  }

  /// Of the readings of some words the one whose thing stands nearest, or else one that needs none.
  private func choose(
    _ matches: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Trigger? {
    var best: (cost: Int, trigger: Trigger)?
    var plain: Trigger?
    for match in analysis.matches[matches] {
      guard case .trigger(let reading) = match.entry else { continue }
      if reading.role != .noun, match.tokens.count == 1, isPlural(match.tokens.lowerBound, matches, sentence, analysis)
      {
        continue
      }
      let form: VerbForm = reading.role == .noun ? .noun : .of(match.tokens, sentence.tokens, analysis.passage)
      // "Was on a visit": of these words themselves the first one is the verb.
      let isCopula = reading.role == .active && VerbForm.isAuxiliary(analysis.passage.tokens[match.tokens.lowerBound])
      let isPassive =
        reading.role == .passive || form == .passive && !isCopula || isFollowedByAgent(match.tokens, sentence, analysis)
      var trigger = Trigger(
        tokens: match.tokens,
        event: reading.event,
        form: form,
        isPassive: isPassive && form != .noun,
        isReceived: reading.role == .receiver && (!isPassive || lexicon.events[reading.event].kind == .visit)
      )
      if !reading.needsObject {
        if plain == nil { plain = trigger }
        continue
      }
      guard let object = object(of: trigger, sentence, analysis), object.cost < best?.cost ?? .max else { continue }
      trigger.object = object.tokens
      best = (object.cost, trigger)
    }
    return best?.trigger ?? plain
  }

  /// Whether a word that can be a verb or a plural is a plural: "received ⟦visits⟧", "three visits", "of visits".
  private func isPlural(
    _ word: Int,
    _ matches: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    guard word > sentence.tokens.lowerBound else { return false }
    let isNoun = analysis.matches[matches].contains {
      if case .trigger(let reading) = $0.entry { reading.role == .noun && $0.tokens.lowerBound == word } else { false }
    }
    let before = analysis.passage.tokens[word - 1]
    guard isNoun else { return false }
    if VisitVerbs.table[before] != nil { return true }
    if let mention = analysis.mentions[sentence.mentions].first(where: { $0.tokens.contains(word - 1) }) {
      return !mention.isCalendarTime
    }
    switch WordClass.table[before] {
    case .genitive, .preposition, .article: return true
    default: return false
    }
  }

  private static let by = WordHash.of("by")
  private func isFollowedByAgent(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    tokens.upperBound < sentence.tokens.upperBound && analysis.passage.tokens[tokens.upperBound].hash == Self.by
  }

  /// The nearest thing of the classes that an event needs: behind a verb in the active voice, before one in the passive.
  private func object(
    of trigger: Trigger,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> (cost: Int, tokens: Range<Int>)? {
    let wanted = lexicon.events[trigger.event].objects
    var best: (cost: Int, tokens: Range<Int>)?
    func consider(_ tokens: Range<Int>) {
      let isBehind = tokens.lowerBound >= trigger.tokens.upperBound
      guard isBehind || tokens.upperBound <= trigger.tokens.lowerBound else { return }
      if isHyphened(tokens.upperBound, analysis) || isModifier(tokens, sentence, analysis) { return }
      let cost = analysis.distance(tokens, trigger.tokens) + (isBehind == trigger.isPassive ? 10 : 0)
      if cost < best?.cost ?? 18 { best = (cost, tokens) }
    }
    for match in analysis.matches[sentence.matches] {
      if case .object(let object) = match.entry, wanted.contains(object) { consider(match.tokens) }
    }
    if wanted.contains(where: { lexicon.objects[$0].areAmounts }) {
      for mention in analysis.mentions[sentence.mentions] where mention.kind == .money { consider(mention.tokens) }
    }
    for name in analysis.names[sentence.names] where wanted.contains(where: { isOf($0, name) }) {
      consider(name.tokens)
    }
    return best
  }

  /// Whether a name is a thing of a class: by its type in the packs where that names a class, else by its kind.
  private func isOf(_ object: Int, _ name: NamedThing) -> Bool {
    let definition = lexicon.objects[object]
    let type = name.party.entity.flatMap { lexicon.entity($0)?.type }
    if let type, lexicon.objects.contains(where: { $0.id == type }) { return definition.id == type }
    return definition.kinds.contains(name.kind)
  }

  /// Whether another thing follows at once, of which the first only tells more: "summit declaration".
  private func isModifier(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    if VerbForm.isAuxiliary(analysis.passage.tokens[tokens.lowerBound]) { return false }
    if VerbForm.isAuxiliary(analysis.passage.tokens[tokens.upperBound - 1]) { return false }
    return analysis.matches[sentence.matches].contains {
      guard case .object = $0.entry, $0.tokens.lowerBound >= tokens.upperBound else { return false }
      guard $0.tokens.lowerBound > tokens.upperBound else { return true }
      let between = analysis.passage.tokens[tokens.upperBound]
      return $0.tokens.lowerBound == tokens.upperBound + 1 && between.isWord && WordClass.table[between] == nil
    }
  }

  /// Whether a hyphen follows, so that the word only describes another: "party-to-party ties".
  private func isHyphened(_ end: Int, _ analysis: borrowing Analysis) -> Bool {
    guard end < analysis.passage.tokens.count else { return false }
    let token = analysis.passage.tokens[end]
    return !token.isWord && !token.hasSpaceBefore && analysis.passage.text.bytes[token.lowerBound] == 0x2D
  }

  /// Whether the form of the words tells that the thing was done, or is planned for a day.
  private func tells(
    _ trigger: Trigger,
    after last: Trigger?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    isBrief: Bool,
    isEntry: Bool
  ) -> Bool {
    let isDated =
      isEntry || sentence.mentions.contains { EventDate.mayDate($0, in: sentence, analysis) } || self.isEntry(analysis)
    if let last, lexicon.events[last.event].isOpaque, !trigger.form.isNarrative,
      analysis.distance(last.tokens, trigger.tokens) <= 30
    {
      return false
    }
    if trigger.form == .noun, isOneOfMany(trigger.tokens, analysis) { return false }
    if [.present, .modal, .infinitive].contains(trigger.form), isDue(trigger, sentence, analysis) { return true }
    let kind = lexicon.events[trigger.event].kind
    switch trigger.form {
    case .attributive, .wish: return false
    case .past where trigger.isPassive: return isDated || isBrief || kind == .statement
    case .past, .passive: return true
    case .perfect: return isDated || isBrief || Self.lasting.contains(kind)
    case .noun: return isDated || !isBrief && Self.occasions.contains(kind)
    case .present, .gerund: return isDated
    case .infinitive: return isDated && !isBrief && !meetsNobody(trigger, sentence, analysis)
    case .modal: return isDated || isBrief && lexicon.events[trigger.event].isAnnounced
    }
  }

  /// What stands once it has been done, "an agreement that was reached", and what a noun tells of: "during the visit".
  private static let lasting: Set<Event.Kind> = [.statement, .agreement, .partnership, .exercise, .aid]
  private static let occasions: Set<Event.Kind> = [.visit, .meeting, .exercise]

  /// "Is due to be finished by the end of 2025": works to come are dated by their deadline.
  private func isDue(_ trigger: Trigger, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard lexicon.events[trigger.event].kind == .inauguration else { return false }
    for mention in analysis.mentions[sentence.mentions] where mention.isTime {
      if case .period(nil, _)? = mention.time?.value,
        analysis.distance(mention.tokens, trigger.tokens) <= Self.farthestDeadline
      {
        return true
      }
    }
    return false
  }

  private static let farthestDeadline = 12

  /// Whether "to meet" is said of a need and not of somebody.
  private func meetsNobody(_ trigger: Trigger, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard lexicon.events[trigger.event].kind == .meeting else { return false }
    return !analysis.names[sentence.names].contains {
      $0.isActor && $0.tokens.lowerBound >= trigger.tokens.upperBound
        && analysis.distance($0.tokens, trigger.tokens) <= Self.farthestMet
    }
  }

  private static let farthestMet = 8

  /// Whether a noun speaks of any such thing, and not of one that took place: "per visit", "one visit costs".
  private func isOneOfMany(_ tokens: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    guard tokens.lowerBound > 0 else { return false }
    return Self.distributive[analysis.passage.tokens[tokens.lowerBound - 1]] != nil
  }

  private enum Word: UInt8 { case word = 1 }
  private static let distributive = WordTable<Word>([("per one each every any average typical", .word)])

  /// Whether the block is an entry of a chronicle: it opens with a date, and what follows happened then.
  private func isEntry(_ analysis: borrowing Analysis) -> Bool {
    guard let first = analysis.mentions.first, first.isCalendarTime else { return false }
    return analysis.passage.tokens[..<first.tokens.lowerBound].allSatisfy { $0.kind == .punctuation }
  }

  private func isInName(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    sentence.names.contains {
      let name = analysis.names[$0].tokens
      return name.lowerBound <= tokens.lowerBound && name.upperBound >= tokens.upperBound && name.count > tokens.count
    }
  }

  /// Whether capitalised words stand inside quotation marks: "Disaster Relief" in the title of an exercise.
  private func isQuoted(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    analysis.mentions[sentence.mentions].contains {
      $0.kind == .quotation && $0.tokens.lowerBound < tokens.lowerBound && $0.tokens.upperBound >= tokens.upperBound
    }
  }

  /// Whether the words are part of a title, "Founding Partner", "the ASEAN Summit": capitals inside a sentence.
  private func isTitle(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let first = analysis.passage.tokens[tokens.lowerBound]
    guard tokens.lowerBound > sentence.tokens.lowerBound, first.isCapitalized, !first.isAllCapitals else {
      return false
    }
    if isQuoted(tokens, sentence, analysis) { return true }
    let before = analysis.passage.tokens[tokens.lowerBound - 1]
    if before.isWord, before.isCapitalized, WordClass.table[before] != .article { return true }
    guard tokens.upperBound < sentence.tokens.upperBound else { return false }
    let after = analysis.passage.tokens[tokens.upperBound]
    return after.isWord && after.isCapitalized
  }
}
