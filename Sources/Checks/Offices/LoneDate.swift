import RecordModel
import Text

/// Finds the date of what somebody did where a sentence, or a line of a list, has but one.
///
/// ``ActDate`` asks where the words stand; this asks only that the sentence has no other date, looks neither back nor
/// forward, and that no other clause lies between the date and the one who is named.
enum LoneDate {
  /// The date of what is told of some words.
  static func date(
    of subject: Range<Int>,
    in sentence: CheckedSentence,
    isBound: Bool = false,
    holding: Set<UInt32> = presences
  ) -> CheckedSentence.Time? {
    if let time = lineDate(of: subject, in: sentence, isBound: isBound) { return time }
    let times = times(beside: subject, sentence)
    guard times.count == 1, let time = times.first, isPlain(time),
      !ActDate.looksAway(sentence, isBound ? subject : 0..<0), !sentence.has(doubts)
    else { return nil }
    if isCaption(time, sentence) { return time }
    guard !isOwned(subject, sentence, holding), let place = preposition(of: time, sentence) else { return nil }
    return subject.upperBound <= time.tokens.lowerBound
      ? behind(subject, time, place, sentence) : before(subject, time, place, sentence)
  }

  /// The times of the sentence without those behind the semicolon that ends the clause of the words.
  private static func times(beside subject: Range<Int>, _ sentence: CheckedSentence) -> [CheckedSentence.Time] {
    let behind = subject.upperBound..<max(subject.upperBound, sentence.range.upperBound)
    guard sentence.times.count > 1, let end = behind.first(where: { sentence.isWord($0, of: semicolons) }) else {
      return sentence.times
    }
    return sentence.times.filter { $0.tokens.lowerBound < end }
  }

  /// "2009: X visits Y" and "| 2009 | Visit of X |": the date opens the line in which the words stand.
  static func lineDate(of subject: Range<Int>, in sentence: CheckedSentence, isBound: Bool = false)
    -> CheckedSentence.Time?
  {
    guard
      let time = sentence.times.last(where: { $0.tokens.upperBound <= subject.lowerBound }), isPlain(time),
      sentence.isWord(time.tokens.upperBound, of: marks), opensLine(place(before: time, sentence), sentence)
    else { return nil }
    let line = time.tokens.lowerBound..<lineEnd(subject.upperBound - 1, sentence)
    guard !line.dropLast().contains(where: { $0 < subject.lowerBound && sentence.breaksLine(behind: $0) }),
      sentence.times.count(where: { line.contains($0.tokens.lowerBound) }) == 1,
      !line.contains(where: { looksAside($0, sentence) && !(isBound && subject.contains($0)) })
    else { return nil }
    return time
  }

  /// Where the place before a date begins: "Bangkok, 11 June 1996: …"; the date itself where there is none.
  private static func place(before time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Int {
    let date = time.tokens.lowerBound
    guard sentence.isWord(date - 1, of: commas), sentence.isWord(time.tokens.upperBound, of: colons),
      !sentence.breaksLine(behind: date - 2)
    else { return date }
    var start = date - 1
    while date - start < 4, sentence.range.contains(start - 1), sentence.tokens[start - 1].isWord,
      sentence.tokens[start - 1].isCapitalized, start == date - 1 || !sentence.breaksLine(behind: start - 1)
    { start -= 1 }
    return start < date - 1 ? start : date
  }

  private static func looksAside(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    ActDate.retrospect.contains(sentence.tokens[index].hash) || doubts.contains(sentence.tokens[index].hash)
  }

  private static func opensLine(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    var index = index
    while sentence.isWord(index - 1, of: bullets), !sentence.breaksLine(behind: index - 1) { index -= 1 }
    // "12. Bangkok": the number of a picture or an item.
    if sentence.isWord(index - 1, of: points), index - 2 >= 0, sentence.tokens[index - 2].isNumber { index -= 2 }
    return index == sentence.range.lowerBound || index == sentence.start || sentence.breaksLine(behind: index - 1)
  }

  private static func lineEnd(_ index: Int, _ sentence: CheckedSentence) -> Int {
    var index = index
    while index + 1 < sentence.range.upperBound, !sentence.breaksLine(behind: index) { index += 1 }
    return index + 1
  }

  private static func isPlain(_ time: CheckedSentence.Time) -> Bool {
    !time.place.isResolved && !time.place.isLoose
  }

  /// Whether the words tell by no verb, and end in a place and the date: "X and the king, London, May 2007".
  private static func isCaption(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    let behind = time.tokens.upperBound..<max(time.tokens.upperBound, sentence.range.upperBound)
    return sentence.isWord(time.tokens.lowerBound - 1, of: commas)
      && behind.allSatisfy { !sentence.tokens[$0].isWord } && behind.count < 3
      && !sentence.range.contains { ActDate.isVerb($0, sentence) || sentence.isWord($0, of: clauses) }
  }

  /// The preposition before the date, behind its article; "of" only after a word for what happens on a day.
  private static func preposition(of time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Int? {
    var index = time.tokens.lowerBound - 1
    while sentence.isWord(index, of: articles) { index -= 1 }
    if sentence.isWord(index, of: at) { return index }
    return sentence.isWord(index, of: of) && sentence.isWord(index - 1, of: occasions) ? index : nil
  }

  /// The words stand before the date: one act at most between them, and no other clause.
  private static func behind(
    _ subject: Range<Int>,
    _ time: CheckedSentence.Time,
    _ place: Int,
    _ sentence: CheckedSentence
  ) -> CheckedSentence.Time? {
    let gap = subject.upperBound..<max(subject.upperBound, place)
    guard gap.count <= 24, !breaks(gap, sentence) else { return nil }
    let verbs = gap.filter { isAct($0, sentence) }
    let isDirect = sentence.isWord(verbs.first ?? -1, of: addressing) && verbs[0] - subject.upperBound < 2
    if verbs.count == 1, verbs[0] + 1 < place, isDirect || !sentence.isWord(verbs[0], of: remote) { return time }
    // "A loan from X, granted in 2011".
    if verbs.count == 1, verbs[0] == gap.lowerBound + 1, sentence.isWord(gap.lowerBound, of: commas),
      !sentence.isWord(verbs[0], of: remote), sentence.isWord(subject.lowerBound - 1, of: companions)
    {
      return time
    }
    guard verbs.isEmpty, !sentence.isWord(gap.lowerBound, of: genitive) else { return nil }
    // "His talks on 8 June with X", "the dinner of X and Y in Rome on 8 June".
    if sentence.has(occasions, in: sentence.start..<subject.lowerBound), gap.isEmpty { return time }
    // "In the presence of X on 12 April": the one act stands before.
    let lead = sentence.start..<max(sentence.start, subject.lowerBound)
    let acts = lead.filter { isAct($0, sentence) }
    let isNear = gap.allSatisfy { sentence.tokens[$0].isCapitalized || sentence.isWord($0, of: small) }
    let isWith = sentence.isWord(subject.lowerBound - 1, of: companions)
    return acts.count == 1 && isNear && isWith && !breaks(lead, sentence) && !sentence.isWord(acts[0], of: remote)
      ? time : nil
  }

  /// The date stands before the words: it opens the sentence, or tells when the one act was.
  private static func before(
    _ subject: Range<Int>,
    _ time: CheckedSentence.Time,
    _ place: Int,
    _ sentence: CheckedSentence
  ) -> CheckedSentence.Time? {
    var gap = time.tokens.upperBound..<max(time.tokens.upperBound, subject.lowerBound)
    let isFirst = place == sentence.start || place == sentence.start + 1 && sentence.isWord(sentence.start, of: still)
    // "In June 1989, when X came": the clause tells of that very time.
    if sentence.isWord(gap.lowerBound, of: commas), sentence.isWord(gap.lowerBound + 1, of: when) {
      gap = gap.lowerBound + 2..<max(gap.lowerBound + 2, gap.upperBound)
    }
    guard gap.count <= 40, !breaks(gap, sentence) else { return nil }
    let between = gap.filter { isAct($0, sentence) }
    if isFirst { return between.count <= 2 && !between.contains { sentence.isWord($0, of: remote) } ? time : nil }
    let lead = sentence.start..<max(sentence.start, place)
    guard !breaks(lead, sentence) else { return nil }
    let ahead = lead.filter { isAct($0, sentence) }
    guard ahead.count + between.count <= 1, let verb = (ahead + between).first else {
      return ahead.isEmpty && between.isEmpty && lead.contains { sentence.isWord($0, of: occasions) } ? time : nil
    }
    if ahead.isEmpty {
      // "The ceremony on 3 March was attended by X".
      return lead.contains { sentence.isWord($0, of: occasions) } && !sentence.isWord(verb, of: remote) ? time : nil
    }
    let isWith = sentence.isWord(subject.lowerBound - 1, of: companions)
    return isWith && !sentence.isWord(verb, of: remote) ? time : nil
  }

  /// Whether another's people or things are named, and not somebody who was there: "the policy of X".
  private static func isOwned(_ subject: Range<Int>, _ sentence: CheckedSentence, _ holding: Set<UInt32>) -> Bool {
    var index = subject.lowerBound - 1
    while sentence.isWord(index, of: articles) { index -= 1 }
    if sentence.isWord(subject.upperBound, of: genitive) {
      return !(subject.upperBound..<subject.upperBound + 5).contains { sentence.isWord($0, of: occasions) }
    }
    if sentence.isWord(index, of: of) { return !sentence.isWord(index - 1, of: holding) }
    return sentence.isWord(index, of: owners)
  }

  private static func isAct(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    ActDate.isVerb(index, sentence) && !sentence.isWord(index, of: ActDate.auxiliaries)
  }

  private static func breaks(_ range: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    range.contains { sentence.isWord($0, of: clauses) }
  }

  private static let marks = wordSet(": – — - |")
  private static let bullets = wordSet("| - – • * ·")
  private static let commas = wordSet(",")
  private static let points = wordSet(". )")
  private static let colons = wordSet(":")
  private static let semicolons = wordSet(";")
  private static let when = wordSet("when")
  private static let still = wordSet("already back even only")
  private static let articles = wordSet("the a an early late mid")
  private static let at = wordSet("in on during")
  private static let of = wordSet("of")
  private static let genitive = wordSet("' ’ s")
  private static let small = wordSet("in at and the of , to king queen president prime minister")
  private static let companions = wordSet("with by before between of and to from")
  private static let owners = wordSet("for under about on against after like than as")
  static let presences = wordSet(
    "presence visit request invitation behalf signature leadership chairmanship delegation government administration "
      + "palace guest arrival speech address reception stay"
  )
  private static let occasions = wordSet(
    "ceremony meeting visit talks summit session conference dinner reception signing inauguration opening encounter "
      + "conversation call trip tour stay stopover speech lunch luncheon festivities celebrations forum congress"
  )
  private static let clauses = wordSet(
    "that which who whom whose when where while after since until because although though if whereas but not "
      + "; ( ) [ ] “ ” \" whether than unlike : — –"
  )
  /// Verbs whose object may bear the date, or that tell of no meeting.
  private static let remote = wordSet(
    "said stated noted praised mentioned described wrote cited marked hailed referred condemned criticised criticized "
      + "regretted defended discussed argued claimed credited recalled knew thought inspired influenced compared "
      + "invoked quoted blamed named called dedicated devoted"
  )
  /// Verbs of speech to somebody, whose date is that of the speech.
  private static let addressing = wordSet("told addressed welcomed thanked congratulated")
  private static let doubts = wordSet(
    "father mother son daughter wife husband brother sister widow family biographer biography memoir memoirs book study "
      + "film archive archives museum statue monument honour honor memory grandson heir heirs father-in-law youth young "
      + "student boy girl professor lawyer deputy aide old portrait since already ago yet never no none neither long "
      + "decades years reprint reprinted legacy era thesis forecast forecasts scenario"
  )
}
