import Quantities

/// The files of what a reference book holds for checks: no words of texts are matched against them.
extension PackSchema {
  static let reference: [FileSchema] = [facts, memberships, relations, gatherings, rankings, renamings, seats]

  /// Whether a file is read only when a check asks for it.
  static func isReference(_ file: String) -> Bool { reference.contains { $0.file == file } }

  private static let facts = FileSchema(
    "facts.yml",
    "Dated facts and figures of reference, for checks",
    rows: "facts",
    Shape.Row(
      keys: [
        .must("id", .identifier, "The identifier"),
        .must("subject", .list(.list(.wording)), "Lists of wordings: one of each list stands in the sentence"),
        .may("date", .time, "When it was"),
        .may("value", .decimal, "The figure, in whole units: 185 for a dam of 185 m"),
        .may("unit", .text, "What the figure is counted in: the code of a unit or currency, or a plural noun"),
        .may("as_of", .date, "When the figure held, where it changes"),
        .must("source", .text, "A public work or address"),
        .may("note", .text, "What a reader should know"),
      ],
      identity: ["id"]
    )
  )

  private static let memberships = FileSchema(
    "memberships.yml",
    "Who belongs to an organisation, and since when",
    rows: "memberships",
    Shape.Row(
      keys: [
        .must("of", .reference, "The organisation, mechanism, framework or agreement"),
        .may("role", .text, "What they are in it: member, observer, dialogue partner; member where it is left out"),
        .may("complete", .date, "Until when nobody else ever was"),
        .may("counting", .identifier, "The predecessor whose membership the dates count too: organisation.oau"),
        .must("source", .text, "A public work or address"),
        .must("members", .list(.row(party)), "Those who belong to it; one who left and came back stands twice"),
      ],
      identity: ["of", "role"]
    )
  )

  private static let relations = FileSchema(
    "relations.yml",
    "Diplomatic relations and partnerships of a state with others",
    rows: "relations",
    Shape.Row(
      keys: [
        .must("state", .reference, "The one side"),
        .must("kind", .choice(Relation.Kind.allCases.map(\.rawValue)), "What the two have"),
        .may("level", .text, "What the two sides call a partnership: comprehensive strategic partnership"),
        .must("source", .text, "A public work or address"),
        .must("with", .list(.row(party)), "The other sides; relations broken off and resumed stand twice"),
      ],
      identity: ["state", "kind", "level"]
    )
  )

  private static let gatherings = FileSchema(
    "gatherings.yml",
    "Which meeting of a series was when and where",
    rows: "gatherings",
    Shape.Row(
      keys: [
        .must("of", .identifier, "The series, body or agreement whose meetings they are"),
        .may("complete", .choice(["yes", "no"]), "Whether all meetings up to the last one stand here"),
        .must("source", .text, "A public work or address"),
        .must("editions", .list(.row(edition)), "The meetings in their order"),
      ],
      identity: ["of"]
    )
  )

  private static let rankings = FileSchema(
    "rankings.yml",
    "Who comes first, second, third",
    rows: "rankings",
    Shape.Row(
      keys: [
        .must("id", .identifier, "The identifier"),
        .must("names", .list(.wording), "What stands behind the ordinal: largest economy"),
        .may("within", .text, "Among whom: the world where it is left out"),
        .must("as_of", .time, "When the order held: a year, or two with a slash"),
        .must("order", .list(.reference), "From the first on; no further than it is certain"),
        .must("source", .text, "A public work or address"),
        .may("note", .text, "What a reader should know"),
      ],
      identity: ["id"]
    )
  )

  private static let renamings = FileSchema(
    "renamings.yml",
    "What organisations were called before, and what they follow",
    rows: "renamings",
    Shape.Row(
      keys: [
        .must("of", .identifier, "The organisation"),
        .may("follows", .identifier, "The organisation in whose place it came"),
        .may("former_names", .list(.row(phase)), "What it was called before, and until when"),
        .must("source", .text, "A public work or address"),
      ],
      identity: ["of"]
    )
  )

  private static let seats = FileSchema(
    "seats.yml",
    "Where organisations sit, and when and where they were founded",
    rows: "seats",
    Shape.Row(
      keys: [
        .must("of", .identifier, "The organisation"),
        .may("cities", .list(.text), "Every city that may be called its seat, also former and second ones"),
        .may("founded", .list(.date), "Every year that may be told as that of its founding"),
        .may("founded_in", .list(.text), "Every city that may be told as the place of its founding"),
        .must("source", .text, "A public work or address"),
      ],
      identity: ["of"]
    )
  )

  private static let party = Shape.Row(keys: [
    .must("state", .reference, "A state code, or the identifier of an organisation"),
    .may("from", .date, "The first day"),
    .may("to", .date, "The last day"),
  ])

  private static let edition = Shape.Row(keys: [
    .may("number", .decimal, "Which one it is"),
    .must("date", .time, "When it was"),
    .may("place", .text, "The city"),
    .may("state", .stateCode, "The state in which it was, or which held it"),
    .may("name", .text, "What this one is called, where it has a name of its own"),
  ])
}
