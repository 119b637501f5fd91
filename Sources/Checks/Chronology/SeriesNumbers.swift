import Quantities
import RecordModel
import Text

/// The numbered meetings of one paragraph with their years, and how often they are said to be held.
struct SeriesNumbers {
  /// "Its third session in 2012".
  struct Meeting {
    var rank: Int
    var year: Int
    /// The bytes of the number.
    var number: Range<Int>
    /// The bytes of the year.
    var time: Range<Int>
    var sentence: Int
    /// What meets; `nil` where only the number stands.
    var noun: UInt32?
  }

  /// Two meetings of which not both can be right, and why.
  struct Clash {
    var first: Meeting
    var second: Meeting
    var reason: String
  }

  private var meetings: [Meeting] = []
  /// The years between two meetings, where the text says so.
  private var interval: Int?
  private var since: Meeting?
  private var isIrregular = false
  private var sentences = 0
  /// The years in which something began, and an anniversary told in another sentence.
  private var beginnings: [Meeting] = []
  private var anniversary: Meeting?

  /// Reads one more sentence of the paragraph.
  mutating func read(_ sentence: CheckedSentence, _ document: CheckedDocument) {
    sentences += 1
    if sentence.has(Self.irregular) { isIrregular = true }
    if let told = Self.interval(in: sentence) {
      interval = interval ?? told
      if let time = sentence.times.first(where: {
        sentence.isWord($0.tokens.lowerBound - 1, of: Self.sinceWords)
          || sentence.isWord($0.tokens.lowerBound, of: Self.sinceWords)
      }),
        let year = Self.year(time)
      {
        since = Meeting(rank: 1, year: year, number: time.place.span, time: time.place.span, sentence: -1)
      }
    }
    noteBeginning(sentence)
    let ordinals = sentence.range.compactMap { WrittenOrdinal(at: $0, sentence, document) }
    for (index, ordinal) in ordinals.enumerated() {
      noteAnniversary(ordinal, sentence)
      let next = index + 1 < ordinals.count ? ordinals[index + 1].tokens.lowerBound : sentence.range.upperBound
      let before = index > 0 ? ordinals[index - 1].tokens.upperBound : sentence.range.lowerBound
      let isTakenUp = ordinals[(index + 1)...].contains { sentence.isWord($0.tokens.lowerBound - 1, of: Self.own) }
      guard let noun = Self.noun(behind: ordinal, sentence, isTakenUp: isTakenUp),
        let time = Self.time(of: ordinal, before..<next, sentence, isAlone: ordinals.count == 1),
        let year = Self.year(time)
      else { continue }
      meetings.append(
        Meeting(
          rank: ordinal.value,
          year: year,
          number: sentence.passage.bytes(of: ordinal.tokens),
          time: time.place.span,
          sentence: sentences,
          noun: noun.word
        )
      )
    }
  }

  /// "Relations began in 1978": a plain sentence with one year.
  private mutating func noteBeginning(_ sentence: CheckedSentence) {
    guard sentence.has(Self.begun), !sentence.has(Self.celebrated), sentence.times.count == 1,
      let time = sentence.times.first, let year = Self.year(time),
      sentence.isWord(time.tokens.lowerBound - 1, of: Self.dating)
    else { return }
    beginnings.append(
      Meeting(rank: 0, year: year, number: time.place.span, time: time.place.span, sentence: sentences)
    )
  }

  /// "In 2018 they celebrated the 30th anniversary", of what began before.
  private mutating func noteAnniversary(_ ordinal: WrittenOrdinal, _ sentence: CheckedSentence) {
    guard sentence.isWord(ordinal.tokens.upperBound, of: Self.celebrated), sentence.times.count == 1,
      let time = sentence.times.first, let year = Self.year(time), anniversary == nil,
      !sentence.isWord(ordinal.tokens.upperBound + 1, of: Self.telling)
    else { return }
    let number = sentence.passage.bytes(of: ordinal.tokens)
    anniversary = Meeting(rank: ordinal.value, year: year, number: number, time: time.place.span, sentence: sentences)
  }

  /// An anniversary that does not follow from the one beginning told in the sentence before.
  private var anniversaryClash: Clash? {
    guard let anniversary, beginnings.count == 1, let first = beginnings.first,
      anniversary.sentence == first.sentence + 1, anniversary.year > first.year
    else { return nil }
    let years = anniversary.year - first.year
    guard abs(years - anniversary.rank) > 1 else { return nil }
    let reason = "from \(first.year) to \(anniversary.year) it is \(years) years, not \(anniversary.rank)"
    return Clash(first: first, second: anniversary, reason: reason)
  }

  private static let begun = wordSet("began begun founded opened")
  private static let celebrated = wordSet("anniversary jubilee birthday")
  private static let dating = wordSet("in on")

  /// The first two meetings that do not go together.
  var clash: Clash? {
    if let anniversaryClash { return anniversaryClash }
    guard !isIrregular, meetings.contains(where: { $0.noun != nil }) || interval != nil else { return nil }
    for (index, first) in meetings.enumerated() {
      for second in meetings[(index + 1)...] where Self.isOneSeries(first, second) {
        if let reason = reason(first, second) { return Clash(first: first, second: second, reason: reason) }
      }
    }
    guard let since, let interval, meetings.count == 1, let only = meetings.first, only.rank > 1 else { return nil }
    let expected = (only.year - since.year) / interval + 1
    guard only.year > since.year, abs(expected - only.rank) > 1 else { return nil }
    return Clash(first: since, second: only, reason: Self.told(expected, of: only.year, interval))
  }

  private func reason(_ first: Meeting, _ second: Meeting) -> String? {
    let (ranks, years) = (second.rank - first.rank, second.year - first.year)
    if let interval, years != 0, ranks * interval != years, years % interval == 0 {
      return Self.told(first.rank + years / interval, of: second.year, interval)
    }
    guard first.sentence == second.sentence, interval == nil, years != 0 else { return nil }
    if ranks == 0 { return "two of them, in \(first.year) and \(second.year), bear the number \(first.rank)" }
    return (ranks > 0) == (years > 0)
      ? nil : "number \(second.rank) of \(second.year) stands behind number \(first.rank) of \(first.year)"
  }

  private static func told(_ rank: Int, of year: Int, _ interval: Int) -> String {
    "with one every \(interval == 1 ? "year" : "\(interval) years") that of \(year) would be number \(rank)"
  }

  private static func isOneSeries(_ a: Meeting, _ b: Meeting) -> Bool {
    a.noun == b.noun || a.noun == nil || b.noun == nil
  }

  // MARK: Words

  private static func year(_ time: CheckedSentence.Time) -> Int? {
    guard !time.place.isResolved, !time.place.isLoose else { return nil }
    switch time.place.value {
    case .date(let date): return date.precision == .decade || date.precision == .century ? nil : date.year
    case .period(let start?, nil): return start.year
    default: return nil
    }
  }

  /// What meets, as far as its noun is told.
  private struct Met {
    var word: UInt32?
  }

  /// The noun behind a number; a number alone stands before a preposition or a bracket.
  ///
  /// "The first tour of Peru" is one of a series of its own, unless "its second" takes it up.
  private static func noun(
    behind ordinal: WrittenOrdinal,
    _ sentence: CheckedSentence,
    isTakenUp: Bool
  ) -> Met? {
    var place = ordinal.tokens.upperBound
    if sentence.isWord(place, of: kinds) { place += 1 }
    if sentence.isWord(place, of: nouns) {
      let isOther =
        !isTakenUp && sentence.isWord(place + 1, of: telling)
        && !sentence.times.contains { $0.tokens.lowerBound == place + 2 }
      return isOther ? nil : Met(word: sentence.tokens[place].hash == timeWord ? nil : sentence.tokens[place].hash)
    }
    if let before = ordinal.noun { return Met(word: before) }
    // "The council held its first session in 2010, the court its first in 2012."
    let lead = ordinal.tokens.lowerBound - 1
    if sentence.isWord(lead, of: own), sentence.range.contains(lead - 1), sentence.tokens[lead - 1].isWord,
      !sentence.isWord(lead - 1, of: joints)
    {
      return nil
    }
    let isPlain =
      !sentence.range.contains(place) || sentence.isWord(place, of: joints) || !sentence.tokens[place].isWord
    return isPlain ? Met(word: nil) : nil
  }

  /// The year behind a number before the next one, or the year right before the only one.
  private static func time(
    of ordinal: WrittenOrdinal,
    _ range: Range<Int>,
    _ sentence: CheckedSentence,
    isAlone: Bool
  ) -> CheckedSentence.Time? {
    let behind = sentence.times.filter {
      $0.tokens.lowerBound >= ordinal.tokens.upperBound && $0.tokens.lowerBound < range.upperBound
    }
    if let first = behind.first {
      return behind.count == 1 && first.tokens.lowerBound - ordinal.tokens.upperBound <= 9 ? first : nil
    }
    let before = sentence.times.filter {
      $0.tokens.lowerBound >= range.lowerBound && $0.tokens.upperBound <= ordinal.tokens.lowerBound
    }
    guard let last = before.last, ordinal.tokens.lowerBound - last.tokens.upperBound <= 5 else { return nil }
    let gap = last.tokens.upperBound..<ordinal.tokens.lowerBound
    return isAlone || sentence.has(being, in: gap) || gap.count <= 1 ? last : nil
  }

  /// "Every two years", "every second year", "biennial", "once a year".
  private static func interval(in sentence: CheckedSentence) -> Int? {
    for index in sentence.range {
      if sentence.isWord(index, of: yearly) { return 1 }
      if sentence.isWord(index, of: biennial) { return 2 }
      guard sentence.isWord(index, of: every) else { continue }
      if sentence.isWord(index + 1, of: year) {
        return sentence.tokens[index].hash == article && !sentence.isWord(index - 1, of: once) ? nil : 1
      }
      guard sentence.isWord(index + 2, of: year), sentence.range.contains(index + 1) else { continue }
      if let count = counts[sentence.tokens[index + 1].hash] { return count }
    }
    return nil
  }

  private static let article = WordHash.of("a")
  private static let timeWord = WordHash.of("time")
  private static let once = wordSet("once")
  private static let every = wordSet("every each a")
  private static let year = wordSet("year years")
  private static let yearly = wordSet("annual annually yearly")
  private static let biennial = wordSet("biennial biennially")
  private static let counts: [UInt32: Int] = [
    WordHash.of("two"): 2, WordHash.of("second"): 2, WordHash.of("other"): 2, WordHash.of("2"): 2,
    WordHash.of("three"): 3, WordHash.of("third"): 3, WordHash.of("3"): 3, WordHash.of("four"): 4,
    WordHash.of("fourth"): 4, WordHash.of("five"): 5, WordHash.of("fifth"): 5,
  ]
  private static let sinceWords = wordSet("since")
  private static let own = wordSet("its his her their")
  private static let being = wordSet("was is were became")
  private static let joints = wordSet("in on at to and of")
  private static let telling = wordSet("of between on for with")
  private static let kinds = wordSet("joint annual regular ordinary plenary biennial such")
  private static let nouns = wordSet(
    "session meeting round summit forum conference congress fair edition dialogue consultation consultations time expo games "
      + "assembly symposium seminar workshop festival visit visits tour trip voyage expedition mission exercise drill one"
  )
  private static let irregular = wordSet(
    "except postponed cancelled canceled pandemic skipped resumed continued twice extraordinary special reconvened "
      + "interruption interrupted gap respectively irregular irregularly each not no never suspended moved delayed renumbered"
  )
}
