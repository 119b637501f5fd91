import RecordModel
import Text

/// Finds the date of what somebody did in a sentence, where no other reading of the sentence is sound.
///
/// "In October 2009 X signed …", "X signed … in 2009", "… was signed by X in 2009", "X’s visit to Y in 2009". A date
/// that may belong to something else, as in "X praised the accord of 2009", is none.
enum ActDate {
  /// From the beginning of the sentence to the one who acts, and from there to the date, at most.
  private static let farthest = 16

  /// The date of what the words of a subject did.
  static func date(of subject: Range<Int>, in sentence: CheckedSentence, isBound: Bool = false)
    -> CheckedSentence.Time?
  {
    guard !looksAway(sentence, isBound ? subject : 0..<0, until: speech(of: subject, sentence)) else { return nil }
    let written = sentence.times.filter { !$0.place.isResolved && !$0.place.isLoose }
    guard let time = time(among: written, of: subject, in: sentence) else { return nil }
    // "In the same year" and "before 2010" may be the date of the act where they stand before the other.
    let isClear = sentence.times.allSatisfy { other in
      !other.place.isResolved && !other.place.isLoose || other.tokens.lowerBound >= time.tokens.upperBound
    }
    return isClear ? time : nil
  }

  /// The date at the head of the news, where the subject acts in their first words or "today".
  static func date(
    of subject: Range<Int>,
    in sentence: CheckedSentence,
    under dateline: Dateline?
  ) -> CheckedSentence.Time? {
    guard let dateline, dateline.holds(for: sentence), !looksAway(sentence, 0..<0, isNews: true),
      let verb = acts(subject.upperBound, sentence), !sentence.isWord(verb, of: hidden),
      sentence.times.allSatisfy({ $0.place.isResolved || $0.place.span == dateline.place.span }),
      !(sentence.start..<max(sentence.start, subject.lowerBound)).contains(where: { index in
        sentence.tokens[index].isWord && clauses.contains(sentence.tokens[index].hash)
      })
    else { return nil }
    let head = sentence.times.first { $0.place.span == dateline.place.span }
    guard head != nil && dateline.isWire || sentence.has(today) else { return nil }
    return CheckedSentence.Time(place: dateline.place, tokens: head?.tokens ?? sentence.start..<sentence.start)
  }

  private static let today = wordSet("today tonight morning afternoon evening yesterday")
  private static let hidden = wordSet("was were had")

  /// Whether the sentence looks back, forward or at a life; "two years later" only counts on.
  static func looksAway(
    _ sentence: CheckedSentence,
    _ subject: Range<Int>,
    isNews: Bool = false,
    until end: Int = .max
  ) -> Bool {
    sentence.range.contains { index in
      index < end && !(isNews && today.contains(sentence.tokens[index].hash))
        && !(subject.contains(index) && sentence.tokens[index].hash == then)
        && retrospect.contains(sentence.tokens[index].hash)
        && !(sentence.tokens[index].hash == once && sentence.isWord(index - 1, of: before))
        && !(sentence.tokens[index].hash == later && sentence.isWord(index - 1, of: spans))
    }
  }

  /// Where it begins what somebody only said: "X promised that …".
  private static func speech(of subject: Range<Int>, _ sentence: CheckedSentence) -> Int {
    let behind = subject.upperBound..<max(subject.upperBound, sentence.range.upperBound)
    return behind.first { sentence.isWord($0, of: that) && sentence.isWord($0 - 1, of: promises) } ?? .max
  }

  private static let that = wordSet("that")
  private static let promises = wordSet(
    "promised announced pledged said stated declared stressed hoped added vowed insisted assured warned predicted"
  )

  private static let then = WordHash.of("then")
  private static let once = WordHash.of("once")
  private static let before = wordSet("at")
  private static let later = WordHash.of("later")
  private static let spans = wordSet("years months weeks days year month week day")

  private static func time(
    among written: [CheckedSentence.Time],
    of subject: Range<Int>,
    in sentence: CheckedSentence
  ) -> CheckedSentence.Time? {
    if let first = written.first,
      leads(first, subject, in: sentence) || precedes(first, subject, in: sentence)
        || isOccasionClause(first, subject, in: sentence)
    {
      return first
    }
    guard let next = written.first(where: { $0.tokens.lowerBound >= subject.upperBound }),
      follows(next, subject, in: sentence)
    else { return nil }
    return next
  }

  /// "When fighting broke out in May 1998, X …": the date ends the clause that tells when the subject acted.
  private static func isOccasionClause(
    _ time: CheckedSentence.Time,
    _ subject: Range<Int>,
    in sentence: CheckedSentence
  ) -> Bool {
    let lead = sentence.start + 1..<max(sentence.start + 1, time.tokens.lowerBound)
    guard sentence.isWord(sentence.start, of: when), isComma(time.tokens.upperBound, sentence),
      subject.lowerBound == time.tokens.upperBound + 1, lead.count > 2, lead.count <= 2 * farthest,
      !breaks(lead, sentence), !lead.contains(where: { isComma($0, sentence) || sentence.isWord($0, of: sayings) }),
      let last = lead.last(where: { !sentence.isWord($0, of: articles) }), sentence.isWord(last, of: at)
    else { return false }
    return acts(subject.upperBound, sentence) != nil
  }

  private static let when = wordSet("when")
  private static let sayings = speech.union(
    wordSet("asked questioned reminded remembered recalled writing reading speaking about said cited compared examined")
  )

  /// Whether the date begins the sentence and the subject is the first to act behind it.
  private static func leads(_ time: CheckedSentence.Time, _ subject: Range<Int>, in sentence: CheckedSentence) -> Bool {
    guard time.tokens.upperBound <= subject.lowerBound,
      subject.lowerBound - sentence.start <= farthest + time.tokens.count
    else { return false }
    let lead = sentence.start..<max(sentence.start, time.tokens.lowerBound)
    guard let last = lead.last(where: { !sentence.isWord($0, of: articles) }), sentence.isWord(last, of: at),
      lead.allSatisfy({ isLead($0, sentence) }) || isOccasion(lead, sentence)
        || isParticiple(lead, sentence) && isComma(time.tokens.upperBound, sentence)
    else { return false }
    let gap = time.tokens.upperBound..<subject.lowerBound
    guard !sentence.isWord(subject.lowerBound - 1, of: genitives),
      !sentence.times.contains(where: { gap.overlaps($0.tokens) }), !breaks(gap, sentence),
      !gap.contains(where: { isVerb($0, sentence) }) || isPhrase(gap, sentence)
    else { return false }
    return acts(subject.upperBound, sentence) != nil
  }

  /// Whether some words are a phrase such as "Visiting Ottawa in", or "Speaking at the forum in".
  private static func isParticiple(_ lead: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    let bytes = sentence.passage.text.bytes
    let first = sentence.tokens[lead.lowerBound]
    let isIng = first.length > 5 && bytes[first.lowerBound..<first.upperBound].suffix(3).elementsEqual("ing".utf8)
    return isIng && !breaks(lead, sentence) && !lead.contains { isComma($0, sentence) || isVerb($0, sentence) }
  }

  /// Whether some words are a phrase between commas that tells what the subject does meanwhile: ", receiving the envoy,".
  private static func isPhrase(_ gap: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    let commas = gap.filter { isComma($0, sentence) }
    guard commas.count == 2, commas[0] == gap.lowerBound, gap.upperBound - commas[1] <= 3 else { return false }
    let words = commas[0] + 1..<commas[1]
    return !words.isEmpty && words.count <= farthest && isParticiple(words, sentence)
  }

  /// Whether some words name an occasion: "For the election in Lesotho in", "At the summit of".
  private static func isOccasion(_ lead: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    sentence.isWord(lead.lowerBound, of: occasions) && lead.count <= 8 && !breaks(lead, sentence)
      && !lead.contains { isComma($0, sentence) || isVerb($0, sentence) || sentence.isWord($0, of: auxiliaries) }
  }

  private static func isComma(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.range.contains(index) && sentence.tokens[index].hash == comma
  }

  /// Whether the date stands between the one verb and "by" with the subject: "was agreed in June 2003 by X".
  private static func precedes(_ time: CheckedSentence.Time, _ subject: Range<Int>, in sentence: CheckedSentence)
    -> Bool
  {
    let gap = time.tokens.upperBound..<max(time.tokens.upperBound, subject.lowerBound)
    let words = gap.filter { !sentence.isWord($0, of: articles) }
    guard words.count == 1, sentence.isWord(words[0], of: by), sentence.isWord(time.tokens.lowerBound - 1, of: at)
    else { return false }
    let before = max(sentence.start, time.tokens.lowerBound - farthest)..<time.tokens.lowerBound
    let verbs = before.filter { isVerb($0, sentence) && !sentence.isWord($0, of: auxiliaries) }
    return verbs.count == 1 && !breaks(before, sentence) && !sentence.isWord(verbs[0], of: speech)
  }

  /// Whether the subject is one whose visit is told of: "the visit of X to Y in", "X’s visit to Y in".
  private static func isVisit(_ subject: Range<Int>, _ middle: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    guard !middle.contains(where: { isVerb($0, sentence) }) else { return false }
    var index = subject.lowerBound - 1
    while sentence.isWord(index, of: articles) { index -= 1 }
    if sentence.isWord(index, of: visitors), sentence.isWord(index - 1, of: visits) { return true }
    return middle.count > 2 && sentence.isWord(middle.lowerBound, of: apostrophe)
      && middle.prefix(5).contains { sentence.isWord($0, of: visits) }
  }

  private static func isLead(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.isWord(index, of: leadWords) || !sentence.tokens[index].isWord && !sentence.tokens[index].isNumber
  }

  /// Whether the date stands behind the one act of the subject.
  private static func follows(_ time: CheckedSentence.Time, _ subject: Range<Int>, in sentence: CheckedSentence) -> Bool
  {
    let gap = subject.upperBound..<time.tokens.lowerBound
    guard gap.count <= farthest, let preposition = gap.last(where: { !sentence.isWord($0, of: articles) }),
      sentence.isWord(preposition, of: at), !breaks(gap.dropLast(), sentence)
    else { return false }
    let middle = gap.lowerBound..<preposition
    if middle.isEmpty { return isBehindBy(subject.lowerBound, sentence) }
    guard !middle.contains(where: { sentence.tokens[$0].hash == comma }) else { return false }
    if isVisit(subject, middle, sentence) { return true }
    guard let verb = acts(subject.upperBound, sentence) else { return false }
    return !(verb + 1..<max(verb + 1, preposition)).contains { index in
      isVerb(index, sentence) && !sentence.isWord(index - 1, of: and)
    } && !sentence.isWord(verb, of: speech)
  }

  /// The verb in the past with which somebody acts right behind their name; an adverb may stand between.
  private static func acts(_ index: Int, _ sentence: CheckedSentence) -> Int? {
    var index = index
    if sentence.isWord(index, of: before), sentence.isWord(index + 1, of: [once]) { index += 2 }
    while sentence.isWord(index, of: adverbs) { index += 1 }
    if sentence.isWord(index, of: coordination), let verb = verb(behindPartner: index, sentence) { return verb }
    guard sentence.range.contains(index), isVerb(index, sentence) else { return nil }
    return index
  }

  /// "X and the president of Y, Z, agreed": the verb behind the one who acts with them, and nothing but names between.
  private static func verb(behindPartner and: Int, _ sentence: CheckedSentence) -> Int? {
    let range = and + 1..<min(and + 13, sentence.range.upperBound)
    guard let verb = range.first(where: { isVerb($0, sentence) }), !breaks(and + 1..<verb, sentence),
      sentence.names.contains(where: { (and + 1..<verb).contains($0.tokens.lowerBound) }),
      !sentence.isWord(verb, of: auxiliaries)
    else { return nil }
    return verb
  }

  private static let coordination = wordSet("and")

  /// Whether "by" or "with" stands before the subject, and a verb before that.
  private static func isBehindBy(_ start: Int, _ sentence: CheckedSentence) -> Bool {
    var index = start - 1
    while sentence.isWord(index, of: articles) { index -= 1 }
    guard sentence.isWord(index, of: by) else { return false }
    let before = max(min(sentence.start, index), index - farthest)..<index
    let verbs = before.filter { isVerb($0, sentence) && !sentence.isWord($0, of: auxiliaries) }
    return verbs.count == 1 && !breaks(before, sentence) && !sentence.isWord(verbs[0], of: speech)
  }

  /// Whether a token is a verb in the past, or a participle that looks like one.
  static func isVerb(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let token = sentence.tokens[index]
    guard token.isWord, !token.isCapitalized else { return false }
    if irregular.contains(token.hash) { return true }
    guard token.length > 4 else { return false }
    let bytes = sentence.passage.text.bytes
    return bytes[token.upperBound - 1] == UInt8(ascii: "d") && bytes[token.upperBound - 2] == UInt8(ascii: "e")
      && !adjectives.contains(token.hash)
  }

  /// Whether another clause, a bracket or a quotation begins in some words.
  private static func breaks(_ range: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    range.contains { clauses.contains(sentence.tokens[$0].hash) }
  }

  private static let at = wordSet("in on during")
  private static let by = wordSet("by with between")
  private static let occasions = wordSet("for at during")
  private static let visitors = wordSet("of by")
  private static let visits = wordSet("visit trip tour stay journey talks meeting")
  private static let apostrophe = wordSet("'")
  private static let genitives = wordSet("of for under with by from to against")
  static let auxiliaries = wordSet("was were is had has did")
  private static let and = wordSet("and or")
  private static let comma = WordHash.of(",")
  private static let articles = wordSet("the a an")
  private static let leadWords = wordSet(
    "in on during the year month week summer spring winter autumn early late mid already back as again also and of same"
  )
  private static let adverbs = wordSet(
    "also then formally officially personally jointly publicly first again both today yesterday immediately promptly quickly swiftly soon"
  )
  private static let adjectives = wordSet(
    "united armed unified need indeed hundred advanced red shed bed embed speed exceed"
  )
  private static let clauses = wordSet(
    "that which who whom whose when where while after before since until because although though if whereas but not "
      + "; : ( ) [ ] \" — – what whether than unlike"
  )
  /// Words of a sentence that looks back, forward or at a life.
  static let retrospect = wordSet(
    "then later future former formerly ex late born elected elect appointed became become served serving worked studied "
      + "graduated married rose eventual eventually subsequently now today present current currently would will once "
      + "predecessor successor independence independent modern nowadays recalled remembered commemorated celebrated "
      + "anniversary proposed planned founded established created foundation establishment precursor forerunner "
      + "candidate candidacy opposition exile imagined fictional hypothetical novel film biography"
  )
  private static let speech = wordSet(
    "said stated noted praised mentioned described told wrote cited marked hailed referred condemned welcomed denied "
      + "criticised criticized thanked congratulated regretted defended discussed raised called argued claimed credited"
  )
  private static let irregular = wordSet(
    "told sent met paid held gave took made went came bought sold won led wrote spoke built began broke brought chose drew "
      + "fell flew found got grew kept knew laid left lent lost put ran rose saw set shook spent stood struck swore "
      + "taught thought threw was were is had has did"
  )
}
