import Quantities
import RecordModel
import Text

/// "A ceiling of 1.2bn dirhams … the whole amount, in six equal annual instalments of 240m": the only sum of a document,
/// and the equal parts that make all of it.
struct WholeInParts: StoryReading {
  private typealias Figure = Wording.Figure

  private var sums: [Figure] = []
  private var isLoan = false
  private static let lending: WordSet = ["lent", "loan", "loans", "credit", "borrowed", "interest", "repaid", "fined"]

  private static let whole: WordSet = ["whole", "full", "entire", "all", "total"]
  private static let sum: WordSet = ["amount", "sum", "contribution", "it"]
  private static let parts: WordSet = [
    "instalments", "installments", "tranches", "payments", "parts", "transfers", "portions", "disbursements",
  ]
  private static let loose: WordSet = [
    "first", "remaining", "rest", "plus", "further", "additional", "interest", "balance", "later", "rising", "costs",
    "repaid", "repay", "repayment", "repayable", "loan", "credit", "lent", "lender", "budgeted", "fees",
  ]
  private static let mostSums = 6
  private static let reach = 9

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard sums.count <= Self.mostSums, !isLoan else { return }
    // A loan is paid back with its interest.
    isLoan = sentence.says(Self.lending)
    if sentence.says(Self.parts) { readParts(sentence, into: &found) }
    sums += sentence.figures.filter { figure in
      figure.quantity.unit.isMoney && figure.quantity.value != nil && figure.quantity.per == nil
        && [.exact, .upTo].contains(figure.quantity.approximation)
    }
  }

  private func readParts(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard let noun = sentence.wording.places(of: Self.parts).first, !sentence.says(Self.loose),
      let count = sentence.figures.last(where: { $0.tokens.lowerBound < noun }),
      let size = sentence.figures.first(where: { $0.tokens.lowerBound > noun }),
      noun - count.tokens.upperBound <= 3, size.tokens.lowerBound - noun == 2, sentence.word(noun + 1) == "of",
      let number = count.quantity.wholeNumber, (2...60).contains(number), count.quantity.isCount,
      count.quantity.isPlain, size.quantity.isPlain, size.quantity.unit.isMoney, isWhole(before: count, sentence)
    else { return }
    let wholes = sums.filter { size.quantity.canBeIn($0.quantity.unit) }
    guard let first = wholes.first, Set(wholes.map(\.quantity.value)).count == 1, wholes.count == sums.count else {
      return
    }
    var part = size
    part.quantity.unit = first.quantity.unit
    let terms = [first.term(.whole), part.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: sentence.span))
  }

  /// "The whole amount, in", "it in full in", "the entire loan over".
  private func isWhole(before count: Figure, _ sentence: StorySentence) -> Bool {
    let lead = places(count.tokens.lowerBound - Self.reach, count.tokens.lowerBound)
    return lead.contains { place in
      Self.whole.contains(sentence.word(place))
        && (Self.sum.contains(sentence.word(place + 1)) || sentence.word(place - 1) == "in")
    }
  }
}

extension Quantity {
  /// Whether a sum may be in a currency: "dirhams" of nobody in one sentence are those of the state in another.
  fileprivate func canBeIn(_ other: Quantities.Unit) -> Bool {
    if unit == other { return true }
    guard case .currency(let own, let word?) = unit, case .currency(let code, let otherWord?) = other else {
      return false
    }
    return word == otherWord && (own == "XXX" || code == "XXX")
  }
}
