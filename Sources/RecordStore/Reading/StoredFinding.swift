import Diagnostics
import GRDB

/// Reads a finding back from the record as it was written.
enum StoredFinding {
  /// The finding of a row of `findings`, with its evidence.
  static func read(_ row: Row, _ database: Database, schema: String = "main", path: String) throws -> Finding {
    guard let kind = Finding.Kind(rawValue: row["kind"]), let severity = Finding.Severity(rawValue: row["severity"])
    else {
      let id: String = row["id"]
      throw RecordFileError(.inconsistent, path, "the finding \(id) is of a kind that this program does not know")
    }
    let evidence = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT d.name, e.start, e."end", e.words, e.note, e.document FROM \(schema).finding_evidence e
          JOIN \(schema).documents d ON d.key = e.document WHERE e.finding = ? ORDER BY e.key
          """
      ),
      arguments: [row["key"] as Int]
    ).map { row in
      let start: Int = row[1]
      var evidence = Finding.Evidence(document: row[0], span: start..<max(start, row[2]), text: row[3], note: row[4])
      // The pages of an old record are made anew with its documents.
      if schema == "main", let page = try PageMark.fetch(database, document: row[5], offset: start) {
        evidence.page = Finding.Evidence.Page(number: page.number, label: page.label)
      }
      return evidence
    }
    var finding = Finding(
      rule: row["rule"],
      kind: kind,
      severity: severity,
      message: Finding.Message(row["message"]),
      evidence: evidence,
      expected: row["expected"],
      explanations: JSONText.list(row["explanations"])
    )
    finding.fingerprint = row["fingerprint"]
    finding.id = row["id"]
    finding.figure = row["figure"]
    return finding
  }
}
