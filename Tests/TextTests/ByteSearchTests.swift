import TestSupport
import Testing
import Text

@Suite("Byte search")
struct ByteSearchTests {
  private static let sample: [UInt8] = [0x00, 0x1F, 0x20, 0x2D, 0x2E, 0x2F, 0x41, 0x7F, 0x80, 0xA0, 0xFF]

  @Test("the next byte is found from each place", arguments: 0..<200 as Range<UInt64>)
  func next(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let count = Int.random(in: 0...40, using: &generator)
    let bytes = (0..<count).map { _ in Self.sample[Int.random(in: 0..<Self.sample.count, using: &generator)] }
    for start in 0...count {
      let found = ByteSearch.next(0x2E, or: 0x80, in: bytes.span, from: start)
      #expect(found == bytes[start...].firstIndex { $0 == 0x2E || $0 == 0x80 } ?? count)
      let control = ByteSearch.nextControl(in: bytes.span, from: start)
      #expect(control == bytes[start...].firstIndex { $0 < 0x20 } ?? count)
    }
  }

  @Test("counts and ends of ranges are those of a loop", arguments: 0..<200 as Range<UInt64>)
  func ranges(seed: UInt64) {
    var generator = SeededGenerator(seed)
    let count = Int.random(in: 0...40, using: &generator)
    let bytes = (0..<count).map { _ in Self.sample[Int.random(in: 0..<Self.sample.count, using: &generator)] }
    let start = Int.random(in: 0...count, using: &generator)
    let range = start..<Int.random(in: start...count, using: &generator)
    let part = bytes[range]
    #expect(ByteSearch.visibleCount(in: bytes.span, range) == part.count { $0 > 0x20 })
    #expect(ByteSearch.letterCount(in: bytes.span, range) == part.count { ($0 | 0x20) &- 0x61 < 26 })
    #expect(ByteSearch.nextWide(in: bytes.span, range) == part.firstIndex { $0 >= 0x80 } ?? range.upperBound)
    let found = ByteSearch.next(0x2E, or: 0x80, in: bytes.span, range)
    #expect(found == part.firstIndex { $0 == 0x2E || $0 == 0x80 } ?? range.upperBound)
  }

  @Test(
    "text is folded where only single spaces stand between its words",
    arguments: [
      ("The ministers met on the island.", true), ("The ministers  met on the island.", false),
      (" The ministers met.", false), ("The ministers met. ", false), ("The\nministers", false),
      ("Côte d’Ivoire", true),
      ("The ministers of trade\u{7F} met", false), ("a", true), ("abcdefgh ijklmnop", true),
      ("abcdefg  ijklmnop", false), ("abcdefgh  jklmnop", false),
    ]
  )
  func folded(text: String, isFolded: Bool) {
    let bytes = Array(text.utf8)
    #expect(ByteSearch.isFolded(bytes.span, 0..<bytes.count) == isFolded)
  }
}
