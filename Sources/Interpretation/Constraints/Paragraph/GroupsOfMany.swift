import Quantities
import RecordModel
import Text

/// "Every one of the twelve villages got four pumps … the 58 pumps": as many for each, and all of them in the next
/// sentence.
struct GroupsOfMany: ParagraphReading {
  private static let each: WordSet = ["each", "every", "apiece"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let previous = paragraph.before.first, previous.says(Self.each), previous.figures.count == 2,
      previous.figures.allSatisfy({ $0.quantity.isCount && $0.quantity.isPlain && $0.quantity.per == nil }),
      let each = previous.place(of: Self.each, in: previous.tokens),
      let total = sentence.figures.first(where: { isWhole($0, sentence) }),
      let part = previous.figures.first(where: { $0.quantity.noun != nil && $0.quantity.noun == total.quantity.noun }),
      let groups = previous.figures.first(where: { $0.span != part.span }),
      groups.quantity.noun != total.quantity.noun,
      abs(each - groups.tokens.lowerBound) <= 6 || abs(each - part.tokens.upperBound) <= 2
    else { return }
    let terms = [total.term(.whole), part.term(.factor), groups.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: sentence.span))
  }

  /// "The 58 pumps", "all 58 pumps", and none that are "other".
  private func isWhole(_ figure: Wording.Figure, _ sentence: StorySentence) -> Bool {
    let start = figure.tokens.lowerBound
    return figure.quantity.noun != nil && figure.quantity.isPlain && figure.quantity.approximation == .exact
      && ["the", "all", "these", "those"].contains(sentence.word(start - 1))
      && !["of", "from", "that", "in"].contains(sentence.word(figure.tokens.upperBound))
  }
}
