import Quantities
import RecordModel
import Text

/// "At 110 yen to the dollar, the loan of 5.5 billion yen is worth 50 million dollars", "3.2 billion, or 3,200
/// million": a sum in two currencies at a stated rate, and a sum that is told again in other words.
struct StatedRate: ParagraphReading {
  private typealias Figure = Wording.Figure

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    readAgain(sentence, into: &found)
    let sums = sentence.figures.filter { $0.quantity.unit.isMoney && $0.quantity.isPlain && $0.quantity.per == nil }
    guard sums.count == 3, sums.count == sentence.figures.count, let rate = sums.first(where: { isRate($0, sentence) }),
      let same = sums.first(where: { $0.span != rate.span && $0.quantity.unit == rate.quantity.unit }),
      let other = sums.first(where: { $0.quantity.unit != rate.quantity.unit })
    else { return }
    var count = other
    count.quantity.unit = .counted("unit")
    let terms = [same.term(.whole), rate.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: sentence.span))
  }

  /// "110 yen to the dollar", "7 yuan per dollar".
  private func isRate(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let end = figure.tokens.upperBound
    guard ["to", "for", "per", "against"].contains(sentence.word(end)) else { return false }
    let noun = ["the", "one", "a", "each"].contains(sentence.word(end + 1)) ? end + 2 : end + 1
    let isNear = places(figure.tokens.lowerBound - 5, figure.tokens.lowerBound).contains {
      ["rate", "at"].contains(sentence.word($0))
    }
    return isNear && sentence.isContent(noun) && !sentence.isInFigure(noun)
  }

  /// "3.2 billion, id est 320 million": two sums in one currency that are said to be one.
  private func readAgain(_ sentence: StorySentence, into found: inout [Constraint]) {
    for (a, b) in zip(sentence.figures, sentence.figures.dropFirst()) {
      guard a.quantity.isPlain, b.quantity.isPlain, a.quantity.unit == b.quantity.unit, a.quantity.unit.isMoney,
        a.quantity.per == nil, b.quantity.per == nil
      else { continue }
      let gap = places(a.tokens.upperBound, b.tokens.lowerBound)
      let isSame =
        gap.count <= 7 && gap.contains { ["i", "ie", "i.e", "viz"].contains(sentence.word($0)) }
        && !gap.contains { sentence.isContent($0) && sentence.word($0) != "viz" }
      guard isSame else { continue }
      found.append(Constraint(.conversion, terms: [a.term(.from), b.term(.to)], sentence: sentence.span))
    }
  }
}
