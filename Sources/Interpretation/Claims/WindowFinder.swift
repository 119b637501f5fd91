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
        if let interval = elapsed(mention, length, sentence, analysis, context) { return interval }
      default: continue
      }
    }
    return nil
  }

  /// The time between two events that lie so many units apart: from the earlier to the later where the text tells both.
  private static func elapsed(
    _ mention: Mention,
    _ length: (count: Int, isYears: Bool),
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> TimeValue? {
    let before = stated(before: mention.tokens, sentence, analysis)
    let behind = stated(behind: mention.tokens, sentence, analysis)
    let own: PartialDate? = if case .date(let date)? = mention.time?.value { date } else { nil }
    switch ElapsedTime.order(of: mention.tokens, analysis) {
    case .after?:
      if let behind, let before, behind.days.lowerBound < before.days.lowerBound { return .period(behind, before) }
    case .later?:
      guard let end = behind ?? own, mention.time?.modifier != .lessThan else { break }
      let told: PartialDate? = if case .date(let date)? = context.paragraphPeriod { date } else { nil }
      if length.isYears, let start = before ?? told, end.year - start.year == length.count {
        return .period(start, end)
      }
    case .before? where length.isYears && own == nil:
      if let behind, let start = PartialDate(year: behind.year - length.count), let end = PartialDate(year: behind.year)
      {
        return .period(start, end)
      }
    default: break
    }
    if let stated = before ?? behind { return .date(stated) }
    guard length.isYears, let own, let later = PartialDate(year: own.year) else { return nil }
    return PartialDate(year: own.year - length.count).map { .period($0, later) }
  }

  /// The last date that a sentence states before some words, not far from them.
  private static func stated(before tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> PartialDate?
  {
    for index in sentence.mentions.reversed() where analysis.mentions[index].tokens.upperBound <= tokens.lowerBound {
      if let date = statedDate(index, tokens, analysis) { return date }
    }
    return nil
  }

  private static func stated(behind tokens: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> PartialDate?
  {
    for index in sentence.mentions where analysis.mentions[index].tokens.lowerBound >= tokens.upperBound {
      if let date = statedDate(index, tokens, analysis) { return date }
    }
    return nil
  }

  private static func statedDate(_ index: Int, _ tokens: Range<Int>, _ analysis: borrowing Analysis) -> PartialDate? {
    let mention = analysis.mentions[index]
    guard let time = mention.time, !time.isResolved, analysis.distance(mention.tokens, tokens) < 64,
      case .date(let date) = PeriodFinder.meant(time)
    else { return nil }
    return date
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
