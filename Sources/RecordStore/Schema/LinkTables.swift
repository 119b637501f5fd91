/// The tables that hold the record together: documents, and what several of them tell of.
enum LinkTables {
  /// Filled by linking, anew in each build.
  static let all = [
    entities, entityNames, entityOffices, areas, projects, measures, figures, series, figureSorts, events, promises,
    promiseTellings,
  ]

  static let documents = Table(
    name: "documents",
    columns: [
      .key, .text("name", "NOT NULL UNIQUE"), .text("title"), .text("author"), .text("date"),
      .text("format", "NOT NULL"),
      .integer("bytes", "NOT NULL"), .json("notes"), .text("unit_key"), .integer("file_bytes"), .text("file_digest"),
    ]
  )

  static let entities = Table(
    name: "entities",
    columns: [
      .key, .text("id", "NOT NULL UNIQUE"), .text("kind", "NOT NULL"), .text("canonical", "NOT NULL"), .text("state"),
      .integer("mentions", "NOT NULL"), .integer("documents", "NOT NULL"), .text("latitude"), .text("longitude"),
    ],
    indexes: ["canonical"]
  )

  static let entityNames = Table(
    name: "entity_names",
    columns: [.key, .text("entity", "NOT NULL REFERENCES entities (id)"), .text("name", "NOT NULL")],
    indexes: ["entity", "name"]
  )

  static let entityOffices = Table(
    name: "entity_offices",
    columns: [
      .key, .text("entity", "NOT NULL REFERENCES entities (id)"), .text("title", "NOT NULL"), .text("of"),
      .text("from_date"), .text("to_date"), .text("source"),
    ],
    indexes: ["entity"]
  )

  static let areas = Table(
    name: "areas",
    columns: [
      .key, .text("framework", "NOT NULL REFERENCES entities (id)"), .integer("position", "NOT NULL"),
      .text("name", "NOT NULL"),
    ],
    indexes: ["framework"]
  )

  static let projects = Table(
    name: "projects",
    columns: [
      .key, .text("entity", "NOT NULL UNIQUE REFERENCES entities (id)"), .text("name", "NOT NULL"), .text("state"),
      .integer("commitments", "NOT NULL"),
    ]
  )

  static let measures = Table(
    name: "measures",
    columns: [
      .key, .text("id", "NOT NULL UNIQUE"), .text("label", "NOT NULL"),
      .text("direction", "NOT NULL CHECK (direction IN ('outward', 'inward', 'both', 'none'))"),
    ]
  )

  static let figures = Table(
    name: "figures",
    columns: [
      .key, .text("id", "NOT NULL UNIQUE"), .text("measure", "NOT NULL"), .text("measure_id"), .text("subject"),
      .text("counterpart"), .text("scope"), .text("definition", "NOT NULL"), .text("period"),
      .integer("period_first_day"), .integer("period_last_day"), .text("as_of"), .integer("as_of_first_day"),
      .integer("as_of_last_day"), .text("unit"), .integer("claims", "NOT NULL"), .integer("documents", "NOT NULL"),
      .integer("disputed", "NOT NULL CHECK (disputed IN (0, 1))"),
    ],
    // The order of the list, the facets, and the series, each read without its rows.
    indexes: [
      "measure, subject, counterpart, scope, unit, period_first_day", "subject", "counterpart", "unit", "disputed",
      "measure_id, subject, counterpart, scope, definition, unit, period_first_day",
      "documents, claims",
    ],
    sparse: ["scope"]
  )

  static let series = Table(
    name: "series",
    columns: [
      .key, .text("measure_id", "NOT NULL"), .text("subject"), .text("counterpart"), .integer("is_mutual", "NOT NULL"),
      .text("scope"), .text("definition", "NOT NULL"), .text("unit"), .integer("figures", "NOT NULL"),
      .integer("claims", "NOT NULL"), .integer("documents", "NOT NULL"), .integer("first_day", "NOT NULL"),
      .integer("last_day", "NOT NULL"),
    ]
  )

  /// How many figures there are of each sort: lists narrowed by words or facets are counted here, not figure by figure.
  static let figureSorts = Table(
    name: "figure_sorts",
    columns: [
      .key, .text("measure", "NOT NULL"), .text("measure_id"), .text("subject"), .text("counterpart"), .text("scope"),
      .text("unit"), .integer("figures", "NOT NULL"),
    ]
  )

  static let events = Table(
    name: "events",
    columns: [
      .key, .text("id", "NOT NULL UNIQUE"), .text("kind", "NOT NULL"), .text("subtype", "NOT NULL"),
      .text("status", "NOT NULL"), .text("date"), .integer("date_first_day"), .integer("date_last_day"),
      .text("source"),
      .text("target"), .text("place"), .text("object"), .integer("tellings", "NOT NULL"),
      .integer("documents", "NOT NULL"),
    ],
    indexes: ["date_first_day"]
  )

  /// What the status of each promise on any day follows from.
  static let promises = Table(
    name: "promises",
    columns: [
      .key, .text("told", "CHECK (told IN ('completed', 'cancelled', 'suspended', 'term'))"), .integer("due_first_day"),
      .integer("due_last_day"), .integer("made_first_day"), .integer("made_last_day"), .integer("told_by_day"),
      .integer("kept_by_day"),
    ]
  )

  static let promiseTellings = Table(
    name: "promise_tellings",
    columns: [
      .key, .integer("promise", "NOT NULL REFERENCES promises (key)"),
      .integer("commitment", "NOT NULL REFERENCES commitments (key)"),
    ],
    indexes: ["promise", "commitment"]
  )

  /// Kept from build to build.
  static let decisions = Table(
    name: "decisions",
    columns: [
      .key, .text("fingerprint", "NOT NULL UNIQUE"),
      .text("decision", "NOT NULL CHECK (decision IN ('accepted', 'ignored', 'fixed'))"), .text("note"),
      .text("author"),
      .text("date"),
    ]
  )

  static let meta = Table(name: "meta", columns: [.key, .text("name", "NOT NULL UNIQUE"), .text("value", "NOT NULL")])
}
