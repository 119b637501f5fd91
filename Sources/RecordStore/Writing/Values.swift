import GRDB
import Quantities

/// The values of one row, in the order of the table's columns.
struct RowValues {
  private(set) var values: [DatabaseValue] = []

  mutating func add(_ text: String?) { values.append(text?.databaseValue ?? .null) }
  mutating func add(_ number: Int?) { values.append(number?.databaseValue ?? .null) }
  mutating func add(_ number: Double?) { values.append(number?.databaseValue ?? .null) }
  mutating func add(_ flag: Bool?) { values.append(flag.map { $0 ? 1 : 0 }?.databaseValue ?? .null) }

  mutating func add(_ value: DatabaseValue) { values.append(value) }

  mutating func add(list: [String]) { add(JSONText.array(list)) }
  mutating func add(ranges: [Range<Int>]) {
    add("[" + ranges.map { "[\($0.lowerBound),\($0.upperBound)]" }.joined(separator: ",") + "]")
  }

  /// A number as REAL, and as exact text.
  mutating func add(number: WrittenNumber?) {
    add(number.map(ExactText.real))
    add(number.map(ExactText.text))
  }

  /// One end of an interval: the decimal for people, the fraction as exact text.
  mutating func add(end: Rational?, _ decimal: WrittenNumber?) {
    add(decimal.map(ExactText.real) ?? end.map(ExactText.real))
    add(end.map(ExactText.text))
  }

  /// The columns of ``Table/Column/quantity``.
  mutating func add(quantity: Quantity?) {
    guard let quantity else { return addNulls(16) }
    add(number: quantity.value)
    add(end: quantity.interval.lower, quantity.low)
    add(end: quantity.interval.upper, quantity.high)
    add(quantity.unit.code)
    add(quantity.unit.kindName)
    if case .currency(_, let word) = quantity.unit { add(word) } else { add(nil as String?) }
    if case .symbol(_, let sign) = quantity.unit { add(sign) } else { add(nil as String?) }
    add(quantity.per)
    add(quantity.approximation.rawValue)
    add(quantity.fraction.map { "\($0.numerator)/\($0.denominator)" })
    add(number: quantity.base?.value)
    add(quantity.base?.unit)
  }

  /// The columns of a time.
  mutating func add(time: TimeValue?) {
    add(time?.description)
    add(time?.days?.first)
    add(time?.days?.last)
  }

  mutating func addNulls(_ count: Int) { values.append(contentsOf: repeatElement(.null, count: count)) }
}

/// Exact numbers as text that any decimal library reads, with the digits that were written: `11686E6`, `2/3`.
enum ExactText {
  static func text(_ number: WrittenNumber) -> String {
    number.exponent == 0 ? "\(number.digits)" : "\(number.digits)E\(number.exponent)"
  }

  static func text(_ number: Rational) -> String {
    if let decimal = WrittenNumber(exactly: number) { return text(decimal) }
    return "\(number.numerator)/\(number.denominator)"
  }

  static func number(_ text: String) -> WrittenNumber? {
    let parts = text.split(separator: "E", omittingEmptySubsequences: false)
    guard let digits = Int64(parts[0]), parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return WrittenNumber(digits) }
    return Int(parts[1]).map { WrittenNumber(digits, exponent: $0) }
  }

  static func rational(_ text: String) -> Rational? {
    if let number = number(text) { return number.rational }
    let parts = text.split(separator: "/")
    guard parts.count == 2, let top = Int128(parts[0]), let bottom = Int128(parts[1]) else { return nil }
    return Rational(top, bottom)
  }

  /// The nearest binary number, for convenience only: nothing is compared by it.
  static func real(_ number: WrittenNumber) -> Double { Double(text(number)) ?? 0 }
  static func real(_ number: Rational) -> Double { Double(number.numerator) / Double(number.denominator) }
}

extension Unit {
  /// What sort of unit it is, so that the record can be read back.
  var kindName: String {
    switch self {
    case .none: "none"
    case .currency: "currency"
    case .percent: "percent"
    case .percentagePoint: "percentage-point"
    case .symbol: "symbol"
    case .counted: "counted"
    case .rank: "rank"
    case .ratio: "ratio"
    case .index: "index"
    case .multiple: "multiple"
    }
  }

  init?(kindName: String, code: String?, word: String?, sign: String?) {
    switch (kindName, code) {
    case ("none", _): self = .none
    case ("currency", let code?): self = .currency(code, word: word)
    case ("percent", _): self = .percent
    case ("percentage-point", _): self = .percentagePoint
    case ("symbol", let code?): self = .symbol(code, sign: sign)
    case ("counted", let code?): self = .counted(code)
    case ("rank", _): self = .rank
    case ("ratio", _): self = .ratio
    case ("index", _): self = .index
    case ("multiple", _): self = .multiple
    default: return nil
    }
  }
}
