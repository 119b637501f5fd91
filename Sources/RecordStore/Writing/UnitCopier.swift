import GRDB

/// Documents that follow each other in the old record or in staging, and shall follow each other in the new one.
struct UnitRun {
  var origin: UnitSource.Origin
  /// The keys of the documents there.
  var documents: ClosedRange<Int>

  /// The fewest runs that hold the documents in their order.
  static func runs(_ units: [UnitSource]) -> [UnitRun] {
    var runs: [UnitRun] = []
    for unit in units {
      if let last = runs.last, last.origin == unit.origin, last.documents.upperBound + 1 == unit.key {
        runs[runs.count - 1].documents = last.documents.lowerBound...unit.key
      } else {
        runs.append(UnitRun(origin: unit.origin, documents: unit.key...unit.key))
      }
    }
    return runs
  }
}

extension UnitSource.Origin {
  /// The name under which its file is attached.
  var schema: String { self == .previous ? "previous" : "staged" }
}

/// Copies the rows of documents, a table after the other, and moves their keys behind the rows already there.
///
/// The rows of a table lie in the order of the documents, so that those of many documents are copied at once. Whatever
/// the runs are, the rows come in the same order, and so the file has the same bytes.
struct UnitCopier {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Copies the documents of some runs; returns of each run the keys that its rows have in the new record, by table.
  func copy(_ runs: [UnitRun]) throws -> [[String: Range<Int>]] {
    var moves = runs.map { Move($0) }
    for table in [LinkTables.documents] + UnitTables.all {
      var last = 0
      for index in moves.indices { try copy(table, &moves[index], behind: &last) }
    }
    return moves.map(\.copied)
  }

  /// How the rows of a run move.
  private struct Move {
    let run: UnitRun
    /// Their keys where they come from, and in the new record.
    var sources: [String: Range<Int>]
    var copied: [String: Range<Int>] = [:]
    var shifts: [String: Int] = [:]

    init(_ run: UnitRun) {
      self.run = run
      sources = ["documents": run.documents.lowerBound..<run.documents.upperBound + 1]
    }
  }

  private func copy(_ table: Table, _ move: inout Move, behind last: inout Int) throws {
    let source = try move.sources[table.name] ?? rows(of: table, in: move.run, move.sources)
    move.sources[table.name] = source
    let shift = last + 1 - source.lowerBound
    move.shifts[table.name] = shift
    guard !source.isEmpty else { return }
    var arguments = ["first": source.lowerBound, "end": source.upperBound]
    for moved in table.movedKeys { arguments["d_" + moved] = move.shifts[moved, default: 0] }
    let copy = try database.cachedStatement(sql: table.copy(from: move.run.origin.schema))
    try copy.execute(arguments: StatementArguments(arguments))
    last = source.upperBound - 1 + shift
    move.copied[table.name] = source.lowerBound + shift..<source.upperBound + shift
  }

  private func rows(of table: Table, in run: UnitRun, _ sources: [String: Range<Int>]) throws -> Range<Int> {
    let (column, keys): (String, Range<Int>) =
      switch table.order {
      case .documents: ("document", run.documents.lowerBound..<run.documents.upperBound + 1)
      case .rows(let parent, let column): (column, sources[parent] ?? 0..<0)
      }
    let search = RowSearch(database, "\(run.origin.schema).\(table.name)", column)
    let last = try search.lastKey()
    let first = try search.first(from: keys.lowerBound, upTo: last)
    return first..<(keys.isEmpty ? first : max(first, try search.first(from: keys.upperBound, upTo: last)))
  }
}

/// Finds rows of a table by a column in whose order they lie.
private struct RowSearch {
  private let database: Database
  private let table: String
  private let column: String

  init(_ database: Database, _ table: String, _ column: String) {
    self.database = database
    self.table = table
    self.column = column
  }

  func lastKey() throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: "SELECT max(key) FROM \(table)")) ?? 0
  }

  /// The key of the first row whose value is not below the wanted one; NULL is above all others.
  func first(from value: Int, upTo last: Int) throws -> Int {
    let probe = try database.cachedStatement(
      sql: "SELECT key, \(column) IS NULL OR \(column) >= ? FROM \(table) WHERE key >= ? ORDER BY key LIMIT 1"
    )
    var low = 1
    var high = last + 1
    while low < high {
      let middle = (low + high) / 2
      guard let row = try Row.fetchOne(probe, arguments: [value, middle]) else {
        high = middle
        continue
      }
      if row[1] { high = middle } else { low = (row[0] as Int) + 1 }
    }
    return low
  }
}
