import GRDB

/// The figures that a build has to compare again: those that changed, new and removed documents give or gave.
///
/// What all other figures are told as has not changed, and so have the findings about them not.
struct TouchedFigures {
  private let database: Database
  /// The claims of the new record that come from documents compiled just now.
  private var compiled: [Range<Int>] = []
  /// The documents of the new record that were compiled just now.
  private var documents: [Range<Int>] = []
  /// The documents of the old record that are taken over.
  private var kept: [ClosedRange<Int>] = []

  init(_ database: Database) { self.database = database }

  /// Whether any document was taken over, so that there are figures that need no new look.
  var isIncremental: Bool { !kept.isEmpty }

  mutating func note(_ run: UnitRun, _ rows: [String: Range<Int>]) {
    switch run.origin {
    case .previous: kept.append(run.documents)
    case .staged:
      if let claims = rows[UnitTables.claims.name] { compiled.append(claims) }
      if let keys = rows[LinkTables.documents.name] { documents.append(keys) }
    }
  }

  /// Writes them to the temporary table `touched`.
  func write() throws {
    guard isIncremental else { return }
    try database.execute(sql: "CREATE TEMP TABLE touched (figure TEXT PRIMARY KEY) WITHOUT ROWID")
    for claims in compiled {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO touched SELECT figure FROM claims WHERE figure IS NOT NULL AND key >= ? AND key < ?
          """,
        arguments: [claims.lowerBound, claims.upperBound]
      )
    }
    for documents in try gone() {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO touched SELECT figure FROM previous.claims
          WHERE figure IS NOT NULL AND document >= ? AND document < ?
          """,
        arguments: [documents.lowerBound, documents.upperBound]
      )
    }
  }

  /// The documents that came and went, or `nil` where none was taken over.
  func changes() throws -> DocumentChanges? {
    isIncremental ? DocumentChanges(compiled: documents, gone: try gone()) : nil
  }

  /// The documents of the old record that are not taken over.
  private func gone() throws -> [Range<Int>] {
    let last = try Int.fetchOne(database, sql: "SELECT max(key) FROM previous.documents") ?? 0
    var gone: [Range<Int>] = []
    var next = 1
    for run in kept.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if next < run.lowerBound { gone.append(next..<run.lowerBound) }
      next = run.upperBound + 1
    }
    if next <= last { gone.append(next..<last + 1) }
    return gone
  }
}

/// The documents that differ between the old record and the new one.
struct DocumentChanges: Sendable {
  /// Their keys in the new record.
  var compiled: [Range<Int>]
  /// Their keys in the old record.
  var gone: [Range<Int>]
}
