import Text

/// Addresses of pages and mailboxes.
enum Addresses {
  static let examples = [
    Reading(
      "url",
      from: "https://example.org/a/2019/12",
      "see www.example.org/news-2020",
      "write to a.b@example.org",
      "(https://example.org/1)"
    )
  ]
  static let nonexamples = ["http", "www", "a @ b", "@home"]

  /// Reads the address that begins at "https" or "www", without the punctuation that closes the sentence.
  static func address(_ text: MarkText, at start: Int) -> Range<Int>? {
    let isScheme = text.isMark(start + 1, UInt8(ascii: ":")) && text.isSlash(start + 2) && text.isGlued(start + 2)
    let isHost = text.first(start) == UInt8(ascii: "w") && text.isStop(start + 1) && text.isGlued(start + 2)
    guard isScheme || isHost, text.isGlued(start + 1), !text.isGlued(start) || !text.isWord(start - 1) else {
      return nil
    }
    return start..<end(text, from: start)
  }

  /// Reads the mailbox around "@".
  static func mail(_ text: MarkText, at mark: Int) -> Range<Int>? {
    guard text.isGlued(mark), text.isGlued(mark + 1), text.isWord(mark + 1), !isPunctuation(text, mark - 1) else {
      return nil
    }
    var start = mark - 1
    while text.isGlued(start), !isPunctuation(text, start - 1) || joins(text, start - 1) { start -= 1 }
    while start < mark, isPunctuation(text, start) { start += 1 }
    let end = end(text, from: mark + 1)
    return end > mark + 2 && start < mark ? start..<end : nil
  }

  private static func isPunctuation(_ text: MarkText, _ index: Int) -> Bool {
    !text.isWord(index) && !text.isNumber(index)
  }

  private static func joins(_ text: MarkText, _ index: Int) -> Bool {
    text.isStop(index) || text.isDash(index) || text.isMark(index, UInt8(ascii: "_"))
  }

  /// The end of the run of tokens without white space, less closing punctuation.
  private static func end(_ text: MarkText, from start: Int) -> Int {
    var end = start + 1
    while end < text.count, text.isGlued(end), !isClosing(text, end) { end += 1 }
    while end > start + 1, isTrailing(text, end - 1) { end -= 1 }
    return end
  }

  /// Marks that an address does not hold: quotation marks, angle brackets, brackets that close one around it.
  private static func isClosing(_ text: MarkText, _ index: Int) -> Bool {
    guard isPunctuation(text, index) else { return false }
    switch text.first(index) {
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "|"):
      return true
    case 0xE2, 0xC2: return text.isMark(index, UInt8(ascii: "\"")) || text.isMark(index, UInt8(ascii: "'"))
    default: return false
    }
  }

  private static func isTrailing(_ text: MarkText, _ index: Int) -> Bool {
    isPunctuation(text, index) && !text.isSlash(index)
  }
}
