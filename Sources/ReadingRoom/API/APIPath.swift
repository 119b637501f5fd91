/// A page as the description of the interface tells it.
struct APIPath: Sendable {
  /// As in ``PageRoute``.
  let path: String
  let hasID: Bool
  let summary: String
  /// What can be asked, and what it means.
  let questions: [(name: String, meaning: String)]
  let schema: APISchema

  private init(
    _ path: String,
    _ summary: String,
    id: Bool = false,
    asking questions: [(name: String, meaning: String)] = [],
    gives schema: APISchema
  ) {
    self.path = path
    hasID = id
    self.summary = summary
    self.questions = questions
    self.schema = schema
  }

  private static let paging = [
    (name: "page", meaning: "Which part of the list, from 1."),
    (name: "rows", meaning: "How many rows a part has, at most 500; for JSON and CSV."),
  ]
  private static let time = [
    (name: "from", meaning: "A year, month or day: 1958, 2020-02, 2020-02-05."), (name: "to", meaning: "As from."),
  ]

  static let all = [
    APIPath("/", "What the record holds, at a glance.", gives: .overview),
    APIPath(
      "/figures",
      "The figures that can be held against others.",
      asking: [
        ("q", "Words of the measure, the parties or the scope."), ("measure", "The name of a measure."),
        ("party", "The name of a side."), ("unit", "The code of a unit."), ("year", "A year."),
        ("sources", "all or several documents."), ("disputed", "yes or no."),
      ] + paging,
      gives: .object(
        APISchema.paging + [("measures", .list(.named("Facet"))), ("parties", .list(.named("Facet")))]
          + [("units", .list(.named("Facet"))), ("figures", .list(.named("Figure")))]
      )
    ),
    APIPath(
      "/figures",
      "One figure with its sources, why they differ, and the same at other times.",
      id: true,
      gives: .object(
        [("figure", .named("Figure")), ("reasons", .list(.text)), ("decision", .optional(.named("Decision")))]
          + [("series", .list(.named("Figure"))), ("neighbours", .list(.named("Figure")))]
      )
    ),
    APIPath(
      "/timeline",
      "Events in their order.",
      asking: [
        ("actor", "Words in the name of somebody who takes part."), ("kind", "visit, agreement and so on."),
        ("place", "Words in the name of the place."), ("framework", "A framework's name or identifier."),
        ("area", "Words in the name of an area."),
      ] + time + paging,
      gives: .object(APISchema.paging + [("kinds", .list(.named("Facet"))), ("events", .list(.named("Event")))])
    ),
    APIPath(
      "/events",
      "One event with all who tell of it.",
      id: true,
      gives: .object(
        [("event", .named("Event")), ("findings", .list(.text)), ("decision", .optional(.named("Decision")))]
          + [("parties", .list(.object(APISchema.members("name entity side"))))]
      )
    ),
    APIPath(
      "/entities",
      "Everybody and everything that the documents name.",
      asking: [("q", "Words in a name."), ("kind", "person, state and so on.")] + paging,
      gives: .object(APISchema.paging + [("kinds", .list(.named("Facet"))), ("entities", .list(.named("Entity")))])
    ),
    APIPath("/entities", "What the documents tell of one entity.", id: true, gives: .entity),
    APIPath(
      "/commitments",
      "Promises by what became of them, overdue ones first.",
      asking: [
        ("status", "overdue, open, suspended, delivered or cancelled."), ("actor", "Words in the name of a side."),
        ("framework", "A framework's name or identifier."),
      ] + paging,
      gives: .object(
        APISchema.paging + [("asOf", .text), ("statuses", .list(.named("Facet")))]
          + [("commitments", .list(.named("Commitment")))]
      )
    ),
    APIPath(
      "/findings",
      "What does not add up, the most severe first.",
      asking: [
        ("severity", "error, warning or note."), ("rule", "The name of a check."),
        ("document", "The name of a document."),
      ] + paging,
      gives: .object(
        APISchema.paging + [("severities", .list(.named("Facet"))), ("findings", .list(.named("Finding")))]
      )
    ),
    APIPath(
      "/findings",
      "One finding, by identifier or fingerprint, and the same elsewhere.",
      id: true,
      gives: .object(
        [("finding", .named("Finding")), ("reviewed", .optional(.named("Decision")))]
          + [("others", .list(.named("Finding")))]
      )
    ),
    APIPath(
      "/documents",
      "The documents of the record.",
      asking: paging,
      gives: .object(APISchema.paging + [("documents", .list(.named("Document")))])
    ),
    APIPath(
      "/document",
      "A part of a document's text with what was found in it.",
      asking: [
        ("name", "The name of the document."), ("line", "The part that has a line."),
        ("page", "Which part of the text, from 1."), ("at", "The part that has a byte of the text."),
        ("mark", "What is drawn strongest on the picture of its page."), ("view", "pages or text."),
      ],
      gives: .reader
    ),
    APIPath(
      "/page",
      "A page of a PDF as a picture, and what was found on it; the picture itself is /page.png.",
      asking: [
        ("name", "The name of the document."), ("number", "The number of the page in the file, from 1."),
        ("mark", "What is drawn strongest."),
      ],
      gives: .page
    ),
    APIPath(
      "/search",
      "What answers a search, or where each of a list of terms stands.",
      asking: [
        ("q", "Words, phrases in quotation marks, OR, NOT, brackets, beginning*, field:word."),
        ("in", "all, passages, claims, events or entities."), ("terms", "Terms, one a line."),
      ] + paging,
      gives: .search
    ),
    APIPath("/review", "What is in doubt and not yet decided.", gives: .review),
    APIPath(
      "/decisions",
      "The log of decisions, the newest first, and what lost its place.",
      asking: paging,
      gives: .decisions
    ),
  ]
}
