import Packs
import Quantities
import RecordModel
import Text

/// Makes events of the words that tell of them.
struct EventReader: Sendable {
  let lexicon: Lexicon
  private let parties: PartyFinder
  private let periods = PeriodFinder()
  private let cues = CueFinder()

  init(_ lexicon: Lexicon, _ parties: PartyFinder) {
    self.lexicon = lexicon
    self.parties = parties
  }

  /// The events of a sentence, in the order of the words that carry them.
  func events(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext) -> [Event] {
    let triggers = triggers(in: sentence, analysis)
    guard !triggers.isEmpty else { return [] }
    let named = parties.actors(in: sentence, analysis)
    var events: [Event] = []
    for (position, trigger) in triggers.enumerated() {
      let next = position + 1 < triggers.count ? triggers[position + 1].tokens.lowerBound : sentence.tokens.upperBound
      let previous = position > 0 ? triggers[position - 1].tokens.upperBound : sentence.tokens.lowerBound
      if let event = event(trigger, clause: previous..<next, named, sentence, analysis, context) { events.append(event) }
    }
    return events
  }

  private typealias Trigger = (tokens: Range<Int>, trigger: EventTrigger)

  /// The triggers of a sentence; of two for the same kind within a few words the verb counts.
  private func triggers(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [Trigger] {
    var found: [Trigger] = []
    for match in analysis.matches[sentence.matches] {
      guard case .trigger(let trigger) = match.entry else { continue }
      let isInName = sentence.names.contains {
        let name = analysis.names[$0].tokens
        return name.lowerBound <= match.tokens.lowerBound && name.upperBound >= match.tokens.upperBound
          && name.count > match.tokens.count
      }
      if isInName || isTitle(match.tokens, sentence, analysis) { continue }
      if isGeneral(match.tokens, trigger, sentence, analysis) { continue }
      if let last = found.last, last.tokens == match.tokens { continue }
      if let last = found.last, lexicon.events[last.trigger.event].kind == lexicon.events[trigger.event].kind,
        analysis.distance(last.tokens, match.tokens) <= 6
      {
        if last.trigger.role == .noun, trigger.role != .noun { found[found.count - 1] = (match.tokens, trigger) }
        continue
      }
      found.append((match.tokens, trigger))
    }
    return found
  }

  /// Whether the words are part of a title, "Founding Partner", "the ASEAN Summit": capitals inside a sentence.
  private func isTitle(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let first = analysis.passage.tokens[tokens.lowerBound]
    guard tokens.lowerBound > sentence.tokens.lowerBound, first.isCapitalized, !first.isAllCapitals else { return false }
    let before = analysis.passage.tokens[tokens.lowerBound - 1]
    if before.isWord, before.isCapitalized, WordClass.table[before] != .article { return true }
    guard tokens.upperBound < sentence.tokens.upperBound else { return false }
    let after = analysis.passage.tokens[tokens.upperBound]
    return after.isWord && after.isCapitalized
  }

  /// Whether the words speak of a habit or a hope and not of one event: a noun or a gerund in a sentence without a date.
  private func isGeneral(
    _ tokens: Range<Int>, _ trigger: EventTrigger, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> Bool {
    guard !sentence.mentions.contains(where: { analysis.mentions[$0].isCalendarTime }) else { return false }
    if trigger.role == .noun { return true }
    let first = analysis.passage.tokens[tokens.lowerBound]
    return tokens.count == 1 && analysis.passage.text.bytes[first.range].suffix(3).elementsEqual("ing".utf8)
  }

  private func event(
    _ trigger: Trigger, clause: Range<Int>, _ named: [NamedThing], _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis, _ context: DocumentContext
  ) -> Event? {
    let definition = lexicon.events[trigger.trigger.event]
    var (source, target) = sides(trigger, named, sentence, analysis, context)
    if source.isEmpty, target.isEmpty { return nil }
    if trigger.trigger.role == .passive { swap(&source, &target) }
    let range = extent(of: trigger.tokens, clause, named, sentence, analysis)
    var event = Event(
      span: analysis.passage.bytes(of: range), sentence: sentence.span, kind: definition.kind, subtype: definition.subtype,
      codes: definition.codes
    )
    event.source = source
    event.target = target
    event.date = periods.period(of: trigger.tokens, in: sentence, analysis, inherited: context.paragraphPeriod)?.value
    event.place = place(near: trigger.tokens, sentence, analysis)
    event.object = object(after: trigger.tokens, clause, analysis)
    event.status = cues.status(of: trigger.tokens, in: sentence, analysis)
    return event
  }

  /// Who stands before the words of the event and who behind; a person brings the state that he acts for.
  private func sides(
    _ trigger: Trigger, _ named: [NamedThing], _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis, _ context: DocumentContext
  ) -> (source: [Party], target: [Party]) {
    var source: [Party] = []
    var target: [Party] = []
    for name in named where analysis.distance(name.tokens, trigger.tokens) <= 24 {
      if name.tokens.upperBound <= trigger.tokens.lowerBound { add(name.party, to: &source) } else { add(name.party, to: &target) }
    }
    if parties.speaksOfPair(analysis.passage.tokens[sentence.tokens]), context.pair.count == 2, source.isEmpty || target.isEmpty {
      let states = Set((source + target).compactMap(\.state))
      if states.count < 2 {
        source = [context.pair[0]] + source.filter { $0.state != context.pair[0].state || $0.entity != context.pair[0].entity }
        target = [context.pair[1]]
      }
    }
    if source.isEmpty, let last = context.lastSubject, !target.contains(last), trigger.trigger.role == .active { source = [last] }
    target.removeAll { source.contains($0) }
    return (source, target)
  }

  private func add(_ party: Party, to side: inout [Party]) {
    if !side.contains(party) { side.append(party) }
    if let state = parties.state(of: party), state != party, !side.contains(state) { side.append(state) }
  }

  /// From the nearest party before the trigger to the end of its clause, at most 30 tokens behind it.
  private func extent(
    of trigger: Range<Int>, _ clause: Range<Int>, _ named: [NamedThing], _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Range<Int> {
    let actor = named.last { $0.tokens.upperBound <= trigger.lowerBound && $0.tokens.lowerBound >= clause.lowerBound }
    let start = actor?.tokens.lowerBound ?? trigger.lowerBound
    var end = trigger.upperBound
    while end < min(clause.upperBound, trigger.upperBound + 30) {
      if WordClass.table[analysis.passage.tokens[end]] == .semicolon { break }
      end += 1
    }
    while end > trigger.upperBound, !analysis.passage.tokens[end - 1].isWord, !analysis.passage.tokens[end - 1].isNumber { end -= 1 }
    return start..<end
  }

  private func place(near trigger: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    var best: (cost: Int, name: String)?
    for index in sentence.names where analysis.names[index].kind == .place {
      let name = analysis.names[index]
      guard name.tokens.lowerBound > sentence.tokens.lowerBound else { continue }
      let before = WordClass.table[analysis.passage.tokens[name.tokens.lowerBound - 1]]
      let cost = analysis.distance(name.tokens, trigger) + (before == .preposition ? 0 : 6)
      if cost < best?.cost ?? 20 { best = (cost, name.party.name) }
    }
    return best?.name
  }

  /// The words behind the trigger up to the next mark, at most ten.
  private func object(after trigger: Range<Int>, _ clause: Range<Int>, _ analysis: borrowing Analysis) -> String? {
    var start = trigger.upperBound
    while start < clause.upperBound, WordClass.table[analysis.passage.tokens[start]] == .article { start += 1 }
    var end = start
    while end < min(clause.upperBound, start + 10) {
      switch WordClass.table[analysis.passage.tokens[end]] {
      case .comma, .semicolon, .mark, .bracket, .contrast: return end > start ? analysis.passage.string(of: start..<end) : nil
      default: end += 1
      }
    }
    return end > start ? analysis.passage.string(of: start..<end) : nil
  }
}
