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
  /// How much was found, by the type and kind of object: "claim", "mention money".
  public var counts: [String: Int] = [:]

  public init(info: DocumentInfo) { self.info = info }
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
