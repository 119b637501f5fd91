public import Quantities

/// What is known of a state beside its names.
public struct StateDefinition: Sendable, Equatable {
  /// The ISO 3166 code of three letters, or a pack's own for a former state.
  public var code: String
  /// An index into ``Lexicon/entities``.
  public var entity: Int
  public var capital: String?
  /// The ISO 4217 code of its currency.
  public var currency: String?
  /// Whether it has no coast on a sea; `nil` where the packs do not tell.
  public var isLandlocked: Bool?
  /// The largest gross domestic product of a year, in millions of US dollars of that year.
  public var largestProduct: Int?
  /// The codes of the states that it touches by land.
  public var neighbours: [String] = []
  /// Its official languages, where all are known.
  public var languages: [String] = []
  /// Whether 1900 was counted there by another calendar than the Gregorian.
  public var hasOwnCalendar = false
  /// When it was independent, and of whom it became so, the name being the code of that state.
  public var independence: [Phase] = []
  public var formerNames: [Phase] = []
  public var formerCapitals: [Phase] = []
  /// The codes of its currencies, the present one too, where it has changed.
  public var currencies: [Phase] = []

  public init(code: String, entity: Int, capital: String? = nil, currency: String? = nil) {
    self.code = code
    self.entity = entity
    self.capital = capital
    self.currency = currency
  }

  /// What held for a time.
  public struct Phase: Sendable, Hashable {
    /// A name or code.
    public var name: String?
    public var from: PartialDate?
    public var to: PartialDate?

    public init(name: String?, from: PartialDate? = nil, to: PartialDate? = nil) {
      self.name = name
      self.from = from
      self.to = to
    }
  }
}
