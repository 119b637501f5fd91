/// A figure as people write it: "USD 11.69 billion", and what its wording allows.
public struct QuantityText: Sendable {
  public let value: String
  /// "11.685–11.695 billion"; empty where the figure is its only value.
  public let range: String

  public init(_ quantity: Quantity) {
    let scale = Scale(quantity)
    let unit = UnitText(quantity)
    let sign = Self.sign(quantity.approximation)
    if let value = quantity.value {
      let number = quantity.fraction.map { "\($0.numerator)/\($0.denominator)" } ?? scale.text(value)
      self.value = sign + unit.around(number)
      range = Self.isWhole(quantity) ? "" : scale.range(quantity.interval)
    } else {
      value = sign + unit.around(scale.range(quantity.interval))
      range = ""
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
private struct Scale {
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

  func range(_ interval: Interval) -> String {
    switch (interval.lower.map(text), interval.upper.map(text)) {
    case (let low?, let high?): low == high ? low + word : "\(low)–\(high)\(word)"
    case (let low?, nil): "from \(low)\(word)"
    case (nil, let high?): "up to \(high)\(word)"
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
    switch quantity.unit {
    case .currency(let code, let word):
      // The word alone is all that is known where the document does not tell the currency.
      let name = code == "XXX" ? word : quantity.unit.isCoin ? code : nil
      let known = name.map { ("", " " + Self.plural(of: $0)) }
      (before, after) = (known?.0 ?? code + " ", (known?.1 ?? "") + per)
    case .percent: (before, after) = ("", " %" + per)
    case .percentagePoint: (before, after) = ("", " percentage points" + per)
    case .symbol(let symbol): (before, after) = ("", " " + symbol + per)
    case .counted(let noun): (before, after) = ("", " " + Self.plural(of: noun) + per)
    case .rank: (before, after) = ("rank ", per)
    case .multiple: (before, after) = ("", "-fold" + per)
    case .none, .ratio, .index: (before, after) = ("", per)
    }
  }

  func around(_ number: String) -> String { before + number + after }

  /// The plural of an English noun, which is how nearly all things that are counted are spoken of.
  private static func plural(of noun: String) -> String {
    if let irregular = irregularPlurals[noun] { return irregular }
    if noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") { return noun + "es" }
    guard noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) else { return noun + "s" }
    return noun.dropLast() + "ies"
  }

  private static let irregularPlurals = [
    "person": "people", "man": "men", "woman": "women", "child": "children", "personnel": "personnel",
    "aircraft": "aircraft",
    "pence": "pence", "penny": "pennies", "staff": "staff", "police": "police", "series": "series",
    "species": "species", "people": "people",
  ]
}
