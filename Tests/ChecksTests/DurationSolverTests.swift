import Quantities
import RecordModel
import Testing

@testable import Checks

@Suite("Constraint solver: durations")
struct DurationSolverTests {
  private let solver = ConstraintSolver()

  @Test(
    "lengths that some way of counting gives",
    arguments: [
      duration("3 d", from: "2023-03-03", to: "2023-03-05"),
      duration("2 day", from: "2023-03-03", to: "2023-03-05"),
      duration("4 night", from: "2019-05-03", to: "2019-05-07"),
      duration("4 d", from: "2019-05-03", to: "2019-05-07", "nights"),
      duration("5 year", from: "2023", to: "2028"),
      duration("6 year", from: "2023", to: "2028"),
      duration("2 week", from: "2019-06-03", to: "2019-06-14"),
      duration("3 month", from: "2018-03", to: "2018-05"),
      duration("about 2 year", from: "2017-05", to: "2019-04"),
      duration("5 d", from: "2021-03-02", to: "2021-03-08", "working days"),
      duration("3 d", from: "2020-01-30", to: "2020-02-01"),
      duration("1 year", from: "1341", to: "1342"),
      duration("3 d", from: "2020-02-28", to: "2020-03-01"),
      duration("65 year", from: "1958", to: "2023", "anniversary"),
      duration("10 year", from: "2013-09", to: "2023-10", "anniversary"),
    ]
  )
  func holds(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == true) }

  @Test(
    "lengths that no way of counting gives",
    arguments: [
      (duration("5 d", from: "2023-03-03", to: "2023-03-05"), "3 days"),
      (duration("10 d", from: "2011-06-03", to: "2011-06-08"), "6 days"),
      (duration("7 night", from: "2019-05-03", to: "2019-05-07"), "4 nights"),
      (duration("10 year", from: "2023", to: "2028"), "5 to 6 years"),
      (duration("6 week", from: "2019-06-03", to: "2019-06-14"), "12 days"),
      (duration("6 month", from: "2018-03", to: "2018-05"), "3 months"),
      (duration("8 d", from: "2021-03-02", to: "2021-03-05", "working days"), "4 days"),
      (duration("3 year", from: "2020-02-10", to: "2022-02", "anniversary"), "2 years"),
      (duration("3 d", from: "2020-02-28", to: "2020-03-04"), "6 days"),
    ]
  )
  func isBroken(_ constraint: Constraint, expected: String) {
    let solution = solver.solve(constraint)
    #expect(solution.holds == false)
    #expect(solution.isCertain)
    #expect(solution.expected == expected)
  }

  @Test(
    "lengths that cannot be told",
    arguments: [
      duration("5 d", from: "2023-03-03", to: ""),
      duration("5 km", from: "2023-03-03", to: "2023-03-05"),
      duration("5 d", from: "2023-03-05", to: "2023-03-03"),
      duration("5 d", from: "2023-03-03", to: "2023-03-05", "excluding"),
    ]
  )
  func isUndecided(_ constraint: Constraint) { #expect(solver.solve(constraint).holds == nil) }

  @Test("a length written as ISO duration is read like a quantity")
  func readsDurations() {
    let length = TimeValue.duration(.init(WrittenNumber(5), .day))
    let period = TimeValue.period(date("2023-03-03"), date("2023-03-05"))
    let terms = [term(.length, time: length), term(.period, time: period)]
    #expect(solver.solve(Constraint(.duration, terms: terms, sentence: 0..<0)).holds == false)
  }
}
