import Quantities
import RecordModel
import Text

/// Lines of a label and a number each, of which the last is the total: a table without its rules.
struct LineTotal: ParagraphReading {
  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let all = paragraph.before.reversed().flatMap(lines) + lines(paragraph.sentence)
    guard (4...30).contains(all.count), let total = all.last, total.isTotal,
      paragraph.sentence.figures.contains(where: { $0.span == total.figure.span }),
      all.count(where: \.isTotal) == 1
    else { return }
    let parts = all.dropLast().map(\.figure)
    let unit = total.figure.quantity.unit
    guard parts.allSatisfy({ $0.quantity.isOfSort(total.figure.quantity) && $0.quantity.unit == unit }),
      total.figure.quantity.isPlain, !unit.isPercentage
    else { return }
    let terms = [total.figure.term(.whole)] + parts.map { $0.term(.part) }
    var constraint = Constraint(.sum, terms: terms, sentence: paragraph.sentence.span)
    constraint.qualifiers = ["together"]
    found.add(constraint)
  }

  private struct Line {
    var figure: Wording.Figure
    var isTotal: Bool
  }

  /// The figures that end their lines.
  private func lines(_ sentence: StorySentence) -> [Line] {
    sentence.figures.compactMap { figure in
      let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
      let next = sentence.wording.token(end)
      guard next == nil || next?.traits.contains(.lineBefore) == true, figure.quantity.isPlain else { return nil }
      var first = start
      while first > sentence.tokens.lowerBound, sentence.wording.token(first)?.traits.contains(.lineBefore) != true,
        start - first < 8
      {
        first -= 1
      }
      guard first < start else { return nil }
      return Line(figure: figure, isTotal: ["total", "sum", "all", "together"].contains(sentence.word(first)))
    }
  }
}
