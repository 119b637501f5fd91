import Quantities
import Testing

@Suite("Rational")
struct RationalTests {
  @Test("is in lowest terms, with the sign above")
  func reduces() {
    #expect(Rational(6, -8) == Rational(-3, 4))
    #expect(Rational(0, 5) == .zero)
  }

  @Test("arithmetic is exact")
  func computes() {
    #expect(Rational(1, 3) + Rational(1, 6) == Rational(1, 2))
    #expect(Rational(1, 3) - Rational(1, 2) == Rational(-1, 6))
    #expect(Rational(2, 3) * Rational(3, 4) == Rational(1, 2))
    #expect(Rational(2, 3) / Rational(4, 3) == Rational(1, 2))
    #expect(Rational(1, 3) < Rational(34, 100))
  }

  @Test("what leaves 128 bits, or divides by zero, is undefined and compares with nothing")
  func overflows() {
    let large = Rational(Int128.max)
    #expect(!(large * large).isDefined)
    #expect(!(Rational.one / .zero).isDefined)
    #expect(!(large * large < .one) && !(.one < large * large))
  }

  @Test("is rounded half away from zero", arguments: [(25, "0.3"), (-25, "-0.3"), (24, "0.2"), (100, "1"), (0, "0")])
  func rounds(hundredths: Int, text: String) {
    #expect(Rational(Int128(hundredths), 100).rounded(toPlaces: 1) == text)
  }
}

@Suite("WrittenNumber")
struct WrittenNumberTests {
  @Test("a large whole number loses closing zeros, of either sign")
  func exactly() {
    let large = Int128(Int64.max) * 10
    #expect(WrittenNumber(exactly: Rational(large)) == WrittenNumber(.max, exponent: 1))
    #expect(WrittenNumber(exactly: Rational(-large)) == WrittenNumber(-.max, exponent: 1))
  }

  @Test("an exact figure means half a unit in its last digit")
  func interval() {
    #expect(
      WrittenNumber(117, exponent: -1).interval == Interval(lower: Rational(1165, 100), upper: Rational(1175, 100))
    )
    #expect(WrittenNumber(52, exponent: 8).interval.contains(Rational(5_249_999_999)))
    #expect(!WrittenNumber(52, exponent: 8).interval.contains(Rational(5_250_000_001)))
  }

  @Test("closing zeros may be rounding")
  func roundedInterval() {
    #expect(WrittenNumber(800_000).roundedInterval == Interval(lower: Rational(750_000), upper: Rational(850_000)))
    #expect(WrittenNumber(812_345).roundedInterval == WrittenNumber(812_345).interval)
    #expect(WrittenNumber(0).roundedInterval == WrittenNumber(0).interval)
  }

  @Test(
    "is written in full",
    arguments: [
      (WrittenNumber(52, exponent: 8), "5200000000"), (WrittenNumber(64, exponent: -2), "0.64"),
      (WrittenNumber(-31, exponent: -1), "-3.1"), (WrittenNumber(350, exponent: -1), "35"),
      (WrittenNumber(0, exponent: 3), "0"),
    ]
  )
  func description(number: WrittenNumber, text: String) { #expect("\(number)" == text) }
}

@Suite("Interval")
struct IntervalTests {
  private let one = Interval(lower: Rational(1), upper: Rational(2))
  private let open = Interval(lower: Rational(3), upper: nil)

  @Test("adds and subtracts the ends")
  func sums() {
    #expect(one + one == Interval(lower: Rational(2), upper: Rational(4)))
    #expect(one - one == Interval(lower: Rational(-1), upper: Rational(1)))
    #expect(one + open == Interval(lower: Rational(4), upper: nil))
    #expect(one - open == Interval(lower: nil, upper: Rational(-1)))
  }

  @Test("multiplies and divides, and gives up where the divisor may be zero")
  func products() {
    #expect(one * one == Interval(lower: Rational(1), upper: Rational(4)))
    #expect(one * open == Interval(lower: Rational(3), upper: nil))
    #expect(one / one == Interval(lower: Rational(1, 2), upper: Rational(2)))
    #expect(one / Interval(lower: .zero, upper: .one) == .all)
    #expect(Interval(lower: Rational(-1), upper: nil) * one == .all)
  }

  @Test("meets at its ends")
  func intersects() {
    #expect(one.intersects(Interval(lower: Rational(2), upper: nil)))
    #expect(!one.intersects(open))
    #expect(one.hull(open) == Interval(lower: Rational(1), upper: nil))
  }
}

@Suite("PartialDate")
struct PartialDateTests {
  @Test("no calendar has it", arguments: [(2018, 6, 31), (2022, 2, 29), (1900, 2, 29), (2018, 13, 1), (2018, 4, 0)])
  func impossible(year: Int, month: Int, day: Int) { #expect(PartialDate(year: year, month: month, day: day) == nil) }

  @Test("a year has four digits at most, and week 53 only where it has one")
  func bounds() {
    #expect(PartialDate(year: .max) == nil && PartialDate(year: 10_000, .month(5)) == nil)
    #expect(PartialDate(year: -9999)?.days.isEmpty == false && PartialDate(year: 9999, .century)?.days.isEmpty == false)
    #expect(PartialDate(year: 2021, .week(53)) == nil && PartialDate(year: 2020, .week(53)) != nil)
    #expect(PartialDate(year: 2015, .week(53)) != nil && PartialDate(year: 2019, .week(53)) == nil)
  }

  @Test(
    "a date is read only as it is to be written",
    arguments: [
      ("2020", true), ("2020-02", true), ("2020-02-29", true), ("2021-02-29", false), ("24", false), ("2020-2", false),
      ("9223372036854775807", false), ("-0043", false), ("2020-02-05T00", false), ("", false),
    ]
  )
  func iso(text: String, isDate: Bool) { #expect((PartialDate(iso: text) != nil) == isDate) }

  @Test(
    "a date is worded as people write it",
    arguments: [
      ("2020-02-05", "5 February 2020"), ("2020-02", "February 2020"), ("2022-Q1", "quarter 1 of 2022"),
      ("2022-H2", "second half of 2022"), ("202X", "2020s"), ("19XX", "20th century"), ("1941-SU", "summer 1941"),
      ("2020-W05", "week 5 of 2020"), ("0876", "876"), ("-0043", "-0043"),
    ]
  )
  func plain(text: String, words: String) throws {
    #expect(try #require(PartialDate(recorded: text)).plain == words)
  }

  @Test("a day number and its date are the same", arguments: [-719_468, -1, 0, 59, 11_016, 19_782, 100_000])
  func roundTrip(number: Int) { #expect(PartialDate(dayNumber: number).days == number...number) }

  @Test(
    "stands for its days",
    arguments: [
      (PartialDate(year: 2020, month: 2), "2020-02-01", "2020-02-29", "2020-02"),
      (PartialDate(year: 2019, .quarter(3)), "2019-07-01", "2019-09-30", "2019-Q3"),
      (PartialDate(year: 2022, .half(1)), "2022-01-01", "2022-06-30", "2022-H1"),
      (PartialDate(year: 2020, .decade), "2020-01-01", "2029-12-31", "202X"),
      (PartialDate(year: -99, .century), "-0099-01-01", "0000-12-31", "-00XX"),
      (PartialDate(year: -399, .century), "-0399-01-01", "-0300-12-31", "-03XX"),
      (PartialDate(year: 1900, .century), "1900-01-01", "1999-12-31", "19XX"),
      (PartialDate(year: 2023, .season(.winter)), "2023-12-01", "2024-02-29", "2023-WI"),
      (PartialDate(year: 2020, .week(1)), "2019-12-30", "2020-01-05", "2020-W01"),
    ]
  )
  func days(date: PartialDate?, first: String, last: String, text: String) throws {
    let date = try #require(date)
    #expect("\(PartialDate(dayNumber: date.days.lowerBound))" == first)
    #expect("\(PartialDate(dayNumber: date.days.upperBound))" == last)
    #expect("\(date)" == text)
  }

  @Test("dates are compatible if they share a day")
  func compatible() throws {
    let month = try #require(PartialDate(year: 2022, month: 4))
    let day = try #require(PartialDate(year: 2022, month: 4, day: 21))
    let other = try #require(PartialDate(year: 2022, month: 8, day: 4))
    #expect(month.isCompatible(with: day))
    #expect(!month.isCompatible(with: other))
  }
}

@Suite("Quantity")
struct QuantityTests {
  @Test("words around a figure bound it")
  func bounds() {
    let over = Quantity(WrittenNumber(300), .counted("engineer"), approximation: .over)
    #expect(over.interval == Interval(lower: Rational(300), upper: nil))
    #expect(over.low == WrittenNumber(300) && over.high == nil)
    let nearly = Quantity(WrittenNumber(90), .percent, approximation: .nearly)
    #expect(nearly.interval == Interval(lower: Rational(81), upper: Rational(90)))
    let about = Quantity(WrittenNumber(100), .none, approximation: .about)
    #expect(about.interval == Interval(lower: Rational(50), upper: Rational(150)))
  }

  @Test("a fraction of a power of ten is written exactly, another not at all")
  func exactDecimals() {
    #expect(WrittenNumber(exactly: Rational(1, 8)) == WrittenNumber(125, exponent: -3))
    #expect(WrittenNumber(exactly: Rational(1, 3)) == nil)
  }
}
