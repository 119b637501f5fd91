public import Quantities
public import RecordModel

/// A measure that figures are about: bilateral trade, stock of debt, tourist arrivals.
public struct MeasureDefinition: Sendable, Equatable {
  /// What the figures of a measure are counted in.
  public enum UnitKind: String, Sendable, CaseIterable {
    case money, count, percent, area, length, power, energy, mass, duration, index, any
  }
  /// Whether a figure covers a span of time or stands at a moment.
  public enum Accrual: String, Sendable, CaseIterable { case flow, stock }
  /// Which way it goes between the subject and the counterpart.
  public enum Direction: String, Sendable, CaseIterable { case outward, inward, both, none }

  /// The identifier: `trade.bilateral`.
  public var id: String
  /// A short lower-case noun phrase: "bilateral trade".
  public var label: String
  public var unitKind: UnitKind
  public var accrual: Accrual
  public var direction: Direction
  /// The measure that it is a part of, or `nil`.
  public var partOf: String?

  public init(
    id: String,
    label: String,
    unitKind: UnitKind = .any,
    accrual: Accrual = .flow,
    direction: Direction = .none,
    partOf: String? = nil
  ) {
    self.id = id
    self.label = label
    self.unitKind = unitKind
    self.accrual = accrual
    self.direction = direction
    self.partOf = partOf
  }
}

/// A type of event with its codes in other vocabularies.
public struct EventDefinition: Sendable, Equatable {
  /// The subtype: `visit.state`.
  public var subtype: String
  public var kind: Event.Kind
  public var codes: Event.Codes
  /// What its verbs need beside them to tell of it: indexes into ``Lexicon/objects``.
  public var objects: [Int]
  /// Whether what stands behind its verb is wished, refused or feared, and not told as done: "threatened to".
  public var isOpaque: Bool
  /// Whether saying that it will be done is the event: "will sign".
  public var isAnnounced: Bool

  public init(
    subtype: String,
    kind: Event.Kind,
    codes: Event.Codes,
    objects: [Int] = [],
    isOpaque: Bool = false,
    isAnnounced: Bool = false
  ) {
    self.subtype = subtype
    self.kind = kind
    self.codes = codes
    self.objects = objects
    self.isOpaque = isOpaque
    self.isAnnounced = isAnnounced
  }
}

/// A class of things that verbs act on: agreements, gatherings, buildings.
public struct ObjectDefinition: Sendable, Equatable {
  public var id: String
  /// Names of which kinds are such things.
  public var kinds: [EntityKind]
  /// Whether an amount of money is such a thing.
  public var areAmounts: Bool

  public init(id: String, kinds: [EntityKind] = [], areAmounts: Bool = false) {
    self.id = id
    self.kinds = kinds
    self.areAmounts = areAmounts
  }
}

/// Words that tell of an event of one type.
public struct EventTrigger: Sendable, Hashable {
  /// How the words are used.
  public enum Role: String, Sendable, CaseIterable {
    /// "visited": the actor stands before, the other side after.
    case active
    /// "was visited by".
    case passive
    /// "received", "borrowed": the actor stands behind, and before it the one to whom something is done.
    case receiver
    /// "visit", "signing": the actors stand around, with "of", "by", "to", "between".
    case noun
  }
  /// An index into ``Lexicon/events``.
  public var event: Int
  public var role: Role
  /// Whether the words tell of the event only with a thing of ``EventDefinition/objects`` beside them.
  public var needsObject: Bool

  public init(event: Int, role: Role, needsObject: Bool = false) {
    self.event = event
    self.role = role
    self.needsObject = needsObject
  }
}

/// A unit of measure.
public struct UnitDefinition: Sendable, Equatable {
  /// The sign by which its row is known: `MMBtu`, of which the code is `Btu`.
  public var symbol: String
  /// The code that results use: `km`, `ha`, `MW`, `square meter`.
  public var code: String
  /// What people see, where it is not the code: `m²`.
  public var sign: String?
  /// What it measures: `length`, `area`, `power`, `mass`, `volume`, `energy`, `temperature`, `data`, `count`.
  public var dimension: String
  /// The unit that it is converted to, and how many of those one is; `nil` for a base unit.
  public var base: (code: String, factor: WrittenNumber)?
  /// The time in a rate that has a name of its own: `day` of "bpd", whose unit is `bbl`.
  public var per: String?
  /// The power of ten that is part of the sign: 9 for "bcm", whose unit is `m3`.
  public var power: Int
  /// The names whose capitals count, letter for letter: `kB` and `kb`.
  public var exactNames: [String]

  public init(
    code: String,
    symbol: String? = nil,
    sign: String? = nil,
    dimension: String,
    base: (code: String, factor: WrittenNumber)? = nil,
    per: String? = nil,
    power: Int = 0,
    exactNames: [String] = []
  ) {
    self.code = code
    self.symbol = symbol ?? code
    self.sign = sign
    self.dimension = dimension
    self.base = base
    self.per = per
    self.power = power
    self.exactNames = exactNames
  }

  /// The unit of a figure that is counted in it.
  ///
  /// An age is a number of years, which are counted.
  public var unit: Unit { dimension == "age" ? .counted(code) : .symbol(code, sign: sign) }

  public static func == (a: UnitDefinition, b: UnitDefinition) -> Bool {
    a.code == b.code && a.per == b.per && a.power == b.power && a.dimension == b.dimension
  }
}

/// A currency.
public struct CurrencyDefinition: Sendable, Equatable {
  /// The ISO 4217 code, or `XXX` for a word that several currencies share.
  public var code: String
  /// The shared word, for `XXX`: `dollar`.
  public var word: String?
  /// The currencies that a shared word may stand for.
  public var codes: [String]
  /// What the bare word means where the document does not tell.
  public var likely: String?
  /// How many places a coin stands after the whole unit, 2 for a cent; its word is then the unit.
  public var part: Int?
  /// A name of the unit of measure that the word is too: `lb` for "pound".
  public var measure: String?
  /// The hashes of codes and names of one word that are other words too: "ALL", "won".
  public var cautious: [UInt32] = []

  public init(code: String, word: String? = nil, codes: [String] = [], likely: String? = nil) {
    self.code = code
    self.word = word
    self.codes = codes
    self.likely = likely
  }

  /// What a figure in this currency or coin is counted in.
  public var unit: Quantities.Unit {
    part == nil ? .currency(code, word: word) : .currency(word ?? code)
  }
}

/// How long and high the greatest of a sort of thing is.
public struct SizeDefinition: Sendable, Equatable {
  /// Hashes of the nouns of the sort: ``WordHash``.
  public var nouns: Set<UInt32>
  /// In metres, rounded up.
  public var longest: Int64
  /// In metres, rounded up.
  public var tallest: Int64
}

/// A word or two that tell how a neighbouring figure or event is meant.
public enum Cue: Sendable, Hashable {
  case modality(Claim.Modality)
  case status(Event.Status)
  /// A definition word: "approved", "cumulative".
  case definition
  /// "according to", "said": whose word it is stands after or before.
  case attribution(before: Bool)
  /// "agreed to", "pledged to": begins a commitment in a state.
  case commitment(Commitment.State)
}
