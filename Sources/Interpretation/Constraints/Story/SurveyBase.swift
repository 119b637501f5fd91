import Quantities
import RecordModel
import Text

/// "All 24 replied to every question … 44 per cent said they had lost …": the shares of a small number of answers, some
/// sentences behind it.
///
/// Only answers that are said to be complete make a base for every share that follows: where somebody may have passed over
/// a question, each share has a base of its own.
struct SurveyBase: StoryReading {
  private typealias Figure = Wording.Figure

  private var base: (figure: Figure, number: Int)?

  private static let complete: WordSet = ["every", "all", "each", "complete", "completed", "fully"]
  private static let questions: WordSet = ["question", "questions", "item", "items", "questionnaire", "form", "forms"]
  private static let answers: WordSet = [
    "said", "described", "named", "thought", "had", "were", "was", "found", "called", "replied", "answered", "wanted",
    "expected", "reported", "believed", "felt", "agreed", "disagreed", "rated", "considered", "complained",
    "mentioned", "did", "have", "knew", "saw", "trusted", "could", "would",
  ]
  private static let loose: WordSet = [
    "weighted", "average", "growth", "rose", "fell", "women", "men", "among", "those", "whom", "nationally",
    "compared", "than", "nearly", "almost", "survey", "poll", "public", "country", "population", "staff",
  ]
  private static let reach = 8
  private static let most = 60

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard base != nil || sentence.has(.answered) else { return }
    if let base, sentence.number - base.number > Self.reach { self.base = nil }
    if let own = Self.base(in: sentence) {
      base = (own, sentence.number)
    } else if let base, !sentence.figures.isEmpty {
      readShares(of: base.figure, sentence, into: &found)
    }
  }

  /// "All 24 replied to every question": the number right before the verb.
  private static func base(in sentence: StorySentence) -> Figure? {
    guard sentence.has(.answered), sentence.says(complete), sentence.says(questions) else { return nil }
    return sentence.figures.last { figure in
      guard figure.quantity.isPlain, figure.quantity.isCount, figure.quantity.approximation == .exact,
        (5...most).contains(figure.quantity.wholeNumber ?? 0)
      else { return false }
      let end = figure.tokens.upperBound
      return sentence.has(.answered, in: end..<end + 3)
    }
  }

  /// "44 per cent said", "Asked about the season, 44 per cent said": of nobody else than those who answered.
  private func isOpening(_ share: Figure, _ sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    return share.tokens.lowerBound - start <= 2 || sentence.word(start) == "asked"
  }

  private func readShares(of base: Figure, _ sentence: StorySentence, into found: inout [Constraint]) {
    let shares = sentence.figures.filter { $0.quantity.unit == .percent }
    let others = sentence.figures.filter { $0.quantity.isCount && ($0.quantity.wholeNumber ?? .max) >= 5 }
    guard others.isEmpty, !sentence.says(Self.loose) else { return }
    var counted = base
    if counted.quantity.noun == nil { counted.quantity.unit = .counted("person") }
    for share in shares where share.quantity.isPlain && share.quantity.approximation == .exact {
      guard Self.answers.contains(sentence.word(share.tokens.upperBound)), isOpening(share, sentence) else { continue }
      let terms = [counted.term(.whole), share.term(.share)]
      found.add(Constraint(.share, terms: terms, sentence: sentence.span))
    }
  }
}
