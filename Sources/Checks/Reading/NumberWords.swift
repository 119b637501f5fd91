import Quantities
import RecordModel
import Text

extension CheckedSentence {
  /// The whole number that begins at a token, in digits or in words, and the token behind it: "48", "forty-eight".
  func number(at index: Int, _ document: CheckedDocument) -> (value: Int, end: Int)? {
    guard range.contains(index) else { return nil }
    let token = tokens[index]
    if token.isNumber {
      guard token.length < 4, let value = Int(document.text[token.range]) else { return nil }
      return (value, index + 1)
    }
    if let value = NumberWords.whole[token.hash] { return (value, index + 1) }
    guard let tens = NumberWords.tens[token.hash] else {
      return NumberWords.units[token.hash].map { ($0, index + 1) }
    }
    let next = isWord(index + 1, of: NumberWords.hyphen) ? index + 2 : index + 1
    if next < range.upperBound, let unit = NumberWords.units[tokens[next].hash], unit < 10 {
      return (tens + unit, next + 1)
    }
    return (tens, index + 1)
  }

  /// The dates and years that stand written, without "before" or "last".
  var writtenDates: [Time] {
    times.filter {
      guard case .date = $0.place.value else { return false }
      return !$0.place.isResolved && !$0.place.isLoose
    }
  }
}

/// The words of numbers below a hundred.
enum NumberWords {
  private static let unitNames = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tensNames = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  static let hyphen = wordSet("- ‐ ‑")
  static let units = table(unitNames.enumerated().map { ($1, $0 + 1) })
  static let tens = table(tensNames.enumerated().map { ($1, 10 * ($0 + 2)) })
  /// Numbers that are one token: "twenty-five".
  static let whole = table(
    tensNames.enumerated().flatMap { ten, name in
      unitNames.prefix(9).enumerated().map { ("\(name)-\($1)", 10 * (ten + 2) + $0 + 1) }
    }
  )

  private static func table(_ names: [(String, Int)]) -> [UInt32: Int] {
    var table: [UInt32: Int] = [:]
    for (name, value) in names { table[WordHash.of(name)] = value }
    return table
  }
}

extension TimePlace {
  /// The date, where it is one.
  var date: PartialDate? { if case .date(let date) = value { date } else { nil } }
}
