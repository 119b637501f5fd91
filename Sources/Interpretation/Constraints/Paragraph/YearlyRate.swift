import Quantities
import RecordModel
import Text

/// "80 million per year … over the five years that makes 450 million", "15,000 a month, or 150,000 a year": a rate, the
/// time that it runs, and the total.
struct YearlyRate: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let totals: WordSet = [
    "total", "all", "altogether", "makes", "made", "comes", "came", "sum", "spread", "evenly", "equal", "paid",
    "awarded", "spent", "worth", "budget", "amounts", "amounted", "gives", "adds",
  ]
  private static let loose: WordSet = [
    "rising", "increasing", "first", "initially", "up", "growing", "maximum", "least", "already", "so", "only",
    "minimum", "average", "addition", "remaining", "plus", "further", "more", "raised", "with", "besides",
  ]
  /// How many of one span of time there are in another.
  private static let spans: [String: [String: Int64]] = [
    "month": ["year": 12], "week": ["year": 52], "day": ["week": 7, "year": 365],
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    readSpans(paragraph.sentence, into: &found)
    readMonths(paragraph.sentence, into: &found)
    let sentence = paragraph.sentence
    let home = [paragraph.before.first, sentence].compactMap { $0 }
    guard !home.contains(where: { $0.says(Self.loose) || $0.figures.contains { $0.quantity.unit == .percent } }),
      let (years, length) = years(home),
      let (rate, yearly) = rate(home)
    else { return }
    let totals = home.flatMap(\.figures).filter {
      $0.span != rate.span && $0.quantity.isPlain && $0.quantity.per == nil && isTotal($0, of: rate)
    }
    guard let total = totals.first, totals.count == 1, sentence.figures.contains(where: { $0.span == total.span }),
      sentence.says(Self.totals) || sentence.word(total.tokens.lowerBound - 1) == "the"
    else { return }
    var count = Quantity(WrittenNumber(length))
    count.unit = .counted("year")
    var whole = total
    if whole.quantity.unit == .none { whole.quantity.unit = yearly.unit }
    let terms = [
      whole.term(.whole), Constraint.Term(.factor, span: rate.span, .quantity(yearly)),
      Constraint.Term(.factor, span: years, .quantity(count)),
    ]
    found.add(Constraint(.product, terms: terms, sentence: sentence.span))
  }

  /// The only rate a year: "80 million a year", "25 scholarships every year".
  private func rate(_ home: [StorySentence]) -> (Figure, Quantity)? {
    let rates = home.flatMap { sentence in
      sentence.figures.filter { figure in
        guard figure.quantity.isPlain, !figure.quantity.unit.isPercentage, !figure.quantity.isTimeSpan else {
          return false
        }
        if figure.quantity.per == "year" { return true }
        let end = figure.tokens.upperBound
        let skip = ["paid", "given", "disbursed", "awarded"].contains(sentence.word(end)) ? end + 1 : end
        let isEach = ["every", "each", "a", "per"].contains(sentence.word(skip)) && sentence.word(skip + 1) == "year"
        let isBefore =
          sentence.word(figure.tokens.lowerBound - 1) == "year"
          && ["every", "each", "a"].contains(sentence.word(figure.tokens.lowerBound - 2))
        return figure.quantity.per == nil
          && (isEach || isBefore || ["annually", "yearly"].contains(sentence.word(end)))
      }
    }
    guard let rate = rates.first, rates.count == 1 else { return nil }
    var yearly = rate.quantity
    yearly.per = nil
    return (rate, yearly)
  }

  /// The only length in years: "five years", or the years from the first to the last.
  private func years(_ home: [StorySentence]) -> (Range<Int>, Int64)? {
    let times = home.flatMap(\.wording.times)
    let lengths = times.compactMap { time -> (Range<Int>, Int64)? in
      switch time.time?.value {
      case .duration(let length)? where length.unit == .year && length.rest.isEmpty && length.value.exponent == 0:
        return (time.span, length.value.digits)
      case .period(let start?, let end?)? where start.precision == .year && end.precision == .year:
        return (time.span, Int64(end.year - start.year + 1))
      default: return nil
      }
    }
    guard let only = lengths.first, Set(lengths.map(\.1)).count == 1, (2...60).contains(only.1) else { return nil }
    return only
  }

  private func isTotal(_ figure: Figure, of rate: Figure) -> Bool {
    guard !figure.quantity.isTimeSpan, figure.quantity.fraction == nil,
      let value = figure.quantity.exactValue, let yearly = rate.quantity.exactValue, value > yearly || value == yearly
    else { return false }
    return figure.quantity.unit == rate.quantity.unit || rate.quantity.isCount && figure.quantity.unit == .none
  }

  private static let links: WordSet = [
    "or", "that", "is", "i.e", "ie", ",", "(", "about", "nearly", "which", "makes", "roughly", "some", "around",
    "approximately", "just", "over", "under", "an", "average", "of", "almost",
  ]

  /// "15,000 a month, or 150,000 a year".
  private func readSpans(_ sentence: StorySentence, into found: inout [Constraint]) {
    for (a, b) in zip(sentence.figures, sentence.figures.dropFirst()) {
      guard a.quantity.isPlain, b.quantity.isPlain, a.quantity.unit == b.quantity.unit || b.quantity.unit == .none,
        let (small, large, factor) = ordered(a, b), sentence.figures.count <= 3
      else { continue }
      let gap = places(a.tokens.upperBound, b.tokens.lowerBound)
      guard gap.count <= 4, gap.allSatisfy({ Self.links.contains(sentence.word($0)) }),
        gap.contains(where: { ["or", "is", "(", ",", "makes"].contains(sentence.word($0)) }),
        sentence.isStop(b.tokens.upperBound)
      else { continue }
      var (one, all) = (small.quantity, large.quantity)
      (one.per, all.per, all.unit) = (nil, nil, one.unit)
      var count = Quantity(WrittenNumber(factor))
      count.unit = .counted("span")
      let terms = [
        Constraint.Term(.whole, span: large.span, .quantity(all)),
        Constraint.Term(.factor, span: small.span, .quantity(one)),
        Constraint.Term(.factor, span: small.span, .quantity(count)),
      ]
      found.append(Constraint(.product, terms: terms, sentence: sentence.span))
    }
  }

  /// "In 2016 goods worth 96 million, or roughly 8 million a month": the total of one year that the sentence names.
  private func readMonths(_ sentence: StorySentence, into found: inout [Constraint]) {
    let years = Set(sentence.wording.times.filter(\.isCalendarTime).compactMap { $0.time?.value.statedYear })
    guard years.count == 1, sentence.wording.times.count(where: \.isCalendarTime) == 1,
      let year = sentence.wording.times.first(where: \.isCalendarTime)?.time?.value, case .date(let date) = year,
      date.precision == .year, !sentence.says(Self.parts)
    else { return }
    for (total, rate) in zip(sentence.figures, sentence.figures.dropFirst()) {
      guard total.quantity.isPlain, rate.quantity.isPlain, total.quantity.per == nil, let span = rate.quantity.per,
        let factor = Self.yearly[span], total.quantity.unit == rate.quantity.unit,
        total.quantity.unit.isMoney
          || total.quantity.isCount
      else { continue }
      var gap = places(total.tokens.upperBound, rate.tokens.lowerBound)
      // "Or roughly F$ 8 million": the letter before the sign of a currency.
      if let last = gap.last, sentence.wording.token(last).map({ $0.isCapitalized && $0.length <= 3 }) == true {
        gap.removeLast()
      }
      guard gap.count <= 5, gap.allSatisfy({ Self.links.contains(sentence.word($0)) }),
        gap.contains(where: { ["or", "(", "i.e"].contains(sentence.word($0)) })
      else { continue }
      // "Roughly 8 million": a tenth more or less.
      guard let each = rate.quantity.exactValue, let all = total.quantity.exactValue,
        !(each * Rational(Int128(factor))).isWithin(12, of: all)
      else { continue }
      var (one, whole) = (rate.quantity, total)
      one.per = nil
      whole.quantity.approximation = .exact
      one.approximation = .exact
      var count = Quantity(WrittenNumber(factor))
      count.unit = .counted(span)
      let terms = [
        whole.term(.whole), Constraint.Term(.factor, span: rate.span, .quantity(one)),
        Constraint.Term(.factor, span: rate.span, .quantity(count)),
      ]
      found.append(Constraint(.product, terms: terms, sentence: sentence.span))
    }
  }

  private static let yearly: [String: Int64] = ["month": 12, "week": 52, "day": 365]
  private static let parts: WordSet = [
    "quarter", "months", "weeks", "season", "working", "days", "half", "since", "until", "peak", "sailing",
  ]

  private func ordered(_ a: Figure, _ b: Figure) -> (Figure, Figure, Int64)? {
    guard let first = a.quantity.per, let second = b.quantity.per else { return nil }
    if let factor = Self.spans[first]?[second] { return (a, b, factor) }
    return Self.spans[second]?[first].map { (b, a, $0) }
  }
}
