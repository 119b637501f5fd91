/// A whole number in Chinese characters: 三百二十, 二〇二三, 一万二千.
///
/// A scale word that ends the number (亿 of 三百亿) is left to the recognisers, as one behind digits is. A single
/// numeral is read only before a word that numbers stand before, because 一 and 三 are part of many other words.
enum HanNumeral {
  /// Reads the numeral that begins at an offset.
  static func read(_ bytes: borrowing Span<UInt8>, at start: Int, end: Int) -> (value: Int64, end: Int)? {
    var (next, count, scales, zeros) = (start, 0, 0, 0)
    var (sum, last) = (Sum(), Part(digit: 0, scale: 0))
    while next + 3 <= end, count < mostNumerals, let part = part(Tokenizer.decode(bytes, at: next).scalar) {
      // 三万亿: the second scale word multiplies the first, and both stay outside.
      if part.scale >= 4, last.scale >= 4 { break }
      guard sum.add(part) else { return nil }
      if part.scale > 0 { scales += 1 } else if part.digit == 0 { zeros += 1 }
      (next, count, last) = (next + 3, count + 1, part)
    }
    let before = character(before: start, bytes)
    guard count > 0, !isVague(before) else { return nil }
    if scales == 0 || count == 1 {
      // 两三年 is two or three years; a row of digits is a year, holds a zero, or stands behind a point.
      let isRow = count == 4 || count > 1 && before == point
      guard isRow || (count == 1 || zeros > 0) && isCounting(bytes, start, next, end) else { return nil }
    }
    // 三百亿: the last scale word stays outside.
    if last.scale >= 4, let whole = sum.beforeLastScale { return (whole, next - 3) }
    return sum.total.map { ($0, next) }
  }

  private static let mostNumerals = 20

  private struct Part {
    var digit: Int64
    /// The power of ten of a scale word, 0 for a digit.
    var scale: Int
  }

  /// A number as its parts are added up: tens and hundreds, then ten thousands.
  private struct Sum {
    private var high: Int64 = 0
    private var low: Int64 = 0
    private var digit: Int64?
    private var run: Int64 = 0
    private var hasScale = false
    /// The number without its scale word, where it has one of ten thousand or more and no more before it.
    private(set) var beforeLastScale: Int64?

    mutating func add(_ part: Part) -> Bool {
      guard part.scale > 0 else {
        // Two digits one after the other are a row of digits: 二〇二三.
        if digit != nil, digit != 0, hasScale { return false }
        guard run < 100_000_000_000 else { return false }
        run = run * 10 + part.digit
        digit = part.digit
        return true
      }
      let before = hasScale || digit == nil ? digit : run
      if part.scale < 4 {
        low += (before ?? 1) * (part.scale == 1 ? 10 : part.scale == 2 ? 100 : 1000)
        if !hasScale, digit == nil, part.scale != 1 { return false }
      } else {
        let whole = low + (before ?? 0)
        guard whole > 0, whole < 100_000_000 else { return false }
        beforeLastScale = high == 0 ? whole : nil
        high += whole * (part.scale == 4 ? 10_000 : 100_000_000)
        low = 0
      }
      (digit, run, hasScale) = (nil, 0, true)
      return true
    }

    var total: Int64? {
      let rest = hasScale ? digit ?? 0 : run
      let (sum, overflow) = high.addingReportingOverflow(low + rest)
      return overflow ? nil : sum
    }
  }

  private static func part(_ scalar: UInt32) -> Part? {
    switch scalar {
    case 0x3007, 0x96F6: Part(digit: 0, scale: 0)
    case 0x4E00: Part(digit: 1, scale: 0)
    case 0x4E8C, 0x4E24, 0x5169: Part(digit: 2, scale: 0)
    case 0x4E09: Part(digit: 3, scale: 0)
    case 0x56DB: Part(digit: 4, scale: 0)
    case 0x4E94: Part(digit: 5, scale: 0)
    case 0x516D: Part(digit: 6, scale: 0)
    case 0x4E03: Part(digit: 7, scale: 0)
    case 0x516B: Part(digit: 8, scale: 0)
    case 0x4E5D: Part(digit: 9, scale: 0)
    case 0x5341: Part(digit: 0, scale: 1)
    case 0x767E: Part(digit: 0, scale: 2)
    case 0x5343: Part(digit: 0, scale: 3)
    case 0x4E07, 0x842C: Part(digit: 0, scale: 4)
    case 0x4EBF, 0x5104: Part(digit: 0, scale: 8)
    default: nil
    }
  }

  /// The character of three bytes before an offset, or 0.
  static func character(before offset: Int, _ bytes: borrowing Span<UInt8>) -> UInt32 {
    guard offset >= 3, bytes[offset - 3] >= 0xE0 else { return 0 }
    return Tokenizer.decode(bytes, at: offset - 3).scalar
  }

  /// 点, which parts the decimal places from a number in Chinese characters.
  static let point: UInt32 = 0x70B9

  /// Whether 几, 数 or another numeral stands before a numeral, which then is a loose one: 几十亿, 两三年.
  private static func isVague(_ before: UInt32) -> Bool {
    before == 0x51E0 || before == 0x6570 || part(before) != nil
  }

  /// Whether a numeral begins at an offset.
  static func begins(_ bytes: borrowing Span<UInt8>, at offset: Int, end: Int) -> Bool {
    offset + 3 <= end && part(Tokenizer.decode(bytes, at: offset).scalar) != nil
  }

  /// Whether a word stands behind a numeral, or 第 or 百分之 before it, that only numbers stand with.
  private static func isCounting(_ bytes: borrowing Span<UInt8>, _ start: Int, _ next: Int, _ end: Int) -> Bool {
    let before = character(before: start, bytes)
    if before == 0x7B2C || before == point { return true }
    if before == 0x4E4B, character(before: start - 3, bytes) == 0x5206, character(before: start - 6, bytes) == 0x767E {
      return true
    }
    guard next + 3 <= end, bytes[next] >= 0xE0 else { return false }
    switch Tokenizer.decode(bytes, at: next).scalar {
    // 年, 月, 日, 号, 元, 吨, 届, 倍, 点, and the scale words 亿 and 億
    case 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x5143, 0x5428, 0x5C4A, 0x500D, 0x70B9, 0x4EBF, 0x5104: return true
    default: return false
    }
  }
}
