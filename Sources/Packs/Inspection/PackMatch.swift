public import RecordModel

/// Some words that a pack knows: what they are, and why.
public struct PackMatch: Sendable, Equatable {
  /// An office of a person, or who held it.
  public struct Office: Sendable, Equatable {
    public var office: Entity.Office
    /// Whether it was held on the whole of the date that was asked for, as far as the pack knows.
    public var isCertain: Bool
  }

  /// The words of the question.
  public var words: String
  /// The section of the row: `persons`, `titles`, `measures`.
  public var section: String
  /// What the row is called by: an identifier, a code, a symbol; empty for lists of words.
  public var id: String
  /// The name of the row for people.
  public var name: String
  /// The state that it is or belongs to.
  public var state: String?
  /// Under which key the words stand: `name`, `aliases`, `areas.words`, `offices.title`.
  public var key: String
  /// What stands there.
  public var wording: String
  public var place: PackPlace
  /// What this row, or this name of it, puts in place of an earlier pack.
  public var overrides: PackPlace?
  /// The later pack that has the words for another thing of the kind.
  public var overridden: PackPlace?
  /// For a person the offices, on the date that was asked for.
  public var offices: [Office] = []
}
