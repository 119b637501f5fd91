import RecordModel

/// The files of names: states, people, organisations, places, projects, agreements, frameworks.
extension PackSchema {
  static let names: [FileSchema] = [
    FileSchema(
      "states.yml",
      "States that are or were",
      rows: "states",
      named(
        [
          .must("code", .stateCode, "ISO 3166 alpha-3, or four letters of the pack's own for a former state"),
          .may("demonyms", .list(.wording), "Words for what is of the state: Cambodian, Cambodians"),
          .may("capital", .text, "The name of the capital"),
          .may("currency", .text, "The ISO 4217 code of its currency"),
          .may("landlocked", .choice(["yes", "no"]), "Whether it has no coast on a sea"),
          .may("latitude", .decimal, "Degrees north of its capital"),
          .may("longitude", .decimal, "Degrees east of its capital"),
          .may("largest_gdp", .decimal, "Its largest gross domestic product of a year, in millions of US dollars"),
          .may("neighbours", .list(.stateCode), "The states that it touches by land"),
          .may("languages", .list(.text), "Its official languages, where all are known"),
          .may("calendar", .choice(["own"]), "Whether 1900 was counted there by another calendar than the Gregorian"),
          .may("independence", .list(.row(independence)), "When it was independent; each time, where it was so twice"),
          .may("former_names", .list(.row(phase)), "What it was called before, and until when"),
          .may("former_capitals", .list(.row(phase)), "Which cities were its capital before, and until when"),
          .may("currencies", .list(.row(phase)), "The codes of its currencies with their time, the present one too"),
        ] + existence
      )
    ),
    FileSchema(
      "persons.yml",
      "People with their offices",
      rows: "persons",
      named([
        .may("state", .stateCode, "The state that the person belongs to"),
        .may("order", .choice(["family-first", "given-first"]), "Which name stands first"),
        .may("offices", .list(.row(office)), "The offices held"),
      ])
    ),
    FileSchema("titles.yml", "Titles", [.may("titles", .list(.wording), "Wordings that stand before a person's name")]),
    FileSchema(
      "types.yml",
      "Words of names that tell what they name",
      rows: "types",
      Shape.Row(
        keys: [
          .must("kind", .choice(EntityKind.allCases.map(\.rawValue)), "The kind of the output"),
          .may("openings", .list(.wording), "Words that begin such a name: Ministry of"),
          .may("endings", .list(.wording), "Words that end such a name: University"),
        ],
        identity: ["kind"]
      )
    ),
    FileSchema("organisations.yml", "Organisations", rows: "organisations", organisation),
    FileSchema("parties.yml", "Political parties", rows: "parties", organisation),
    FileSchema(
      "places.yml",
      "Places",
      rows: "places",
      named([
        state, type, .may("in", .identifier, "The place around it"),
        .may("latitude", .decimal, "Degrees north"), .may("longitude", .decimal, "Degrees east"),
      ])
    ),
    FileSchema(
      "projects.yml",
      "Projects and what they build",
      [
        .may("projects", .list(.row(built)), "Undertakings: roads, dams, railways"),
        .may("facilities", .list(.row(built)), "What stands: bridges, ports, stadiums"),
      ]
    ),
    FileSchema(
      "instruments.yml",
      "Treaties and other agreements",
      rows: "instruments",
      named(
        [
          type, parties, .may("signed", .date, "The day of signing"),
          .may("in_force", .date, "The day from which it binds"),
          source,
        ],
        dated: ["signed", "in_force"]
      )
    ),
    FileSchema(
      "frameworks.yml",
      "Frameworks of co-operation with their areas",
      rows: "frameworks",
      named(
        [
          parties, .may("parent", .identifier, "The framework around it"),
          .may("areas", .list(.row(area)), "Priority areas in order"),
        ]
          + existence
      )
    ),
    FileSchema("mechanisms.yml", "Standing bodies between states", rows: "mechanisms", named([parties] + existence)),
    FileSchema(
      "event-series.yml",
      "Meetings and exercises that recur",
      rows: "event-series",
      named([type, parties] + existence)
    ),
    FileSchema("programmes.yml", "Programmes", rows: "programmes", named([state, parties] + existence)),
  ]

  private static let state = Shape.Key.may("state", .stateCode, "The state that it belongs to")
  private static let type = Shape.Key.may("type", .text, "What sort it is")
  private static let source = Shape.Key.may("source", .text, "A public work or address; required beside dates")
  private static let parties = Shape.Key.may("parties", .list(.reference), "State codes or identifiers")
  private static let existence: [Shape.Key] = [
    .may("from", .date, "The first day"), .may("to", .date, "The last day"), source,
  ]

  /// A row with an identifier, a name and aliases.
  private static func named(_ keys: [Shape.Key], dated: [String] = ["from", "to"]) -> Shape.Row {
    Shape.Row(
      keys: [
        .must("id", .identifier, "The identifier, unique over all packs"),
        .must("name", .text, "The name that is shown"),
        .may("aliases", .list(.wording), "Other names, as wordings"),
      ] + keys,
      identity: ["id"],
      dated: dated
    )
  }

  private static let built = named([state, type, .may("in", .identifier, "The place where it is")] + existence)

  private static let organisation = named([state, type] + existence)

  private static let office = Shape.Row(
    keys: [
      .must("title", .text, "The office: Prime Minister"),
      .may("of", .reference, "The state or organisation that it belongs to"),
      .may("from", .date, "The first day in office"),
      .may("to", .date, "The last day in office"),
      .must("source", .text, "A public work or address"),
    ],
    dated: ["from", "to"]
  )

  private static let independence = Shape.Row(keys: [
    .must("from", .date, "The day of independence"),
    .may("to", .date, "The day on which it was lost again"),
    .may("of", .stateCode, "The state that it became independent of"),
  ])

  static let phase = Shape.Row(keys: [
    .must("name", .text, "The name or code"),
    .may("from", .date, "The first day"),
    .may("to", .date, "The last day"),
  ])

  private static let area = Shape.Row(
    keys: [
      .must("name", .text, "The name of the area"),
      .may("aliases", .list(.wording), "Other names of the area"),
      .may("words", .list(.wording), "Words that place a claim in the area"),
    ]
  )
}
