import Quantities
public import RecordModel
public import Text

/// The dates that relative expressions count from, as they change in the course of a passage.
struct TimeAnchors {
  let document: PartialDate?
  var last: PartialDate?
  let dayComesFirst: Bool?

  init(_ context: RecognitionContext) {
    document = context.documentDate
    last = context.lastDate
    dayComesFirst = context.dayComesFirst
  }

  /// The date that "the following year" counts from.
  var narrative: PartialDate? { last ?? document }

  /// The year that a date without one is in: that of the date before it, or the one nearest to the document.
  func year(of precision: PartialDate.Precision) -> Int? {
    if let last { return last.year }
    guard let document else { return nil }
    let target = document.days.lowerBound
    let years = (document.year - 1)...(document.year + 1)
    let fitting = years.compactMap { PartialDate(year: $0, precision) }
    return fitting.min { abs($0.days.lowerBound - target) < abs($1.days.lowerBound - target) }?.year
  }

  /// Takes a date for the one that the next relative expression counts from.
  mutating func follow(_ mention: Mention) {
    guard let time = mention.time, let date = Self.anchor(time) else { return }
    // A date that was worked out far from the last one counts from today, not from the story.
    if time.isResolved, let last, abs(date.year - last.year) > 2 { return }
    last = date
  }

  /// The date of a mention that later ones may count from.
  static func anchor(_ time: Mention.Time) -> PartialDate? {
    let date: PartialDate? =
      switch time.value {
      case .date(let date): date
      case .period(let start, let end): end ?? start
      case .duration, .vague: nil
      }
    guard let date, !time.isFiscal else { return nil }
    switch date.precision {
    case .century, .decade: return nil
    default: return date
    }
  }
}

/// Makes the dates that were found the ones that later passages count from.
public func advance(_ context: inout RecognitionContext, after mentions: some Sequence<Mention>) {
  var anchors = TimeAnchors(context)
  for mention in mentions { anchors.follow(mention) }
  context.lastDate = anchors.last
}

/// Notes whether the document writes the day or the month first, where a date in figures tells: 25/02/2020.
///
/// To be called for a passage before it is read; the first date that tells decides for the document.
public func noteDayOrder(_ context: inout RecognitionContext, in passage: borrowing Passage) {
  guard context.dayComesFirst == nil else { return }
  let text = TimeText(passage, TimeLexicon.table)
  for index in 0..<max(0, text.count - 4)
  where text.isNumber(index) && text.isNumber(index + 4) && text.length(index + 4) == 4 {
    guard text.isSlash(index + 1) && text.isSlash(index + 3) || text.isDash(index + 1) && text.isDash(index + 3),
      text.isGlued(index + 1), text.isGlued(index + 2), let first = text.value(index),
      let second = text.value(index + 2)
    else { continue }
    if (13...31).contains(first), (1...12).contains(second) { context.dayComesFirst = true }
    if (1...12).contains(first), (13...31).contains(second) { context.dayComesFirst = false }
    if context.dayComesFirst != nil { return }
  }
}
