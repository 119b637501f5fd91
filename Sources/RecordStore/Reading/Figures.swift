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
  public var subject: String?
  public var counterpart: String?
  public var scope: String?
  public var definition: [String]
  public var period: String?
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
  public func figures(_ measure: String?) throws(RecordFileError) -> [FigureEntry] {
    try read { database in
      var entries: [FigureEntry] = []
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT c.*, coalesce(f.measure, c.measure) AS figure_measure FROM claims c LEFT JOIN figures f ON f.id = c.figure
          WHERE :measure IS NULL OR c.measure LIKE :pattern ESCAPE '\\' OR f.measure LIKE :pattern ESCAPE '\\'
            OR c.measure_id = :measure OR c.measure_id LIKE :below ESCAPE '\\'
          ORDER BY figure_measure, coalesce(f.subject, c.subject), coalesce(f.counterpart, c.counterpart),
            coalesce(c.period_first_day, c.as_of_first_day), coalesce(f.key, 0), c.key
          """,
        arguments: [
          "measure": measure, "pattern": measure.map { "%\(Self.escaped($0))%" },
          "below": measure.map { "\(Self.escaped($0)).%" },
        ]
      )
      while let row = try rows.next() {
        guard let claim = row.claim else { continue }
        let source = FigureEntry.Source(
          claim: claim.id,
          quantity: claim.quantity,
          modality: claim.modality,
          attribution: claim.attribution,
          place: try EvidencePlace(row, in: database)
        )
        if let figure = claim.figureID, entries.last?.id == figure {
          entries[entries.count - 1].sources.append(source)
        } else {
          entries.append(FigureEntry(claim, measure: row["figure_measure"], source))
        }
      }
      return entries
    }
  }

  /// A text in which `LIKE` finds no signs of its own.
  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
  }
}

extension FigureEntry {
  fileprivate init(_ claim: Claim, measure: String, _ source: Source) {
    self.init(
      id: claim.figureID,
      measure: measure,
      subject: claim.subject?.name,
      counterpart: claim.counterpart?.name,
      scope: claim.scope,
      definition: claim.definition,
      period: (claim.period ?? claim.asOf)?.description,
      sources: [source]
    )
  }
}
