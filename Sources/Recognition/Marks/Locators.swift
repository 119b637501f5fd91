import Text

/// Numbers of pages, volumes, articles, sections and list items.
enum Locators {
  static let blocked = [
    "p. 12", "pp. 73-88", "pp. 73–88, 102", "pages 1–14", "pages 5 to 10", "Vol. 2, No. 8", "Article 5(2)",
    "Articles 5 and 6", "Resolution 2231",
    "Decision No. 123/2019", "1. Trade and investment", "3.2 Trade", "Chapter 4", "page 3 of 10", "fn. 3", "ibid. 45",
  ]

  /// Reads the numbers behind "p.", "Article" or "No.": "73-88", "5(2)", "123/2019".
  static func numbers(_ text: MarkText, at start: Int, _ word: MarkWord) -> Range<Int>? {
    guard !text.isGlued(start) || !text.isNumber(start - 1) else { return nil }
    var next = start + 1
    if text.isStop(next), text.isGlued(next) { next += 1 }
    guard word == .locator || next > start + 1, text.isNumber(next), text.length(next) <= 5 else { return nil }
    if text.isComma(next + 1), text.isGlued(next + 2), text.length(next + 2) == 3 { return nil }
    var end = glued(text, next + 1)
    while let more = following(text, end) { end = glued(text, more) }
    // "page 3 of 10"
    if text.first(start) == UInt8(ascii: "p"), text.holds(end), text.tokens[end].hash == Self.of,
      text.isNumber(end + 1),
      !text.isWord(end + 2)
    {
      end += 2
    }
    return start..<end
  }

  /// The end of what is glued to a number by dashes, slashes and brackets: "73-88", "123/2019", "5(2)".
  private static func glued(_ text: MarkText, _ start: Int) -> Int {
    var end = start
    while text.isGlued(end),
      text.isDash(end) || text.isSlash(end) || text.isMark(end, UInt8(ascii: "(")) || text.isStop(end),
      text.isGlued(end + 1),
      text.isNumber(end + 1) || text.isWord(end + 1) && text.length(end + 1) <= 4
    {
      end += 2
      if text.isMark(end, UInt8(ascii: ")")), text.isGlued(end) { end += 1 }
    }
    return end
  }

  /// The end of a further number: ", 102", "and 6", "to 10", "– 95".
  private static func following(_ text: MarkText, _ end: Int) -> Int? {
    let isJoined = text.isComma(end) || text.isDash(end) || isJoint(text, end)
    guard isJoined, text.isNumber(end + 1), text.length(end + 1) <= 3,
      !text.isGlued(end + 2) || !text.isComma(end + 2) || !text.isGlued(end + 3)
    else { return nil }
    return text.isComma(end) && (text.isWord(end + 2) && !text.isCapitalized(end + 2)) ? nil : end + 2
  }

  private static func isJoint(_ text: MarkText, _ index: Int) -> Bool {
    guard text.holds(index) else { return false }
    let hash = text.tokens[index].hash
    return hash == Self.and || hash == Self.to
  }

  private static let and = WordHash.of("and")
  private static let to = WordHash.of("to")
  private static let of = WordHash.of("of")

  /// The number that a list item or heading begins with: "3.", "3.2", "(4)".
  static func leadingNumber(_ text: MarkText, _ kind: Block.Kind) -> Range<Int>? {
    let first = text.isMark(0, UInt8(ascii: "(")) ? 1 : 0
    guard text.isNumber(first), text.length(first) <= 2, text.value(first) != 0 else { return nil }
    var end = first + 1
    while text.isStop(end), text.isGlued(end), text.isNumber(end + 1), text.isGlued(end + 1), text.length(end + 1) <= 2
    { end += 2 }
    let isChain = end > first + 1
    if isChain, text.isCapitalized(end), !text.isGlued(end) { return first..<end }
    let isClosed = text.isMark(end, UInt8(ascii: ")")) || text.isStop(end) && first == 0
    if isClosed, text.isGlued(end), !text.isGlued(end + 1),
      text.isCapitalized(end + 1) || text.isNumber(end + 1) || first == 1 || end + 1 == text.count
    {
      return isMonthName(text, end + 1) && text.count <= end + 4 ? nil : 0..<end + 1
    }
    return kind == .heading && text.isCapitalized(end) && !text.isGlued(end) && !isMonthName(text, end)
      ? first..<end : nil
  }

  private static func isMonthName(_ text: MarkText, _ index: Int) -> Bool {
    guard text.isWord(index), let word = TimeLexicon.table[text.tokens[index]] else { return false }
    return word.isIn(.month) || word.isIn(.shortMonth) || word.isIn(.unit) || word.isIn(.units)
  }
}
