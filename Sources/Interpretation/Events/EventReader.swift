import Packs
import Quantities
import Recognition
import RecordModel
import Text

/// Makes events of the words that tell of them.
struct EventReader: Sendable {
  let lexicon: Lexicon
  private let parties: PartyFinder
  private let triggers: TriggerFinder
  private let dates = EventDate()
  private let cues = CueFinder()
  private let lists: ListedEvents
  /// What is told of a work that is begun: "the construction of the port was inaugurated".
  private let begun: EventDefinition?
  private static let opening = "project.inaugurated"

  init(_ lexicon: Lexicon, _ parties: PartyFinder) {
    self.lexicon = lexicon
    self.parties = parties
    triggers = TriggerFinder(lexicon)
    lists = ListedEvents(lexicon, parties)
    begun = lexicon.events.first { $0.kind == .groundbreaking }
  }

  /// The events of a sentence, in the order of the words that carry them.
  func events(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext) -> [Event] {
    let triggers = triggers.triggers(in: sentence, analysis, isBrief: context.isBrief)
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
      guard var event = event(trigger, clause: previous..<next, named, sentence, analysis, context) else { continue }
      let date = dates.date(of: trigger.tokens, among: triggers, sentence, analysis)
      event.date = date?.value ?? context.eventPeriod
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

  private typealias Trigger = TriggerFinder.Trigger

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
    var event = Event(
      span: analysis.passage.bytes(of: range),
      sentence: sentence.span,
      kind: definition.kind,
      subtype: definition.subtype,
      codes: definition.codes
    )
    event.source = source
    event.target = target
    event.place = place(near: trigger.tokens, sentence, analysis, isVisit: definition.kind == .visit)
    event.object = object
    event.status = EventStatus.status(
      of: trigger,
      cues.status(of: trigger.tokens, in: sentence, analysis),
      in: sentence,
      analysis
    )
    return event
  }

  /// Who stands before the words of the event and who behind; a person brings the state that he acts for.
  private func sides(
    _ trigger: Trigger,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (source: [Party], target: [Party]) {
    var source: [Party] = []
    var target: [Party] = []
    let isVisit = lexicon.events[trigger.event].kind == .visit
    let visits = VisitSides(trigger, named, sentence.tokens)
    let visitors = isVisit ? visits.visitors(analysis, isInvitation: lexicon.events[trigger.event].isAnnounced) : nil
    for name in named where analysis.distance(name.tokens, trigger.tokens) <= 24 {
      let isBefore = name.tokens.upperBound <= trigger.tokens.lowerBound
      let isHost = isVisit && trigger.form == .noun && VisitSides.isDestination(name, analysis)
      let isVisitor = visitors?.overlaps(name.tokens) ?? (isBefore && !isHost)
      if isVisitor { add(name.party, to: &source) } else { add(name.party, to: &target) }
    }
    if parties.speaksOfPair(analysis.passage.tokens[sentence.tokens]), context.pair.count == 2,
      source.isEmpty || target.isEmpty
    {
      complete(&source, &target, with: context.pair, hasVisitors: visitors != nil)
    }
    if isVisit, let host = VisitSides.destination(of: trigger.tokens, sentence, analysis), !target.contains(host.party)
    {
      target.append(host.party)
    }
    if isVisit, let host = target.first { source += guest(trigger, source, host, context) }
    if let guest = source.first?.state, visitors != nil { target.removeAll { $0.state == guest } }
    if source.isEmpty, let last = context.lastSubject, !target.contains(last),
      trigger.form != .noun && !trigger.isPassive, !isOfCounted(trigger.tokens, sentence, analysis)
    {
      source = [last]
    }
    target.removeAll { source.contains($0) }
    return (source, target)
  }

  /// Puts the two states of which the text speaks where one side of the event is empty.
  private func complete(
    _ source: inout [Party],
    _ target: inout [Party],
    with pair: [Party],
    hasVisitors: Bool
  ) {
    let states = Set((source + target).compactMap(\.state))
    if hasVisitors {
      target += pair.filter { !states.contains($0.state ?? "") }
    } else if states.count < 2 {
      source = [pair[0]] + source.filter { $0.state != pair[0].state || $0.entity != pair[0].entity }
      target = [pair[1]]
    }
  }

  /// Of whom the text spoke last, where a visit to a state has nobody else who may have made it: "the latest visit to".
  private func guest(_ trigger: Trigger, _ source: [Party], _ host: Party, _ context: DocumentContext) -> [Party] {
    guard trigger.form == .noun, source.isEmpty, let last = context.lastSubject, last.state != nil,
      last.state != host.state, let state = parties.state(of: last)
    else { return [] }
    return state == last ? [last] : [last, state]
  }

  /// Whether a number of things is what acts: "290 lorries had arrived", which nobody did.
  private func isOfCounted(_ trigger: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    analysis.mentions[sentence.mentions].contains { mention in
      mention.quantity != nil && mention.tokens.upperBound <= trigger.lowerBound
        && trigger.lowerBound - mention.tokens.upperBound <= Self.mostBetween
    }
  }

  /// How many words may stand between a counted thing and its verb.
  private static let mostBetween = 3

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
    guard trigger.form == .passive || trigger.form == .noun, context.pair.count == 2,
      sentence.mentions.contains(where: { EventDate.mayDate($0, in: sentence, analysis) })
    else { return nil }
    return ([context.pair[0]], [context.pair[1]])
  }

  /// Whether those who visit come from a place: "engineers from Lima visited".
  private func isOrigin(_ name: NamedThing, of trigger: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    name.written.upperBound <= trigger.lowerBound && name.written.lowerBound > 0
      && Self.origins[analysis.passage.tokens[name.written.lowerBound - 1]] != nil
  }

  private enum Word: UInt8 { case from = 1 }
  private static let origins = WordTable<Word>([("from of", .from)])

  private func add(_ party: Party, to side: inout [Party]) {
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
    isVisit: Bool
  ) -> String? {
    var best: (cost: Int, name: String)?
    for index in sentence.names where analysis.names[index].kind == .place {
      let name = analysis.names[index]
      guard name.tokens.lowerBound > sentence.tokens.lowerBound,
        !(isVisit && isOrigin(name, of: trigger, analysis))
      else { continue }
      let before = WordClass.table[analysis.passage.tokens[name.tokens.lowerBound - 1]]
      let cost = analysis.distance(name.tokens, trigger) + (before == .preposition ? 0 : 6)
      if cost < best?.cost ?? 20 { best = (cost, name.party.name) }
    }
    return best?.name
  }
}
