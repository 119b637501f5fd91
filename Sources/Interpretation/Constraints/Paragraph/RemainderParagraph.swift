import Quantities
import RecordModel
import Text

/// "8.4 million … 3.1 million went to schools, 2.7 million to clinics and the remaining 3.6 million to roads": parts
/// of which the last is said to be the rest.
struct RemainderParagraph: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let rests: WordSet = ["remaining", "other", "rest", "remainder", "balance", "last"]
  private static let open: WordSet = ["outstanding", "unspent", "unpaid", "left", "owed", "due", "missing"]
  private static let loose: WordSet = [
    "including", "respectively", "each", "average", "than", "both", "added", "joined", "additional", "new", "later",
    "interest", "another", "per", "half", "latter",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard !isLoose(sentence), let rest = sentence.figures.last(where: { isRest($0, sentence) }) else { return }
    var all = sentence.figures.filter { $0.tokens.lowerBound < rest.tokens.lowerBound && isPart($0, of: rest) }
    let isWithin = all.count >= 2
    if !isWithin {
      guard let previous = paragraph.before.first, !isLoose(previous) else { return }
      all = previous.figures.filter { isPart($0, of: rest) } + all
      if all.count == 1, paragraph.before.count > 1, !isLoose(paragraph.before[1]) {
        all = paragraph.before[1].figures.filter { isPart($0, of: rest) } + all
      }
    } else if let whole = whole(before: paragraph, all, rest) {
      all.insert(whole, at: 0)
    }
    guard (2...6).contains(all.count), let whole = all.first, isWhole(whole, all, rest),
      !([sentence] + paragraph.before).contains(where: isNested)
    else { return }
    let terms = [whole.term(.whole)] + all.dropFirst().map { $0.term(.part) } + [rest.term(.part)]
    var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
    constraint.qualifiers = ["remaining"]
    found.add(constraint)
  }

  /// Whether words make the parts doubtful; "third countries" are no part.
  private func isLoose(_ sentence: StorySentence) -> Bool {
    sentence.says(Self.loose)
      || sentence.wording.places(of: ["third"]).contains {
        !["countries", "country", "states", "state", "parties", "party", "nationals"].contains(sentence.word($0 + 1))
      }
  }

  /// The whole of parts that fill their sentence: the only figure of the sentence before, and larger than each.
  private func whole(before paragraph: Paragraph, _ parts: [Figure], _ rest: Figure) -> Figure? {
    guard let previous = paragraph.before.first, !isLoose(previous) else { return nil }
    let figures = previous.figures.filter { isPart($0, of: rest) }
    guard let whole = figures.first, figures.count == 1, let value = whole.quantity.exactValue,
      parts.allSatisfy({ ($0.quantity.exactValue ?? .zero) < value }), !isSum(parts[0], parts.dropFirst() + [rest])
    else { return nil }
    return whole
  }

  /// Whether a sentence tells a half, or a part of a part: "210 million of this has been spent".
  private func isNested(_ sentence: StorySentence) -> Bool {
    sentence.figures.contains { $0.quantity.isShare }
      || sentence.figures.contains { figure in
        let end = figure.tokens.upperBound
        return sentence.word(end) == "of" && ["this", "these", "that", "those", "it"].contains(sentence.word(end + 1))
          && ["latter", "last", "sum", "amount", "group"].contains(sentence.word(end + 2))
      }
  }

  private func isSum(_ whole: Figure, _ parts: [Figure]) -> Bool {
    let sum = parts.reduce(Rational.zero) { $0 + ($1.quantity.exactValue ?? .zero) }
    return whole.quantity.exactValue.map { sum.isWithin(1, of: $0) } ?? false
  }

  /// "The remaining R", "R is still outstanding".
  private func isRest(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    guard figure.quantity.isPlain, figure.quantity.approximation == .exact, !figure.quantity.unit.isPercentage,
      !figure.quantity.isTimeSpan, figure.quantity.fraction == nil, figure.quantity.per == nil
    else { return false }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard sentence.word(end) != "of" else { return false }
    if sentence.word(start - 2) == "the", Self.rests.contains(sentence.word(start - 1)) { return true }
    if places(start - 4, start).contains(where: { ["rest", "remainder", "balance"].contains(sentence.word($0)) }) {
      return true
    }
    let behind = places(end, end + 4)
    return behind.contains { Self.open.contains(sentence.word($0)) }
      && behind.contains { ["is", "are", "was", "were", "still", "remain", "remained"].contains(sentence.word($0)) }
  }

  private func isPart(_ figure: Figure, of rest: Figure) -> Bool {
    figure.quantity.isAlike(rest.quantity) && figure.quantity.isOfSize(of: rest.quantity)
      && !figure.quantity.unit.isPercentage && figure.quantity.per == nil
      && (figure.quantity.unit.isMoney || figure.quantity.wholeNumber != 2 || !figure.quantity.isCount)
  }

  /// Whether the first figure is larger than every part, and not far from their sum.
  private func isWhole(_ whole: Figure, _ all: [Figure], _ rest: Figure) -> Bool {
    guard let value = whole.quantity.exactValue, value > .zero else { return false }
    let parts = (all.dropFirst() + [rest]).compactMap(\.quantity.exactValue)
    let sum = parts.reduce(Rational.zero, +)
    return parts.allSatisfy { $0 < value } && sum.isWithin(50, of: value)
  }
}
