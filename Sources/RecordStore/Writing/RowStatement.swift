import GRDB

extension Database {
  /// Adds a row to a table and returns its key.
  ///
  /// The values are bound one by one: the lists of arguments of GRDB cost more than the insertion itself.
  @discardableResult
  func insert(_ row: RowValues, into table: Table) throws -> Int {
    let statement = try cachedStatement(sql: table.insertion)
    statement.setUncheckedArguments(StatementArguments())
    var index: CInt = 0
    for value in row.values {
      index += 1
      guard !value.isNull else { continue }
      let code = unsafe value.bind(to: statement.sqliteStatement, at: index)
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage) }
    }
    try statement.execute()
    return Int(lastInsertedRowID)
  }
}
