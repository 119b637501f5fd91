import GRDB

/// Something that a decision was made on, as far as the record must still have it.
public struct DecidedPlace: Sendable, Equatable {
  /// "claim", "event", "finding", "figure" or "entities".
  public var subject: String
  /// Two entities stand with a space between.
  public var id: String
  /// The claim whose reading of a figure was chosen.
  public var claim: String?

  public init(subject: String, id: String, claim: String? = nil) {
    self.subject = subject
    self.id = id
    self.claim = claim
  }
}

/// What has been decided already, and needs nobody's eye again.
public struct DecidedThings: Sendable {
  /// The fingerprints of findings, the identifiers of figures, and pairs of entities with a space between.
  public var findings: Set<String>
  public var figures: Set<String>
  public var pairs: Set<String>

  public init(findings: Set<String> = [], figures: Set<String> = [], pairs: Set<String> = []) {
    self.findings = findings
    self.figures = figures
    self.pairs = pairs
  }
}

extension Record {
  /// Which of some places the record has no more, by their numbers from 0: one question for all of them.
  public func lost(_ places: [DecidedPlace]) throws(RecordFileError) -> Set<Int> {
    guard !places.isEmpty else { return [] }
    let asked = JSONText.rows(
      places.map { place in
        let ids = place.subject == "entities" ? place.id.split(separator: " ").map(String.init) : [place.id]
        let isPair = ids.count == 2 && place.id == ids.joined(separator: " ")
        return [place.subject, ids.first ?? "", isPair ? ids[1] : nil, place.claim]
      }
    )
    return try read { try Int.fetchSet($0, sql: Self.lostPlaces, arguments: ["asked": asked]) }
  }

  private static let lostPlaces = """
    WITH asked AS (
      SELECT key AS place, json_extract(value, '$[0]') AS subject, json_extract(value, '$[1]') AS id,
        json_extract(value, '$[2]') AS other, json_extract(value, '$[3]') AS claim
      FROM json_each(:asked)
    )
    SELECT a.place FROM asked a WHERE NOT CASE a.subject
      WHEN 'claim' THEN EXISTS (SELECT 1 FROM claims WHERE id = a.id)
      WHEN 'event' THEN EXISTS (SELECT 1 FROM events WHERE id = a.id)
      WHEN 'finding' THEN EXISTS (SELECT 1 FROM findings WHERE fingerprint = a.id)
      WHEN 'figure' THEN EXISTS (SELECT 1 FROM figures WHERE id = a.id)
        AND (a.claim IS NULL OR EXISTS (SELECT 1 FROM claims WHERE id = a.claim AND figure = a.id))
      WHEN 'entities' THEN coalesce(a.id < a.other, 0) AND EXISTS (SELECT 1 FROM entities WHERE id = a.id)
        AND EXISTS (SELECT 1 FROM entities WHERE id = a.other)
      ELSE 0 END
    """

  /// The figures whose sources contradict each other and of which no reading was chosen.
  ///
  /// Those that most documents tell come first. The build has marked the figures in dispute, so that the claims of no
  /// others are read.
  public func openFigures(_ decided: DecidedThings, _ limit: Int) throws(RecordFileError) -> Listed<FigureEntry> {
    try read { database in
      try Listed(
        database,
        first: limit,
        ofKeys: """
          SELECT f.key FROM figures f WHERE f.disputed = 1 AND f.claims > 1 AND f.id NOT IN (SELECT value FROM json_each(:decided))
            AND EXISTS (SELECT 1 FROM claims a JOIN claims b ON b.figure = a.figure
              WHERE a.figure = f.id AND a.high < b.low AND a.unit IS b.unit AND a.per IS b.per
                AND a.value IS NOT NULL AND b.value IS NOT NULL
                AND a.modality IN ('actual', 'estimate') AND b.modality IN ('actual', 'estimate'))
          ORDER BY f.documents DESC, f.claims DESC, f.key
          """,
        arguments: ["decided": JSONText.array(decided.figures.sorted())],
        row: "SELECT * FROM figures WHERE key = ?"
      ) { try FigureEntry($0, database, sources: 6) }
    }
  }

  /// The errors and warnings that nobody decided on, each once however many documents share it.
  ///
  /// What two sources tell of one figure is in doubt as a figure: its findings are left out where the figure is listed
  /// or decided.
  public func openFindings(_ decided: DecidedThings, _ limit: Int) throws(RecordFileError) -> Listed<FindingEntry> {
    try read { database in
      try Listed(
        database,
        first: limit,
        ofKeys: """
          SELECT f.key FROM findings f WHERE f.severity IN ('error', 'warning')
            AND f.fingerprint NOT IN (SELECT value FROM json_each(:findings))
            AND (f.figure IS NULL OR f.figure NOT IN (SELECT value FROM json_each(:figures)))
            AND NOT EXISTS (SELECT 1 FROM decisions x WHERE x.fingerprint = f.fingerprint)
            AND NOT EXISTS (SELECT 1 FROM findings o WHERE o.fingerprint = f.fingerprint AND o.key < f.key)
          ORDER BY f.severity = 'error' DESC, f.key
          """,
        arguments: [
          "findings": JSONText.array(decided.findings.sorted()), "figures": JSONText.array(decided.figures.sorted()),
        ],
        row: "SELECT f.*, NULL AS decision FROM findings f WHERE f.key = ?"
      ) { try FindingEntry($0, database) }
    }
  }
}
