import Packs
import Quantities
import Recognition
import RecordModel
import Text

/// What the text as a whole gives to an event whose sentence leaves it out: its day, and those who act.
extension EventReader {
  /// Whether a date is only that to which something done reaches: "agreed to open an office by October".
  func isAhead(_ value: TimeValue, of trigger: Trigger, _ context: DocumentContext) -> Bool {
    guard trigger.form == .past || trigger.form == .passive || trigger.form == .perfect,
      context.isOfTwo || context.isNews,
      let document = context.recognition.documentDate, document.day != nil
    else { return false }
    switch value {
    case .date(let date), .period(let date?, _): return date.days.lowerBound > document.days.upperBound
    default: return false
    }
  }

  /// The day of the news, for what they tell as done without a date.
  func today(_ trigger: Trigger, _ event: Event, _ context: DocumentContext) -> TimeValue? {
    guard context.isNews, trigger.form.isNarrative, event.status == .occurred else { return nil }
    return context.recognition.documentDate.map(TimeValue.date)
  }

  /// Whether what is told without a name is the doing of the two: a thing done, or what "they" and "the two leaders" do.
  func isOfBoth(
    _ trigger: Trigger,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Bool {
    if trigger.form == .passive || trigger.form == .noun || trigger.isPassive { return true }
    guard context.isOfTwo else { return false }
    let kind = lexicon.events[trigger.event].kind
    if EventSubject.kinds.contains(kind), kind != .initiative { return true }
    let first = analysis.passage.tokens[sentence.tokens.lowerBound]
    return Self.both[first] != nil
      || parties.speaksOfPair(analysis.passage.tokens[sentence.tokens.lowerBound..<trigger.tokens.lowerBound])
  }

  private enum Both: UInt8 { case both = 1 }
  private static let both = WordTable<Both>([("they both we", .both)])
}
