public import Quantities

/// Writes JSON into bytes: keys in the order in which they are given, the same bytes in every run.
///
/// It checks nothing: whoever calls it closes what they open. Two hundred to a thousand times a line
/// is usual, so it holds no state but the bytes and whether a comma is due.
public struct JSONWriter: Sendable {
  /// What has been written and not yet taken.
  public var bytes: [UInt8] { Array(buffer.bytes) }
  /// How many bytes have been written and not yet taken.
  public var count: Int { buffer.count }
  private var buffer = ByteBuffer(capacity: 1 << 12)
  private var needsComma = false

  public init() {}

  /// Gives away what has been written, and starts anew with the same memory.
  public mutating func flush(_ take: (ArraySlice<UInt8>) throws -> Void) rethrows {
    try take(buffer.bytes)
    buffer.removeAll()
  }

  /// Opens an object, as an element or after a key.
  public mutating func beginObject() { open("{") }
  public mutating func endObject() { close("}") }
  public mutating func beginArray() { open("[") }
  public mutating func endArray() { close("]") }

  /// Ends a line of a stream.
  public mutating func endLine() {
    buffer.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Writes the name of a member; it must need no escape.
  @inline(__always)
  public mutating func key(_ name: StaticString) {
    let comma = needsComma ? 1 : 0
    unsafe buffer.extend(by: name.utf8CodeUnitCount + 4) { target in
      unsafe target[0] = UInt8(ascii: ",")
      unsafe target[comma] = UInt8(ascii: "\"")
      let end = unsafe comma + 1 + ByteBuffer.copy(name, to: target + comma + 1)
      unsafe target[end] = UInt8(ascii: "\"")
      unsafe target[end + 1] = UInt8(ascii: ":")
      return end + 2
    }
    needsComma = false
  }

  /// Writes the name of a member that is known only when the program runs.
  public mutating func key(text name: String) {
    separate()
    quoted(name)
    buffer.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes members that are JSON already, up to the name whose value comes next.
  mutating func member(_ json: [UInt8]) {
    separate()
    buffer.append(json.span)
    needsComma = false
  }

  public mutating func null() { literal("null") }
  public mutating func value(_ flag: Bool) { if flag { literal("true") } else { literal("false") } }

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
      for _ in 0..<min(exponent, 40) { buffer.append(UInt8(ascii: "0")) }
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

  /// Writes a word that the program knows and that needs no escape.
  @inline(__always)
  mutating func word(fixed string: StaticString) {
    separate()
    unsafe buffer.extend(by: string.utf8CodeUnitCount + 2) { target in
      unsafe target[0] = UInt8(ascii: "\"")
      let end = unsafe 1 + ByteBuffer.copy(string, to: target + 1)
      unsafe target[end] = UInt8(ascii: "\"")
      return end + 1
    }
    needsComma = true
  }

  /// Writes a word that needs no escape.
  public mutating func word(_ string: String) { value(string) }

  /// Writes some bytes of a text as a string.
  public mutating func value(_ slice: ArraySlice<UInt8>) {
    separate()
    unsafe slice.withUnsafeBufferPointer { unsafe quoted($0) }
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

  mutating func ascii(_ scalar: Unicode.Scalar) { buffer.append(UInt8(ascii: scalar)) }
  mutating func bare(_ string: String) { buffer.append(string.utf8Span.span) }

  mutating func twoDigits(_ number: Int) {
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Writes two offsets as an array.
  public mutating func value(_ span: Range<Int>) {
    separate()
    buffer.append(UInt64(span.lowerBound.magnitude), UInt64(span.upperBound.magnitude))
    needsComma = true
  }
}

extension JSONWriter {
  @inline(__always)
  private mutating func separate() {
    if needsComma { buffer.append(UInt8(ascii: ",")) }
  }

  @inline(__always)
  private mutating func quote() { buffer.append(UInt8(ascii: "\"")) }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    buffer.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    buffer.append(UInt8(ascii: bracket))
    needsComma = true
  }

  @inline(__always)
  private mutating func literal(_ word: StaticString) {
    separate()
    buffer.append(word)
    needsComma = true
  }

  private mutating func decimal(_ number: UInt64, isNegative: Bool) {
    if isNegative { buffer.append(UInt8(ascii: "-")) }
    buffer.append(number)
  }

  private mutating func fraction(_ digits: UInt64, places: Int, isNegative: Bool) {
    var power: UInt64 = 1
    for _ in 0..<min(places, 19) { power *= 10 }
    decimal(places > 19 ? 0 : digits / power, isNegative: isNegative)
    buffer.append(UInt8(ascii: "."))
    buffer.append(places > 19 ? digits : digits % power, digits: min(places, 60))
  }

  private mutating func quoted(_ string: String) {
    let isDone: Void? = unsafe string.utf8.withContiguousStorageIfAvailable { unsafe quoted($0) }
    if isDone == nil { unsafe Array(string.utf8).withUnsafeBufferPointer { unsafe quoted($0) } }
  }

  /// Writes a string: copies it up to the next byte that must be escaped, again and again.
  private mutating func quoted(_ source: UnsafeBufferPointer<UInt8>) {
    var index = unsafe buffer.appendQuoted(source)
    guard index < source.count else { return }
    while index < source.count {
      let width = unsafe escapeWidth(source, at: index)
      if width > 0 {
        unsafe escape(source, at: index, width: width)
      } else {
        buffer.append(unsafe source[index])
      }
      index = unsafe buffer.appendPlain(source, from: index + max(width, 1))
    }
    quote()
  }

  /// How many bytes from here must be escaped: control characters, quotation marks, line separators.
  private func escapeWidth(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch unsafe source[index] {
    case 0xC2: unsafe index + 1 < source.count && source[index + 1] < 0xA0 ? 2 : 0
    case 0xE2: unsafe index + 2 < source.count && source[index + 1] == 0x80 && source[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 1
    }
  }

  private mutating func escape(_ source: UnsafeBufferPointer<UInt8>, at index: Int, width: Int) {
    buffer.append(UInt8(ascii: "\\"))
    let byte = unsafe source[index]
    switch (width, byte) {
    case (1, 0x22), (1, 0x5C): buffer.append(byte)
    case (1, 0x0A): buffer.append(UInt8(ascii: "n"))
    case (1, 0x0D): buffer.append(UInt8(ascii: "r"))
    case (1, 0x09): buffer.append(UInt8(ascii: "t"))
    case (1, _): hex(0, byte)
    case (2, _): hex(0, unsafe source[index + 1])
    default: hex(0x20, unsafe 0x28 | source[index + 2] & 1)
    }
  }

  private mutating func hex(_ high: UInt8, _ low: UInt8) {
    buffer.append(UInt8(ascii: "u"))
    for nibble in [high >> 4, high & 15, low >> 4, low & 15] {
      buffer.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
    }
  }
}
