import Text

/// Names that hold a number.
enum NumberedNames {
  static let nonexamples = [
    "COVID-19", "G20", "G7", "G-20", "5G", "4G network", "COP27", "Flight 17", "MI6", "ISO 9001", "H1N1",
    "Made in China 2025", "Agenda 2030",
    "the 2030 Agenda", "Vision 2030", "B52", "B-52", "CO2", "PM2.5", "MiG-21", "Group of 77", "9/11", "24/7",
  ]

  /// Reads "Agenda 2030", "Flight 17", "Made in China 2025", "Group of 77".
  static func name(_ text: MarkText, at start: Int, _ word: MarkWord) -> Range<Int>? {
    guard text.isCapitalized(start) else { return nil }
    var next = start + 1
    if word == .made {
      guard text.isWord(next), text.length(next) == 2, text.isCapitalized(next + 1) else { return nil }
      next += 2
    } else if text.isWord(next), text.length(next) == 2, text.first(next) == UInt8(ascii: "o"),
      text.length(next + 1) <= 2
    {
      next += 1
    }
    guard text.isNumber(next), text.length(next) <= 4, !text.isPartOfNumber(next),
      !text.isMark(next + 1, UInt8(ascii: "%"))
    else { return nil }
    return start..<next + 1
  }

  /// Reads "COVID-19", "G20", "5G", "PM2.5" around a number that is glued to letters.
  static func gluedNumber(_ text: MarkText, at index: Int) -> Range<Int>? {
    if let generation = generation(text, index) ?? dayAndNight(text, index) { return generation }
    guard text.isGlued(index), text.length(index) <= 4 else { return nil }
    let isHyphened = text.isDash(index - 1) && text.isGlued(index - 1)
    let word = isHyphened ? index - 2 : index - 1
    guard text.isWord(word), text.isCapitalized(word), isName(text, word, index, isHyphened) else { return nil }
    var end = index + 1
    while text.isGlued(end), text.isWord(end) || text.isNumber(end) { end += 1 }
    // "GAO–08–622"
    while isHyphened, text.tokens[word].isAllCapitals, text.isDash(end), text.isGlued(end), text.isGlued(end + 1),
      text.isNumber(end + 1)
    { end += 2 }
    if text.isStop(end), text.isGlued(end), text.isNumber(end + 1), text.isGlued(end + 1), !isHyphened { end += 2 }
    return index..<end
  }

  /// Whether a capitalised word before a number makes a name of both.
  private static func isName(_ text: MarkText, _ word: Int, _ index: Int, _ isHyphened: Bool) -> Bool {
    if let time = TimeLexicon.table[text.tokens[word]], !time.isIn(.era) { return false }
    if text.word(word) == .readable, !(text.isGlued(index + 1) && text.isWord(index + 1)) { return false }
    guard isHyphened else { return true }
    // "Pre-1990" and "Post-2015" hold years; "Trade-10 percent" is a broken line.
    if text.length(index) == 4 {
      return text.isCapitalized(word - 1) && text.isGlued(index) && text.tokens[word - 1].isWord
    }
    return !text.isMark(index + 1, UInt8(ascii: "%"))
  }

  /// Reads "5G", "3D".
  private static func generation(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.length(index) == 1, text.isGlued(index + 1), text.length(index + 1) == 1, text.isCapitalized(index + 1),
      !text.isGlued(index + 2) || !text.isNumber(index + 2),
      text.first(index + 1) == UInt8(ascii: "g")
        || text.first(index + 1) == UInt8(ascii: "d") && (text.value(index) == 2 || text.value(index) == 3)
    else { return nil }
    return index..<index + 2
  }

  /// Reads "9/11" and "24/7".
  private static func dayAndNight(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.isSlash(index + 1), text.isGlued(index + 1), text.isGlued(index + 2),
      !text.isSlash(index + 3) || !text.isGlued(index + 3), !text.isGlued(index)
    else { return nil }
    let first = text.value(index), second = text.value(index + 2)
    return first == 9 && second == 11 || first == 24 && second == 7 ? index..<index + 3 : nil
  }
}
