import GRDB
public import Quantities
import RecordModel

/// What another passage tells that keeps a promise: what happened, or the figure that was reached or paid.
public struct Fulfilment: Sendable, Equatable {
  /// The event or the claim.
  public var id: String
  /// When: "2022-11".
  public var date: String
  /// What it is, in words.
  public var reason: String
  public var place: EvidencePlace
  var firstDay: Int
  /// The day from which it is known: that of what happened, the last of the time in which a figure was reached.
  var knownDay: Int

  func isAfter(_ day: Int) -> Bool { firstDay > day }
}

extension Fulfilment {
  /// The earliest passage until a day that keeps a promise, or `nil`: what is only near it keeps nothing.
  static func find(_ promise: PromiseGroup, asOf day: Int, _ database: Database) throws -> Fulfilment? {
    for row in promise.rows {
      if let found = try happened(row, promise, day, database) ?? figure(row, promise, day, database) { return found }
    }
    return nil
  }

  /// The first day on which ``find(_:asOf:_:)`` finds something; `nil` where nothing keeps the promise.
  static func firstDay(_ promise: PromiseGroup, _ database: Database) throws -> Int? {
    try promise.rows.flatMap { row in
      try [happened(row, promise, .max, database), figure(row, promise, .max, database)].compactMap { $0?.knownDay }
    }.min()
  }

  // MARK: Events

  /// An agreement that was to be signed is, a project that was to be built is opened: the promise names one thing, its
  /// verb says that the thing shall come about, and the event happened to the thing.
  private static func happened(
    _ promise: PromiseRow,
    _ group: PromiseGroup,
    _ day: Int,
    _ database: Database
  ) throws -> Fulfilment? {
    let verb = PromisedDeed(promise.row["what"], span: promise.row["words"])
    guard let verb, verb == .building || promise.row["state"] as String == "pledge" else { return nil }
    let document: Int = promise.row["document"]
    let things = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT entity FROM mentions WHERE document = ? AND start >= ? AND "end" <= ?
            AND entity_kind IN (SELECT value FROM json_each(?)) AND entity IS NOT NULL
          """
      ),
      arguments: [document, promise.row["start"] as Int, promise.row["end"] as Int, JSONText.array(verb.kinds)]
    )
    guard things.count == 1 else { return nil }
    let row = try Row.fetchAll(
      database.cachedStatement(sql: Self.events),
      arguments: [
        "thing": things[0], "day": day, "made": group.made?.days.lowerBound, "document": document,
        "sentence": promise.row["sentence_start"] as Int, "subtypes": JSONText.array(verb.subtypes),
      ]
    ).first { row in EventThing.isNamed(in: row["object"], by: row["name"]) }
    return try row.map { row in
      let name = (row["subtype"] as String).split(separator: ".").last.map(String.init) ?? ""
      return Fulfilment(
        id: row["event"],
        date: row["date"],
        reason: "\(name.replacing("-", with: " ")) \(row["date"] as String)",
        place: try EvidencePlace(row, in: database),
        firstDay: row["date_first_day"],
        knownDay: row["date_first_day"]
      )
    }
  }

  private static let events = """
    SELECT t.*, m.words AS name FROM mentions m CROSS JOIN tellings t ON t.document = m.document
      AND m.start >= t.sentence_start AND m."end" <= t.sentence_end
    WHERE m.entity = :thing AND t.status = 'occurred' AND t.object IS NOT NULL AND t.date IS NOT NULL
      AND t.subtype IN (SELECT value FROM json_each(:subtypes)) AND t.date_first_day <= :day
      AND (:made IS NULL OR t.date_last_day >= :made)
      AND NOT (t.document = :document AND t.sentence_start = :sentence)
    ORDER BY t.date_first_day, t.date_last_day, t.key, m.key
    """

  // MARK: Figures

  /// A target that was reached by its time, or an amount that was promised and is told as given.
  private static func figure(
    _ promise: PromiseRow,
    _ group: PromiseGroup,
    _ day: Int,
    _ database: Database
  ) throws -> Fulfilment? {
    guard let wanted = promise.claim, [.target, .pledge].contains(wanted.claim.modality),
      let measure = wanted.claim.measureID,
      promise.promised != nil, PromisedAmount.isToBeReached(promise.row["what"], wanted.claim.quantity)
    else { return nil }
    let isMutual =
      try String.fetchOne(
        database.cachedStatement(sql: "SELECT direction FROM measures WHERE id = ?"),
        arguments: [measure]
      ) == "both"
    let made = group.made?.days ?? (wanted.claim.modality == .pledge ? wanted.claim.period?.knownDays : nil)
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: Self.actual),
      arguments: [
        "claim": wanted.key, "day": day, "made": made?.lowerBound, "mutual": isMutual,
        "verb": PromisedAmount.verb(promise.row["what"]), "due_first": group.due?.days.lowerBound,
        "due_last": group.due?.days.upperBound,
      ]
    )
    while let row = try rows.next() {
      guard let actual = row.claim, PromisedAmount.isSameDefinition(wanted.claim, actual),
        PromisedAmount.isKept(wanted.claim, by: actual), let period: String = row["period"]
      else { continue }
      return Fulfilment(
        id: actual.id,
        date: period,
        reason: "\(QuantityText(actual.quantity).value) is told for \(period)",
        place: try EvidencePlace(row, in: database),
        firstDay: row["period_first_day"],
        knownDay: row["period_last_day"]
      )
    }
    return nil
  }

  /// The actual figures of the same measure, parties, scope and unit whose time is stated: one that lies in the time
  /// that was promised, or between the promise and that time.
  ///
  /// The measure is asked for with the parties, so that the index of both is used and not that of the measure alone.
  private static let actual = """
    SELECT a.* FROM claims c JOIN claims a ON a.unit IS c.unit AND a.per IS c.per
      AND a.modality = 'actual' AND a.time_basis IS NULL
      AND a.scope IS CASE WHEN lower(c.scope) = :verb THEN NULL ELSE c.scope END
      AND ((a.subject_entity = c.subject_entity AND a.counterpart_entity IS c.counterpart_entity
          AND a.measure_id = c.measure_id)
        OR (:mutual AND a.subject_entity = c.counterpart_entity AND a.counterpart_entity = c.subject_entity
          AND a.measure_id = c.measure_id))
    WHERE c.key = :claim AND a.period_last_day <= :day AND a.period_first_day IS NOT NULL
      AND NOT (a.document = c.document AND a.sentence_start = c.sentence_start)
      AND (a.period_first_day >= :made AND (:due_last IS NULL OR a.period_last_day <= :due_last)
        OR a.period_first_day >= :due_first AND a.period_last_day <= :due_last)
    ORDER BY a.period_last_day, a.key
    """
}

/// What a promise says shall be done with the agreement or the project that it names.
enum PromisedDeed {
  case signing, building

  /// The deed of a promise, by the first word of what is promised, or by the passive that promises it: "to be completed".
  init?(_ what: String, span: String) {
    let first = what.split(separator: " ").first.map { $0.lowercased() } ?? ""
    let words = span.lowercased().split { !$0.isLetter }.map(String.init)
    let isPassive = zip(words, words.dropFirst()).contains { $0 == "be" && Self.passives.contains($1) }
    if Self.signs.contains(first) {
      self = .signing
    } else if Self.builds.contains(first) || isPassive {
      self = .building
    } else {
      return nil
    }
  }

  var kinds: [String] { self == .signing ? ["instrument"] : ["project", "facility"] }

  var subtypes: [String] {
    self == .signing
      ? ["agreement.signed", "agreement.ratified", "agreement.in-force"] : ["project.completed", "project.inaugurated"]
  }

  private static let signs: Set<String> = [
    "sign", "signing", "conclude", "concluding", "ratify", "ratifying", "adopt", "adopting",
  ]
  private static let builds: Set<String> = [
    "build", "building", "construct", "constructing", "complete", "completing", "finish", "finishing", "inaugurate",
    "inaugurating", "open", "opening",
  ]
  private static let passives: Set<String> = ["built", "constructed", "completed", "finished", "inaugurated", "opened"]
}

/// Whether an actual figure keeps a promised one.
enum PromisedAmount {
  private static let downward: Set<String> = [
    "reduce", "reducing", "cut", "cutting", "lower", "lowering", "limit", "limiting", "decrease", "decreasing", "halve",
    "halving", "below", "cap", "capping", "less",
  ]

  /// Whether more is better: what shall be cut or kept below a figure is not reached by a high one.
  static func isToBeReached(_ what: String, _ quantity: Quantity) -> Bool {
    guard ![.under, .upTo].contains(quantity.approximation) else { return false }
    return !what.lowercased().split { !$0.isLetter }.contains { downward.contains(String($0)) }
  }

  /// The first word of what is promised: a verb, which may have been read as the part that the figure is about.
  static func verb(_ what: String) -> String { what.split(separator: " ").first.map { $0.lowercased() } ?? "" }

  /// Whether both are defined in the same words but those that say that it is promised.
  static func isSameDefinition(_ promised: Claim, _ actual: Claim) -> Bool {
    let words: Set<String> = ["pledged", "promised", "committed", "planned", "targeted"]
    return Set(promised.definition).subtracting(words) == Set(actual.definition)
  }

  /// Whether an amount that was promised is told as given, or a target as reached: the figure as written is at least the
  /// promised one, and no reading of it falls below the least that was promised.
  static func isKept(_ promised: Claim, by actual: Claim) -> Bool {
    if promised.modality == .pledge {
      return promised.quantity.interval == actual.quantity.interval && promised.quantity.value == actual.quantity.value
    }
    guard let wanted = promised.quantity.value?.rational, let told = actual.quantity.value?.rational,
      let least = promised.quantity.interval.lower, let reached = actual.quantity.interval.lower
    else { return false }
    return wanted <= told && least <= reached
  }
}
