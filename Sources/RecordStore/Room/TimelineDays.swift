import GRDB

/// When things lie on the axis of time, without what they are.
extension Record {
  /// The first and last days of the events that a timeline shows, in their order.
  public func days(of filter: TimelineFilter) throws(RecordFileError) -> [ClosedRange<Int>] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.date_first_day, e.date_last_day FROM \(TimelineFilter.events) AND e.date_first_day IS NOT NULL
          ORDER BY e.date_first_day, e.date_last_day, e.key
          """,
        arguments: filter.arguments
      ).map { row in
        let (first, last): (Int, Int?) = (row[0], row[1])
        return first...max(first, last ?? first)
      }
    }
  }

  /// The persons named in most documents who held an office, at most so many.
  public func officeHolders(_ limit: Int) throws(RecordFileError) -> [EntityEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM entities e WHERE e.kind = 'person' AND e.mentions > 0
            AND EXISTS (SELECT 1 FROM entity_offices o WHERE o.entity = e.id AND o.from_date IS NOT NULL)
          ORDER BY e.documents DESC, e.mentions DESC, e.id LIMIT ?
          """,
        arguments: [limit]
      ).map { try EntityEntry($0, in: database) }
    }
  }
}
