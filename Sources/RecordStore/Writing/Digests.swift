import Documents
import GRDB
import Quantities
public import RecordModel

extension LinkSession {
  /// The documents with those of their claims whose figure another document gives too.
  ///
  /// A figure that stands in one document only was compared when that document was compiled.
  public func digests() throws -> [DocumentDigest] {
    var digests: [DocumentDigest] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT d.name AS document_name, d.title, d.author, d.date, d.format, d.bytes, c.*
        FROM claims c JOIN documents d ON d.key = c.document
        WHERE c.figure IN (SELECT figure FROM claims WHERE figure IS NOT NULL
          GROUP BY figure HAVING count(DISTINCT document) > 1)
        ORDER BY c.key
        """
    )
    while let row = try rows.next() {
      guard let claim = row.claim, let figure = claim.figureID else { continue }
      if digests.last?.info.name != row["document_name"] { digests.append(DocumentDigest(info: row.documentInfo)) }
      digests[digests.count - 1].claims.append(ComparableClaim(claim, figureID: figure, words: row["words"]))
    }
    return digests
  }
}

extension Row {
  /// What the record knows of a document.
  fileprivate var documentInfo: DocumentInfo {
    DocumentInfo(
      name: self["document_name"],
      title: self["title"],
      author: self["author"],
      date: (self["date"] as String?).flatMap(TimeText.date),
      format: self["format"],
      size: self["bytes"]
    )
  }
}
