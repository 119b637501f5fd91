/// A bit for each word of a sentence, 1,024 in all: tells of most sets of words that none of them stands there.
///
/// Every sentence is asked for the words of dozens of readers and has few of them: its marks are laid down once, and held
/// against those of a set without a look at the words.
struct WordMarks: Sendable {
  /// The numbers that hold the bits.
  static let count = 32

  private(set) var bits = [UInt32](repeating: 0, count: WordMarks.count)

  /// Marks the word of a hash.
  mutating func add(_ hash: UInt32) { bits[Int(hash >> 5) & (Self.count - 1)] |= 1 << (hash & 31) }

  /// Whether a bit is marked here and at the beginning of other numbers.
  func meet(_ other: [UInt32]) -> Bool {
    precondition(other.count >= Self.count)
    return unsafe bits.withUnsafeBufferPointer { own in
      unsafe other.withUnsafeBufferPointer { other in
        var both: UInt32 = 0
        for index in 0..<Self.count { both |= unsafe own[index] & other[index] }
        return both != 0
      }
    }
  }
}
