import Packs
import Quantities
import Recognition
import RecordModel
import Text

/// Makes events of the words that tell of them.
struct EventReader: Sendable {
  let lexicon: Lexicon
  let parties: PartyFinder
  private let triggers: TriggerFinder
  private let dates = EventDate()
  private let cues = CueFinder()
  private let lists: ListedEvents
  private let agreements: DatedAgreements
  /// What is told of a work that is begun: "the construction of the port was inaugurated".
  private let begun: EventDefinition?
  /// What a commission of two states does when it meets.
  private let bilateral: EventDefinition?
  private static let opening = "project.inaugurated"

  init(_ lexicon: Lexicon, _ parties: PartyFinder) {
    self.lexicon = lexicon
    self.parties = parties
    triggers = TriggerFinder(lexicon)
    lists = ListedEvents(lexicon, parties)
    agreements = DatedAgreements(lexicon)
    begun = lexicon.events.first { $0.kind == .groundbreaking }
    bilateral = lexicon.events.first { $0.kind == .meeting }
  }

  /// The events of a sentence, in the order of the words that carry them.
  func events(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext) -> [Event] {
    let told = verbal(in: sentence, analysis, context)
    let named = agreements.events(
      in: sentence,
      beside: told,
      sides: partners(in: sentence, analysis, context),
      analysis
    )
    if told.isEmpty, named.isEmpty, let lead = context.listSigning, sentence.tokens.lowerBound <= Self.longestMark,
      let item = agreements.listed(under: lead, in: sentence, analysis)
    {
      return [item]
    }
    if told.isEmpty, named.isEmpty, analysis.passage.block.kind == .listItem, let head = context.listHead,
      let entry = lists.entry(under: head, of: context.pair, in: sentence, analysis)
    {
      return [entry]
    }
    return told + named
  }

  /// How many tokens the mark of an item may have: "(iii)".
  private static let longestMark = 3

  /// The two that an agreement of a sentence is between: those it names, else those that the text is about.
  private func partners(
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (source: [Party], target: [Party]) {
    var found: [Party] = []
    for name in analysis.names[sentence.names] where name.kind == .state && !found.contains(name.party) {
      found.append(name.party)
    }
    if found.count < 2, context.isOfTwo { found = context.pair }
    return (Array(found.prefix(1)), Array(found.dropFirst().prefix(1)))
  }

  /// The events that words of doing tell of.
  private func verbal(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext)
    -> [Event]
  {
    let isBrief = context.isBrief || context.isNews
    let triggers = triggers.triggers(in: sentence, analysis, isBrief: isBrief, isEntry: context.isEntry)
    guard !triggers.isEmpty else {
      guard analysis.passage.block.kind == .listItem, let head = context.listHead else { return [] }
      return lists.events(under: head, in: sentence, analysis)
    }
    let named = parties.actors(in: sentence, analysis).filter {
      !isOrganOfState($0) && !Self.isInTitle($0, analysis)
    }
    var events: [Event] = []
    for (position, trigger) in triggers.enumerated() {
      let next = position + 1 < triggers.count ? triggers[position + 1].tokens.lowerBound : sentence.tokens.upperBound
      let previous = position > 0 ? triggers[position - 1].tokens.upperBound : sentence.tokens.lowerBound
      let objects = position > 0 ? Self.objects(of: triggers[position - 1], before: trigger, analysis) : nil
      let acting = objects.map { objects in named.filter { !objects.contains($0.tokens.lowerBound) } } ?? named
      guard var event = event(trigger, clause: previous..<next, acting, sentence, analysis, context) else { continue }
      if event.target.isEmpty, let objects {
        for name in named where objects.contains(name.tokens.lowerBound) { add(name.party, to: &event.target) }
      }
      let stated = dates.date(of: trigger.tokens, among: triggers, sentence, analysis)
      let date = stated.flatMap { isAhead($0.value, of: trigger, context) ? nil : $0 }
      event.date = date?.value ?? context.eventPeriod ?? today(trigger, event, context)
      var others: [Event] = []
      if let date, date.tokens.lowerBound > trigger.tokens.upperBound {
        others = continuations(of: event, from: date.tokens.upperBound, to: next, sentence, analysis)
      }
      event.target.removeAll { party in others.contains { $0.source.contains(party) } }
      for index in others.indices { others[index].target = event.target }
      events.append(event)
      events += others
    }
    return events
  }

  /// The words of those to whom the first of two joined verbs is done, who do not act in the second: "X visited ⟦Y⟧ and
  /// met Z".
  private static func objects(of first: Trigger, before second: Trigger, _ analysis: borrowing Analysis) -> Range<Int>?
  {
    let isVerb = first.form != .noun && second.form != .noun && !first.isPassive && !second.isPassive
    let and = second.tokens.lowerBound - 1
    guard isVerb, WordClass.table[analysis.passage.tokens[and]] == .and else { return nil }
    return first.tokens.upperBound..<second.tokens.lowerBound
  }

  /// What a heading says of the items of a list under it.
  func listHead(in analysis: borrowing Analysis) -> ListedEvents.Head? { lists.head(in: analysis) }

  /// Whether a name is that of a ministry or the like beside its state, which stands for it.
  private func isOrganOfState(_ name: NamedThing) -> Bool {
    name.kind == .organisation && name.party.state != nil && name.isLocal
  }

  /// Whether a body is only a part of what somebody is called: "Chairman of the National Assembly X".
  private static func isInTitle(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    guard name.kind == .organisation || name.kind == .party else { return false }
    let tokens = analysis.passage.tokens
    var before = name.written.lowerBound - 1
    while before > 0, WordClass.table[tokens[before]] == .article { before -= 1 }
    guard before > 0, WordClass.table[tokens[before]] == .genitive, tokens[before - 1].isCapitalized else {
      return false
    }
    return analysis.names.contains { $0.kind == .person && $0.written.lowerBound == name.written.upperBound }
  }

  typealias Trigger = TriggerFinder.Trigger

  /// The same done by others at other times: "followed by Chairman Y in 2001, and Premier Z in 2002".
  private func continuations(
    of event: Event,
    from start: Int,
    to end: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> [Event] {
    var found: [Event] = []
    for index in sentence.names
    where analysis.names[index].kind == .person && analysis.names[index].tokens.lowerBound >= start {
      let name = analysis.names[index]
      guard name.tokens.upperBound <= end, let state = parties.state(of: name.party) else { continue }
      let isOwn = event.source.contains { $0.state == state.state }
      guard isOwn, let time = sentence.mentions.first(where: { isDate($0, behind: name.tokens, analysis) }),
        analysis.mentions[time].tokens.upperBound <= end, let value = analysis.mentions[time].time?.value
      else { continue }
      var other = event
      other.span = analysis.passage.bytes(of: name.tokens.lowerBound..<analysis.mentions[time].tokens.upperBound)
      other.source = [name.party, state]
      other.date = PeriodFinder.meant(value)
      found.append(other)
    }
    return found
  }

  private func isDate(_ mention: Int, behind name: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let time = analysis.mentions[mention]
    return time.isCalendarTime && time.tokens.lowerBound >= name.upperBound && analysis.distance(time.tokens, name) <= 8
  }

  private func event(
    _ trigger: Trigger,
    clause: Range<Int>,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Event? {
    var definition = lexicon.events[trigger.event]
    var (source, target) = sides(trigger, named, sentence, analysis, context)
    if source.isEmpty, target.isEmpty {
      guard let found = unnamedSides(trigger, sentence, analysis, context) else { return nil }
      (source, target) = found
    }
    if trigger.isPassive != trigger.isReceived { swap(&source, &target) }
    let range = extent(of: trigger.tokens, clause, named, sentence, analysis)
    let object = EventObject.words(of: trigger, clause, definition.kind, in: sentence.tokens, analysis)
    if definition.subtype == Self.opening, let begun, EventObject.isWork(object) { definition = begun }
    if isOfTwo(definition, trigger, source + target, analysis, context), let bilateral { definition = bilateral }
    meet(&source, &target, definition.kind, sentence, analysis, context)
    var event = Event(
      span: analysis.passage.bytes(of: range),
      sentence: sentence.span,
      kind: definition.kind,
      subtype: definition.subtype,
      codes: definition.codes
    )
    event.source = source
    event.target = target
    let isVisit = definition.kind == .visit
    let isPlace = isVisit && trigger.isPassive && !trigger.isReceived
    event.place = place(near: trigger.tokens, sentence, analysis, isVisit: isVisit, isSubject: isPlace)
    event.object = object
    let cue = cues.status(of: trigger.tokens, isNoun: trigger.form == .noun, in: sentence, analysis)
    event.status = EventStatus.status(of: trigger, cue, isVisit: isVisit, in: sentence, analysis)
    return event
  }

  /// Who is meant where no one is named: the states of the places, or the two states of the document for what was done.
  private func unnamedSides(
    _ trigger: Trigger,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (source: [Party], target: [Party])? {
    var source: [Party] = []
    var target: [Party] = []
    for name in analysis.names[sentence.names] where name.kind == .place {
      guard let state = parties.state(of: name.party) else { continue }
      let isOrigin = lexicon.events[trigger.event].kind == .visit && isOrigin(name, of: trigger.tokens, analysis)
      if isOrigin { add(state, to: &source) } else if !target.contains(state) { target.append(state) }
    }
    target.removeAll { source.contains($0) }
    if !source.isEmpty || !target.isEmpty { return (source, target) }
    let pair = context.isOfTwo || context.lastPair.count != 2 ? context.pair : context.lastPair
    guard pair.count == 2, isOfBoth(trigger, sentence, analysis, context),
      context.isNews || context.isEntry
        || sentence.mentions.contains(where: { EventDate.mayDate($0, in: sentence, analysis) })
    else { return nil }
    return ([pair[0]], [pair[1]])
  }

  /// Whether those who visit come from a place: "engineers from Lima visited".
  private func isOrigin(_ name: NamedThing, of trigger: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    name.written.upperBound <= trigger.lowerBound && name.written.lowerBound > 0
      && Self.origins[analysis.passage.tokens[name.written.lowerBound - 1]] != nil
  }

  private enum Word: UInt8 { case from = 1 }
  private static let origins = WordTable<Word>([("from of", .from)])

  func add(_ party: Party, to side: inout [Party]) {
    if !side.contains(party) { side.append(party) }
    if let state = parties.state(of: party), state != party, !side.contains(state) { side.append(state) }
  }

  /// From the nearest party before the trigger to the end of its clause, at most 30 tokens behind it.
  private func extent(
    of trigger: Range<Int>,
    _ clause: Range<Int>,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Range<Int> {
    let actor = named.last { $0.tokens.upperBound <= trigger.lowerBound && $0.tokens.lowerBound >= clause.lowerBound }
    let start = actor?.tokens.lowerBound ?? trigger.lowerBound
    var end = trigger.upperBound
    while end < min(clause.upperBound, trigger.upperBound + 30) {
      if WordClass.table[analysis.passage.tokens[end]] == .semicolon { break }
      end += 1
    }
    while end > trigger.upperBound, !analysis.passage.tokens[end - 1].isWord, !analysis.passage.tokens[end - 1].isNumber
    { end -= 1 }
    return start..<end
  }

  private func place(
    near trigger: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    isVisit: Bool,
    isSubject: Bool
  ) -> String? {
    var best: (cost: Int, name: String)?
    for index in sentence.names where analysis.names[index].kind == .place {
      let name = analysis.names[index]
      let isFirst = name.tokens.lowerBound == sentence.tokens.lowerBound
      guard !isFirst || isSubject, !(isVisit && isOrigin(name, of: trigger, analysis)) else { continue }
      let isBehind =
        !isFirst && WordClass.table[analysis.passage.tokens[name.tokens.lowerBound - 1]] == .preposition
      let cost = analysis.distance(name.tokens, trigger) + (isBehind || isFirst ? 0 : 6)
      if cost < best?.cost ?? 20 { best = (cost, name.party.name) }
    }
    return best?.name
  }
}
