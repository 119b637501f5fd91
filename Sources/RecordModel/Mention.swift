public import Quantities

/// A typed expression: a number, a date, a name, by its words.
public struct Mention: Sendable, Equatable {
  /// What sort of expression it is; a public vocabulary.
  public enum Kind: String, Sendable, CaseIterable {
    case number, ordinal, percentage, money, measure, date, period, duration, name, citation, quotation, url
  }

  /// What an expression means.
  public enum Value: Sendable, Equatable {
    case quantity(Quantity)
    case time(Time)
    case name(Name)
    /// A mark of a note: its number or sign.
    case citation(marker: String)
    /// A quotation of which the text tells who said it.
    case quotation(Saying)
    case none
  }

  /// A date, period or duration, and how much of it the wording means.
  public struct Time: Sendable, Equatable {
    public enum Modifier: String, Sendable {
      case start = "START", mid = "MID", end = "END", before = "BEFORE", after = "AFTER", approx = "APPROX"
      /// "Over three years", "less than a month".
      case moreThan = "MORE_THAN", lessThan = "LESS_THAN"
    }
    public var value: TimeValue
    public var modifier: Modifier?
    /// A fiscal or academic year.
    public var isFiscal: Bool
    /// The ends of a period that are stated each by itself, for output.
    public var parts: [(span: Range<Int>, date: PartialDate)]
    /// Whether the value was worked out from another date ("last year") and not written.
    public var isResolved: Bool
    /// Whether no calendar has the date, as with the 31st of June; the value is then the month.
    public var isImpossible: Bool
    /// The day that was written where no calendar has it: 31 of "31 June 2018".
    public var impossibleDay: Int?
    /// What the words mean as well, where nothing tells whether 03/04/2022 is in March or in April.
    public var otherReading: TimeValue?

    public init(
      _ value: TimeValue,
      modifier: Modifier? = nil,
      isFiscal: Bool = false,
      parts: [(span: Range<Int>, date: PartialDate)] = [],
      isResolved: Bool = false,
      isImpossible: Bool = false
    ) {
      self.value = value
      self.modifier = modifier
      self.isFiscal = isFiscal
      self.parts = parts
      self.isResolved = isResolved
      self.isImpossible = isImpossible
    }

    public static func == (a: Time, b: Time) -> Bool {
      a.value == b.value && a.modifier == b.modifier && a.isFiscal == b.isFiscal && a.isImpossible == b.isImpossible
        && a.impossibleDay == b.impossibleDay && a.otherReading == b.otherReading
    }
  }

  /// Which entity a name stands for.
  public struct Name: Sendable, Equatable {
    /// The identifier of the entity, from a pack or local to the document.
    public var entity: String
    public var canonical: String
    public var kind: EntityKind

    public init(entity: String, canonical: String, kind: EntityKind) {
      self.entity = entity
      self.canonical = canonical
      self.kind = kind
    }
  }

  /// Who said what is quoted, on which occasion and when.
  public struct Saying: Sendable, Equatable {
    public var speaker: Party
    public var occasion: String?
    public var date: TimeValue?

    public init(speaker: Party, occasion: String?, date: TimeValue?) {
      self.speaker = speaker
      self.occasion = occasion
      self.date = date
    }
  }

  public var kind: Kind
  /// The bytes of the expression.
  public var span: Range<Int>
  /// The tokens of the expression in its passage.
  public var tokens: Range<Int>
  public var value: Value
  /// Why a number could not be read whole, or `nil` if it was.
  public var unreadReason: String?
  /// The identifier in the record; empty until the compiler gives one.
  public var id = ""

  public init(_ kind: Kind, span: Range<Int>, tokens: Range<Int>, _ value: Value, unreadReason: String? = nil) {
    self.kind = kind
    self.span = span
    self.tokens = tokens
    self.value = value
    self.unreadReason = unreadReason
  }

  public var quantity: Quantity? {
    if case .quantity(let quantity) = value { quantity } else { nil }
  }

  /// Whether the mention is a figure.
  public var isQuantity: Bool {
    if case .quantity = value { true } else { false }
  }

  /// Whether the mention is a date, a period or a length of time.
  public var isTime: Bool {
    if case .time = value { true } else { false }
  }

  /// Whether the mention is a date or period of the calendar, and not a duration or a vague reference.
  public var isCalendarTime: Bool {
    guard case .time(let time) = value else { return false }
    switch time.value {
    case .date, .period: return true
    case .duration, .vague: return false
    }
  }

  /// Whether it is a time that only the date of the document would place: "last year".
  public var isVagueTime: Bool {
    if case .vague? = time?.value { true } else { false }
  }

  public var time: Time? {
    if case .time(let time) = value { time } else { nil }
  }

  public var saying: Saying? {
    if case .quotation(let saying) = value { saying } else { nil }
  }

  public var name: Name? {
    if case .name(let name) = value { name } else { nil }
  }
}

/// What sort of thing an entity is; a public vocabulary.
public enum EntityKind: String, Sendable, CaseIterable {
  case state, person, organisation, party, place, project, facility, instrument, framework, mechanism, programme
  case eventSeries = "event-series"
}
