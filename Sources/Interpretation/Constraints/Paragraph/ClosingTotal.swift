import Quantities
import RecordModel
import Text

/// "20 million in 2015, 35 million in 2016 and 25 million in 2017, 90 million in all", "18 ports in Oman and 14 in
/// Yemen … our sample of 36 ports": parts, and then the total that they make.
struct ClosingTotal: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "including", "respectively", "each", "average", "than", "both", "from", "rose", "fell", "grew", "per", "among",
    "between", "also", "besides", "another", "share", "half",
  ]
  private static let sets: WordSet = ["sample", "total", "sum", "set", "corpus", "collection", "package"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let total = sentence.figures.last(where: { isTotal($0, sentence) }) else { return }
    var parts = sentence.figures.filter { $0.tokens.lowerBound < total.tokens.lowerBound }
    for index in parts.indices { parts[index].quantity = parts[index].quantity.lent(total.quantity.unit) }
    parts.removeAll { !isPart($0, of: total) }
    var home = sentence
    if parts.isEmpty, let previous = paragraph.before.first, total.tokens.lowerBound - sentence.tokens.lowerBound <= 6 {
      parts = previous.figures.filter { isPart($0, of: total) }
      home = previous
    }
    guard (2...6).contains(parts.count), areListed(parts, home), !isLoose(parts, total, home) else { return }
    let terms = [total.term(.whole)] + parts.map { $0.term(.part) }
    var constraint = Constraint(.sum, terms: terms, sentence: sentence.span)
    constraint.qualifiers = ["together"]
    found.add(constraint)
  }

  /// "W in all", "our sample of W", "so that W took part".
  private func isTotal(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    guard figure.quantity.isPlain, !figure.quantity.unit.isPercentage, !figure.quantity.isTimeSpan,
      figure.quantity.fraction == nil, figure.quantity.per == nil
    else { return false }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if sentence.word(end) == "in", ["all", "total"].contains(sentence.word(end + 1)) {
      return sentence.isStop(end + 2)
    }
    if ["altogether", "together"].contains(sentence.word(end)) { return sentence.isStop(end + 1) }
    if sentence.word(start - 1) == "of", Self.sets.contains(sentence.word(start - 2)) {
      return ["our", "the", "this", "a", "whole"].contains(sentence.word(start - 3))
        && !["from", "who", "that"].contains(sentence.word(end))
    }
    // "So that total trade came to W", "all W members took part".
    let lead = places(start - 7, start)
    if let place = sentence.place(of: ["total"], in: lead), sentence.word(place - 1) == "that" { return true }
    if sentence.word(start - 1) == "all", sentence.has(.against), sentence.has(.forWord) || sentence.says(["favour"]) {
      return true
    }
    let isResult = sentence.word(start - 1) == "that" && ["so", "makes", "made"].contains(sentence.word(start - 2))
    return isResult || sentence.word(start - 1) == "together"
      || sentence.word(start - 2) == "that"
        && ["makes", "made"].contains(sentence.word(start - 1))
  }

  private func isPart(_ figure: Figure, of total: Figure) -> Bool {
    figure.quantity.isAlike(total.quantity) && figure.quantity.isOfSize(of: total.quantity)
      && !figure.quantity.unit.isPercentage && figure.quantity.approximation == .exact && figure.quantity.per == nil
  }

  /// Whether the parts stand in one list: a comma or "and" between them.
  private func areListed(_ parts: [Figure], _ home: StorySentence) -> Bool {
    zip(parts, parts.dropFirst()).allSatisfy { a, b in
      let gap = home.wording.gap(a, b)
      return gap.has([.comma, .and]) && gap.count <= 14 && !gap.has([.semicolon, .than, .which, .or])
    }
  }

  private func isLoose(_ parts: [Figure], _ total: Figure, _ home: StorySentence) -> Bool {
    if home.says(Self.loose) { return true }
    let sum = parts.reduce(Rational.zero) { $0 + ($1.quantity.exactValue ?? .zero) }
    guard let value = total.quantity.exactValue, let first = parts.first?.quantity.exactValue else { return true }
    // "Of the 640, 410 came …": the first figure may be the whole of the others.
    let isOfFirst = (sum - first).isWithin(3, of: first) || parts.count == 2 && home.wording.isOpened(byOf: parts[0])
    return isOfFirst || !sum.isWithin(50, of: value)
  }
}
