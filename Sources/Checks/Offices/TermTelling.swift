import Quantities
import RecordModel
import Text

/// Words that tell when somebody came into an office or left it: "X became Prime Minister of Y in 2009".
struct TermTelling {
  enum Act {
    /// "Became", "took office as", "was sworn in as".
    case became
    /// "Was elected", which may be long before and again.
    case elected
    /// "Came to power", "the coup that brought X to power".
    case rose
    /// "Left office", "resigned as", "was overthrown".
    case left
    /// "Was President from 2007 to 2015"; "since 2007" tells when he became it.
    case served
  }

  var act: Act
  var name: CheckedSentence.Name
  var person: TermsOfOffice.Person
  /// The sort of the office and whose it is, where the words name it.
  var sort: UInt32?
  var owner: String?
  var time: CheckedSentence.Time
  /// The words from the name to the end of what is told of it.
  var words: Range<Int>

  /// The time as a message tells it: "in 2015", also for "since 2015".
  var told: String {
    switch time.place.value {
    case .period(let from?, let to) where to == nil: from.placed
    case .period(let from?, let to?): "from \(from.plain) to \(to.plain)"
    default: time.place.value.placed
    }
  }

  /// The days of the date, or of the day from which on.
  var days: ClosedRange<Int>? {
    switch time.place.value {
    case .period(let from, let to) where to == nil: from?.days
    default: time.place.value.wholeDays
    }
  }
}

/// Reads such words in a sentence.
struct TermReader {
  let terms: TermsOfOffice
  let sentence: CheckedSentence
  /// The code of a state, or the identifier of an organisation, by the entity of a name.
  let owner: (String) -> String

  /// What is told right behind a name.
  func telling(of name: CheckedSentence.Name, _ person: TermsOfOffice.Person) -> TermTelling? {
    guard !sentence.has(Self.doubts) else { return nil }
    var index = name.tokens.upperBound
    while sentence.isWord(index, of: Self.fillers) { index += 1 }
    let title = terms.title(before: name.tokens.lowerBound, in: sentence)
    var draft = Draft(person: person, name: name, sort: title?.sort)
    let subject = (title?.range.lowerBound ?? name.tokens.lowerBound)
    if let end = phrase(Self.comings, at: index) { return became(draft, .became, end, subject) }
    if let end = phrase(Self.elections, at: index) { return became(draft, .elected, end, subject) }
    if let end = phrase(Self.entries, at: index) {
      if sentence.isWord(end, of: Self.asWord) { return became(draft, .became, end + 1, subject) }
      return draft.sort == nil ? nil : finish(draft, .became, end, subject)
    }
    if let end = phrase(Self.rises, at: index) {
      draft.sort = nil
      return finish(draft, .rose, end, subject)
    }
    if let end = phrase(Self.stays, at: index) {
      let isPower = sentence.isWord(end - 1, of: Self.power)
      if isPower { draft.sort = nil }
      return isPower || draft.sort != nil ? finish(draft, isPower ? .rose : .became, end, subject) : nil
    }
    if let end = phrase(Self.falls, at: index) { return left(draft, end, subject) }
    if let end = phrase(Self.services, at: index) { return served(draft, end, subject) }
    return sentence.isWord(index - 1, of: Self.comma) ? served(draft, index, subject) : nil
  }

  /// What is known before the words of the telling are read.
  private struct Draft {
    var person: TermsOfOffice.Person
    var name: CheckedSentence.Name
    var sort: UInt32?
    var owner: String?
  }

  /// "The 1997 coup that brought X to power", "brought to power by the vote of 2009" is left alone.
  func bringing(_ persons: [(name: CheckedSentence.Name, person: TermsOfOffice.Person)]) -> TermTelling? {
    guard let verb = sentence.range.first(where: { sentence.isWord($0, of: Self.brought) }), !sentence.has(Self.doubts)
    else { return nil }
    let isPronoun = sentence.isWord(verb + 1, of: Self.pronouns)
    let found =
      persons.first { $0.name.tokens.lowerBound == verb + 1 } ?? (isPronoun && persons.count == 1 ? persons[0] : nil)
    guard let found else { return nil }
    let end = isPronoun ? verb + 2 : found.name.tokens.upperBound
    guard sentence.isWord(end, of: Self.to), sentence.isWord(end + 1, of: Self.power) else { return nil }
    let time =
      time(behind: end + 2)
      ?? sentence.times.last { time in
        let gap = time.tokens.upperBound..<max(time.tokens.upperBound, verb)
        return time.tokens.upperBound <= verb && gap.count <= 4 && isPlain(time)
          && gap.contains { sentence.isWord($0, of: Self.upheavals) }
      }
    guard let time else { return nil }
    let first = min(time.tokens.lowerBound, verb)
    return TermTelling(act: .rose, name: found.name, person: found.person, time: time, words: first..<end + 2)
  }

  /// Reads the title behind "became", and the date.
  private func became(_ draft: Draft, _ act: TermTelling.Act, _ start: Int, _ subject: Int) -> TermTelling? {
    var draft = draft
    draft.sort = nil
    guard let end = office(at: start, &draft) else { return nil }
    return finish(draft, act, end, subject)
  }

  /// "Left office", and "resigned as Prime Minister" with the office.
  private func left(_ draft: Draft, _ start: Int, _ subject: Int) -> TermTelling? {
    var draft = draft
    var end = start
    if sentence.isWord(start, of: Self.asWord) {
      draft.sort = nil
      guard let behind = office(at: start + 1, &draft) else { return nil }
      end = behind
    }
    let mayBeOther = sentence.isWord(start - 1, of: Self.partings) && !sentence.isWord(start - 2, of: Self.left)
    return draft.sort == nil && mayBeOther ? nil : finish(draft, .left, end, subject)
  }

  /// "Was President of Y from 2007 to 2015".
  private func served(_ draft: Draft, _ start: Int, _ subject: Int) -> TermTelling? {
    var draft = draft
    draft.sort = nil
    guard let end = office(at: start, &draft) else { return nil }
    let index = sentence.isWord(end, of: Self.from) ? end + 1 : end
    guard let time = sentence.times.first(where: { $0.tokens.lowerBound == index || $0.tokens.lowerBound == end }),
      case .period(let first, let last) = time.place.value, first != nil, isPlain(time)
    else { return nil }
    return telling(draft, last == nil ? .became : .served, time, subject, time.tokens.upperBound)
  }

  /// Reads "(the) (new) (French) president (of France)"; gives the end.
  private func office(at start: Int, _ draft: inout Draft) -> Int? {
    var index = start
    while true {
      if let name = body(at: index) {
        draft.owner = owner(name.place.entity)
        index = name.tokens.upperBound
      } else if sentence.isWord(index, of: Self.articles) {
        index += 1
      } else {
        break
      }
    }
    guard let title = terms.title(at: index, in: sentence) else { return nil }
    draft.sort = title.sort
    index = title.range.upperBound
    guard sentence.isWord(index, of: Self.of) else { return index }
    index += sentence.isWord(index + 1, of: Self.articles) ? 2 : 1
    guard let name = body(at: index) else { return nil }
    draft.owner = owner(name.place.entity)
    return name.tokens.upperBound
  }

  /// The state or organisation whose name begins at a token.
  private func body(at index: Int) -> CheckedSentence.Name? {
    sentence.names.first { $0.tokens.lowerBound == index && $0.place.kind != .person }
  }

  /// The date right behind the words, or the only one of the sentence at its head.
  private func finish(_ draft: Draft, _ act: TermTelling.Act, _ end: Int, _ subject: Int) -> TermTelling? {
    if let time = time(behind: end) { return telling(draft, act, time, subject, end) }
    guard sentence.times.count == 1, let time = sentence.times.first, isPlain(time),
      time.tokens.lowerBound <= sentence.start + 2,
      sentence.isWord(time.tokens.lowerBound - 1, of: Self.at), time.tokens.upperBound <= subject,
      (time.tokens.upperBound..<subject).allSatisfy({ isLead($0) })
    else { return nil }
    return telling(draft, act, time, subject, end)
  }

  private func telling(
    _ draft: Draft,
    _ act: TermTelling.Act,
    _ time: CheckedSentence.Time,
    _ start: Int,
    _ end: Int
  ) -> TermTelling {
    TermTelling(
      act: act,
      name: draft.name,
      person: draft.person,
      sort: draft.sort,
      owner: draft.owner,
      time: time,
      words: start..<end
    )
  }

  private func time(behind end: Int) -> CheckedSentence.Time? {
    guard sentence.isWord(end, of: Self.at) else { return nil }
    return sentence.times.first { (end...end + 1).contains($0.tokens.lowerBound) && isPlain($0) }
  }

  private func isPlain(_ time: CheckedSentence.Time) -> Bool { !time.place.isLoose && !time.place.isResolved }

  /// Whether a word stands between the date and the one who acts: ", the French".
  private func isLead(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return !token.isWord || token.isCapitalized || sentence.isWord(index, of: Self.articles)
  }

  /// The end of the longest of some phrases that stands at a token.
  private func phrase(_ phrases: [[Set<UInt32>]], at start: Int) -> Int? {
    phrases.filter { words in words.indices.allSatisfy { sentence.isWord(start + $0, of: words[$0]) } }
      .map { start + $0.count }.max()
  }

  /// Phrases, each given by its words; "a/b" are two words for one place.
  private static func phrases(_ texts: String...) -> [[Set<UInt32>]] {
    texts.map { text in
      text.split(separator: " ").map { wordSet($0.split(separator: "/").joined(separator: " ")) }
    }
  }

  private static let comings = phrases(
    "became",
    "becomes",
    "was/been sworn in as",
    "was/been inaugurated as",
    "was installed as",
    "succeeded as"
  )
  private static let elections = phrases("was/been elected", "was/been elected as", "was voted")
  private static let entries = phrases(
    "took office",
    "assumed office",
    "came into office",
    "entered office",
    "took over"
  )
  private static let rises = phrases("came/rose/swept to power", "took/seized/assumed power", "came into power")
  private static let falls = phrases(
    "left office",
    "stepped down",
    "resigned",
    "was ousted",
    "was/been overthrown",
    "was/been toppled",
    "was deposed"
  )
  private static let partings = wordSet("down resigned office")
  private static let left = wordSet("left")
  private static let services = phrases("was", "served as", "been", "ruled as", "governed as")
  private static let stays = phrases("in power", "in office", "been in power", "been in office")
  private static let fillers = wordSet(", who had has formally officially first finally")
  private static let comma = wordSet(", (")
  private static let articles = wordSet("the its a new ' ’ s ’s 's country's country’s")
  private static let asWord = wordSet("as")
  private static let of = wordSet("of")
  private static let to = wordSet("to into")
  private static let power = wordSet("power")
  private static let from = wordSet("from between")
  private static let at = wordSet("in on since")
  private static let brought = wordSet("brought swept propelled catapulted carried returned")
  private static let pronouns = wordSet("him her")
  private static let upheavals = wordSet(
    "coup election elections vote uprising revolution putsch revolt war polls takeover"
  )
  /// Words of another time, another office or another sort of entry.
  private static let doubts = wordSet(
    "again re-elected reelected second third fourth term acting interim caretaker would will if until returned back "
      + "return regained designate elect co-premier joint sole"
  )
}
