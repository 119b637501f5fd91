import Quantities
import RecordModel
import Testing

@testable import Checks

@Suite("Constraint solver: changes")
struct ChangeSolverTests {
  private let solver = ConstraintSolver()

  @Test(
    "changes that some reading satisfies",
    arguments: [
      change("3", to: "4", by: "30 percent", "rose"),
      change("360e6 USD", to: "468e6 USD", by: "30 percent", "rose", "increase"),
      change("96e6 USD", to: "84e6 USD", by: "12.5 percent", "fell"),
      change("96e6 USD", to: "84e6 USD", by: "-12.5 percent"),
      change("4900", to: "9700", by: "2 times", "doubled"),
      change("12 flight", to: "36 flight", by: "3 times", "increase"),
      change("28 percent", to: "31 percent", by: "3 points", "rose"),
      change("20 percent", to: "30 percent", by: "50 percent", "rose"),
      change("20 percent", to: "30 percent", by: "10 percent", "rose"),
      change("2e6 t", to: "3e6 t", by: "60 percent", "grew"),
      change("about 200e6 USD", to: "300e6 USD", by: "40 percent"),
      change("250 person", to: "300 person", by: "50 person", "grew"),
      change("20000", to: "30000", by: "48 percent", "grew"),
      change("over 100e6 USD", to: "300e6 USD", by: "190 percent"),
      change("41000 t", to: "40600 t", "fell"),
      change("120 rank", to: "98 rank", "rose"),
      change("1.00e9 USD", to: "1.61e9 USD", by: "10 percent", "annual", over: .period(date("2010"), date("2015"))),
      change(
        "100",
        to: "200",
        by: "7.2 percent",
        "a year",
        over: .duration(.init(WrittenNumber(10), .year))
      ),
    ]
  )
  func holds(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == true) }

  @Test(
    "changes that no reading satisfies",
    arguments: [
      (change("100", to: "150", by: "40 percent", "rose", "increase"), "50 per cent"),
      (change("360e6 USD", to: "468e6 USD", by: "20 percent", "rose"), "30 per cent"),
      (change("96e6 USD", to: "84e6 USD", by: "22.5 percent", "fell"), "12.5 per cent"),
      (change("28 percent", to: "31 percent", by: "8 points"), "3 percentage points"),
      (change("4900", to: "9700", by: "3 times", "tripled"), "1.98 times"),
      (change("1500 car", to: "1679 car", by: "22 percent", "rose"), "11.9 per cent"),
      (change("64.5e6 EUR", to: "43.2e6 EUR", by: "43 percent", "dropped"), "33 per cent"),
      (
        change("1.00e9 USD", to: "1.61e9 USD", by: "20.5 percent", "annual", over: .period(date("2010"), date("2015"))),
        "61 per cent"
      ),
    ]
  )
  func isBroken(_ constraint: Constraint, expected: String) {
    let solution = solver.solve(constraint)
    #expect(solution.holds == false)
    #expect(solution.isCertain)
    #expect(!solution.isReversed)
    #expect(solution.expected == expected)
  }

  @Test(
    "changes whose verb contradicts the figures",
    arguments: [
      (change("41000 t", to: "47500 t", "dropped"), "a rise"),
      (change("96e6 USD", to: "84e6 USD", "rose"), "a fall"),
      (change("36 container", to: "12 container", by: "67 percent", "increased"), "a fall"),
      (change("41000 t", to: "47500 t", by: "-15.9 percent"), "a rise"),
    ]
  )
  func isReversed(_ constraint: Constraint, expected: String) {
    let solution = solver.solve(constraint)
    #expect(solution.holds == false)
    #expect(solution.isReversed)
    #expect(solution.expected == expected)
  }

  @Test(
    "changes that cannot be told",
    arguments: [
      change("360e6 USD", to: "468e6 EUR", by: "20 percent", "rose"),
      change("360e6 USD", to: "468e6 USD"),
      change("0", to: "12", by: "20 percent", "rose"),
      change("100", to: "150", by: "9 percent", "annual"),
      change("100", to: "150", by: "40 percent", "perhaps"),
    ]
  )
  func isUndecided(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == nil) }

  @Test("the answer is written into the constraint, and a residual only where it fails")
  func decides() {
    var broken = change("100", to: "150", by: "40 percent", "rose")
    solver.decide(&broken)
    #expect(broken.holds == false)
    #expect(broken.residual == "an increase of 50 per cent")
    var sound = change("100", to: "150", by: "50 percent", "rose")
    sound.residual = "left over"
    solver.decide(&sound)
    #expect(sound.holds == true)
    #expect(sound.residual == nil)
  }
}
