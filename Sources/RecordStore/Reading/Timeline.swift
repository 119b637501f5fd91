import GRDB
public import Quantities

/// An event as a timeline shows it.
public struct TimelineEntry: Sendable, Equatable {
  public var id: String
  public var date: String?
  public var kind: String
  public var subtype: String
  public var status: String
  public var source: String?
  public var target: String?
  public var place: String?
  public var object: String?
  /// Where it is told, the fullest telling first.
  public var tellings: [EvidencePlace]
  /// How many tellings were left out, where only the first ones are wanted.
  public var omitted = 0
  /// The days that its date can mean.
  public var days: ClosedRange<Int>?
  /// The tellings that date it to other days, in the order of these.
  public var otherDates: [OtherDate] = []

  /// A date that cannot be that of the event, and where it is told.
  public struct OtherDate: Sendable, Equatable {
    public var date: String
    public var place: EvidencePlace
  }
}

/// Which events are wanted.
public struct TimelineFilter: Sendable {
  public var from: PartialDate?
  public var to: PartialDate?
  /// Words in the name of somebody who takes part.
  public var actor: String?
  public var kind: String?
  /// Words in the name of the place.
  public var place: String?
  /// Words in a name of a framework of cooperation, and of one of its areas.
  public var framework: String?
  public var area: String?

  public init(from: PartialDate? = nil, to: PartialDate? = nil, actor: String? = nil, kind: String? = nil) {
    self.from = from
    self.to = to
    self.actor = actor
    self.kind = kind
  }

  /// The events of a kind that an answer is about.
  public init(_ filter: AnswerFilter, kind: String? = nil, place: String? = nil) {
    self.init(from: filter.from, to: filter.to, actor: filter.actor, kind: kind)
    self.place = place
    framework = filter.framework
    area = filter.area
  }

  var arguments: StatementArguments {
    let filter = AnswerFilter(from: from, to: to, actor: actor, framework: framework, area: area)
    let own: [String: (any DatabaseValueConvertible)?] = [
      "kind": kind, "place": place.map { "%\(Record.escaped($0))%" },
    ]
    return StatementArguments(filter.arguments.merging(own) { $1 })
  }

  /// The events that are wanted, as SQL with the arguments.
  static let events = """
    events e
    WHERE \(AnswerFilter.time("e.date_first_day", "e.date_last_day"))
      AND (:kind IS NULL OR e.kind = :kind OR e.subtype = :kind)
      AND (:place IS NULL OR e.place LIKE :place ESCAPE '\\')
      AND (:actor IS NULL OR e.id IN (
        SELECT t.event FROM telling_parties p JOIN tellings t ON t.key = p.telling
        WHERE \(AnswerFilter.actor("p.name", "p.name_entity"))))
      AND ((:framework IS NULL AND :area IS NULL) OR e.id IN (
        SELECT t.event FROM tellings t WHERE \(AnswerFilter.placement("telling", "t.key"))))
    """
}

extension Record {
  /// The events that may lie between two dates, in order; events without a date come last, and only if no date is asked for.
  public func timeline(_ filter: TimelineFilter) throws(RecordFileError) -> [TimelineEntry] {
    try timeline(filter, .all).items
  }

  /// A part of the events that may lie between two dates.
  public func timeline(_ filter: TimelineFilter, _ part: ListPart) throws(RecordFileError) -> Listed<TimelineEntry> {
    try read { database in
      try Listed(
        database,
        select: "*",
        from: TimelineFilter.events,
        order: "e.date_first_day IS NULL, e.date_first_day, e.date_last_day, e.key",
        arguments: filter.arguments,
        part
      ) { try TimelineEntry($0, database, tellings: part == .all ? -1 : Self.fewTellings) }
    }
  }
}

extension TimelineEntry {
  init(_ row: Row, _ database: Database, tellings limit: Int) throws {
    self.init(
      id: row["id"],
      date: row["date"],
      kind: row["kind"],
      subtype: row["subtype"],
      status: row["status"],
      source: row["source"],
      target: row["target"],
      place: row["place"],
      object: row["object"],
      tellings: []
    )
    tellings = try Array(
      Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT * FROM tellings WHERE event = ?
            ORDER BY (date IS NULL) * 4 + (place IS NULL) * 2 + (object IS NULL), key
            LIMIT ?
            """
        ),
        arguments: [id, limit]
      ).map { try EvidencePlace($0, in: database) }
    )
    omitted = max(0, row["tellings"] - tellings.count)
    if let first: Int = row["date_first_day"], let last: Int = row["date_last_day"] { days = first...max(first, last) }
    if let days, tellings.count + omitted > 1 { otherDates = try Self.otherDates(of: id, than: days, database) }
  }

  private static func otherDates(of event: String, than days: ClosedRange<Int>, _ database: Database) throws
    -> [OtherDate]
  {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM tellings WHERE event = ? AND (date_last_day < ? OR date_first_day > ?)
          ORDER BY date_first_day, date_last_day, key
          """
      ),
      arguments: [event, days.lowerBound, days.upperBound]
    ).map { OtherDate(date: $0["date"], place: try EvidencePlace($0, in: database)) }
  }
}

extension Record {
  /// The tellings of an event that a page shows.
  private static let fewTellings = 3

  /// The latest events that took place.
  public func latestEvents(_ limit: Int) throws(RecordFileError) -> [TimelineEntry] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM events WHERE status = 'occurred' AND date_first_day IS NOT NULL
          ORDER BY date_first_day DESC, key DESC LIMIT ?
          """,
        arguments: [limit]
      ).map { try TimelineEntry($0, database, tellings: Self.fewTellings) }
    }
  }
}
