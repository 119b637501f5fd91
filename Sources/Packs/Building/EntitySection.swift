import RecordModel

/// A section of a pack whose rows are entities of one kind.
struct EntitySection {
  /// The key at the top of the file: `states`.
  var key: String
  var kind: EntityKind

  /// All of them, in the order in which entities are numbered.
  static let all: [EntitySection] = [
    EntitySection(key: "states", kind: .state), EntitySection(key: "persons", kind: .person),
    EntitySection(key: "organisations", kind: .organisation), EntitySection(key: "parties", kind: .party),
    EntitySection(key: "places", kind: .place), EntitySection(key: "projects", kind: .project),
    EntitySection(key: "facilities", kind: .facility), EntitySection(key: "instruments", kind: .instrument),
    EntitySection(key: "frameworks", kind: .framework), EntitySection(key: "mechanisms", kind: .mechanism),
    EntitySection(key: "event-series", kind: .eventSeries), EntitySection(key: "programmes", kind: .programme),
  ]
}
