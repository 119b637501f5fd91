import GRDB
import Quantities

/// A record that has been built, open for questions.
public final class Record: Sendable {
  public let path: String
  let queue: DatabaseQueue
  /// What the decisions do that the record was opened with; `nil` without any.
  public let applied: AppliedDecisions?
  let settled: SettledFindings
  let knownPromises = KnownPromises()

  /// Opens a record; throws if the file is missing, is something else, or comes from a newer program.
  public init(_ path: String) throws(RecordFileError) {
    self.path = path
    queue = try SQLiteFile.open(path)
    applied = nil
    settled = SettledFindings()
  }

  /// Opens a record that answers as was decided: see `Documentation/decisions.md`.
  public init(_ path: String, decisions: Decisions) throws(RecordFileError) {
    self.path = path
    let queue = try SQLiteFile.open(path)
    self.queue = queue
    (applied, settled) = try SQLiteFile.guarded(path) {
      try queue.writeWithoutTransaction { database in
        (try DecidedRecord.lay(decisions, over: database), try SettledFindings(database))
      }
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(RecordFileError) -> Result {
    try SQLiteFile.guarded(path) { try queue.read(body) }
  }
}

/// Where something stands, with the sentence around it.
public struct EvidencePlace: Sendable, Equatable {
  public var document: String
  public var line: Int
  public var column: Int
  /// The sentence before the words.
  public var before: String
  public var words: String
  /// The sentence after the words.
  public var after: String
  public var note: String?
  /// The object that stands there; `nil` for the evidence of a finding.
  public var id: String?
  /// The page on which the words begin; `nil` where the document has no pages.
  public var page: PageMark?
  /// What was decided on it: "corrected by Ada: US$ 2 million".
  public var decision: String?
}

extension EvidencePlace {
  /// Reads the place of a row that has `document`, `start`, `end`, `line`, `column`, and perhaps the ends of a sentence.
  init(_ row: Row, in database: Database) throws {
    let key: Int = row["document"]
    let words = row.range()
    let name = try String.fetchOne(
      database.cachedStatement(sql: "SELECT name FROM documents WHERE key = ?"),
      arguments: [key]
    )
    let block = try BlockText.fetch(database, document: key, offset: words.lowerBound)
    let sentence =
      row.hasColumn("sentence_start") ? row.range("sentence_start", "sentence_end") : block?.around(words) ?? words
    self.init(
      document: name ?? "",
      line: row["line"],
      column: row["column"],
      before: block?[min(sentence.lowerBound, words.lowerBound)..<words.lowerBound] ?? "",
      words: row.hasColumn("words") ? row["words"] : block?[words] ?? "",
      after: block?[words.upperBound..<max(sentence.upperBound, words.upperBound)] ?? "",
      note: row.hasColumn("note") ? row["note"] : nil,
      id: row.hasColumn("id") ? row["id"] : nil,
      page: try PageMark.fetch(database, document: key, offset: words.lowerBound),
      decision: row.hasColumn("decided") ? row["decided"] : nil
    )
  }
}

extension BlockText {
  /// Some bytes on both sides of a place, up to line ends.
  func around(_ words: Range<Int>) -> Range<Int> {
    let reach = 160
    let newline = UInt8(ascii: "\n")
    var low = min(max(words.lowerBound - start, 0), bytes.count)
    var high = min(max(words.upperBound - start, low), bytes.count)
    let (first, last) = (max(0, low - reach), min(bytes.count, high + reach))
    while low > first, bytes[low - 1] != newline { low -= 1 }
    while high < last, bytes[high] != newline { high += 1 }
    if low == first, low > 0 { low = afterSpace(low, before: words.lowerBound - start) }
    while low < bytes.count, bytes[low] & 0xC0 == 0x80 { low += 1 }
    while high < bytes.count, bytes[high] & 0xC0 == 0x80 { high += 1 }
    return start + low..<start + max(low, high)
  }

  /// The next place behind a space, so that a cut parts no word; the place itself where there is no space.
  private func afterSpace(_ place: Int, before end: Int) -> Int {
    let space = bytes[place..<max(place, min(end, bytes.count))].firstIndex(of: UInt8(ascii: " "))
    return space.map { $0 + 1 } ?? place
  }
}
