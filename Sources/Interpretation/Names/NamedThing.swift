import RecordModel

/// A name in a passage and what it stands for.
struct NamedThing: Sendable {
  var tokens: Range<Int>
  var kind: EntityKind
  /// The canonical name, the identifier of the entity, and the state that it is or belongs to.
  var party: Party
  /// Whether only the document makes it known, and no pack.
  var isLocal = false

  /// Whether it can act: a state, a person, an organisation, a party.
  var isActor: Bool {
    switch kind {
    case .state, .person, .organisation, .party: true
    default: false
    }
  }
}
