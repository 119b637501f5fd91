import Testing

@testable import Formats

/// Titles are told by their first word before they are compared as a whole.
struct KnownTitlesTests {
  private let titles = KnownTitles(["works cited", "editor's picks", "à lire aussi"])

  @Test(
    "only a text whose first word begins a title may be one",
    arguments: [
      ("Works cited", true), ("  «Works» of art", true), ("WORKSHOPS", false), ("Editor’s picks", true),
      ("À lire aussi", true), ("The works cited", false), ("12", true), ("", true), ("&#87;orks cited", true),
    ]
  )
  func firstWord(text: String, mayBegin: Bool) { #expect(titles.mayBegin(text.utf8) == mayBegin) }

  @Test("a table of names gives the value of each and of no other")
  func names() {
    let table = NameTable([("a b c d e f g h i j k l m n o p", 1), ("section article", 2)])
    #expect(table["k"] == 1 && table["article"] == 2 && table["aside"] == nil && table[.empty] == nil)
    #expect(NameTable<Int>([])["a"] == nil)
  }

  @Test("an archive that lacks its last record breaks off")
  func brokenArchive() {
    let start: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 60)
    #expect(Archive.breaksOff(start))
    #expect(!Archive.breaksOff(start + [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)))
    #expect(!Archive.breaksOff(Array("The ministers met.".utf8)))
  }
}
