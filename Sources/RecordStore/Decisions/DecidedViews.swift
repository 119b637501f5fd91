/// The views that stand before the tables of a record where something was decided.
///
/// They have the columns of their tables, whatever these are, with a few told otherwise.
enum DecidedViews {
  /// Only those that something needs: a table without a view before it is read as fast as ever.
  static func needed(_ applied: AppliedDecisions) -> [String] {
    let hasClaims = applied.rejectedClaims + applied.chosen > 0
    let hasFindings = applied.dismissed + applied.rejectedClaims + applied.chosen > 0
    let hasNames = applied.same > 0
    var views: [String] = []
    if hasClaims || applied.corrected > 0 || hasNames { views.append(claims(hasNames)) }
    if hasClaims { views.append(figures) }
    if hasFindings { views += [findings, evidence] }
    if applied.rejectedEvents > 0 || applied.corrected > 0 { views.append(tellings) }
    if applied.rejectedEvents > 0 { views.append(events) }
    if hasClaims || applied.rejectedEvents > 0 { views.append(placements) }
    if hasNames { views += names }
    return views
  }

  private static func view(
    _ table: Table,
    _ others: [String: String] = [:],
    adding added: String = "",
    where condition: String = "TRUE"
  ) -> String {
    let columns = table.columns.map { column in
      others[column.name].map { "\($0) AS \(column.name)" } ?? "t.\"\(column.name)\""
    }
    return """
      CREATE TEMP VIEW \(table.name) AS SELECT \(columns.joined(separator: ", "))\(added) FROM main.\(table.name) t
      WHERE \(condition)
      """
  }

  /// The entity that a column names, or the one that stands for it.
  private static func entity(_ column: String) -> String {
    "coalesce((SELECT one FROM temp.same_entities s WHERE s.other = t.\(column)), t.\(column))"
  }

  private static func claims(_ hasNames: Bool) -> String {
    let parties = ["subject_entity", "counterpart_entity"].map { ($0, entity($0)) }
    return view(
      UnitTables.claims,
      hasNames ? Dictionary(uniqueKeysWithValues: parties) : [:],
      adding: ", (SELECT note FROM temp.claim_notes n WHERE n.key = t.key) AS decided",
      where: "t.key NOT IN temp.unasked_claims"
    )
  }

  private static let figures = view(
    LinkTables.figures,
    [
      "claims": "coalesce((SELECT x.claims FROM temp.changed_figures x WHERE x.id = t.id), t.claims)",
      "documents": "coalesce((SELECT x.documents FROM temp.changed_figures x WHERE x.id = t.id), t.documents)",
      "disputed": "CASE WHEN t.id IN temp.settled THEN 0 ELSE t.disputed END",
    ],
    where: "t.id NOT IN (SELECT id FROM temp.changed_figures WHERE claims = 0)"
  )

  private static let findings = view(UnitTables.findings, where: "t.key NOT IN temp.settled_findings")

  private static let evidence = view(UnitTables.findingEvidence, where: "t.finding NOT IN temp.settled_findings")

  private static let tellings = view(
    UnitTables.tellings,
    adding: ", (SELECT note FROM temp.event_notes n WHERE n.id = t.event) AS decided",
    where: "t.event NOT IN temp.rejected_events"
  )

  private static let events = view(LinkTables.events, where: "t.id NOT IN temp.rejected_events")

  private static let placements = view(
    UnitTables.placements,
    where: """
      (t.claim IS NULL OR t.claim NOT IN temp.unasked_claims)
        AND (t.telling IS NULL OR t.telling NOT IN temp.rejected_tellings)
      """
  )

  private static let names = [
    view(UnitTables.mentions, ["entity": entity("entity"), "speaker_entity": entity("speaker_entity")]),
    view(UnitTables.tellingParties, ["name_entity": entity("name_entity")]),
    view(UnitTables.commitmentParties, ["name_entity": entity("name_entity")]),
    view(LinkTables.entityOffices, ["entity": entity("entity")]),
    view(
      LinkTables.entities,
      [
        "mentions": "coalesce(\(member("sum(e.mentions)", "main.entities e ON e.id = s.other")), t.mentions)",
        "documents": """
        coalesce(nullif(\(member("count(DISTINCT m.document)", "main.mentions m ON m.entity = s.other")), 0), t.documents)
        """,
      ],
      where: "t.id NOT IN (SELECT other FROM temp.same_entities WHERE other <> one)"
    ),
    view(LinkTables.entityNames, ["entity": entity("entity")])
      + " UNION ALL SELECT -e.key, s.one, e.canonical FROM temp.same_entities s JOIN main.entities e ON e.id = s.other",
  ]

  /// Something counted over all that an entity stands for.
  private static func member(_ count: String, _ rows: String) -> String {
    "(SELECT \(count) FROM temp.same_entities s JOIN \(rows) WHERE s.one = t.id)"
  }
}
