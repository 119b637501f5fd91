import Quantities
import RecordModel
import Text

/// "Monday, 5 March 2023", "5 March 2023, a Monday": a day of the week and a date.
struct WeekdayReader: ConstraintReading {
  private enum Word: UInt8 { case weekday = 1, short, daytime, article, linking }
  private static let words = WordTable<Word>([
    ("monday tuesday wednesday thursday friday saturday sunday", .weekday),
    ("mon tue tues wed weds thu thur thurs fri sat sun", .short),
    ("morning evening afternoon night noon the", .daytime),
    ("a", .article),
    ("was fell is falls", .linking),
  ])
  /// Between a day of the week and its date, or the other way round, stand at most so many words and marks.
  private static let farthest = 4

  func read(_ wording: Wording, into found: inout [Constraint]) {
    for mention in wording.times {
      guard let time = mention.time, case .date(let date) = time.value, date.day != nil, !time.isResolved,
        !time.isImpossible, time.otherReading == nil
      else { continue }
      guard let place = before(mention, wording) ?? behind(mention, wording), let word = wording.token(place) else {
        continue
      }
      var constraint = Constraint(
        .weekday,
        terms: [
          Constraint.Term(
            .period,
            span: min(word.lowerBound, mention.span.lowerBound)..<max(word.upperBound, mention.span.upperBound),
            .time(time.value)
          )
        ],
        sentence: wording.sentence.span
      )
      constraint.qualifiers = [wording.string(of: word)]
      found.append(constraint)
    }
  }

  /// "Monday, 5 March", "Monday evening (5 March", "Mon, 5 March".
  private func before(_ mention: Mention, _ wording: Wording) -> Int? {
    let start = mention.tokens.lowerBound
    // The date itself may begin with the day of the week.
    if word(start, wording) == .weekday { return start }
    var place = start - 1
    while place >= start - Self.farthest, isMark(place, wording) || word(place, wording) == .daytime { place -= 1 }
    guard let token = wording.token(place), token.isCapitalized else { return nil }
    if word(place, wording) == .weekday { return place }
    return word(place, wording) == .short && place + 1 < start ? place : nil
  }

  /// "5 March, a Monday,", "5 March (Monday)", "5 March was a Monday".
  private func behind(_ mention: Mention, _ wording: Wording) -> Int? {
    let end = mention.tokens.upperBound
    if wording.word(at: end) == "(", word(end + 1, wording) == .short {
      let close = wording.word(at: end + 2) == "." ? end + 3 : end + 2
      return wording.word(at: close) == ")" ? end + 1 : nil
    }
    guard let place = (end..<end + Self.farthest + 2).first(where: { word($0, wording) == .weekday }) else {
      return nil
    }
    if wording.word(at: place - 1) == "(" {
      return place == end + 1 && wording.word(at: place + 1) == ")" ? place : nil
    }
    guard word(place - 1, wording) == .article, place - 1 > end else { return nil }
    let gap = end..<place - 1
    let isTold = gap.allSatisfy { isMark($0, wording) || isTelling($0, wording) }
    let next = wording.token(place + 1)
    // "27 and 28 May, a Monday and a Tuesday" shares its days out.
    if wording.word(at: place + 1) == "and", wording.word(at: place + 2) == "a" { return nil }
    let isClosed = next.map { !$0.isWord || Self.endings.contains(wording.word(at: place + 1)) } ?? true
    return isTold && isClosed ? place : nil
  }

  private static let endings: WordSet = ["and", "when", "but", "so", "by", "in", "at", "with"]

  private func isTelling(_ place: Int, _ wording: Wording) -> Bool {
    word(place, wording) == .linking || ["which", "on"].contains(wording.word(at: place))
  }

  private func isMark(_ place: Int, _ wording: Wording) -> Bool {
    [",", "(", "–", "—", "."].contains(wording.word(at: place))
  }

  private func word(_ place: Int, _ wording: Wording) -> Word? { wording.token(place).flatMap { Self.words[$0] } }
}
