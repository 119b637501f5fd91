import GRDB
public import Quantities
import Synchronization

/// The status of every promise of a record on the day that was asked for last.
///
/// It is worked out once: to look whether anything keeps a promise is a search in all claims and events.
final class KnownPromises: Sendable {
  private let known = Mutex<(day: Int, keys: [PromiseKey])?>(nil)

  func keys(asOf day: Int, _ database: Database) throws -> [PromiseKey] {
    if let known = known.withLock({ $0 }), known.day == day { return known.keys }
    let keys = try PromiseGroup.all(AnswerFilter(), asOf: day, database).map { group in
      PromiseKey(
        status: try group.status(asOf: day, database).status,
        due: group.due?.days,
        made: group.made?.days.lowerBound,
        days: (group.due ?? group.made)?.days,
        tellings: group.rows.map { $0.row["key"] },
        day: day
      )
    }
    known.withLock { $0 = (day, keys) }
    return keys
  }
}

extension Record {
  /// The promises that ``commitments(_:asOf:)`` gives, without their words: enough to count, sort and choose by.
  public func promises(_ filter: AnswerFilter, asOf: PartialDate) throws(RecordFileError) -> [PromiseKey] {
    try read { database in
      var keys = try knownPromises.keys(asOf: asOf.days.upperBound, database)
      if filter.actor != nil || filter.framework != nil || filter.area != nil {
        let wanted = try PromiseRow.wanted(filter, database)
        keys.removeAll { wanted.isDisjoint(with: $0.tellings) }
      }
      guard filter.from != nil || filter.to != nil else { return keys }
      return keys.filter { key in
        guard let days = key.days else { return false }
        return filter.from.map { days.upperBound >= $0.days.lowerBound } != false
          && filter.to.map { days.lowerBound <= $0.days.upperBound } != false
      }
    }
  }
}
