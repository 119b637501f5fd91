/// What linking must know of an event as one or more documents tell it.
public struct EventTelling: Sendable, Equatable {
  /// A name that the sentence has, as it stands there, and what it is the name of.
  public struct Name: Sendable, Equatable {
    public var entity: String
    public var words: String

    public init(entity: String, words: String) {
      self.entity = entity
      self.words = words
    }
  }

  public var id: String
  public var kind: String
  public var subtype: String
  /// The states, else the entities or names, of all who take part: sorted, joined by bars.
  public var parties: String
  /// The persons who take part, or `nil`.
  public var people: String?
  public var firstDay: Int
  public var lastDay: Int
  public var object: String?
  public var place: String?
  public var status: String
  /// The agreements and projects that the sentence names, for the kinds of events that have one as their object.
  public var names: [Name] = []

  /// The kinds of events that happen to an agreement or a project.
  private static let kindsWithThings: Set<String> = ["agreement", "entry-into-force", "inauguration", "groundbreaking"]
  /// The kinds of names that an agreement or a project has.
  static let kindsOfThings: Set<String> = ["instrument", "project", "facility"]

  /// Whether it may have happened to an agreement or a project that its sentence names.
  var mayHaveThing: Bool { object != nil && Self.kindsWithThings.contains(kind) }
}
