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
      "“We stand ready. We always did.”"
    )
  ]
  static let nonexamples = [
    "the “iron friend”", "a 5\" pipe and a long text without end", "“an open quotation without end",
  ]

  private var open: Int?

  /// Takes note of a punctuation mark: begins or ends a quotation with it.
  mutating func read(_ text: MarkText, _ index: Int, _ mentions: inout MentionBuffer) {
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
