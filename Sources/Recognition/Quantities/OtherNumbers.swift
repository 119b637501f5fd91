import Quantities
import RecordModel
import Text

/// Numbers in other writing systems, and those that a scanner or the lines of a page have damaged.
enum OtherNumbers {
  static let examples = [
    Reading("money 12345.6 USD", from: "US$１２，３４５．６", "USD ១២.៣៤៥,៦", "USD ١٢٬٣٤٥٫٦", "ＵＳＤ １２,３４５.６"),
    Reading("percentage 7.5 percent", from: "７．５％", "٧٫٥٪", "७.५ percent", "๗.๕ %", "百分之7.5", "百分之七点五"),
    Reading("number 320", from: "三百二十"),
    Reading("measure 320 company", from: "３２０ companies", "៣២០ companies", "໓໒໐ companies", "၃၂၀ companies"),
    Reading("number 50000000", from: "5000万", "五千万"),
    Reading("number 2500000000", from: "২৫০ কোটি", "2.5 млрд", "២,៥ ពាន់លាន", "۲٫۵ میلیارد"),
    Reading("ordinal 3", from: "第三届", "第3届"),
    Reading("ordinal 50", from: "五十周年"),
    Reading("number 1000000", from: "10⁶"),
    Reading("number 0.001", from: "10⁻³"),
    Reading("percentage 7.5 percent", from: "by 7. 5 percent", "of 7.\n5 percent", "at 7 . 5 percent"),
    Reading("number 1234567", from: "1,2\n34,567", "1 ,234,567", "l,234,567"),
    Reading("number 2300000000", from: "2.3 bil\u{AD}lion", "2.3 bil-\nlion", "2.3  billion", "2.3 bil\u{AD}\nlion"),
    Reading("measure 100 company", from: "1O0 companies", "1OO companies"),
    Reading("percentage 15 percent", from: "l5 percent", "I5 percent"),
  ]
  static let nonexamples = ["O2", "H2O", "N2O", "一带一路", "统一", "第", "两三年", "三分之一", "几十亿", "万一", "lO"]
}

extension QuantityWalk {
  /// "第三", "第3届", "五十周年": an ordinal in Chinese.
  func otherOrdinal(_ amount: WrittenAmount) -> WrittenAmount? {
    let (start, end) = (amount.tokens.lowerBound, amount.tokens.upperBound)
    guard amount.value.exponent == 0 else { return nil }
    var result = amount
    result.isOrdinal = true
    if isOther(start - 1), tokens[start - 1].hash == HanWord.nth {
      result.tokens = start - 1..<(isOther(end) && tokens[end].hash == HanWord.session ? end + 1 : end)
      return result
    }
    guard isOther(end + 1), tokens[end].hash == HanWord.whole, tokens[end + 1].hash == HanWord.year else { return nil }
    result.tokens = start..<end + 2
    return result
  }

  /// "10⁶": a power of ten with a raised exponent.
  func powerOfTen(_ amount: WrittenAmount) -> WrittenAmount? {
    var end = amount.tokens.upperBound
    guard isGlued(end), let mark = token(end), mark.kind == .punctuation, mark.length > 1, amount.integer == 10 else {
      return nil
    }
    var exponent = 0
    let isNegative = isRaisedMinus(end)
    if isNegative { end += 1 }
    let first = end
    while isGlued(end), exponent < 10, let digit = raisedDigit(end) {
      (exponent, end) = (exponent * 10 + digit, end + 1)
    }
    guard end > first, exponent <= 15 else { return nil }
    var result = amount
    result.value = WrittenNumber(1, exponent: isNegative ? -exponent : exponent)
    result.tokens = amount.tokens.lowerBound..<end
    return result
  }

  /// Whether the raised minus U+207B stands at a place.
  private func isRaisedMinus(_ index: Int) -> Bool {
    guard let mark = token(index), mark.length == 3 else { return false }
    let start = mark.lowerBound
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x81 && bytes[start + 2] == 0xBB
  }

  private func raisedDigit(_ index: Int) -> Int? {
    guard let mark = token(index), mark.kind == .punctuation else { return nil }
    let (start, last) = (mark.lowerBound, bytes[mark.upperBound - 1])
    if mark.length == 2, bytes[start] == 0xC2 { return last == 0xB9 ? 1 : last == 0xB2 ? 2 : last == 0xB3 ? 3 : nil }
    guard mark.length == 3, bytes[start] == 0xE2, bytes[start + 1] == 0x81 else { return nil }
    return last == 0xB0 ? 0 : (0xB4...0xB9).contains(last) ? Int(last - 0xB0) : nil
  }

  /// "百分之7.5": Chinese names the whole before the share.
  func addShare(to figure: inout Figure) {
    let start = figure.tokens.lowerBound
    guard figure.unit == .none, isOther(start - 1), isOther(start - 3), tokens[start - 1].hash == HanWord.of,
      tokens[start - 2].hash == HanWord.part, tokens[start - 3].hash == HanWord.hundred
    else { return }
    figure.unit = .percent
    figure.tokens = start - 3..<figure.tokens.upperBound
  }

  /// "三百二十人": people, in Chinese and Khmer.
  func addPersons(to figure: inout Figure) {
    let end = figure.tokens.upperBound
    guard figure.unit == .none, isOther(end), HanWord.persons.contains(tokens[end].hash) else { return }
    figure.unit = .counted("person")
    figure.tokens = figure.tokens.lowerBound..<end + 1
  }

  /// Whether a word that is not ASCII stands at a place.
  private func isOther(_ index: Int) -> Bool {
    token(index).map { $0.kind == .word && $0.traits.contains(.nonASCII) } ?? false
  }
}

extension String {
  /// The letters of a word as a dictionary has them: without ligatures and what a line end left.
  var withoutDamage: String {
    guard utf8.contains(where: { $0 == 0xEF || $0 == 0xC2 }) else { return self }
    var letters = ""
    for scalar in unicodeScalars where scalar != "\u{AD}" && scalar != "\n" {
      switch scalar.value {
      case 0xFB00: letters += "ff"
      case 0xFB01: letters += "fi"
      case 0xFB02: letters += "fl"
      case 0xFB03: letters += "ffi"
      case 0xFB04: letters += "ffl"
      default: letters.unicodeScalars.append(scalar)
      }
    }
    return letters
  }
}

/// Chinese characters around numbers.
private enum HanWord {
  static let nth = WordHash.of("第")
  static let session = WordHash.of("届")
  static let whole = WordHash.of("周")
  static let year = WordHash.of("年")
  static let of = WordHash.of("之")
  static let part = WordHash.of("分")
  static let hundred = WordHash.of("百")
  static let persons = ["人", "名", "នាក់", "คน"].map { WordHash.of($0) }
}
