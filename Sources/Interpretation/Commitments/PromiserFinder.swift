import RecordModel
import Text

/// Finds who is bound by a promise, and to whom.
struct PromiserFinder: Sendable {
  private enum Word: UInt8 { case with = 1, by, between, noun, possessive }
  private static let words = WordTable<Word>([
    ("with", .with), ("by", .by), ("between", .between), ("commitment willingness readiness proposal proposals", .noun),
    ("its his her", .possessive),
  ])

  /// The parties that promise, and the states to which.
  func sides(
    _ cue: Range<Int>,
    _ extent: Range<Int>,
    isMutual: Bool,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> (by: [Party], to: [Party]) {
    var by = promisers(cue, extent, isMutual: isMutual, named, sentence, analysis, context)
    if isMutual, by.count < 2, context.pair.count == 2, by.allSatisfy({ stands($0, for: context.pair) }) {
      by = context.pair
    }
    let to = named.map(\.party).filter { party in
      party.entity?.hasPrefix("state.") ?? false && !by.contains { $0 == party || $0.state == party.state }
    }
    return (by, to)
  }

  private func stands(_ party: Party, for pair: [Party]) -> Bool {
    pair.contains { $0 == party || $0.state == party.state }
  }

  private func promisers(
    _ cue: Range<Int>,
    _ extent: Range<Int>,
    isMutual: Bool,
    _ named: [NamedThing],
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> [Party] {
    let tokens = analysis.passage.tokens
    if let pronoun = pronoun(before: cue, sentence, analysis) {
      if pronoun == .both, context.pair.count == 2 { return context.pair }
      if pronoun == .one, let last = context.lastSubject { return [last] }
    }
    if let actor = agents(after: cue, extent, named, analysis) { return actor }
    let isNoun = Self.words[tokens[cue.lowerBound]] == .noun
    let subjects = isNoun ? named : named.filter { !Self.isObject($0, analysis) }
    var by = adjacent(before: cue, subjects, analysis)
    if isNoun, hasPossessive(before: cue, sentence, analysis),
      let owner = named.last(where: { $0.tokens.upperBound <= cue.lowerBound && !Self.isObject($0, analysis) })
    {
      by = [owner.party]
    }
    if let partner = named.first(where: { name in
      let before = name.tokens.lowerBound - 1
      return before >= cue.lowerBound && before < cue.upperBound + (isMutual ? 2 : 0)
        && Self.words[tokens[before]] == .with
    }) {
      by.append(partner.party)
    }
    if by.isEmpty, isMutual { return context.pair.count == 2 ? context.pair : [] }
    if by.isEmpty, isNoun || hasPronoun(before: cue, sentence, analysis) {
      return [context.lastSubject].compactMap(\.self)
    }
    return by
  }

  /// "They", "both sides", "its commitment": who is meant stands in an earlier sentence.
  private func pronoun(before cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> PromisePronoun?
  {
    let tokens = analysis.passage.tokens
    for index in stride(from: cue.lowerBound - 1, through: max(sentence.tokens.lowerBound, cue.lowerBound - 4), by: -1)
    {
      if sentence.names.contains(where: { analysis.names[$0].isActor && analysis.names[$0].tokens.contains(index) }) {
        return nil
      }
      if let found = PromisePronoun.table[tokens[index]] { return found }
      if PromisePronoun.sides[tokens[index]] == .both { return .both }
    }
    return nil
  }

  /// "Was signed by A and B", "between A and B".
  private func agents(
    after cue: Range<Int>,
    _ extent: Range<Int>,
    _ named: [NamedThing],
    _ analysis: borrowing Analysis
  ) -> [Party]? {
    let tokens = analysis.passage.tokens
    for index in cue.upperBound..<max(cue.upperBound, min(extent.upperBound, cue.upperBound + 8)) {
      let word = Self.words[tokens[index]]
      guard word == .by && index == cue.upperBound || word == .between else { continue }
      let found = named.filter { $0.tokens.lowerBound > index && $0.tokens.lowerBound - index < 9 }
      return found.isEmpty ? nil : found.prefix(2).map(\.party)
    }
    return nil
  }

  private func hasPronoun(before cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    (sentence.tokens.lowerBound..<cue.lowerBound).contains {
      let token = analysis.passage.tokens[$0]
      return PromisePronoun.table[token] == .one || WordClass.table[token] == .pronoun && cue.lowerBound - $0 <= 6
    }
  }

  /// "Its commitment", "his government's willingness".
  private func hasPossessive(before cue: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    (max(sentence.tokens.lowerBound, cue.lowerBound - 4)..<cue.lowerBound).contains {
      Self.words[analysis.passage.tokens[$0]] == .possessive
    }
  }

  /// Whether a name stands behind a preposition or owns what follows: it is then not the subject of a verb.
  static func isObject(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    if name.tokens.upperBound < tokens.count, WordClass.table[tokens[name.tokens.upperBound]] == .apostrophe {
      return true
    }
    var before = name.tokens.lowerBound - 1
    while before >= 0, WordClass.table[tokens[before]] == .article { before -= 1 }
    guard before >= 0 else { return false }
    let kind = WordClass.table[tokens[before]]
    return kind == .preposition || kind == .genitive
  }

  /// The nearest name before the words, and what is joined to it by "and".
  private func adjacent(before cue: Range<Int>, _ named: [NamedThing], _ analysis: borrowing Analysis) -> [Party] {
    var found: [Party] = []
    var edge = cue.lowerBound
    for name in named.reversed() where name.tokens.upperBound <= edge {
      let gap = edge - name.tokens.upperBound
      let joins = (name.tokens.upperBound..<edge).contains { WordClass.table[analysis.passage.tokens[$0]] == .and }
      guard found.isEmpty ? gap <= 20 : joins && gap <= 3 else { break }
      found.insert(name.party, at: 0)
      edge = name.tokens.lowerBound
    }
    return found
  }
}
