/// A table of the record: its columns, and how its rows are carried from one record into another.
///
/// Everything that touches a table (its creation, the insertion of rows, the copy of unchanged
/// documents) is derived from this one description, so that a new column cannot be forgotten.
struct Table: Sendable {
  struct Column: Sendable {
    var name: String
    /// The type and what must hold, as SQL.
    var declaration: String
    var carry: Carry
  }

  /// What becomes of a column when the rows of a document are copied.
  enum Carry: Sendable {
    /// It stays as it is.
    case value
    /// It is the key of the row: it moves with the rows before it.
    case key
    /// It is the document of the row.
    case document
    /// It is the key of a row of another table that belongs to the same document.
    case parent(String)
  }

  let name: String
  let columns: [Column]
  /// The column by which the rows stand in the order of the documents.
  let order: Order
  /// The columns that indexes are made of, after all rows are in.
  let indexes: [String]
  /// The columns of indexes over the rows that have something in the first of them.
  let sparseIndexes: [String]
  /// The columns of indexes that are made when linking has filled them in: the pages of an index tell the order in
  /// which it was changed.
  let linkedIndexes: [String]
  /// Adds one row; the arguments stand in the order of the columns.
  let insertion: String

  init(
    name: String,
    columns: [Column],
    order: Order = .documents,
    indexes: [String] = [],
    sparse: [String] = [],
    linkedIndexes: [String] = []
  ) {
    self.name = name
    self.columns = columns
    self.order = order
    self.indexes = indexes
    sparseIndexes = sparse
    self.linkedIndexes = linkedIndexes
    insertion =
      "INSERT INTO \(name) (\(columns.map(\.name).joined(separator: ", "))) VALUES ("
      + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }

  /// In which order the rows of a table lie in the file.
  enum Order: Sendable {
    /// Those of the first document first; rows of no document come last.
    case documents
    /// As the rows of another table that a column names.
    case rows(of: String, column: String)
  }

  var creation: String {
    "CREATE TABLE \(name) (\n"
      + columns.map { "  \($0.name) \($0.declaration)" }.joined(separator: ",\n") + "\n) STRICT"
  }

  var indexCreations: [String] {
    indexes.map { index(of: $0) }
      + sparseIndexes.map { "\(index(of: $0)) WHERE \($0.prefix { $0 != "," }) IS NOT NULL" }
  }

  var linkedIndexCreations: [String] { linkedIndexes.map { index(of: $0) } }

  private func index(of columns: String) -> String {
    let suffix = columns.split { !$0.isLetter }.joined(separator: "_")
    return "CREATE INDEX \(name)_by_\(suffix) ON \(name) (\(columns))"
  }

  /// Copies the rows from one key up to another from an attached record.
  ///
  /// Its arguments are `:first`, `:end` and `:d_TABLE` for the table, its parents and the documents: how far keys move.
  func copy(from schema: String) -> String {
    let values = columns.map { column -> String in
      switch column.carry {
      case .value: column.name
      case .key: "\(column.name) + :d_\(name)"
      case .document: "\(column.name) + :d_documents"
      case .parent(let table): "\(column.name) + :d_\(table)"
      }
    }
    return "INSERT INTO main.\(name) (\(columns.map(\.name).joined(separator: ", "))) SELECT "
      + values.joined(separator: ", ") + " FROM \(schema).\(name) WHERE key >= :first AND key < :end ORDER BY key"
  }

  /// The tables whose keys the copy moves.
  var movedKeys: [String] {
    columns.compactMap { column in
      switch column.carry {
      case .key: name
      case .parent(let table): table
      case .document: "documents"
      case .value: nil
      }
    }
  }
}

extension Table.Column {
  static let key = Table.Column(name: "key", declaration: "INTEGER PRIMARY KEY", carry: .key)
  static let document = Table.Column(
    name: "document",
    declaration: "INTEGER NOT NULL REFERENCES documents (key)",
    carry: .document
  )

  static func text(_ name: String, _ condition: String = "") -> Self { Self(name, "TEXT", condition) }
  static func integer(_ name: String, _ condition: String = "") -> Self { Self(name, "INTEGER", condition) }
  static func real(_ name: String) -> Self { Self(name, "REAL", "") }
  static func blob(_ name: String) -> Self { Self(name, "BLOB", "") }
  /// A list or an object in JSON.
  static func json(_ name: String) -> Self { Self(name, "TEXT", "NOT NULL DEFAULT '[]' CHECK (json_valid(\(name)))") }
  static func parent(_ name: String, _ table: String, _ condition: String = "NOT NULL ") -> Self {
    Self(name: name, declaration: "INTEGER \(condition)REFERENCES \(table) (key)", carry: .parent(table))
  }

  private init(_ name: String, _ type: String, _ condition: String) {
    self.init(name: name, declaration: condition.isEmpty ? type : "\(type) \(condition)", carry: .value)
  }
}

extension [Table.Column] {
  /// The bytes of some words in the document's text, and the line and column where they begin.
  static let span: Self = [
    .integer("start", "NOT NULL"), .integer("end", "NOT NULL"), .integer("line", "NOT NULL"),
    .integer("column", "NOT NULL"),
  ]
  /// The bytes of the sentence around some words.
  static let sentence: Self = [.integer("sentence_start", "NOT NULL"), .integer("sentence_end", "NOT NULL")]
  /// A figure: each number once as REAL for convenience, once as TEXT and exact.
  static let quantity: Self = [
    .real("value"), .text("value_exact"), .real("low"), .text("low_exact"), .real("high"), .text("high_exact"),
    .text("unit"), .text("unit_kind"), .text("currency_word"), .text("unit_sign"), .text("per"), .text("approximation"),
    .text("fraction"),
    .real("base_value"), .text("base_value_exact"), .text("base_unit"),
  ]
  /// A time as ISO 8601 text, and its first and last day counted from 1970-01-01.
  static func time(_ name: String) -> Self {
    [.text(name), .integer("\(name)_first_day"), .integer("\(name)_last_day")]
  }
  /// A party: its name, the entity that it is, the state that it belongs to.
  static func party(_ name: String) -> Self {
    [.text(name), .text("\(name)_entity", "REFERENCES entities (id)"), .text("\(name)_state")]
  }
}
