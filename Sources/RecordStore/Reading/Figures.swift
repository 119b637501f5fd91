import GRDB
public import Quantities
public import RecordModel

/// A figure with all that the documents say of it.
public struct FigureEntry: Sendable, Equatable {
  /// One document's word on the figure.
  public struct Source: Sendable, Equatable {
    public var claim: String
    public var quantity: Quantity
    public var modality: Claim.Modality
    public var attribution: String?
    public var place: EvidencePlace
  }

  /// `nil` for a claim that says too little to be held against others.
  public var id: String?
  public var measure: String
  /// The measure in the packs, or `nil`.
  public var measureID: String?
  public var subject: String?
  public var counterpart: String?
  public var scope: String?
  public var definition: [String]
  public var period: String?
  /// The first and last day of the period.
  public var days: ClosedRange<Int>?
  public var sources: [Source]
  /// How many sources were left out, where only the first ones are wanted.
  public var omitted = 0
  /// The findings that rest on its sources; read for single figures and pages of figures.
  public var findings: [FigureFinding] = []
}

/// A finding that rests on a figure.
public struct FigureFinding: Sendable, Equatable {
  public var id: String
  public var severity: String
  public var message: String
}

extension Record {
  /// The figures whose measure contains some words or has an identifier; all figures without words.
  public func figures(
    _ measure: String?,
    _ filter: AnswerFilter = AnswerFilter()
  ) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      var entries: [FigureEntry] = []
      try Self.entries(Self.cursor(measure, filter, database), database) { entries.append($0) }
      return entries
    }
  }

  /// Gives those figures one by one; only one is held at a time.
  ///
  /// The record must not be asked anything else before this is done: open it a second time.
  public func figures(
    _ measure: String?,
    _ filter: AnswerFilter,
    each body: (FigureEntry) throws -> Void
  ) throws {
    var failure: (any Error)?
    try read { database in
      do {
        try Self.entries(Self.cursor(measure, filter, database), database, body)
      } catch let error as DatabaseError {
        throw error
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private static func cursor(_ measure: String?, _ filter: AnswerFilter, _ database: Database) throws -> RowCursor {
    let sql = "\(claims) WHERE \(isWanted) ORDER BY \(order), c.key"
    return try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(arguments(measure, filter)))
  }

  /// The first of those figures, and how many there are; only the claims of the first are read in full.
  public func figures(
    _ measure: String?,
    _ filter: AnswerFilter,
    first limit: Int
  ) throws(RecordFileError) -> Listed<FigureEntry> {
    try read { database in
      let isAll = measure == nil && filter == AnswerFilter()
      let groups = isAll ? Self.allGroups : Self.wantedGroups
      var arguments = Self.arguments(measure, filter)
      let known = isAll ? StatementArguments() : StatementArguments(arguments)
      let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM (\(groups.rows))", arguments: known) ?? 0
      let first = "SELECT figure, claim FROM (\(groups.rows)) ORDER BY \(groups.order) LIMIT \(limit)"
      let items = try Row.fetchAll(database, sql: first, arguments: known).flatMap { row in
        let figure: String? = row[0]
        arguments["one"] = figure ?? row[1] as Int?
        let one = "\(figure == nil ? "c.key" : "c.figure") = :one"
        let claims = try database.cachedStatement(
          sql: "\(Self.claims) WHERE \(one) AND \(Self.isWanted) ORDER BY c.key"
        )
        var entries: [FigureEntry] = []
        try Self.entries(Row.fetchCursor(claims, arguments: StatementArguments(arguments)), database) {
          entries.append($0)
        }
        return entries
      }
      return Listed(items: items, total: total)
    }
  }

  /// Gives the entries of claims that come figure by figure.
  private static func entries(
    _ rows: RowCursor,
    _ database: Database,
    _ body: (FigureEntry) throws -> Void
  ) throws {
    var open: FigureEntry?
    while let row = try rows.next() {
      guard let claim = row.claim else { continue }
      let source = FigureEntry.Source(
        claim: claim.id,
        quantity: claim.quantity,
        modality: claim.modality,
        attribution: claim.attribution,
        place: try EvidencePlace(row, in: database)
      )
      if claim.figureID != nil, open?.id == claim.figureID {
        open?.sources.append(source)
      } else {
        if let open { try body(open) }
        open = FigureEntry(claim, measure: row["figure_measure"], source)
      }
    }
    if let open { try body(open) }
  }

  private static func arguments(
    _ measure: String?,
    _ filter: AnswerFilter
  ) -> [String: (any DatabaseValueConvertible)?] {
    filter.arguments.merging([
      "measure": measure, "pattern": measure.map { "%\(escaped($0))%" }, "below": measure.map { "\(escaped($0)).%" },
    ]) { $1 }
  }

  private static let claims = """
    SELECT c.*, coalesce(f.measure, c.measure) AS figure_measure FROM claims c LEFT JOIN figures f ON f.id = c.figure
    """

  /// A figure stands where its own words and days put it, whatever single claims of it say.
  private static let order = """
    coalesce(f.measure, c.measure), CASE WHEN f.key IS NULL THEN c.subject ELSE f.subject END,
    CASE WHEN f.key IS NULL THEN c.counterpart ELSE f.counterpart END,
    CASE WHEN f.key IS NULL THEN \(firstDay) ELSE coalesce(f.period_first_day, f.as_of_first_day) END, coalesce(f.key, 0)
    """

  private static let isWanted = """
    (:measure IS NULL OR c.measure LIKE :pattern ESCAPE '\\' OR f.measure LIKE :pattern ESCAPE '\\'
      OR c.measure_id = :measure OR c.measure_id LIKE :below ESCAPE '\\')
    AND \(AnswerFilter.time(firstDay, lastDay))
    AND (:actor IS NULL OR \(AnswerFilter.actor("c.subject", "c.subject_entity"))
      OR \(AnswerFilter.actor("c.counterpart", "c.counterpart_entity")))
    AND \(AnswerFilter.placement("claim", "c.key"))
    """

  /// Every figure, and every claim that belongs to none: no other claim is looked at.
  private static let allGroups = (
    rows: """
    SELECT id AS figure, NULL AS claim, measure, subject, counterpart,
      coalesce(period_first_day, as_of_first_day) AS day, key AS place FROM figures
    UNION ALL SELECT NULL, key, measure, subject, counterpart, \(firstDay), 0 FROM claims c WHERE figure IS NULL
    """,
    order: "measure, subject, counterpart, day, place, claim"
  )

  /// Those of which a claim is wanted.
  private static let wantedGroups = (
    rows: """
    SELECT c.figure, CASE WHEN f.key IS NULL THEN c.key END AS claim, coalesce(f.measure, c.measure) AS measure,
      CASE WHEN f.key IS NULL THEN c.subject ELSE f.subject END AS subject,
      CASE WHEN f.key IS NULL THEN c.counterpart ELSE f.counterpart END AS counterpart,
      CASE WHEN f.key IS NULL THEN \(firstDay) ELSE coalesce(f.period_first_day, f.as_of_first_day) END AS day,
      coalesce(f.key, 0) AS place
    FROM claims c LEFT JOIN figures f ON f.id = c.figure WHERE \(isWanted)
    GROUP BY coalesce(f.key, 0), CASE WHEN f.key IS NULL THEN c.key END
    """,
    order: allGroups.order
  )

  private static let firstDay = "coalesce(c.period_first_day, c.as_of_first_day)"
  private static let lastDay = "coalesce(c.period_last_day, c.as_of_last_day)"

  /// A text in which `LIKE` finds no signs of its own.
  static func escaped(_ text: String) -> String {
    let signs: Set<Unicode.Scalar> = ["\\", "%", "_"]
    return String(String.UnicodeScalarView(text.unicodeScalars.flatMap { signs.contains($0) ? ["\\", $0] : [$0] }))
  }
}

extension FigureEntry {
  fileprivate init(_ claim: Claim, measure: String, _ source: Source) {
    self.init(
      id: claim.figureID,
      measure: measure,
      measureID: claim.measureID,
      subject: claim.subject?.name,
      counterpart: claim.counterpart?.name,
      scope: claim.scope,
      definition: claim.definition,
      period: (claim.period ?? claim.asOf)?.description,
      days: (claim.period ?? claim.asOf)?.knownDays,
      sources: [source]
    )
  }
}

extension TimeValue {
  /// The days of a time that has both a beginning and an end.
  var knownDays: ClosedRange<Int>? {
    switch self {
    case .date(let date): date.days
    case .period(let first?, let last?): first.days.lowerBound...max(first.days.lowerBound, last.days.upperBound)
    default: nil
    }
  }
}

extension Record {
  /// The measures in which the order of the two parties makes no difference.
  public func mutualMeasures() throws(RecordFileError) -> Set<String> {
    try read { database in
      // Records of older programs have no table of measures.
      guard try database.tableExists("measures") else { return [] }
      return try String.fetchSet(database, sql: "SELECT id FROM measures WHERE direction = 'both'")
    }
  }
}
