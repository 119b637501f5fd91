public import Diagnostics
import GRDB
import RecordModel

/// The record while it is put together: what linking reads from it and writes to it.
public final class LinkSession {
  let database: Database
  /// The documents that came and went since the old record, or `nil` where everything is new.
  let changes: DocumentChanges?
  let path: String

  init(_ database: Database, path: String, changes: DocumentChanges?) {
    self.database = database
    self.path = path
    self.changes = changes
  }

  /// Whether only what changed documents tell of must be looked at again.
  var isIncremental: Bool { changes != nil }

  // MARK: Figures

  /// Writes the figures, each from the first claim that gives it.
  ///
  /// They are grouped over the sorted keys of their index alone; of the claims only the first are read, in their order.
  public func writeFigures() throws {
    try database.execute(
      sql: """
        INSERT INTO figures (id, measure, measure_id, subject, counterpart, scope, definition, period, period_first_day,
          period_last_day, as_of, as_of_first_day, as_of_last_day, unit, claims, documents, disputed)
        SELECT c.figure, \(Self.label), c.measure_id, c.subject, c.counterpart, c.scope, c.definition, c.period,
          c.period_first_day, c.period_last_day, c.as_of, c.as_of_first_day, c.as_of_last_day, c.unit, g.claims, g.documents, 0
        FROM (SELECT min(key) AS first, count(*) AS claims, count(DISTINCT document) AS documents
          FROM claims WHERE figure IS NOT NULL GROUP BY figure ORDER BY first) g CROSS JOIN claims c
        WHERE c.key = g.first ORDER BY g.first
        """
    )
  }

  /// What a figure is called: as the packs call its measure if one of several claims does, else as its first claim.
  private static let label = """
    coalesce((SELECT m.label FROM measures m WHERE m.id = c.measure_id AND m.label <> c.measure AND g.claims > 1
      AND EXISTS (SELECT 1 FROM claims k WHERE k.figure = c.figure AND k.measure = m.label)), c.measure)
    """

  /// Writes what the packs know of a measure, if claims are about it.
  public func writeMeasure(_ id: String, label: String, direction: String) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO measures (id, label, direction)
        SELECT :id, :label, :direction WHERE EXISTS (SELECT 1 FROM claims WHERE measure_id = :id)
        """
    ).execute(arguments: ["id": id, "label": label, "direction": direction])
  }

  // MARK: Findings

  /// Adds a finding that concerns several documents.
  public func add(_ finding: Finding) throws {
    let key = try database.insert(FindingRow.values(finding, document: nil), into: UnitTables.findings)
    for evidence in finding.evidence {
      guard let document = try document(named: evidence.document) else {
        throw RecordFileError(
          .inconsistent,
          path,
          "the check \(finding.rule) names a missing document, \(evidence.document)"
        )
      }
      let place = try place(of: evidence.span.lowerBound, in: document)
      var row = RowValues()
      row.add(nil as Int?)
      for number in [document, key, evidence.span.lowerBound, evidence.span.upperBound, place.line, place.column] {
        row.add(number)
      }
      row.add(evidence.text)
      row.add(evidence.note)
      try database.insert(row, into: UnitTables.findingEvidence)
    }
  }

  private func document(named name: String) throws -> Int? {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT key FROM documents WHERE name = ?"), arguments: [name])
  }

  private func place(of offset: Int, in document: Int) throws -> BlockText.Place {
    try BlockText.fetch(database, document: document, offset: offset)?.place(of: offset)
      ?? BlockText.Place(line: 1, column: 1)
  }

  /// How much the record holds.
  public func counts() throws -> RecordCounts { try RecordCounts(database) }
}
