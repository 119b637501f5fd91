import Packs
import RecordModel
import Text

/// Reads who gives and who takes from the words around a measure: "exports from A to B", "A's imports".
struct DirectedSides: Sendable {
  /// The sides that the words name.
  struct Sides {
    var subject: Party?
    var counterpart: Party?
  }

  private enum Word: UInt8 { case from = 1, to, by, its }
  private static let words = WordTable<Word>([("from", .from), ("to into", .to), ("by of", .by), ("its their", .its)])
  /// How many words behind a measure still tell of it.
  private static let reach = 14

  private let parties: PartyFinder

  init(_ parties: PartyFinder) { self.parties = parties }

  /// The sides of a measure, or `nil` where no word names one.
  func sides(
    of measure: Range<Int>,
    _ direction: MeasureDefinition.Direction,
    clauseSubject: Party?,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Sides? {
    guard direction == .outward || direction == .inward else { return nil }
    let end = end(of: measure, sentence, analysis)
    var roles: [Word: Party] = [:]
    for name in analysis.names[sentence.names]
    where name.isSide && name.tokens.lowerBound > measure.lowerBound && name.tokens.upperBound <= end {
      if let role = role(of: name, measure, analysis), roles[role] == nil { roles[role] = acting(name) }
    }
    let owner =
      owner(of: measure, sentence, analysis) ?? roles[.by]
      ?? (isOwn(measure, sentence, analysis) ? clauseSubject ?? first(before: measure, sentence, analysis) : nil)
    let (own, other): (Word, Word) = direction == .outward ? (.from, .to) : (.to, .from)
    if owner == nil, roles[other] == nil {
      guard let party = roles[own] else { return nil }
      if let clauseSubject, clauseSubject != party { return Sides(subject: clauseSubject, counterpart: party) }
      return Sides(subject: party)
    }
    let counterpart = roles[other] ?? roles[own].flatMap { $0 == owner ? nil : $0 }
    let subject = owner ?? roles[own] ?? clauseSubject.flatMap { $0 == counterpart ? nil : $0 }
    return Sides(subject: subject, counterpart: counterpart == subject ? nil : counterpart)
  }

  /// Where the words of a measure end: at the next measure, at a semicolon, after a few words.
  private func end(of measure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int {
    var end = min(sentence.tokens.upperBound, measure.upperBound + Self.reach)
    for match in analysis.matches[sentence.matches] where match.tokens.lowerBound > measure.upperBound {
      if case .measure = match.entry { end = min(end, match.tokens.lowerBound) }
    }
    for index in measure.upperBound..<max(end, measure.upperBound) {
      switch WordClass.table[analysis.passage.tokens[index]] {
      case .semicolon, .contrast: return index
      default: continue
      }
    }
    return max(end, measure.upperBound)
  }

  /// The preposition before a name.
  private func role(of name: NamedThing, _ measure: Range<Int>, _ analysis: borrowing Analysis) -> Word? {
    var before = name.tokens.lowerBound - 1
    while before > measure.lowerBound, WordClass.table[analysis.passage.tokens[before]] == .article { before -= 1 }
    let word = Self.words[analysis.passage.tokens[before]]
    return word == .by && before > measure.upperBound + 1 ? nil : word
  }

  /// Whose the measure is: "Kenya's total exports", "Kenyan exports".
  private func owner(of measure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Party? {
    let name = analysis.names[sentence.names].last { $0.tokens.lowerBound < measure.lowerBound }
    guard let name, name.isActor, name.kind != .person, measure.lowerBound - name.tokens.upperBound <= 5 else {
      return nil
    }
    let isWhole = (name.tokens.upperBound..<max(name.tokens.upperBound, measure.lowerBound)).allSatisfy {
      let token = analysis.passage.tokens[$0]
      switch WordClass.table[token] {
      case nil: return token.isWord
      case .apostrophe, .total, .and: return true
      default: return false
      }
    }
    guard isWhole else { return nil }
    let isPossessive =
      name.tokens.upperBound < measure.lowerBound
      && WordClass.table[analysis.passage.tokens[name.tokens.upperBound]] == .apostrophe
    let isDemonym = analysis.matches[sentence.matches].contains {
      guard case .demonym = $0.entry else { return false }
      return $0.tokens == name.tokens
    }
    return isPossessive || isDemonym ? acting(name) : nil
  }

  /// Whether it is that of the one spoken of: "its total exports".
  private func isOwn(_ measure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    (max(sentence.tokens.lowerBound, measure.lowerBound - 2)..<measure.upperBound).contains {
      Self.words[analysis.passage.tokens[$0]] == .its
    }
  }

  /// The first of a sentence that stands before a measure and behind no preposition.
  private func first(before measure: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Party?
  {
    analysis.names[sentence.names].first {
      $0.isActor && $0.tokens.upperBound <= measure.lowerBound && !PromiserFinder.isObject($0, analysis)
    }.map(acting)
  }

  /// The state that an organ stands for, or the party itself.
  private func acting(_ name: NamedThing) -> Party {
    name.kind == .state || name.kind == .party ? name.party : parties.state(of: name.party) ?? name.party
  }
}
