import Quantities

/// Numbers as the messages of checks write them.
enum FigureText {
  /// "582 million", "1.25 billion", "12,400", "0.38".
  static func number(_ value: Rational) -> String {
    let magnitude = value < .zero ? .zero - value : value
    for (power, word) in [(12, "trillion"), (9, "billion"), (6, "million")] {
      guard let scale = Rational(1, exponent: power), magnitude >= scale else { continue }
      return (value / scale).rounded(toPlaces: 3) + " " + word
    }
    return grouped(value.rounded(toPlaces: magnitude < Rational(10) ? 2 : magnitude < Rational(1000) ? 1 : 0))
  }

  /// A value in the unit of a figure: "USD 582 million", "38 per cent", "12 km".
  static func text(_ value: Rational, _ unit: Unit) -> String {
    text(unit.isPercentage ? value.rounded(toPlaces: 1) : number(value), unit)
  }

  private static func text(_ number: String, _ unit: Unit) -> String {
    switch unit {
    case .currency("XXX", let word?): "\(number) \(number == "1" ? word : EnglishPlural.of(word))"
    case .currency("XXX", nil): number
    case .currency(let code, _): unit.isCoin ? "\(number) \(code)" : "\(code) \(number)"
    case .percent: "\(number) per cent"
    case .percentagePoint: "\(number) percentage points"
    case .symbol(let code, let sign): "\(number) \(sign ?? code)"
    default: number
    }
  }

  /// Two numbers with the word for their size once: "4.005 to 4.015 billion".
  private static func shared(_ low: String, _ high: String) -> String {
    let (first, last) = (low.split(separator: " "), high.split(separator: " "))
    return first.count == 2 && last.count == 2 && first[1] == last[1] ? "\(first[0]) to \(high)" : "\(low) to \(high)"
  }

  /// What an interval allows: one number if both ends read the same, else "37 to 39 per cent".
  static func text(_ interval: Interval, _ unit: Unit) -> String {
    switch (interval.lower, interval.upper) {
    case (let low?, let high?):
      let (first, last) = (text(low, unit), text(high, unit))
      if first == last { return first }
      return text(shared(number(low), number(high)), unit)
    case (let low?, nil): return "at least \(text(low, unit))"
    case (nil, let high?): return "at most \(text(high, unit))"
    case (nil, nil): return "any value"
    }
  }

  /// "3 days", "1 day".
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func grouped(_ digits: String) -> String {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts[0].drop { $0 == "-" }
    guard whole.utf8.count > 3 else { return digits }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return (digits.hasPrefix("-") ? "-" : "") + result + (parts.count > 1 ? "." + parts[1] : "")
  }
}
