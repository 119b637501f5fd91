import GRDB
import Quantities
import RecordModel

/// A telling of a promise with what is known of its figure.
struct PromiseRow {
  /// A time as text, and the days that it can mean.
  struct Time {
    var text: String
    var days: ClosedRange<Int>

    fileprivate init?(_ row: Row, _ name: String) {
      guard let text: String = row[name], let first: Int = row["\(name)_first_day"],
        let last: Int = row["\(name)_last_day"]
      else { return nil }
      self.text = text
      days = first...max(first, last)
    }
  }

  /// The claim that holds its figure.
  struct Figure {
    var key: Int
    var claim: Claim
  }

  let row: Row
  let claim: Figure?
  let due: Time?
  let made: Time?

  init(_ row: Row, _ database: Database) throws {
    self.row = row
    due = Time(row, "due")
    made = Time(row, "made")
    let claim = try (row["claim_key"] as Int?).flatMap { key in
      try Row.fetchOne(database.cachedStatement(sql: "SELECT * FROM claims WHERE key = ?"), arguments: [key])
    }
    self.claim = claim.flatMap { row in row.claim.map { Figure(key: row["key"], claim: $0) } }
  }

  /// What is promised, where it is an amount: what is told as fact, a length of time and a rank go with a promise and
  /// are none.
  var promised: Quantity? {
    guard let claim = claim?.claim, claim.modality != .actual else { return nil }
    switch claim.quantity.unit {
    case .currency, .symbol, .percent: return claim.quantity
    case .counted(let noun): return ["year", "month", "week", "day", "hour"].contains(noun) ? nil : claim.quantity
    default: return nil
    }
  }

  /// The telling of a key; `nil` where it is gone.
  static func fetch(_ key: Int, _ database: Database) throws -> PromiseRow? {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) \(tables) WHERE k.key = ?")
    return try Row.fetchOne(statement, arguments: [key]).map { try PromiseRow($0, database) }
  }

  private static let columns = """
    k.*, c.figure,
      (SELECT group_concat(name, '; ') FROM (SELECT name FROM commitment_parties
        WHERE commitment = k.key AND side = 'by' ORDER BY key)) AS "by",
      (SELECT group_concat(name, '; ') FROM (SELECT name FROM commitment_parties
        WHERE commitment = k.key AND side = 'to' ORDER BY key)) AS "to",
      (SELECT group_concat(party, '|') FROM (SELECT DISTINCT coalesce(name_state, name_entity, name) AS party
        FROM commitment_parties WHERE commitment = k.key AND side = 'by' ORDER BY party)) AS promisers,
      (SELECT t.event FROM tellings t WHERE t.document = k.document AND t.start < k."end" AND t."end" > k.start
        AND (k.state = 'commitment' AND t.kind = 'agreement' AND t.subtype LIKE 'agreement.%'
          OR k.state = 'implementation' AND t.kind = 'entry-into-force') ORDER BY t.key LIMIT 1) AS event,
      c.key AS claim_key, p.canonical AS project_name
    """

  private static let tables = """
    FROM commitments k
    LEFT JOIN claims c ON c.key = (SELECT min(key) FROM claims WHERE id = k.claim_id AND document = k.document)
    LEFT JOIN entities p ON p.id = k.project
    """

  /// Whether a telling has the wanted actor, framework and area.
  private static let isWanted = """
    (:actor IS NULL OR k.key IN (SELECT commitment FROM commitment_parties ap
      WHERE \(AnswerFilter.actor("ap.name", "ap.name_entity"))))
    AND \(AnswerFilter.placement("commitment", "k.key"))
    """

  /// The keys of the tellings that have the actor, the framework and the area of a filter.
  static func wanted(_ filter: AnswerFilter, _ database: Database) throws -> Set<Int> {
    let own = filter.arguments.filter { $0.key != "first" && $0.key != "last" }
    return try Int.fetchSet(
      database,
      sql: "SELECT k.key FROM commitments k WHERE \(isWanted)",
      arguments: StatementArguments(own)
    )
  }

  /// Every telling made by a day, and whether it has the wanted actor, framework and area.
  static let query = """
    SELECT \(columns),
      \(isWanted) AS wanted
    \(tables)
    WHERE (k.made_first_day IS NULL OR k.made_first_day <= :day)
    ORDER BY \(order)
    """

  /// The promises that are due first before the others, those without a day last.
  static let order = """
    k.due_last_day IS NULL, k.due_last_day, k.made_first_day IS NULL, k.made_first_day, k.key
    """
}

/// The tellings of one promise.
struct PromiseGroup {
  var rows: [PromiseRow]

  var due: PromiseRow.Time? { rows.lazy.compactMap(\.due).first }
  var made: PromiseRow.Time? { rows.lazy.compactMap(\.made).first }

  /// How far the tellings say that it has come, and ``CommitmentStatus/term`` where the due date only ends the years in
  /// the name of what was signed: "the action plan (2019-2023)".
  var states: [String] {
    let told: [String] = rows.map { $0.row["state"] }
    return isTerm ? told + [CommitmentStatus.term] : told
  }

  private var isTerm: Bool {
    guard let year = due?.text, year.utf8.count == 4, year.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return rows.contains { row in
      guard row.row["state"] == "commitment", let what: String = row.row["what"] else { return false }
      return ["-", "–", "—"].contains { mark in
        what.ranges(of: mark + year).contains { range in
          what[..<range.lowerBound].unicodeScalars.suffix(4).allSatisfy { ("0"..."9").contains($0) }
            && range.lowerBound != what.startIndex
        }
      }
    }
  }

  /// The promises made by a day that a filter lets through.
  static func all(_ filter: AnswerFilter, asOf day: Int, _ database: Database) throws -> [PromiseGroup] {
    // The time is that of all tellings together, and is looked at later.
    let own = filter.arguments.filter { $0.key != "first" && $0.key != "last" }
    let rows = try Row.fetchAll(
      database,
      sql: PromiseRow.query,
      arguments: StatementArguments(own.merging(["day": day]) { $1 })
    )
    return all(try rows.map { try PromiseRow($0, database) }).filter { $0.isWanted(filter) }
  }

  /// What has become of the promise by a day: its status, the one that its own documents tell, and what keeps it.
  func status(asOf day: Int, _ database: Database) throws -> (
    status: CommitmentStatus, told: CommitmentStatus, kept: Fulfilment?
  ) {
    let told = CommitmentStatus(states: states, dueLastDay: due?.days.upperBound, asOf: day)
    let kept = told == .open || told == .overdue ? try Fulfilment.find(self, asOf: day, database) : nil
    return (kept == nil ? told : .delivered, told, kept)
  }

  /// The promises of some tellings, in the order of the first of each.
  ///
  /// Tellings are one promise if they state one figure; if the same parties promise the same amount of the same
  /// measure for the same time; or if they tell of the signing of one agreement.
  static func all(_ rows: [PromiseRow]) -> [PromiseGroup] {
    var order: [String] = []
    var groups: [String: PromiseGroup] = [:]
    for row in rows {
      let key = key(of: row)
      if groups[key] == nil { order.append(key) }
      groups[key, default: PromiseGroup(rows: [])].rows.append(row)
    }
    return order.compactMap { groups[$0] }
  }

  private static func key(of promise: PromiseRow) -> String {
    let row = promise.row
    if let claim = promise.claim?.claim, claim.modality != .actual, let measure = claim.measureID,
      let value = promise.promised?.value, let due = promise.due, let promisers: String = row["promisers"]
    {
      return "amount \(measure) \(value) \(claim.quantity.unit.code ?? "") \(due.text) \(promisers)"
    }
    if let figure: String = row["figure"], promise.promised != nil { return figure }
    if let event: String = row["event"] { return event }
    return "row \(row["key"] as Int)"
  }

  /// Whether one of its tellings is wanted, and its time may lie in the wanted time.
  func isWanted(_ filter: AnswerFilter) -> Bool {
    rows.contains { ($0.row["wanted"] as Int?) == 1 } && filter.takes((due ?? made)?.days)
  }
}
