import Quantities
import RecordModel
import Text

/// Tells when a promise was made.
enum PromiseTime {
  /// The date of the event by which it was made: the words of the one stand in those of the other.
  ///
  /// The day on which the promise is due, or a later one, is none; nor is a date that stands far inside what is only
  /// promised: "agreed to use the treaty that was signed in May 2011".
  static func made(_ commitment: Commitment, among events: [Event], _ mentions: ArraySlice<Mention>) -> TimeValue? {
    let event = events.first { event in
      kinds.contains(event.kind) && event.status == .occurred && event.span.overlaps(commitment.span)
        && event.span.lowerBound <= commitment.span.lowerBound + reach
    }
    guard let date = event?.date, let first = date.days?.first else { return nil }
    if let due = commitment.due, first >= due.days.lowerBound { return nil }
    if commitment.state == .pledge {
      let told = mentions.filter { $0.time?.value == date }
      let isInside = told.contains {
        commitment.span.contains($0.span.lowerBound) && $0.span.lowerBound > commitment.span.lowerBound + reach
      }
      if isInside, !told.contains(where: { $0.span.lowerBound <= commitment.span.lowerBound + reach }) { return nil }
    }
    return date
  }

  /// The date that the clause of a promise opens with: "On 3 May 1961, X ⟦promised⟧ …", "3 May 1961: X ⟦pledges⟧ …".
  ///
  /// Only of a promise that is told as made; one that holds or will be made has no such day.
  static func told(
    before cue: Range<Int>,
    due: PartialDate?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> TimeValue? {
    let block = analysis.passage.tokens
    let dated = sentence.mentions.last { index in
      let time = analysis.mentions[index].tokens
      return time.upperBound <= cue.lowerBound && EventDate.mayDate(index, in: sentence, analysis)
    }
    guard let dated, let time = analysis.mentions[dated].time else { return nil }
    let value = analysis.mentions[dated].tokens
    let between = block[value.upperBound..<cue.lowerBound]
    guard between.count <= farthest,
      !between.contains(where: {
        WordClass.table[$0] == .semicolon && $0.hash != colon || days[$0] == .earlier
      })
    else { return nil }
    let isEntry = block[..<value.lowerBound].allSatisfy { $0.kind == .punctuation }
    let isTold = VerbForm.of(cue, sentence.tokens, analysis.passage) == .past
    guard isEntry || isTold && opensClause(value, sentence, analysis) else { return nil }
    let date = PeriodFinder.meant(time)
    // "Since 2009": how long they have been bound, and not when they promised.
    if case .period(_, nil) = date { return nil }
    guard let first = date.days?.first, due.map({ first < $0.days.lowerBound }) ?? true else { return nil }
    return date
  }

  /// Whether a date stands at the beginning of its clause, behind a word that dates what follows: "in May 1961 X promised".
  private static func opensClause(_ date: Range<Int>, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis)
    -> Bool
  {
    let tokens = analysis.passage.tokens
    var start = date.lowerBound
    if start > sentence.tokens.lowerBound, WordClass.table[tokens[start - 1]] == .preposition {
      guard days[tokens[start - 1]] == .day else { return false }
      start -= 1
    }
    guard start > sentence.tokens.lowerBound else { return true }
    switch WordClass.table[tokens[start - 1]] {
    case .comma, .semicolon, .and, .contrast: return true
    default: return false
    }
  }

  /// How many words may stand between a date and the promise that it dates.
  private static let farthest = 14
  private enum Word: UInt8 { case day = 1, earlier }
  /// "X wrote that Y had promised": the day is that of the telling.
  private static let days = WordTable<Word>([("on in at", .day), ("had which who that", .earlier)])
  private static let colon = WordHash.of(":")

  /// How far into the promise the event may begin: "both ⟦agreed⟧ …".
  private static let reach = 24
  private static let kinds: Set<Event.Kind> = [.agreement, .partnership, .statement, .entryIntoForce, .initiative]
}
