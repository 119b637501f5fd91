/// The tables whose rows come from one document each, in the order in which they are filled.
///
/// Their rows are copied as they are when a document has not changed.
enum UnitTables {
  static let all = [
    blocks, pages, pageSpans, mentions, claims, tellings, tellingParties, tellingGroups, commitments,
    commitmentParties, placements, citations, constraints, constraintTerms, findings, findingEvidence,
  ]

  static let blocks = Table(
    name: "blocks",
    columns: [.key, .document, .text("kind", "NOT NULL"), .integer("level", "NOT NULL"), .text("heading", "NOT NULL")]
      + .span + [.text("marker"), .text("text", "NOT NULL")],
    indexes: ["document, start", "document, marker"]
  )

  static let mentions = Table(
    name: "mentions",
    columns: [.key, .text("id", "NOT NULL"), .document, .text("kind", "NOT NULL")] + .span
      + [.text("words", "NOT NULL")] + .quantity + .time("date")
      + [
        .text("date_modifier"), .integer("date_is_fiscal"), .integer("date_is_impossible"),
        .text("entity", "REFERENCES entities (id)"), .text("canonical"), .text("entity_kind"), .text("marker"),
        .text("unread_reason"), .text("speaker"), .text("speaker_entity"), .text("occasion"),
      ],
    indexes: ["document, start", "id"],
    sparse: ["entity, document", "speaker_entity"]
  )

  static let claims = Table(
    name: "claims",
    columns: [.key, .text("id", "NOT NULL"), .document] + .span + .sentence + [.text("words", "NOT NULL")]
      + .quantity + [.text("measure", "NOT NULL"), .text("measure_id")] + .party("subject") + .party("counterpart")
      + [.text("scope"), .json("definition")] + .time("period") + .time("as_of")
      + [
        .text("time_basis"), .text("modality", "NOT NULL"), .text("attribution"), .json("heads"), .json("citation_ids"),
        .text("figure", "REFERENCES figures (id)"),
      ],
    indexes: ["document, start", "id", "figure, document", "measure_id"],
    sparse: ["subject_entity, counterpart_entity, measure_id, figure", "counterpart_entity, figure"]
  )

  static let tellings = Table(
    name: "tellings",
    columns: [.key, .text("id", "NOT NULL"), .document] + .span + .sentence
      + [
        .text("words", "NOT NULL"), .text("kind", "NOT NULL"), .text("subtype", "NOT NULL"),
        .text("status", "NOT NULL"),
      ] + .time("date")
      + [
        .text("place"), .text("object"), .text("plover_type"), .text("plover_mode"), .text("cameo"), .real("goldstein"),
        .json("citation_ids"), .text("told_as", "NOT NULL"), .text("event", "NOT NULL REFERENCES events (id)"),
      ],
    indexes: ["document, start", "id", "told_as"],
    linkedIndexes: ["event"]
  )

  static let tellingParties = Table(
    name: "telling_parties",
    columns: [
      .key, .document, .parent("telling", "tellings"), .text("side", "NOT NULL CHECK (side IN ('source', 'target'))"),
    ] + .party("name"),
    indexes: ["document", "telling", "name", "name_entity"]
  )

  /// What a telling must share with another for the two to be held against each other as tellings of one event.
  static let tellingGroups = Table(
    name: "telling_groups",
    columns: [.key, .document, .parent("telling", "tellings"), .integer("group_key", "NOT NULL")],
    indexes: ["telling", "group_key"]
  )

  static let commitments = Table(
    name: "commitments",
    columns: [.key, .text("id", "NOT NULL"), .document] + .span + .sentence
      + [
        .text("words", "NOT NULL"), .text("what", "NOT NULL"), .text("state", "NOT NULL"), .text("claim_id"),
        .text("project"),
      ] + .time("due") + .time("made"),
    indexes: ["document, start", "id"]
  )

  static let commitmentParties = Table(
    name: "commitment_parties",
    columns: [
      .key, .document, .parent("commitment", "commitments"), .text("side", "NOT NULL CHECK (side IN ('by', 'to'))"),
    ] + .party("name"),
    indexes: ["document", "commitment", "name_entity"]
  )

  static let placements = Table(
    name: "placements",
    columns: [
      .key, .document, .parent("claim", "claims", ""), .parent("telling", "tellings", ""),
      .parent("commitment", "commitments", ""), .text("framework", "NOT NULL"), .text("area"),
      .text("reason", "NOT NULL"),
    ],
    indexes: ["document", "framework, area"]
  )

  static let citations = Table(
    name: "citations",
    columns: [.key, .text("id", "NOT NULL"), .document] + .span
      + [
        .text("words", "NOT NULL"), .text("marker"), .text("place", "NOT NULL"), .json("authors"), .integer("year"),
        .text("date"), .text("title"), .text("container"), .text("url"), .text("accessed"), .text("refers_to"),
        .integer("is_back_reference", "NOT NULL"), .json("cited_at"),
      ],
    indexes: ["document, start", "id"]
  )

  static let constraints = Table(
    name: "constraints",
    columns: [.key, .text("id", "NOT NULL"), .document, .text("kind", "NOT NULL")] + .sentence
      + [.json("qualifiers"), .integer("holds"), .text("residual")],
    indexes: ["document"]
  )

  static let constraintTerms = Table(
    name: "constraint_terms",
    columns: [.key, .document, .parent("constraint_key", "constraints"), .text("role", "NOT NULL")] + .span
      + [.text("claim_id")] + .quantity + .time("date"),
    indexes: ["document", "constraint_key"]
  )

  static let findings = Table(
    name: "findings",
    columns: [
      .key, .text("id", "NOT NULL"),
      Table.Column(name: "document", declaration: "INTEGER REFERENCES documents (key)", carry: .document),
      .text("fingerprint", "NOT NULL"), .text("rule", "NOT NULL"), .text("kind", "NOT NULL"),
      .text("severity", "NOT NULL CHECK (severity IN ('error', 'warning', 'note'))"), .text("message", "NOT NULL"),
      .text("expected"), .json("explanations"), .text("figure", "REFERENCES figures (id)"),
    ],
    indexes: ["document", "id", "fingerprint", "severity"]
  )

  static let findingEvidence = Table(
    name: "finding_evidence",
    columns: [.key, .document, .parent("finding", "findings")] + .span + [.text("words", "NOT NULL"), .text("note")],
    order: .rows(of: "findings", column: "finding"),
    indexes: ["document", "finding"]
  )
}
