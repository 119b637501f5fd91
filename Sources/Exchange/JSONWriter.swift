public import Quantities

/// Writes JSON into bytes: keys in the order in which they are given, the same bytes in every run.
///
/// It checks nothing: whoever calls it closes what they open. Two hundred to a thousand times a line
/// is usual, so it holds no state but the bytes and whether a comma is due.
public struct JSONWriter: Sendable {
  /// What has been written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() { bytes.reserveCapacity(1 << 16) }

  /// Gives away what has been written, and starts anew with the same memory.
  public mutating func flush(_ take: (borrowing [UInt8]) throws -> Void) rethrows {
    try take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Opens an object, as an element or after a key.
  public mutating func beginObject() { open("{") }
  public mutating func endObject() { close("}") }
  public mutating func beginArray() { open("[") }
  public mutating func endArray() { close("]") }

  /// Ends a line of a stream.
  public mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes the name of a member; it must need no escape.
  @inline(__always)
  public mutating func key(_ name: String) {
    separate()
    quote()
    append(name)
    quote()
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes the name of a member that is known only when the program runs.
  public mutating func key(text name: String) {
    separate()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes members that are JSON already, up to the name whose value comes next.
  mutating func member(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = false
  }

  public mutating func null() { literal("null") }
  public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  public mutating func value(_ number: Int) {
    separate()
    decimal(UInt64(number.magnitude), isNegative: number < 0)
    needsComma = true
  }

  /// Writes a number in full decimal digits, exactly.
  public mutating func value(_ number: WrittenNumber) {
    separate()
    var exponent = number.exponent
    var digits = number.digits.magnitude
    while exponent < 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
      if digits == 0 { break }
    }
    if digits == 0 { exponent = 0 }
    let isNegative = number.digits < 0
    if exponent >= 0 {
      decimal(digits, isNegative: isNegative)
      for _ in 0..<min(exponent, 40) { bytes.append(UInt8(ascii: "0")) }
    } else {
      fraction(digits, places: -exponent, isNegative: isNegative)
    }
    needsComma = true
  }

  public mutating func value(_ string: String) {
    separate()
    quoted(string)
    needsComma = true
  }

  /// Writes a word that needs no escape.
  @inline(__always)
  public mutating func word(_ string: String) {
    separate()
    quote()
    bytes.append(contentsOf: string.utf8)
    quote()
    needsComma = true
  }

  /// Writes some bytes of a text as a string.
  public mutating func value(_ slice: ArraySlice<UInt8>) {
    separate()
    quote()
    escaped(slice)
    quote()
    needsComma = true
  }

  /// Writes a string whose characters need no escape piece by piece.
  mutating func quoted(_ pieces: (inout JSONWriter) -> Void) {
    separate()
    quote()
    pieces(&self)
    quote()
    needsComma = true
  }

  mutating func ascii(_ scalar: Unicode.Scalar) { bytes.append(UInt8(ascii: scalar)) }
  mutating func bare(_ string: String) { bytes.append(contentsOf: string.utf8) }

  mutating func twoDigits(_ number: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Writes two offsets as an array.
  @inline(__always)
  public mutating func value(_ span: Range<Int>) {
    separate()
    bytes.append(UInt8(ascii: "["))
    decimal(UInt64(span.lowerBound.magnitude), isNegative: false)
    bytes.append(UInt8(ascii: ","))
    decimal(UInt64(span.upperBound.magnitude), isNegative: false)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }
}

extension JSONWriter {
  @inline(__always)
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  @inline(__always)
  private mutating func quote() { bytes.append(UInt8(ascii: "\"")) }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func literal(_ word: String) {
    separate()
    append(word)
    needsComma = true
  }

  @inline(__always)
  private mutating func append(_ name: String) { bytes.append(contentsOf: name.utf8) }

  private mutating func decimal(_ number: UInt64, isNegative: Bool) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    if number < 10 { return bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
    var length = 0
    var rest = number
    while rest > 0 {
      length += 1
      rest /= 10
    }
    fill(number, length: length)
  }

  /// Appends the last digits of a number, from the last to the first.
  private mutating func fill(_ number: UInt64, length: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: length))
    var rest = number
    var position = bytes.count - 1
    let start = bytes.count - length
    while rest > 0, position >= start {
      bytes[position] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      position -= 1
    }
  }

  private mutating func fraction(_ digits: UInt64, places: Int, isNegative: Bool) {
    var power: UInt64 = 1
    for _ in 0..<min(places, 19) { power *= 10 }
    decimal(places > 19 ? 0 : digits / power, isNegative: isNegative)
    bytes.append(UInt8(ascii: "."))
    fill(places > 19 ? digits : digits % power, length: min(places, 60))
  }

  /// Writes a string as it is, and again with escapes if it turns out to need one.
  private mutating func quoted(_ string: String) {
    quote()
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    var index = start
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C, bytes[index] < 0x7F {
      index += 1
    }
    if index < bytes.count {
      bytes.removeSubrange(start...)
      escaped(Array(string.utf8)[...])
    }
    quote()
  }

  /// Copies bytes up to the next that must be escaped, again and again.
  private mutating func escaped(_ slice: ArraySlice<UInt8>) {
    var start = slice.startIndex
    var index = start
    let end = slice.endIndex
    while index < end {
      let byte = slice[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xC2, byte != 0xE2 {
        index += 1
        continue
      }
      let width = escapeWidth(slice, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: slice[start..<index])
      escape(slice, at: index, width: width)
      index += width
      start = index
    }
    bytes.append(contentsOf: slice[start..<end])
  }

  /// How many bytes from here must be escaped: control characters, quotation marks, line separators.
  private func escapeWidth(_ slice: ArraySlice<UInt8>, at index: Int) -> Int {
    switch slice[index] {
    case 0xC2: index + 1 < slice.endIndex && slice[index + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      index + 2 < slice.endIndex && slice[index + 1] == 0x80 && slice[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 1
    }
  }

  private mutating func escape(_ slice: ArraySlice<UInt8>, at index: Int, width: Int) {
    bytes.append(UInt8(ascii: "\\"))
    let byte = slice[index]
    switch (width, byte) {
    case (1, 0x22), (1, 0x5C): bytes.append(byte)
    case (1, 0x0A): bytes.append(UInt8(ascii: "n"))
    case (1, 0x0D): bytes.append(UInt8(ascii: "r"))
    case (1, 0x09): bytes.append(UInt8(ascii: "t"))
    case (1, _): hex(0, byte)
    case (2, _): hex(0, slice[index + 1])
    default: hex(0x20, 0x28 | slice[index + 2] & 1)
    }
  }

  private mutating func hex(_ high: UInt8, _ low: UInt8) {
    bytes.append(UInt8(ascii: "u"))
    for nibble in [high >> 4, high & 15, low >> 4, low & 15] {
      bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
  }
}
