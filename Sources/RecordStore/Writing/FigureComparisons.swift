public import Diagnostics
import Documents
import GRDB
import Quantities
public import RecordModel

extension LinkSession {
  /// Gives each figure that several documents tell of, with its claims in the order of the documents.
  ///
  /// One figure is held at a time. A figure that stands in one document only was compared when that document was
  /// compiled; one that no changed document tells of was compared when the old record was built.
  public func comparableFigures(_ body: (String, [DocumentDigest]) throws -> Void) throws {
    try FigureComparisons.read(database, within: isIncremental ? "figure IN (SELECT figure FROM touched)" : nil, body)
  }

  /// The findings of the old record about figures that need no new comparison.
  public func carriedFindings() throws -> [Finding] {
    guard isIncremental else { return [] }
    return try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM previous.findings
        WHERE document IS NULL AND figure IS NOT NULL AND figure NOT IN (SELECT figure FROM touched) ORDER BY key
        """
    ).map { try StoredFinding.read($0, database, schema: "previous", path: path) }
  }
}

/// Reads the claims that documents are compared by, a figure at a time.
enum FigureComparisons {
  static func read(
    _ database: Database,
    within condition: String? = nil,
    _ body: (String, [DocumentDigest]) throws -> Void
  ) throws {
    let infos = try self.infos(database)
    var group: [DocumentDigest] = []
    var current: String?
    var document = 0
    var period = LastTime()
    let rows = try Row.fetchCursor(database, sql: query(condition))
    while let row = try rows.next() {
      let reader = ClaimRow(row)
      guard let figure = reader.figure, let claim = reader.claim(&period) else { continue }
      if let last = current, last != figure {
        try body(last, group)
        group.removeAll(keepingCapacity: true)
      }
      current = figure
      if group.isEmpty || document != reader.document {
        document = reader.document
        guard let info = infos[document] else { continue }
        group.append(DocumentDigest(info: info))
      }
      group[group.count - 1].claims.append(claim)
    }
    if let current { try body(current, group) }
  }

  /// The figures are found on their index; those with two documents or more are read claim by claim.
  private static func query(_ condition: String?) -> String {
    """
    SELECT \(ClaimRow.columns) FROM (
      SELECT figure FROM claims WHERE figure IS NOT NULL\(condition.map { " AND " + $0 } ?? "")
      GROUP BY figure HAVING min(document) < max(document)) g
    CROSS JOIN claims c ON c.figure = g.figure ORDER BY c.figure, c.document, c.key
    """
  }

  private static func infos(_ database: Database) throws -> [Int: DocumentInfo] {
    var infos: [Int: DocumentInfo] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM documents")
    while let row = try rows.next() { infos[row["key"]] = row.documentInfo }
    return infos
  }
}

extension Row {
  /// What the record knows of a document.
  var documentInfo: DocumentInfo {
    DocumentInfo(
      name: self["name"],
      title: self["title"],
      author: self["author"],
      date: (self["date"] as String?).flatMap(PartialDate.init(recorded:)),
      format: self["format"],
      size: self["bytes"]
    )
  }
}

/// The time that was read last: the claims of a figure follow each other, and most are of one period.
struct LastTime {
  private var text = ""
  private var value: TimeValue?

  mutating func time(_ text: String) -> TimeValue? {
    if text != self.text { (self.text, value) = (text, TimeText.time(text)) }
    return value
  }
}

/// The columns of a claim that comparisons need, by their numbers: names would be looked up for every row.
struct ClaimRow {
  static let columns = """
    c.document, c.figure, c.id, c.start, c."end", c.words, c.measure, c.period, c.modality, c.attribution, c.definition,
    c.scope, c.unit_kind, c.unit, c.currency_word, c.unit_sign, c.value_exact, c.low_exact, c.high_exact, c.approximation,
    c.per, c.fraction, c.base_value_exact, c.base_unit
    """

  private let row: Row

  init(_ row: Row) { self.row = row }

  var document: Int { row[0] }
  var figure: String? { row[1] }

  func claim(_ last: inout LastTime) -> ComparableClaim? {
    guard let figure, let quantity = StoredQuantity(row, from: 12).quantity else { return nil }
    let start: Int = row[3]
    let span = start..<max(start, row[4])
    var claim = Claim(span: span, sentence: span, quantity: quantity, measure: row[6])
    claim.id = row[2]
    claim.period = (row[7] as String?).flatMap { last.time($0) }
    claim.modality = Claim.Modality(rawValue: row[8]) ?? .actual
    claim.attribution = row[9]
    let definition: String = row[10]
    claim.definition = definition == "[]" ? [] : JSONText.list(definition)
    claim.scope = row[11]
    return ComparableClaim(claim, figureID: figure, words: row[5])
  }
}
