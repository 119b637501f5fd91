import Quantities
import RecordModel
import Text

/// "The whole budget came to 340 million … out of it, 28 billion", "in all countries 98 million … to one alone 470
/// million": what is taken out of a whole is larger than it.
struct TakenOut: ParagraphReading {
  private static let wholes: WordSet = ["whole", "total", "entire", "all", "overall", "altogether", "world"]
  private static let alone: WordSet = ["alone"]
  private static let loose: WordSet = ["than", "debt", "cumulative", "since", "until", "target", "years", "by"]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    readReturned(sentence, into: &found)
    guard !sentence.says(Self.loose), let (whole, part) = within(sentence) ?? across(paragraph),
      whole.quantity.unit == part.quantity.unit, whole.quantity.isPlain, part.quantity.isPlain,
      whole.quantity.per == nil, part.quantity.per == nil, paragraph.years(back: 1).count <= 1
    else { return }
    let terms = [whole.term(.whole), part.term(.part)]
    found.add(Constraint(.inclusion, terms: terms, sentence: sentence.span))
  }

  /// "Forms went to 200 firms; 215 of these returned them".
  private func readReturned(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard sentence.figures.count == 2, let whole = sentence.figures.first, let part = sentence.figures.last,
      whole.quantity.isPlain, whole.quantity.noun != nil, part.quantity.isPlain, part.quantity.isCount,
      whole.quantity.approximation == .exact, sentence.word(part.tokens.upperBound) == "of",
      ["these", "them", "those", "which", "whom"].contains(sentence.word(part.tokens.upperBound + 1)),
      (whole.quantity.wholeNumber ?? 0) >= 5, part.quantity.noun == nil,
      [.comma, .semicolon, .and, .by].contains(sentence.link(at: part.tokens.lowerBound - 1) ?? .total)
    else { return }
    var constraint = Constraint(.inclusion, terms: [whole.term(.whole), part.term(.part)], sentence: sentence.span)
    constraint.qualifiers = ["set"]
    found.add(constraint)
  }

  /// The only sum of the sentence before, and the first one of this.
  private func across(_ paragraph: Paragraph) -> (Wording.Figure, Wording.Figure)? {
    let sentence = paragraph.sentence
    guard let previous = paragraph.before.first, !previous.says(Self.loose),
      let part = sentence.figures.first(where: \.quantity.unit.isMoney),
      isTaken(sentence) || isAlone(sentence) && previous.says(Self.wholes)
    else { return nil }
    let all = previous.figures.filter(\.quantity.unit.isMoney)
    return all.count == 1 ? (all[0], part) : nil
  }

  /// "Total trade was 260 million, while that with Chile alone reached 780 million".
  private func within(_ sentence: StorySentence) -> (Wording.Figure, Wording.Figure)? {
    let all = sentence.figures.filter(\.quantity.unit.isMoney)
    guard all.count == 2, sentence.figures.count == 2 else { return nil }
    let lead = places(sentence.tokens.lowerBound, all[0].tokens.lowerBound)
    let gap = places(all[0].tokens.upperBound, all[1].tokens.lowerBound)
    guard sentence.place(of: Self.wholes, in: lead) != nil, sentence.place(of: Self.alone, in: gap) != nil else {
      return nil
    }
    return (all[0], all[1])
  }

  /// "Out of it", "of this sum", "from this": the sentence opens with what is taken.
  private func isTaken(_ sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    let isOut = sentence.word(start) == "out" && sentence.word(start + 1) == "of"
    let place = isOut ? start + 2 : start + 1
    guard isOut || ["of", "from"].contains(sentence.word(start)) else {
      return sentence.word(sentence.tokens.upperBound - 2) == "it"
        && sentence.word(sentence.tokens.upperBound - 3) == "from"
    }
    return ["it", "this", "that"].contains(sentence.word(place)) && sentence.word(place + 1) != "and"
  }

  /// "To China alone it sold".
  private func isAlone(_ sentence: StorySentence) -> Bool {
    places(sentence.tokens.lowerBound, sentence.tokens.lowerBound + 8).contains { sentence.word($0) == "alone" }
  }
}
