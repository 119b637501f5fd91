import GRDB
import Quantities

/// Somebody who takes part in an event, with the offices that they then held.
public struct EventParty: Sendable, Equatable {
  /// Who acts, or to whom.
  public enum Side: String, Sendable { case source, target }

  public var side: Side
  public var name: String
  /// "person", "state", "organisation"; `nil` for a name that stands for nothing known.
  public var kind: String?
  public var entity: String?
  public var state: String?
  /// The offices held on some day that the event's date can mean.
  public var offices: [EntityEntry.Office] = []
}

extension Record {
  /// Who takes part in an event, by all its tellings, with the offices held at its time.
  public func parties(of event: TimelineEntry) throws(RecordFileError) -> [EventParty] {
    try read { database in
      let days = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT date_first_day, date_last_day FROM events WHERE id = ?"),
        arguments: [event.id]
      ).flatMap { row -> ClosedRange<Int>? in
        guard let first: Int = row[0], let last: Int = row[1] else { return nil }
        return first...max(first, last)
      }
      return try Row.fetchAll(
        database.cachedStatement(
          sql: """
            SELECT p.side, p.name, p.name_entity, p.name_state, e.kind, min(p.key) AS first
            FROM tellings t JOIN telling_parties p ON p.telling = t.key LEFT JOIN entities e ON e.id = p.name_entity
            WHERE t.event = ? GROUP BY p.side, coalesce(p.name_entity, p.name) ORDER BY first
            """
        ),
        arguments: [event.id]
      ).map { row in
        let entity: String? = row["name_entity"]
        return EventParty(
          side: EventParty.Side(rawValue: row["side"]) ?? .source,
          name: row["name"],
          kind: row["kind"],
          entity: entity,
          state: row["name_state"],
          offices: try days.flatMap { days in try entity.map { try Self.offices(of: $0, on: days, database) } } ?? []
        )
      }
    }
  }

  /// The offices that somebody may have held on some of the days.
  static func offices(
    of entity: String,
    on days: ClosedRange<Int>,
    _ database: Database
  ) throws -> [EntityEntry.Office] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM entity_offices WHERE entity = ? ORDER BY from_date, key"),
      arguments: [entity]
    ).map {
      EntityEntry.Office(
        title: $0["title"],
        of: $0["of"],
        from: $0["from_date"],
        to: $0["to_date"],
        source: $0["source"]
      )
    }.filter { $0.fit(days) != .none }
  }
}

extension EntityEntry.Office {
  /// How well the time of an office fits some days.
  public enum Fit: Sendable { case certain, possible, none }

  /// Whether the office was held on all the days for certain, perhaps on one of them, or on none.
  ///
  /// A date of which only the year is known leaves its whole year open; an office without a beginning fits no day.
  public func fit(_ days: ClosedRange<Int>) -> Fit {
    guard let from = from.flatMap(PartialDate.init(recorded:))?.days else { return .none }
    let until = to.flatMap(PartialDate.init(recorded:))?.days
    if days.upperBound < from.lowerBound || until.map({ $0.upperBound < days.lowerBound }) == true { return .none }
    let isCertain = from.upperBound <= days.lowerBound && until.map { days.upperBound <= $0.lowerBound } != false
    return isCertain ? .certain : .possible
  }
}
