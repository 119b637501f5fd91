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
  /// The days of its due date, else of the date when it was made.
  var days: ClosedRange<Int>?
  var tellings: [Int]
  /// The day on which the status is told.
  var day: Int
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
  /// What another passage tells that keeps the promise.
  public var fulfilment: Fulfilment?
  /// Why the promise has its status.
  public var reason: String
}

extension CommitmentStatus {
  /// The status on a day, from the states that documents tell and the last day on which the promise is due.
  ///
  /// What a document calls completed, cancelled or suspended is so, in this order. All else is open until the last
  /// day that the due date can mean has passed, and overdue from then on. A promise without a due date stays open, and
  /// so does what was signed for some years: that they are over breaks no promise.
  public init(states: [String], dueLastDay: Int?, asOf day: Int) {
    switch Self.told(states) {
    case "completed": self = .delivered
    case "cancelled": self = .cancelled
    case "suspended": self = .suspended
    case Self.term: self = .open
    default: self = dueLastDay.map { $0 < day } == true ? .overdue : .open
    }
  }

  /// The state among those that documents tell that ends a promise, whatever the day, or says that its last day is none
  /// of delivery; `nil` where none does.
  static func told(_ states: [String]) -> String? {
    ["completed", "cancelled", "suspended", term].first(where: states.contains)
  }

  /// The mark of what was signed for the years in its name.
  static let term = "term"
}

extension Record {
  /// The promises made by a day, with their status on it, those due first before the others.
  ///
  /// The time of a promise is its due date, else the date when it was made. Tellings of one promise are one row.
  public func commitments(_ filter: AnswerFilter, asOf: PartialDate) throws(RecordFileError) -> [CommitmentAnswer] {
    let day = asOf.days.upperBound
    return try read { database in
      try PromiseGroup.all(filter, asOf: day, database).map { try CommitmentAnswer($0, asOf: day, database) }
    }
  }

  /// All that the documents tell of some promises.
  public func commitments(_ promises: some Collection<PromiseKey>) throws(RecordFileError) -> [CommitmentAnswer] {
    try read { database in
      try promises.compactMap { promise in
        let rows = try promise.tellings.compactMap { try PromiseRow.fetch($0, database) }
        return rows.isEmpty ? nil : try CommitmentAnswer(PromiseGroup(rows: rows), asOf: promise.day, database)
      }
    }
  }
}

extension CommitmentAnswer {
  /// The answer from the tellings of one promise.
  fileprivate init(_ group: PromiseGroup, asOf day: Int, _ database: Database) throws {
    let rows = group.rows.map(\.row)
    func names(_ column: String) -> [String] {
      var seen: Set<String> = []
      return rows.flatMap { ($0[column] as String?)?.components(separatedBy: "; ") ?? [] }.filter {
        seen.insert($0).inserted
      }
    }
    let (status, told, kept) = try group.status(asOf: day, database)
    let claim = group.rows.lazy.compactMap(\.claim).first
    self.init(
      what: group.rows[0].row["what"],
      by: names("by"),
      to: names("to"),
      quantity: group.rows.lazy.compactMap(\.promised).first,
      due: group.due?.text,
      made: group.made?.text,
      project: rows.lazy.compactMap { $0["project_name"] as String? }.first,
      status: status,
      tellings: try rows.map { row in
        Telling(id: row["id"], state: row["state"], place: try EvidencePlace(row, in: database))
      },
      progress: try claim.map { try Self.progress(of: $0.key, asOf: day, database) } ?? [],
      fulfilment: kept,
      reason: Self.reason(told, kept, group)
    )
  }

  private static func reason(_ told: CommitmentStatus, _ kept: Fulfilment?, _ group: PromiseGroup) -> String {
    if let kept { return kept.reason + (group.due.map { kept.isAfter($0.days.upperBound) } == true ? ", late" : "") }
    switch told {
    case .delivered, .suspended, .cancelled: return "a document says so"
    case .overdue: return "due \(group.due?.text ?? ""), and no document tells that it was kept"
    case .open where group.states.contains(CommitmentStatus.term):
      return "for the years until \(group.due?.text ?? ""); no document tells how it was carried out"
    case .open: return group.due.map { "due \($0.text)" } ?? "no due date is told"
    }
  }

  /// The actual figures of the measure, parties and unit of a claim, of its scope or of none, that are of a time before a
  /// day.
  ///
  /// The measure is asked for with the parties, so that the index of both is used and not that of the measure alone.
  private static func progress(of claim: Int, asOf day: Int, _ database: Database) throws -> [Progress] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT a.* FROM claims c JOIN claims a ON a.unit IS c.unit
            AND (a.scope IS c.scope OR a.scope IS NULL) AND a.modality = 'actual'
            AND ((a.subject_entity = c.subject_entity AND a.counterpart_entity IS c.counterpart_entity
                AND a.measure_id = c.measure_id)
              OR (a.subject_entity = c.counterpart_entity AND a.counterpart_entity = c.subject_entity
                AND a.measure_id = c.measure_id))
          WHERE c.key = ? AND c.modality <> 'actual' AND a.period_last_day <= ?
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
