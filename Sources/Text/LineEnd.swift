/// What the last words of a line say of the next line.
enum LineEnd {
  /// Whether the last word is one that needs another: "… of", "… that".
  static func needsWord(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    tokens(line, bytes).last.map { isOpen($0) } ?? false
  }

  /// Whether a line cannot end its paragraph before the next line, however short it is: "… talks with", "said Colonel".
  ///
  /// A rank is open where a sentence stands before it and a name can follow; the title of a section may end in one:
  /// "Visit of the Prime Minister".
  static func isOpen(_ line: Range<Int>, before next: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    let words = tokens(line, bytes)
    guard let last = words.lastIndex(where: \.isWord), last + 2 >= words.count else { return false }
    if last + 1 == words.count, isOpen(words[last]) { return true }
    guard words[last].isCapitalized, !words[last].isAllCapitals, isRank(words[last], isCut: last + 1 < words.count)
    else { return false }
    var before = last
    while before > 0, words[before].isCapitalized || words[before].hash == stop { before -= 1 }
    guard before < last,
      words[before].hash == comma || words[before].isWord && OpenWord.table[words[before]] != .article
    else { return false }
    return beginsName(next, bytes)
  }

  private static func isOpen(_ word: Token) -> Bool {
    let code = OpenWord.table[word]
    return code == .open || code == .article
  }

  /// Whether a word is a rank; one with a full stop behind it must be an abbreviation.
  private static func isRank(_ word: Token, isCut: Bool) -> Bool {
    SentenceWord.abbreviations[word] == .title || !isCut && OpenWord.table[word] == .rank
  }

  private static func beginsName(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var tokens: [Token] = []
    let end = LineShape.boundary(min(line.upperBound, line.lowerBound + 40), bytes)
    Tokenizer.tokenize(bytes, line.lowerBound..<end, into: &tokens)
    guard let first = tokens.first, first.isWord, first.isCapitalized else { return false }
    return SentenceStarter.table[first] == nil && OpenWord.table[first] == nil
  }

  /// The last tokens of a line; the first of them may be cut.
  private static func tokens(_ line: Range<Int>, _ bytes: borrowing Span<UInt8>) -> [Token] {
    var tokens: [Token] = []
    let start = LineShape.boundary(max(line.lowerBound, line.upperBound - 64), bytes)
    Tokenizer.tokenize(bytes, start..<line.upperBound, into: &tokens)
    return tokens
  }

  private static let stop = WordHash.of(".")
  private static let comma = WordHash.of(",")
}

/// Words that do not end what they stand in.
private enum OpenWord: UInt8 {
  /// No title of a section ends with it.
  case open, article
  /// The name of somebody follows.
  case rank

  static let table = WordTable<OpenWord>([
    ("the a an", .article),
    ("of that and or to in for with by from at is are was were be has have which who as than but", .open),
    (
      "colonel general major captain lieutenant brigadier admiral commander marshal sergeant minister president premier"
        + " chancellor ambassador envoy consul secretary governor senator mayor king queen prince princess sultan"
        + " emperor pope cardinal archbishop professor doctor judge justice spokesman spokeswoman spokesperson"
        + " chairman chairwoman",
      .rank
    ),
  ])
}
