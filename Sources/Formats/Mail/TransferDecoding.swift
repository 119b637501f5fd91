/// The decoded body of a part, and where its bytes stand in the file.
struct DecodedBody: Sendable {
  var bytes: [UInt8] = []
  /// The places in order at which the distance of an offset to its source changes.
  fileprivate var places: [PlaceMap.Origin] = []
  /// The bytes of the file for three of the body.
  fileprivate var perThree = 3
  /// Where the body ends in the file.
  fileprivate var end = Int.max

  /// Makes offsets of the body those of the file.
  func restore(_ origins: inout [PlaceMap.Origin]) {
    var map = PlaceMap()
    map.origins = places
    for index in origins.indices {
      guard let place = map.origin(of: origins[index].source) else { continue }
      origins[index].source = min(place.source + (origins[index].source - place.offset) * perThree / 3, end)
    }
  }
}

/// Undoes what bodies of parts are encoded with for their way.
enum TransferDecoding {
  /// Decodes the bytes of a range as a header says.
  static func decode(_ bytes: [UInt8], _ range: Range<Int>, _ encoding: String?) -> DecodedBody {
    switch encoding {
    case "quoted-printable": quotedPrintable(bytes, range)
    case "base64": base64(bytes, range)
    default:
      DecodedBody(
        bytes: Array(bytes[range]),
        places: [PlaceMap.Origin(offset: 0, source: range.lowerBound)],
        end: range.upperBound
      )
    }
  }

  /// Decodes `caf=C3=A9`; what is no such code stays as it is.
  static func quotedPrintable(_ bytes: [UInt8], _ range: Range<Int>) -> DecodedBody {
    var body = DecodedBody(places: [PlaceMap.Origin(offset: 0, source: range.lowerBound)], end: range.upperBound)
    body.bytes.reserveCapacity(range.count)
    let span = bytes.span
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = span[offset]
      guard byte == UInt8(ascii: "=") else {
        body.bytes.append(byte)
        offset += 1
        continue
      }
      if offset + 2 < range.upperBound, let high = hexDigit(span[offset + 1]), let low = hexDigit(span[offset + 2]) {
        body.bytes.append(high << 4 | low)
        offset += 3
      } else if let next = afterSoftBreak(offset + 1, range.upperBound, span) {
        offset = next
      } else {
        body.bytes.append(byte)
        offset += 1
        continue
      }
      body.places.append(PlaceMap.Origin(offset: body.bytes.count, source: offset))
    }
    return body
  }

  /// Skips the spaces and the end of a line that goes on.
  private static func afterSoftBreak(_ start: Int, _ end: Int, _ bytes: borrowing Span<UInt8>) -> Int? {
    var offset = start
    while offset < end, offset < start + 78, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0D {
      offset += 1
    }
    if offset == end { return end }
    return bytes[offset] == 0x0A ? offset + 1 : nil
  }

  /// The value of a hexadecimal digit.
  static func hexDigit(_ byte: UInt8) -> UInt8? {
    if byte &- 0x30 < 10 { return byte - 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }

  /// Decodes base64; other characters are passed over.
  static func base64(_ bytes: [UInt8], _ range: Range<Int>) -> DecodedBody {
    var body = DecodedBody(perThree: 4, end: range.upperBound)
    body.bytes.reserveCapacity(range.count / 4 * 3)
    let span = bytes.span
    var group: UInt32 = 0
    var count = 0
    var isInRun = false
    for offset in range {
      guard let value = base64Digit(span[offset]) else {
        isInRun = false
        if span[offset] == UInt8(ascii: "=") { finish(&group, &count, &body) }
        continue
      }
      if !isInRun { body.places.append(PlaceMap.Origin(offset: body.bytes.count, source: offset)) }
      isInRun = true
      group = group << 6 | UInt32(value)
      count += 1
      if count == 4 { finish(&group, &count, &body) }
    }
    finish(&group, &count, &body)
    return body
  }

  private static func finish(_ group: inout UInt32, _ count: inout Int, _ body: inout DecodedBody) {
    if count >= 2 {
      let padded = group << UInt32(6 * (4 - count))
      for place in 0..<count - 1 { body.bytes.append(UInt8(truncatingIfNeeded: padded >> UInt32(16 - 8 * place))) }
    }
    (group, count) = (0, 0)
  }

  private static func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
