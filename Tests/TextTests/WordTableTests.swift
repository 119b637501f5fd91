import Testing
import Text

/// A mark is what it stands for, however many bytes it is written with.
@Suite struct WordTableTests {
  enum Code: UInt8, Sendable { case apostrophe = 1, quote, hyphen, dash, word }

  private static let table = WordTable<Code>([
    ("'", .apostrophe), ("\"", .quote), ("-", .hyphen), ("—", .dash), ("king", .word),
  ])
  /// The same, written with the marks of a typesetter.
  private static let typeset = WordTable<Code>([("’", .apostrophe), ("“", .quote), ("–", .hyphen), ("—", .dash)])

  @Test(
    arguments: [
      ("'", Code.apostrophe), ("’", .apostrophe), ("‘", .apostrophe), ("\"", .quote), ("“", .quote), ("”", .quote),
      ("«", .quote), ("-", .hyphen), ("–", .hyphen), ("‑", .hyphen), ("—", .dash),
    ]
  )
  func marks(mark: String, code: Code) {
    for table in [Self.table, Self.typeset] { #expect(Tokenizer.tokens(of: mark).map { table[$0] } == [code]) }
  }

  @Test func otherMarksAreNone() {
    for mark in [",", ".", "…", "(", "%", "€"] { #expect(Tokenizer.tokens(of: mark).map { Self.table[$0] } == [nil]) }
    #expect(Tokenizer.tokens(of: "king kings").map { Self.table[$0] } == [.word, nil])
  }
}
