import GRDB

/// Marks the figures of which a finding, or the sources themselves, say that they cannot all be right.
///
/// It is kept with the figure, because lists ask for it and to find it out means to read every claim.
enum DisputedFigures {
  static func mark(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE figures SET disputed = 1 WHERE id IN (
          SELECT c.figure FROM finding_evidence e JOIN claims c ON c.document = e.document AND c.start = e.start
          WHERE c.figure IS NOT NULL
          UNION SELECT figure FROM claims WHERE figure IS NOT NULL AND modality IN ('actual', 'estimate')
          GROUP BY figure, unit, per HAVING min(high) < max(low))
        """
    )
  }
}
