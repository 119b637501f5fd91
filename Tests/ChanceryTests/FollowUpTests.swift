import Foundation
import Quantities
import RecordStore
import TestSupport
import Testing

/// What was promised in one document and kept in another.
struct FollowUpTests {
  private static let promises = """
    Report on Kenya and Japan

    In May 2015, Kenya and Japan agreed to raise bilateral trade to USD 900 million by 2018.

    In May 2015, Kenya and Japan agreed to sign the Tea Trade Agreement.

    Japan pledged USD 40 million in aid to Kenya in 2016.

    Japan pledged USD 75 million in aid to Kenya in 2018.

    Kenya is committed to completing the Mwatate Dam Project by 2017.

    Kenya intends to make full use of the Voi Dam Project.

    Kenya and Japan agreed to raise bilateral trade to USD 1.2 billion by 2020.

    """
  private static let deeds = """
    Another report

    Bilateral trade between Kenya and Japan reached USD 912 million in 2018.

    On 3 March 2016, Kenya and Japan signed the Tea Trade Agreement in Nairobi.

    Japan provided USD 40 million in aid to Kenya in 2017.

    Japan provided USD 80 million in aid to Kenya in 2019.

    The Mwatate Dam Project was completed in June 2018 by Kenya.

    The Voi Dam Project was completed in June 2018 by Kenya.

    Bilateral trade between Kenya and Japan was USD 1.15 billion in 2020.

    """

  private static func rows(_ day: String) throws -> [String: [String: Any]] {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", promises)
    try folder.write("b.txt", deeds)
    _ = try Program.run("build", "a.txt", "b.txt", "-o", "r.chancery", in: folder)
    let output = try Program.run("commitments", "--as-of", day, "--format", "json", in: folder).output
    let list = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
    return Dictionary(list.map { ($0["what"] as? String ?? "", $0) }) { first, _ in first }
  }

  @Test(
    "a promise is delivered by what another document tells of the same thing, parties and amount, and by nothing near it"
  )
  func delivered() throws {
    let rows = try Self.rows("2022-01-01")
    func check(_ what: String, _ status: String, _ reason: String, _ place: String? = nil) throws {
      let row = try #require(rows.first { $0.key.hasPrefix(what) }?.value, "\(what): \(rows.keys)")
      #expect(row["status"] as? String == status, "\(what)")
      #expect((row["reason"] as? String)?.hasPrefix(reason) == true, "\(what): \(row["reason"] ?? "")")
      #expect(row["kept_at"] as? String == place, "\(what)")
    }
    try check("raise bilateral trade to USD 900", "delivered", "USD 912 million is told for 2018", "b.txt:3:49")
    try check("sign the Tea", "delivered", "signed 2016-03-03", "b.txt:5:28")
    try check("USD 40 million", "delivered", "USD 40 million is told for 2017", "b.txt:7:16")
    try check("completing the Mwatate", "delivered", "completed 2018-06, late", "b.txt:11:29")
    try check("raise bilateral trade to USD 1.2", "overdue", "due 2020, and no document")
    // Another amount, and another use of a thing that was built.
    try check("USD 75 million", "open", "no due date")
    try check("make full use", "open", "no due date")
  }

  @Test("what lies after the day has kept nothing yet")
  func asOf() throws {
    let rows = try Self.rows("2016-02-01")
    #expect(rows.values.allSatisfy { $0["status"] as? String == "open" })
    #expect(rows.keys.contains { $0.hasPrefix("sign the Tea") })
  }

  /// The promise of a goal told once more, with the month in which it was made.
  private static let again = """
    A third report

    In June 2016, Kenya and Japan agreed to raise bilateral trade to USD 1.2 billion by 2020.

    """

  @Test("what the build keeps of promises gives the status of any day, as the search in claims and events does")
  func stored() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", Self.promises)
    try folder.write("b.txt", Self.deeds)
    try folder.write("c.txt", Self.again)
    _ = try Program.run("build", "a.txt", "b.txt", "c.txt", "-o", "r.chancery", in: folder)
    let record = try Record(folder.path + "/r.chancery")
    var statuses: Set<CommitmentStatus> = []
    for (year, month) in [(2014, 12), (2015, 5), (2016, 2), (2016, 3), (2016, 7), (2017, 12), (2018, 6), (2022, 1)] {
      let day = try #require(PartialDate(year: year, month: month))
      let (answers, keys) = try (
        record.commitments(AnswerFilter(), asOf: day), record.promises(AnswerFilter(), asOf: day)
      )
      #expect(keys.map(\.status) == answers.map(\.status), "\(day)")
      #expect(try record.commitments(keys) == answers, "\(day)")
      statuses.formUnion(keys.map(\.status))
    }
    #expect(statuses == [.open, .overdue, .delivered])
  }
}
