import GRDB
import Quantities
public import RecordModel

extension Record {
  /// Gives of each document what the coverage of checks is counted from, and its claims that give no figure.
  public func digests(_ body: (DocumentDigest, [Claim]) throws -> Void) throws {
    try queue.read { database in
      let documents = try Row.fetchCursor(database, sql: "SELECT * FROM documents ORDER BY key")
      while let row = try documents.next() {
        var digest = DocumentDigest(info: row.documentInfo)
        let reader = DigestReader(database, document: row["key"])
        digest.counts = try reader.counts()
        digest.constraints = try reader.constraints()
        digest.references = try reader.references()
        digest.impossibleDates = try reader.impossibleDates()
        var others: [Claim] = []
        for row in try reader.rows("claims") {
          guard let claim = row.claim else { continue }
          if let figure = claim.figureID {
            digest.claims.append(ComparableClaim(claim, figureID: figure, words: row["words"]))
          } else {
            others.append(claim)
          }
        }
        try body(digest, others)
      }
    }
  }

  /// The figures that are told more than once.
  public func figuresToldAgain() throws(RecordFileError) -> Set<String> {
    try read { try String.fetchSet($0, sql: "SELECT id FROM figures WHERE claims > 1") }
  }
}

/// Reads the rows of one document.
private struct DigestReader {
  private let database: Database
  private let document: Int

  init(_ database: Database, document: Int) {
    self.database = database
    self.document = document
  }

  func rows(_ table: String, _ condition: String = "1") throws -> [Row] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM \(table) WHERE document = ? AND \(condition) ORDER BY key"),
      arguments: [document]
    )
  }

  /// How many objects there are of each type and kind.
  func counts() throws -> [String: Int] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT 'mention ' || kind, count(*) FROM mentions WHERE document = :document GROUP BY kind
          UNION ALL SELECT 'claim', count(*) FROM claims WHERE document = :document
          UNION ALL SELECT 'event', count(*) FROM tellings WHERE document = :document
          UNION ALL SELECT 'commitment', count(*) FROM commitments WHERE document = :document
          UNION ALL SELECT 'constraint', count(*) FROM constraints WHERE document = :document
          UNION ALL SELECT 'reference', count(*) FROM citations WHERE document = :document
          """
      ),
      arguments: ["document": document]
    )
    return Dictionary(rows.map { ($0[0], $0[1]) }) { $1 }.filter { $0.value > 0 }
  }

  func constraints() throws -> [Constraint] {
    var terms: [Int: [Constraint.Term]] = [:]
    for row in try rows("constraint_terms") {
      guard let role = Constraint.Role(rawValue: row["role"]),
        let value = row.quantity.map(Constraint.Term.Value.quantity)
          ?? row.time("date").map(Constraint.Term.Value.time)
      else { continue }
      terms[row["constraint_key"], default: []].append(
        Constraint.Term(role, span: row.range(), claim: row["claim_id"], value)
      )
    }
    return try rows("constraints").compactMap { row in
      guard let kind = Constraint.Kind(rawValue: row["kind"]) else { return nil }
      var constraint = Constraint(
        kind,
        terms: terms[row["key"]] ?? [],
        sentence: row.range("sentence_start", "sentence_end")
      )
      constraint.qualifiers = JSONText.list(row["qualifiers"])
      return constraint
    }
  }

  func references() throws -> [Reference] {
    try rows("citations").compactMap { row in
      guard let place = Reference.Place(rawValue: row["place"]) else { return nil }
      var reference = Reference(span: row.range(), place: place)
      reference.authors = JSONText.list(row["authors"])
      reference.year = row["year"]
      reference.title = row["title"]
      reference.url = row["url"]
      reference.isBackReference = row["is_back_reference"]
      return reference
    }
  }

  func impossibleDates() throws -> [Mention] {
    try rows("mentions", "date_is_impossible = 1").map { Mention(.date, span: $0.range(), tokens: 0..<0, .none) }
  }
}
