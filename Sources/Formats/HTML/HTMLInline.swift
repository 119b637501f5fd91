import Text

/// The text of a passage that is being collected, without its tags.
struct HTMLInline {
  private(set) var bytes: [UInt8] = []
  /// Where the passage begins in the page.
  private(set) var source: Int?
  /// Where lines end that the page breaks.
  private var breaks: [Int] = []
  /// The bytes of links and of bold letters, counted like those of `letters`.
  private var links = 0
  private var bold = 0
  private var letters = 0
  /// Whether the bracket before a mark of a note has been taken away, so that the one behind it is due to go.
  private var isBracketOpen = false
  private var hasAddress = false
  private var searched = 0

  /// The bytes of a line that a page breaks because it is full, at least.
  private static let fullLine = 60
  /// The bytes of a bold line that may be a heading, at most.
  private static let longestHeading = 100

  var isEmpty: Bool { letters == 0 }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    (source, links, bold, letters, searched) = (nil, 0, 0, 0, 0)
    (isBracketOpen, hasAddress) = (false, false)
  }

  /// Adds the text of a node; line breaks in it count where it is preformatted.
  mutating func append(_ node: HTMLNode, _ tokenizer: MarkupTokenizer, isPreformatted: Bool) {
    if node.signs.contains(.spaceBefore) { space() }
    let start = bytes.count
    if source == nil { source = Int(node.start) }
    let kind: MarkupToken.Kind = node.signs.contains(.raw) ? .rawText : .text
    tokenizer.append(MarkupToken(kind: kind, range: node.range, content: node.range), to: &bytes)
    if isBracketOpen, bytes[start...].first == UInt8(ascii: "]") { bytes.remove(at: start) }
    isBracketOpen = false
    if node.signs.contains(.inSuperscript) { raise(from: start) }
    clean(from: start)
    let count = bytes.count - start
    letters += count
    if node.signs.contains(.inLink) { links += count }
    if node.signs.contains(.inBold) { bold += count }
    guard isPreformatted else { return }
    for offset in start..<bytes.count where bytes[offset] == 0x0A { breaks.append(offset) }
  }

  /// Adds a mark of a note, without the brackets and spaces that stand around it.
  mutating func appendMark(_ label: String, at offset: Int) {
    if source == nil { source = offset }
    while let last = bytes.last, last == 0x20 || last == UInt8(ascii: "[") || last == 0x0A {
      bytes.removeLast()
      if last == UInt8(ascii: "[") { isBracketOpen = true }
    }
    bytes.append(contentsOf: "[^\(label)]".utf8)
    letters += 1
  }

  /// Whether an address stands in the passage; what has been looked at once is not looked at again.
  mutating func tellsAddress() -> Bool {
    while !hasAddress, searched + Self.address.count <= bytes.count {
      hasAddress = bytes[searched] == Self.address[0] && Marks.has(Self.address, at: searched, bytes.span)
      searched += 1
    }
    return hasAddress
  }

  private static let address = Array("http".utf8)

  mutating func append(_ sign: String) { bytes.append(contentsOf: sign.utf8) }

  mutating func space() { bytes.append(0x20) }

  /// Ends a line.
  mutating func lineBreak() {
    breaks.append(bytes.count)
    bytes.append(0x0A)
  }

  /// Makes raised digits what they are without tags: "km²".
  private mutating func raise(from start: Int) {
    let digits = bytes[start...].filter { $0 > 0x20 }
    guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return }
    bytes.removeSubrange(start...)
    for digit in digits {
      switch digit {
      case 0x31: bytes += [0xC2, 0xB9]
      case 0x32, 0x33: bytes += [0xC2, digit + 0x80]
      default: bytes += [0xE2, 0x81, digit + 0x80]
      }
    }
  }

  /// Makes spaces of those that do not break, and removes soft hyphens and byte order marks.
  private mutating func clean(from start: Int) {
    let first = ByteSearch.next(0xC2, or: 0xEF, in: bytes.span, from: start)
    guard first < bytes.count else { return }
    var end = first
    var offset = first
    while offset < bytes.count {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if bytes[offset] == 0xC2, next == 0xA0 || next == 0xAD {
        if next == 0xA0 {
          bytes[end] = 0x20
          end += 1
        }
        offset += 2
      } else if bytes[offset] == 0xEF, next == 0xBB, offset + 2 < bytes.count, bytes[offset + 2] == 0xBF {
        offset += 3
      } else {
        bytes[end] = bytes[offset]
        end += 1
        offset += 1
      }
    }
    bytes.removeLast(bytes.count - end)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether no line breaks in the passage, so that it is one paragraph.
  var isOneLine: Bool { breaks.isEmpty }

  /// Whether the passage leads to other pages and says nothing else: "Read more: …".
  var isLabelledLink: Bool { links * 2 > letters && letters < 400 && RelatedWords.isLabel(text.trimmingSpaces) }

  /// Whether the passage is one bold line, as headings are.
  var isBoldLine: Bool {
    bold == letters && breaks.isEmpty && letters < Self.longestHeading && bytes.last(where: { $0 > 0x20 }) != 0x2E
  }

  /// The paragraphs of the passage: it is cut where a line breaks that is not full, and where an empty line stands.
  var paragraphs: [String] {
    guard !breaks.isEmpty else { return [text] }
    var paragraphs: [String] = []
    var current = ""
    var start = 0
    for end in breaks + [bytes.count] {
      let line = String(decoding: bytes[start..<max(end, start)], as: UTF8.self).trimmingSpaces
      start = end
      if !current.isEmpty, line.isEmpty || !Self.continues(current, line) {
        paragraphs.append(current)
        current = ""
      }
      current += current.isEmpty || line.isEmpty ? line : " " + line
    }
    if !current.isEmpty { paragraphs.append(current) }
    return paragraphs
  }

  /// Whether a line goes on with the one before it.
  private static func continues(_ before: String, _ line: String) -> Bool {
    guard let last = before.utf8.last, let first = line.unicodeScalars.first else { return false }
    if last == UInt8(ascii: ",") || last == UInt8(ascii: "-") || first.properties.isLowercase { return true }
    let isStop = [0x2E, 0x3F, 0x21, 0x3A, 0x3B].contains(last)
    return before.utf8.count >= fullLine && !isStop
  }
}
