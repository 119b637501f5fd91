import GRDB

/// What an answer rests on: the record, its documents, the program that built it.
public struct Provenance: Sendable, Equatable {
  public var path: String
  /// The names of the documents, in their order.
  public var documents: [String]
  /// The first and the last date that documents bear, and how many bear none.
  public var firstDate: String?
  public var lastDate: String?
  public var undated: Int
  public var program: String?
}

extension Record {
  /// What answers of this record rest on.
  public func provenance() throws(RecordFileError) -> Provenance {
    try read { database in
      let dates = try String.fetchAll(database, sql: "SELECT date FROM documents WHERE date IS NOT NULL ORDER BY date")
      let names = try String.fetchAll(database, sql: "SELECT name FROM documents ORDER BY name")
      return Provenance(
        path: path,
        documents: names,
        firstDate: dates.first,
        lastDate: dates.last,
        undated: names.count - dates.count,
        program: try String.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'program'")
      )
    }
  }

  /// The names that a question may have meant, in their order.
  public func names(of vocabulary: Vocabulary) throws(RecordFileError) -> [String] {
    try read { try String.fetchAll($0, sql: vocabulary.query) }
  }
}

/// Names of the record that a person may ask for.
public enum Vocabulary: Sendable {
  case actors, names, frameworks, areas, measures, projects, places, titles, documents

  fileprivate var query: String {
    switch self {
    case .actors:
      """
      SELECT DISTINCT canonical FROM entities WHERE kind IN ('state', 'person', 'organisation', 'party')
      ORDER BY canonical
      """
    case .names: "SELECT DISTINCT canonical FROM entities ORDER BY canonical"
    case .places: "SELECT DISTINCT place FROM events WHERE place IS NOT NULL ORDER BY place"
    case .titles: "SELECT DISTINCT title FROM entity_offices ORDER BY title"
    case .frameworks: "SELECT DISTINCT canonical FROM entities WHERE kind = 'framework' ORDER BY canonical"
    case .areas: "SELECT DISTINCT name FROM areas ORDER BY name"
    case .measures: "SELECT DISTINCT measure FROM claims ORDER BY measure"
    case .projects:
      "SELECT DISTINCT canonical FROM entities WHERE kind IN ('project', 'facility') ORDER BY canonical"
    case .documents: "SELECT name FROM documents ORDER BY name"
    }
  }
}
