/// Decodes words of headers that are not ASCII: `=?utf-8?Q?caf=C3=A9?=`.
enum EncodedWords {
  /// The text of a value with its encoded words decoded; spaces between two of them vanish.
  static func decode(_ value: String) -> String {
    guard value.contains("=?") else { return value }
    var text = ""
    var rest = Substring(value)
    var isBehindWord = false
    while let start = rest.firstRange(of: "=?") {
      let before = rest[..<start.lowerBound]
      guard let word = word(rest[start.upperBound...]) else {
        text += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        isBehindWord = false
        continue
      }
      if !isBehindWord || before.contains(where: { !$0.isWhitespace }) { text += before }
      text += word.text
      rest = rest[word.end...]
      isBehindWord = true
    }
    return text + rest
  }

  /// The bytes of an encoded word, at most.
  private static let longest = 512

  /// Reads `charset?Q?text?=`.
  private static func word(_ text: Substring) -> (text: String, end: String.Index)? {
    let piece = text.prefix(longest)
    guard let end = piece.dropFirst().firstRange(of: "?=")?.lowerBound else { return nil }
    var parts = piece[..<end].split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
    var stop = end
    // The text of a word in Q may begin with "=": the mark of its end is the one behind three parts.
    if parts.count < 3, let next = piece[piece.index(after: end)...].firstRange(of: "?=")?.lowerBound {
      parts = piece[..<next].split(separator: "?", maxSplits: 2, omittingEmptySubsequences: false)
      stop = next
    }
    guard parts.count == 3, !parts[0].isEmpty else { return nil }
    let encoded = Array(parts[2].utf8)
    let bytes: [UInt8]
    switch parts[1] {
    case "Q", "q":
      bytes =
        TransferDecoding.quotedPrintable(encoded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, 0..<encoded.count).bytes
    case "B", "b": bytes = TransferDecoding.base64(encoded, 0..<encoded.count).bytes
    default: return nil
    }
    let label = String(parts[0].prefix { $0 != "*" })
    guard let decoded = try? Charset.decode(bytes, label: label) else { return nil }
    let after = piece.index(stop, offsetBy: 2)
    return (String(decoding: decoded.bytes, as: UTF8.self), after)
  }

  /// Decodes a value of the kind `utf-8''caf%C3%A9`.
  static func decodeParameter(_ value: String) -> String {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let escaped = Array((parts.count == 3 ? parts[2] : Substring(value)).utf8)
    let quoted = escaped.map { $0 == UInt8(ascii: "%") ? UInt8(ascii: "=") : $0 }
    let bytes = TransferDecoding.quotedPrintable(quoted, 0..<quoted.count).bytes
    let label = parts.count == 3 ? String(parts[0]) : nil
    return (try? Charset.decode(bytes, label: label)).map { String(decoding: $0.bytes, as: UTF8.self) } ?? value
  }
}
