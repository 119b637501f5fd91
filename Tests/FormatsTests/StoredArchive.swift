/// A ZIP archive whose members are not compressed, or were compressed before.
enum StoredArchive {
  /// A member whose bytes are packed, and what they become.
  struct Packed {
    var bytes: [UInt8]
    var size: Int
    var checksum: Int
  }

  static func bytes(_ members: [(name: String, text: String)], packed: [(name: String, content: Packed)] = [])
    -> [UInt8]
  {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    let stored = members.map { member in
      let content = Array(member.text.utf8)
      return (member.name, Packed(bytes: content, size: content.count, checksum: checksum(content)), 0)
    }
    for (name, packed, method) in stored + packed.map({ ($0.name, $0.content, 8) }) {
      let (name, content) = (Array(name.utf8), packed.bytes)
      let sizes = long(packed.checksum) + long(content.count) + long(packed.size)
      let common = short(20) + short(0) + short(method) + long(0) + sizes + short(name.count) + short(0)
      directory += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + long(0) + long(0) + long(file.count) + name
      file += [0x50, 0x4B, 3, 4] + common + name + content
    }
    let count = short(members.count + packed.count)
    return file + directory + [0x50, 0x4B, 5, 6] + long(0) + count + count + long(directory.count) + long(file.count)
      + short(0)
  }

  private static func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  private static func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return Int(~value)
  }
}
