import GRDB

/// Which part of a long list is wanted.
public struct ListPart: Sendable, Equatable {
  public var offset: Int
  public var limit: Int

  public init(offset: Int = 0, limit: Int) {
    self.offset = offset
    self.limit = limit
  }

  /// The whole list.
  public static let all = ListPart(limit: -1)
}

/// A part of a list, and how long the list is.
public struct Listed<Item: Sendable>: Sendable {
  public var items: [Item]
  public var total: Int

  public init(items: [Item], total: Int) {
    self.items = items
    self.total = total
  }
}

extension Listed {
  /// Nothing.
  public init() { self.init(items: [], total: 0) }
}

extension Listed {
  /// Reads a part of the rows of a query, and counts all of them, by another query where that costs less.
  init(
    _ database: Database,
    select: String,
    from: String,
    order: String,
    count: String? = nil,
    arguments: StatementArguments,
    _ part: ListPart,
    _ item: (Row) throws -> Item
  ) throws {
    total = try Int.fetchOne(database, sql: count ?? "SELECT count(*) FROM \(from)", arguments: arguments) ?? 0
    let limit = "LIMIT \(part.limit) OFFSET \(part.offset)"
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT \(select) FROM \(from) ORDER BY \(order) \(limit)",
      arguments: arguments
    )
    items = []
    // Row by row, because a row of a statement finds its columns by name faster than a copy of it.
    while let row = try rows.next() { items.append(try item(row)) }
  }

  /// Reads the first rows of a query whose conditions cost much: they are looked at once, and counted by their keys.
  init(
    _ database: Database,
    first limit: Int,
    ofKeys query: String,
    arguments: StatementArguments,
    row: String,
    _ item: (Row) throws -> Item
  ) throws {
    let keys = try Int.fetchAll(database, sql: query, arguments: arguments)
    total = keys.count
    items = try keys.prefix(limit).compactMap { key in
      try Row.fetchOne(database, sql: row, arguments: [key]).map(item)
    }
  }
}
