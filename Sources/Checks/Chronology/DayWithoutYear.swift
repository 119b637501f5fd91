import RecordModel
import Text

/// A day that its month never has, written without a year: "from 1 May to 31 June".
struct DayWithoutYear {
  /// The bytes of the day and the month.
  let span: Range<Int>
  /// The name of the month as written.
  let month: String
  /// How many days the month has at most.
  let most: Int

  /// The days of a sentence that no year has; a number before the name of a month may count something else.
  static func all(in sentence: CheckedSentence, _ document: CheckedDocument) -> [DayWithoutYear] {
    sentence.range.compactMap { index in
      guard let most = months[sentence.tokens[index].hash], sentence.tokens[index].isCapitalized else { return nil }
      guard let day = dayBefore(index, sentence, document) ?? dayBehind(index, sentence, document),
        day.number > most
          || day.number == 0, day.number < 100
      else { return nil }
      let tokens = min(day.place, index)..<max(day.place, index) + 1
      return DayWithoutYear(
        span: sentence.passage.bytes(of: tokens),
        month: document.text[sentence.tokens[index].range],
        most: most
      )
    }
  }

  /// "On 31 June", "the 31st of June", "25 to 31 June".
  private static func dayBefore(_ month: Int, _ sentence: CheckedSentence, _ document: CheckedDocument)
    -> (number: Int, place: Int)?
  {
    var place = month - 1
    if sentence.isWord(place, of: of) { place -= 1 }
    if sentence.isWord(place, of: dayWord) { place -= 1 }
    if place < month - 1, let written = writtenDay(place, sentence) { return written }
    let isOrdinal = sentence.isWord(place, of: endings)
    if isOrdinal { place -= 1 }
    guard let number = number(place, sentence, document), !isFollowed(month, sentence) else { return nil }
    let lead = sentence.isWord(place - 1, of: articles) && isOrdinal ? place - 2 : place - 1
    return sentence.isWord(lead, of: leads) ? (number, place) : nil
  }

  /// "The thirty-first day of June".
  private static func writtenDay(_ place: Int, _ sentence: CheckedSentence) -> (number: Int, place: Int)? {
    if sentence.isWord(place, of: thirtieth) { return (30, place) }
    if sentence.isWord(place, of: thirtyFirst) { return (31, place) }
    let isPair = sentence.isWord(place, of: first) && sentence.isWord(place - 1, of: NumberWords.hyphen)
    return isPair && sentence.isWord(place - 2, of: thirty) ? (31, place - 2) : nil
  }

  private static let dayWord = wordSet("day")
  private static let thirtieth = wordSet("thirtieth")
  private static let thirtyFirst = wordSet("thirty-first")
  private static let thirty = wordSet("thirty")
  private static let first = wordSet("first")

  /// "On June 31" and "until June 31", with a mark behind.
  private static func dayBehind(_ month: Int, _ sentence: CheckedSentence, _ document: CheckedDocument)
    -> (number: Int, place: Int)?
  {
    guard let number = number(month + 1, sentence, document), sentence.isWord(month - 1, of: days) else { return nil }
    let next = sentence.isWord(month + 2, of: endings) ? month + 3 : month + 2
    guard !sentence.range.contains(next) || !sentence.tokens[next].isWord else { return nil }
    return (number, month + 1)
  }

  private static func number(_ place: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Int? {
    guard sentence.range.contains(place), sentence.tokens[place].isNumber, sentence.tokens[place].length < 3 else {
      return nil
    }
    return Int(document.text[sentence.tokens[place].range])
  }

  /// Whether the day and month only describe what stands behind them: "the 31 June applicants".
  private static func isFollowed(_ month: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(month + 1), sentence.tokens[month + 1].isWord else { return false }
    // "31 September Street"
    if sentence.tokens[month + 1].isCapitalized { return true }
    return sentence.isWord(month - 2, of: articles)
  }

  private static let of = wordSet("of")
  private static let articles = wordSet("the")
  private static let endings = wordSet("st nd rd th")
  private static let days = wordSet("on until till since to from before after dated")
  private static let leads = wordSet("on until till since to from before after dated by and - – — of")
  private static let months: [UInt32: Int] = {
    let days = [
      ("january march may july august october december jan mar jul aug oct dec", 31),
      ("april june september november apr jun sep sept nov", 30), ("february feb", 29),
    ]
    var months: [UInt32: Int] = [:]
    for (names, most) in days { for name in wordSet(names) { months[name] = most } }
    return months
  }()
}
