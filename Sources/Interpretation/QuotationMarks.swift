import Text

/// Marks around quoted words, and the marks of emphasis of Markdown that may stand with them.
enum QuotationMarks {
  private enum Mark: UInt8 { case quotation = 1, emphasis }
  private static let marks = WordTable<Mark>([("\"", .quotation), ("*", .emphasis)])

  static func isMark(_ token: Token) -> Bool { marks[token] != nil }

  /// Whether a mark begins quoted words, which stand right behind it: "to draw up ⟦“⟧Plans for the Coast”".
  static func opens(at index: Int, before end: Int, _ tokens: [Token]) -> Bool {
    index + 1 < end && isMark(tokens[index]) && !tokens[index + 1].hasSpaceBefore
  }

  /// Whether the last of some words is a mark that closes what another one of them opens.
  static func closes(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let last = range.last, marks[tokens[last]] == .quotation else { return false }
    return range.count { marks[tokens[$0]] == .quotation } % 2 == 0
  }
}
