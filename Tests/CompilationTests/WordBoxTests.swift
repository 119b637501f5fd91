import Formats
import Testing

@testable import RecordStore

/// Words and their boxes, packed and unpacked.
struct WordBoxTests {
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("any words come back as they were", arguments: 0..<50 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var random = Random(state: seed)
    var words: [PlaceMap.WordBox] = []
    var start = Int.random(in: 0...1 << 30, using: &random)
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let count = Int.random(in: 1...80, using: &random)
      let left = Float(Int.random(in: 0...8000, using: &random)) / 8
      let top = Float(Int.random(in: 0...8000, using: &random)) / 8
      let box = PageBox(left: left, top: top, right: left + 30.125, bottom: top + 9.5)
      words.append(PlaceMap.WordBox(start..<start + count, page: 7, box))
      // Notes stand behind the paragraph that runs on to the next page: the next word may lie before.
      start = max(0, start + Int.random(in: -500...900, using: &random))
    }
    #expect(WordBoxes.words(in: WordBoxes.bytes(of: words), page: 7) == words)
  }

  @Test("bytes that nobody wrote end nothing", arguments: 0..<200 as Range<UInt64>)
  func anyBytes(seed: UInt64) {
    var random = Random(state: seed)
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(WordBoxes.words(in: bytes, page: 1).count <= bytes.count / 6)
  }
}
