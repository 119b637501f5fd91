/// How many bytes a file has, and SHA-256 over them: what tells the file that was read from any other.
///
/// Nobody makes another file with the same digest, so that a file which has it is the one that was read.
public struct FileDigest: Sendable, Equatable {
  public let size: Int
  /// 64 hexadecimal digits.
  public let text: String

  public init(size: Int, text: String) {
    self.size = size
    self.text = text
  }

  public init(_ bytes: [UInt8]) {
    var sum = Checksum()
    sum.add(bytes)
    self = sum.finished()
  }

  /// Takes the bytes of a file piece by piece.
  public struct Checksum: Sendable {
    private var state: [UInt32] = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]
    /// The bytes that fill no block yet.
    private var rest: [UInt8] = []
    private var size = 0

    public init() { rest.reserveCapacity(64) }

    public mutating func add(_ bytes: [UInt8]) {
      size += bytes.count
      var start = 0
      if !rest.isEmpty {
        start = min(64 - rest.count, bytes.count)
        rest += bytes[..<start]
        guard rest.count == 64 else { return }
        Self.mix(rest, from: 0, into: &state)
        rest.removeAll(keepingCapacity: true)
      }
      start = Self.mix(bytes, from: start, into: &state)
      rest += bytes[start...]
    }

    public consuming func finished() -> FileDigest {
      let (count, bits) = (size, UInt64(size) * 8)
      let zeros = (119 - count % 64) % 64
      add(
        [0x80] + [UInt8](repeating: 0, count: zeros) + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
      )
      let digits = Array("0123456789abcdef".utf8)
      let bytes = state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
      let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      return FileDigest(size: count, text: String(decoding: text, as: UTF8.self))
    }

    /// Mixes all whole blocks of 64 bytes into the state; returns where the last one ends.
    @discardableResult
    private static func mix(_ bytes: [UInt8], from first: Int, into state: inout [UInt32]) -> Int {
      var schedule = [UInt32](repeating: 0, count: 64)
      var words = schedule.mutableSpan
      let bytes = bytes.span
      var start = first
      while start + 64 <= bytes.count {
        for index in 0..<16 {
          let place = start + 4 * index
          words[index] =
            UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
            | UInt32(bytes[place + 3])
        }
        for index in 16..<64 {
          let (a, b) = (words[index - 15], words[index - 2])
          let one = turned(a, 7) ^ turned(a, 18) ^ a >> 3
          let two = turned(b, 17) ^ turned(b, 19) ^ b >> 10
          words[index] = words[index - 16] &+ one &+ words[index - 7] &+ two
        }
        turn(words.span, &state)
        start += 64
      }
      return start
    }

    private static func turn(_ words: borrowing Span<UInt32>, _ state: inout [UInt32]) {
      let constants = constants.span
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
        let sum = h &+ one &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
        let two = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
        let other = two &+ (a & b ^ a & c ^ b & c)
        h = g
        g = f
        f = e
        e = d &+ sum
        d = c
        c = b
        b = a
        a = sum &+ other
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }

    private static let constants: [UInt32] = [
      0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
      0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
      0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
      0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
      0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
      0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
      0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
      0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]
  }
}
