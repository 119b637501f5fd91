import Packs
import RecordModel
import Text

/// Finds whom a figure is about: the subject of its clause, and the other side of the relation.
struct SubjectFinder: Sendable {
  private let parties: PartyFinder
  private enum Word: UInt8 { case pronoun = 1, place, one, own, dealing, holding }
  private static let words = WordTable<Word>([
    ("they both together", .pronoun),
    ("in within across throughout at from", .place), ("he she", .one), ("it its", .own),
    ("with comprising of", .holding),
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
    _ named: [NamedThing],
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Sides {
    let clause = clauses.subject(before: anchor, sentence, analysis)
    let listed = bracketed(anchor, sentence, analysis)
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
    let subject = listed ?? holder(of: anchor, sentence, analysis) ?? clause
    return undirected(subject, anchor, isRelation: direction != .none, named, sentence, analysis, context)
  }

  /// The sides that a verb of giving or taking tells; what names no second side is left to other words.
  private func moved(
    _ anchor: Range<Int>,
    _ direction: MeasureDefinition.Direction,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Sides? {
    guard let transfer = transfers.transfer(of: anchor, in: sentence, analysis), let giver = transfer.giver,
      let taker = transfer.taker
    else { return nil }
    return direction == .inward
      ? Sides(subject: taker, counterpart: giver, isNamed: true)
      : Sides(subject: giver, counterpart: taker, isNamed: true)
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
    if subject == nil, named.count < 2, isPair {
      return Sides(subject: context.pair[0], counterpart: context.pair[1], isNamed: true)
    }
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
    guard first != nil else { return sides }
    sides.counterpart = others.first { $0 != first && $0 != subject.map(stateOrSelf) }
    let isDealing =
      (subject?.isActor ?? true) && context.pair.contains { $0 == first }
      && has(.dealing, before: anchor, sentence, analysis)
    if sides.counterpart == nil, isRelation ? subject?.isActor ?? true : isDealing {
      sides.counterpart = context.pair.first { $0 != first }
    }
    return sides
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

  /// The name that a figure in brackets stands behind: "Japan (5.9%)".
  private func bracketed(
    _ anchor: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> NamedThing? {
    let open = anchor.lowerBound - 1
    guard open > sentence.tokens.lowerBound, WordClass.table[analysis.passage.tokens[open]] == .bracket else {
      return nil
    }
    return sentence.names.first { analysis.names[$0].isActor && analysis.names[$0].tokens.upperBound == open }
      .map { analysis.names[$0] }
  }

  /// The thing that has what is counted: "the framework with six areas", "175 companies operate within the zone".
  private func holder(of anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> NamedThing?
  {
    let tokens = analysis.passage.tokens
    for index in sentence.names {
      let name = analysis.names[index]
      guard name.kind != .state, name.kind != .place, name.kind != .person, name.kind != .party else { continue }
      if name.tokens.upperBound <= anchor.lowerBound, anchor.lowerBound - name.tokens.upperBound <= 6 {
        var with = name.tokens.upperBound
        while with < anchor.lowerBound, tokens[with].kind == .punctuation { with += 1 }
        if with < anchor.lowerBound, Self.words[tokens[with]] == .holding, anchor.lowerBound - with <= 2 { return name }
      }
      guard name.kind != .organisation, name.tokens.lowerBound > anchor.upperBound,
        name.tokens.lowerBound - anchor.upperBound <= 6
      else { continue }
      var before = name.tokens.lowerBound - 1
      while before > anchor.upperBound, WordClass.table[tokens[before]] == .article { before -= 1 }
      let isBetween = (anchor.upperBound..<before).contains {
        WordClass.table[tokens[$0]] == .comma || tokens[$0].isCapitalized
      }
      if Self.words[tokens[before]] == .place, tokens[before].hash != Self.from, !isBetween { return name }
    }
    return nil
  }

  private static let from = WordHash.of("from")

  private func has(
    _ word: Word,
    before anchor: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, anchor.lowerBound)).contains {
      Self.words[analysis.passage.tokens[$0]] == word
    }
  }

  private func speaksOfBoth(before anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    has(.pronoun, before: anchor, sentence, analysis) || parties.speaksOfPair(analysis.passage.tokens[sentence.tokens])
  }
}
