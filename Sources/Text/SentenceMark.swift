/// A mark that may end a sentence.
enum SentenceMark {
  case stop, ellipsis, question, fullWidth

  init?(_ token: Token, _ bytes: borrowing Span<UInt8>) {
    switch bytes[token.lowerBound] {
    case UInt8(ascii: "."): self = .stop
    case UInt8(ascii: "?"), UInt8(ascii: "!"): self = .question
    case 0xE0...0xEF where token.length == 3:
      switch Tokenizer.decode(bytes, at: token.lowerBound).scalar {
      case 0x2026: self = .ellipsis
      case 0x964, 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0x17D4, 0x17D5: self = .fullWidth
      default: return nil
      }
    default: return nil
    }
  }
}

/// What stands after a mark that may end a sentence.
enum Follower {
  case capital, lowerCase, number
  /// A comma or the like: the sentence goes on.
  case joining
  /// A bullet, a currency sign: neither capital nor small.
  case other

  init(at index: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>) {
    let first = tokens[index]
    if first.kind == .punctuation, [0x2C, 0x3B, 0x3A].contains(bytes[first.lowerBound]) {
      self = .joining
      return
    }
    let word = tokens[SentenceSplitter.firstWord(from: index, tokens)]
    switch word.kind {
    case .number: self = .number
    case .punctuation: self = .other
    case .word:
      let lead = bytes[word.lowerBound]
      let isCased = lead < 0xD7 || lead == 0xE1 && (0xB8...0xBB).contains(bytes[word.lowerBound + 1])
      self = word.isCapitalized || !isCased ? .capital : .lowerCase
    }
  }
}
