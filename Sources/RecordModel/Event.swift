public import Quantities

/// Something that somebody did, or is to do.
public struct Event: Sendable, Equatable {
  /// What sort of event it is; a public vocabulary.
  public enum Kind: String, Sendable, CaseIterable {
    case visit, meeting, agreement, entryIntoForce = "entry-into-force", partnership, statement, exercise, inauguration
    case groundbreaking, aid, appointment, election, initiative, regulation, lawEnforcement = "law-enforcement",
      expulsion
    case conference, founding, other
  }

  public enum Status: String, Sendable, CaseIterable { case occurred, planned, cancelled, denied, hypothetical }

  /// How other event vocabularies call the event.
  public struct Codes: Sendable, Hashable {
    public var ploverType: String?
    public var ploverMode: String?
    public var cameo: String?
    /// In tenths, so that it is exact: 19 is 1.9.
    public var goldsteinTenths: Int?

    public init(ploverType: String? = nil, ploverMode: String? = nil, cameo: String? = nil, goldsteinTenths: Int? = nil)
    {
      self.ploverType = ploverType
      self.ploverMode = ploverMode
      self.cameo = cameo
      self.goldsteinTenths = goldsteinTenths
    }
  }

  /// The identifier of this telling.
  public var id = ""
  /// The identifier that all tellings of the event share.
  public var eventID = ""
  /// The words that carry it.
  public var span: Range<Int>
  public var sentence: Range<Int>
  public var kind: Kind
  /// A subtype of the ontology: `visit.state`.
  public var subtype: String
  public var codes: Codes
  public var source: [Party] = []
  public var target: [Party] = []
  public var date: TimeValue?
  public var place: String?
  public var object: String?
  public var status = Status.occurred
  public var references: [String] = []
  public var frameworks: [FrameworkPlacement] = []

  public init(span: Range<Int>, sentence: Range<Int>, kind: Kind, subtype: String, codes: Codes) {
    self.span = span
    self.sentence = sentence
    self.kind = kind
    self.subtype = subtype
    self.codes = codes
  }
}
