import Quantities
import Text

/// Reads expressions of time at given places of a passage.
///
/// Each kind of expression is a file that extends the grammar by the function that reads it and carries its
/// examples. A function looks only forward from its place and changes nothing.
struct TimeGrammar {
  let text: TimeText
  var anchors: TimeAnchors
  /// How many expressions hold the one that is read, at most ``mostDepth``, so that the time stays linear.
  private var depth = 0
  private static let mostDepth = 3

  init(text: TimeText, anchors: TimeAnchors) {
    self.text = text
    self.anchors = anchors
  }

  /// Reads the date that another expression holds, as "5 May" in "two days before 5 May".
  func innerPoint(at start: Int) -> TimePoint? {
    guard depth < Self.mostDepth else { return nil }
    var inner = self
    inner.depth += 1
    return inner.point(at: start)
  }

  /// Reads one date, period or reference that begins at a token.
  func point(at start: Int) -> TimePoint? {
    if text.isNumber(start) { return numberLedPoint(at: start) }
    guard let word = text.word(start), let group = word.group else { return nil }
    switch group {
    case .month, .shortMonth: return monthLedDate(at: start)
    case .weekday: return weekdayDate(at: start)
    case .season: return seasonDate(at: start) ?? decadeInWords(at: start)
    case .relation: return relativeDate(at: start)
    case .part: return partOfDate(at: start)
    case .reference: return reference(at: start)
    case .era: return eraLedDate(at: start)
    case .ordinal, .largeOrdinal: return ordinalLedDate(at: start) ?? dayLedDate(at: start)
    case .cardinal, .largeCardinal:
      return countedDate(at: start) ?? decadeInWords(at: start) ?? yearInWords(at: start) ?? centuries(at: start)
    case .unit, .units: return unitLedDate(at: start)
    case .particle: return particleLedPoint(at: start)
    case .preposition: return nil
    }
  }

  private func numberLedPoint(at start: Int) -> TimePoint? {
    if let date = numericDate(at: start) ?? otherDate(at: start) ?? dayLedDate(at: start) { return date }
    if let date = relativeAfterCount(at: start) ?? decade(at: start) ?? ordinalLedDate(at: start) { return date }
    if let date = yearLedDate(at: start) ?? numberedPart(at: start) ?? countedDate(at: start) { return date }
    return bareYear(at: start) ?? appointedDay(at: start)
  }

  private func particleLedPoint(at start: Int) -> TimePoint? {
    switch text.particle(start) {
    case .the?: return pointAfterArticle(at: start + 1)?.starting(at: start)
    case .later?, .earlier?: return laterDate(at: start)
    case .a? where text.isStop(start + 1): return dottedEraLed(at: start)
    case .a?, .several?, .few?, .many?, .some?, .couple?, .another?: return countedDate(at: start)
    default: return nil
    }
  }

  /// Reads what "the" belongs to: "the spring of 1862", "the 1990s", "the following year", "the 5th of May".
  private func pointAfterArticle(at start: Int) -> TimePoint? {
    if text.isNumber(start) {
      return decade(at: start) ?? ordinalLedDate(at: start) ?? (ordinal(at: start) == nil ? nil : dayLedDate(at: start))
        ?? appointedDay(at: start)
    }
    guard let word = text.word(start), let group = word.group else { return nil }
    switch group {
    case .ordinal, .largeOrdinal, .relation, .part, .season, .unit, .units: return point(at: start)
    case .cardinal, .largeCardinal:
      return relativeAfterCount(at: start) ?? ordinalLedDate(at: start) ?? decadeOfHundreds(at: start)
    case .reference: return referenceAfterArticle(at: start)
    case .era: return eraLedDate(at: start)
    default: return nil
    }
  }

  /// The date that a reading stands for, with a year from the dates before it where it has none.
  func date(of point: TimePoint) -> PartialDate? {
    switch point.content {
    case .calendar(let year, let precision):
      guard let year = year ?? anchors.year(of: precision, mayCome: mayCome(point.tokens.lowerBound)) else {
        return nil
      }
      return PartialDate(year: year, precision)
    case .resolved(let start, let end): return start == end ? start : nil
    case .vague, .length: return nil
    }
  }
}
