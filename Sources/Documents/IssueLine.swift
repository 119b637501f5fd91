import Quantities
import Text

/// Reads the date that one line of a text's head ends with, the month or season of an issue too: "Lima, 4 May 2024",
/// "The Quarterly, autumn 2024"; and the day of news, "LIMA, Dec 30 (Wire) - ", under a title that names the year.
enum IssueLine {
  /// The blocks that are looked at, at most; a longer block is the text itself.
  private static let blockLimit = 8
  private static let longestBlock = 240
  private static let mostTokens = 14

  /// The date of the issue, if one line states it and no other line another one.
  static func date(_ text: SourceText, _ head: ArraySlice<Block>) -> PartialDate? {
    var found: PartialDate?
    for block in head.prefix(blockLimit) where block.kind == .paragraph || block.kind == .heading {
      guard block.range.count <= longestBlock else { break }
      for line in lines(of: block, text) {
        guard let date = date(ofLine: line, text) else { continue }
        if let found, found != date { return nil }
        found = date
      }
    }
    return found ?? wired(text, head)
  }

  private static func lines(of block: Block, _ text: SourceText) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.range.lowerBound
    for index in block.range where text.bytes[index] == UInt8(ascii: "\n") {
      lines.append(start..<index)
      start = index + 1
    }
    return lines + [start..<block.range.upperBound]
  }

  /// The month or season with which a line ends, behind a comma or alone.
  private static func date(ofLine line: Range<Int>, _ text: SourceText) -> PartialDate? {
    let bytes = text.bytes
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, line, into: &tokens)
    guard (2...mostTokens).contains(tokens.count) else { return nil }
    let start = tokens.count - 2
    guard let last = tokens.last, let year = WrittenDate.year(last, bytes.span) else { return nil }
    if let day = day(atEndOf: tokens, bytes.span) { return day }
    guard isBehindMark(start, tokens, bytes.span) else { return nil }
    if let season = SeasonWord.table[tokens[start]] { return PartialDate(year: year, .season(season.season)) }
    return WrittenDate.read(tokens, at: start, bytes.span).flatMap { $0.date.day == nil ? $0.date : nil }
  }

  /// The full date with which a line ends.
  private static func day(atEndOf tokens: [Token], _ bytes: borrowing Span<UInt8>) -> PartialDate? {
    for start in stride(from: tokens.count - 3, through: max(0, tokens.count - 5), by: -1) {
      guard let read = WrittenDate.read(tokens, at: start, bytes), start + read.count == tokens.count,
        read.date.day != nil
      else { continue }
      return isBehindMark(start, tokens, bytes) ? read.date : nil
    }
    return nil
  }

  /// Whether a date stands alone or behind a comma or dash: behind a colon stands the date of what is named before it.
  private static func isBehindMark(_ start: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>) -> Bool {
    guard start > 0 else { return true }
    return tokens[start - 1].kind == .punctuation && bytes[tokens[start - 1].lowerBound] != UInt8(ascii: ":")
  }

  /// The day of news without its year, in the year that the title names.
  private static func wired(_ text: SourceText, _ head: ArraySlice<Block>) -> PartialDate? {
    guard let title = head.first, let year = onlyYear(in: title, text) else { return nil }
    let bytes = text.bytes
    for block in head.dropFirst().prefix(3) where block.kind == .paragraph {
      var tokens: [Token] = []
      let end = min(block.range.upperBound, block.range.lowerBound + longestBlock / 2)
      Tokenizer.tokenize(bytes.span, block.range.lowerBound..<end, into: &tokens)
      for index in tokens.indices.prefix(6).dropFirst() {
        guard tokens[..<index].allSatisfy({ $0.kind == .punctuation || $0.isWord && $0.isCapitalized }) else { break }
        guard let read = WrittenDate.monthAndDay(tokens, at: index, bytes.span) else { continue }
        if WrittenDate.read(tokens, at: index, bytes.span) != nil { break }
        let behind = tokens[(index + read.count)...].prefix(6)
        guard behind.contains(where: { DashWord.table[$0] != nil && $0.hasSpaceBefore }) else { break }
        return PartialDate(year: year, month: read.month, day: read.day)
      }
    }
    return nil
  }

  private static func onlyYear(in block: Block, _ text: SourceText) -> Int? {
    var tokens: [Token] = []
    Tokenizer.tokenize(text.bytes.span, block.range, into: &tokens)
    let years = tokens.compactMap { WrittenDate.year($0, text.bytes.span) }
    return years.count == 1 ? years.first : nil
  }
}

private enum SeasonWord: UInt8 {
  case spring = 1, summer, autumn, winter

  var season: PartialDate.Season {
    switch self {
    case .spring: .spring
    case .summer: .summer
    case .autumn: .autumn
    case .winter: .winter
    }
  }

  static let table = WordTable<SeasonWord>([
    ("spring", .spring), ("summer", .summer), ("autumn fall", .autumn), ("winter", .winter),
  ])
}

private enum DashWord: UInt8 {
  case dash = 1

  static let table = WordTable<DashWord>([("- – —", .dash)])
}
