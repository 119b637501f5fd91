import Quantities
public import RecordModel
public import Testing

@testable import Checks

@Suite("Constraint solver")
struct ConstraintSolverTests {
  private let solver = ConstraintSolver()

  @Test(
    "sums that some reading satisfies",
    arguments: [
      sum("85e6 USD", "37e6 USD", "48e6 USD"),
      sum("7.462e9 USD", "3.1e9 USD", "4.4e9 USD"),
      sum("100 percent", "33.3 percent", "33.3 percent", "33.3 percent"),
      sum("44 firm", "30 firm", "20 firm", qualifiers: ["among them"]),
      sum("45 member", "23 official", "22 businessman"),
      sum("about 100e6 USD", "90e6 USD", "7e6 USD"),
      sum("over 500 nurse", "290 nurse", "236 nurse"),
      sum("800000 EUR", "512000 EUR", "290500 EUR"),
      sum("7.3e9 USD", "2.6e9 USD", "4.7e9 USD"),
      sum("200 student", "90..100 student", "100..110 student"),
      sum("12000 visitor", "5410 visitor", "6420 visitor"),
      sum("up-to 2000 worker", "800 worker", "700 worker"),
    ]
  )
  func sumHolds(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == true) }

  @Test(
    "sums that no reading satisfies",
    arguments: [
      (sum("95e6 USD", "37e6 USD", "48e6 USD"), "USD 85 million"),
      (sum("45 member", "23 official", "12 businessman"), "35"),
      (sum("7.3e9 USD", "2.6e9 USD", "3.7e9 USD"), "USD 6.3 billion"),
      (sum("12e6 USD", "44e6 USD", qualifiers: ["including"]), "at most USD 12 million"),
      (sum("127 km", "74 km", "63 km"), "137 km"),
      (sum("100 percent", "43 percent", "32 percent", "35 percent"), "110 per cent"),
      (sum("100 person", "60 man", "45 woman"), "105"),
      (sum("over 600 nurse", "290 nurse", "236 nurse"), "526"),
    ]
  )
  func sumIsBroken(_ constraint: Constraint, expected: String) {
    let solution = solver.solve(constraint)
    #expect(solution.holds == false)
    #expect(solution.isCertain)
    #expect(solution.expected == expected)
  }

  @Test(
    "sums that cannot be told",
    arguments: [
      sum("95e6 USD", "37e6 EUR", "48e6 USD"),
      sum("95e6 USD", "37e6 USD"),
      sum("433 factory", "135000 worker", "17000 tourist"),
      sum("44 ship", "12 boat", "3 tanker", qualifiers: ["including"]),
      sum("12 ship", "44 boat", qualifiers: ["including"]),
      sum("95e6 USD", "37e6 USD", "48e6 USD", qualifiers: ["excluding"]),
      sum("95e6 USD", "37e6 USD", "48e6 USD", qualifiers: ["frobnicated"]),
      sum("100 firm", "66 firm", "52 firm", "37 firm", qualifiers: ["several answers"]),
    ]
  )
  func sumIsUndecided(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == nil) }

  @Test("a total that may be rounded is a doubt, not an error")
  func roundTotalIsDoubtful() {
    let solution = solver.solve(sum("500e6 USD", "318e6 USD", "164e6 USD"))
    #expect(solution.holds == false)
    #expect(!solution.isCertain)
  }

  @Test(
    "shares that some reading satisfies",
    arguments: [
      share("754e6 USD", of: "2.6e9 USD", is: "29 percent"),
      share("13 respondent", of: "40 respondent", is: "1/3"),
      share("9 project", of: "35 project", is: "25 percent"),
      share("3e9 USD", of: "7e9 USD", is: "over 40 percent"),
      share("90 student", of: "1200 student", is: "7..8 percent"),
      share("65000", of: "380000", is: "17 percent"),
      share("0.5e6 t", of: "8e6 t", is: "6 percent"),
    ]
  )
  func shareHolds(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == true) }

  @Test(
    "shares that no reading satisfies",
    arguments: [
      (share("754e6 USD", of: "2.6e9 USD", is: "36 percent"), "29 per cent"),
      (share("65000", of: "380000", is: "26 percent"), "17.1 per cent"),
      (share("12 member", of: "30 member", is: "2/3"), "40 per cent"),
      (share("13 respondent", of: "40 respondent", is: "1/2"), "32.5 per cent"),
    ]
  )
  func shareIsBroken(_ constraint: Constraint, expected: String) {
    let solution = solver.solve(constraint)
    #expect(solution.holds == false)
    #expect(solution.isCertain)
    #expect(solution.expected == expected)
  }

  @Test("shares of another unit cannot be told")
  func shareIsUndecided() {
    #expect(solver.solve(share("754e6 EUR", of: "2.6e9 USD", is: "36 percent")).holds == nil)
    #expect(solver.solve(share("754e6 USD", of: "2.6e9 USD", is: "44 km")).holds == nil)
  }

  @Test("a round percentage is a doubt, not an error")
  func roundShareIsDoubtful() {
    let solution = solver.solve(share("27 project", of: "61 project", is: "40 percent"))
    #expect(solution.holds == false)
    #expect(!solution.isCertain)
  }
}

extension Constraint: CustomTestStringConvertible {
  public var testDescription: String {
    kind.rawValue + " " + terms.map { "\($0.role.rawValue) \(Self.describe($0.value))" }.joined(separator: ", ")
  }

  private static func describe(_ value: Term.Value) -> String {
    switch value {
    case .quantity(let quantity): (quantity.value.map { "\($0)" } ?? "range") + " " + (quantity.unit.code ?? "")
    case .time(let time): "\(time)"
    }
  }
}
