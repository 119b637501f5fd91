import RecordStore
import Testing

struct SearchQueryTests {
  private static func words(_ words: String...) -> SearchQuery { .words(words, isPrefix: false) }

  @Test(
    "a question is read with its operators",
    arguments: [
      ("rice", words("rice")), ("\"Rice  export\"", words("rice", "export")),
      ("rice export", .all([words("rice"), words("export")])),
      ("rice AND export", .all([words("rice"), words("export")])),
      ("rice OR silk loan", .any([words("rice"), .all([words("silk"), words("loan")])])),
      ("(rice OR silk) loan", .all([.any([words("rice"), words("silk")]), words("loan")])),
      ("rice -silk", .all([words("rice"), .not(words("silk"))])), ("NOT silk", .not(words("silk"))),
      ("expo*", .words(["expo"], isPrefix: true)), ("year:2022", .field("year", ["2022"])),
      ("place:\"Port Louis\"", .field("place", ["port", "louis"])), ("\"NOT\"", words("not")),
      ("Curaçao", words("curacao")), ("co-operation", words("co", "operation")), ("http://x", words("http", "x")),
    ] as [(String, SearchQuery)]
  )
  func reading(text: String, query: SearchQuery) throws { #expect(try SearchQuery(text) == query) }

  @Test(
    "a faulty question says what is wrong",
    arguments: ["", "(rice", "rice)", "OR", "rice OR", "year:", "NOT", "!?"]
  )
  func faults(text: String) { #expect(throws: SearchQuery.Fault.self) { try SearchQuery(text) } }
}
