import RecordModel

/// The files of words: currencies, units, measures, events, cues.
extension PackSchema {
  static let words: [FileSchema] = [
    FileSchema(
      "currencies.yml",
      "Currencies",
      rows: "currencies",
      Shape.Row(
        keys: [
          .must("code", .stateCode, "The ISO 4217 code, or XXX for a word that several currencies share"),
          .may("word", .text, "The shared word, or the coin: dollar, cent"),
          .may(
            "part",
            .decimal,
            "How many places a coin stands after the whole unit: 2 for a cent; its word is the unit"
          ),
          .may("measure", .text, "A name of the unit of measure that the word is too: lb"),
          .may("codes", .list(.stateCode), "The currencies that a shared word may stand for: USD, AUD"),
          .may("likely", .stateCode, "What the bare word means where the document does not tell: USD"),
          .may("names", .list(.wording), "Wordings that stand behind a figure: riel|riels"),
          .may("symbols", .list(.wording), "Signs and codes that stand before or behind a figure: US$, EUR"),
          .may(
            "cautious",
            .list(.wording),
            "Codes and names that are other words too, read only beside a figure that counts nothing: ALL, won"
          ),
        ],
        identity: ["code", "word"]
      )
    ),
    FileSchema(
      "units.yml",
      "Units of measure",
      rows: "units",
      Shape.Row(
        keys: [
          .must("symbol", .text, "What people see: m²; also the code in results where there is no other"),
          .may("code", .text, "The code that results use, a QUDT label in lower case: square meter"),
          .must(
            "dimension",
            .text,
            "length, area, volume, mass, power, energy, temperature, angle, speed, data, count"
          ),
          .must("names", .list(.wording), "Wordings and signs"),
          .may("exact", .list(.text), "Signs of which every capital counts: kB, kb"),
          .may("per", .text, "The time of a rate that has a sign of its own: day, for bpd"),
          .may("power", .whole(1...18), "The power of ten that is part of the sign: 9 for bcm, a billion cubic metres"),
          .may("base", .row(base), "What one of the unit of the code is in another"),
        ],
        identity: ["symbol"]
      )
    ),
    FileSchema(
      "writings.yml",
      "Currencies and units in other languages and writing systems",
      rows: "writings",
      Shape.Row(
        keys: [
          .may("currency", .stateCode, "The code of a currency of currencies.yml"),
          .may("word", .text, "The shared word of that currency, where its code is XXX: dollar"),
          .may("symbol", .text, "The symbol of a unit of units.yml, in the place of a code"),
          .must("names", .list(.wording), "Wordings that stand behind a figure: 美元"),
        ],
        identity: ["currency", "word", "symbol"]
      )
    ),
    FileSchema(
      "sizes.yml",
      "How long and high the greatest of a sort is",
      rows: "sizes",
      Shape.Row(
        keys: [
          .must("id", .identifier, "The identifier"),
          .must("names", .list(.text), "Nouns of one word in lower case: bridge"),
          .must("longest", .whole(1...1_000_000_000), "The length of the greatest in whole metres, rounded up"),
          .must("tallest", .whole(1...1_000_000_000), "The height of the greatest in whole metres, rounded up"),
          .must("greatest", .text, "Which they are"),
          .must("source", .text, "A public work or address"),
        ],
        identity: ["id"]
      )
    ),
    FileSchema("measures.yml", "What figures are about", rows: "measures", measure),
    FileSchema(
      "events.yml",
      "Types of event with their words",
      [.may("events", .list(.row(event)), "Types of event"), .may("objects", .list(.row(object)), "What verbs act on")]
    ),
    FileSchema(
      "cues.yml",
      "Words that tell how a figure or an event is meant",
      [
        .may("modality", lists(of: Claim.Modality.allCases.map(\.rawValue)), "Words of each modality"),
        .may("status", lists(of: Event.Status.allCases.map(\.rawValue)), "Words of each status of an event"),
        .may("definition", .list(.wording), "Words that decide whether two figures may be compared"),
        .may("attribution_before", .list(.wording), "Whose word it is stands behind: according to"),
        .may("attribution_after", .list(.wording), "Whose word it is stands before: said"),
        .may(
          "commitment",
          lists(of: Commitment.State.allCases.map(\.rawValue)),
          "Words that begin a commitment in a state"
        ),
      ]
    ),
  ]

  private static let base = Shape.Row(keys: [
    .must("unit", .text, "The code of the other unit"), .must("factor", .decimal, "How many of those one is"),
  ])

  private static let measure = Shape.Row(
    keys: [
      .must("id", .identifier, "The identifier: trade.bilateral"),
      .must("label", .text, "A short lower-case noun phrase"),
      .must("wordings", .list(.wording), "How texts call it"),
      .may("unit", .choice(MeasureDefinition.UnitKind.allCases.map(\.rawValue)), "What its figures are counted in"),
      .may(
        "accrual",
        .choice(MeasureDefinition.Accrual.allCases.map(\.rawValue)),
        "Over a span of time, or at a moment"
      ),
      .may(
        "direction",
        .choice(MeasureDefinition.Direction.allCases.map(\.rawValue)),
        "Between subject and counterpart"
      ),
      .may("part_of", .identifier, "The measure that it is a part of"),
    ],
    identity: ["id"]
  )

  private static let event = Shape.Row(
    keys: [
      .must("subtype", .identifier, "The subtype: visit.state"),
      .must("kind", .choice(Event.Kind.allCases.map(\.rawValue)), "The kind of the output"),
      .may(
        "plover",
        .row(Shape.Row(keys: [.must("type", .text, "PLOVER type"), .may("mode", .text, "PLOVER mode")])),
        "PLOVER codes"
      ),
      .may("cameo", .text, "The CAMEO code"),
      .may("goldstein", .decimal, "The Goldstein value, with one decimal place"),
      .may("active", .list(.wording), "Verbs in the active voice: the actor stands before"),
      .may("passive", .list(.wording), "Verbs in the passive voice"),
      .may("guests", .list(.wording), "Verbs in the passive voice of one who comes: was received by"),
      .may("nouns", .list(.wording), "Nouns"),
      .may("verbs", .list(.wording), "Verbs that tell of it only with one of the objects beside them"),
      .may("receivers", .list(.wording), "Such verbs of the one to whom it is done: received"),
      .may("objects", .list(.text), "Classes of things, by their identifiers in objects"),
      .may("announced", .choice(["yes", "no"]), "Whether saying that it will be done is the event"),
      .may("opaque", .choice(["yes", "no"]), "Whether what stands behind its verb is wished, refused or feared"),
    ],
    identity: ["subtype"]
  )

  private static let object = Shape.Row(
    keys: [
      .must("id", .identifier, "The identifier: instrument"),
      .may("words", .list(.wording), "Nouns, and whatever else stands for such a thing"),
      .may("kinds", .list(.choice(EntityKind.allCases.map(\.rawValue))), "Names of which kinds are such things"),
      .may("amounts", .choice(["yes", "no"]), "Whether an amount of money is such a thing"),
    ],
    identity: ["id"]
  )

  private static func lists(of names: [String]) -> Shape {
    .row(Shape.Row(keys: names.map { .may($0, .list(.wording), "Wordings") }))
  }
}
