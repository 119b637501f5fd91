import GRDB

extension Record {
  /// The fingerprints of the first findings, the most severe first, without their evidence.
  public func fingerprints(_ limit: Int) throws(RecordFileError) -> [(print: String, severity: String)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT fingerprint, severity FROM findings
          ORDER BY severity = 'error' DESC, severity = 'warning' DESC, key LIMIT ?
          """,
        arguments: [limit]
      ).map { ($0["fingerprint"], $0["severity"]) }
    }
  }
}
