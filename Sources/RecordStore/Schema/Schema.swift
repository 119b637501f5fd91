import GRDB

/// The public layout of a record file; `Documentation/record-schema.md` describes it for people.
public enum Schema {
  /// Grows with every change that an older program cannot read.
  public static let version = 8
  /// "Chan": what `file` and SQLite tools know a record by.
  public static let applicationID = 0x4368_616E

  static let tables =
    [LinkTables.documents] + UnitTables.all + LinkTables.all + [LinkTables.decisions, LinkTables.meta]

  /// Names and columns of all tables, in the order of the file.
  public static var description: [(table: String, columns: [String])] {
    tables.map { ($0.name, $0.columns.map(\.name)) }
  }

  /// Makes the tables of a new record.
  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
    for table in tables { try database.execute(sql: table.creation) }
    for creation in SearchIndex.creations { try database.execute(sql: creation) }
    for view in Views.all { try database.execute(sql: view.creation) }
  }

  /// Makes the tables into which documents are compiled, before they are put in order.
  static func createStaging(in database: Database) throws {
    try database.execute(sql: "PRAGMA foreign_keys = OFF")
    for table in [LinkTables.documents] + UnitTables.all { try database.execute(sql: table.creation) }
  }
}
