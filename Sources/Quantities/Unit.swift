/// What a figure is counted in.
public enum Unit: Hashable, Sendable {
  /// A bare number.
  case none
  /// A currency by its ISO 4217 code; `XXX` with the word where the text does not say which.
  case currency(String, word: String? = nil)
  case percent
  case percentagePoint
  /// A unit of measure by its symbol: `km`, `km2`, `ha`, `MW`, `t`, `d`, `h`.
  case symbol(String)
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
    case .symbol(let symbol): symbol
    case .counted(let noun): noun
    case .rank: "rank"
    case .ratio: "ratio"
    case .index: "index"
    case .multiple: "multiple"
    }
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
