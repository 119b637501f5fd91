import Quantities
import RecordModel
import Testing

/// Bare numbers that count by their place, multiples, and lengths as exact as their words.
@Suite struct RepeatedCountTests {
  @Test(
    "a bare number counts what was counted before",
    arguments: [
      ("Of the 23 projects of Kenya and France, 15 had been finished, 5 were in hand and 3 had lapsed.", 4),
      ("In 2022, 471 Kenyan officers were trained in France; in 2023, 604.", 2),
      ("The ferry carried 9,800 passengers in 1965, 43,000 in 1969.", 2),
      ("France asked 418 persons in Lima (271), Cusco (98) and Puno (49).", 4),
      ("Kenya foresees 46 courses (39 in 2022).", 2),
      ("Fifty persons answered in Kenya, 30 in France.", 2),
    ]
  )
  func again(text: String, count: Int) throws {
    let units = try Reader(text).claims.map(\.quantity.unit)
    #expect(units.count == count)
    #expect(Set(units).count == 1, "\(units)")
  }

  @Test(
    "a number is counted by the words around it",
    arguments: [
      ("Households in debt: 131.", "household"), ("A frigate with a crew of some 220 called in Kenya.", "person"),
      ("The magazine had 1,004 asked in Kenya.", "respondent"), ("The median age, 31, is low in Kenya.", "year"),
      ("The bank lent for ten years, renewable for periods of five.", "year"), ("Women were 288.", "woman"),
    ]
  )
  func counted(text: String, unit: String) throws {
    let units = try Reader(text).claims.map { $0.quantity.unit.code }
    #expect(units.contains(unit), "\(units)")
  }

  @Test(
    "numbers in brackets that count nothing",
    arguments: [
      "Kenya signed (1) an agreement and (2) a protocol.", "Articles (5) and (6) bind Kenya.",
      "Kenya wrote this down (3).",
    ]
  )
  func marks(text: String) throws {
    #expect(try Reader(text).claims.isEmpty)
  }

  @Test func anAmountGoesOnInTheCurrencyBefore() throws {
    let claims = try Reader(
      "Exports of Kenya to France brought €688 million, those of France the remaining 454 million."
    )
    .claims
    #expect(claims.map { $0.quantity.unit.code } == ["EUR", "EUR"])
  }

  @Test(
    "shares that compare",
    arguments: [
      "The road of Kenya cost two thirds more than planned.", "The shilling of Kenya lost more than half its value.",
    ]
  )
  func comparing(text: String) throws {
    #expect(try Reader(text).claims.contains { $0.quantity.unit == .percent })
  }

  @Test(
    "a length is as exact as its words",
    arguments: [
      ("Kenya pays within up to three months.", Quantity.Approximation.upTo),
      ("The talks of Kenya lasted some eight months.", .about), ("Kenya waited nearly 12 years.", .nearly),
      ("They held him for more than four months in Kenya.", .over),
      ("The ship stays at least 30 days in Kenya.", .atLeast), ("The talks of Kenya lasted ten days.", .exact),
    ]
  )
  func lengths(text: String, approximation: Quantity.Approximation) throws {
    let claim = try #require(try Reader(text).claims.first)
    #expect(claim.quantity.approximation == approximation)
  }

  @Test func aLengthHasTwoEnds() throws {
    let claims = try Reader("The courses in Kenya lasted two to six weeks each.").claims
    #expect(claims.map { [$0.quantity.low?.description, $0.quantity.high?.description] } == [["2", "6"]])
  }

  @Test func aMultipleIsAClaim() throws {
    let claims = try Reader("Sixteen boardings were rehearsed by Kenya, twice as many as in 2022.").claims
    #expect(claims.map(\.quantity.unit) == [.counted("boarding"), .multiple])
  }
}
