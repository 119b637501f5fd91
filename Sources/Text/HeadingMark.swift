/// A line that may be a heading, by its looks.
struct HeadingMark {
  /// How sure the looks are; what stands around decides the rest.
  enum Strength: Int { case certain, numbered, title }

  var strength: Strength
  var level: Int
  var marker: Range<Int>
  var content: Range<Int>

  /// Levels of headings in texts that do not number them: parts, chapters, capitals, titles, numbered ones.
  static let part = 1
  static let chapter = 2
  static let capitals = 3
  static let title = 4
  static let numbered = 5
  static let bold = 6

  init(_ strength: Strength, level: Int, _ content: Range<Int>, marker: Range<Int>? = nil) {
    self.strength = strength
    self.level = level
    self.content = content
    self.marker = marker ?? content.lowerBound..<content.lowerBound
  }

  /// Reads `## Title ##`.
  static func atx(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> HeadingMark? {
    var offset = line.lowerBound
    while offset < line.upperBound, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let level = offset - line.lowerBound
    guard (1...6).contains(level), offset < line.upperBound, LineMark.isSpace(bytes[offset]) else { return nil }
    let marker = line.lowerBound..<offset
    while offset < line.upperBound, LineMark.isSpace(bytes[offset]) { offset += 1 }
    var end = line.upperBound
    while end > offset, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    while end > offset, LineMark.isSpace(bytes[end - 1]) { end -= 1 }
    return HeadingMark(.certain, level: level, offset..<end, marker: marker)
  }

  /// Reads a heading of plain text that stands alone in its lines.
  static func plain(_ text: Range<Int>, _ bytes: borrowing Span<UInt8>) -> HeadingMark? {
    guard text.count >= 2, text.count <= 260, !PageFurniture.isLink(text, bytes) else { return nil }
    if let bold = emphasised(text, bytes) { return bold }
    if let division = division(text, bytes) { return division }
    let traits = LineTraits(text, bytes)
    guard !traits.hasAddress else { return nil }
    if let mark = LineMark(text, bytes), mark.content < text.upperBound {
      return labelled(mark, text, traits, bytes)
    }
    if let decimal = decimal(text, traits, bytes) { return decimal }
    if traits.isAllCapitals, !traits.endsSentence { return HeadingMark(.certain, level: capitals, text) }
    return traits.isTitle && !LineEnd.needsWord(text, bytes) ? HeadingMark(.title, level: title, text) : nil
  }

  /// Reads a title behind a Roman or Arabic number and a full stop.
  private static func labelled(
    _ mark: LineMark,
    _ text: Range<Int>,
    _ traits: LineTraits,
    _ bytes: borrowing Span<UInt8>
  ) -> HeadingMark? {
    let content = mark.content..<text.upperBound
    guard text.count <= 180, !traits.endsSentence || bytes[text.upperBound - 1] == UInt8(ascii: ":") else { return nil }
    switch mark.kind {
    case .roman: return HeadingMark(.certain, level: title, content, marker: mark.range)
    case .number where bytes[text.lowerBound] != UInt8(ascii: "("):
      guard text.count <= 110, LineTraits.startsUpper(content, bytes) else { return nil }
      return HeadingMark(.numbered, level: numbered, content, marker: mark.range)
    default: return nil
    }
  }

  /// Reads a title behind a number of several parts, such as `1.2` or `1.2.3.`.
  private static func decimal(_ text: Range<Int>, _ traits: LineTraits, _ bytes: borrowing Span<UInt8>) -> HeadingMark?
  {
    var offset = text.lowerBound
    var dots = 0
    while offset < text.upperBound, LineMark.isDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") {
      if bytes[offset] == UInt8(ascii: ".") { dots += 1 }
      offset += 1
    }
    let marker = text.lowerBound..<offset
    guard dots > 0, marker.count <= 8, offset < text.upperBound, LineMark.isSpace(bytes[offset]), !traits.endsSentence,
      text.count <= 120, LineMark.isDigit(bytes[text.lowerBound])
    else { return nil }
    while offset < text.upperBound, LineMark.isSpace(bytes[offset]) { offset += 1 }
    let content = offset..<text.upperBound
    guard LineTraits.startsUpper(content, bytes) else { return nil }
    return HeadingMark(.certain, level: title + dots, content, marker: marker)
  }

  /// Reads a line that is bold as a whole: `**Title**`.
  private static func emphasised(_ text: Range<Int>, _ bytes: borrowing Span<UInt8>) -> HeadingMark? {
    let star = UInt8(ascii: "*")
    guard text.count > 4, bytes[text.lowerBound] == star, bytes[text.lowerBound + 1] == star,
      bytes[text.upperBound - 1] == star, bytes[text.upperBound - 2] == star
    else { return nil }
    let inner = text.lowerBound + 2..<text.upperBound - 2
    for offset in inner where bytes[offset] == star { return nil }
    if let division = division(inner, bytes) { return division }
    let level = LineTraits(inner, bytes).isAllCapitals ? capitals : bold
    if inner.count > 6, let mark = LineMark(inner, bytes), mark.kind == .roman {
      return HeadingMark(.certain, level: title, mark.content..<inner.upperBound, marker: mark.range)
    }
    guard inner.count <= 160 else { return nil }
    return HeadingMark(.certain, level: level, inner)
  }

  /// Reads "PART II", "Chapter 4", "Annex A", "Article 5" and a section with the sign `§`.
  private static func division(_ text: Range<Int>, _ bytes: borrowing Span<UInt8>) -> HeadingMark? {
    guard text.count <= 200 else { return nil }
    if bytes[text.lowerBound] == 0xC2, bytes[text.lowerBound + 1] == 0xA7 {
      return text.count <= 140 ? HeadingMark(.certain, level: title, text) : nil
    }
    var tokens: [Token] = []
    let end = LineShape.boundary(min(text.upperBound, text.lowerBound + 40), bytes)
    Tokenizer.tokenize(bytes, text.lowerBound..<end, into: &tokens)
    guard tokens.count >= 2, let level = DivisionWord.table[tokens[0]], tokens[0].isCapitalized else { return nil }
    let label = tokens[1]
    let isLabel =
      label.isNumber && label.length <= 3 || label.isWord && label.isAllCapitals && label.length <= 5
      || NumberWord.table[label] != nil && label.isCapitalized
    guard isLabel, tokens[1].hasSpaceBefore else { return nil }
    if tokens.count > 2 {
      let third = tokens[2]
      guard third.isCapitalized || third.kind == .punctuation else { return nil }
      if third.kind == .punctuation, !third.hasSpaceBefore, bytes[third.lowerBound] == UInt8(ascii: ",") { return nil }
      if LineTraits(text, bytes).endsSentence { return nil }
    }
    return HeadingMark(.certain, level: level == .part ? part : chapter, text)
  }
}

/// The words that name the divisions of a book or law.
private enum DivisionWord: UInt8 {
  case part, chapter

  static let table = WordTable<DivisionWord>([
    ("part book volume title", .part), ("chapter annex appendix section article schedule", .chapter),
  ])
}

private enum NumberWord: UInt8 {
  case number

  static let table = WordTable<NumberWord>([("one two three four five six seven eight nine ten eleven twelve", .number)]
  )
}
