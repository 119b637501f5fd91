import Documents
import Quantities
import Text

/// Where author and title stand in an entry, as ranges of its tokens.
struct EntryLayout {
  var author: Range<Int>
  var title: Range<Int>?
  /// The first token behind the title.
  var rest: Int
  var isQuoted = false

  static func read(_ entry: EntryText, _ body: Range<Int>) -> EntryLayout {
    let start = afterSignal(entry, body)
    let body = start..<body.upperBound
    return quoted(entry, body) ?? yearInBrackets(entry, body) ?? yearFirst(entry, body) ?? commaStyle(entry, body)
      ?? stopStyle(entry, body)
  }

  /// What stands behind the title: the newspaper, the journal, the book.
  func container(_ entry: EntryText, _ body: Range<Int>, _ date: EntryDate?) -> String? {
    guard title != nil, rest < body.upperBound else { return nil }
    var start = rest
    while start < body.upperBound,
      [".", ",", "*", ")"].contains(where: { entry.isMark(start, $0) }) || entry.isQuote(start)
    { start += 1 }
    if start < body.upperBound, entry.isWord(start, Self.wordIn) || entry.isWord(start, Self.wordFrom) { start += 1 }
    var end = start
    while end < body.upperBound {
      if let date, date.tokens.contains(end) { break }
      if entry.isMark(end, ",") || entry.isMark(end, "(") || entry.isMark(end, "<") { break }
      if end > start, entry.isMark(end, "*") || entry.isMark(end, "_") || entry.monthAndDay(end) != nil { break }
      if entry.isMark(end, "."), end + 1 == body.upperBound || entry.tokens[end + 1].hasSpaceBefore { break }
      end += 1
    }
    guard end > start, end - start <= 20, !Self.volumes.contains(entry.tokens[start].hash),
      entry.monthAndDay(start) == nil, entry.tokens[start].isCapitalized || entry.tokens[start].kind == .punctuation
    else { return nil }
    return entry.string(start..<end)
  }

  /// Skips the words "see", "see also" and "cf" at the beginning.
  private static func afterSignal(_ entry: EntryText, _ body: Range<Int>) -> Int {
    var index = body.lowerBound
    while index < min(body.upperBound, 4),
      signals.contains(entry.tokens[index].hash) || index > body.lowerBound && entry.isMark(index, ".")
        || index > body.lowerBound && entry.isMark(index, ":")
    {
      index += 1
    }
    return index
  }

  /// Reads an entry with its title in quotation marks.
  private static func quoted(_ entry: EntryText, _ body: Range<Int>) -> EntryLayout? {
    guard let open = body.first(where: { entry.isQuote($0) }), mayBeAuthor(entry, body.lowerBound..<open) else {
      return nil
    }
    for close in open + 2..<max(open + 2, body.upperBound) where entry.isQuote(close) {
      let isClosing = close + 1 >= body.upperBound || !entry.tokens[close].hasSpaceBefore
      guard isClosing, close - open > 2 || open < 6 else { continue }
      var layout = EntryLayout(
        author: authorEnd(entry, body.lowerBound..<open),
        title: open + 1..<close,
        rest: close + 1
      )
      layout.isQuoted = true
      return layout
    }
    return nil
  }

  /// Whether the words before quotation marks name an author, and are no title themselves.
  private static func mayBeAuthor(_ entry: EntryText, _ range: Range<Int>) -> Bool {
    if range.contains(where: { entry.isMark($0, ":") }) { return false }
    let small = range.count {
      entry.tokens[$0].isWord && !entry.tokens[$0].isCapitalized && entry.tokens[$0].length > 3
    }
    return small <= 4
  }

  /// Reads an entry with the year in brackets behind the author.
  private static func yearInBrackets(_ entry: EntryText, _ body: Range<Int>) -> EntryLayout? {
    for open in body.prefix(45) where entry.isMark(open, "(") {
      var close = open + 1
      while close < min(body.upperBound, open + 8), !entry.isMark(close, ")") { close += 1 }
      guard close < body.upperBound, entry.isMark(close, ")") else { continue }
      guard (open + 1..<close).contains(where: { entry.year($0) != nil }) || entry.isWord(open + 1, letterN) else {
        continue
      }
      guard open > body.lowerBound, close + 2 < body.upperBound else { return nil }
      var start = close + 1
      while start < body.upperBound, entry.isMark(start, ".") || entry.isMark(start, ",") || entry.isMark(start, ":") {
        start += 1
      }
      return EntryLayout(
        author: body.lowerBound..<open,
        title: start..<titleEnd(entry, start, body.upperBound),
        rest: titleEnd(entry, start, body.upperBound)
      )
    }
    return nil
  }

  /// Reads an entry with the year between full stops before the title.
  private static func yearFirst(_ entry: EntryText, _ body: Range<Int>) -> EntryLayout? {
    for index in body.prefix(30)
    where entry.year(index) != nil
      || entry.isWord(index, letterN) && entry.isMark(index + 1, ".") && entry.isWord(index + 2, letterD)
    {
      let isFirst = index == body.lowerBound || entry.isMark(index - 1, ".") || entry.isMark(index - 1, ",")
      var next = index + 1
      if entry.isWord(index, letterN) { next = index + 3 }
      guard isFirst, entry.isMark(next, "."), next + 2 < body.upperBound else { return nil }
      return EntryLayout(
        author: body.lowerBound..<index,
        title: next + 1..<titleEnd(entry, next + 1, body.upperBound),
        rest: titleEnd(entry, next + 1, body.upperBound)
      )
    }
    return nil
  }

  /// Author, Title, Place, 13 February 2023.
  private static func commaStyle(_ entry: EntryText, _ body: Range<Int>) -> EntryLayout? {
    guard
      let dateStart = body.first(where: {
        entry.isMark($0 - 1, ",") && entry.date($0).map { $0.date.month != nil } ?? false
      })
    else {
      return nil
    }
    let commas = (body.lowerBound..<dateStart - 1).filter { entry.isMark($0, ",") }
    let hasAuthor = commas.first.map { $0 - body.lowerBound <= 16 && !startsDocument(entry, body.lowerBound) } ?? false
    let start = hasAuthor ? (commas.first ?? body.lowerBound) + 1 : body.lowerBound
    guard start < dateStart - 1 else { return nil }
    var end = dateStart - 1
    if let last = commas.last, last > start + 3, end - last <= 4,
      (last + 1..<end).allSatisfy({ entry.tokens[$0].isCapitalized })
    {
      end = last
    }
    return EntryLayout(
      author: body.lowerBound..<(hasAuthor ? start - 1 : body.lowerBound),
      title: start..<end,
      rest: dateStart
    )
  }

  /// Reads `Title. Container, date` and `Author: Title, date`.
  private static func stopStyle(_ entry: EntryText, _ body: Range<Int>) -> EntryLayout {
    if let colon = body.prefix(7).first(where: { entry.isMark($0, ":") }), colon > body.lowerBound,
      (body.lowerBound..<colon).allSatisfy({ entry.tokens[$0].isCapitalized || entry.tokens[$0].kind == .punctuation }),
      colon + 1 < body.upperBound
    {
      let end = fieldEnd(entry, colon + 1, titleEnd(entry, colon + 1, body.upperBound))
      return EntryLayout(author: body.lowerBound..<colon, title: colon + 1..<end, rest: end)
    }
    let end = titleEnd(entry, body.lowerBound, body.upperBound)
    let start = body.lowerBound
    if let comma = (start..<end).prefix(6).first(where: { entry.isMark($0, ",") }), end - comma > 4, comma > start,
      (start..<comma).allSatisfy({ entry.tokens[$0].isCapitalized }), !startsDocument(entry, start)
    {
      return EntryLayout(author: start..<comma, title: comma + 1..<end, rest: end)
    }
    return EntryLayout(author: start..<start, title: end > start ? start..<end : nil, rest: end)
  }

  /// Where a title ends that no quotation marks close: with its emphasis, or with its sentence.
  private static func titleEnd(_ entry: EntryText, _ start: Int, _ end: Int) -> Int {
    guard start < end else { return start }
    if entry.isMark(start, "*") || entry.isMark(start, "_") {
      for index in start + 2..<max(start + 2, end) where entry.isMark(index, "*") || entry.isMark(index, "_") {
        return index
      }
    }
    return entry.sentenceEnd(from: start, to: end)
  }

  /// The first comma behind which a new clause begins in small letters.
  private static func fieldEnd(_ entry: EntryText, _ start: Int, _ end: Int) -> Int {
    for index in start..<end
    where entry.isMark(index, ",") && index + 1 < end && !entry.tokens[index + 1].isCapitalized
      && entry.tokens[index + 1].isWord
    {
      return index
    }
    return end
  }

  /// The author before a quoted title, without the year or date that stands between them.
  private static func authorEnd(_ entry: EntryText, _ range: Range<Int>) -> Range<Int> {
    for index in range where entry.tokens[index].hasSpaceBefore || entry.isMark(index - 1, "(") {
      guard entry.year(index) != nil || entry.date(index) != nil else { continue }
      let isOpen = entry.isMark(index - 1, "(")
      return range.lowerBound..<max(range.lowerBound, isOpen ? index - 1 : index)
    }
    return range
  }

  private static func startsDocument(_ entry: EntryText, _ index: Int) -> Bool {
    documents.contains(entry.tokens[index].hash)
  }

  private static let signals = Set(["see", "also", "cf", "source"].map(WordHash.of))
  private static let documents = Set(
    [
      "joint", "agreement", "treaty", "declaration", "memorandum", "protocol", "full", "communiqué", "communique",
      "statement",
      "report", "speech", "remarks", "convention", "charter", "convention", "action", "post", "other", "interview",
      "press",
    ].map(WordHash.of)
  )
  private static let volumes = Set(["vol", "no", "pp", "p", "issue", "volume"].map(WordHash.of))
  private static let wordIn = WordHash.of("in")
  private static let wordFrom = WordHash.of("from")
  private static let letterN = WordHash.of("n")
  private static let letterD = WordHash.of("d")
}
