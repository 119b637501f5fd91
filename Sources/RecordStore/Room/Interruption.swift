import GRDB

extension Record {
  /// Breaks off what the record is being asked by another thread; that question fails.
  public func interrupt() { queue.interrupt() }
}

extension Record {
  /// Counts until it is broken off: what a question without end looks like, for tests.
  package func countForever() throws(RecordFileError) {
    try read { database in
      _ = try Int.fetchOne(
        database,
        sql: "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
      )
    }
  }
}
