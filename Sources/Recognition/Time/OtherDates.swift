import Quantities
import Text

/// Dates in other languages and their own order of words: "2023年5月12日", "ngày 12 tháng 5 năm 2023".
enum OtherDates {
  static let examples = [
    Reading("date 2023-05-12", from: "2023年5月12日", "二〇二三年五月十二日", "２０２３年５月１２日", "12 tháng 5 năm 2023"),
    Reading("date 2023-05-12", from: "១២ ខែឧសភា ឆ្នាំ២០២៣", "12 мая 2023 года", "١٢ مايو ٢٠٢٣", "१२ मई २०२३"),
    Reading("date 2023-05", from: "2023年5月", "二〇二三年五月"),
    Reading("date 2023", from: "2023年", "二〇二三年", "２０２３", "٢٠٢٣"),
    Reading("duration P5Y", from: "5年", "五年"),
    Reading("date 19XX", from: "二十世纪", "20世纪"),
    Reading("date 198X", from: "20世纪80年代", "二十世纪八十年代", "80年代"),
  ]
  static let nonexamples = ["年", "一带一路", "12,5 年度"]

  /// The names of months, with and without the word for a month before them.
  static let months: [(words: String, code: TimeWord)] = [
    "មករា ខែមករា января январь يناير जनवरी", "កុម្ភៈ ខែកុម្ភៈ февраля февраль فبراير फरवरी फ़रवरी",
    "មីនា ខែមីនា марта март مارس मार्च", "មេសា ខែមេសា апреля апрель أبريل إبريل अप्रैल",
    "ឧសភា ខែឧសភា мая مايو मई", "មិថុនា ខែមិថុនា июня июнь يونيو जून", "កក្កដា ខែកក្កដា июля июль يوليو जुलाई",
    "សីហា ខែសីហា августа август أغسطس अगस्त", "កញ្ញា ខែកញ្ញា сентября сентябрь سبتمبر सितंबर सितम्बर",
    "តុលា ខែតុលា октября октябрь أكتوبر अक्टूबर अक्तूबर", "វិច្ឆិកា ខែវិច្ឆិកា ноября ноябрь نوفمبر नवंबर नवम्बर",
    "ធ្នូ ខែធ្នូ декабря декабрь ديسمبر दिसंबर दिसम्बर",
  ].enumerated().map { ($1, TimeWord(.month, UInt8($0 + 1))) }

  fileprivate static let words = WordTable<Part>([
    ("年 năm ឆ្នាំ", .year), ("月 tháng", .month), ("日 号", .day), ("года году год", .yearBehind), ("世", .century),
    ("纪", .centuryEnd), ("代", .decade),
  ])

  fileprivate enum Part: UInt8, Sendable { case year, month, day, yearBehind, century, centuryEnd, decade }
}

extension TimeGrammar {
  /// Reads a date whose parts are told by words of another language behind or before them.
  func otherDate(at start: Int) -> TimePoint? {
    guard text.isWord(start + 1), text.tokens[start + 1].traits.contains(.nonASCII), !text.isPartOfNumber(start),
      !text.isBoundInFront(start), let value = text.value(start)
    else { return nil }
    if let month = text.number(start + 1, in: .month) { return namedMonth(start, value, month) }
    switch part(start + 1) {
    case .year?: return chineseDecade(start, century: 20, from: start) ?? chineseYear(start, value)
    case .century?: return chineseCentury(start, value)
    case .month?:
      guard text.length(start + 1) > 3 else { return chineseMonth(start, from: start, year: nil) }
      return vietnameseDate(start, value)
    default: return nil
    }
  }

  private func part(_ index: Int) -> OtherDates.Part? {
    text.isWord(index) ? OtherDates.words[text.tokens[index]] : nil
  }

  /// "20世纪", "20世纪80年代".
  private func chineseCentury(_ start: Int, _ number: Int) -> TimePoint? {
    guard part(start + 2) == .centuryEnd, (1...22).contains(number) else { return nil }
    return chineseDecade(start + 3, century: number, from: start)
      ?? TimePoint(start..<start + 3, year: (number - 1) * 100, .century)
  }

  /// A decade, as in "80年代".
  private func chineseDecade(_ place: Int, century: Int, from start: Int) -> TimePoint? {
    guard let value = text.value(place), value < 100, value % 10 == 0, part(place + 1) == .year,
      part(place + 2) == .decade
    else { return nil }
    return TimePoint(start..<place + 3, year: (century - 1) * 100 + value, .decade)
  }

  /// "2023年", "2023年5月12日", "5年".
  private func chineseYear(_ start: Int, _ value: Int) -> TimePoint? {
    guard text.length(start + 1) == 3 else { return nil }
    guard text.length(start) == 4, (1000..<2200).contains(value) else {
      guard value < 1000, value > 0, part(start + 2) == nil else { return nil }
      return TimePoint(start..<start + 2, .length(TimeValue.Duration(WrittenNumber(Int64(value)), .year)))
    }
    return chineseMonth(start + 2, from: start, year: value) ?? TimePoint(start..<start + 2, year: value)
  }

  /// "5月", "5月12日".
  private func chineseMonth(_ place: Int, from start: Int, year: Int?) -> TimePoint? {
    guard let month = text.value(place), (1...12).contains(month), part(place + 1) == .month else { return nil }
    if let day = text.value(place + 2), (1...31).contains(day), part(place + 3) == .day {
      return dated(start..<place + 4, year, month, day)
    }
    return TimePoint(start..<place + 2, year: year, .month(month))
  }

  /// A day in Vietnamese, as in "12 tháng 5 năm 2023".
  private func vietnameseDate(_ start: Int, _ day: Int) -> TimePoint? {
    guard let month = text.value(start + 2), (1...12).contains(month), (1...31).contains(day) else { return nil }
    guard part(start + 3) == .year, let year = text.value(start + 4), (1000..<2200).contains(year) else {
      return dated(start..<start + 3, nil, month, day)
    }
    return dated(start..<start + 5, year, month, day)
  }

  /// A day before the name of its month, as in "12 мая 2023 года".
  private func namedMonth(_ start: Int, _ day: Int, _ month: Int) -> TimePoint? {
    guard (1...31).contains(day) else { return nil }
    let next = part(start + 2) == .year ? start + 3 : start + 2
    guard let year = text.value(next), text.length(next) == 4, (1000..<2200).contains(year) else {
      return dated(start..<start + 2, nil, month, day)
    }
    let end = part(next + 1) == .yearBehind ? next + 2 : next + 1
    return dated(start..<end, year, month, day)
  }

  /// A day of the calendar, or the month of one that does not exist.
  private func dated(_ tokens: Range<Int>, _ year: Int?, _ month: Int, _ day: Int) -> TimePoint {
    guard PartialDate(year: year ?? 2000, month: month, day: day) == nil else {
      return TimePoint(tokens, year: year, .day(month, day))
    }
    var point = TimePoint(tokens, year: year, .month(month))
    point.isImpossible = true
    return point
  }
}
