public import Quantities

/// A state, person, organisation, place, project, agreement or framework.
public struct Entity: Sendable, Equatable {
  /// An office, and when it was held.
  public struct Office: Sendable, Hashable {
    public var title: String
    /// The state or organisation that the office belongs to.
    public var of: String?
    public var from: PartialDate?
    public var to: PartialDate?
    /// Where the dates come from.
    public var source: String?

    public init(
      title: String,
      of: String? = nil,
      from: PartialDate? = nil,
      to: PartialDate? = nil,
      source: String? = nil
    ) {
      self.title = title
      self.of = of
      self.from = from
      self.to = to
      self.source = source
    }
  }

  /// `person.hun-sen` from a pack, `x-…` found in a document.
  public var id: String
  public var kind: EntityKind
  public var canonical: String
  public var aliases: [String]
  /// The state that it is or belongs to, by its ISO 3166 code of three letters.
  public var state: String?
  public var offices: [Office]
  /// Whether the family name of a person comes first.
  public var familyNameComesFirst = false
  /// Priority areas of a framework, in their order.
  public var areas: [String]
  /// What sort of organisation, place or agreement it is: "bank", "city", "treaty".
  public var type: String?
  /// When it began and ended to be; for an agreement, from when it binds.
  public var from: PartialDate?
  public var to: PartialDate?
  /// When an agreement was signed.
  public var signed: PartialDate?
  /// Where the dates come from.
  public var source: String?
  /// State codes and identifiers of those who take part.
  public var parties: [String] = []
  /// The place or framework around it.
  public var parent: String?
  /// Where it lies, in degrees north and east, as decimals.
  public var latitude: String?
  public var longitude: String?

  public init(
    id: String,
    kind: EntityKind,
    canonical: String,
    aliases: [String] = [],
    state: String? = nil,
    offices: [Office] = [],
    areas: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.canonical = canonical
    self.aliases = aliases
    self.state = state
    self.offices = offices
    self.areas = areas
  }
}
