import Quantities
import RecordModel
import Text

/// "Roads (12 million), schools (8 million) and clinics (5 million)" of "34 million", "bringing the total to 34 million",
/// "12 from Peru, 8 from Chile …; all 34 were received": figures of one sort that are all of a sentence or of two, and a word
/// that makes one of them the whole.
///
/// Words that leave a rest, or make a part of another part, and figures that fit without one of them are left alone.
struct AnySum: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "respectively", "each", "per", "average", "rose", "fell", "compared", "than", "including", "among", "net", "only",
    "other", "others", "such", "notably", "mainly", "partly", "up", "down", "least", "about", "around", "nearly", "almost",
    "over", "from", "target", "planned", "annual", "annually", "yearly", "year-on-year", "estimated", "while", "whereas",
    "also", "another", "further", "additional", "initially", "originally", "not", "if", "except", "excluding", "minus",
    "without", "times", "half", "both", "some", "increase", "increased", "against", "later", "earlier", "last", "gross",
    "instead", "plus", "mostly", "largest", "chiefly", "cumulative", "since", "between", "already", "so", "women", "men",
  ]
  private static let ahead: WordSet = ["totalling", "totaling", "total", "altogether", "makes", "making", "all"]
  private static let behind: WordSet = ["altogether", "total", "all", "together"]
  private static let most = 8

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.figures.count >= 2 || paragraph.before.first?.figures.count ?? 0 >= 2 else { return }
    if let (whole, parts) = bracketed(sentence) ?? dashed(sentence) ?? totalled(sentence) ?? taken(paragraph) {
      add(whole, parts, sentence, into: &found)
    }
  }

  private func add(_ whole: Figure, _ parts: [Figure], _ sentence: StorySentence, into found: inout [Constraint]) {
    guard parts.count >= 2, parts.count <= Self.most, let value = whole.quantity.exactValue else { return }
    let amounts = parts.compactMap(\.quantity.exactValue)
    let sum = amounts.reduce(Rational.zero, +)
    // Without one of them, or without the largest, the others may fit.
    guard amounts.count == parts.count, amounts.allSatisfy({ $0 < value }), sum.isWithin(50, of: value),
      !amounts.contains(where: { (sum - $0).isWithin(2, of: value) })
    else { return }
    var constraint = Constraint(
      .sum,
      terms: [whole.term(.whole)] + parts.map { $0.term(.part) },
      sentence: sentence.span
    )
    constraint.qualifiers = ["together"]
    found.add(constraint)
  }

  /// Whether all figures of a sentence are of one sort, and no word loosens them.
  private func figures(_ sentence: StorySentence, allowing words: WordSet = []) -> [Figure]? {
    var all = sentence.figures.filter { !$0.quantity.isTimeSpan && $0.quantity.noun != "way" }
    guard let first = all.first, all.count >= 2 else { return nil }
    let unit = all.map(\.quantity.unit).first { $0.isMoney || $0.sign != nil } ?? first.quantity.unit
    for index in all.indices { all[index].quantity = all[index].quantity.lent(unit) }
    guard all.allSatisfy({ figure in
      figure.quantity.isPlain && figure.quantity.approximation == .exact && figure.quantity.per == nil
        && !figure.quantity.unit.isPercentage && figure.quantity.unit != .multiple && figure.quantity.unit != .rank
        && figure.quantity.isAlike(all[0].quantity)
    }) else { return nil }
    let isLoose = sentence.wording.places(of: Self.loose).contains { place in
      !sentence.isInFigure(place) && !sentence.isInTime(place) && !words.contains(sentence.word(place))
        && !(["all", "total"].contains(sentence.word(place)))
    }
    return isLoose || sentence.statedTimes.count > 1 ? nil : all
  }

  // MARK: A list of all parts

  /// "The fund's 34 million were spent on roads (12 million), schools (8 million) and clinics (5 million)".
  private func bracketed(_ sentence: StorySentence) -> (Figure, [Figure])? {
    guard let all = figures(sentence), all.count >= 3, let whole = all.first else { return nil }
    let parts = Array(all.dropFirst())
    guard parts.allSatisfy({
      sentence.link(at: $0.tokens.lowerBound - 1) == .open && sentence.link(at: $0.tokens.upperBound) == .close
    }), areListed(parts, sentence), let last = parts.last, sentence.isStop(last.tokens.upperBound + 1),
      sentence.link(at: whole.tokens.lowerBound - 1) != .open
    else { return nil }
    return (whole, parts)
  }

  /// "The 34 delegates – 12 from Peru, 8 from Chile and 5 from Oman – met".
  private func dashed(_ sentence: StorySentence) -> (Figure, [Figure])? {
    guard let all = figures(sentence, allowing: ["from"]), all.count >= 3, let whole = all.first else { return nil }
    let parts = Array(all.dropFirst())
    let gap = places(whole.tokens.upperBound, parts[0].tokens.lowerBound)
    guard let dash = gap.last, sentence.isDash(dash) || sentence.link(at: dash) == .open, gap.count <= 4,
      ["the", "all", "these"].contains(sentence.word(whole.tokens.lowerBound - 1)), areListed(parts, sentence),
      let last = parts.last,
      places(last.tokens.upperBound, last.tokens.upperBound + 6).contains(where: {
        sentence.isDash($0) || sentence.link(at: $0) == .close
      })
    else { return nil }
    return (whole, parts)
  }

  /// Commas between the parts, and "and" before the last.
  private func areListed(_ parts: [Figure], _ sentence: StorySentence) -> Bool {
    let gaps = zip(parts, parts.dropFirst()).map { sentence.wording.gap($0, $1) }
    return gaps.allSatisfy { $0.count <= 8 && !$0.has([.semicolon, .than, .which]) }
      && gaps.dropLast().allSatisfy { $0.has([.comma]) } && gaps.last?.has([.and]) == true
  }

  // MARK: A total behind its parts

  /// "…, bringing the total to 34 million", "34 million in total", "34 in all".
  private func totalled(_ sentence: StorySentence) -> (Figure, [Figure])? {
    guard let all = figures(sentence), all.count >= 3, let whole = all.last, isTotal(whole, sentence) else { return nil }
    let parts = Array(all.dropLast())
    let gaps = zip(parts, parts.dropFirst()).map { sentence.wording.gap($0, $1) }
    guard gaps.allSatisfy({ $0.count <= 12 && !$0.has([.than, .which]) && $0.has([.comma, .and, .semicolon]) }) else {
      return nil
    }
    return (whole, parts)
  }

  private func isTotal(_ whole: Figure, _ sentence: StorySentence) -> Bool {
    let (start, end) = (whole.tokens.lowerBound, whole.tokens.upperBound)
    if sentence.word(end) == "altogether" { return true }
    if sentence.word(end) == "in", ["all", "total"].contains(sentence.word(end + 1)) { return sentence.isStop(end + 2) }
    let lead = places(start - 5, start)
    if sentence.word(start - 1) == "to", lead.contains(where: { sentence.word($0) == "total" }) { return true }
    return ["totalling", "totaling"].contains(sentence.word(start - 1))
      || sentence.word(start - 1) == "of" && sentence.word(start - 2) == "total" && sentence.word(start - 3) == "a"
        && sentence.link(at: start - 4) == .comma
  }

  /// "Roads received 12 million, schools 8 million. Together with the 5 million for clinics this makes 34 million".
  private func taken(_ paragraph: Paragraph) -> (Figure, [Figure])? {
    let sentence = paragraph.sentence
    guard let previous = paragraph.before.first, let last = figures(sentence), last.count == 2, let whole = last.last,
      let first = figures(previous), sentence.word(sentence.tokens.lowerBound) == "together",
      sentence.word(sentence.tokens.lowerBound + 1) == "with",
      ["makes", "made", "make", "gives", "gave", "is", "was"].contains(sentence.word(whole.tokens.lowerBound - 1)),
      first[0].quantity.isAlike(whole.quantity)
    else { return nil }
    return (whole, first + last.dropLast())
  }
}
