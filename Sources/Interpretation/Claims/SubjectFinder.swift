import Packs
import RecordModel
import Text

/// Finds whom a figure is about: the subject of its clause, and the other side of the relation.
struct SubjectFinder: Sendable {
  private let parties: PartyFinder
  private enum Word: UInt8 { case that = 1, pronoun, place }
  private static let words = WordTable<Word>([
    ("that whereby where which", .that), ("they both together", .pronoun),
    ("in within across throughout at from", .place),
  ])

  init(_ parties: PartyFinder) { self.parties = parties }

  /// The subject and the counterpart of a figure.
  struct Sides {
    var subject: Party?
    var counterpart: Party?
    /// Whether the sentence names the subject.
    var isNamed: Bool
  }

  /// Whom a figure is about; a relation has a second side even where the sentence names only one.
  func sides(
    of anchor: Range<Int>, isRelation: Bool, _ named: [NamedThing], in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis, _ context: DocumentContext
  ) -> Sides {
    let subject = clauseSubject(before: anchor, sentence, analysis)
    if subject == nil, named.count < 2, context.pair.count == 2, speaksOfBoth(before: anchor, sentence, analysis) {
      return Sides(subject: context.pair[0], counterpart: context.pair[1], isNamed: true)
    }
    let others = ranked(named, around: anchor, sentence, analysis)
    let first = subject?.party ?? others.first ?? context.lastSubject ?? context.pair.first
    var sides = Sides(subject: first, counterpart: nil, isNamed: subject != nil || !others.isEmpty)
    sides.counterpart = others.first { $0 != first && $0 != subject.map(stateOrSelf) }
    if sides.counterpart == nil, isRelation, subject?.isActor ?? true {
      sides.counterpart = context.pair.first { $0 != first }
    }
    return sides
  }

  /// The states and parties of a sentence, each once: the nearest to the figure first, those that only tell a place last.
  private func ranked(
    _ named: [NamedThing], around anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> [Party] {
    let sorted = named.map { name -> (cost: Int, party: Party) in
      var cost = analysis.distance(name.tokens, anchor)
      if name.kind == .person || name.kind == .organisation { cost += 6 }
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

  /// The last name before a figure that stands where a subject stands: at the beginning of a clause.
  private func clauseSubject(
    before anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis
  ) -> NamedThing? {
    for index in sentence.names.reversed() {
      var name = analysis.names[index]
      guard name.tokens.upperBound <= anchor.lowerBound, name.kind != .place else { continue }
      guard beginsClause(name.tokens, sentence, analysis), isFollowedByVerb(name.tokens, sentence, analysis) else { continue }
      if name.kind == .organisation { name.party = stateOrSelf(name) }
      return name
    }
    return nil
  }

  private func beginsClause(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    var index = tokens.lowerBound - 1
    while index >= sentence.tokens.lowerBound {
      let token = analysis.passage.tokens[index]
      if Self.words[token] == .that { return true }
      switch WordClass.table[token] {
      case .article, .adverb: index -= 1
      case .comma, .semicolon, .contrast, .mark: return true
      default: return false
      }
    }
    return true
  }

  private func isFollowedByVerb(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard tokens.upperBound < sentence.tokens.upperBound else { return false }
    let next = analysis.passage.tokens[tokens.upperBound]
    switch WordClass.table[next] {
    case .auxiliary, .comma, .bracket, .linkingVerb, .rise, .fall, .adverb, .apostrophe, .including, .and: return true
    case .pronoun: return Self.words[next] == .that
    case nil: return next.isWord && !next.isCapitalized
    default: return false
    }
  }

  private func speaksOfBoth(before anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    return (sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, anchor.lowerBound)).contains { Self.words[tokens[$0]] == .pronoun }
      || parties.speaksOfPair(tokens[sentence.tokens])
  }
}
