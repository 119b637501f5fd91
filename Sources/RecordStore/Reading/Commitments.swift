import Foundation
import GRDB
public import Quantities

/// What has become of a promise by a day.
public enum CommitmentStatus: String, Sendable, CaseIterable {
  case open, overdue, delivered, suspended, cancelled
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
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: Self.commitmentQuery,
        arguments: StatementArguments(
          filter.arguments.merging(["day": asOf.days.upperBound]) { $1 }
        )
      )
      var order: [String] = []
      var groups: [String: [Row]] = [:]
      for row in rows {
        let group = (row["figure"] as String?) ?? "row \(row["key"] as Int)"
        if groups[group] == nil { order.append(group) }
        groups[group, default: []].append(row)
      }
      return try order.map { try CommitmentAnswer(groups[$0] ?? [], asOf: asOf.days.upperBound, database) }
    }
  }

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
    WHERE \(AnswerFilter.time("coalesce(k.due_first_day, k.made_first_day)", "coalesce(k.due_last_day, k.made_last_day)"))
      AND (k.made_first_day IS NULL OR k.made_first_day <= :day)
      AND (:actor IS NULL OR k.key IN (SELECT commitment FROM commitment_parties ap
        WHERE \(AnswerFilter.actor("ap.name", "ap.name_entity"))))
      AND \(AnswerFilter.placement("commitment", "k.key"))
    ORDER BY k.due_last_day IS NULL, k.due_last_day, k.made_first_day IS NULL, k.made_first_day, k.key
    """
}

extension CommitmentAnswer {
  /// The answer from the tellings of one promise.
  fileprivate init(_ rows: [Row], asOf day: Int, _ database: Database) throws {
    let first = rows[0]
    let states = rows.map { $0["state"] as String }
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
      status: CommitmentStatus(states: states, dueLastDay: first["due_last_day"], asOf: day),
      tellings: try rows.map { row in
        Telling(id: row["id"], state: row["state"], place: try EvidencePlace(row, in: database))
      },
      progress: try (first["claim_key"] as Int?).map { try Self.progress(of: $0, asOf: day, database) } ?? []
    )
  }

  /// The actual figures of the measure, parties and unit of a claim, of its scope or of none, that are of a time before a day.
  private static func progress(of claim: Int, asOf day: Int, _ database: Database) throws -> [Progress] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT a.* FROM claims c JOIN claims a ON a.measure_id = c.measure_id AND a.unit IS c.unit
            AND (a.scope IS c.scope OR a.scope IS NULL) AND a.modality = 'actual'
            AND ((a.subject_entity IS c.subject_entity AND a.counterpart_entity IS c.counterpart_entity)
              OR (a.subject_entity IS c.counterpart_entity AND a.counterpart_entity IS c.subject_entity))
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
