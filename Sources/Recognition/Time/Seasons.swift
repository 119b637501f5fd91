import Quantities

extension TimeGrammar {
  /// Reads "spring of 1862", "summer 2007", and a season alone where a date stands.
  func seasonDate(at start: Int) -> TimePoint? {
    guard let number = text.number(start, in: .season), number <= 5 else { return nil }
    let seasons: [PartialDate.Season] = [.spring, .summer, .autumn, .autumn, .winter]
    let precision = PartialDate.Precision.season(seasons[number - 1])
    if let year = yearBehind(start + 1), !text.isComma(start + 1) {
      return TimePoint(start..<year.end, year: year.year, precision)
    }
    return isSeasonAlone(start, number) ? TimePoint(start..<start + 1, year: nil, precision) : nil
  }

  /// Whether a season without a year is one: "in the summer", "that spring", not "the fall of the city".
  private func isSeasonAlone(_ start: Int, _ number: Int) -> Bool {
    if text.isDash(start + 1), text.isGlued(start + 1), text.number(start + 2, in: .season) == nil { return false }
    if text.isCapitalized(start), text.isCapitalized(start + 1), text.isWord(start + 1) { return false }
    // "Mrs Summer", "the Prague Spring".
    if text.isCapitalized(start), text.isCapitalized(start - 1), text.isWord(start - 1), text.word(start - 1) == nil {
      return false
    }
    if number != 1, number != 4 { return text.preposition(start + 1) != .of }
    if text.preposition(start + 1) == .and, text.number(start + 2, in: .season) != nil { return true }
    if text.relation(start - 1) != nil || text.part(start - 1) != nil { return true }
    let hasArticle = text.particle(start - 1) == .the
    let place = hasArticle ? start - 2 : start - 1
    switch text.preposition(place) {
    case .in?, .since?, .until?, .by?, .during?, .throughout?, .before?, .after?, .through?:
      return text.preposition(start + 1) != .of
    default: return false
    }
  }
}

extension PartialDate {
  /// The day of the week, 1 for Monday, of a day counted from 1970-01-01.
  static func weekday(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 + 1 }

  /// The ISO week that a day counted from 1970-01-01 is in.
  init(weekOf day: Int) {
    let thursday = day + 4 - Self.weekday(of: day)
    let middle = PartialDate(dayNumber: thursday)
    let ordinal = thursday - Self.dayNumber(middle.year, 1, 1)
    self = PartialDate(year: middle.year, .week(ordinal / 7 + 1)) ?? middle
  }
}
