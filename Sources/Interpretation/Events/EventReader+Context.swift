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

  /// Whether a gathering is the meeting of two: "the 17th meeting of the commission was held", in a text about two.
  func isOfTwo(
    _ definition: EventDefinition,
    _ trigger: Trigger,
    _ named: [Party],
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) -> Bool {
    guard definition.kind == .conference, context.isOfTwo, let object = trigger.object,
      analysis.passage.tokens[object].contains(where: { Self.sittings[$0] != nil })
    else { return false }
    return named.allSatisfy { party in party.state == nil || context.pair.contains { $0.state == party.state } }
  }

  private enum Sitting: UInt8 { case sitting = 1 }
  private static let sittings = WordTable<Sitting>([("meeting meetings session sessions round rounds", .sitting)])

  /// Gives what two do together the other of the two, where the sentence names only one of them.
  func meet(
    _ source: inout [Party],
    _ target: inout [Party],
    _ kind: Event.Kind,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis,
    _ context: DocumentContext
  ) {
    guard context.isOfTwo, Self.joint.contains(kind), source.isEmpty || target.isEmpty else { return }
    let parties = source + target
    guard let only = parties.first(where: { $0.state != nil })?.state,
      parties.allSatisfy({ $0.state == nil || $0.state == only }),
      context.pair.contains(where: { $0.state == only }), let other = context.pair.first(where: { $0.state != only }),
      !analysis.names[sentence.names].contains(where: { $0.kind == .state && !context.pair.contains($0.party) })
    else { return }
    if target.isEmpty { target = [other] } else { source = [other] }
  }

  private static let joint: Set<Event.Kind> = [.agreement, .entryIntoForce, .partnership, .meeting, .aid]

  private enum Both: UInt8 { case both = 1 }
  private static let both = WordTable<Both>([("they both we", .both)])
}
