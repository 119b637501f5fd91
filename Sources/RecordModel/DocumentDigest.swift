public import Documents
public import Quantities

/// The part of a document's record that checks need and that outlives its compilation: a few hundred
/// bytes for each claim that can be compared, constraints, and dates that cannot be.
public struct DocumentDigest: Sendable {
  public var info: DocumentInfo
  public var claims: [ComparableClaim] = []
  public var constraints: [Constraint] = []
  /// Dates that no calendar has.
  public var impossibleDates: [Mention] = []
  public var references: [Reference] = []
  /// Names, times, marks of notes and quotations in the order of the text; only while the document is checked.
  public var places = Places()
  /// How much was found, by the type and kind of object: "claim", "mention money".
  public var counts: [String: Int] = [:]

  public init(info: DocumentInfo) { self.info = info }

  /// Where names, times, marks of notes and quotations stand.
  public struct Places: Sendable {
    public var names: [NamePlace] = []
    public var times: [TimePlace] = []
    public var marks: [MarkPlace] = []
    public var quotations: [Range<Int>] = []
    public var amounts: [AmountPlace] = []

    public init() {}
  }

  /// Keeps what checks of the one document need of a claim.
  public mutating func note(_ claim: Claim) {
    guard claim.quantity.unit.isMoney, let measure = claim.measureID, claim.quantity.value != nil else { return }
    places.amounts.append(
      AmountPlace(
        span: claim.span,
        sentence: claim.sentence,
        quantity: claim.quantity,
        measureID: measure,
        parties: [claim.subject, claim.counterpart].compactMap { $0?.entity }
      )
    )
  }

  /// Keeps what checks need of a mention.
  public mutating func note(_ mention: Mention) {
    switch mention.value {
    case .name(let name):
      places.names.append(NamePlace(span: mention.span, entity: name.entity, kind: name.kind))
    case .time(let time):
      if time.isImpossible { impossibleDates.append(mention) }
      guard mention.isCalendarTime else { return }
      places.times.append(
        TimePlace(span: mention.span, value: time.value, isResolved: time.isResolved, isLoose: time.modifier != nil)
      )
    case .citation(let marker): places.marks.append(MarkPlace(span: mention.span, marker: marker))
    case .quantity: break
    case .none, .quotation: if mention.kind == .quotation { places.quotations.append(mention.span) }
    }
  }

  /// Drops what only checks of one document need.
  public mutating func forgetPlaces() { places = Places() }
}

/// A name and the entity that it stands for.
public struct NamePlace: Sendable, Equatable {
  public var span: Range<Int>
  public var entity: String
  public var kind: EntityKind

  public init(span: Range<Int>, entity: String, kind: EntityKind) {
    self.span = span
    self.entity = entity
    self.kind = kind
  }
}

/// A date or period of the calendar.
public struct TimePlace: Sendable, Equatable {
  public var span: Range<Int>
  public var value: TimeValue
  /// Whether the value was worked out from another date ("last year") and not written.
  public var isResolved: Bool
  /// Whether the wording means less or more than the value: "before 2010", "early in 2010".
  public var isLoose: Bool
}

/// A sum of money that a claim tells of, and the entities that it is about.
public struct AmountPlace: Sendable, Equatable {
  public var span: Range<Int>
  public var sentence: Range<Int>
  public var quantity: Quantity
  public var measureID: String
  public var parties: [String]
}

/// The mark of a note.
public struct MarkPlace: Sendable, Equatable {
  public var span: Range<Int>
  public var marker: String
}

/// A claim as far as it can be held against others.
public struct ComparableClaim: Sendable, Equatable {
  public var id: String
  public var figureID: String
  public var span: Range<Int>
  /// The words of the figure.
  public var words: String
  public var quantity: Quantity
  public var measure: String
  public var period: TimeValue?
  public var modality: Claim.Modality
  public var attribution: String?
  public var definition: [String]
  public var scope: String?

  public init(_ claim: Claim, figureID: String, words: String) {
    id = claim.id
    self.figureID = figureID
    span = claim.span
    self.words = words
    quantity = claim.quantity
    measure = claim.measure
    period = claim.period
    modality = claim.modality
    attribution = claim.attribution
    definition = claim.definition
    scope = claim.scope
  }
}
