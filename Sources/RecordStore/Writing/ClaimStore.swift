import Documents
import GRDB
import Quantities
public import RecordModel

/// Claims of many documents in a temporary file, to be held against each other a figure at a time.
public final class ClaimStore {
  private let path: String
  private let queue: DatabaseQueue

  /// Creates the file; it must not exist.
  public init(path: String) throws(RecordFileError) {
    self.path = path
    queue = try SQLiteFile.create(path)
    try SQLiteFile.guarded(path) {
      try queue.writeWithoutTransaction { database in
        for table in [Self.documents, Self.claims] { try database.execute(sql: table.creation) }
      }
    }
  }

  /// Writes the claims of some documents behind those that are there.
  public func add(_ digests: [DocumentDigest]) throws(RecordFileError) {
    try SQLiteFile.guarded(path) {
      try queue.write { database in
        for digest in digests {
          let document = try database.insert(Self.row(digest), into: Self.documents)
          for claim in digest.claims { try database.insert(Self.row(claim, document), into: Self.claims) }
        }
      }
    }
  }

  /// Gives each figure that several documents tell of, with its claims in the order of the documents.
  public func comparableFigures(_ body: (String, [DocumentDigest]) throws -> Void) throws(RecordFileError) {
    try SQLiteFile.guarded(path) {
      try queue.writeWithoutTransaction { database in
        for creation in Self.claims.indexCreations { try database.execute(sql: creation) }
        try FigureComparisons.read(database, body)
      }
    }
  }

  /// What comparisons read of a document and of a claim, under the names that the tables of a record have.
  private static let documents = Table(
    name: "documents",
    columns: [
      .key, .text("name", "NOT NULL"), .text("title"), .text("author"), .text("date"), .text("format", "NOT NULL"),
      .integer("bytes", "NOT NULL"),
    ]
  )

  private static let claims = Table(
    name: "claims",
    columns: [
      .key, .integer("document", "NOT NULL"), .text("figure", "NOT NULL"), .text("id", "NOT NULL"),
      .integer("start", "NOT NULL"), .integer("end", "NOT NULL"), .text("words", "NOT NULL"),
      .text("measure", "NOT NULL"), .text("modality", "NOT NULL"), .text("attribution"), .json("definition"),
      .text("scope"),
    ] + .time("period") + .quantity,
    indexes: ["figure, document"]
  )

  private static func row(_ digest: DocumentDigest) -> RowValues {
    var row = RowValues()
    row.add(nil as Int?)
    row.add(digest.info.name)
    row.add(digest.info.title)
    row.add(digest.info.author)
    row.add(digest.info.date?.description)
    row.add(digest.info.format)
    row.add(digest.info.size)
    return row
  }

  private static func row(_ claim: ComparableClaim, _ document: Int) -> RowValues {
    var row = RowValues()
    row.add(nil as Int?)
    row.add(document)
    row.add(claim.figureID)
    row.add(claim.id)
    row.add(claim.span.lowerBound)
    row.add(claim.span.upperBound)
    row.add(claim.words)
    row.add(claim.measure)
    row.add(claim.modality.rawValue)
    row.add(claim.attribution)
    row.add(list: claim.definition)
    row.add(claim.scope)
    row.add(time: claim.period)
    row.add(quantity: claim.quantity)
    return row
  }
}
