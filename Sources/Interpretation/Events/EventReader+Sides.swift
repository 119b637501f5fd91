import Packs
import RecordModel
import Text

/// Who does what an event tells, and to whom.
extension EventReader {
  /// Who stands before the words of the event and who behind; a person brings the state that he acts for.
  func sides(
    _ trigger: Trigger,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (source: [Party], target: [Party]) {
    var source: [Party] = []
    var target: [Party] = []
    let definition = lexicon.events[trigger.event]
    let isVisit = definition.kind == .visit
    let visits = VisitSides(trigger, named, sentence.tokens)
    let visitors = isVisit ? visits.visitors(analysis, isInvitation: definition.isAnnounced) : nil
    let hosts = isVisit ? VisitHosts(trigger, sentence, parties, analysis) : nil
    for name in named where analysis.distance(name.tokens, trigger.tokens) <= 24 {
      switch side(of: name, trigger, visitors, hosts, named, sentence, analysis) {
      case .source: add(name.party, to: &source)
      case .target: add(name.party, to: &target)
      case .neither: break
      }
    }
    if parties.speaksOfPair(analysis.passage.tokens[sentence.tokens]), context.pair.count == 2,
      source.isEmpty || target.isEmpty
    {
      complete(&source, &target, with: context.pair, hasVisitors: visitors != nil)
    }
    for host in hosts?.states ?? [] where !target.contains(host) { target.append(host) }
    if isVisit, let host = target.first { source += guest(trigger, source, host, context) }
    if let guest = source.first?.state, visitors != nil { target.removeAll { $0.state == guest } }
    if source.count < 2, let both = both(before: trigger, named, sentence, analysis, context) {
      source = both
      target.removeAll { party in both.contains { $0.state == party.state } }
    }
    if source.isEmpty, let last = last(trigger, sentence, analysis, context), !target.contains(last) { source = [last] }
    target.removeAll { source.contains($0) }
    return (source, target)
  }

  /// Of whom the text spoke last, where a verb that somebody does names nobody.
  private func last(
    _ trigger: Trigger,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Party? {
    let isDone = trigger.form != .noun && !trigger.isPassive && !isOfCounted(trigger.tokens, sentence, analysis)
    return isDone ? context.lastSubject : nil
  }

  private enum Side { case source, target, neither }

  /// On which side of an event somebody stands whom its sentence names.
  private func side(
    of name: NamedThing,
    _ trigger: Trigger,
    _ visitors: Range<Int>?,
    _ hosts: VisitHosts?,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Side {
    let isBefore = name.tokens.upperBound <= trigger.tokens.lowerBound
    guard let hosts else {
      if isBefore, let scene = scene(name, of: trigger, named, sentence, analysis) {
        return scene == .end ? .target : .neither
      }
      return isBefore ? .source : .target
    }
    if hosts.isOutside(name, analysis) { return .neither }
    // Each stands only by the first of its names among those who are named.
    let isVisitor = visitors.map { range in
      sentence.names.contains { range.overlaps(analysis.names[$0].tokens) && analysis.names[$0].party == name.party }
    }
    if isVisitor ?? (isBefore && !hosts.isDestination(name, analysis)) { return .source }
    return hosts.mayHost(name) ? .target : .neither
  }

  /// The two for whom "they" or "both leaders" stands right before a verb that names nobody else before it.
  private func both(
    before trigger: Trigger,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> [Party]? {
    guard trigger.form != .noun, !trigger.isPassive else { return nil }
    let verb = trigger.tokens.lowerBound
    let near = max(sentence.tokens.lowerBound, verb - Self.farthestPronoun)..<verb
    let start = named.last { near.contains($0.tokens.upperBound - 1) }?.tokens.upperBound ?? near.lowerBound
    let pair = analysis.pairs.filter { $0.tokens.lowerBound >= start && near.contains($0.tokens.upperBound - 1) }
    if pair.count == 2 {
      var both: [Party] = []
      for thing in pair { add(thing.party, to: &both) }
      return both
    }
    let isThey = (start..<verb).contains { Self.pronouns[analysis.passage.tokens[$0]] != nil }
    guard isThey, context.lastPair.count == 2 else { return nil }
    return context.lastPair
  }

  /// How many words may stand between "they" and its verb: "they have also".
  private static let farthestPronoun = 4
  private enum Pronoun: UInt8 { case they = 1 }
  private static let pronouns = WordTable<Pronoun>([("they", .they)])

  /// What a state before a comma is to those who act behind it: the scene, "in ⟦Peru⟧, the Kenyan minister signed …", or
  /// only part of what was going on, "amid the war in ⟦Peru⟧, Kenya signed …"; `nil` where it acts itself.
  private func scene(
    _ name: NamedThing,
    of trigger: Trigger,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Direction? {
    guard name.kind == .state, trigger.form != .noun, !trigger.isPassive else { return nil }
    let tokens = analysis.passage.tokens
    var before = name.tokens.lowerBound - 1
    while before > 0, WordClass.table[tokens[before]] == .article { before -= 1 }
    guard before >= 0, let direction = Self.directions[tokens[before]] else { return nil }
    let isActed = named.contains { actor in
      guard actor.tokens.lowerBound > name.tokens.upperBound, actor.tokens.upperBound <= trigger.tokens.lowerBound,
        !PromiserFinder.isObject(actor, analysis)
      else { return false }
      return (name.tokens.upperBound..<actor.tokens.lowerBound).contains { WordClass.table[tokens[$0]] == .comma }
    }
    guard isActed else { return nil }
    return before == sentence.tokens.lowerBound ? .end : direction
  }

  private enum Direction: UInt8 { case end = 1, around }
  private static let directions = WordTable<Direction>([("to into", .end), ("in at from", .around)])

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
}
