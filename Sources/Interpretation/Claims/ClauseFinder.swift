import Packs
import RecordModel
import Text

/// Finds the name that stands where the subject of a clause stands.
struct ClauseFinder: Sendable {
  private enum Word: UInt8 { case that = 1, deed, by, comma }
  private static let words = WordTable<Word>([
    ("that whereby where which as because when if after since", .that),
    ("decision decisions announcement proposal offer pledge plan move refusal initiative request", .deed),
    ("by of", .by),
  ])
  private static let such = WordHash.of("such")
  private static let hyphen = WordHash.of("-")

  private let parties: PartyFinder

  init(_ parties: PartyFinder) { self.parties = parties }

  /// The last name before some words that begins a clause, or does the deed that the clause is about.
  func subject(before anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> NamedThing?
  {
    for var name in names(before: anchor, sentence, analysis).reversed() {
      guard name.kind != .place, !isSpeaker(name, sentence, analysis) else { continue }
      guard isSubject(name, sentence, analysis) || isDoer(name.tokens, sentence, analysis) else { continue }
      if name.kind == .organisation { name.party = parties.state(of: name.party) ?? name.party }
      return name
    }
    return nil
  }

  /// Whether a name stands at the beginning of a clause and a verb behind it.
  func isSubject(_ name: NamedThing, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    beginsClause(name.tokens, sentence, analysis) && isFollowedByVerb(name.tokens, sentence, analysis)
  }

  /// The names of a sentence before some words.
  private func names(before anchor: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> [NamedThing]
  {
    sentence.names.map { analysis.names[$0] }.filter { $0.tokens.upperBound <= anchor.lowerBound }
  }

  /// "The decision by Brazil to": who does what the clause is about.
  private func isDoer(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    var before = tokens.lowerBound - 1
    while before > sentence.tokens.lowerBound, WordClass.table[analysis.passage.tokens[before]] == .article {
      before -= 1
    }
    return before > sentence.tokens.lowerBound && Self.words[analysis.passage.tokens[before]] == .by
      && Self.words[analysis.passage.tokens[before - 1]] == .deed
  }

  private func beginsClause(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    var index = tokens.lowerBound - 1
    while index >= sentence.tokens.lowerBound {
      let token = analysis.passage.tokens[index]
      if Self.words[token] == .that {
        return index == sentence.tokens.lowerBound || analysis.passage.tokens[index - 1].hash != Self.such
      }
      if let title = title(endingAt: index, sentence, analysis) {
        index = title - 1
        continue
      }
      if let time = time(endingAt: index, sentence, analysis) {
        index = time - 1
        if index >= sentence.tokens.lowerBound, WordClass.table[analysis.passage.tokens[index]] == .preposition {
          index -= 1
        }
        if index < sentence.tokens.lowerBound { return true }
        continue
      }
      switch WordClass.table[token] {
      case .article, .adverb: index -= 1
      case .comma: return !isInList(tokens, sentence, analysis)
      case .mark where !token.hasSpaceBefore && token.hash == Self.hyphen: return false
      case .semicolon, .contrast, .mark: return true
      default: return false
      }
    }
    return true
  }

  /// Where a title begins that ends at a token: "President" before a name.
  private func title(endingAt index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int? {
    analysis.matches[sentence.matches].first { $0.entry == .title && $0.tokens.upperBound == index + 1 }?.tokens
      .lowerBound
  }

  /// Where a date begins that ends at a token: "In 2008" before a name.
  private func time(endingAt index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int? {
    for mention in sentence.mentions where analysis.mentions[mention].isCalendarTime {
      if analysis.mentions[mention].tokens.upperBound == index + 1 {
        return analysis.mentions[mention].tokens.lowerBound
      }
    }
    return nil
  }

  /// Whether commas on both sides make a name one of several, and no introduction opens the sentence.
  private func isInList(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard tokens.upperBound < sentence.tokens.upperBound else { return true }
    let next = WordClass.table[analysis.passage.tokens[tokens.upperBound]]
    guard next == .comma || next == .and || next == .bracket else { return false }
    let first = analysis.passage.tokens[sentence.tokens.lowerBound]
    let isIntroduced =
      WordClass.table[first] == .preposition
      || analysis.matches[sentence.matches].contains {
        guard case .cue(.attribution(before: true)) = $0.entry else { return false }
        return $0.tokens.lowerBound == sentence.tokens.lowerBound
      }
    return !isIntroduced
  }

  private func isFollowedByVerb(_ tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    guard tokens.upperBound < sentence.tokens.upperBound else { return false }
    let next = analysis.passage.tokens[tokens.upperBound]
    switch WordClass.table[next] {
    case .auxiliary, .comma, .bracket, .linkingVerb, .rise, .fall, .adverb, .apostrophe, .including, .and: return true
    case .pronoun: return Self.words[next] == .that
    case nil: return next.isWord && !next.isCapitalized
    default: return false
    }
  }

  /// Whether somebody only tells what the sentence says: "X said that", and not "X highlighted a plan".
  func isSpeaker(_ name: NamedThing, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    analysis.matches[sentence.matches].contains { match in
      guard case .cue(.attribution(before: let isBefore)) = match.entry else { return false }
      if isBefore {
        return (match.tokens.upperBound...match.tokens.upperBound + 1).contains(name.tokens.lowerBound)
      }
      let isNext = (name.tokens.upperBound...name.tokens.upperBound + 1).contains(match.tokens.lowerBound)
      return isNext && name.kind == .person && !hasObject(match.tokens, sentence, analysis)
    }
  }

  /// Whether a thing follows a verb, and no clause: "presented a plan".
  private func hasObject(_ verb: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    guard verb.upperBound < sentence.tokens.upperBound, verb.count == 1 else { return false }
    let next = analysis.passage.tokens[verb.upperBound]
    return WordClass.table[next] == .article || next.isNumber
      || sentence.mentions.contains {
        analysis.mentions[$0].isQuantity && analysis.mentions[$0].tokens.lowerBound == verb.upperBound
      }
  }
}
