import Quantities
import Text

/// Reads title, author and date of a document from its front matter or its first lines.
enum DocumentHead {
  /// The blocks that are looked at, at most, and the bytes of a block that may be a dateline.
  private static let blockLimit = 24
  private static let longestDateline = 120

  static func describe(_ text: SourceText, _ structure: DocumentStructure, in info: inout DocumentInfo) {
    let values = FrontMatter.values(in: text)
    info.title = values["title"]
    info.author = values["author"] ?? values["authors"]
    if let written = values["date"] ?? values["published"] { info.date = date(in: written) }
    let head = structure.blocks.prefix(blockLimit)
    let first = head.first { !PageFurniture.isLink($0.range, text.bytes.span) }
    if info.title == nil, let first, first.kind == .heading, !first.range.isEmpty { info.title = text[first.range] }
    if info.author == nil { info.author = byline(text, head) }
    if info.date == nil { info.date = dateline(text, head) ?? IssueLine.date(text, head) }
  }

  /// The date that a value of a document's data begins with: `2023-02-11T08:00:00Z`, `11 February 2023`.
  static func date(in written: String) -> PartialDate? {
    let bytes = Array(written.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    if let found = WrittenDate.read(tokens, at: 0, bytes.span) { return found.date }
    guard let first = tokens.first, let year = WrittenDate.year(first, bytes.span) else { return nil }
    if tokens.count == 3, tokens[2].isNumber, let month = Int(written.suffix(Int(tokens[2].length))) {
      return PartialDate(year: year, month: month)
    }
    return tokens.count == 1 ? PartialDate(year: year) : nil
  }

  /// The author whom a line that begins "By" names among the first blocks.
  private static func byline(_ text: SourceText, _ head: ArraySlice<Block>) -> String? {
    for block in head.prefix(6) where block.range.count < 80 && block.range.count > 6 {
      let line = text[block.range]
      guard line.hasPrefix("By ") || line.hasPrefix("BY ") else { continue }
      return String(line.dropFirst(3))
    }
    return nil
  }

  /// The date that the head of the text states as its own.
  ///
  /// A full date counts only where it stands alone, after "Published", or at the end of a short line that
  /// is no sentence; two different ones cancel each other.
  private static func dateline(_ text: SourceText, _ head: ArraySlice<Block>) -> PartialDate? {
    var found: PartialDate?
    for block in head where block.kind == .paragraph || block.kind == .heading {
      let date = block.range.count <= longestDateline ? dateline(text, block) : wireline(text, block)
      guard let date else { continue }
      if let found, found != date { return nil }
      found = date
    }
    return found
  }

  /// "LIMA, Sept 12 2024 (Wire) - The minister …": the date between the place and the dash with which news begin.
  private static func wireline(_ text: SourceText, _ block: Block) -> PartialDate? {
    let bytes = text.bytes
    var tokens: [Token] = []
    let end = min(block.range.upperBound, block.range.lowerBound + longestDateline)
    Tokenizer.tokenize(bytes.span, block.range.lowerBound..<end, into: &tokens)
    for index in tokens.indices.prefix(6).dropFirst() {
      guard tokens[..<index].allSatisfy({ $0.kind == .punctuation || $0.isWord && $0.isCapitalized }) else {
        return nil
      }
      guard let read = WrittenDate.read(tokens, at: index, bytes.span), read.date.day != nil else { continue }
      let behind = tokens[(index + read.count)...].prefix(6)
      return behind.contains { DashMark.table[$0] != nil && $0.hasSpaceBefore } ? read.date : nil
    }
    return nil
  }

  private static func dateline(_ text: SourceText, _ block: Block) -> PartialDate? {
    let bytes = text.bytes
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, block.range, into: &tokens)
    for index in tokens.indices {
      guard let read = WrittenDate.read(tokens, at: index, bytes.span), read.date.day != nil else { continue }
      let isAtEnd = index + read.count == tokens.count
      let isAlone = index == 0 && tokens.count - read.count <= 4
      let isLabelled = tokens.first.map { DatelineWord.table[$0] != nil } ?? false
      if isLabelled && index <= 4 || isAlone { return read.date }
      let first = firstDay(tokens, before: index)
      // "Closing date: 30 June 2025" is the date of something else: what a colon names must be the text's own.
      guard isAtEnd, first > 0, tokens[first - 1].kind == .punctuation, bytes[tokens[first - 1].lowerBound] != 0x3A,
        tokens.count <= 14
      else { return nil }
      return read.date
    }
    return nil
  }
}

/// Where the days of a meeting begin that end with a date: "Quito, 14 and 15 May 2025".
private func firstDay(_ tokens: [Token], before index: Int) -> Int {
  guard index >= 2, DayLink.table[tokens[index - 1]] != nil, tokens[index - 2].isNumber, tokens[index - 2].length <= 2
  else { return index }
  return index - 2
}

private enum DayLink: UInt8 {
  case link = 1

  static let table = WordTable<DayLink>([("and to - –", .link)])
}

/// The words that stand before the date of publication.
private enum DatelineWord: UInt8 {
  case published

  static let table = WordTable<DatelineWord>([
    ("published updated posted date dated issued released publication created", .published)
  ])
}

/// The dashes behind a dateline.
private enum DashMark: UInt8 {
  case dash = 1

  static let table = WordTable<DashMark>([("- – —", .dash)])
}
