import Quantities
import RecordModel
import Text

/// "Grew by 8 per cent a year over the decade, from 200 million in 2010 to 600 million in 2020": a yearly rate, two
/// values and the years between them.
struct AnnualGrowth: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let yearly: WordSet = ["annually", "yearly", "annual", "annum", "year", "average"]
  private static let lengths: [WordKey: Int64] = ["decade": 10]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let rates = sentence.figures.filter { $0.quantity.unit == .percent && $0.quantity.isPlain }
    guard let rate = rates.first, rates.count == 1, isYearly(rate, sentence) else { return }
    var (home, values) = (sentence, Self.values(sentence))
    if values.isEmpty, let previous = paragraph.before.first { (home, values) = (previous, Self.values(previous)) }
    guard values.count == 2, values[0].quantity.isAlike(values[1].quantity), !sentence.says(Self.loose),
      let (from, to) = order(values[0], values[1], home), let period = period(from, to, home)
    else { return }
    let terms = [from.term(.from), to.term(.to), rate.term(.change), period]
    var constraint = Constraint(.change, terms: terms, sentence: sentence.span)
    let isMean = rate.quantity.per == "year" || sentence.says(["annually"])
    constraint.qualifiers = isMean ? ["annual", "average"] : ["annual"]
    found.add(constraint)
  }

  private static let loose: WordSet = ["real", "constant", "inflation", "volume", "except", "until", "first"]

  private static func values(_ sentence: StorySentence) -> [Figure] {
    sentence.figures.filter {
      $0.quantity.isPlain && !$0.quantity.unit.isPercentage && !$0.quantity.isTimeSpan && $0.quantity.per == nil
        && $0.quantity.unit != .multiple && $0.quantity.fraction == nil
    }
  }

  private func isYearly(_ rate: Figure, _ sentence: StorySentence) -> Bool {
    if rate.quantity.per == "year" { return true }
    let near = places(rate.tokens.lowerBound - 4, rate.tokens.upperBound + 4)
    return near.contains { place in
      Self.yearly.contains(sentence.word(place)) && !sentence.isInTime(place)
        && (sentence.word(place) != "year" || ["a", "each", "every", "per"].contains(sentence.word(place - 1)))
    }
  }

  private func order(_ a: Figure, _ b: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    let before = { (figure: Figure) in sentence.wording.before(figure.tokens, 2).trimmed.last ?? nil }
    if before(a) == .from, before(b) == .to { return (a, b) }
    if before(a) == .to, before(b) == .from { return (b, a) }
    guard let first = sentence.year(of: a), let last = sentence.year(of: b), first != last else { return nil }
    return first < last ? (a, b) : (b, a)
  }

  /// The years of the values, or the length that is told: "for five years", "over the decade".
  private func period(_ from: Figure, _ to: Figure, _ sentence: StorySentence) -> Constraint.Term? {
    if let first = sentence.year(of: from), let last = sentence.year(of: to), first < last,
      let start = PartialDate(year: first), let end = PartialDate(year: last)
    {
      return Constraint.Term(.period, span: to.span, .time(.period(start, end)))
    }
    for time in sentence.wording.times {
      switch time.time?.value {
      case .duration(let length)? where length.unit == .year && length.rest.isEmpty: return time.term(.period)
      case .period(let start?, let end?)? where start.year < end.year: return time.term(.period)
      default: continue
      }
    }
    guard let place = sentence.tokens.first(where: { Self.lengths[sentence.word($0)] != nil }),
      let years = Self.lengths[sentence.word(place)]
    else { return nil }
    let length = TimeValue.Duration(WrittenNumber(years), .year)
    return Constraint.Term(.period, span: sentence.bytes(place..<place + 1), .time(.duration(length)))
  }
}
