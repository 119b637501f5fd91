import ArgumentParser
import Quantities

/// An amount of a command line: "1000000000", "1 billion", "USD 2.5 million".
struct AmountArgument: ExpressibleByArgument {
  let number: Rational
  /// The currency, or `nil` for any.
  let currency: String?

  private static let words = ["thousand": 3, "million": 6, "billion": 9, "trillion": 12]

  init?(argument: String) {
    var parts = argument.lowercased().split(separator: " ").map(String.init)
    var currency: String?
    if let first = parts.first, first.count == 3, first.allSatisfy(\.isLetter) {
      currency = first.uppercased()
      parts.removeFirst()
    }
    guard let written = parts.first, parts.count <= 2 else { return nil }
    var power = 0
    if parts.count == 2 {
      guard let known = Self.words[parts[1]] else { return nil }
      power = known
    }
    let pieces = written.filter { $0 != "," }.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let digits = Int64(pieces.joined()), digits >= 0 else { return nil }
    let places = pieces.count == 2 ? pieces[1].utf8.count : 0
    guard let number = Rational(digits, exponent: power - places) else { return nil }
    self.number = number
    self.currency = currency
  }

  /// Whether a figure may be larger, in the same currency.
  func isBelow(_ quantity: Quantity) -> Bool {
    guard currency == nil || quantity.unit.code == currency else { return false }
    return quantity.interval.upper.map { number < $0 } ?? true
  }
}
