import GRDB
public import Quantities

/// A word by which a list can be narrowed, and how much it leaves.
public struct Facet: Sendable, Equatable {
  public var value: String
  public var count: Int

  public init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}

extension Record {
  /// A part of the entities that the documents name, those named most often first.
  public func entities(_ filter: EntityFilter, _ part: ListPart) throws(RecordFileError) -> Listed<EntityEntry> {
    try read { database in
      try Listed(
        database,
        select: "e.*",
        from: """
          entities e WHERE e.mentions > 0 AND (:kind IS NULL OR e.kind = :kind) AND (:name IS NULL
            OR e.canonical LIKE :pattern ESCAPE '\\'
            OR e.id IN (SELECT entity FROM entity_names WHERE name LIKE :pattern ESCAPE '\\'))
          """,
        order: "e.documents DESC, e.mentions DESC, e.canonical, e.id",
        arguments: [
          "kind": filter.kind, "name": filter.name, "pattern": filter.name.map { "%\(Self.escaped($0))%" },
        ],
        part
      ) { try EntityEntry($0, in: database) }
    }
  }

  /// The kinds of entity that the documents name, each with its number.
  public func entityFacets() throws(RecordFileError) -> [Facet] {
    try facets("SELECT kind, count(*) FROM entities WHERE mentions > 0 GROUP BY kind ORDER BY count(*) DESC, kind")
  }

  /// The entity of an identifier, or `nil`.
  public func entity(_ id: String) throws(RecordFileError) -> EntityEntry? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM entities WHERE id = ?", arguments: [id])
        .map { try EntityEntry($0, in: database) }
    }
  }

  /// The canonical names of some entities, by identifier.
  public func names(ofEntities ids: [String]) throws(RecordFileError) -> [String: String] {
    try read { database in
      var names: [String: String] = [:]
      for id in ids {
        names[id] = try String.fetchOne(
          database.cachedStatement(sql: "SELECT canonical FROM entities WHERE id = ?"),
          arguments: [id]
        )
      }
      return names
    }
  }

  /// The names of bodies by their identifiers, and of states by their codes.
  public func names(ofOwners owners: [String]) throws(RecordFileError) -> [String: String] {
    try read { database in
      var names: [String: String] = [:]
      for owner in owners {
        names[owner] = try String.fetchOne(
          database.cachedStatement(
            sql: """
              SELECT canonical FROM entities WHERE id = :owner OR kind = 'state' AND state = :owner
              ORDER BY id = :owner DESC, mentions DESC, id LIMIT 1
              """
          ),
          arguments: ["owner": owner]
        )
      }
      return names
    }
  }

  /// Rows of a word and a number.
  func facets(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws(RecordFileError) -> [Facet]
  {
    try read { database in
      try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap { row in
        (row[0] as String?).map { Facet(value: $0, count: row[1]) }
      }
    }
  }
}

extension EntityEntry.Office {
  /// The days from the beginning of the office to its end; an office without an end lasts to a day.
  public func days(until last: Int) -> ClosedRange<Int>? {
    guard let first = from.flatMap(PartialDate.init(recorded:))?.days.lowerBound else { return nil }
    let end = to.flatMap(PartialDate.init(recorded:))?.days.upperBound ?? last
    return first...max(first, end)
  }
}
