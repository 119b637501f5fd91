import RecordModel
import Text

/// Marks that point to a note or an entry of a bibliography.
enum NoteMarks {
  static let examples = [
    Reading("citation 12", from: "trade[12]", "as shown [12]", "trade¹²", "as agreed.¹²", "trade[^12]"),
    Reading("citation 7", from: "It was agreed.7 The parties", "It was signed in 2019.7 The parties"),
    Reading("citation 12", from: "in 2015¹²", "rose by 35.4¹² percent", "some 1,200¹² homes"),
    Reading("citation 1-3", from: "trade [1-3]", "trade [1–3]"),
    Reading("citation 1,4", from: "trade [1, 4]"),
    Reading("citation note", from: "trade[^note]"),
  ]
  static let nonexamples = ["(12)", "[sic]", "[2019]", "12 km²", "5 m³", "10⁶", "No.5", "at 3.12", "[…]"]

  /// Reads "[12]", "[1-3]", "[^note]".
  static func bracketed(_ text: MarkText, at start: Int) -> (tokens: Range<Int>, value: Mention.Value)? {
    var end = start + 1
    let isNamed = text.isMark(end, UInt8(ascii: "^"))
    if isNamed { end += 1 }
    let first = end
    while text.isNumber(end) && text.length(end) <= 3 || end > first && (text.isDash(end) || text.isComma(end))
      || isNamed && text.isWord(end)
    {
      end += 1
    }
    guard end > first, text.isMark(end, UInt8(ascii: "]")), end - first <= 12, isNamed || text.isNumber(end - 1) else {
      return nil
    }
    return (start..<end + 1, .citation(marker: marker(text, first..<end)))
  }

  /// Reads raised digits behind a word or punctuation mark, not those of a unit or power.
  static func superscript(_ text: MarkText, at start: Int) -> (tokens: Range<Int>, value: Mention.Value)? {
    guard digit(text, start) != nil, text.isGlued(start) || start == 0, !isRaisedMinus(text, start - 1),
      !isBase(text, start - 1),
      digit(text, start - 1) == nil || !text.isGlued(start), !isUnit(text, start - 1)
    else { return nil }
    var end = start
    var marker = ""
    while let digit = digit(text, end), end == start || text.isGlued(end) {
      marker.append(digit)
      end += 1
    }
    return (start..<end, .citation(marker: marker))
  }

  private static func isRaisedMinus(_ text: MarkText, _ index: Int) -> Bool {
    text.length(index) == 3 && text.last(index) == 0xBB && text.bytes[text.tokens[index].lowerBound + 1] == 0x81
  }

  /// Whether raised digits behind a number are its power: of ten, or of a small number.
  private static func isBase(_ text: MarkText, _ index: Int) -> Bool {
    text.isNumber(index) && !text.isPartOfNumber(index) && (text.length(index) == 1 || text.value(index) == 10)
  }

  /// Reads a number of a note glued to the full stop of a sentence.
  static func gluedNote(_ text: MarkText, at start: Int) -> Mention.Value? {
    guard text.isGlued(start), text.length(start) <= 3, text.first(start) != UInt8(ascii: "0") else { return nil }
    var word = start - 1
    if text.isNoteBehindYear(start) { return .citation(marker: marker(text, start..<start + 1)) }
    if text.isMark(word, UInt8(ascii: "\"")), text.isGlued(word) { word -= 1 }
    guard text.isStop(word) || word < start - 1 && text.isComma(word), text.isGlued(word),
      text.isWord(word - 1) || text.isMark(word - 1, UInt8(ascii: "\"")),
      text.length(word - 1) > 3 || text.isMark(word - 1, UInt8(ascii: "\"")), text.word(word - 1) == nil,
      !text.tokens[word - 1].isAllCapitals || !text.isWord(word - 1)
    else { return nil }
    let isEnd = start + 1 >= text.count || !text.isGlued(start + 1) && text.isCapitalized(start + 1)
    return isEnd ? .citation(marker: marker(text, start..<start + 1)) : nil
  }

  private static func marker(_ text: MarkText, _ tokens: Range<Int>) -> String {
    var marker = ""
    for index in tokens {
      if text.isDash(index) {
        marker += "-"
      } else {
        marker += String(decoding: text.bytes[text.tokens[index].range], as: UTF8.self)
      }
    }
    return marker
  }

  private static func isUnit(_ text: MarkText, _ index: Int) -> Bool {
    text.isWord(index) && text.length(index) <= 2 && !text.isCapitalized(index)
  }

  /// The ASCII digit that a raised one stands for.
  private static func digit(_ text: MarkText, _ index: Int) -> Character? {
    guard text.holds(index) else { return nil }
    let start = text.tokens[index].lowerBound
    let last = text.last(index)
    switch (text.bytes[start], text.length(index)) {
    case (0xC2, 2): return last == 0xB9 ? "1" : last == 0xB2 ? "2" : last == 0xB3 ? "3" : nil
    case (0xE2, 3):
      guard text.bytes[start + 1] == 0x81, last == 0xB0 || (0xB4...0xB9).contains(last) else { return nil }
      return Character(UnicodeScalar(last - 0xB0 + 0x30))
    default: return nil
    }
  }
}
