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
}
