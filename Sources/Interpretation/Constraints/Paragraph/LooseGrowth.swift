import Quantities
import RecordModel
import Text

/// "Cut the staff by two thirds between 2015 and 2018, from 90 to 45 people", "84 million in 2014, had grown by half by 2019,
/// to 161 million": two values and one change in a sentence that has no other figure, wherever they stand.
struct LooseGrowth: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "each", "every", "annually", "yearly", "average", "year-on-year", "while", "whereas", "respectively", "share",
    "inflation", "real", "volume", "tonnage", "per", "than", "another", "other", "target", "planned", "would", "will",
    "should", "if", "against", "compared", "rate", "first", "interest", "again", "not", "monthly", "then", "price",
    "prices", "duty", "tariff", "tax", "instead", "goal", "half-year", "quarter", "annual", "estimated",
  ]
  private static let longest = 44

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.tokens.count <= Self.longest, !isLoose(sentence) else { return }
    let values = sentence.figures.filter { figure in
      figure.quantity.isPlain && !figure.quantity.isShare && !figure.quantity.isTimeSpan && figure.quantity.per == nil
        && figure.quantity.unit != .multiple && !figure.quantity.unit.isPercentage
    }
    let changes = changes(sentence)
    let rest = sentence.figures.filter { figure in
      !values.contains { $0.span == figure.span } && !figure.quantity.isTimeSpan && figure.quantity.noun != "way"
        && !changes.contains { $0.span.overlaps(figure.span) }
    }
    guard values.count == 2, changes.count == 1, let change = changes.first, rest.isEmpty,
      values[0].quantity.isAlike(values[1].quantity), values[0].quantity.isOfSize(of: values[1].quantity),
      let trend = trend(sentence), let (from, to) = order(values[0], values[1], change, sentence)
    else { return }
    let terms = [from.term(.from), to.term(.to), change.term(.change)]
    var constraint = Constraint(.change, terms: terms, sentence: sentence.span)
    constraint.qualifiers = [trend == .rise ? "rise" : "fall"]
    found.add(constraint)
  }

  private func isLoose(_ sentence: StorySentence) -> Bool {
    sentence.tokens.contains { place in
      Self.loose.contains(sentence.word(place)) && !sentence.isInFigure(place) && !sentence.wording.isPerCent(place)
        && !sentence.isInTime(place)
    } || sentence.tokens.contains { sentence.link(at: $0) == .semicolon && !isAboutIt(behind: $0, sentence) }
  }

  /// "; by 2018 it had grown": the part behind a semicolon goes on about the same.
  private func isAboutIt(behind place: Int, _ sentence: StorySentence) -> Bool {
    places(place + 1, place + 5).contains { ["it", "they"].contains(sentence.word($0)) }
  }

  /// "By two thirds", "by 40 per cent".
  private func changes(_ sentence: StorySentence) -> [Figure] {
    sentence.statedShares.compactMap { share in
      let start = share.tokens.lowerBound
      let isBy = places(start - 3, start).contains { sentence.word($0) == "by" }
      let isNoun = sentence.word(start - 1) == "of" && Self.nouns.contains(sentence.word(start - 2))
      guard isBy || isNoun, !sentence.wording.isMeasuredOtherwise(share),
        !["measured", "counted", "expressed"].contains(sentence.word(share.tokens.upperBound)),
        sentence.role(at: share.tokens.upperBound) != .genitive
      else { return nil }
      guard let fraction = share.quantity.fraction, fraction.denominator > 0 else {
        return share.quantity.unit == .percent ? share : nil
      }
      let hundredths = Int64(100 * fraction.numerator / fraction.denominator)
      var change = share
      change.quantity = Quantity(
        from: WrittenNumber(hundredths * 9 / 10),
        to: WrittenNumber(hundredths * 11 / 10 + 1),
        .percent
      )
      return change
    }
  }

  private static let nouns: WordSet = [
    "growth", "rise", "increase", "fall", "drop", "decline", "decrease", "reduction", "gain", "jump", "cut", "loss",
  ]

  /// The one direction of all words of rising and falling.
  private func trend(_ sentence: StorySentence) -> LinkWord? {
    let trends = Set(
      sentence.tokens.compactMap { place -> LinkWord? in
        if sentence.word(place) == "growth" { return .rise }
        return sentence.link(at: place).flatMap { $0 == .rise || $0 == .fall ? $0 : nil }
      }
    )
    return trends.count == 1 ? trends.first : nil
  }

  /// "From A to B", or A and B with a year each.
  private func order(_ a: Figure, _ b: Figure, _ change: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    // "…, and grew by 5 per cent in 2011": a change of another year.
    let own = sentence.time(in: places(change.tokens.upperBound, change.tokens.upperBound + 3))?.time?.value.statedYear
    if change.tokens.lowerBound > b.tokens.upperBound, let own, own != sentence.year(of: a), own != sentence.year(of: b)
    {
      return nil
    }
    let lead = { (figure: Figure) in sentence.wording.before(figure.tokens, 3).trimmed.last ?? nil }
    if lead(a) == .from, lead(b) == .to { return (a, b) }
    if lead(a) == .to, lead(b) == .from { return (b, a) }
    if lead(a) == .to, sentence.word(b.tokens.lowerBound - 1) == "after" { return (b, a) }
    // "…, a growth of 35 per cent" is said of the two before it; a verb may be that of a third year.
    if sentence.word(change.tokens.lowerBound - 1) == "of", let first = sentence.year(of: a),
      let last = sentence.year(of: b), first != last
    {
      return first < last ? (a, b) : (b, a)
    }
    let between = places(a.tokens.upperBound, b.tokens.lowerBound)
    if lead(b) == .to, between.contains(where: { sentence.link(at: $0) == .rise || sentence.link(at: $0) == .fall }),
      !between.contains(where: { sentence.link(at: $0) == .and })
    {
      return (a, b)
    }
    return nil
  }
}
