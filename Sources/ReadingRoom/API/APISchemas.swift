/// The things of the JSON that several pages have.
extension APISchema {
  private static func counts(_ names: String) -> [(name: String, schema: APISchema)] {
    names.split(separator: " ").map { (String($0), .whole) }
  }

  static let paging = counts("total page pages")

  static let components: [(name: String, schema: APISchema)] = [
    ("Error", .object(members("error"))),
    (
      "Place",
      .object(
        members("document before words after href", optional: "note pageLabel") + counts("line column") + [
          ("page", .optional(.whole))
        ]
      )
    ),
    ("Facet", .object(members("value") + counts("count"))),
    (
      "Source",
      .object(
        members("claim approximation modality", optional: "unit per attribution")
          + [("value", .optional(.number)), ("low", .optional(.number)), ("high", .optional(.number))]
          + [("place", .named("Place"))]
      )
    ),
    (
      "Figure",
      .object(
        members("measure agreement", optional: "id subject counterpart scope period href")
          + [("definition", .list(.text)), ("findings", .list(.text)), ("sources", .list(.named("Source")))]
          + counts("omittedSources")
      )
    ),
    (
      "Event",
      .object(
        members("id href kind subtype status", optional: "date source target place object")
          + counts("omittedTellings") + [("tellings", .list(.named("Place")))]
      )
    ),
    (
      "Finding",
      .object(
        members("id fingerprint rule kind severity message href", optional: "expected decision")
          + [("explanations", .list(.text)), ("evidence", .list(.named("Place")))]
      )
    ),
    (
      "Document",
      .object(
        members("name format href", optional: "title author date") + counts("bytes blocks claims events findings")
          + [("notes", .list(.text))]
      )
    ),
    (
      "Entity",
      .object(
        members("id kind name href", optional: "state") + counts("mentions documents")
          + [("aliases", .list(.text)), ("offices", .list(.object(members("title", optional: "of from to source"))))]
      )
    ),
    (
      "Commitment",
      .object(
        members("what status", optional: "value due made project")
          + [("by", .list(.text)), ("to", .list(.text))]
          + [("tellings", .list(.object(members("id state") + [("place", .named("Place"))])))]
      )
    ),
    ("Area", .object(members("area") + counts("claims events commitments"))),
    (
      "Decision",
      .object(
        members("time author subject id verdict title", optional: "value reason") + counts("number")
      )
    ),
  ]

  static let overview: APISchema = .object(
    counts("documents claims figures events commitments errors warnings notes")
      + [("firstYear", .optional(.whole)), ("lastYear", .optional(.whole)), ("program", .optional(.text))]
      + [("parties", .list(.object(members("id name kind") + counts("mentions documents"))))]
      + [("keyFigures", .list(.object([("series", .list(.named("Figure")))])))]
      + [("relations", .list(.object(members("event date step", optional: "object"))))]
      + [("framework", .optional(.text)), ("areas", .list(.named("Area")))]
      + [("latestEvents", .list(.named("Event"))), ("commitmentCounts", .list(.named("Facet")))]
      + [("findings", .list(.named("Finding")))]
  )

  static let entity: APISchema = .object(
    [("entity", .named("Entity")), ("sameAs", .list(.text))]
      + members("", optional: "latitude longitude") + [("events", .list(.named("Event")))]
      + counts("eventTotal figureTotal")
      + [("figures", .list(.named("Figure"))), ("quotations", .list(.named("Place")))]
      + [("commitments", .list(.named("Commitment"))), ("areas", .list(.named("Area")))]
      + [("documents", .list(.named("Facet"))), ("passages", .list(.named("Place")))]
  )

  static let reader: APISchema = .object(
    [("document", .named("Document"))] + counts("page pages")
      + [("blocks", .list(.object(members("kind text", optional: "marker") + counts("level start line"))))]
      + [("marks", .list(.object(members("id kind anchor") + [("span", .list(.whole)), ("boxes", .list(box))])))]
      + [("names", .list(.object(members("entity canonical") + [("span", .list(.whole))])))]
      + [("notes", .list(.object(members("label text") + counts("start") + [("span", .list(.whole))])))]
      + [("sheets", .list(sheet))]
  )

  /// A line of a passage on its page: left, top, right and bottom in points.
  private static let box: APISchema = .object([("page", .whole), ("box", .list(.number))])

  private static let sheet: APISchema = .object(
    members("textFrom href", optional: "label") + counts("number")
      + [("quality", .optional(.whole)), ("spans", .list(.list(.whole)))]
  )

  static let page: APISchema = .object(
    [("document", .named("Document")), ("sheet", sheet)]
      + [("marks", .list(.object(members("id kind what href") + [("boxes", .list(box))])))]
  )

  static let search: APISchema = .object(
    [("query", .optional(.text))] + paging
      + [
        (
          "passages",
          .list(.object(members("document heading text href") + counts("line") + [("hits", .list(.text))]))
        )
      ]
      + [
        (
          "items",
          .list(.object(members("in title", optional: "id") + [("place", .optional(.named("Place")))]))
        )
      ]
      + [("figures", .list(.named("Figure")))]
      + [("terms", .list(.object(members("term") + counts("passages entities"))))]
  )

  static let review: APISchema = .object(
    counts("decisions lost openFindings openFigures openPairs") + [
      ("findings", .list(.named("Finding"))), ("figures", .list(.named("Figure"))),
    ]
      + [("pairs", .list(.object(members("id") + [("one", .named("Entity")), ("other", .named("Entity"))])))]
  )

  /// A line of the log: a decision, or that one is undone.
  static let decisions: APISchema = .object(
    paging + [("lost", .list(.named("Decision")))]
      + [("entries", .list(.object(members("time author") + counts("number"))))]
  )
}
