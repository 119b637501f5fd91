/// Bytes that grow at their end, in memory that is kept when they are taken.
///
/// A line of output is two dozen small pieces. Each is written through a pointer into room that is made beforehand,
/// which takes a third of the instructions that appending to an array does: one check for a piece, none for a byte.
struct ByteBuffer: Sendable {
  private var memory: [UInt8]
  private(set) var count = 0

  init(capacity: Int) { memory = [UInt8](repeating: 0, count: capacity) }

  /// What has been written.
  var bytes: ArraySlice<UInt8> { memory[..<count] }

  mutating func removeAll() { count = 0 }

  /// Makes room for some bytes, lets them be written, and keeps as many as were.
  @inline(__always)
  mutating func extend(by most: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    if count + most > memory.count { grow(most) }
    let end = count
    count += unsafe memory.withUnsafeMutableBufferPointer { memory in
      guard let start = memory.baseAddress else { return 0 }
      return unsafe fill(start + end)
    }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    unsafe extend(by: 1) { target in
      unsafe target[0] = byte
      return 1
    }
  }

  mutating func append(_ source: borrowing Span<UInt8>) {
    unsafe source.withUnsafeBufferPointer { source in
      unsafe extend(by: source.count) { unsafe Self.copy(source, to: $0) }
    }
  }

  @inline(__always)
  mutating func append(_ text: StaticString) {
    unsafe extend(by: text.utf8CodeUnitCount) { unsafe Self.copy(text, to: $0) }
  }

  /// Copies the bytes of a text whose length the compiler knows.
  @inline(__always)
  static func copy(_ text: StaticString, to target: UnsafeMutablePointer<UInt8>) -> Int {
    unsafe target.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    return text.utf8CodeUnitCount
  }

  @inline(__always)
  static func copy(_ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if let start = source.baseAddress { unsafe target.update(from: start, count: source.count) }
    return source.count
  }

  @inline(never)
  private mutating func grow(_ most: Int) {
    memory.append(contentsOf: repeatElement(0, count: max(memory.count, most)))
  }
}

extension ByteBuffer {
  /// Appends a text between quotation marks up to the next byte that JSON may want escaped, and returns its offset.
  ///
  /// Where there is none, as in nearly all texts, the closing mark is written too.
  mutating func appendQuoted(_ source: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = source.baseAddress else {
      append("\"\"")
      return 0
    }
    var index = 0
    unsafe extend(by: source.count + 2) { target in
      unsafe target[0] = UInt8(ascii: "\"")
      index = unsafe Self.copyPlain(UnsafeRawPointer(start), 0, source.count, to: UnsafeMutableRawPointer(target + 1))
      guard index == source.count else { return index + 1 }
      unsafe target[index + 1] = UInt8(ascii: "\"")
      return index + 2
    }
    return index
  }

  /// Appends a text from an offset up to the next byte that JSON may want escaped, and returns its offset.
  mutating func appendPlain(_ source: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    let count = source.count
    guard offset < count, let start = source.baseAddress else { return offset }
    var index = offset
    unsafe extend(by: count - offset) { target in
      index = unsafe Self.copyPlain(
        UnsafeRawPointer(start),
        offset,
        count,
        to: UnsafeMutableRawPointer(target - offset)
      )
      return index - offset
    }
    return index
  }

  /// Copies eight bytes at a time, and byte by byte around those that are not plain.
  private static func copyPlain(
    _ from: UnsafeRawPointer,
    _ offset: Int,
    _ count: Int,
    to into: UnsafeMutableRawPointer
  ) -> Int {
    var index = offset
    while index < count {
      while index + 8 <= count {
        let word = unsafe from.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        guard isPlain(word) else { break }
        unsafe into.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
        index += 8
      }
      if index + 8 > count, count - offset >= 8 {
        // The last eight bytes, of which some are there already.
        let word = unsafe from.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        if isPlain(word) {
          unsafe into.storeBytes(of: word, toByteOffset: count - 8, as: UInt64.self)
          return count
        }
      }
      let end = min(index + 8, count)
      while index < end {
        let byte = unsafe from.load(fromByteOffset: index, as: UInt8.self)
        if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2 || byte == 0xE2 { return index }
        unsafe into.storeBytes(of: byte, toByteOffset: index, as: UInt8.self)
        index += 1
      }
    }
    return index
  }

  /// Whether eight bytes are ASCII and none is a control character, a quotation mark or a backslash.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Where all bytes are ASCII, taking one number from each borrows only from those that are smaller.
    let controls = word &- ones &* 0x20
    let quotes = (word ^ ones &* 0x22) &- ones
    let backslashes = (word ^ ones &* 0x5C) &- ones
    let deletes = (word ^ ones &* 0x7F) &- ones
    return (word | controls | quotes | backslashes | deletes) & ones &* 0x80 == 0
  }

  /// Appends a number in decimal digits.
  mutating func append(_ number: UInt64) {
    unsafe extend(by: 20) { unsafe Self.write(number, to: $0) }
  }

  /// Appends the last digits of a number.
  mutating func append(_ number: UInt64, digits: Int) {
    unsafe extend(by: digits) { unsafe Self.write(number, digits: digits, to: $0) }
  }

  /// Appends two numbers between brackets.
  mutating func append(_ first: UInt64, _ second: UInt64) {
    unsafe extend(by: 43) { target in
      unsafe target[0] = UInt8(ascii: "[")
      let comma = unsafe 1 + Self.write(first, to: target + 1)
      unsafe target[comma] = UInt8(ascii: ",")
      let end = unsafe comma + 1 + Self.write(second, to: target + comma + 1)
      unsafe target[end] = UInt8(ascii: "]")
      return end + 1
    }
  }

  private static func write(_ number: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var digits = 1
    var power: UInt64 = 10
    while number >= power, digits < 19 {
      digits += 1
      power *= 10
    }
    return unsafe write(number, digits: number >= power ? digits + 1 : digits, to: target)
  }

  private static func write(_ number: UInt64, digits: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number
    for position in stride(from: digits - 1, through: 0, by: -1) {
      unsafe target[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return digits
  }
}
