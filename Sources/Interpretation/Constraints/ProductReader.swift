import Quantities
import RecordModel
import Text

/// "12 million a year for five years, 60 million in total": a total, and what it is the product of.
struct ProductReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  private enum Word: UInt8 { case each = 1, total, loose, over, mean }
  private static let words = WordTable<Word>([
    ("each apiece", .each), ("total totalling all altogether together overall", .total),
    ("first rising initially later maximum minimum remaining increasing least most only already last next so", .loose),
    ("over paid spread disbursed", .over), ("average mean", .mean),
  ])

  func read(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.figures.count >= 2, !has(.loose, wording) else { return }
    readYears(wording, into: &found)
    readEach(wording, into: &found)
    readMean(wording, into: &found)
    readRate(wording, into: &found)
    readDensity(wording, into: &found)
    readGroups(wording, into: &found)
  }

  /// "The 136-kilometre road came to 210 million, or 1.5 million a kilometre".
  private func readRate(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.count == 3, let rate = figures.first(where: { $0.quantity.per != nil && $0.quantity.unit.isMoney }),
      let total = figures.first(where: { $0.quantity.per == nil && $0.quantity.unit == rate.quantity.unit }),
      let size = figures.first(where: { $0.quantity.per == nil && $0.quantity.measured == rate.quantity.per }),
      [rate, total, size].allSatisfy({ $0.quantity.isPlain }), !wording.says(.annual),
      !wording.says(.semicolon) || wording.word(at: size.tokens.lowerBound - 1) == "the"
    else { return }
    let terms = [total.term(.whole), rate.term(.factor), size.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  /// "A population of 2.1 million and an area of 20,000 square kilometres, or 105 people per square kilometre".
  private func readDensity(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard figures.count == 3, let rate = figures.first(where: { $0.quantity.per != nil && $0.quantity.isCount }),
      let area = figures.first(where: { $0.quantity.per == nil && $0.quantity.measured == rate.quantity.per }),
      let all = figures.first(where: { $0.span != rate.span && $0.span != area.span }), all.quantity.isCount,
      all.quantity.per == nil, rate.tokens.lowerBound > max(area.tokens.lowerBound, all.tokens.lowerBound),
      figures.allSatisfy(\.quantity.isPlain), wording.token(rate.tokens.upperBound).map({ !$0.isWord }) ?? true,
      wording.says(Self.people), !wording.says(Self.elsewhere)
    else { return }
    let terms = [all.term(.whole), rate.term(.factor), area.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  private static let people: WordSet = ["population", "inhabitants", "people", "persons", "residents"]
  private static let elsewhere: WordSet = [
    "arable", "national", "average", "against", "than", "compared", "urban", "rural", "highest", "up", "inhabited",
    "coastal", "where", "capital", "in", "parts",
  ]

  private static let each: WordSet = ["each", "every", "apiece"]

  /// "Twelve groups of eight people each; the 106 participants": as many in each, and all of them.
  private func readGroups(_ wording: Wording, into found: inout [Constraint]) {
    let figures = wording.figures
    guard (3...4).contains(figures.count) else { return }
    let each = wording.places(of: Self.each)
    guard each.count == 1, let each = each.first, let total = figures.last,
      each < total.tokens.lowerBound, figures.allSatisfy({ $0.quantity.isCount && $0.quantity.isPlain }),
      figures.allSatisfy({ $0.quantity.approximation == .exact && $0.quantity.per == nil }),
      isWhole(total, wording), let (part, groups) = group(figures, each, wording),
      isOneSort(part.quantity.noun, total.quantity.noun)
    else { return }
    let terms = [total.term(.whole), part.term(.factor), groups.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  /// How many are in each, and how many such groups there are.
  private func group(_ figures: [Figure], _ each: Int, _ wording: Wording) -> (Figure, Figure)? {
    let inner = figures.dropLast()
    if let index = inner.firstIndex(where: { (0...2).contains(each - $0.tokens.upperBound) }), index > 0,
      inner.indices.allSatisfy({ $0 <= index || (figures[$0].quantity.wholeNumber ?? 99) < 10 })
    {
      return (figures[index], figures[index - 1])
    }
    guard figures.count == 3, let index = inner.firstIndex(where: { (1...4).contains($0.tokens.lowerBound - each) })
    else { return nil }
    return (figures[1 - index], figures[index])
  }

  /// "The 106 participants", "85 pumps in all".
  private func isWhole(_ figure: Figure, _ wording: Wording) -> Bool {
    let before = wording.word(at: figure.tokens.lowerBound - 1)
    let (after, next) = (
      wording.word(at: figure.tokens.upperBound), wording.word(at: figure.tokens.upperBound + 1)
    )
    let isPart =
      ["of", "at", "from", "who", "that"].contains(after) || after == "in" && !["all", "total"].contains(next)
    guard !isPart else { return false }
    return before == "the" || before == "all" || ["altogether", "together"].contains(after)
      || after == "in" && ["all", "total"].contains(next)
      || before == "of" && wording.word(at: figure.tokens.lowerBound - 2) == "total"
  }

  /// Whether two nouns are one, or both are of persons who take part.
  private func isOneSort(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return false }
    return a == b || ["person", "people", "participant", "member"].contains(b) && PersonsReader().isPerson(a)
  }

  /// A sum a year, the number of years, and the sum of them all.
  private func readYears(_ wording: Wording, into found: inout [Constraint]) {
    let rates = wording.figures.filter { $0.quantity.per == "year" && $0.quantity.value != nil }
    guard rates.count == 1, let rate = rates.first else { return }
    let totals = wording.figures.filter { $0.quantity.per == nil && $0.quantity.unit == rate.quantity.unit }
    let lengths = wording.times.filter {
      if case .duration(let length)? = $0.time?.value { length.unit == .year && length.rest.isEmpty } else { false }
    }
    guard totals.count == 1, let total = totals.first, total.quantity.value != nil, lengths.count == 1,
      let length = lengths.first, case .duration(let years)? = length.time?.value,
      has(.total, wording) || has(.over, wording), !wording.says(.annual) || !has(.mean, wording)
    else { return }
    var count = Quantity(years.value)
    count.unit = .counted("year")
    let terms = [
      total.term(.whole), rate.term(.factor), Constraint.Term(.factor, span: length.span, .quantity(count)),
    ]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  /// "40 buses cost 120,000 each, 4.8 million in all".
  private func readEach(_ wording: Wording, into found: inout [Constraint]) {
    readPerHead(wording, into: &found)
    guard wording.figures.count == 3, has(.total, wording) else { return }
    let prices = wording.figures.filter {
      word(at: $0.tokens.upperBound, wording) == .each || $0.quantity.per == "each"
    }
    guard prices.count == 1, let price = prices.first, price.quantity.unit.isMoney else { return }
    let totals = wording.figures.filter {
      $0.span != price.span && $0.quantity.unit == price.quantity.unit && $0.quantity.per == nil
    }
    let counts = wording.figures.filter { $0.span != price.span && $0.quantity.isCount && $0.quantity.per == nil }
    guard totals.count == 1, counts.count == 1, let total = totals.first, let count = counts.first,
      total.quantity.value != nil, count.quantity.value != nil
    else { return }
    let terms = [total.term(.whole), price.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  /// "1.2 billion in aid, about 63 for each of its 19 million inhabitants".
  private func readPerHead(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.figures.count == 3 else { return }
    let (total, share, count) = (wording.figures[0], wording.figures[1], wording.figures[2])
    let end = share.tokens.upperBound
    guard total.quantity.unit.isMoney, total.quantity.unit == share.quantity.unit, count.quantity.isCount,
      [total, share, count].allSatisfy({ $0.quantity.value != nil && $0.quantity.per == nil }),
      wording.word(at: end) == "for", ["each", "every"].contains(wording.word(at: end + 1)),
      count.tokens.lowerBound - end <= 5, wording.gap(total, share).count <= 12
    else { return }
    let terms = [total.term(.whole), share.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  /// "60 flights carried 7,200 passengers, an average of 120 passengers per flight".
  private func readMean(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.figures.count == 3, has(.mean, wording), let mean = wording.figures.last,
      let base = mean.quantity.per,
      base != "year"
    else { return }
    let counts = wording.figures.filter { $0.quantity.noun == base }
    let totals = wording.figures.filter {
      $0.span != mean.span && $0.quantity.unit == mean.quantity.unit && $0.quantity.per == nil
    }
    guard counts.count == 1, totals.count == 1, let count = counts.first, let total = totals.first,
      count.quantity.isPlain, total.quantity.isPlain, mean.quantity.value != nil
    else { return }
    let terms = [total.term(.whole), mean.term(.factor), count.term(.factor)]
    found.add(Constraint(.product, terms: terms, sentence: wording.sentence.span))
  }

  private func word(at place: Int, _ wording: Wording) -> Word? { wording.token(place).flatMap { Self.words[$0] } }

  private func has(_ word: Word, _ wording: Wording) -> Bool {
    wording.sentence.tokens.contains { self.word(at: $0, wording) == word }
  }
}

extension Quantity {
  /// What it is measured or counted in, as a rate would name it.
  fileprivate var measured: String? { noun ?? unit.code }
}
