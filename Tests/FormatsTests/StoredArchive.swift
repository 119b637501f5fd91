/// A ZIP archive whose members are not compressed.
enum StoredArchive {
  static func bytes(_ members: [(name: String, text: String)]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let (name, content) = (Array(member.name.utf8), Array(member.text.utf8))
      let size = long(content.count)
      let common = short(20) + long(0) + long(0) + long(checksum(content)) + size + size + short(name.count) + short(0)
      directory += [0x50, 0x4B, 1, 2] + short(20) + common + short(0) + long(0) + long(0) + long(file.count) + name
      file += [0x50, 0x4B, 3, 4] + common + name + content
    }
    let count = short(members.count)
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
