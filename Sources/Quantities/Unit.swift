/// What a figure is counted in.
public enum Unit: Hashable, Sendable {
  /// A bare number.
  case none
  /// A currency by its ISO 4217 code; `XXX` with the word where the text does not say which.
  case currency(String, word: String? = nil)
  case percent
  case percentagePoint
  /// A unit of measure by its code, `km`, `km2`, `ha`, `square meter`, with the sign that people write where it is another.
  case symbol(String, sign: String? = nil)
  /// A counted noun in the singular: `company`, `student`.
  case counted(String)
  case rank, ratio, index
  /// "Threefold", "doubled".
  case multiple

  /// The unit as the record writes it, or `nil` for a bare number.
  public var code: String? {
    switch self {
    case .none: nil
    case .currency(let code, _): code
    case .percent: "percent"
    case .percentagePoint: "percentage-point"
    case .symbol(let code, _): code
    case .counted(let noun): noun
    case .rank: "rank"
    case .ratio: "ratio"
    case .index: "index"
    case .multiple: "multiple"
    }
  }

  /// A unit of measure as people write it: `km²`, `m²`, `mph`; `nil` for what is no unit of measure.
  public var sign: String? {
    if case .symbol(let code, let sign) = self { sign ?? code } else { nil }
  }

  public var isMoney: Bool {
    if case .currency = self { true } else { false }
  }

  /// Whether it is a coin or other money that no ISO code stands for, which its word stands for: `cent`.
  public var isCoin: Bool {
    guard case .currency(let code, _) = self, let first = code.utf8.first else { return false }
    return !(first &- 0x41 < 26)
  }

  public var isPercentage: Bool { self == .percent || self == .percentagePoint }
}
