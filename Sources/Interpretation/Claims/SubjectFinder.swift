import Packs
import RecordModel
import Text

/// Finds whom a figure is about: the subject of its clause, and the other side of the relation.
struct SubjectFinder: Sendable {
  private let parties: PartyFinder
  private enum Word: UInt8 { case pronoun = 1, place, one, own, dealing, other, with }
  private static let words = WordTable<Word>([
    ("they both together", .pronoun),
    ("in within across throughout at from", .place), ("he she", .one), ("it its", .own),
    ("other another", .other), ("with", .with),
    (
      "provide provides provided providing gave give gives granted grants donated donates assisted assists assist invested invest invests built funded finances financed helped helps helping supported supports launched announced contributed contributing exported imported lent offered offers signed agreed constructed sold commits committed",
      .dealing
    ),
  ])

  private let directed: DirectedSides
  private let clauses: ClauseFinder
  private let transfers: TransferReader

  init(_ parties: PartyFinder) {
    self.parties = parties
    directed = DirectedSides(parties)
    clauses = ClauseFinder(parties)
    transfers = TransferReader(parties, clauses)
  }

  /// The subject and the counterpart of a figure.
  struct Sides {
    var subject: Party?
    var counterpart: Party?
    /// Whether the sentence names the subject.
    var isNamed: Bool
  }

  /// Whom a figure is about; a relation has a second side even where the sentence names only one.
  func sides(
    of anchor: Range<Int>,
    _ measure: Range<Int>?,
    _ direction: MeasureDefinition.Direction,
    isRelation: Bool,
    _ named: [NamedThing],
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Sides {
    if CompanyFinder.isOthers(anchor, named, sentence, analysis) {
      return Sides(subject: nil, counterpart: nil, isNamed: true)
    }
    let clause = clauses.subject(before: anchor, sentence, analysis)
    let listed = HolderFinder.bracketed(anchor, sentence, analysis)
    if listed == nil, direction == .outward || direction == .inward || measure == nil,
      let moved = moved(anchor, direction, sentence, analysis, context)
    {
      return moved
    }
    if listed == nil, let measure,
      let found = directed.sides(
        of: measure,
        direction,
        clauseSubject: clause.map(stateOrSelf),
        in: sentence,
        analysis
      )
    {
      return completed(found, context)
    }
    if isRelation, measure == nil, let sides = joined(behind: anchor, sentence, analysis) { return sides }
    let spoken = clause ?? topic(sentence, analysis, context)
    let subject =
      listed ?? HolderFinder.holder(of: anchor, sentence, analysis)
      ?? (isRelation && measure != nil && spoken.map(isDeed) ?? false ? nil : spoken)
    return undirected(subject, anchor, isRelation: isRelation, named, sentence, analysis, context)
  }

  /// The sides that a verb of giving or taking tells; what names no second side is left to other words.
  private func moved(
    _ anchor: Range<Int>,
    _ direction: MeasureDefinition.Direction,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Sides? {
    guard var transfer = transfers.transfer(of: anchor, in: sentence, analysis) else { return nil }
    if transfer.taker == nil, direction != .none, let giver = transfer.giver, context.pair.contains(giver) {
      let others = analysis.names[sentence.names].filter { isOther($0, than: giver) }
      if others.isEmpty, context.isOfTwo { transfer.taker = context.other(than: giver) }
      if let other = others.first, others.allSatisfy({ $0.party == other.party }), isWith(other, sentence, analysis) {
        transfer.taker = stateOrSelf(other)
      }
    }
    if transfer.giver == nil, direction == .outward, let taker = transfer.taker {
      let other = context.isOfTwo ? context.other(than: taker) : nil
      return other.map { Sides(subject: $0, counterpart: taker, isNamed: true) } ?? Sides(subject: taker, isNamed: true)
    }
    guard let giver = transfer.giver, let taker = transfer.taker else { return nil }
    return direction == .inward
      ? Sides(subject: taker, counterpart: giver, isNamed: true)
      : Sides(subject: giver, counterpart: taker, isNamed: true)
  }

  /// Whether somebody stands behind "with": a partner in what the sentence tells.
  private func isWith(_ name: NamedThing, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let before = name.tokens.lowerBound - 1
    return before >= sentence.tokens.lowerBound && Self.words[analysis.passage.tokens[before]] == .with
  }

  /// Whether a name is that of another actor, who may be meant.
  private func isOther(_ name: NamedThing, than party: Party) -> Bool {
    name.isActor && name.kind != .person && stateOrSelf(name) != party
  }

  /// The sides where no word tells which way it goes: the subject first, then whoever stands near.
  private func undirected(
    _ subject: NamedThing?,
    _ anchor: Range<Int>,
    isRelation: Bool,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Sides {
    let isPair = context.pair.count == 2 && speaksOfBoth(before: anchor, sentence, analysis)
    if subject == nil, let pair = pair(named, isPair, anchor, sentence, analysis, context) { return pair }
    let others = ranked(named, around: anchor, sentence, analysis)
    let last = context.lastSubject
    if subject == nil, last?.entity != nil, has(.one, before: anchor, sentence, analysis) {
      return Sides(subject: last, counterpart: others.first { $0.state != last?.state }, isNamed: false)
    }
    let isOwn = isRelation && isPair || has(.own, before: anchor, sentence, analysis)
    let first =
      subject?.party ?? others.first
      ?? (isOwn ? last.map { parties.state(of: $0) ?? $0 } ?? context.pair.first : nil)
    var sides = Sides(subject: first, counterpart: nil, isNamed: subject != nil || !others.isEmpty)
    guard first != nil else { return silent(named, isRelation: isRelation, context) }
    sides.counterpart = others.first { $0 != first && $0 != subject.map(stateOrSelf) && !isSameState($0, first) }
    let isHelper = sides.counterpart.map { $0.state == nil && $0.entity != nil } ?? false
    let isDealing =
      (subject?.isActor ?? true) && context.pair.contains { $0 == first }
      && has(.dealing, before: anchor, sentence, analysis)
    if sides.counterpart == nil { sides.counterpart = host(behind: anchor, first, sentence, analysis) }
    if isHelper, isDealing, context.isOfTwo { sides.counterpart = nil }
    if sides.counterpart == nil, isRelation ? subject?.isActor ?? true : isDealing {
      sides.counterpart = context.pair.first { $0 != first && !isSameState($0, first) }
    }
    return sides
  }

  private func isSameState(_ a: Party, _ b: Party?) -> Bool { a.state != nil && a.state == b?.state }

  /// "Kenyan firms in Haifa": the state of the place right behind a figure, where it is another one's.
  private func host(
    behind anchor: Range<Int>,
    _ subject: Party?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Party? {
    for index in sentence.names where analysis.names[index].kind == .place {
      let name = analysis.names[index]
      let before = name.tokens.lowerBound - 1
      guard before >= anchor.upperBound, before - anchor.upperBound < 8,
        Self.words[analysis.passage.tokens[before]] == .place, let state = name.party.state, state != subject?.state
      else { continue }
      return parties.state(of: name.party)
    }
    return nil
  }

  /// "The anniversary of A-B relations", "30 years of friendship between A and B".
  private func joined(behind anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Sides?
  {
    var first: NamedThing?
    for index in sentence.names where analysis.names[index].tokens.lowerBound >= anchor.upperBound {
      let name = analysis.names[index]
      guard name.isActor, name.tokens.lowerBound - anchor.upperBound < 12 else { continue }
      if let first, name.tokens.lowerBound - first.tokens.upperBound <= 2 {
        return Sides(subject: stateOrSelf(first), counterpart: stateOrSelf(name), isNamed: true)
      }
      first = name
    }
    return nil
  }

  /// "The two countries", "visits to each other": the two of whom the text speaks.
  private func pair(
    _ named: [NamedThing],
    _ isPair: Bool,
    _ anchor: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Sides? {
    if named.isEmpty, context.lastPair.count == 2, isReciprocal(sentence, analysis) {
      return Sides(subject: context.lastPair[0], counterpart: context.lastPair[1], isNamed: false)
    }
    if isPair, let first = named.first, let region = region(in: sentence, analysis) {
      return Sides(subject: stateOrSelf(first), counterpart: region, isNamed: true)
    }
    guard isPair, named.count < 2 || named.allSatisfy({ context.pair.contains(stateOrSelf($0)) }) else { return nil }
    return Sides(subject: context.pair[0], counterpart: context.pair[1], isNamed: true)
  }

  private func isReciprocal(_ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    sentence.tokens.dropFirst().contains {
      Self.words[analysis.passage.tokens[$0]] == .other && analysis.passage.tokens[$0 - 1].hash == Self.each
    }
  }

  private static let each = WordHash.of("each")

  /// The sides of a figure whose sentence names nobody: the one that the paragraph spoke of last, and for a relation
  /// the other side of a text about two states.
  private func silent(_ named: [NamedThing], isRelation: Bool, _ context: DocumentContext) -> Sides {
    var sides = Sides(subject: nil, counterpart: nil, isNamed: false)
    guard named.isEmpty else { return sides }
    sides.subject = context.lastSubject.map { parties.state(of: $0) ?? $0 }
    guard isRelation, context.isOfTwo else { return sides }
    if sides.subject == nil { sides.subject = context.pair.first }
    sides.counterpart = context.pair.first { $0 != sides.subject }
    return sides
  }

  /// What the sentence before was about, where this one begins with "it".
  private func topic(_ sentence: Analysis.Sentence, _ analysis: borrowing Analysis, _ context: DocumentContext)
    -> NamedThing?
  {
    Self.words[analysis.passage.tokens[sentence.tokens.lowerBound]] == .own ? context.topic : nil
  }

  /// What a sentence is about: the first name in it, where a subject stands.
  func topic(of sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> NamedThing? {
    guard let first = sentence.names.first, analysis.names[first].kind != .place else { return nil }
    return clauses.isSubject(analysis.names[first], sentence, analysis) ? analysis.names[first] : nil
  }

  /// The side that the words of a measure leave open: the one that the text spoke of last, and never the other side.
  private func completed(_ found: DirectedSides.Sides, _ context: DocumentContext) -> Sides {
    var sides = Sides(subject: found.subject, counterpart: found.counterpart, isNamed: found.subject != nil)
    if sides.subject == nil {
      let last = context.lastSubject.map { parties.state(of: $0) ?? $0 }
      sides.subject = ([last].compactMap(\.self) + context.pair).first { $0 != sides.counterpart }
    } else if sides.counterpart == nil {
      sides.counterpart = context.pair.first { $0 != sides.subject }
    }
    return sides
  }

  /// The states and parties of a sentence, each once: the nearest to the figure first, mere places last.
  private func ranked(
    _ named: [NamedThing],
    around anchor: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> [Party] {
    let sorted = named.map { name -> (cost: Int, party: Party) in
      var cost = analysis.distance(name.tokens, anchor)
      if name.kind == .person || name.kind == .organisation { cost += 6 }
      if clauses.isSpeaker(name, sentence, analysis) { cost += 20 }
      let before = name.tokens.lowerBound - 1
      if before >= sentence.tokens.lowerBound, Self.words[analysis.passage.tokens[before]] == .place { cost += 4 }
      return (cost, stateOrSelf(name))
    }.sorted { $0.cost < $1.cost }
    var found: [Party] = []
    for (_, party) in sorted where !found.contains(party) { found.append(party) }
    return found
  }

  /// The state for which a person or an organisation stands; a party of its own stands for itself.
  private func stateOrSelf(_ name: NamedThing) -> Party {
    guard name.kind == .person || name.kind == .organisation else { return name.party }
    return parties.state(of: name.party) ?? name.party
  }

  private func has(
    _ word: Word,
    before anchor: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let words = Self.words
    return (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, anchor.lowerBound)).contains {
      words[analysis.passage.tokens[$0]] == word
    }
  }

  private func speaksOfBoth(before anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    has(.pronoun, before: anchor, sentence, analysis) || parties.speaksOfPair(analysis.passage.tokens[sentence.tokens])
  }
}
