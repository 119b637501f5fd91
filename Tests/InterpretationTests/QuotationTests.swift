import RecordModel
import Testing

/// Who said what stands between quotation marks.
@Suite struct QuotationTests {
  private func speakers(_ text: String) throws -> [String?] {
    try Reader(text).mentions.filter { $0.kind == .quotation }.map { $0.saying?.speaker.name }
  }

  @Test(
    "a rank at the end of a line belongs to the name in the next line, however long the lines are",
    arguments: ["Colonel", "Foreign Minister", "Lt. Gen.", "Mr", "Rear Admiral", "Ambassador"]
  )
  func rankBeforeLineEnd(rank: String) throws {
    let long = "of the general staff, who led the exercise for the fourth time since it was first held in the north."
    let quotation = "\"We shall keep the pact,\" said \(rank)"
    for text in ["\(quotation)\nLuis Vega \(long)", "\(quotation) Luis Vega \(long)"] {
      #expect(try speakers(text) == ["Luis Vega"], "\(text)")
    }
    #expect(try speakers("> \(quotation)\n> Luis Vega \(long)") == ["Luis Vega"])
  }

  @Test("a long title between the verb and the name is a part of who speaks")
  func titles() throws {
    for title in ["Lt. Gen.", "H.E.", "Brig. Gen.", "the Minister of Defence", "Deputy Prime Minister"] {
      #expect(try speakers("“We shall keep the pact,” said \(title) Luis Vega on Monday.") == ["Luis Vega"], "\(title)")
    }
  }

  @Test("somebody far behind the verb does not speak")
  func farNames() throws {
    let text = "“We shall keep the pact,” it was said in a long talk about the visit of Mr Luis Vega to the north."
    #expect(try speakers(text) == [nil])
  }
}
