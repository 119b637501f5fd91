import Quantities
import RecordModel
import Text

/// Words before a date or length of time that widen it.
enum Approximations {
  static let examples = [
    Reading("duration P9M APPROX", from: "about nine months", "almost nine months", "roughly nine months"),
    Reading("duration P3Y", from: "more than three years", "less than three years", "over three years"),
    Reading("date 1910 APPROX", from: "about 1910", "ca. 1910", "circa 1910"),
  ]

  fileprivate enum Word: UInt8, Sendable { case about, circa, than, more, over, only }

  fileprivate static let table = WordTable<Word>([
    ("about around approximately roughly nearly almost", .about), ("circa ca c", .circa), ("than", .than),
    ("more less fewer", .more),
    ("over under", .over), ("only just barely", .only),
  ])
}

extension TimeGrammar {
  /// The phrase with the words before it that say how exact it is: "more than three years", "ca. 466 BC".
  func approximated(_ phrase: TimePhrase) -> TimePhrase {
    guard let (start, isRough) = approximation(before: phrase) else { return phrase }
    var result = phrase
    result.tokens = start..<phrase.tokens.upperBound
    if isRough { result.time.modifier = result.time.modifier ?? .approx }
    return result
  }

  private func approximation(before phrase: TimePhrase) -> (start: Int, isRough: Bool)? {
    let first = phrase.tokens.lowerBound
    let mark = text.isStop(first - 1) ? first - 2 : first - 1
    guard text.isWord(mark), let word = Approximations.table[text.tokens[mark]] else { return nil }
    if word == .circa { return (mark, true) }
    guard mark == first - 1 else { return nil }
    let isLength = phrase.kind == .duration || phrase.time.isResolved && startsWithCount(first)
    switch word {
    case .about: return isLength || isRoughYear(phrase) ? (mark, true) : nil
    case .than where isLength:
      guard text.isWord(mark - 1), Approximations.table[text.tokens[mark - 1]] == .more else { return nil }
      return (mark - 1, false)
    case .over where isLength, .only where isLength: return (mark, false)
    default: return nil
    }
  }

  private func startsWithCount(_ start: Int) -> Bool { count(at: start) != nil }

  /// "About 1910", not "the book about 1910".
  private func isRoughYear(_ phrase: TimePhrase) -> Bool {
    guard case .date(let date) = phrase.time.value, !phrase.time.isResolved else { return false }
    return date.precision == .year
  }
}
