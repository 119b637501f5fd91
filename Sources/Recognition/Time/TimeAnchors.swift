import Quantities
public import RecordModel

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
  ///
  /// In a text of a known day, years and months that it speaks of date no day: "17 January" lies next to that day.
  ///
  /// More than some weeks ahead of the document is only what `mayCome`: the story tells what was.
  func year(of precision: PartialDate.Precision, mayCome: Bool = true) -> Int? {
    if let last, !isOfToday(last) || last.precision != .year {
      return isOfToday(last) && isNearDocument(precision) ? document?.year : last.year
    }
    guard let document else { return last?.year }
    let target = document.days.lowerBound
    let years = (document.year - 1)...(document.year + 1)
    let latest = mayCome ? Int.max : target + Self.nearFuture
    let fitting = years.compactMap { PartialDate(year: $0, precision) }.filter { $0.days.lowerBound <= latest }
    return fitting.min { abs($0.days.lowerBound - target) < abs($1.days.lowerBound - target) }?.year
  }

  /// Whether a text of a known day speaks of its own years, and tells no history.
  private func isOfToday(_ last: PartialDate) -> Bool {
    guard let document, document.day != nil else { return false }
    return abs(last.year - document.year) <= Self.ownYears
  }

  private static let ownYears = 1
  private static let ownDays = 14

  /// Whether a day lies within weeks of that of the document: "on 15 May" in a communiqué of 16 May.
  private func isNearDocument(_ precision: PartialDate.Precision) -> Bool {
    guard let document, document.day != nil, let date = PartialDate(year: document.year, precision), date.day != nil
    else { return false }
    return abs(date.days.lowerBound - document.days.lowerBound) <= Self.ownDays
  }

  /// How many days ahead of a document what it announces lies without a word of the future.
  private static let nearFuture = 45

  /// Takes a date for the one that the next relative expression counts from.
  mutating func follow(_ mention: Mention) {
    guard let time = mention.time, let date = Self.anchor(time) else { return }
    // A date that was worked out far from the last one counts from today, not from the story.
    if time.isResolved, let last, abs(date.year - last.year) > 2 { return }
    // A plan that runs beyond the document is not where the story stands.
    if case .period = time.value, let document, date.year > document.year { return }
    // "Next spring" is ahead of the story.
    if time.isResolved, let document, date.days.lowerBound > document.days.upperBound { return }
    // "Since 2010" tells where something began, and the story stands where it stood.
    if case .period(_?, nil) = time.value, let now = last ?? document, now.year > date.year { return }
    last = date
  }

  /// In a text of a known day a date holds for its own paragraph alone: behind one on history "in January" is of today.
  mutating func endBlock() {
    if document?.day != nil { last = nil }
  }

  /// Counts from today again: what a text of a known day tells under a new heading it tells as of that day.
  mutating func beginSection() {
    if document?.day != nil { last = nil }
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

/// Forgets, at a heading, the date that a section before it told of last.
public func beginSection(_ context: inout RecognitionContext) {
  var anchors = TimeAnchors(context)
  anchors.beginSection()
  context.lastDate = anchors.last
}

/// Makes the dates that were found the ones that later passages count from.
public func advance(_ context: inout RecognitionContext, after mentions: [Mention]) {
  var anchors = TimeAnchors(context)
  for index in mentions.indices where mentions[index].isTime { anchors.follow(mentions[index]) }
  anchors.endBlock()
  context.lastDate = anchors.last
}
