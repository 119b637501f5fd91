import Quantities
import RecordModel
import Text

/// Shares of those who could give one answer each: "Only one was accepted: Norway was named by 46 percent, …".
struct SingleAnswerStory: StoryReading {
  /// The sentence that says so.
  private var rule: Int?
  private static let reach = 2

  mutating func endBlock(into found: inout [Constraint]) { rule = nil }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    if saysSo(sentence) { rule = sentence.number }
    guard let rule, sentence.number - rule <= Self.reach, let shares = list(sentence) else { return }
    var constraint = Constraint(.shares, terms: shares.map { $0.term(.part) }, sentence: sentence.span)
    let last = places(shares[shares.count - 1].tokens.lowerBound, sentence.tokens.upperBound)
    if last.contains(where: { Self.rest.contains(sentence.wording.word(at: $0)) }) { constraint.qualifiers = ["rest"] }
    found.add(constraint)
  }

  /// "A single answer", "only one of them could be chosen", "the one partner that matters most".
  private func saysSo(_ sentence: StorySentence) -> Bool {
    sentence.wording.places(of: Self.single).contains { place in
      let word = sentence.wording.word(at: place)
      let near = places(place - 2, place + 7)
      let isSingle =
        word == "single"
        || word == "one"
          && (place - 1..<place + 1).contains {
            ["only", "just", "exactly"].contains(sentence.wording.word(at: $0))
          }
      if isSingle { return near.contains { Self.answers.contains(sentence.wording.word(at: $0)) } }
      return word == "one" && sentence.wording.word(at: place - 1) == "the"
        && (place + 1..<place + 7).contains { sentence.wording.word(at: $0) == "most" }
    }
  }

  /// The shares of a sentence that lists nothing else.
  private func list(_ sentence: StorySentence) -> [Wording.Figure]? {
    let shares = sentence.figures
    guard shares.count >= 3, shares.count <= 12,
      shares.allSatisfy({
        $0.quantity.unit == .percent && $0.quantity.value != nil && $0.quantity.per == nil
          && $0.quantity.approximation == .exact
      }),
      sentence.statedTimes.count <= 1, !sentence.wording.words(sentence.tokens).has([.than, .fall, .rise, .compared]),
      !sentence.says(Self.loose),
      zip(shares, shares.dropFirst()).allSatisfy({
        sentence.wording.gap($0, $1).has([.comma, .and, .semicolon]) && !sentence.wording.gap($0, $1).has([.which])
      })
    else { return nil }
    return shares
  }

  private static let single: WordSet = ["single", "one"]
  private static let answers: WordSet = [
    "answer", "answers", "choice", "option", "reply", "response", "name", "chosen", "choose", "accepted", "allowed",
    "permitted", "named", "vote",
  ]
  private static let rest: WordSet = ["other", "others", "rest", "none", "opinion", "undecided", "know", "answer"]
  private static let loose: WordSet = [
    "women", "men", "rural", "urban", "among", "both", "also", "second", "aged", "younger", "older", "respectively",
    "multiple", "several", "half", "third",
  ]
}
