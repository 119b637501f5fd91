/// Looks for bytes eight at a time: what a document is asked as a whole before it is read.
public enum ByteSearch {
  /// The offset of the next byte that is one of two, at or behind an offset; the number of bytes where there is none.
  public static func next(_ a: UInt8, or b: UInt8, in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    next(a, or: b, in: bytes, start..<max(start, bytes.count))
  }

  /// The offset of the first byte of a range that is one of two; the end of the range where there is none.
  public static func next(_ a: UInt8, or b: UInt8, in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    let (wordOfA, wordOfB) = (ByteWord(repeating: a), ByteWord(repeating: b))
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = ByteWord(bytes, at: index)
      let found = (word ^ wordOfA).zeros | (word ^ wordOfB).zeros
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, bytes[index] != a, bytes[index] != b { index += 1 }
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

  /// Whether a text has no white space but single spaces between words, so that nothing in it is to be folded.
  public static func isFolded(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    let (space, delete) = (ByteWord(repeating: 0x20), ByteWord(repeating: 0x7F))
    var wasSpace: UInt64 = 1
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = ByteWord(bytes, at: index)
      let spaces = (word ^ space).exactZeros
      guard word.controls | (word ^ delete).zeros | spaces & (spaces << 8 | wasSpace << 7) == 0 else { return false }
      wasSpace = spaces >> 63
      index += 8
    }
    while index < range.upperBound {
      let isSpace: UInt64 = bytes[index] == 0x20 ? 1 : 0
      guard bytes[index] >= 0x20, bytes[index] != 0x7F, isSpace & wasSpace == 0 else { return false }
      wasSpace = isSpace
      index += 1
    }
    return wasSpace == 0
  }

  /// The number of bytes in a range that are neither white space nor control characters.
  public static func visibleCount(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      count += ByteWord(bytes, at: index).visible.nonzeroBitCount
      index += 8
    }
    while index < range.upperBound {
      count += bytes[index] > 0x20 ? 1 : 0
      index += 1
    }
    return count
  }

  /// The number of letters of ASCII in a range.
  public static func letterCount(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      count += ByteWord(bytes, at: index).letterCount
      index += 8
    }
    while index < range.upperBound {
      count += (bytes[index] | 0x20) &- 0x61 < 26 ? 1 : 0
      index += 1
    }
    return count
  }

  /// The offset of the first byte of a range that is not ASCII; the end of the range where all are.
  public static func nextWide(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let found = ByteWord(bytes, at: index).wide
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound, bytes[index] < 0x80 { index += 1 }
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

  /// The top bit of each byte above 0x20, and no other.
  @inline(__always)
  var visible: UInt64 { (((bits & ~Self.tops) &+ Self.ones &* 0x5F) | bits) & Self.tops }

  /// The top bit of each byte that is not ASCII, and no other.
  @inline(__always)
  var wide: UInt64 { bits & Self.tops }

  /// The number of letters of ASCII.
  @inline(__always)
  var letterCount: Int {
    let folded = (bits | Self.ones &* 0x20) & ~Self.tops
    let (atLeastA, aboveZ) = (folded &+ Self.ones &* 0x1F, folded &+ Self.ones &* 0x05)
    return (atLeastA & ~aboveZ & ~bits & Self.tops).nonzeroBitCount
  }

  /// The top bit of each byte below 0x20; above the first of them others may be set too.
  @inline(__always)
  var controls: UInt64 { (bits &- Self.ones &* 0x20) & ~bits & Self.tops }
}
