/// Looks for bytes eight at a time: what a document is asked as a whole before it is read.
public enum ByteSearch {
  /// The offset of the next byte that is one of two, at or behind an offset; the number of bytes where there is none.
  public static func next(_ a: UInt8, or b: UInt8, in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    let (wordOfA, wordOfB) = (ByteWord(repeating: a), ByteWord(repeating: b))
    var index = start
    while index + 8 <= bytes.count {
      let word = ByteWord(bytes, at: index)
      let found = (word ^ wordOfA).zeros | (word ^ wordOfB).zeros
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != a, bytes[index] != b { index += 1 }
    return index
  }

  /// The offset of the next control character at or behind an offset; the number of bytes where there is none.
  public static func nextControl(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let found = ByteWord(bytes, at: index).controls
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20 { index += 1 }
    return index
  }
}

/// Eight bytes as one number; the first is the lowest.
struct ByteWord {
  private var bits: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  init(repeating byte: UInt8) { bits = UInt64(byte) &* Self.ones }

  @inline(__always)
  init(_ bytes: borrowing Span<UInt8>, at index: Int) {
    bits = unsafe UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  @inline(__always)
  static func ^ (a: ByteWord, b: ByteWord) -> ByteWord {
    var result = a
    result.bits ^= b.bits
    return result
  }

  /// The top bit of each byte that is zero; above the first of them others may be set too.
  @inline(__always)
  var zeros: UInt64 { (bits &- Self.ones) & ~bits & Self.tops }

  /// The top bit of each byte that is zero, and no other.
  @inline(__always)
  var exactZeros: UInt64 { ~(((bits & ~Self.tops) &+ ~Self.tops) | bits | ~Self.tops) }

  /// The top bit of each byte below 0x20; above the first of them others may be set too.
  @inline(__always)
  var controls: UInt64 { (bits &- Self.ones &* 0x20) & ~bits & Self.tops }
}
