import RecordModel

/// A name in a passage and what it stands for.
struct NamedThing: Sendable {
  var tokens: Range<Int>
  var kind: EntityKind
  /// The canonical name, the identifier of the entity, and the state that it is or belongs to.
  var party: Party
  /// Whether only the document makes it known, and no pack.
  var isLocal = false
  /// The words of the whole name where names of states, which stand by themselves too, are part of it:
  /// all of "Embassy of Chile", of which ``tokens`` are the first two.
  var whole: Range<Int>?
  /// The word of a person's name by which a text calls that person later, by its hash.
  var familyName: UInt32?
  /// What sort of thing its type word makes it: "the bank" may stand for it later.
  var head: HeadNoun?

  /// Whether it is a continent or another region of several states.
  var isRegion = false

  /// All words of the name as they are written.
  var written: Range<Int> { whole ?? tokens }

  /// Whether it can act: a state, a person, an organisation, a party.
  var isActor: Bool {
    switch kind {
    case .state, .person, .organisation, .party: true
    default: false
    }
  }

  /// Whether it can be a side that gives or takes: an actor, or a region that stands for its states.
  var isSide: Bool { isActor || isRegion }
}
