import Text

/// Numbers that say which one, by the words around them: "phase 2", "S/2016/44", "Industry 4.0", "the 16+1 format".
enum Designations {
  static let blocked = [
    "phase 2 trials", "in tier 1 banks", "Category 5 storms", "stage 3", "grade 5 pupils", "bus 12", "Platform 9",
    "A/RES/70/1", "S/2016/44", "NS/RKM/0196/24", "Directive 2014/24/EU", "Regulation (EU) 2016/679",
    "Decision 2010/413", "Public Law 108–458", "22 U.S.C.", "GAO–08–622", "the 16+1 format", "a 2+2 dialogue",
    "4×4 lorries", "4x4", "Industry 4.0", "Society 5.0", "report_2019_v3.docx", "010203040", "0830 hours", "at 9 a.m.",
    "at 4 p.m.", "(023) 880 940", "45 Harbour Street", "12 Old Mill Road", "won 3-1", "a 2–0 win",
    "voted 14-0", "(the plan)7 was", "the ‘old plan’4 failed", "on sale: 1. rice 2. maize", "9 781234 567897",
    "in *Review of Ports* 77, 99-110",
    "HS code 1006", "postcode 12101",
  ]
  static let nonexamples = [
    "in this phase 12 villages", "12 to 2", "US$5/MW", "30 Harbour Street vendors'", "5 U.S. firms", "rose to 5. The",
    "below 20. y is",
  ]

  /// Reads "phase 2", "Tier 1", "bus 12": a word that numbers name, and its number.
  static func labelled(_ text: MarkText, at start: Int, _ word: MarkWord) -> Range<Int>? {
    let number = start + 1
    guard text.isNumber(number), !text.isGlued(number), text.length(number) <= (word == .code ? 6 : 2),
      !text.isPartOfNumber(number), !text.isMark(number + 1, UInt8(ascii: "%")), !text.isDash(start - 1)
    else { return nil }
    let next = text.word(number + 1)
    if next == .amount { return nil }
    if text.isCapitalized(start) || word == .code { return start..<number + 1 }
    let counts = text.isWord(number + 1) && !text.isCapitalized(number + 1) && !isFunction(text, number + 1)
    guard counts else { return start..<number + 1 }
    return word == .grade && text.word(start - 1) != .determiner ? start..<number + 1 : nil
  }

  /// Reads "Directive 2014/24/EU", "Regulation (EU) 2016/679", "Public Law 108–458".
  static func act(_ text: MarkText, at start: Int) -> Range<Int>? {
    guard text.isCapitalized(start) else { return nil }
    var number = start + 1
    if text.isMark(number, UInt8(ascii: "(")), text.isWord(number + 1), text.isMark(number + 2, UInt8(ascii: ")")) {
      number += 3
    }
    guard text.isNumber(number), text.isSlash(number + 1) || text.isDash(number + 1), text.isGlued(number + 1),
      text.isGlued(number + 2), text.isNumber(number + 2)
    else { return nil }
    return start..<endOfChain(text, from: number + 3)
  }

  /// Reads "A/RES/70/1", "S/2016/44": capitals and numbers with strokes between them.
  static func documentSymbol(_ text: MarkText, at start: Int) -> Range<Int>? {
    guard text.tokens[start].isAllCapitals, text.length(start) <= 4, !text.isGlued(start) else { return nil }
    var (end, numbers, strokes) = (start + 1, 0, 0)
    while text.isSlash(end), text.isGlued(end), text.isGlued(end + 1) {
      guard text.isNumber(end + 1) || text.isWord(end + 1) && text.tokens[end + 1].isAllCapitals else { return nil }
      if text.isNumber(end + 1) { numbers += 1 }
      (end, strokes) = (end + 2, strokes + 1)
    }
    return numbers > 0 && strokes > 1 ? start..<end : nil
  }

  /// Reads what a number is by the tokens behind or before it.
  static func number(_ text: MarkText, _ index: Int) -> Range<Int>? {
    if index + 1 < text.count {
      switch text.tokens[index + 1].kind {
      case .word: if let found = beforeWord(text, index) { return found }
      case .punctuation: if let found = beforeMark(text, index) { return found }
      case .number: if let found = beforeNumber(text, index) { return found }
      }
    }
    if isNoteBehindBracket(text, index) { return index..<index + 1 }
    return isCode(text, index) ? index..<endOfChain(text, from: index + 1) : nil
  }

  /// "9 a.m.", "45 Harbour Street", "22 U.S.C.", "4x4".
  private static func beforeWord(_ text: MarkText, _ index: Int) -> Range<Int>? {
    let next = index + 1
    if text.length(next) == 1 {
      let isClock = text.first(next) == UInt8(ascii: "a") || text.first(next) == UInt8(ascii: "p")
      if isClock, text.length(index) <= 2, !text.isPartOfNumber(index), text.isStop(next + 1), text.isGlued(next + 1),
        text.isGlued(next + 2),
        text.isWord(next + 2), text.first(next + 2) == UInt8(ascii: "m"), text.length(next + 2) == 1
      {
        return index..<next + 3
      }
      if text.first(next) == UInt8(ascii: "u"), text.first(next + 2) == UInt8(ascii: "s"),
        text.first(next + 4) == UInt8(ascii: "c"), text.isStop(next + 1), text.isStop(next + 3),
        text.length(next + 4) == 1
      {
        return index..<(text.isNumber(next + 6) ? next + 7 : next + 5)
      }
      return text.first(next) == UInt8(ascii: "x") ? square(text, index) : nil
    }
    return text.isCapitalized(next) && !text.isGlued(next) ? street(text, index) : nil
  }

  /// "45 Harbour Street": a number, one to three names, and a word for a street.
  private static func street(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.length(index) <= 4, !text.isPartOfNumber(index), !text.isCurrencySign(index - 1) else { return nil }
    var place = index + 2
    while place < index + 5, text.isWord(place), text.isCapitalized(place) {
      // "Road" also stands before numbers: "Road 4".
      if text.word(place) == .street
        || text.word(place) == .named && text.length(place) == 4 && text.first(place) == 0x72
      {
        let counts = text.isWord(place + 1) && !text.isCapitalized(place + 1) && !isFunction(text, place + 1)
        return counts ? nil : index..<index + 1
      }
      place += 1
    }
    return nil
  }

  private static func beforeMark(_ text: MarkText, _ index: Int) -> Range<Int>? {
    let (mark, next) = (index + 1, index + 2)
    guard text.isGlued(mark) else { return nil }
    switch text.first(mark) {
    case UInt8(ascii: "."): return listMark(text, index) ?? versionedName(text, index)
    case UInt8(ascii: "+"):
      let isFormat =
        text.isGlued(next) && text.isNumber(next) && text.length(index) <= 2 && text.length(next) <= 2
        && !text.isMark(next + 1, UInt8(ascii: "=")) && !text.isMark(next + 1, UInt8(ascii: "+"))
      return isFormat ? index..<next + 1 : nil
    case UInt8(ascii: "_"): return fileName(text, index)
    case UInt8(ascii: ")"): return areaCode(text, index)
    case UInt8(ascii: ","): return volume(text, index)
    case 0xC3: return square(text, index)
    default: return text.isDash(mark) ? score(text, index) ?? chapterPages(text, index) : nil
    }
  }

  /// "4×4", "6x6": the same small number twice.
  private static func square(_ text: MarkText, _ index: Int) -> Range<Int>? {
    let other = index + 2
    guard text.length(index) == 1, text.length(other) == 1, text.isGlued(index + 1), text.isGlued(other),
      text.value(index) == text.value(other), text.tokens[index + 1].length <= 2
    else { return nil }
    return index..<other + 1
  }

  /// The number of an item within a sentence, with the next or the one before nearby.
  ///
  /// "1. rice 2. maize" has two.
  private static func listMark(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.length(index) <= 2, isItem(text, index), let value = text.value(index) else { return nil }
    let after = index + 3..<min(text.count, index + mostItemTokens)
    let before = max(0, index - mostItemTokens)..<index
    let isOne =
      after.contains { text.value($0) == value + 1 && isItem(text, $0) }
      || before.contains { text.value($0) == value - 1 && isItem(text, $0) }
    return isOne ? index..<index + 1 : nil
  }

  /// Whether a point and a word in lower case stand behind a number: no sentence begins so.
  private static func isItem(_ text: MarkText, _ index: Int) -> Bool {
    let word = index + 2
    return text.isStop(index + 1) && text.isGlued(index + 1) && text.isWord(word) && !text.isGlued(word)
      && !text.isCapitalized(word) && text.bytes[text.tokens[word].lowerBound] < 0x80 && text.word(word) != .amount
      && !text.isPartOfNumber(index) && !text.isCurrencySign(index - 1)
  }

  private static let mostItemTokens = 40

  /// "Industry 4.0": a round version behind a name.
  private static func versionedName(_ text: MarkText, _ index: Int) -> Range<Int>? {
    let end = index + 3
    guard text.length(index) == 1, text.isNumber(index + 2), text.isGlued(index + 2), text.length(index + 2) == 1,
      text.value(index + 2) == 0, !text.isGlued(index), text.isWord(index - 1), text.isCapitalized(index - 1),
      text.length(index - 1) > 2, !text.tokens[index - 1].isAllCapitals, !text.isMark(end, UInt8(ascii: "%")),
      text.word(end) != .amount
    else { return nil }
    return index..<end
  }

  /// A number in a file's name, as in "report_2019_v3.docx".
  private static func fileName(_ text: MarkText, _ index: Int) -> Range<Int>? {
    index..<endOfChain(text, from: index + 1)
  }

  /// "(023) 880 940": the code of a town in brackets, then the number of a telephone.
  private static func areaCode(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.isMark(index - 1, UInt8(ascii: "(")), text.first(index) == UInt8(ascii: "0"), text.isNumber(index + 2)
    else { return nil }
    var end = index + 2
    while text.isNumber(end) || text.isDash(end) && text.isNumber(end + 1) { end += 1 }
    return index..<end
  }

  /// "won 3-1", "a 2–0 win", "voted 14-0".
  private static func score(_ text: MarkText, _ index: Int) -> Range<Int>? {
    let end = index + 3
    guard text.length(index) <= 2, text.isNumber(index + 2), text.isGlued(index + 2), text.length(index + 2) <= 2,
      !text.isGlued(index), !text.isGlued(end) || !text.isWord(end)
    else { return nil }
    let words = [index - 1, index - 2, index - 3, end, end + 1]
    return words.contains { text.word($0) == .score } ? index..<end : nil
  }

  /// "*Review of Ports* 77, 99-110": the volume of a journal and its pages.
  private static func volume(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.isMark(index - 1, UInt8(ascii: "*")), text.isGlued(index - 1), text.isNumber(index + 2),
      text.isDash(index + 3), text.isNumber(index + 4)
    else { return nil }
    return index..<index + 5
  }

  /// The pages of a chapter, "81-95", before the place of a publisher.
  private static func chapterPages(_ text: MarkText, _ index: Int) -> Range<Int>? {
    guard text.isComma(index - 1), let first = text.value(index), let last = text.value(index + 2), first < last,
      text.isStop(index + 3), text.isCapitalized(index + 4)
    else { return nil }
    let isPlace = (index + 5...index + 7).contains { text.isMark($0, UInt8(ascii: ":")) }
    return isPlace ? index..<index + 3 : nil
  }

  /// "9 781234 567897": the number under a bar code.
  private static func beforeNumber(_ text: MarkText, _ index: Int) -> Range<Int>? {
    let isBarCode =
      text.length(index) == 1 && text.length(index + 1) == 6 && text.isNumber(index + 2) && text.length(index + 2) == 6
    return isBarCode ? index..<index + 3 : nil
  }

  /// "(the plan)7 was", "the ‘plan’4 failed": a note mark that lost its raised place.
  private static func isNoteBehindBracket(_ text: MarkText, _ index: Int) -> Bool {
    guard text.isGlued(index), text.isGlued(index - 1), text.length(index) <= 3, !text.isGlued(index + 1) else {
      return false
    }
    let isQuote = text.isMark(index - 1, UInt8(ascii: "'")) && text.tokens[index - 1].length > 1
    return text.isMark(index - 1, UInt8(ascii: ")")) && text.isWord(index - 2)
      || isQuote && (text.isWord(index - 2) || text.isMark(index - 2, UInt8(ascii: "'")))
  }

  /// "010203040", "0830": no quantity is written with zeros at its front.
  private static func isCode(_ text: MarkText, _ index: Int) -> Bool {
    text.first(index) == UInt8(ascii: "0") && text.length(index) >= 4 && text.value(index) != 0
      && !text.isPartOfNumber(index)
      && !(text.isStop(index - 1) && text.isGlued(index))
  }

  /// The end of letters and digits with strokes, dashes, points and underscores between them.
  private static func endOfChain(_ text: MarkText, from start: Int) -> Int {
    var end = start
    while text.isGlued(end) {
      if text.isWord(end) || text.isNumber(end) {
        end += 1
        continue
      }
      let joins =
        text.isSlash(end) || text.isDash(end) || text.isStop(end) || text.isMark(end, UInt8(ascii: "_"))
      guard joins, text.isGlued(end + 1), text.isWord(end + 1) || text.isNumber(end + 1) else { break }
      end += 2
    }
    return end
  }

  private static func isFunction(_ text: MarkText, _ index: Int) -> Bool {
    QuantityWord.table[text.tokens[index]] != nil
  }
}
