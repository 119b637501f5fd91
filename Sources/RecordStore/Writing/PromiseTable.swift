import GRDB
import Quantities

/// Writes what the status of each promise follows from, so that no reader has to look for what keeps it.
///
/// Whether anything keeps a promise is a search in all claims and events. The day on which the status is asked for is
/// known only to the reader, so the days are kept and not the status.
enum PromiseTable {
  static func write(to database: Database) throws {
    for group in try PromiseGroup.all(AnswerFilter(), asOf: .max, database) {
      let told = CommitmentStatus.told(group.states)
      try database.cachedStatement(sql: LinkTables.promises.insertion).execute(
        arguments: [
          nil, told, group.due?.days.lowerBound, group.due?.days.upperBound, group.made?.days.lowerBound,
          group.made?.days.upperBound, group.rows.compactMap { $0.made?.days.lowerBound }.max(),
          told == nil ? try Fulfilment.firstDay(group, database) : nil,
        ]
      )
      let promise = database.lastInsertedRowID
      for row in group.rows {
        try database.cachedStatement(sql: LinkTables.promiseTellings.insertion)
          .execute(arguments: [nil, promise, row.row["key"] as Int])
      }
    }
  }
}
