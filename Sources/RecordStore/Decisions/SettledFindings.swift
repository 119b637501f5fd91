public import Diagnostics
import GRDB

/// The findings that are not told any more, because somebody has decided so.
struct SettledFindings: Sendable {
  /// Where a rejected claim begins.
  struct Place: Hashable, Sendable {
    var document: String
    var start: Int
  }

  /// The fingerprints of those that were dismissed.
  var prints: Set<String> = []
  var places: Set<Place> = []

  func covers(_ finding: Finding) -> Bool {
    prints.contains(finding.fingerprint)
      || finding.evidence.contains { places.contains(Place(document: $0.document, start: $0.span.lowerBound)) }
  }
}

extension SettledFindings {
  init(_ database: Database) throws {
    let rejected = try Row.fetchAll(
      database,
      sql: """
        SELECT d.name, c.start FROM temp.rejected_claims r JOIN main.claims c ON c.key = r.key
        JOIN main.documents d ON d.key = c.document
        """
    )
    self.init(
      prints: try String.fetchSet(database, sql: "SELECT fingerprint FROM temp.dismissed"),
      places: Set(rejected.map { Place(document: $0[0], start: $0[1]) })
    )
  }
}

extension Record {
  /// Whether a finding falls with what was decided: it is dismissed, or rests on a claim that was rejected.
  public func isSettled(_ finding: Finding) -> Bool { settled.covers(finding) }
}
