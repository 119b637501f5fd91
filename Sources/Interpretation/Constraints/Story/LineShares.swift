import Quantities
import RecordModel
import Text

/// "Exports by product: – cement: 41 per cent – … – all other goods: 19 per cent": the shares of one whole, a line each.
///
/// Rates of growth, duties and answers of which several may be given stand in such lists as well: only what the words
/// before the list divide, and a last line of all the rest, make them parts of a whole.
struct LineShares: StoryReading {
  private var shares: [Wording.Figure] = []
  /// Whether the words before the list say that something is divided, and whether they say what need not make up 100.
  private var isDivided = false
  private var isLoose = false
  /// Whether they say that the numbers are percentages: "composition in per cent".
  private var isInPercent = false
  private var silence = 0

  private static let divided: WordSet = [
    "breakdown", "breaks", "broken", "composition", "composed", "consisted", "consists", "distribution", "distributed",
    "divided", "divides", "split", "make-up", "allocated", "allocation", "once",
  ]
  private static let loose: WordSet = [
    "multiple", "several", "answers", "named", "overlap", "overlapping", "growth", "grew", "rose", "fell", "rise",
    "increase", "increased", "change", "changes", "tariff", "tariffs", "duty", "duties", "rate", "rates", "tax",
    "taxes",
    "interest", "which", "main", "women", "completed", "progress", "target", "targets", "average", "respondents",
    "margin", "approval",
  ]
  private static let rests: WordSet = ["other", "others", "rest", "remaining", "remainder", "miscellaneous"]
  private static let mostLines = 30
  private static let longestLine = 14
  private static let reach = 3

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard let line = line(sentence) else { return note(sentence) }
    shares.append(line)
    let first = sentence.tokens.lowerBound
    guard places(first, first + 2).contains(where: { Self.rests.contains(sentence.word($0)) }) else {
      if shares.count > Self.mostLines { forget() }
      return
    }
    defer { forget() }
    guard shares.count >= 3, isDivided, !isLoose,
      shares.reduce(Rational.zero, { $0 + ($1.quantity.exactValue ?? .zero) }).isWithin(25, of: Rational(100))
    else { return }
    var constraint = Constraint(.shares, terms: shares.map { $0.term(.part) }, sentence: sentence.span)
    constraint.qualifiers = ["rest"]
    found.add(constraint)
  }

  private mutating func forget() { (shares, isDivided, isLoose, isInPercent, silence) = ([], false, false, false, 0) }

  /// Takes the words before a list; those of the last sentences count.
  private mutating func note(_ sentence: StorySentence) {
    if !shares.isEmpty { forget() }
    silence += 1
    if silence > Self.reach { (isDivided, isLoose, isInPercent, silence) = (false, false, false, 1) }
    isDivided = isDivided || sentence.says(Self.divided) || Self.isGiven(by: sentence)
    isLoose = isLoose || sentence.says(Self.loose)
    isInPercent =
      isInPercent || sentence.says(Self.percent) && !sentence.figures.contains { $0.quantity.unit == .percent }
  }

  /// "Exports by product", "the budget by sector": what a state has one of, and not "literacy by province".
  private static func isGiven(by sentence: StorySentence) -> Bool {
    sentence.wording.places(of: ["by"]).contains { place in
      places(place - 4, place).contains { wholes.contains(sentence.word($0)) }
    }
  }

  private static let wholes: WordSet = [
    "exports", "imports", "trade", "sales", "budget", "spending", "expenditure", "aid", "investment", "composition",
  ]

  /// The share that ends or opens a line of a few words.
  private func line(_ sentence: StorySentence) -> Wording.Figure? {
    guard sentence.tokens.count <= Self.longestLine, !sentence.says(Self.loose),
      !sentence.tokens.contains(where: { sentence.role(at: $0) == .auxiliary }),
      let share = percentage(sentence), share.quantity.isPlain, share.quantity.approximation == .exact,
      share.quantity.per == nil
    else { return nil }
    let isLast = sentence.isStop(share.tokens.upperBound) || share.tokens.upperBound >= sentence.tokens.upperBound
    return isLast ? share : nil
  }

  /// The only figure of a line: a percentage, or a bare number where the words before the list make it one.
  private func percentage(_ sentence: StorySentence) -> Wording.Figure? {
    if sentence.figures.count == 1, sentence.figures[0].quantity.unit == .percent { return sentence.figures[0] }
    guard isInPercent else { return nil }
    let numbers = sentence.figures + sentence.bareNumbers { _ in true }
    guard numbers.count == 1, var share = numbers.first, share.quantity.isCount, sentence.wording.times.isEmpty else {
      return nil
    }
    share.quantity.unit = .percent
    return share
  }

  private static let percent: WordSet = ["percent", "cent", "percentage", "percentages", "%"]
}
