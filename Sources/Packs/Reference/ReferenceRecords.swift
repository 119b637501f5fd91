public import Quantities

/// That a state or organisation belongs, or belonged, to something.
public struct Membership: Sendable, Hashable {
  /// A state code, or the identifier of an organisation.
  public var member: String
  /// The identifier of the organisation, mechanism, framework or agreement.
  public var organisation: String
  /// What it is there: "member", "observer", "dialogue partner".
  public var role: String
  public var from: PartialDate?
  public var to: PartialDate?

  public init(
    member: String,
    organisation: String,
    role: String = "member",
    from: PartialDate? = nil,
    to: PartialDate? = nil
  ) {
    self.member = member
    self.organisation = organisation
    self.role = role
    self.from = from
    self.to = to
  }
}

/// Who belongs to something in one role.
public struct MembershipList: Sendable, Equatable {
  /// The identifier of the organisation, mechanism, framework or agreement.
  public var organisation: String
  public var role: String
  /// Until when nobody else ever was; `nil` where others may have been.
  public var completeUntil: PartialDate?
  /// The predecessor whose membership the dates count too.
  public var predecessor: String?
  public var members: [Membership]
  public var source: String
}

/// What two states have with each other from a day on.
public struct Relation: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Diplomatic relations, at whatever level.
    case diplomatic
    /// The one recognised the other as a state.
    case recognition
    /// A partnership with a name.
    case partnership
  }

  /// State codes, or identifiers of organisations; the first recognises, partners stand in either order.
  public var first: String
  public var second: String
  public var kind: Kind
  /// What the two sides call a partnership.
  public var level: String?
  public var from: PartialDate?
  public var to: PartialDate?
  public var source: String
}

/// A meeting of a series.
public struct Gathering: Sendable, Hashable {
  /// The identifier of the series, body or agreement.
  public var series: String
  public var number: Int?
  public var date: TimeValue
  /// The city.
  public var place: String?
  /// The code of the state in which it was, or which held it.
  public var state: String?
  /// What this one is called, where it has a name of its own.
  public var name: String?
  public var source: String
}

/// Who came first, second, third at a date.
public struct Ranking: Sendable, Equatable {
  public var id: String
  /// What stands behind the ordinal: "largest economy".
  public var names: [String]
  /// Among whom; `nil` for the world.
  public var within: String?
  public var asOf: TimeValue
  /// State codes or identifiers from the first on.
  public var order: [String]
  public var source: String
}

/// What an organisation was called before, and what it follows.
public struct Renaming: Sendable, Equatable {
  /// The identifier of the organisation.
  public var organisation: String
  /// The organisation in whose place it came.
  public var predecessor: String?
  public var formerNames: [StateDefinition.Phase]
  public var source: String
}

/// Where an organisation sits, and when and where it was founded.
public struct Seat: Sendable, Equatable {
  /// The identifier of the organisation.
  public var organisation: String
  /// Every city that may be called its seat; empty where none is known.
  public var cities: [String]
  /// Every year that may be told as that of its founding.
  public var founded: [PartialDate]
  /// Every city that may be told as the place of its founding.
  public var foundedIn: [String]
  public var source: String
}
