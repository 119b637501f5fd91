import Quantities
import RecordModel
import Text

/// Finds the time that a figure or an event is about.
struct PeriodFinder: Sendable {
  /// A time, and whether the sentence itself says it.
  struct Result {
    var value: TimeValue
    var isStated: Bool
    /// The mention that says it, by its index.
    var index: Int
  }

  /// The date or period that belongs to some words of a sentence: the nearest, those behind before those in front.
  func period(
    of tokens: Range<Int>,
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Result? {
    var best: (cost: Int, index: Int)?
    for index in sentence.mentions where analysis.mentions[index].isCalendarTime {
      let time = analysis.mentions[index].tokens
      let isBehind = time.lowerBound >= tokens.upperBound
      let isHead = Self.isHead(time, sentence, analysis)
      var cost = analysis.distance(time, tokens) + (isBehind ? 0 : 2)
      if isHead { cost = min(cost, Self.headCost) }
      if !isBehind, Self.isInsertion(time, before: tokens, sentence, analysis) { cost += 8 }
      guard cost < best?.cost ?? Self.highestCost else { continue }
      cost += 6 * figures(between: time, tokens, sentence, analysis)
      if CitationBrackets.bracket(around: time, analysis) != nil { continue }
      if isBase(time, for: tokens, sentence, analysis) || Self.isYearOfAct(time, analysis) { continue }
      if Self.isOfFounding(time, tokens, sentence, analysis) { continue }
      if YearWords.isInOtherBracket(time, than: tokens, analysis) { continue }
      if let held = YearWords.isOfBase(time, sentence.tokens, analysis), !held.contains(tokens.lowerBound) { continue }
      if Self.isPartOfTitle(analysis.mentions[index], analysis) { cost += 20 }
      if Self.isAside(analysis.mentions[index], analysis), !time.overlaps(tokens) { cost += 8 }
      if isHead { cost = min(cost, Self.headCost) }
      if cost < best?.cost ?? Self.highestCost { best = (cost, index) }
    }
    guard let index = best?.index, let time = analysis.mentions[index].time else { return nil }
    let value =
      listed(from: index, sentence, analysis) ?? YearWords.ending(analysis.mentions[index], analysis)
      ?? Self.meant(time)
    return Result(value: value, isStated: !time.isResolved, index: index)
  }

  /// Beyond this cost a date is not that of a figure of the same sentence.
  private static let highestCost = 100

  /// "3 – 9 May 2014: the drill …": what stands before a colon at the head of a sentence dates all of it.
  private static let headCost = 60

  private static func isHead(_ time: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    time.lowerBound - sentence.tokens.lowerBound <= 2 && time.upperBound < sentence.tokens.upperBound
      && analysis.passage.tokens[time.upperBound].hash == colon
  }

  private static let colon = WordHash.of(":")

  /// "Trade, next to nothing in 1990, came to …": a date between commas behind the subject dates what is inserted there.
  private static func isInsertion(
    _ time: Range<Int>,
    before figure: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let tokens = analysis.passage.tokens
    guard time.upperBound < figure.lowerBound, WordClass.table[tokens[time.upperBound]] == .comma else { return false }
    let open = (max(sentence.tokens.lowerBound, time.lowerBound - 6)..<time.lowerBound).last {
      WordClass.table[tokens[$0]] == .comma
    }
    guard let open, time.lowerBound - open > 2, open > sentence.tokens.lowerBound else { return false }
    return !analysis.mentions[sentence.mentions].contains { $0.isCalendarTime && $0.tokens.upperBound == open }
  }

  /// How many other figures stand between two places.
  private func figures(
    between a: Range<Int>,
    _ b: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Int {
    let between =
      min(a.upperBound, b.upperBound)..<max(max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
    return sentence.mentions.count {
      analysis.mentions[$0].isQuantity && !FigureFilter.isCourtesy(analysis.mentions[$0], analysis)
        && analysis.mentions[$0].tokens.lowerBound >= between.lowerBound
        && analysis.mentions[$0].tokens.upperBound <= between.upperBound
        && !isAside(analysis.mentions[$0].tokens, within: between, analysis.passage.tokens)
    }
  }

  /// Whether a figure stands in brackets that open and close between two places: "€5 million (about $6 million) in 2020".
  private func isAside(_ figure: Range<Int>, within range: Range<Int>, _ tokens: [Token]) -> Bool {
    (range.lowerBound..<figure.lowerBound).contains { tokens[$0].hash == Self.opening }
      && (figure.upperBound..<range.upperBound).contains { tokens[$0].hash == Self.closing }
  }

  private static let opening = WordHash.of("(")
  private static let closing = WordHash.of(")")

  private enum Word: UInt8 { case compared = 1, act, during, founded }
  private static let words = WordTable<Word>([
    ("compared comparing comparison versus than relative against", .compared),
    ("act law treaty agreement convention accord protocol charter constitution code", .act),
    ("during over between", .during),
    ("established founded created launched opened inaugurated built formed started completed", .founded),
  ])

  /// Whether a figure is only held against a date: "17 % compared to the previous year".
  private func isBase(
    _ time: Range<Int>,
    for tokens: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    let start = max(sentence.tokens.lowerBound, time.lowerBound - 7)
    guard tokens.upperBound <= time.lowerBound || tokens.lowerBound >= time.upperBound else { return false }
    if isBaseOfChange(time, sentence, analysis) { return true }
    guard let compared = (start..<time.lowerBound).last(where: { Self.words[analysis.passage.tokens[$0]] == .compared })
    else {
      return false
    }
    return figures(between: compared..<compared + 1, time, sentence, analysis) == 0
  }

  /// The time that a heading gives to what stands under it: "Trade in 2013", not "Vision 2030".
  static func period(ofHeading analysis: borrowing Analysis) -> TimeValue? {
    let dates = analysis.mentions.filter { $0.isCalendarTime && $0.time?.isResolved == false }
    guard dates.count == 1, let date = dates.first, let time = date.time, !isPartOfTitle(date, analysis) else {
      return nil
    }
    let before = date.tokens.lowerBound - 1
    guard before >= 0 else { return nil }
    switch WordClass.table[analysis.passage.tokens[before]] {
    case .preposition, .comma, .bracket, .genitive, .semicolon: return meant(time)
    default: return nil
    }
  }

  /// "An increase of 11 % over 2012": the year that a change counts from.
  private func isBaseOfChange(_ time: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Bool
  {
    let before = time.lowerBound - 1
    guard before > sentence.tokens.lowerBound, Self.words[analysis.passage.tokens[before]] == .during else {
      return false
    }
    return sentence.mentions.contains {
      analysis.mentions[$0].kind == .percentage && analysis.mentions[$0].tokens.upperBound == before
    }
  }

  /// Whether a mention dates what the text tells, and not a plan or a source that it names.
  static func isDateOfStory(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    mention.isCalendarTime && !isDeadline(mention) && !isPartOfTitle(mention, analysis)
      && !isYearOfAct(mention.tokens, analysis)
      && !YearWords.isInOtherBracket(mention.tokens, than: nil, analysis)
      && CitationBrackets.bracket(around: mention.tokens, analysis) == nil
  }

  /// The years of a plan's name, "Strategy 2015–2025": they date the plan and not what is told of it.
  static func isPartOfTitle(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    guard case .period(_?, _?)? = mention.time?.value, mention.time?.isResolved == false else { return false }
    var before = mention.tokens.lowerBound - 1
    guard before >= 0, analysis.passage.tokens[mention.tokens.lowerBound].isNumber else { return false }
    if WordClass.table[analysis.passage.tokens[before]] == .bracket { before -= 1 }
    guard before >= 0 else { return false }
    let token = analysis.passage.tokens[before]
    return token.isWord && token.isCapitalized && WordClass.table[token] == nil
  }

  /// "The zone, founded in 2007, has 90 firms": when a thing began is not when it has what it has.
  private static func isOfFounding(
    _ time: Range<Int>,
    _ figure: Range<Int>,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Bool {
    guard time.upperBound <= figure.lowerBound, time.lowerBound - 2 > sentence.tokens.lowerBound else { return false }
    let verb = time.lowerBound - 2
    return words[analysis.passage.tokens[verb]] == .founded
      && WordClass.table[analysis.passage.tokens[verb - 1]] == .comma
      && SentenceTense.isPresent(at: figure, in: sentence, analysis)
  }

  /// "By 2020": what is to be then is not when the text's next figures are.
  private static func isDeadline(_ mention: Mention) -> Bool {
    if case .period(nil, _?)? = mention.time?.value { true } else { false }
  }

  /// Whether a year belongs to the title of a law or a treaty: "the Trade Act of 1974".
  private static func isYearOfAct(_ time: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    guard time.count == 1, time.lowerBound > 1, WordClass.table[tokens[time.lowerBound - 1]] == .genitive else {
      return false
    }
    return words[tokens[time.lowerBound - 2]] == .act && tokens[time.lowerBound - 2].isCapitalized
  }

  /// Whether a date only tells which thing is meant, "the 2015 protests", or stands in brackets behind a name.
  private static func isAside(_ mention: Mention, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let (start, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard start > 0, end < tokens.count else { return false }
    if WordClass.table[tokens[start - 1]] == .bracket, WordClass.table[tokens[end]] == .bracket { return true }
    return mention.tokens.count == 1 && tokens[start].isNumber && WordClass.table[tokens[start - 1]] == .article
      && tokens[end].isWord && WordClass.table[tokens[end]] == nil
  }

  /// The span of years that are listed in brackets or behind "during": "(2016, 2018 and 2020)", "during 2008 and 2009".
  private func listed(from first: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> TimeValue? {
    let mentions = analysis.mentions
    var first = first
    while first > sentence.mentions.lowerBound, isNext(first - 1, first, analysis) { first -= 1 }
    let before = mentions[first].tokens.lowerBound - 1
    guard before >= sentence.tokens.lowerBound, case let word = analysis.passage.tokens[before],
      WordClass.table[word] == .bracket || Self.words[word] == .during,
      case .date(let start)? = mentions[first].time?.value
    else { return nil }
    var end = start
    var last = first
    while last + 1 < sentence.mentions.upperBound, isNext(last, last + 1, analysis),
      case .date(let next)? = mentions[last + 1].time?.value
    {
      end = next
      last += 1
    }
    return last > first ? .period(start, end) : nil
  }

  /// Whether two dates stand beside each other in a list.
  private func isNext(_ a: Int, _ b: Int, _ analysis: borrowing Analysis) -> Bool {
    let mentions = analysis.mentions
    return mentions[a].isCalendarTime && mentions[b].isCalendarTime
      && mentions[b].tokens.lowerBound - mentions[a].tokens.upperBound <= 2
  }

  /// The time that an expression is about; where day and month may stand in either order, only their year is sure.
  static func meant(_ time: Mention.Time) -> TimeValue {
    if time.otherReading != nil, case .date(let date) = time.value, let year = PartialDate(year: date.year) {
      return .date(year)
    }
    return meant(time.value)
  }

  /// "By 2025" speaks of 2025.
  static func meant(_ value: TimeValue) -> TimeValue {
    if case .period(nil, let end?) = value { .date(end) } else { value }
  }
}
