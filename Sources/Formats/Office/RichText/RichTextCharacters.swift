/// Decodes the characters of a Rich Text file and puts them where they belong.
extension RichTextBody {
  private static let longestName = 4000

  private var isShown: Bool {
    state.destination == .body && !state.isHidden && !state.isDeleted
      && !fields.contains {
        $0.field.isResult
          && (WordField.pageNumbers.contains($0.field.kind) || WordField.contents.contains($0.field.kind))
      }
  }

  mutating func plain(_ range: Range<Int>) {
    var range = range
    if skipped > 0 {
      let count = min(skipped, range.count)
      skipped -= count
      range = range.lowerBound + count..<range.upperBound
    }
    guard !range.isEmpty else { return }
    let bytes = tokenizer.bytes[range]
    if bytes.contains(where: { $0 >= 0x80 }) {
      encoded = Array(bytes)
      flushEncoded()
    } else {
      append(Array(bytes))
    }
  }

  mutating func hex(_ byte: UInt8) {
    if skipped > 0 { skipped -= 1 } else { encoded.append(byte) }
  }

  /// Decodes what was collected byte by byte.
  mutating func flushEncoded() {
    guard !encoded.isEmpty else { return }
    let charset = charsets[state.font] ?? 0
    let label = RichTextSigns.charsets[charset] ?? RichTextSigns.codePages[codePage]
    let bytes = encoded
    encoded = []
    if charset == RichTextSigns.symbolSet {
      let signs = bytes.compactMap { SymbolFont.scalar(UInt32($0), font: "Symbol") }
      return append(Array(String(String.UnicodeScalarView(signs)).utf8))
    }
    if let label, let decoded = try? Charset.decode(bytes, label: label) { return append(decoded.bytes) }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(Windows1252.scalar(byte)) ?? "\u{FFFD}") }
    append(Array(String(scalars).utf8))
  }

  /// A character by its number in UTF-16; numbers above 32767 are written as negative ones.
  mutating func unicode(_ number: Int) {
    skipped = state.fallback
    let unit = UInt16(truncatingIfNeeded: number)
    if unit & 0xFC00 == 0xD800 {
      surrogate = unit
      return
    }
    let units = surrogate.map { [$0, unit] } ?? [unit]
    surrogate = nil
    if units.count == 1, (0xF000...0xF0FF).contains(unit) {
      let sign = SymbolFont.scalar(UInt32(unit), font: charsets[state.font] == RichTextSigns.symbolSet ? "Symbol" : "")
      guard let sign else { return counts.symbols += 1 }
      return append(Array(String(sign).utf8))
    }
    append(Array(String(decoding: units, as: UTF16.self).utf8))
  }

  mutating func append(_ bytes: [UInt8]) {
    switch state.destination {
    case .body:
      guard isShown else {
        if state.isHidden { counts.hidden += 1 }
        return
      }
      let start = collector.text.count
      collector.text += bytes
      if state.isRaised { Superscripts.raise(&collector.text, from: start) }
      let letters = bytes.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
      collector.letters += letters
      if state.isBold { collector.boldLetters += letters }
    case .listLabel: if collector.label.utf8.count < 40 { collector.label += String(decoding: bytes, as: UTF8.self) }
    case .styles:
      if styles[definedStyle] != nil { styles[definedStyle]?.name += String(decoding: bytes, as: UTF8.self) }
    case .fieldInstruction:
      if let last = fields.indices.last, fields[last].field.instruction.count < Self.longestName {
        fields[last].field.instruction += bytes
      }
    case .title, .author: properties[state.destination, default: ""] += String(decoding: bytes, as: UTF8.self)
    case .skipped, .fonts, .footnote, .created, .saved: break
    }
  }

  /// A day of the file's data: `2023-02-11`.
  func day(_ destination: RichTextDestination) -> String? {
    guard let parts = timeParts[destination], parts.count >= 3 else { return nil }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts[0])-\(two(parts[1]))-\(two(parts[2]))"
  }
}
