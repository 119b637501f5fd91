import Quantities
import RecordModel
import Text

/// What two tellings of one event have in common.
enum EventIdentity {
  /// The identifier of an event that is told with kind, states and a date of at least a month; else its own.
  ///
  /// Persons are left out: one telling names them, another does not.
  static func identifier(of event: Event) -> String {
    let states = Set((event.source + event.target).compactMap(\.state)).sorted()
    guard states.count >= 2, case .date(let date)? = event.date, date.month != nil else { return "v-" + event.id.dropFirst(2) }
    var hash = StableHash()
    hash.combine(event.kind.rawValue)
    for state in states { hash.combine(state) }
    hash.combine(date.description)
    return "v-" + hash.text
  }
}
