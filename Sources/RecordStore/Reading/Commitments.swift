import Foundation
import GRDB
public import Quantities

/// What has become of a promise by a day.
public enum CommitmentStatus: String, Sendable, CaseIterable {
  case open, overdue, delivered, suspended, cancelled
}

/// A promise by its keys in the record: what is known of it without its words.
public struct PromiseKey: Sendable, Equatable {
  public var status: CommitmentStatus
  /// The days that its due date can mean.
  public var due: ClosedRange<Int>?
  /// The first day that the date can mean on which it was made.
  public var made: Int?
  var tellings: [Int]
  /// The day on which the status is told.
  var day: Int
}

/// The rows of one promise.
private struct PromiseRows {
  private var keys: [Int] = []
  private var states: [String] = []
  private let due: ClosedRange<Int>?
  private let dueLastDay: Int?
  private var made: Int?

  /// What the first row tells of the whole.
  init(_ row: Row) {
    dueLastDay = row[4]
    if let first: Int = row[3], let last = dueLastDay { due = first...max(first, last) } else { due = nil }
  }

  mutating func add(_ row: Row) {
    keys.append(row[0])
    states.append(row[2])
    made = made ?? row[5]
  }

  func key(on day: Int) -> PromiseKey {
    let status = CommitmentStatus(states: states, dueLastDay: dueLastDay, asOf: day)
    return PromiseKey(status: status, due: due, made: made, tellings: keys, day: day)
  }
}

/// A promise with all that the documents tell of it.
public struct CommitmentAnswer: Sendable, Equatable {
  /// One document's word on it.
  public struct Telling: Sendable, Equatable {
    public var id: String
    /// How far the document says that it has come: "pledge", "completed".
    public var state: String
    public var place: EvidencePlace
  }

  /// An actual figure of the same measure and parties.
  public struct Progress: Sendable, Equatable {
    public var period: String
    public var quantity: Quantity
    public var claim: String
    public var place: EvidencePlace
  }

  public var what: String
  public var by: [String]
  public var to: [String]
  public var quantity: Quantity?
  public var due: String?
  public var made: String?
  public var project: String?
  public var status: CommitmentStatus
  public var tellings: [Telling]
  /// What was actually reached by the day, the latest first.
  public var progress: [Progress]
}

extension CommitmentStatus {
  /// The status on a day, from the states that documents tell and the last day on which the promise is due.
  ///
  /// What a document calls completed, cancelled or suspended is so, in this order. All else is open until the last
  /// day that the due date can mean has passed, and overdue from then on. A promise without a due date stays open.
  public init(states: [String], dueLastDay: Int?, asOf day: Int) {
    if states.contains("completed") {
      self = .delivered
    } else if states.contains("cancelled") {
      self = .cancelled
    } else if states.contains("suspended") {
      self = .suspended
    } else {
      self = dueLastDay.map { $0 < day } == true ? .overdue : .open
    }
  }
}

extension Record {
  /// The promises made by a day, with their status on it, those due first before the others.
  ///
  /// The time of a promise is its due date, else the date when it was made. Promises of one figure are one promise
  /// with several tellings.
  public func commitments(_ filter: AnswerFilter, asOf: PartialDate) throws(RecordFileError) -> [CommitmentAnswer] {
    try commitments(try promises(filter, asOf: asOf))
  }

  /// Those promises without their words: enough to count, sort and choose by.
  public func promises(_ filter: AnswerFilter, asOf: PartialDate) throws(RecordFileError) -> [PromiseKey] {
    let day = asOf.days.upperBound
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: Self.promiseQuery,
        arguments: StatementArguments(filter.arguments.merging(["day": day]) { $1 })
      )
      var order: [String] = []
      var groups: [String: PromiseRows] = [:]
      while let row = try rows.next() {
        let group = (row[1] as String?) ?? "row \(row[0] as Int)"
        if groups[group] == nil {
          order.append(group)
          groups[group] = PromiseRows(row)
        }
        groups[group]?.add(row)
      }
      return order.compactMap { groups[$0]?.key(on: day) }
    }
  }

  /// All that the documents tell of some promises.
  public func commitments(_ promises: some Collection<PromiseKey>) throws(RecordFileError) -> [CommitmentAnswer] {
    try read { database in
      try promises.compactMap { promise in
        let rows = try promise.tellings.compactMap { key in
          try Row.fetchOne(database.cachedStatement(sql: Self.commitmentQuery), arguments: [key])
        }
        return rows.isEmpty ? nil : try CommitmentAnswer(rows, promise, database)
      }
    }
  }

  private static let promiseQuery = """
    SELECT k.key, c.figure, k.state, k.due_first_day, k.due_last_day, k.made_first_day
    FROM commitments k
    LEFT JOIN claims c ON c.key = (SELECT min(key) FROM claims WHERE id = k.claim_id AND document = k.document)
    WHERE \(AnswerFilter.time("coalesce(k.due_first_day, k.made_first_day)", "coalesce(k.due_last_day, k.made_last_day)"))
      AND (k.made_first_day IS NULL OR k.made_first_day <= :day)
      AND (:actor IS NULL OR k.key IN (SELECT commitment FROM commitment_parties ap
        WHERE \(AnswerFilter.actor("ap.name", "ap.name_entity"))))
      AND \(AnswerFilter.placement("commitment", "k.key"))
    ORDER BY k.due_last_day IS NULL, k.due_last_day, k.made_first_day IS NULL, k.made_first_day, k.key
    """

  private static let commitmentQuery = """
    SELECT k.*, c.figure, c.measure_id,
      (SELECT group_concat(name, '; ') FROM (SELECT name FROM commitment_parties
        WHERE commitment = k.key AND side = 'by' ORDER BY key)) AS "by",
      (SELECT group_concat(name, '; ') FROM (SELECT name FROM commitment_parties
        WHERE commitment = k.key AND side = 'to' ORDER BY key)) AS "to",
      c.key AS claim_key, p.canonical AS project_name
    FROM commitments k
    LEFT JOIN claims c ON c.key = (SELECT min(key) FROM claims WHERE id = k.claim_id AND document = k.document)
    LEFT JOIN entities p ON p.id = k.project
    WHERE k.key = ?
    """
}

extension CommitmentAnswer {
  /// The answer from the tellings of one promise.
  fileprivate init(_ rows: [Row], _ promise: PromiseKey, _ database: Database) throws {
    let first = rows[0]
    let quantity = try (first["claim_key"] as Int?).flatMap { key in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM claims WHERE key = ?"),
        arguments: [key]
      )?.quantity
    }
    func names(_ column: String) -> [String] {
      var seen: Set<String> = []
      return rows.flatMap { ($0[column] as String?)?.components(separatedBy: "; ") ?? [] }.filter {
        seen.insert($0).inserted
      }
    }
    self.init(
      what: first["what"],
      by: names("by"),
      to: names("to"),
      quantity: quantity,
      due: first["due"],
      made: rows.lazy.compactMap { $0["made"] as String? }.first,
      project: first["project_name"],
      status: promise.status,
      tellings: try rows.map { row in
        Telling(id: row["id"], state: row["state"], place: try EvidencePlace(row, in: database))
      },
      progress: try (first["claim_key"] as Int?).map { try Self.progress(of: $0, asOf: promise.day, database) } ?? []
    )
  }

  /// The actual figures of the measure, parties and unit of a claim, of its scope or of none, that are of a time before a day.
  private static func progress(of claim: Int, asOf day: Int, _ database: Database) throws -> [Progress] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT a.* FROM claims c JOIN claims a ON a.key IN (
            SELECT key FROM claims WHERE subject_entity = c.subject_entity AND counterpart_entity IS c.counterpart_entity
              AND measure_id = c.measure_id
            UNION ALL SELECT key FROM claims WHERE subject_entity = c.counterpart_entity
              AND counterpart_entity = c.subject_entity AND measure_id = c.measure_id
            UNION ALL SELECT key FROM claims WHERE subject_entity IS NULL AND c.counterpart_entity IS NULL
              AND counterpart_entity = c.subject_entity AND measure_id = c.measure_id)
            AND a.unit IS c.unit AND (a.scope IS c.scope OR a.scope IS NULL) AND a.modality = 'actual'
          WHERE c.key = ? AND c.subject_entity IS NOT NULL AND c.modality <> 'actual' AND a.period_last_day <= ?
          ORDER BY a.period_last_day DESC, a.key LIMIT 4
          """
      ),
      arguments: [claim, day]
    ).compactMap { row in
      guard let quantity = row.quantity, let period: String = row["period"] else { return nil }
      return Progress(period: period, quantity: quantity, claim: row["id"], place: try EvidencePlace(row, in: database))
    }
  }
}
