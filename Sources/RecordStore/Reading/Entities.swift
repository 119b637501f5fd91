import GRDB

/// A state, person, organisation, place or agreement as the record lists it.
public struct EntityEntry: Sendable, Equatable {
  /// An office with what the packs know of its time.
  public struct Office: Sendable, Equatable {
    public var title: String
    /// The state or organisation that the office belongs to.
    public var of: String?
    public var from: String?
    public var to: String?
    public var source: String?

    public init(title: String, of: String? = nil, from: String? = nil, to: String? = nil, source: String? = nil) {
      self.title = title
      self.of = of
      self.from = from
      self.to = to
      self.source = source
    }
  }

  public var id: String
  public var kind: String
  public var name: String
  public var state: String?
  /// The other names that the packs know.
  public var aliases: [String]
  public var offices: [Office]
  /// How often the documents name it, and how many of them do.
  public var mentions: Int
  public var documents: Int

  public init(
    id: String,
    kind: String,
    name: String,
    state: String? = nil,
    aliases: [String] = [],
    offices: [Office] = [],
    mentions: Int,
    documents: Int
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.state = state
    self.aliases = aliases
    self.offices = offices
    self.mentions = mentions
    self.documents = documents
  }
}

/// Which entities are wanted.
public struct EntityFilter: Sendable {
  /// "person", "organisation"; all kinds if `nil`.
  public var kind: String?
  /// Words of a name, or an identifier.
  public var name: String?
  /// An ISO 3166 code of three letters.
  public var state: String?

  public init(kind: String? = nil, name: String? = nil, state: String? = nil) {
    self.kind = kind
    self.name = name
    self.state = state
  }
}

extension Record {
  /// The entities that the documents name, those named most often first.
  public func entities(_ filter: EntityFilter) throws(RecordFileError) -> [EntityEntry] {
    try read { database in
      try Array(
        Row.fetchCursor(
          database,
          sql: """
            SELECT * FROM entities e
            WHERE (:kind IS NULL OR e.kind = :kind) AND (:state IS NULL OR e.state = :state)
              AND (:name IS NULL OR e.id = :name OR e.canonical LIKE :pattern ESCAPE '\\'
                OR e.id IN (SELECT entity FROM entity_names WHERE name LIKE :pattern ESCAPE '\\'))
            ORDER BY e.mentions DESC, e.canonical, e.id
            """,
          arguments: [
            "kind": filter.kind, "state": filter.state, "name": filter.name,
            "pattern": filter.name.map { "%\(Self.escaped($0))%" },
          ]
        ).map { try EntityEntry($0, in: database) }
      )
    }
  }

  /// The kinds of entity that the documents name.
  public func entityKinds() throws(RecordFileError) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT kind FROM entities ORDER BY kind") }
  }
}

extension EntityEntry {
  init(_ row: Row, in database: Database) throws {
    let id: String = row["id"]
    let name: String = row["canonical"]
    let names = try String.fetchAll(
      database.cachedStatement(sql: "SELECT DISTINCT name FROM entity_names WHERE entity = ? ORDER BY key"),
      arguments: [id]
    )
    let offices = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM entity_offices WHERE entity = ? ORDER BY from_date, key"),
      arguments: [id]
    )
    self.init(
      id: id,
      kind: row["kind"],
      name: name,
      state: row["state"],
      aliases: names.filter { $0 != name },
      offices: offices.map {
        Office(title: $0["title"], of: $0["of"], from: $0["from_date"], to: $0["to_date"], source: $0["source"])
      },
      mentions: row["mentions"],
      documents: row["documents"]
    )
  }
}
