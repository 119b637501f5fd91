/// The header of a message, or of a part of one.
struct MIMEHeader: Sendable {
  /// The fields that are read, and the bytes of one, at most.
  private static let mostFields = 1000
  private static let longestField = 65_536

  /// The values by the names of fields in lower case, unfolded but not decoded; the first of two equal ones counts.
  private(set) var fields: [String: String] = [:]
  /// Where the body begins.
  private(set) var end: Int

  /// Reads a header up to the empty line behind it; where there is none, the body is empty.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    end = range.upperBound
    var offset = range.lowerBound
    var name = ""
    var value: [UInt8] = []
    while offset < range.upperBound {
      let line = Self.line(bytes, from: offset, range.upperBound)
      offset = line.next
      if line.content.isEmpty {
        end = offset
        break
      }
      if let first = line.content.first, bytes[first] == 0x20 || bytes[first] == 0x09, !name.isEmpty {
        if value.count < Self.longestField { value += bytes[line.content] }
        continue
      }
      take(name, value)
      guard let colon = line.content.prefix(128).first(where: { bytes[$0] == UInt8(ascii: ":") }) else {
        name = ""
        continue
      }
      name = String(decoding: bytes[line.content.lowerBound..<colon], as: UTF8.self).trimmingSpaces.lowercased()
      value = Array(bytes[colon + 1..<line.content.upperBound].prefix(Self.longestField))
    }
    take(name, value)
  }

  private mutating func take(_ name: String, _ value: [UInt8]) {
    guard !name.isEmpty, fields.count < Self.mostFields, fields[name] == nil else { return }
    let text = (try? Charset.decode(value, label: nil))?.bytes ?? []
    fields[name] = String(decoding: text, as: UTF8.self).trimmingSpaces
  }

  /// A line without its end, and where the next one begins.
  static func line(_ bytes: [UInt8], from start: Int, _ limit: Int) -> (content: Range<Int>, next: Int) {
    var end = start
    let span = bytes.span
    while end < limit, span[end] != 0x0A { end += 1 }
    let next = min(end + 1, limit)
    if end > start, span[end - 1] == 0x0D { end -= 1 }
    return (start..<end, next)
  }

  /// The decoded value of a field for people: a subject, a name.
  func text(_ name: String) -> String? {
    guard let value = fields[name] else { return nil }
    let text = EncodedWords.decode(value)
    return text.isEmpty ? nil : text
  }

  /// The value of a field before its parameters, in lower case: `text/plain`.
  func kind(_ name: String) -> String? {
    fields[name].map { String($0.prefix { $0 != ";" }).trimmingSpaces.lowercased() }
  }

  /// A parameter of a field: the `charset` of `text/plain; charset=utf-8`; also in pieces and encoded.
  func parameter(_ parameter: String, of name: String) -> String? {
    guard let value = fields[name] else { return nil }
    let parameters = Self.parameters(value)
    if let plain = parameters[parameter] { return EncodedWords.decode(plain) }
    var pieces = ""
    for index in 0..<64 {
      let piece = parameters["\(parameter)*\(index)*"] ?? parameters["\(parameter)*\(index)"]
      guard let piece else { break }
      pieces += piece
    }
    let encoded = parameters["\(parameter)*"] ?? (pieces.isEmpty ? nil : pieces)
    return encoded.map(EncodedWords.decodeParameter)
  }

  /// The parameters behind the first semicolon by their names in lower case.
  private static func parameters(_ value: String) -> [String: String] {
    var parameters: [String: String] = [:]
    var rest = value.drop { $0 != ";" }
    while let start = rest.firstIndex(where: { $0 != ";" && !$0.isWhitespace }) {
      rest = rest[start...]
      let name = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest[name.endIndex...]
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop(while: \.isWhitespace)
      var text = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.first, character != "\"" {
          rest = rest.dropFirst()
          if character == "\\", let escaped = rest.first {
            text.append(escaped)
            rest = rest.dropFirst()
          } else {
            text.append(character)
          }
        }
        rest = rest.dropFirst()
      } else {
        let word = rest.prefix { $0 != ";" && !$0.isWhitespace }
        text = String(word)
        rest = rest[word.endIndex...]
      }
      parameters[String(name).trimmingSpaces.lowercased()] = text
      rest = rest.drop { $0 != ";" }
    }
    return parameters
  }
}
