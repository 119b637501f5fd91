import Quantities
import RecordModel
import Text

/// Words before a date or length of time that widen it.
enum Approximations {
  static let examples = [
    Reading("duration P9M APPROX", from: "about nine months", "almost nine months", "roughly nine months"),
    Reading("duration P3Y MORE_THAN", from: "more than three years", "over three years"),
    Reading("duration P3Y LESS_THAN", from: "less than three years", "under three years"),
    Reading("period ..2022-05-01 BEFORE", from: "more than 2 weeks before today"),
    Reading("period 2022-05-19.. AFTER", from: "more than 3 days after tomorrow"),
    Reading("period 2022-05-16/2022-05-19", from: "less than three days after tomorrow"),
    Reading("period ..2022-05-13 BEFORE", from: "more than 2 days ago"),
    Reading("period 2022-05-01/2022-05-15", from: "less than two weeks ago"),
    Reading("period 2022-05-15/2022-05-22", from: "less than a week from now"),
    Reading("date 1910 APPROX", from: "about 1910", "ca. 1910", "circa 1910"),
  ]

  fileprivate enum Word: UInt8, Sendable { case about, circa, than, more, less, over, under, only }

  fileprivate static let table = WordTable<Word>([
    ("about around approximately roughly nearly almost", .about), ("circa ca c", .circa), ("than", .than),
    ("more", .more), ("less fewer", .less), ("over", .over), ("under", .under), ("only just barely", .only),
  ])
}

extension TimeGrammar {
  /// The phrase with the words before it that say how exact it is: "more than three years".
  func approximated(_ phrase: TimePhrase) -> TimePhrase {
    guard let (start, modifier) = approximation(before: phrase) else { return phrase }
    var result = phrase
    result.tokens = start..<phrase.tokens.upperBound
    result.time.modifier = result.time.modifier ?? modifier
    return result
  }

  private func approximation(before phrase: TimePhrase) -> (start: Int, modifier: Mention.Time.Modifier?)? {
    let first = phrase.tokens.lowerBound
    let mark = text.isStop(first - 1) ? first - 2 : first - 1
    guard let word = approximation(mark) else { return nil }
    // "C. 2151" is an initial.
    if word == .circa { return text.length(mark) == 1 && text.isCapitalized(mark) ? nil : (mark, .approx) }
    guard mark == first - 1 else { return nil }
    // "Over the past years" is the time in which something was done, and so is "over several years".
    if word == .over || word == .under, text.particle(first) == .the || phrase.time.isVague { return nil }
    let isLength = phrase.kind == .duration || phrase.time.isResolved && count(at: first) != nil
    switch word {
    case .about: return isLength || isWrittenYear(phrase) ? (mark, .approx) : nil
    case .than where isLength:
      guard let comparison = approximation(mark - 1), comparison == .more || comparison == .less else { return nil }
      return (mark - 1, comparison == .more ? .moreThan : .lessThan)
    // "Over five days they met" begins a sentence with a preposition.
    case .over where isLength: return text.isCapitalized(mark) ? nil : (mark, .moreThan)
    case .under where isLength: return (mark, .lessThan)
    case .only where isLength: return (mark, nil)
    default: return nil
    }
  }

  /// Reads "more than two weeks before 5 May 2019" as open, "less than two weeks after 5 May 2019" as a period.
  func boundedDate(at start: Int) -> TimePhrase? {
    guard approximation(start - 1) == .than, let comparison = approximation(start - 2),
      comparison == .more || comparison == .less, let point = countedDate(at: start),
      case .resolved(let date, let last) = point.content, date == last, let count = count(at: start),
      let (sign, base, end) = direction(at: count.end + 1), end == point.end, let base, date.day != nil,
      text.particle(end - 1) != .later, text.particle(end - 1) != .earlier,
      let unit = text.unit(count.end), unit.days != nil || text.preposition(count.end + 1) != nil
    else { return nil }
    let value: TimeValue
    if comparison == .more {
      value = sign < 0 ? .period(nil, date) : .period(date, nil)
    } else {
      value = sign < 0 ? .period(date, base) : .period(base, date)
    }
    let modifier: Mention.Time.Modifier? = comparison == .less ? nil : sign < 0 ? .before : .after
    return TimePhrase(
      tokens: start - 2..<end,
      kind: .period,
      time: Mention.Time(value, modifier: modifier, isResolved: true)
    )
  }

  private func approximation(_ index: Int) -> Approximations.Word? {
    text.isWord(index) ? Approximations.table[text.tokens[index]] : nil
  }

  /// "About 1910", not "about last year".
  private func isWrittenYear(_ phrase: TimePhrase) -> Bool {
    guard case .date(let date) = phrase.time.value, !phrase.time.isResolved else { return false }
    return date.precision == .year
  }
}

extension Mention.Time {
  fileprivate var isVague: Bool {
    if case .vague = value { true } else { false }
  }
}
