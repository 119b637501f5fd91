import Packs
import Quantities
import RecordModel
import Text

/// A meeting told by its number in a series, with the date or the city right behind: "the 17th G20 Summit in 2022".
struct NumberedMeeting {
  /// From the number to the date or the city, at most.
  private static let farthest = 14
  /// Preparations and closing days lie so many days around a meeting.
  private static let margin = 20

  let edition: Gathering
  /// The tokens of the number and the name.
  let words: Range<Int>
  /// The date that is told, where the meeting was at another time.
  private(set) var wrongTime: CheckedSentence.Time?
  /// The city that is told, where the meeting was in another in which the series met too.
  private(set) var wrongPlace: CheckedSentence.Name?

  /// The meetings of a sentence that were elsewhere or at another time.
  static func misplaced(in sentence: CheckedSentence, _ document: CheckedDocument, _ reference: ReferenceBook)
    -> [NumberedMeeting]
  {
    guard !sentence.has(doubts) else { return [] }
    return sentence.names.compactMap { name in
      let editions = reference.gatherings(of: name.place.entity)
      guard !editions.isEmpty, let number = number(at: name.tokens.lowerBound, sentence, document),
        let edition = editions.first(where: { $0.number == number.value })
      else { return nil }
      let meeting = NumberedMeeting(
        edition,
        words: min(number.start, name.tokens.lowerBound)..<name.tokens.upperBound,
        in: sentence,
        cities: Set(editions.compactMap(\.place))
      )
      return meeting.wrongTime != nil || meeting.wrongPlace != nil ? meeting : nil
    }
  }

  private init(_ edition: Gathering, words: Range<Int>, in sentence: CheckedSentence, cities: Set<String>) {
    self.edition = edition
    self.words = words
    let end = Self.behindName(words.upperBound, sentence)
    let place = sentence.names.first { name in
      name.place.kind == .place && name.tokens.lowerBound >= end
        && sentence.isWord(name.tokens.lowerBound - 1, of: Self.at)
        && Self.isClear(end..<name.tokens.lowerBound, sentence)
    }
    if let time = sentence.times.first(where: { $0.tokens.lowerBound >= end }),
      Self.isTold(time, behind: end, sentence),
      let days = time.place.value.wholeDays, let known = edition.date.wholeDays,
      days.lowerBound > known.upperBound + Self.margin || days.upperBound < known.lowerBound - Self.margin
    {
      wrongTime = time
    }
    if let place, let city = edition.place {
      let told = sentence.passage.text[place.place.span]
      if told != city, cities.contains(told) { wrongPlace = place }
    }
  }

  /// The ordinal that ends right before the name, or begins it.
  private static func number(at end: Int, _ sentence: CheckedSentence, _ document: CheckedDocument)
    -> (value: Int, start: Int)?
  {
    for start in [end - 1, end - 2, end] where sentence.range.contains(start) {
      if let found = WrittenOrdinal.value(at: start, sentence, document), found.end >= end {
        return sentence.isWord(start - 1, of: joints) ? nil : (found.value, start)
      }
    }
    return nil
  }

  /// The end of "(BRICS)" and "of the Communist Party of China" behind a name.
  private static func behindName(_ end: Int, _ sentence: CheckedSentence) -> Int {
    var index = end
    if sentence.isWord(index, of: opening),
      let close = (index..<index + 6).first(where: { sentence.isWord($0, of: closing) })
    {
      index = close + 1
    }
    while sentence.isWord(index, of: links) {
      var next = index + 1
      while sentence.isWord(next, of: articles) { next += 1 }
      guard let name = sentence.names.first(where: { $0.tokens.lowerBound == next && $0.place.kind != .place }) else {
        break
      }
      index = name.tokens.upperBound
    }
    return index
  }

  private static func isTold(_ time: CheckedSentence.Time, behind end: Int, _ sentence: CheckedSentence) -> Bool {
    guard !time.place.isLoose, !time.place.isResolved, isClear(end..<time.tokens.lowerBound, sentence) else {
      return false
    }
    let before = time.tokens.lowerBound - 1
    if sentence.isWord(before, of: on) { return true }
    // "The 19th Congress, 18 October 2018": a mere year behind a comma may open another clause.
    guard sentence.isWord(before, of: commas), case .date(let date) = time.place.value else { return false }
    return date.month != nil
  }

  /// Whether only verbs of meeting, places and small words stand between a name and what is told of it.
  private static func isClear(_ gap: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    gap.count <= farthest
      && gap.allSatisfy { index in
        sentence.isWord(index, of: small)
          || sentence.names.contains { [.place, .state].contains($0.place.kind) && $0.tokens.contains(index) }
      }
  }

  private static let at = wordSet("in at")
  private static let on = wordSet("in on of from")
  private static let commas = wordSet(", (")
  private static let opening = wordSet("(")
  private static let closing = wordSet(")")
  private static let links = wordSet("of")
  private static let articles = wordSet("the")
  private static let joints = wordSet("and or to - –")
  private static let small = wordSet(
    "in at on of from , ( the was were been held took place convened hosted opened met"
  )
  /// Words of a meeting that is prepared, moved or only the occasion of something at another time.
  private static let doubts = wordSet(
    "postponed would will planned originally preparatory ministerial sideline sidelines ahead before after until since "
      + "prepare preparing preparation preparations bid bids right awarded chosen selected elected announced invited "
      + "invitation eve run-up host not anniversary later follow-up"
  )
}
