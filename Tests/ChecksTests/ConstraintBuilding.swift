import Quantities
import RecordModel

/// A figure in a line, for tests: "12.5 percent", "US 318e6", "about 100", "3..5 km", "2/3".
func quantity(_ text: String) -> Quantity {
  var words = text.split(separator: " ").map(String.init)
  var approximation = Quantity.Approximation.exact
  if let known = words.first.flatMap(Quantity.Approximation.init(rawValue:)) {
    approximation = known
    words.removeFirst()
  }
  let unit = words.count > 1 ? unit(words[1]) : .none
  let digits = words.first ?? ""
  let ends = digits.split(separator: "/").compactMap { Int($0) }
  if ends.count == 2 {
    var share = Quantity(WrittenNumber(Int64(ends[0] * 1_000_000 / ends[1]), exponent: -6), .ratio)
    share.fraction = Quantity.Fraction(ends[0], ends[1])
    return share
  }
  if let dots = digits.firstRange(of: "..") {
    return Quantity(from: number(digits[..<dots.lowerBound]), to: number(digits[dots.upperBound...]), unit)
  }
  return Quantity(number(digits[...]), unit, approximation: approximation)
}

private func number(_ text: Substring) -> WrittenNumber {
  let parts = text.split(separator: "e")
  let digits = parts[0].filter { $0 != "." }
  let places = parts[0].firstIndex(of: ".").map { parts[0].distance(from: $0, to: parts[0].endIndex) - 1 } ?? 0
  let power = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
  return WrittenNumber(Int64(digits) ?? 0, exponent: power - places)
}

private func unit(_ word: String) -> Unit {
  switch word {
  case "percent": .percent
  case "points": .percentagePoint
  case "times": .multiple
  case "rank": .rank
  case "USD", "EUR": .currency(word)
  case "km", "ha", "t", "d": .symbol(word)
  default: .counted(word)
  }
}

/// A date in ISO 8601 for tests: year, month or day.
func date(_ text: String) -> PartialDate? {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  guard let year = parts.first else { return nil }
  return PartialDate(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
}

/// A term that stands nowhere in particular.
func term(_ role: Constraint.Role, _ text: String) -> Constraint.Term {
  Constraint.Term(role, span: 0..<0, .quantity(quantity(text)))
}

func term(_ role: Constraint.Role, time: TimeValue) -> Constraint.Term {
  Constraint.Term(role, span: 0..<0, .time(time))
}

func sum(_ whole: String, _ parts: String..., qualifiers: [String] = []) -> Constraint {
  var constraint = Constraint(.sum, terms: [term(.whole, whole)] + parts.map { term(.part, $0) }, sentence: 0..<0)
  constraint.qualifiers = qualifiers
  return constraint
}

func share(_ part: String, of whole: String, is share: String) -> Constraint {
  Constraint(.share, terms: [term(.part, part), term(.whole, whole), term(.share, share)], sentence: 0..<0)
}

func change(
  _ from: String,
  to: String,
  by change: String? = nil,
  _ qualifiers: String...,
  over period: TimeValue? = nil
) -> Constraint {
  var terms = [term(.from, from), term(.to, to)]
  if let change { terms.append(term(.change, change)) }
  if let period { terms.append(term(.period, time: period)) }
  var constraint = Constraint(.change, terms: terms, sentence: 0..<0)
  constraint.qualifiers = qualifiers
  return constraint
}

func duration(_ length: String, from: String, to: String, _ qualifiers: String...) -> Constraint {
  let period = TimeValue.period(date(from), date(to))
  var constraint = Constraint(
    .duration,
    terms: [term(.length, length), term(.period, time: period)],
    sentence: 0..<0
  )
  constraint.qualifiers = qualifiers
  return constraint
}
