public import Quantities

/// Something that the text itself says must hold between figures and dates.
public struct Constraint: Sendable, Equatable {
  /// How the terms hang together.
  public enum Kind: String, Sendable, CaseIterable {
    /// The parts add up to the whole.
    case sum
    /// A figure went from one value to another, by a stated change.
    case change
    /// A part is a stated share of a whole.
    case share
    /// A stated length of time against its first and last day.
    case duration
    /// A day of the week, which is among the qualifiers, against its date.
    case weekday
    /// Two tellings of one figure or date must be equal.
    case agreement
    /// A part is not larger than its whole.
    case inclusion
    /// One date does not come after another.
    case order
    /// Numbers of meetings grow with their dates.
    case sequence
    /// A score lies on its scale.
    case scale
    /// An announced number of things against the list of them.
    case list
    /// A total is the product of its factors: of a yearly sum and the years.
    case product
    /// Shares of one whole come to 100 per cent, or to less.
    case shares
    /// A figure and the same in another unit, at one rate of exchange.
    case conversion
  }

  public enum Role: String, Sendable, CaseIterable {
    case whole, part, from, to, change, share, length, period
    /// One of the tellings of a figure.
    case telling
    case factor
    /// The number of a meeting in its series; a period follows it.
    case rank
    case score
  }

  /// One quantity or time in its role.
  public struct Term: Sendable, Equatable {
    public var role: Role
    public var span: Range<Int>
    /// The identifier of the claim, if the term is one; else of the mention.
    public var claim: String?
    public var value: Value

    public enum Value: Sendable, Equatable {
      case quantity(Quantity)
      case time(TimeValue)
    }

    public init(_ role: Role, span: Range<Int>, claim: String? = nil, _ value: Value) {
      self.role = role
      self.span = span
      self.claim = claim
      self.value = value
    }
  }

  /// The half width of the stretch that stands for one point of a scale of whole numbers.
  public static let halfPoint = Rational(1, 4)

  public var id = ""
  public var kind: Kind
  public var terms: [Term]
  public var sentence: Range<Int>
  /// Words that loosen it: "including", "nights", "excluding"; the solver knows what each does.
  public var qualifiers: [String] = []
  /// Whether some reading of the wording satisfies it; `nil` where the solver cannot tell.
  public var holds: Bool?
  /// By how much it fails, in words: "sum of parts 582 million, whole 562 million".
  public var residual: String?

  public init(_ kind: Kind, terms: [Term], sentence: Range<Int>) {
    self.kind = kind
    self.terms = terms
    self.sentence = sentence
  }

  /// The quantities that play a role, in the order of the text.
  public func quantities(_ role: Role) -> [Quantity] {
    terms.compactMap {
      guard $0.role == role, case .quantity(let quantity) = $0.value else { return nil }
      return quantity
    }
  }

  /// The first quantity that plays a role.
  public func quantity(_ role: Role) -> Quantity? { quantities(role).first }
}
