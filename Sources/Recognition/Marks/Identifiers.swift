import Text

/// Numbers that name a publication or a telephone.
enum Identifiers {
  static let blocked = [
    "doi:10.1080/09512748.2019.1234", "doi: 10.1016/j.x.2020.01.005", "ISBN 978-3-16-148410-0",
    "ISBN-13: 978-3-16-148410-0", "+855 23 123 456",
    "+44 (0)20 7946 0958", "arXiv:2101.00001", "ORCID 0000-0002-1825-0097",
  ]

  /// Reads what follows "doi" or "ISBN".
  static func identifier(_ text: MarkText, at start: Int, _ word: MarkWord) -> Range<Int>? {
    var next = start + 1
    if text.isDash(next), text.isNumber(next + 1), text.length(next + 1) == 2 { next += 2 }
    while text.isMark(next, UInt8(ascii: ":")) || text.isStop(next) { next += 1 }
    guard text.isNumber(next) else { return nil }
    return start..<(word == .doi ? run(text, from: next) : digits(text, from: next))
  }

  /// Reads "10.1080/09512748" without "doi" before it.
  static func bareDOI(_ text: MarkText, at start: Int) -> Range<Int>? {
    guard text.value(start) == 10, text.isStop(start + 1), text.isGlued(start + 1), text.isGlued(start + 2),
      text.length(start + 2) >= 4,
      text.isSlash(start + 3), text.isGlued(start + 3)
    else { return nil }
    return start..<run(text, from: start)
  }

  /// Reads "+855 23 123 456".
  static func telephone(_ text: MarkText, at start: Int) -> Range<Int>? {
    guard text.isGlued(start + 1), text.isNumber(start + 1), text.length(start + 1) <= 3, !text.isGlued(start) else {
      return nil
    }
    var end = start + 2
    var groups = 1
    var count = text.length(start + 1)
    while end < text.count {
      let isOpen =
        text.isMark(end, UInt8(ascii: "(")) || text.isMark(end, UInt8(ascii: ")"))
        || text.isDash(end) && text.isGlued(end)
      guard isOpen || text.isNumber(end) && text.length(end) <= 4 else { break }
      if text.isNumber(end) { (groups, count) = (groups + 1, count + text.length(end)) }
      end += 1
    }
    return groups >= 3 && (8...15).contains(count) ? start..<end : nil
  }

  /// The end of a run of tokens without white space.
  private static func run(_ text: MarkText, from start: Int) -> Int {
    var end = start + 1
    while text.isGlued(end) { end += 1 }
    return end
  }

  /// The end of digits with dashes or spaces between them.
  private static func digits(_ text: MarkText, from start: Int) -> Int {
    var end = start + 1
    while text.isDash(end) && text.isGlued(end) || text.isNumber(end) && text.length(end) <= 7 { end += 1 }
    return end
  }
}
