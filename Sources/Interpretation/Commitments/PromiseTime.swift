import Quantities
import RecordModel

/// Tells when a promise was made.
enum PromiseTime {
  /// The date of the event by which it was made: the words of the one stand in those of the other.
  ///
  /// The day on which the promise is due, or a later one, is none.
  static func made(_ commitment: Commitment, among events: [Event]) -> TimeValue? {
    let event = events.first { event in
      kinds.contains(event.kind) && event.status == .occurred && event.span.overlaps(commitment.span)
        && event.span.lowerBound <= commitment.span.lowerBound + reach
    }
    guard let date = event?.date, let first = date.days?.first else { return nil }
    if let due = commitment.due, first >= due.days.lowerBound { return nil }
    return date
  }

  /// How far into the promise the event may begin: "both ⟦agreed⟧ …".
  private static let reach = 24
  private static let kinds: Set<Event.Kind> = [.agreement, .partnership, .statement, .entryIntoForce, .initiative]
}
