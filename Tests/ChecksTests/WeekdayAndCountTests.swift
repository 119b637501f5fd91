import Checks
import Quantities
import RecordModel
import Testing

@Suite("Weekdays, and shares of counted things")
struct WeekdayAndCountTests {
  @Test(
    "a date has one weekday",
    arguments: [
      ("2023-03-05", "Sunday", true), ("2023-03-05", "monday", false), ("2000-02-29", "Tuesday", true),
      ("1969-07-20", "Sunday", true), ("1969-07-20", "Saturday", false), ("2024-12-31", "TUESDAY", true),
    ]
  )
  func weekday(_ day: String, _ name: String, _ holds: Bool) throws {
    #expect(ConstraintSolver().solve(try constraint(day, name)).holds == holds)
  }

  @Test("dates that may be of the old calendar, and words that are no weekday, are not decided")
  func undecided() throws {
    #expect(ConstraintSolver().solve(try constraint("1917-11-07", "Monday")).holds == nil)
    #expect(ConstraintSolver().solve(try constraint("2023-03-05", "Sabbath")).holds == nil)
    #expect(ConstraintSolver().solve(try constraint("2023-03", "Monday")).holds == nil)
  }

  @Test(
    "a share must be that of a whole number",
    arguments: [
      ("40 respondent", "31.7 percent", false), ("40 respondent", "32.5 percent", true),
      ("3 member", "66.6 percent", true), ("3 member", "66.7 percent", true), ("3 member", "60 percent", false),
      ("9999 voter", "31.7 percent", true),
    ]
  )
  func counted(_ whole: String, _ share: String, _ holds: Bool) {
    let terms = [
      Constraint.Term(.whole, span: 0..<1, .quantity(quantity(whole))),
      Constraint.Term(.share, span: 2..<3, .quantity(quantity(share))),
    ]
    #expect(ConstraintSolver().solve(Constraint(.share, terms: terms, sentence: 0..<3)).holds == holds)
  }

  private func constraint(_ day: String, _ name: String) throws -> Constraint {
    let value = try #require(date(day))
    var constraint = Constraint(
      .weekday,
      terms: [Constraint.Term(.period, span: 0..<1, .time(.date(value)))],
      sentence: 0..<1
    )
    constraint.qualifiers = [name]
    return constraint
  }
}
