/// The views meant for people: names instead of keys, the words of the text, the line they stand on.
enum Views {
  struct View: Sendable {
    var name: String
    var query: String
    var creation: String { "CREATE VIEW \(name) AS\n\(query)" }
  }

  static let all = [claims, events, findings]

  static let claims = View(
    name: "claims_view",
    query: """
      SELECT d.name AS document, c.line, c.words, c.measure, c.value, c.low, c.high, c.unit, c.per, c.approximation,
        c.subject, c.counterpart, c.scope, c.definition, c.period, c.as_of, c.time_basis, c.modality, c.attribution,
        \(sentence("c")) AS sentence, c.figure, c.id
      FROM claims c JOIN documents d ON d.key = c.document ORDER BY c.key
      """
  )

  static let events = View(
    name: "events_view",
    query: """
      SELECT e.date, e.kind, e.subtype, e.status, e.source, e.target, e.place, e.object, d.name AS document, t.line,
        t.words, \(sentence("t")) AS sentence, e.tellings, e.id
      FROM events e JOIN tellings t ON t.event = e.id JOIN documents d ON d.key = t.document
      ORDER BY e.date_first_day, e.key, t.key
      """
  )

  static let findings = View(
    name: "findings_view",
    query: """
      SELECT f.severity, f.rule, f.message, f.expected, d.name AS document, e.line, e.words, e.note,
        x.decision, f.fingerprint, f.id
      FROM findings f LEFT JOIN finding_evidence e ON e.finding = f.key LEFT JOIN documents d ON d.key = e.document
      LEFT JOIN decisions x ON x.fingerprint = f.fingerprint
      ORDER BY f.key, e.key
      """
  )

  /// The sentence of a row, cut out of the block that it stands in.
  private static func sentence(_ row: String) -> String {
    """
    (SELECT CAST(substr(CAST(b.text AS BLOB), \(row).sentence_start - b.start + 1,
          \(row).sentence_end - \(row).sentence_start) AS TEXT)
        FROM blocks b WHERE b.document = \(row).document AND b.start <= \(row).sentence_start
        ORDER BY b.start DESC LIMIT 1)
    """
  }
}
