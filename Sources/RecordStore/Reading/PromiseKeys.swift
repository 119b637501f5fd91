import GRDB
public import Quantities
import Synchronization

/// The status of every promise of a record on the day that was asked for last.
final class KnownPromises: Sendable {
  private let known = Mutex<(day: Int, keys: [PromiseKey])?>(nil)

  /// The promises made by a day in their order.
  ///
  /// The build has stored what their status follows from; where decisions change claims or events, it is found anew.
  func keys(asOf day: Int, isDecided: Bool, _ database: Database) throws -> [PromiseKey] {
    if let known = known.withLock({ $0 }), known.day == day { return known.keys }
    let keys =
      isDecided
      ? try PromiseGroup.all(AnswerFilter(), asOf: day, database).map { try PromiseKey($0, asOf: day, database) }
      : try StoredPromises.keys(asOf: day, database)
    known.withLock { $0 = (day, keys) }
    return keys
  }
}

extension PromiseKey {
  init(_ group: PromiseGroup, asOf day: Int, _ database: Database) throws {
    self.init(
      status: try group.status(asOf: day, database).status,
      due: group.due?.days,
      made: group.made?.days.lowerBound,
      days: (group.due ?? group.made)?.days,
      tellings: group.rows.map { $0.row["key"] },
      day: day
    )
  }
}

/// The promises as the build has stored them.
enum StoredPromises {
  static func keys(asOf day: Int, _ database: Database) throws -> [PromiseKey] {
    var keys = try complete(asOf: day, database)
    let incomplete = try incomplete(asOf: day, database)
    guard !incomplete.isEmpty else { return keys }
    keys += try incomplete.map { try PromiseKey($0, asOf: day, database) }
    let order = try Int.fetchAll(database, sql: "SELECT k.key FROM commitments k ORDER BY \(PromiseRow.order)")
    let places = Dictionary(zip(order, order.indices)) { first, _ in first }
    return keys.map { (place: $0.tellings.first.flatMap { places[$0] } ?? .max, key: $0) }
      .sorted { $0.place < $1.place }.map(\.key)
  }

  /// The promises all of whose tellings were made by a day.
  private static func complete(asOf day: Int, _ database: Database) throws -> [PromiseKey] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT p.key, p.told, p.due_first_day, p.due_last_day, p.made_first_day, p.made_last_day, p.kept_by_day,
          t.commitment
        FROM promise_tellings t JOIN promises p ON p.key = t.promise
        WHERE p.told_by_day IS NULL OR p.told_by_day <= ? ORDER BY t.key
        """,
      arguments: [day]
    )
    var keys: [PromiseKey] = []
    var last: Int?
    while let row = try rows.next() {
      let (promise, telling): (Int, Int) = (row[0], row[7])
      if promise == last {
        keys[keys.count - 1].tellings.append(telling)
      } else {
        keys.append(PromiseKey(row, telling, asOf: day))
        last = promise
      }
    }
    return keys
  }

  /// The promises of which a telling was made later than a day, from their other tellings.
  private static func incomplete(asOf day: Int, _ database: Database) throws -> [PromiseGroup] {
    let tellings = try Int.fetchAll(
      database,
      sql: """
        SELECT k.key FROM promises p JOIN promise_tellings t ON t.promise = p.key JOIN commitments k ON k.key = t.commitment
        WHERE p.told_by_day > :day AND (k.made_first_day IS NULL OR k.made_first_day <= :day) ORDER BY t.key
        """,
      arguments: ["day": day]
    )
    return PromiseGroup.all(try tellings.compactMap { try PromiseRow.fetch($0, database) })
  }
}

extension PromiseKey {
  /// Reads the columns of a stored promise by their numbers.
  fileprivate init(_ row: Row, _ telling: Int, asOf day: Int) {
    func days(_ first: Int) -> ClosedRange<Int>? {
      guard let low: Int = row[first], let high: Int = row[first + 1] else { return nil }
      return low...max(low, high)
    }
    let (due, made, told) = (days(2), days(4), row[1] as String?)
    let isKept = (row[6] as Int?).map { $0 <= day } == true
    self.init(
      status: isKept
        ? .delivered
        : CommitmentStatus(states: told.map { [$0] } ?? [], dueLastDay: due?.upperBound, asOf: day),
      due: due,
      made: made?.lowerBound,
      days: due ?? made,
      tellings: [telling],
      day: day
    )
  }
}

extension Record {
  /// The promises that ``commitments(_:asOf:)`` gives, without their words: enough to count, sort and choose by.
  public func promises(_ filter: AnswerFilter, asOf: PartialDate) throws(RecordFileError) -> [PromiseKey] {
    let isDecided = applied?.summary != nil
    return try read { database in
      var keys = try knownPromises.keys(asOf: asOf.days.upperBound, isDecided: isDecided, database)
      if filter.actor != nil || filter.framework != nil || filter.area != nil {
        let wanted = try PromiseRow.wanted(filter, database)
        keys.removeAll { wanted.isDisjoint(with: $0.tellings) }
      }
      return keys.filter { filter.takes($0.days) }
    }
  }
}
