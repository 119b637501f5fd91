import GRDB
public import Quantities

/// A project or facility with what the sentences that name it say.
public struct ProjectAnswer: Sendable, Equatable {
  /// An amount of money, or another figure.
  public struct Amount: Sendable, Equatable {
    public var claim: String
    public var measure: String
    /// Whether it is what the project costs, by the measure of the packs.
    public var isCost: Bool
    /// Whose it is: who gives, lends or invests.
    public var giver: String?
    public var quantity: Quantity
    public var place: EvidencePlace
  }

  /// Something that happened or is planned.
  public struct Step: Sendable, Equatable {
    public var event: String
    public var kind: String
    public var status: String
    public var date: String?
    public var days: ClosedRange<Int>?
    public var place: EvidencePlace
    public var site: String?
    public var parties: [String]
  }

  /// A promise.
  public struct Promise: Sendable, Equatable {
    public var id: String
    public var what: String
    public var state: String
    public var due: String?
    public var place: EvidencePlace
  }

  public var id: String
  public var name: String
  public var kind: String
  public var state: String?
  public var mentions: Int
  public var amounts: [Amount]
  public var steps: [Step]
  public var promises: [Promise]

  public var costs: [Amount] { amounts.filter(\.isCost) }
  /// Who takes part in its steps, each once.
  public var parties: [String] {
    var seen: Set<String> = []
    return steps.flatMap(\.parties).filter { seen.insert($0).inserted }
  }
  /// How far it has come: the furthest step that took place, the first telling of it; else the first planned step.
  public var status: (name: String, date: String?)? {
    let order = [
      "project.inaugurated": 3, "project.completed": 3, "project.launched": 1, "project.ground-breaking": 2,
      "organisation.founded": 1,
    ]
    func name(_ step: Step) -> String {
      String(step.kind.split(separator: ".").last ?? "").replacing("-", with: " ")
    }
    let done = steps.filter { $0.status == "occurred" && order[$0.kind] != nil }
    // Of equal steps one with a date says more.
    let furthest = done.enumerated().min {
      (-(order[$0.element.kind] ?? 0), $0.element.date == nil ? 1 : 0, $0.offset)
        < (-(order[$1.element.kind] ?? 0), $1.element.date == nil ? 1 : 0, $1.offset)
    }
    if let furthest { return (name(furthest.element), furthest.element.date) }
    if promises.contains(where: { $0.state == "implementation" }) { return ("under way", nil) }
    return steps.first { $0.status == "planned" && order[$0.kind] != nil }.map { ("planned: " + name($0), $0.date) }
  }

  public var sites: [String] { Set(steps.compactMap(\.site)).sorted() }
}

extension Record {
  /// The projects and facilities that the documents name, by name.
  ///
  /// A figure, promise or step of a sentence belongs to the project whose name stands nearest to it; a step also to each
  /// project that it is told of by name.
  public func projects(named words: String? = nil) throws(RecordFileError) -> [ProjectAnswer] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM entities WHERE kind IN ('project', 'facility') AND (:pattern IS NULL
            OR canonical LIKE :pattern ESCAPE '\\'
            OR id IN (SELECT entity FROM entity_names WHERE name LIKE :pattern ESCAPE '\\'))
          ORDER BY canonical, id
          """,
        arguments: ["pattern": words.map { "%\(Self.escaped($0))%" }]
      ).map { try ProjectAnswer($0, database) }
    }
  }
}

extension ProjectAnswer {
  fileprivate init(_ row: Row, _ database: Database) throws {
    let id: String = row["id"]
    self.init(
      id: id,
      name: row["canonical"],
      kind: row["kind"],
      state: row["state"],
      mentions: row["mentions"],
      amounts: try Self.rows("claims", Self.isAmount, id, database).compactMap { row in
        let place = try EvidencePlace(row, in: database)
        guard let quantity = row.quantity, try !Self.isOfWhole(place, row, id, database) else { return nil }
        return Amount(
          claim: row["id"],
          measure: row["measure"],
          isCost: Self.isCost(row["measure"], row["measure_id"]),
          giver: row["subject"],
          quantity: quantity,
          place: place
        )
      },
      steps: try Self.rows("tellings", Self.isStep, id, database).map { try Self.step($0, database) },
      promises: try Self.rows("commitments", "(s.project = :id OR \(Self.nearest))", id, database).map { row in
        Promise(
          id: row["id"],
          what: row["what"],
          state: row["state"],
          due: row["due"],
          place: try EvidencePlace(row, in: database)
        )
      }
    )
  }

  /// Whether an amount is that of many things of which the project is but one: "400 km of roads for 90 million,
  /// including the …".
  private static func isOfWhole(
    _ place: EvidencePlace,
    _ row: Row,
    _ id: String,
    _ database: Database
  ) throws -> Bool {
    let behind = place.after.drop { !$0.isLetter }.lowercased()
    guard ["including ", "among them ", "of which "].contains(where: behind.hasPrefix) else { return false }
    // "The canal cost 90 million, including its locks."
    let isNamedBefore = try Bool.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM mentions WHERE entity = ? AND document = ? AND start >= ? AND "end" <= ?)
          """
      ),
      arguments: [id, row["document"] as Int, row["sentence_start"] as Int, row["start"] as Int]
    )
    return isNamedBefore != true
  }

  /// Whether a measure is what something costs: by its identifier in the packs, or by its last word.
  private static func isCost(_ measure: String, _ id: String?) -> Bool {
    id?.hasPrefix("project.") == true || measure.split(separator: " ").last?.hasPrefix("cost") == true
  }

  /// Amounts of money that belong to the project: costs anywhere in its sentence, others only close to its name.
  private static let isAmount = """
    s.unit_kind = 'currency' AND \(nearest) AND (s.measure LIKE '%cost%' OR s.measure_id LIKE 'project.%' OR EXISTS (
      SELECT 1 FROM mentions c WHERE c.entity = :id AND c.document = s.document
        AND c.start < s."end" + 120 AND c."end" > s.start - 120))
    """

  /// What happened to the project: the step is told of it by name, or of no project by name and its name is the last
  /// before the step, else the first behind it.
  private static let isStep = """
    (s.kind IN ('inauguration', 'groundbreaking', 'founding', 'agreement', 'aid') OR s.subtype LIKE 'project.%')
    AND (EXISTS (SELECT 1 FROM mentions o WHERE o.entity = :id AND o.document = s.document
        AND o.start >= s.sentence_start AND o."end" <= s.sentence_end AND instr(s.object, o.words) > 0)
      OR (SELECT entity FROM (
          SELECT n.entity, n.key AS place, n.start >= s.start AS is_behind, abs(n.start - s.start) AS distance,
            coalesce(instr(s.object, n.words), 0) = 0 AS is_other
          FROM mentions n WHERE n.document = s.document AND n.entity_kind IN ('project', 'facility')
            AND n.start >= s.sentence_start AND n."end" <= s.sentence_end)
        ORDER BY is_other, is_behind, distance, place LIMIT 1) = :id)
    """

  /// Whether no other project is named nearer to the row than the wanted one.
  private static let nearest = """
    (SELECT entity FROM (
        SELECT n.entity, n.key AS place, max(0, n.start - s."end", s.start - n."end") AS distance FROM mentions n
        WHERE n.document = s.document AND n.entity_kind IN ('project', 'facility')
          AND n.start >= s.sentence_start AND n."end" <= s.sentence_end)
      ORDER BY distance, place LIMIT 1) = :id
    """

  /// The rows of a table whose sentences name an entity.
  private static func rows(_ table: String, _ condition: String, _ id: String, _ database: Database) throws -> [Row] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT s.* FROM \(table) s WHERE s.key IN (
            SELECT n.key FROM mentions m CROSS JOIN \(table) n ON n.document = m.document
            WHERE m.entity = :id AND m.start >= n.sentence_start AND m."end" <= n.sentence_end) AND \(condition)
          ORDER BY s.key
          """
      ),
      arguments: ["id": id]
    )
  }

  private static func step(_ row: Row, _ database: Database) throws -> Step {
    var days: ClosedRange<Int>?
    if let first: Int = row["date_first_day"], let last: Int = row["date_last_day"] { days = first...max(first, last) }
    return Step(
      event: row["event"],
      kind: row["subtype"],
      status: row["status"],
      date: row["date"],
      days: days,
      place: try EvidencePlace(row, in: database),
      site: row["place"],
      parties: try String.fetchAll(
        database.cachedStatement(sql: "SELECT name FROM telling_parties WHERE telling = ? ORDER BY key"),
        arguments: [row["key"] as Int]
      )
    )
  }
}
