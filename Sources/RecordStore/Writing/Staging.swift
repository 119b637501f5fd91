public import Documents
import GRDB
import Quantities
import Text

/// The tables into which new and changed documents are compiled, before they are put in order.
///
/// A build needs them so that a record is always written in one order, wherever its rows come from.
public final class Staging {
  /// The file; temporary.
  public let path: String
  private let queue: DatabaseQueue
  private let groupKeys: (EventTelling) -> [Int]
  private var documentCount = 0

  /// `groupKeys` says what a telling must share with another for both to be grouped together.
  public init(path: String, groupKeys: @escaping (EventTelling) -> [Int]) throws(RecordFileError) {
    self.path = path
    self.groupKeys = groupKeys
    queue = try SQLiteFile.create(path)
    try SQLiteFile.guarded(path) { try queue.writeWithoutTransaction(Schema.createStaging) }
  }

  /// Writes one document and returns its key.
  ///
  /// What `compile` gives to the sink becomes the rows of the document. `unitKey` says what it was compiled from and
  /// with; without one it must be read again next time. `file` is what the document was read from.
  public func add(
    _ document: Document,
    unitKey: String?,
    file: FileDigest? = nil,
    compile: (inout UnitWriter) throws -> Void
  ) throws -> Int {
    documentCount += 1
    let key = documentCount
    try queue.write { database in
      try database.insert(
        DocumentRow.values(document.info, key: key, unitKey: unitKey, file),
        into: LinkTables.documents
      )
      var writer = UnitWriter(document, key: key, in: database)
      try writer.writeBlocks()
      try PageWriter(document, key: key, in: database).write()
      try compile(&writer)
      try writer.finish(groupKeys)
    }
    return key
  }

  /// Closes the file, so that it can be attached to the record.
  public func close() throws { try queue.close() }
}

/// The row of a document.
enum DocumentRow {
  static func values(_ info: DocumentInfo, key: Int, unitKey: String?, _ file: FileDigest?) -> RowValues {
    var row = RowValues()
    row.add(key)
    row.add(info.name)
    row.add(info.title)
    row.add(info.author)
    row.add(info.date?.description)
    row.add(info.format)
    row.add(info.size)
    row.add(list: info.notes)
    row.add(unitKey)
    row.add(file?.size)
    row.add(file?.text)
    return row
  }
}
