public import Packs
import Quantities
import RecordModel
public import Text

/// Reads dates, periods, durations and references in time, in one walk over the tokens.
///
/// The examples are read as of 15 May 2022.
public struct TimeRecognizer: Recognizer {
  public static let identifier = "time"
  public static let summary = "Dates, periods and lengths of time in all their written forms, relative ones worked out."

  public static var examples: [Reading] {
    CalendarDates.examples + NumericDates.examples + Years.examples + SubjectYears.examples + Decades.examples
      + PartsOfYears.examples
      + PartsOfDates.examples + RelativeDates.examples + References.examples + Approximations.examples
      + TimeRanges.examples + Durations.examples + WorkingDays.examples + ISODates.examples + WrittenMonths.examples
      + Weeks.examples + PartsOfPeriods.examples + WordYears.examples + FigureRanges.examples
      + CountedDates.examples + RelativePeriods.examples + OtherDates.examples
  }

  public static var nonexamples: [String] {
    CalendarDates.nonexamples + NumericDates.nonexamples + Years.nonexamples + SubjectYears.nonexamples
      + Decades.nonexamples
      + PartsOfYears.nonexamples + PartsOfDates.nonexamples + RelativeDates.nonexamples + References.nonexamples
      + TimeRanges.nonexamples + Durations.nonexamples + WorkingDays.nonexamples + ISODates.nonexamples
      + WrittenMonths.nonexamples + Weeks.nonexamples + PartsOfPeriods.nonexamples
      + WordYears.nonexamples + FigureRanges.nonexamples + OtherDates.nonexamples
  }

  /// Wordings that hold several dates, and what each of them is.
  public static var lists: [(summaries: [String], wording: String)] { DateLists.examples }

  private let table = TimeLexicon.table

  public init(_ lexicon: Lexicon) {}

  public func recognize(_ passage: borrowing Passage, _ context: RecognitionContext, into mentions: inout MentionBuffer)
  {
    var grammar = TimeGrammar(text: TimeText(passage, table), anchors: TimeAnchors(context))
    let chronicle = Chronicle(grammar)
    var index = 0
    while index < grammar.text.count {
      if let entry = chronicle?.entry(at: index, grammar), mentions.isFree(entry.tokens) {
        add(entry, passage, &grammar, into: &mentions)
        index = entry.tokens.upperBound
        continue
      }
      guard mayBegin(grammar.text, index), !mentions.isTaken(index), let found = grammar.phrase(at: index),
        let phrase = fitting(grammar.approximated(found), found, mentions)
      else {
        index += 1
        continue
      }
      add(phrase, passage, &grammar, into: &mentions)
      index = phrase.tokens.upperBound
    }
  }

  private func add(
    _ phrase: TimePhrase,
    _ passage: borrowing Passage,
    _ grammar: inout TimeGrammar,
    into mentions: inout MentionBuffer
  ) {
    let mention = Mention(
      phrase.kind,
      span: passage.bytes(of: phrase.tokens),
      tokens: phrase.tokens,
      .time(phrase.time)
    )
    mentions.add(mention)
    grammar.anchors.follow(mention)
  }

  /// The longer of two readings whose tokens are not taken.
  private func fitting(_ long: TimePhrase, _ short: TimePhrase, _ mentions: MentionBuffer) -> TimePhrase? {
    mentions.isFree(long.tokens) ? long : mentions.isFree(short.tokens) ? short : nil
  }

  /// Whether an expression of time may begin at a token; most tokens of a text end here.
  private func mayBegin(_ text: TimeText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    switch token.kind {
    case .punctuation: return false
    case .number: return text.mayBeginWithNumber(index)
    case .word:
      guard let word = text.table[token] else { return false }
      if word.isIn(.particle) { return text.mayBeginWithParticle(index, TimeParticle(rawValue: UInt8(word.number))) }
      return !word.isIn(.preposition)
        || word.number <= TimePreposition.after.rawValue && text.mayFollowPreposition(index + 1)
    }
  }
}

extension TimeText {
  /// Whether a number may begin an expression of time: most are amounts, which one look at their neighbours tells.
  fileprivate func mayBeginWithNumber(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.length == 4 || token.length > 5 || token.traits.contains(.restored) || !holds(index + 1) { return true }
    if let before = word(index - 1), !before.isIn(.preposition) || Self.ofDays.contains(before.number) { return true }
    switch tokens[index + 1].kind {
    case .number: return true
    case .punctuation: return !Self.amountMarks.contains(tokens[index + 1].hash)
    case .word:
      // "45 C.E.", "5 IV 2019"
      return word(index + 1) != nil || word(index + 2) != nil || isNumber(index + 2) || tokens[index + 1].length == 1
        || tokens[index + 1].traits.contains(.nonASCII)
    }
  }

  /// Prepositions behind which a number alone may be a day or the beginning of a span.
  private static let ofDays: Set<Int> = Set(
    [TimePreposition.from, .between, .since, .until, .by, .before, .after, .on].map { Int($0.rawValue) }
  )
  /// Marks behind a number that no date has there.
  private static let amountMarks = Set("%)]$€£".map { WordHash.of(String($0)) })

  /// Whether an expression of time may begin at "the", "a", "several".
  fileprivate func mayBeginWithParticle(_ index: Int, _ particle: TimeParticle?) -> Bool {
    switch particle {
    case .the?: isNumber(index + 1) || word(index + 1) != nil
    case .a?, .some?, .many?, .several?, .few?:
      // "A.D. 45" begins with a letter that is glued to its point.
      isNumber(index + 1) || word(index + 1) != nil || word(index + 2) != nil || isStop(index + 1) && isGlued(index + 1)
    default: true
    }
  }

  /// Whether a token behind "since" may begin an expression of time.
  func mayFollowPreposition(_ index: Int) -> Bool { isNumber(index) || word(index) != nil }
}
