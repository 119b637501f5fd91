import Quantities
import RecordModel
import Text

/// "Peru pays 36 million, Chad 19 million and the bank 25 million … Together they pay 90 million": the parts of several
/// payers, and the total in the next sentence.
struct SharedTotal: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let together: WordSet = ["together", "altogether", "between", "combined", "jointly"]
  private static let totals: WordSet = ["total", "whole", "entire", "overall"]
  private static let sums: WordSet = ["cost", "costs", "sum", "amount", "price", "budget", "bill", "value"]
  private static let loose: WordSet = [
    "including", "respectively", "each", "average", "than", "rose", "fell", "grew", "per", "also", "besides",
    "another", "further", "other", "others", "already", "so", "far", "initially", "originally", "revised", "later",
    "among", "annual", "annually", "yearly", "loan", "equity", "both", "from", "least", "phase", "additional",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let home = paragraph.before.first, sentence.figures.count == 1, let total = sentence.figures.first,
      total.quantity.isPlain, total.quantity.approximation == .exact, !total.quantity.unit.isPercentage,
      !sentence.says(Self.loose), !home.says(Self.loose)
    else { return }
    let parts = home.figures.filter { $0.quantity.isAlike(total.quantity) && $0.quantity.per == nil }
    guard (2...6).contains(parts.count), parts.count == home.figures.count, areListed(parts, home),
      parts.allSatisfy({ $0.quantity.approximation == .exact && !$0.quantity.isTimeSpan }),
      let value = total.quantity.exactValue
    else { return }
    let sum = parts.reduce(Rational.zero) { $0 + ($1.quantity.exactValue ?? .zero) }
    // A total that is larger than its parts may have others, unless they are said to be all.
    let isAll = isTogether(total, sentence)
    guard isAll && sum.isWithin(50, of: value) || isTotal(total, sentence) && parts.count >= 3 && sum > value,
      !isFirst(parts, sum)
    else { return }
    var constraint = Constraint(
      .sum,
      terms: [total.term(.whole)] + parts.map { $0.term(.part) },
      sentence: sentence.span
    )
    constraint.qualifiers = ["together"]
    found.add(constraint)
  }

  /// "Together they pay W", "between them they sent W".
  private func isTogether(_ total: Figure, _ sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    guard Self.together.contains(sentence.word(start)), total.tokens.lowerBound - start <= 8 else { return false }
    let next = sentence.word(start + 1)
    if sentence.word(start) == "between" { return next == "them" }
    return ["they", "these", "the", ",", "this"].contains(next)
  }

  /// "The total cost is W", "the whole bill came to W".
  private func isTotal(_ total: Figure, _ sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    guard sentence.word(start) == "the", total.tokens.lowerBound - start <= 9 else { return false }
    let isNamed =
      Self.totals.contains(sentence.word(start + 1))
      && (Self.sums.contains(sentence.word(start + 2)) || sentence.role(at: start + 2) == .auxiliary)
    return isNamed && !places(start, total.tokens.lowerBound).contains { sentence.isName($0) }
  }

  /// Whether the parts follow each other in one list that ends with "and".
  private func areListed(_ parts: [Figure], _ home: StorySentence) -> Bool {
    let gaps = zip(parts, parts.dropFirst()).map { home.wording.gap($0, $1) }
    return gaps.allSatisfy { $0.count <= 10 && !$0.has([.semicolon, .than, .which, .or, .rise, .fall]) }
      && gaps.dropLast().allSatisfy { $0.has([.comma]) } && gaps.last?.has([.and]) == true
  }

  /// Whether the first figure is the whole of the others.
  private func isFirst(_ parts: [Figure], _ sum: Rational) -> Bool {
    guard let first = parts.first?.quantity.exactValue else { return true }
    return (sum - first).isWithin(3, of: first)
  }
}
