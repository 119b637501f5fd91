import Quantities
import Recognition
import RecordModel
import Text

/// Places a length that only says where it begins, "for the next three years", in the calendar.
enum WindowFinder {
  /// The window that a figure lies in: its own, or the one told within a few words of it.
  static func window(
    of figure: Mention,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> TimeValue? {
    for index in sentence.mentions {
      let mention = analysis.mentions[index]
      guard mention.time != nil,
        mention.tokens == figure.tokens || analysis.distance(mention.tokens, figure.tokens) <= 10,
        let length = length(of: mention, analysis)
      else { continue }
      switch ElapsedTime.relation(of: mention.tokens, analysis) {
      case .coming:
        guard let base = base(before: index, sentence, analysis, context) else { continue }
        return span(from: base, length)
      case .apart where mention.tokens == figure.tokens:
        if let interval = elapsed(mention, length, sentence, analysis) { return interval }
      default: continue
      }
    }
    return nil
  }

  /// The time between two events that lie so many years apart, if only the later or the earlier is worked out.
  private static func elapsed(
    _ mention: Mention,
    _ length: (count: Int, isYears: Bool),
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> TimeValue? {
    let stated = sentence.mentions.first { index in
      let other = analysis.mentions[index]
      return other.isCalendarTime && other.tokens != mention.tokens && other.time?.isResolved == false
        && analysis.distance(other.tokens, mention.tokens) < 12
    }
    if let stated { return analysis.mentions[stated].time.map { PeriodFinder.meant($0.value) } }
    guard length.isYears, case .date(let date)? = mention.time?.value, let later = PartialDate(year: date.year) else {
      return nil
    }
    return PartialDate(year: date.year - length.count).map { .period($0, later) }
  }

  private static func length(of mention: Mention, _ analysis: borrowing Analysis) -> (count: Int, isYears: Bool)? {
    if case .duration(let duration)? = mention.time?.value, duration.value.exponent == 0 {
      guard duration.unit == .year || duration.unit == .month else { return nil }
      return (Int(duration.value.digits), duration.unit == .year)
    }
    guard let quantity = ElapsedTime.quantity(of: mention, analysis), let value = quantity.value, value.exponent == 0
    else { return nil }
    guard quantity.unit == .counted("year") || quantity.unit == .counted("month") else { return nil }
    return (Int(value.digits), quantity.unit == .counted("year"))
  }

  /// The date that a window counts from: the one before it in the sentence, that of the paragraph, that of the document.
  private static func base(
    before index: Int,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> PartialDate? {
    let stated = sentence.mentions.last {
      $0 < index && analysis.mentions[$0].isCalendarTime && analysis.mentions[$0].time?.isResolved == false
    }
    let value = stated.flatMap { analysis.mentions[$0].time?.value } ?? context.paragraphPeriod
    switch value {
    case .date(let date): return date
    case .period(_, let end?): return end
    default: return context.recognition.documentDate
    }
  }

  private static func span(from base: PartialDate, _ length: (count: Int, isYears: Bool)) -> TimeValue? {
    let month = base.month ?? 1
    let months = length.isYears ? 12 * length.count : length.count
    let last = base.year * 12 + month - 1 + months
    let end = PartialDate(year: last / 12, month: base.month == nil ? nil : last % 12 + 1)
    guard let start = PartialDate(year: base.year, month: base.month), let end else { return nil }
    return .period(start, end)
  }
}
