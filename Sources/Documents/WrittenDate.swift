public import Quantities
public import Text

/// Reads full dates as they stand in datelines and references: "28 March 2023", "April 12, 2021", "2023-06-15".
public enum WrittenDate {
  /// The date that begins at a token, and how many tokens it has.
  ///
  /// A month and its year are a date too; a year alone is none.
  public static func read(
    _ tokens: [Token],
    at index: Int,
    _ bytes: borrowing Span<UInt8>
  ) -> (date: PartialDate, count: Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.isNumber { return startingWithNumber(tokens, index, bytes) }
    guard token.isWord, token.isCapitalized, let month = MonthWord.table[token] else { return nil }
    let next = afterMarks(index + 1, tokens, bytes)
    guard next < tokens.count, tokens[next].isNumber else { return nil }
    let isShort = token.length <= 4 && month != .may && month != .june && month != .july
    guard isShort || !isMark(tokens[index + 1], ".", bytes) else { return nil }
    if let year = year(tokens[next], bytes) {
      return PartialDate(year: year, month: month.number).map { ($0, next + 1 - index) }
    }
    guard let day = day(tokens[next], bytes) else { return nil }
    let last = afterMarks(afterOrdinal(next + 1, tokens), tokens, bytes)
    guard last < tokens.count, let year = year(tokens[last], bytes) else { return nil }
    return PartialDate(year: year, month: month.number, day: day).map { ($0, last + 1 - index) }
  }

  /// The month and day that begin at a token, where the year stands elsewhere: "July 25".
  public static func monthAndDay(
    _ tokens: [Token],
    at index: Int,
    _ bytes: borrowing Span<UInt8>
  ) -> (month: Int, day: Int, count: Int)? {
    guard index + 1 < tokens.count else { return nil }
    if tokens[index].isCapitalized, let month = MonthWord.table[tokens[index]] {
      let next = afterMarks(index + 1, tokens, bytes)
      guard next < tokens.count, let day = day(tokens[next], bytes) else { return nil }
      return (month.number, day, afterOrdinal(next + 1, tokens) - index)
    }
    guard let day = day(tokens[index], bytes) else { return nil }
    let next = afterOrdinal(index + 1, tokens)
    guard next < tokens.count, tokens[next].isCapitalized, let month = MonthWord.table[tokens[next]] else { return nil }
    return (month.number, day, next + 1 - index)
  }

  /// The year that a token is: four digits from 1400 to 2199.
  public static func year(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Int? {
    guard token.isNumber, token.length == 4 else { return nil }
    let value = number(token, bytes)
    return (1400..<2200).contains(value) ? value : nil
  }

  private static func startingWithNumber(
    _ tokens: [Token],
    _ index: Int,
    _ bytes: borrowing Span<UInt8>
  ) -> (date: PartialDate, count: Int)? {
    if let year = year(tokens[index], bytes) { return startingWithYear(year, tokens, index, bytes) }
    guard let day = day(tokens[index], bytes) else { return nil }
    let next = afterOrdinal(index + 1, tokens)
    guard next < tokens.count, tokens[next].isCapitalized, let month = MonthWord.table[tokens[next]] else { return nil }
    let last = afterMarks(next + 1, tokens, bytes)
    guard last < tokens.count, let year = year(tokens[last], bytes) else { return nil }
    return PartialDate(year: year, month: month.number, day: day).map { ($0, last + 1 - index) }
  }

  /// Reads "2023-06-15" and "2023, April 15".
  private static func startingWithYear(
    _ year: Int,
    _ tokens: [Token],
    _ index: Int,
    _ bytes: borrowing Span<UInt8>
  ) -> (date: PartialDate, count: Int)? {
    let next = afterMarks(index + 1, tokens, bytes)
    if next < tokens.count, next > index + 1, let found = monthAndDay(tokens, at: next, bytes) {
      return PartialDate(year: year, month: found.month, day: found.day).map { ($0, next + found.count - index) }
    }
    if next < tokens.count, next > index + 1, tokens[next].isCapitalized, let month = MonthWord.table[tokens[next]] {
      return PartialDate(year: year, month: month.number).map { ($0, next + 1 - index) }
    }
    guard index + 4 < tokens.count, isMark(tokens[index + 1], "-", bytes), isMark(tokens[index + 3], "-", bytes),
      !tokens[index + 2].hasSpaceBefore, tokens[index + 2].length == 2, tokens[index + 4].length == 2
    else { return nil }
    let (month, day) = (number(tokens[index + 2], bytes), number(tokens[index + 4], bytes))
    return PartialDate(year: year, month: month, day: day).map { ($0, 5) }
  }

  private static func afterMarks(_ index: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>) -> Int {
    var index = index
    while index < tokens.count, isMark(tokens[index], ",", bytes) || isMark(tokens[index], ".", bytes) { index += 1 }
    return index
  }

  private static func afterOrdinal(_ index: Int, _ tokens: [Token]) -> Int {
    guard index < tokens.count, !tokens[index].hasSpaceBefore, tokens[index].isWord, tokens[index].length == 2 else {
      return index
    }
    return index + 1
  }

  private static func isMark(_ token: Token, _ mark: Unicode.Scalar, _ bytes: borrowing Span<UInt8>) -> Bool {
    token.kind == .punctuation && UInt32(bytes[token.lowerBound]) == mark.value
  }

  private static func day(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Int? {
    guard token.isNumber, token.length <= 2 else { return nil }
    let value = number(token, bytes)
    return (1...31).contains(value) ? value : nil
  }

  private static func number(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Int {
    token.range.prefix(9).reduce(0) { $0 * 10 + Int(bytes[$1] & 0x0F) }
  }
}

/// The months by their names and usual abbreviations.
enum MonthWord: UInt8, CaseIterable {
  case january = 1, february, march, april, may, june, july, august, september, october, november, december

  var number: Int { Int(rawValue) }

  static let table = WordTable<MonthWord>([
    ("january jan", .january), ("february feb", .february), ("march mar", .march), ("april apr", .april), ("may", .may),
    ("june jun", .june), ("july jul", .july), ("august aug", .august), ("september sept sep", .september),
    ("october oct", .october), ("november nov", .november), ("december dec", .december),
  ])
}
