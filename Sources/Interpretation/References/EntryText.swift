import Documents
import Quantities
import Text

/// The tokens of one entry without its address, and questions about them.
struct EntryText {
  let bytes: [UInt8]
  let tokens: [Token]

  init(_ range: Range<Int>, without address: Address?, _ bytes: [UInt8]) {
    self.bytes = bytes
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 4 + 1)
    let span = bytes.span
    Tokenizer.tokenize(span, range.lowerBound..<(address?.range.lowerBound ?? range.upperBound), into: &tokens)
    if let address, address.range.upperBound < range.upperBound {
      Tokenizer.tokenize(span, address.range.upperBound..<range.upperBound, into: &tokens)
    }
    self.tokens = tokens
  }

  var count: Int { tokens.count }

  func isMark(_ index: Int, _ character: Unicode.Scalar) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation
      && UInt32(bytes[tokens[index].lowerBound]) == character.value
  }

  func isQuote(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .punctuation && tokens[index].hash == Self.quote
  }

  func isWord(_ index: Int, _ hash: UInt32) -> Bool { tokens.indices.contains(index) && tokens[index].hash == hash }

  func year(_ index: Int) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    let span = bytes.span
    return WrittenDate.year(tokens[index], span)
  }

  func date(_ index: Int) -> (date: PartialDate, count: Int)? {
    let span = bytes.span
    return WrittenDate.read(tokens, at: index, span)
  }

  func monthAndDay(_ index: Int) -> (month: Int, day: Int, count: Int)? {
    let span = bytes.span
    return WrittenDate.monthAndDay(tokens, at: index, span)
  }

  /// The words of some tokens, with single spaces, and without marks and emphasis around them.
  func string(_ range: Range<Int>) -> String? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isEdge(start, closing: false) { start += 1 }
    while end > start, isEdge(end - 1, closing: true) { end -= 1 }
    guard start < end else { return nil }
    let words = bytes[tokens[start].lowerBound..<tokens[end - 1].upperBound]
    var result: [UInt8] = []
    result.reserveCapacity(words.count)
    var isSpace = false
    for byte in words where byte != UInt8(ascii: "*") {
      if byte <= 0x20 {
        isSpace = true
      } else {
        if isSpace, !result.isEmpty { result.append(0x20) }
        isSpace = false
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func isEdge(_ index: Int, closing: Bool) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    if closing, isMark(index, "."), index > 0, tokens[index - 1].isWord, tokens[index - 1].length == 1 { return false }
    return isQuote(index) || [".", ",", ";", ":", "*", "_", "<", ">", "-"].contains { isMark(index, $0) }
      || isMark(index, closing ? "(" : ")")
  }

  /// The end of the sentence that begins at a token.
  func sentenceEnd(from start: Int, to end: Int) -> Int {
    guard start < end else { return start }
    var sentences: [Range<Int>] = []
    let span = bytes.span
    SentenceSplitter.split(Array(tokens[start..<end]), span, into: &sentences)
    guard let first = sentences.first else { return end }
    for index in start + 1..<start + first.count
    where isMark(index, "*") && tokens[index].hasSpaceBefore && isMark(index - 1, ".") {
      return index
    }
    return start + first.count
  }

  static let quote = WordHash.of("\"")
}
