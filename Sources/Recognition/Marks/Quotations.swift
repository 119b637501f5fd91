import RecordModel
import Text

/// Words between quotation marks, as they are met in a walk over a block.
struct Quotations {
  static let examples = [
    Reading(
      "quotation",
      from: "said “we stand ready to help”",
      "said \"we stand ready to help\"",
      "« un ami de toujours »",
      "“We stand ready. We always did.”",
      "said: 'We stand ready to help.'"
    )
  ]
  static let nonexamples = [
    "the “iron friend”", "the ministers' talks and the envoys' dinner", "the '90s and the 'iron friends' of old",
    "a 5\" pipe and a long text without end", "“an open quotation without end",
  ]

  private var open: Int?
  /// The place of a straight single mark that can begin a quotation.
  private var single: Int?

  /// Takes note of a punctuation mark: begins or ends a quotation with it.
  mutating func read(_ text: MarkText, _ index: Int, _ mentions: inout MentionBuffer) {
    if text.isMark(index, UInt8(ascii: "'")) { return readSingle(text, index, &mentions) }
    guard text.isMark(index, UInt8(ascii: "\"")) else { return }
    guard let start = open, !isOpening(text, index) else {
      open = isClosing(text, index) ? nil : index
      return
    }
    open = nil
    let tokens = start + 1..<index
    guard tokens.count >= 3, text.tokens[tokens].count(where: \.isWord) >= 3 else { return }
    let span = text.tokens[tokens.lowerBound].lowerBound..<text.tokens[tokens.upperBound - 1].upperBound
    mentions.addOverlapping(Mention(.quotation, span: span, tokens: tokens, .none))
  }

  /// A straight single mark is an apostrophe, unless it stands before a capital and behind a space, or closes what such a
  /// one began, behind the mark that ends a sentence.
  private mutating func readSingle(_ text: MarkText, _ index: Int, _ mentions: inout MentionBuffer) {
    let isFree = index == 0 || !text.isGlued(index)
    if isFree, text.isGlued(index + 1), text.isWord(index + 1), text.tokens[index + 1].isCapitalized {
      single = index
      return
    }
    guard let start = single, open == nil, text.isGlued(index), isEnd(text, index - 1) else { return }
    single = nil
    let tokens = start + 1..<index
    guard text.tokens[tokens].count(where: \.isWord) >= 4 else { return }
    let span = text.tokens[tokens.lowerBound].lowerBound..<text.tokens[tokens.upperBound - 1].upperBound
    mentions.addOverlapping(Mention(.quotation, span: span, tokens: tokens, .none))
  }

  private func isEnd(_ text: MarkText, _ index: Int) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?")].contains { text.isMark(index, $0) }
  }

  /// Whether a mark can only begin a quotation.
  private func isOpening(_ text: MarkText, _ index: Int) -> Bool {
    let token = text.tokens[index]
    return text.last(index) == 0x9C && token.length == 3 || text.last(index) == 0xAB && token.length == 2
  }

  /// Whether a mark cannot begin a quotation: it has a closing form, or stands behind a word.
  private func isClosing(_ text: MarkText, _ index: Int) -> Bool {
    if isOpening(text, index) { return false }
    if text.tokens[index].length > 1 { return true }
    return text.isGlued(index) && (text.isWord(index - 1) || text.isNumber(index - 1)) || !text.isGlued(index + 1)
  }
}
