/// A 64-bit hash that is the same on every machine and in every run: FNV-1a.
///
/// Identifiers are made of it. It is no protection against somebody who wants two texts to collide.
public struct StableHash: Sendable {
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  @inlinable
  static func mix(_ value: UInt64, _ byte: UInt8) -> UInt64 { (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  public mutating func combine(_ byte: UInt8) { value = Self.mix(value, byte) }

  /// Adds the hash of one word, in one step.
  public mutating func combine(word: UInt32) {
    value = (value ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
  }

  public mutating func combine(number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  /// Adds a string and a mark of its end.
  public mutating func combine(_ string: String) {
    for byte in string.utf8 { combine(byte) }
    combine(0xFF)
  }

  /// Adds the folded words of some tokens, whatever the space between them.
  public mutating func combine(_ tokens: ArraySlice<Token>) {
    for token in tokens where token.kind != .punctuation { combine(word: token.hash) }
  }

  /// Thirteen letters and digits (Crockford's base 32) that stand for the value.
  public var text: String { text(after: []) }

  /// Some ASCII characters and the thirteen letters and digits.
  public func text(after prefix: [UInt8]) -> String {
    var bytes = prefix
    bytes.reserveCapacity(prefix.count + 13)
    for place in 0..<13 { bytes.append(digit(place)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A letter, a hyphen and the thirteen letters and digits, which need no memory of their own: a string of up to
  /// fifteen bytes lies in its own place.
  public func text(after letter: UInt8) -> String {
    unsafe String(unsafeUninitializedCapacity: 15) { buffer in
      unsafe buffer[0] = letter
      unsafe buffer[1] = UInt8(ascii: "-")
      for place in 0..<13 { unsafe buffer[place + 2] = digit(place) }
      return 15
    }
  }

  private func digit(_ place: Int) -> UInt8 {
    Self.alphabet[Int(UInt8(truncatingIfNeeded: value >> UInt64(60 - 5 * place)) & 31)]
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
