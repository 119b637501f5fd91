/// Finds where sentences end.
///
/// A full stop, question or exclamation mark ends a sentence unless it belongs to an abbreviation, an
/// initial, a number or a word that goes on in lower case. Closing quotation marks, brackets and note
/// marks belong to the sentence before them. Colons and semicolons end nothing.
public enum SentenceSplitter {
  /// Appends the sentences of a block, as ranges of its tokens.
  public static func split(_ tokens: [Token], _ bytes: borrowing Span<UInt8>, into sentences: inout [Range<Int>]) {
    var start = 0
    var index = 0
    while index < tokens.count {
      guard tokens[index].kind == .punctuation, let mark = SentenceMark(tokens[index], bytes) else {
        index += 1
        continue
      }
      let next = end(of: mark, at: index, from: start, tokens, bytes)
      if let next, next < tokens.count {
        sentences.append(start..<next)
        start = next
      }
      index = max(index + 1, next ?? 0)
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }

  /// The index of the first token of the next sentence, if the mark ends one.
  private static func end(
    of mark: SentenceMark,
    at index: Int,
    from start: Int,
    _ tokens: [Token],
    _ bytes: borrowing Span<UInt8>
  ) -> Int? {
    var next = index + 1
    var mark = mark
    while next < tokens.count, !tokens[next].hasSpaceBefore, let further = SentenceMark(tokens[next], bytes) {
      mark = mark == .stop && further == .stop ? .ellipsis : further
      next += 1
    }
    let afterMark = next
    next = afterClosing(next, tokens, bytes)
    let closed = next > afterMark
    next = afterNoteMarks(next, at: index, tokens, bytes)
    guard next < tokens.count else { return tokens.count }
    // "１２．３": a full-width point between digits.
    if mark == .fullWidth { return next == index + 1 && isPoint(index, tokens) ? nil : next }
    guard tokens[next].hasSpaceBefore else {
      let glued = next == afterMark && mark == .stop && isMissingSpace(index, tokens, bytes)
      return glued ? next : nil
    }
    let follower = Follower(at: next, tokens, bytes)
    guard follower != .lowerCase, follower != .joining else { return nil }
    if mark != .stop || closed || next > afterMark { return next }
    return isAbbreviation(index, from: start, before: follower, next, tokens, bytes) ? nil : next
  }

  /// Skips closing quotation marks, brackets and emphasis that are glued to what stands before them.
  private static func afterClosing(_ from: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>) -> Int {
    var index = from
    while index < tokens.count, tokens[index].kind == .punctuation, !tokens[index].hasSpaceBefore,
      isClosing(tokens[index], bytes)
    {
      index += 1
    }
    return index
  }

  private static func isClosing(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Bool {
    switch bytes[token.lowerBound] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "_"),
      UInt8(ascii: "}"):
      true
    default:
      token.length > 1 && (token.hash == doubleQuote || token.hash == singleQuote)
        || token.length == 3 && bytes[token.lowerBound] == 0xE3 && bytes[token.lowerBound + 1] == 0x80
          && (0x89...0x91).contains(bytes[token.lowerBound + 2])
    }
  }

  /// Skips note marks: `¹`, `[12]`, `[^12]`, `[5]: 28`, and a number glued to the full stop.
  private static func afterNoteMarks(_ from: Int, at mark: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>)
    -> Int
  {
    var index = from
    while index < tokens.count {
      let token = tokens[index]
      if !token.hasSpaceBefore, token.kind == .punctuation, isSuperscript(token, bytes) {
        index += 1
      } else if index + 2 < tokens.count, isByte(token, "[", bytes), tokens[index + 1].kind == .number,
        isByte(tokens[index + 2], "]", bytes)
      {
        index += 3
        if index + 1 < tokens.count, isByte(tokens[index], ":", bytes), tokens[index + 1].kind == .number { index += 2 }
      } else if let end = afterNamedMark(index, tokens, bytes) {
        index = end
      } else if index == from, isGluedNumber(index, after: mark, tokens) {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// Skips the mark of a note that has a name: `[^12]`, `[^trade-2]`.
  private static func afterNamedMark(_ from: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>) -> Int? {
    guard from + 3 < tokens.count, isByte(tokens[from], "[", bytes), isByte(tokens[from + 1], "^", bytes) else {
      return nil
    }
    for index in from + 3..<min(from + 9, tokens.count) where isByte(tokens[index], "]", bytes) { return index + 1 }
    return nil
  }

  /// Whether a number is the mark of a note: "force.12 The", "in 2020.3 The".
  private static func isGluedNumber(_ index: Int, after mark: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].kind == .number, !tokens[index].hasSpaceBefore, tokens[index].length <= 3, mark > 0,
      index + 1 < tokens.count, tokens[index + 1].hasSpaceBefore, tokens[index + 1].isCapitalized
    else { return false }
    let before = tokens[mark - 1]
    return index > mark + 1 || before.kind != .number && before.length > 1
      || before.kind == .number && before.length == 4
  }

  /// Whether a mark stands between two digits without white space.
  private static func isPoint(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index + 1].isNumber, tokens[index - 1].isNumber else {
      return false
    }
    return !tokens[index].hasSpaceBefore && !tokens[index + 1].hasSpaceBefore
  }

  /// Whether a space has been lost: "in the region.The".
  private static func isMissingSpace(_ index: Int, _ tokens: [Token], _ bytes: borrowing Span<UInt8>) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    let (before, after) = (tokens[index - 1], tokens[index + 1])
    guard before.isWord, after.isWord, before.length >= 3, !before.isCapitalized, before.hasSpaceBefore else {
      return false
    }
    guard after.isCapitalized, !after.isAllCapitals, SentenceStarter.table[after] != nil else { return false }
    return SentenceWord.abbreviations[before] == nil
  }

  /// Whether a full stop belongs to the word before it.
  private static func isAbbreviation(
    _ index: Int,
    from start: Int,
    before follower: Follower,
    _ next: Int,
    _ tokens: [Token],
    _ bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard index > start, !tokens[index].hasSpaceBefore else { return false }
    let word = tokens[index - 1]
    let opensBlock = index - 1 == start && start == 0
    guard word.isWord else { return opensBlock && word.isNumber && word.length <= 3 }
    if opensBlock, isNumeral(word, bytes) { return true }
    let isStarter = follower == .capital && SentenceStarter.table[tokens[firstWord(from: next, tokens)]] != nil
    if index >= start + 3, isByte(tokens[index - 2], ".", bytes), !word.hasSpaceBefore,
      !tokens[index - 2].hasSpaceBefore
    {
      if isHonorific(tokens[index - 3], word) { return true }
      return !isStarter
    }
    if word.length == 1, !word.hasSpaceBefore, index >= start + 2, tokens[index - 2].isNumber { return false }
    if word.length == 1 {
      return word.isCapitalized ? !isStarter || follower == .capital && isInitial(index, tokens) : true
    }
    switch SentenceWord.abbreviations[word] {
    case .title: return word.isCapitalized && follower != .number
    case .connective: return true
    case .counting: return follower == .number || word.length <= 2 && !isStarter && !isPlainNo(word)
    case .doubtful: return !isStarter && isWrittenAsAbbreviation(word, follower)
    case nil: return false
    }
  }

  /// Whether months and the like look like an abbreviation here: "may", "sat" and "sun" in lower case are words.
  private static func isWrittenAsAbbreviation(_ word: Token, _ follower: Follower) -> Bool {
    word.isCapitalized || [etc, al, cit, kilometres, kilograms, billions].contains(word.hash) || follower == .number
  }

  /// Whether a capital letter follows another initial.
  private static func isInitial(_ index: Int, _ tokens: [Token]) -> Bool {
    index >= 3 && tokens[index - 2].kind == .punctuation && tokens[index - 3].length == 1
  }

  private static func isPlainNo(_ word: Token) -> Bool { word.hash == no }

  private static func isHonorific(_ first: Token, _ last: Token) -> Bool {
    first.hash == letterH && last.hash == letterE || first.hash == letterE && last.hash == letterG
      || first.hash == letterI && last.hash == letterE || first.hash == letterK && last.hash == letterA
  }

  /// Whether a word is a letter or a Roman numeral such as number the parts of a text.
  private static func isNumeral(_ word: Token, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard word.length <= 5 else { return false }
    if word.length == 1 { return true }
    return word.range.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x69, 0x76, 0x78].contains(bytes[$0]) }
  }

  /// The first token that is no punctuation; it is not looked for beyond a few tokens.
  static func firstWord(from start: Int, _ tokens: [Token]) -> Int {
    var index = start
    while index + 1 < tokens.count, index < start + 8, tokens[index].kind == .punctuation { index += 1 }
    return index
  }

  static func isByte(_ token: Token, _ character: Unicode.Scalar, _ bytes: borrowing Span<UInt8>) -> Bool {
    token.kind == .punctuation && UInt32(bytes[token.lowerBound]) == character.value
  }

  private static func isSuperscript(_ token: Token, _ bytes: borrowing Span<UInt8>) -> Bool {
    token.length > 1 && LineMark.superscriptDigit(Tokenizer.decode(bytes, at: token.lowerBound).scalar) != nil
  }

  private static let doubleQuote = WordHash.of("\"")
  private static let singleQuote = WordHash.of("'")
  private static let etc = WordHash.of("etc")
  private static let al = WordHash.of("al")
  private static let cit = WordHash.of("cit")
  private static let kilometres = WordHash.of("km")
  private static let kilograms = WordHash.of("kg")
  private static let billions = WordHash.of("bn")
  private static let no = WordHash.of("no")
  private static let letterH = WordHash.of("h")
  private static let letterE = WordHash.of("e")
  private static let letterG = WordHash.of("g")
  private static let letterI = WordHash.of("i")
  private static let letterK = WordHash.of("k")
  private static let letterA = WordHash.of("a")
}
