import Quantities
import RecordModel

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

  /// How far into the promise the event may begin: "both ⟦agreed⟧ …".
  private static let reach = 24
  private static let kinds: Set<Event.Kind> = [.agreement, .partnership, .statement, .entryIntoForce, .initiative]
}
