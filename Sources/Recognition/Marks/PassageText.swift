import Text

/// The tokens of a passage as a grammar asks for them, with the words that it knows.
///
/// An index past either end is no word and no mark, so that rules need not check for the edges.
struct PassageText<Code: RawRepresentable<UInt8> & Sendable> {
  let tokens: [Token]
  let bytes: [UInt8]
  let table: WordTable<Code>

  init(_ passage: borrowing Passage, _ table: WordTable<Code>) {
    tokens = passage.tokens
    bytes = passage.text.bytes
    self.table = table
  }

  var count: Int { tokens.count }

  func holds(_ index: Int) -> Bool { index >= 0 && index < tokens.count }

  /// What the grammar takes a token for, or `nil` for other words.
  func word(_ index: Int) -> Code? {
    guard holds(index), tokens[index].kind == .word else { return nil }
    return table[tokens[index]]
  }

  func isWord(_ index: Int) -> Bool { holds(index) && tokens[index].kind == .word }

  func isNumber(_ index: Int) -> Bool { holds(index) && tokens[index].kind == .number }

  func isCapitalized(_ index: Int) -> Bool { holds(index) && tokens[index].isCapitalized }

  /// Whether a token is a punctuation mark; quotation marks and dashes in any of their forms.
  func isMark(_ index: Int, _ mark: UInt8) -> Bool {
    holds(index) && tokens[index].kind == .punctuation && tokens[index].hash == WordHash.adding(mark, to: WordHash.seed)
  }

  func isDash(_ index: Int) -> Bool { isMark(index, UInt8(ascii: "-")) || isLongDash(index) }

  /// Whether a token is an em dash.
  private func isLongDash(_ index: Int) -> Bool {
    holds(index) && tokens[index].length == 3 && bytes[tokens[index].lowerBound] == 0xE2
      && bytes[tokens[index].lowerBound + 1] == 0x80 && bytes[tokens[index].lowerBound + 2] == 0x94
  }

  func isComma(_ index: Int) -> Bool { isMark(index, UInt8(ascii: ",")) }
  func isStop(_ index: Int) -> Bool { isMark(index, UInt8(ascii: ".")) }
  func isSlash(_ index: Int) -> Bool { isMark(index, UInt8(ascii: "/")) }

  /// Whether nothing stands between a token and the one before it.
  func isGlued(_ index: Int) -> Bool { index > 0 && holds(index) && !tokens[index].hasSpaceBefore }

  /// Whether a token begins a line or the passage.
  func isLineStart(_ index: Int) -> Bool { index == 0 || holds(index) && tokens[index].traits.contains(.lineBefore) }

  /// How many bytes a word has, or how many digits a number.
  func length(_ index: Int) -> Int {
    guard holds(index) else { return 0 }
    let token = tokens[index]
    return token.isRestored && token.isNumber ? NumberDigits.count(of: token, in: bytes) : Int(token.length)
  }

  /// The first byte of a token, with letters in lower case.
  func first(_ index: Int) -> UInt8 {
    guard holds(index) else { return 0 }
    let byte = bytes[tokens[index].lowerBound]
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// The last byte of a token.
  func last(_ index: Int) -> UInt8 { holds(index) ? bytes[tokens[index].upperBound - 1] : 0 }

  /// The value of a number token of at most eight digits.
  func value(_ index: Int) -> Int? {
    guard isNumber(index), tokens[index].length <= 8 || tokens[index].isRestored else { return nil }
    let digits = NumberDigits(tokens[index], in: bytes)
    return digits.count <= 8 ? Int(digits.value) : nil
  }

  /// Whether a digit is glued to a token by a point, comma or colon, so that the token is part of a longer number.
  func isPartOfNumber(_ index: Int) -> Bool {
    func joins(_ mark: Int) -> Bool {
      isStop(mark) || isComma(mark) || isMark(mark, UInt8(ascii: ":"))
    }
    let follows =
      joins(index + 1) && isGlued(index + 1) && isNumber(index + 2) && isGlued(index + 2)
      && !isNoteBehindYear(index + 2)
    let precedes = joins(index - 1) && isGlued(index) && isNumber(index - 2) && isGlued(index - 1)
    return follows || precedes
  }

  /// Whether a number is the mark of a note behind a sentence that ends in a year: "in 2019.7 The parties".
  func isNoteBehindYear(_ index: Int) -> Bool {
    guard isStop(index - 1), isGlued(index), isGlued(index - 1), length(index - 2) == 4, length(index) <= 3,
      isCapitalized(index + 1), !isGlued(index + 1), let year = value(index - 2), !isGlued(index - 2)
    else { return false }
    return (1900..<2100).contains(year)
  }

  /// Whether letters or a currency sign are glued to the front of a token.
  func isBoundInFront(_ index: Int) -> Bool {
    guard isGlued(index) else { return false }
    if tokens[index - 1].kind != .punctuation { return true }
    return isCurrencySign(index - 1)
  }

  /// Whether a token is a sign that makes the number after it an amount or an identifier.
  func isCurrencySign(_ index: Int) -> Bool {
    guard holds(index), tokens[index].kind == .punctuation else { return false }
    let byte = bytes[tokens[index].lowerBound]
    if isMark(index, UInt8(ascii: "$")) || byte == UInt8(ascii: "#") { return true }
    return tokens[index].length == 2 && byte == 0xC2 && (0xA2...0xA5).contains(bytes[tokens[index].lowerBound + 1])
      || tokens[index].length == 3 && byte == 0xE2
        && bytes[tokens[index].lowerBound + 1] == 0x82
  }
}
