import Quantities
import RecordModel
import Text

/// "Canberra hesitated for two reasons … for all three reasons": how many were announced, and how many all of them are.
struct AllOfThem: StoryReading {
  private struct Announced {
    var figure: Wording.Figure
    var number: Int
  }

  private var announced: [Announced] = []
  private static let reach = 8
  /// Things of thought that a text numbers for itself; persons and goods come and go between two sentences.
  private static let nouns: Set<String> = [
    "reason", "question", "condition", "principle", "goal", "aim", "objective", "argument", "factor", "lesson",
    "demand", "scenario", "criterion", "problem", "obstacle", "priority", "pillar", "proposal", "recommendation",
    "requirement", "advantage", "consideration", "option",
  ]
  private static let loose: WordSet = [
    "other", "more", "further", "additional", "first", "last", "remaining", "another", "new", "at", "least", "main",
    "some", "these", "those",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    for figure in sentence.figures {
      guard let noun = Self.noun(of: figure) else { continue }
      let start = figure.tokens.lowerBound
      let isAll =
        sentence.word(start - 1) == "all" || sentence.word(start - 2) == "all" && sentence.word(start - 1) == "the"
      let others = announced.filter { Self.noun(of: $0.figure) == noun }
      if isAll, others.count == 1, let other = others.first, other.number < sentence.number,
        sentence.number - other.number <= Self.reach
      {
        let terms = [other.figure.term(.telling), figure.term(.telling)]
        var constraint = Constraint(.agreement, terms: terms, sentence: sentence.span)
        constraint.qualifiers = ["thing", "recount"]
        found.append(constraint)
      }
      if !places(start - 2, start).contains(where: { Self.loose.contains(sentence.word($0)) }) {
        announced.append(Announced(figure: figure, number: sentence.number))
      }
    }
    announced.removeAll { sentence.number - $0.number > Self.reach }
  }

  /// What is counted, if a text would number it.
  private static func noun(of figure: Wording.Figure) -> String? {
    guard case .counted(let noun) = figure.quantity.unit, let number = figure.quantity.wholeNumber, number < 13,
      figure.quantity.isPlain, figure.quantity.approximation == .exact, nouns.contains(noun)
    else { return nil }
    return noun
  }
}
