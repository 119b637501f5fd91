import Quantities
import TestSupport
import Testing

/// Figures and dates whose value is known because they are made from it.
@Suite("Generated figures and dates") struct GeneratedFigureTests {
  private let reader: EverydayReader

  init() throws { reader = try #require(EverydayReader.shared) }

  /// A wording and what must be read in the whole of it.
  struct Case {
    var wording: String
    var summary: String
  }

  @Test("a figure is read from all its words and nothing else", arguments: 0..<80 as Range<UInt64>)
  func figures(seed: UInt64) {
    var random = SeededGenerator(seed)
    for _ in 0..<10 { check(Self.figure(&random), &random) }
  }

  @Test("a date is read from all its words and nothing else", arguments: 0..<80 as Range<UInt64>)
  func dates(seed: UInt64) {
    var random = SeededGenerator(seed &+ 500)
    for _ in 0..<10 { check(Self.date(&random), &random) }
  }

  private func check(_ expected: Case, _ random: inout SeededGenerator) {
    let frames = [
      ("", ""), ("They noted ", "."), ("They said that ", " was it."), ("The report (", ") was long."),
      ("ឯកសារ: ", ", they wrote."),
    ]
    let frame = random.choose(frames, otherwise: ("", ""))
    let text = frame.0 + expected.wording + frame.1
    let found = reader.readParagraph(text)
    #expect(found.map(\.words) == [expected.wording], "\(text)")
    #expect(found.map(\.summary) == [expected.summary], "\(text)")
  }

  // MARK: Figures

  private static func figure(_ random: inout SeededGenerator) -> Case {
    let (number, value) = amount(&random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      let (sign, code) = random.choose(
        [("US$", "USD"), ("USD ", "USD"), ("€", "EUR"), ("RMB ", "CNY")],
        otherwise: ("€", "EUR")
      )
      return Case(wording: sign + number, summary: "money \(value) \(code)")
    case 1:
      let (word, code) = random.choose(
        [("US dollars", "USD"), ("euros", "EUR"), ("yuan", "CNY")],
        otherwise: ("euros", "EUR")
      )
      return Case(wording: "\(number) \(word)", summary: "money \(value) \(code)")
    case 2:
      let sign = random.choose(["%", " %", " percent", " per cent"], otherwise: "%")
      let digits = Int64.random(in: 1...999, using: &random)
      return Case(wording: "\(digits)\(sign)", summary: "percentage \(digits) percent")
    case 3:
      let (word, code) = random.choose([("km", "km"), ("hectares", "ha"), ("MW", "MW")], otherwise: ("km", "km"))
      return Case(wording: "\(number) \(word)", summary: "measure \(value) \(code)")
    default:
      let (word, code) = random.choose(
        [("companies", "company"), ("students", "student"), ("books", "book")],
        otherwise: ("books", "book")
      )
      return Case(wording: "\(number) \(word)", summary: "measure \(value) \(code)")
    }
  }

  /// A number above one in digits, perhaps with a scale word, or in words; and its value.
  private static func amount(_ random: inout SeededGenerator) -> (String, WrittenNumber) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let value = Int64.random(in: 2...999_999_999, using: &random)
      return (grouped(value), WrittenNumber(value))
    case 1:
      let tenths = Int64.random(in: 11...9_999, using: &random)
      return ("\(grouped(tenths / 10)).\(tenths % 10)", WrittenNumber(tenths, exponent: -1))
    case 2:
      let hundredths = Int64.random(in: 101...99_999, using: &random)
      let (word, zeros) = random.choose([("thousand", 3), ("million", 6), ("billion", 9)], otherwise: ("million", 6))
      let rest = "\(hundredths % 100 / 10)\(hundredths % 10)"
      return ("\(hundredths / 100).\(rest) \(word)", WrittenNumber(hundredths, exponent: zeros - 2))
    default:
      let value = Int64.random(in: 2...999_999, using: &random)
      return (spelled(value), WrittenNumber(value))
    }
  }

  private static func grouped(_ value: Int64) -> String {
    value < 1_000 ? "\(value)" : grouped(value / 1_000) + "," + "\(1_000 + value % 1_000)".dropFirst()
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  /// A number below a million in English words.
  private static func spelled(_ value: Int64) -> String {
    if value < 20 { return small[Int(value)] }
    if value < 100 { return tens[Int(value / 10)] + (value % 10 == 0 ? "" : "-" + small[Int(value % 10)]) }
    let (unit, word): (Int64, String) = value < 1_000 ? (100, "hundred") : (1_000, "thousand")
    let rest = value % unit
    let joint = rest == 0 ? "" : rest < 100 ? " and " : " "
    return spelled(value / unit) + " " + word + joint + (rest == 0 ? "" : spelled(rest))
  }

  // MARK: Dates

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  private static func date(_ random: inout SeededGenerator) -> Case {
    let year = Int.random(in: 1900...2035, using: &random)
    let number = Int.random(in: 1...12, using: &random)
    let month = months[number - 1]
    let day = Int.random(in: 1...27, using: &random)
    let iso = "\(year)-\(two(number))"
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return Case(wording: "\(day) \(month) \(year)", summary: "date \(iso)-\(two(day))")
    case 1: return Case(wording: "\(month) \(day), \(year)", summary: "date \(iso)-\(two(day))")
    case 2: return Case(wording: "\(year)-\(two(number))-\(two(day))", summary: "date \(iso)-\(two(day))")
    case 3: return Case(wording: "\(month) \(year)", summary: "date \(iso)")
    case 4:
      let last = Int.random(in: day + 1...28, using: &random)
      return Case(
        wording: "\(day)–\(last) \(month) \(year)",
        summary: "period \(iso)-\(two(day))/\(iso)-\(two(last))"
      )
    case 5:
      let end = year + Int.random(in: 1...9, using: &random)
      return Case(wording: "from \(year) to \(end)", summary: "period \(year)/\(end)")
    default: return Case(wording: "the \(year / 10 * 10)s", summary: "date \(year / 10)X")
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
