import Quantities
public import RecordModel
import Text

/// Names an event by what a telling says of it, so that equal tellings share the name wherever they stand.
///
/// Tellings that say the same in other words ("13 October", "13–14 October") are brought together later,
/// by ``EventMerger``.
public enum EventIdentity {
  /// The identifier that tellings of one event share.
  ///
  /// A telling without a party or a day says too little to be known again, and stays by itself.
  public static func identifier(of event: Event) -> String {
    var hash = StableHash()
    hash.combine("event")
    hash.combine(event.kind.rawValue)
    let parties = Set((event.source + event.target).map(FigureIdentity.name)).sorted()
    guard !parties.isEmpty, let date = event.date, isDayPrecise(date) else {
      hash.combine(event.id)
      return "e-" + hash.text
    }
    for party in parties { hash.combine(party) }
    hash.combine(date.description)
    hash.combine(event.object.map(FigureIdentity.folded) ?? "")
    hash.combine(event.status.rawValue)
    return "e-" + hash.text
  }

  static func isDayPrecise(_ time: TimeValue) -> Bool {
    switch time {
    case .date(let date): date.day != nil
    case .period(let first?, let last?): first.day != nil && last.day != nil
    case .period, .duration, .vague: false
    }
  }
}
