import Quantities
import RecordModel
import Text

/// "A grant of 450 million, paid in five equal annual instalments of 150 million": a sum, the number of its equal parts
/// and what each of them is.
struct EqualParts: ParagraphReading {
  private static let equal: WordSet = ["equal", "identical"]
  private static let parts: WordSet = [
    "instalments", "installments", "tranches", "payments", "parts", "portions", "shares", "lots", "contributions",
    "instalment", "annuities", "grants", "sums", "slices", "loans", "consignments", "shipments",
  ]
  private static let loose: WordSet = [
    "interest", "plus", "deposit", "remaining", "balance", "rest", "down", "including", "excluding", "then",
    "besides", "least", "minimum", "maximum", "further", "additional", "fee", "repaid", "repayable", "repay",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.says(Self.parts), !sentence.says(Self.loose) else { return }
    for place in sentence.wording.places(of: Self.parts) {
      guard let (count, tokens) = count(before: place, sentence),
        let each = sentence.figures.first(where: { figure in
          (place + 1...place + 4).contains(figure.tokens.lowerBound) && figure.quantity.isPlain
            && figure.quantity.unit.isMoney && sentence.word(figure.tokens.upperBound) != "per"
        }), isOf(places(place + 1, each.tokens.lowerBound), sentence), let whole = whole(each, tokens, paragraph)
      else { continue }
      var number = Quantity(WrittenNumber(Int64(count)))
      number.unit = .counted("part")
      var one = each
      one.quantity.per = nil
      let terms = [
        whole.term(.whole), one.term(.factor),
        Constraint.Term(.factor, span: sentence.bytes(tokens.lowerBound..<place + 1), .quantity(number)),
      ]
      found.add(Constraint(.product, terms: terms, sentence: sentence.span))
    }
  }

  /// "Five equal annual", "three": the number before the parts, with a word that makes them alike or "of … each" behind.
  private func count(before place: Int, _ sentence: StorySentence) -> (Int, Range<Int>)? {
    let lead = places(place - 4, place)
    guard
      let figure = sentence.figures.last(where: { figure in
        lead.contains(figure.tokens.lowerBound) && figure.quantity.isCount && figure.quantity.isPlain
          && figure.quantity.approximation == .exact
      }), let count = figure.quantity.wholeNumber, (2...60).contains(count)
    else { return nil }
    let between = places(figure.tokens.lowerBound, place)
    guard sentence.place(of: Self.equal, in: between) != nil else { return nil }
    return (count, figure.tokens.lowerBound..<place)
  }

  private func isOf(_ gap: Range<Int>, _ sentence: StorySentence) -> Bool {
    gap.allSatisfy { ["of", "each", ",", "("].contains(sentence.word($0)) } && !gap.isEmpty
  }

  /// The only other sum of the sentence, or else the only one of the sentence before.
  private func whole(_ each: Wording.Figure, _ count: Range<Int>, _ paragraph: Paragraph) -> Wording.Figure? {
    func sums(_ sentence: StorySentence) -> [Wording.Figure] {
      sentence.figures.filter { $0.span != each.span && $0.quantity.unit.isMoney && $0.quantity.per == nil }
    }
    let here = sums(paragraph.sentence)
    let wholes = here.isEmpty ? paragraph.before.first.map(sums) ?? [] : here
    guard let whole = wholes.first, wholes.count == 1, whole.quantity.isPlain,
      whole.quantity.unit == each.quantity.unit,
      let value = whole.quantity.exactValue, let part = each.quantity.exactValue, value > part,
      !here.isEmpty || paragraph.before.first.map({ !$0.says(Self.loose) }) ?? false
    else { return nil }
    return whole
  }
}
