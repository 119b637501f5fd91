/// A figure as people write it: "USD 11.69 billion", and what its wording allows.
public struct QuantityText: Sendable {
  public let value: String
  /// "11.685–11.695 billion"; empty where the figure is its only value.
  public var range: String { isItsOnlyValue ? "" : scale.range(interval) }

  private let scale: Scale
  private let interval: Interval
  private let isItsOnlyValue: Bool

  public init(_ quantity: Quantity) {
    scale = Scale(quantity)
    interval = quantity.interval
    isItsOnlyValue = quantity.value == nil || Self.isWhole(quantity)
    let unit = UnitText(quantity)
    let sign = Self.sign(quantity.approximation)
    if let value = quantity.value {
      let number = quantity.fraction.map { "\($0.numerator)/\($0.denominator)" } ?? scale.text(value)
      self.value = sign + unit.around(number)
    } else {
      value = sign + unit.around(scale.range(interval, isSaidBefore: !sign.isEmpty))
    }
  }

  /// Whether a figure is one number and nothing else: a count of things that cannot be halved.
  private static func isWhole(_ quantity: Quantity) -> Bool {
    if quantity.interval.lower == quantity.interval.upper { return true }
    switch quantity.unit {
    case .none, .counted, .rank: return quantity.approximation == .exact && quantity.value?.exponent == 0
    default: return false
    }
  }

  private static func sign(_ approximation: Quantity.Approximation) -> String {
    switch approximation {
    case .exact: ""
    case .about: "about "
    case .over: "over "
    case .under: "under "
    case .upTo: "up to "
    case .nearly: "nearly "
    case .atLeast: "at least "
    }
  }
}

/// The power of ten that a figure is written in.
private struct Scale: Sendable {
  private let power: Int
  private let word: String

  private static let words = [(12, " trillion"), (9, " billion"), (6, " million")]

  init(_ quantity: Quantity) {
    let size = quantity.value?.rational ?? quantity.interval.upper ?? quantity.interval.lower ?? .zero
    let found = Self.words.first { power, _ in
      guard let limit = Rational(1, exponent: power) else { return false }
      return size >= limit || size <= Rational.zero - limit
    }
    (power, word) = found ?? (0, "")
  }

  func text(_ number: WrittenNumber) -> String { Self.grouped(number.scaled(by: -power).description) + word }

  /// The ends of an interval; with one of them open, the words before it may have said so already ("at least").
  func range(_ interval: Interval, isSaidBefore: Bool = false) -> String {
    switch (interval.lower.map(text), interval.upper.map(text)) {
    case (let low?, let high?): low == high ? low + word : "\(low)–\(high)\(word)"
    case (let low?, nil): (isSaidBefore ? "" : "from ") + low + word
    case (nil, let high?): (isSaidBefore ? "" : "up to ") + high + word
    case (nil, nil): "unknown"
    }
  }

  private func text(_ number: Rational) -> String {
    Self.grouped((Rational(1, exponent: -power).map { number * $0 } ?? number).rounded(toPlaces: 6))
  }

  /// Commas between groups of three digits before the point.
  private static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNegative = text.hasPrefix("-")
    let digits = Array(parts[0].drop { $0 == "-" })
    var grouped = isNegative ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped + (parts.count > 1 ? "." + parts[1] : "")
  }
}

/// What stands before and after a number.
private struct UnitText {
  private let before: String
  private let after: String

  init(_ quantity: Quantity) {
    let per = quantity.per.map { "/\($0)" } ?? ""
    func noun(_ one: String) -> String { " " + (Self.isOne(quantity) ? one : EnglishPlural.of(one)) }
    switch quantity.unit {
    case .currency(let code, let word):
      // The word alone is all that is known where the document does not tell the currency.
      let name = code == "XXX" ? word : quantity.unit.isCoin ? code : nil
      let known = name.map { ("", noun($0)) }
      (before, after) = (known?.0 ?? code + " ", (known?.1 ?? "") + per)
    case .percent: (before, after) = ("", " %" + per)
    case .percentagePoint: (before, after) = ("", " percentage points" + per)
    case .symbol(let code, let sign): (before, after) = ("", Self.spaced(sign ?? code) + per)
    case .counted(let thing): (before, after) = ("", noun(thing) + per)
    case .rank: (before, after) = ("rank ", per)
    case .multiple: (before, after) = ("", "-fold" + per)
    case .none, .ratio, .index: (before, after) = ("", per)
    }
  }

  /// Whether a number speaks of a single thing: "1 day", but "1.0 days" and "0.5 days".
  private static func isOne(_ quantity: Quantity) -> Bool {
    quantity.value.map { $0.exponent == 0 && abs($0.digits) == 1 } == true
  }

  /// A unit behind its number: a degree of an angle stands close to it.
  private static func spaced(_ sign: String) -> String { sign == "°" ? sign : " " + sign }

  func around(_ number: String) -> String { before + number + after }
}
