import Packs
import RecordModel
import Text

/// Reads from the words around a figure or an event how it is meant and on whose word.
struct CueFinder: Sendable {
  /// The status that a cue near a trigger gives an event; of a noun also the verb of which it is the subject.
  func status(
    of tokens: Range<Int>,
    isNoun: Bool,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Event.Status {
    var best: (cost: Int, status: Event.Status)?
    let verb = isNoun ? verb(behind: tokens, sentence, analysis) : nil
    for match in analysis.matches[sentence.matches] {
      guard case .cue(.status(let status)) = match.entry, !match.tokens.overlaps(tokens) else { continue }
      let isBefore = match.tokens.upperBound <= tokens.lowerBound
      var cost = analysis.distance(match.tokens, tokens) + (isBefore ? 0 : 3)
      if isNoun, !isBefore {
        // "The visit did not end the dispute": only what did not take place is denied.
        if status == .denied, !tellsOfPlace(match.tokens.upperBound, sentence, analysis) { continue }
        let isPast = Self.words[analysis.passage.tokens[match.tokens.lowerBound]] == .was
        let isUndone = status == .denied || status == .cancelled || status == .planned && isPast
        if isUndone, match.tokens.lowerBound == verb { cost = min(cost, Self.farthestCue - 1) }
      }
      if cost < best?.cost ?? Self.farthestCue { best = (cost, status) }
    }
    return best?.status ?? .occurred
  }

  private static let farthestCue = 5
  /// How far the verb may stand behind the noun that is its subject.
  private static let farthestVerb = 15

  /// The helping verb behind a noun: "the visit of the minister to Lima ⟦was⟧ cancelled".
  private func verb(behind noun: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Int? {
    let end = min(sentence.tokens.upperBound, noun.upperBound + Self.farthestVerb)
    for index in noun.upperBound..<max(noun.upperBound, end) {
      switch WordClass.table[analysis.passage.tokens[index]] {
      case .auxiliary where !isInDate(index, sentence, analysis): return index
      case .comma, .semicolon, .contrast, .pronoun, .and: return nil
      default: if Self.words[analysis.passage.tokens[index]] == .opens { return nil }
      }
    }
    return nil
  }

  /// Whether a word is part of a date, as "May" is.
  private func isInDate(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    analysis.mentions[sentence.mentions].contains { $0.isCalendarTime && $0.tokens.contains(index) }
  }

  /// Whether the verb at a token tells that something is done at all: "did not ⟦take⟧ place".
  private func tellsOfPlace(_ index: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool {
    index < sentence.tokens.upperBound && Self.words[analysis.passage.tokens[index]] == .happens
  }

  private enum Word: UInt8 { case happens = 1, opens, was }
  private static let words = WordTable<Word>([
    ("that whether if when where because", .opens), ("was were", .was),
    ("take took taken happen happened occur occurred materialise materialised materialize materialized", .happens),
  ])

  /// The definition words of the clause, in alphabetical order.
  func definitions(of tokens: Range<Int>, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String] {
    var words: Set<String> = []
    for match in analysis.matches[sentence.matches] {
      guard case .cue(.definition) = match.entry, analysis.distance(match.tokens, tokens) < 12 else { continue }
      words.insert(analysis.passage.words(of: match.tokens).lowercased())
    }
    return words.sorted()
  }

  /// Whose word the sentence gives for what it says.
  func attribution(in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    for match in analysis.matches[sentence.matches] {
      guard case .cue(.attribution(let before)) = match.entry else { continue }
      if before {
        for index in sentence.names where analysis.names[index].tokens.lowerBound >= match.tokens.upperBound {
          let name = analysis.names[index]
          guard name.isActor, name.kind != .state, name.tokens.lowerBound - match.tokens.upperBound < 6 else { break }
          return written(name, analysis)
        }
        return words(after: match.tokens.upperBound, sentence, analysis)
      }
      for index in sentence.names.reversed() where analysis.names[index].tokens.upperBound <= match.tokens.lowerBound {
        let name = analysis.names[index]
        guard name.isActor, match.tokens.lowerBound - name.tokens.upperBound < 6 else { break }
        return speaker(name, before: match.tokens, analysis)
      }
    }
    return nil
  }

  /// "The committee finds": who speaks at the head of a sentence and has no name.
  func speaker(atHeadOf sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    let tokens = analysis.passage.tokens
    for match in analysis.matches[sentence.matches] {
      guard case .cue(.attribution(before: false)) = match.entry else { continue }
      var start = sentence.tokens.lowerBound
      while start < match.tokens.lowerBound, WordClass.table[tokens[start]] == .article { start += 1 }
      let words = start..<match.tokens.lowerBound
      guard (1...4).contains(words.count), words.allSatisfy({ tokens[$0].isWord && WordClass.table[tokens[$0]] == nil })
      else { return nil }
      return analysis.passage.words(of: words)
    }
    return nil
  }

  /// An organ by the words of the text, and a person by the whole name.
  private func written(_ name: NamedThing, _ analysis: borrowing Analysis) -> String {
    name.kind == .organisation ? analysis.passage.words(of: name.written) : name.party.name
  }

  /// "The Kenyan embassy said": who speaks for a state by a noun of its own.
  private func speaker(_ name: NamedThing, before cue: Range<Int>, _ analysis: borrowing Analysis) -> String {
    let between = name.tokens.upperBound..<cue.lowerBound
    guard name.kind == .state, !between.isEmpty, between.count < 5,
      between.allSatisfy({ analysis.passage.tokens[$0].isWord && WordClass.table[analysis.passage.tokens[$0]] == nil })
    else { return written(name, analysis) }
    return analysis.passage.words(of: name.tokens.lowerBound..<cue.lowerBound)
  }

  /// The words up to the next comma, at most ten.
  private func words(after start: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> String? {
    var first = start
    while first < sentence.tokens.upperBound, WordClass.table[analysis.passage.tokens[first]] == .article { first += 1 }
    var end = first
    while end < min(sentence.tokens.upperBound, first + 10) {
      let kind = WordClass.table[analysis.passage.tokens[end]]
      if kind == .comma || kind == .semicolon || kind == .mark { break }
      end += 1
    }
    return end > first ? analysis.passage.words(of: first..<end) : nil
  }
}
