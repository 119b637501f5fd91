/// Questions about the shape of single lines.
enum LineShape {
  /// Whether a line is drawn: `---`, `***`, `=====`, the fence of code, the line under the head of a table.
  static func isRule(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard line.count >= 3 else { return false }
    let first = bytes[line.lowerBound]
    guard [0x2D, 0x2A, 0x5F, 0x3D, 0x60, 0x7E, 0x2B, 0x7C, 0x3A].contains(first) else { return false }
    for offset in line {
      switch bytes[offset] {
      case 0x2D, 0x2A, 0x5F, 0x3D, 0x20, 0x09, 0x2B, 0x7C, 0x3A, 0x60, 0x7E: continue
      default: return false
      }
    }
    return true
  }

  /// A line of a table of contents: its text and its page number.
  static func contentsEntry(
    _ line: TextLine,
    _ bytes: borrowing Span<UInt8>,
    isInside: Bool = false
  ) -> (text: Range<Int>, page: Range<Int>)? {
    guard line.hasLeader || isInside, line.count <= 300, line.count >= 3 else { return nil }
    let end = line.content.upperBound
    var pageStart = end
    while pageStart > line.content.lowerBound, end - pageStart < 7, isPageCharacter(bytes[pageStart - 1]) {
      pageStart -= 1
    }
    guard pageStart < end, pageStart > line.content.lowerBound + 1 else { return nil }
    var textEnd = pageStart
    var dots = 0
    var gap = 0
    while textEnd > line.content.lowerBound {
      let byte = bytes[textEnd - 1]
      if byte == UInt8(ascii: ".") {
        dots += 1
      } else if byte == 0x20 {
        gap += 1
      } else if byte == 0x09 {
        gap += 2
      } else {
        break
      }
      textEnd -= 1
    }
    guard textEnd > line.content.lowerBound else { return nil }
    let text = line.content.lowerBound..<textEnd
    let isPage = dots + gap >= 1 && end - pageStart <= 3 && LineMark.isDigit(bytes[pageStart])
    guard dots >= 3 || isInside && (gap >= 2 || isPage && LineTraits(text, bytes).words > 1) else { return nil }
    if !isInside, gap == 0, dots < 4 { return nil }
    return (text, pageStart..<end)
  }

  private static func isPageCharacter(_ byte: UInt8) -> Bool {
    LineMark.isDigit(byte) || [0x69, 0x76, 0x78, 0x6C].contains(byte)
  }

  /// Whether a line begins with an address.
  static func isAddress(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, [0x3C, 0x28, 0x5B].contains(bytes[start]) { start += 1 }
    let end = line.upperBound
    return Words.begins(at: start, end, Words.https, bytes) || Words.begins(at: start, end, Words.http, bytes)
      || Words.begins(at: start, end, Words.www, bytes)
  }

  /// Whether a line ends because it is full, or with words that end no paragraph, and not because its paragraph ends.
  static func isWrapped(_ line: TextLine, before next: TextLine, width: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    let last = bytes[line.content.upperBound - 1]
    let isStop = [0x2E, 0x3F, 0x21, 0x3A, 0x3B, 0x3E, 0x22, 0x29, 0x9D].contains(last)
    if line.indent + line.count > 160 { return !isStop }
    var word = next.content.lowerBound
    while word < next.content.upperBound, bytes[word] > 0x20 { word += 1 }
    return line.indent + line.count + (word - next.content.lowerBound) + 8 >= min(width, 160)
      || LineEnd.isOpen(line.content, before: next.content, bytes)
  }

  /// The kind of a caption, if a line begins one: "Figure 1:", "Photo:", "Source:".
  static func caption(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> CaptionWord? {
    guard line.count >= 6, line.count < 2000 else { return nil }
    let first = bytes[line.lowerBound]
    guard first == UInt8(ascii: "*") || first == UInt8(ascii: "_") || CaptionWord.initials.contains(first) else {
      return nil
    }
    guard CaptionWord.mayBegin(line, bytes) else { return nil }
    var tokens: [Token] = []
    Tokenizer.tokenize(
      bytes,
      line.lowerBound..<boundary(min(line.upperBound, line.lowerBound + 40), bytes),
      into: &tokens
    )
    while let first = tokens.first, bytes[first.lowerBound] == UInt8(ascii: "*") { tokens.removeFirst() }
    guard tokens.count >= 2, let word = CaptionWord.table[tokens[0]], tokens[0].isCapitalized else { return nil }
    let second = bytes[tokens[1].lowerBound]
    switch word {
    case .numbered:
      let isNumbered = tokens[1].isNumber || tokens[1].isWord && tokens[1].length <= 4 && tokens[1].isAllCapitals
      guard isNumbered, tokens.count >= 3 else { return nil }
      let third = bytes[tokens[2].lowerBound]
      let isMark = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), 0xE2].contains(third)
      return isMark || line.count < 120 && tokens[2].isCapitalized && !LineTraits(line, bytes).endsSentence ? word : nil
    case .credit, .source:
      let isColon = second == UInt8(ascii: ":") || tokens.count > 2 && bytes[tokens[2].lowerBound] == UInt8(ascii: ":")
      guard isColon else { return nil }
      let colon = tokens[second == UInt8(ascii: ":") ? 1 : 2]
      return colon.upperBound < line.upperBound && bytes[colon.upperBound] != UInt8(ascii: "[") ? word : nil
    }
  }

  /// Whether a line names the author, as "By" and a name do.
  static func isByline(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    Words.begins(at: line.lowerBound, line.upperBound, Words.by, bytes)
      || Words.begins(at: line.lowerBound, line.upperBound, Words.byInCapitals, bytes)
  }

  /// The mark of a line that begins with `[12] `.
  static func bracketedNote(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> (mark: Range<Int>, number: Int)? {
    guard line.count >= 3, bytes[line.lowerBound] == UInt8(ascii: "[") else { return nil }
    var offset = line.lowerBound + 1
    var number = 0
    while offset < line.upperBound, offset < line.lowerBound + 5, LineMark.isDigit(bytes[offset]) {
      number = number * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > line.lowerBound + 1, offset < line.upperBound, bytes[offset] == UInt8(ascii: "]") else { return nil }
    guard offset + 1 == line.upperBound || LineMark.isSpace(bytes[offset + 1]) else { return nil }
    return (line.lowerBound..<offset + 1, number)
  }

  static func isContentsTitle(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    Words.role(of: line, bytes) == .contents
  }

  /// Whether a line is the heading of references, notes or contents.
  static func isApparatusTitle(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    Words.role(of: line, bytes) != .text
  }

  /// Where a block that is too long is cut: after a sentence, else at white space, else between characters.
  static func cut(_ range: Range<Int>, _ limit: Int, _ bytes: borrowing Span<UInt8>) -> (end: Int, next: Int) {
    let last = range.lowerBound + limit
    var space: Int?
    var offset = last
    while offset > last - 8192, offset > range.lowerBound + 1 {
      if bytes[offset] <= 0x20 {
        if space == nil { space = offset }
        if [0x2E, 0x3F, 0x21].contains(bytes[offset - 1]) { return (offset, offset + 1) }
      }
      offset -= 1
    }
    if let space { return (space, space + 1) }
    let place = boundary(last, bytes)
    return (place, place)
  }

  /// The beginning of the character that an offset falls into.
  static func boundary(_ offset: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}

/// The words with which captions begin.
enum CaptionWord: UInt8 {
  case numbered, credit, source

  static let initials = Array("FTCMGDBEPIS".utf8) + [UInt8(ascii: "N")]

  /// Whether a colon, a full stop or a digit stands near the beginning, as in every caption.
  static func mayBegin(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    for offset in line.lowerBound..<min(line.upperBound, line.lowerBound + 24) {
      let byte = bytes[offset]
      if LineMark.isDigit(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") { return true }
    }
    return false
  }

  static let table = WordTable<CaptionWord>([
    ("figure fig table chart map graph diagram box exhibit", .numbered),
    ("photo photos image picture photograph credit", .credit),
    ("source note", .source),
  ])
}
