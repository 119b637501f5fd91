/// What a line looks like that is an entry of a list of sources which no heading announces.
///
/// Only what prose never looks like counts: "Hansen, K. (2007). …", "A. Costa, Tides (Lisbon: Caminho, 1990)", a title
/// in quotation marks with its source, date and address, "Ibid., p. 9".
enum EntryShape {
  /// An entry wherever it stands: a quoted title, a year, and an address at the end.
  case certain
  /// An entry where its neighbours are some too.
  case likely
  /// "Ibid.", which only notes say.
  case ibid

  private static let longest = 450
  private static let shortest = 5
  /// "(accessed 12 September 2020)" and the like, in bytes.
  private static let longestAccess = 48

  /// The shape of some text; `nil` for anything else.
  init?(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) {
    guard (EntryShape.shortest...EntryShape.longest).contains(range.count) else { return nil }
    guard EntryLine.mayBegin(range, bytes) else { return nil }
    let hasYear = EntrySplitter.hasYear(range, bytes)
    let hasAddress = EntrySplitter.hasAddress(range, bytes)
    guard hasYear || hasAddress || range.count < 40 else { return nil }
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes, range, into: &tokens)
    let line = EntryLine(tokens[...])
    if line.isIbid {
      self = .ibid
    } else if hasYear, hasAddress, line.isTitled, EntryShape.endsWithAddress(range, bytes) {
      self = .certain
    } else if hasYear && (line.beginsWithAuthor || line.hasYearBehindName || line.isTitled)
      || line.isTitled && hasAddress
    {
      self = .likely
    } else {
      return nil
    }
  }

  /// The shape of a block, all lines of which must have one.
  static func of(_ block: Block, _ bytes: borrowing Span<UInt8>) -> EntryShape? {
    guard block.kind == .paragraph || block.kind == .listItem, block.range.count <= 40 * longest else { return nil }
    if let whole = EntryShape(block.range, bytes) { return whole }
    let firstEnd = ByteSearch.next(0x0A, or: 0x0A, in: bytes, block.range)
    guard firstEnd < block.range.upperBound, firstEnd - block.range.lowerBound <= 2 * longest else { return nil }
    var start = block.range.lowerBound
    var count = 0
    for end in block.range where bytes[end] == 0x0A || end + 1 == block.range.upperBound {
      let line = EntrySplitter.trimmed(start..<(bytes[end] == 0x0A ? end : end + 1), bytes)
      guard EntryShape(line, bytes) != nil else { return nil }
      (start, count) = (end + 1, count + 1)
    }
    return count >= 2 ? .certain : nil
  }

  /// Whether an address closes a line, or only "(accessed 2 May 2020)" stands behind it.
  private static func endsWithAddress(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= 0x20 || bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ")") {
      let reach = max(range.lowerBound, end - longestAccess)
      if let open = (reach..<end).last(where: { bytes[$0] == UInt8(ascii: "(") }), open > range.lowerBound {
        return endsWithAddress(range.lowerBound..<open, bytes)
      }
    }
    var start = end
    while start > range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
    return EntrySplitter.hasAddress(start..<end, bytes)
  }
}

/// The words of a line that may be an entry, behind its number.
private struct EntryLine: ~Copyable {
  private let tokens: ArraySlice<Token>
  private static let quotes: Set<UInt32> = Set(["\"", "“", "‘", "«"].map(WordHash.of))
  private static let closing: Set<UInt32> = Set(["\"", "”", "’", "»"].map(WordHash.of))
  private static let stops: Set<UInt32> = Set([".", ",", ":"].map(WordHash.of))
  private static let initialPoint = WordHash.of(".")
  private static let comma = WordHash.of(",")
  private static let brackets = (open: WordHash.of("("), close: WordHash.of(")"))
  private static let square = (open: WordHash.of("["), close: WordHash.of("]"))
  private static let back: Set<UInt32> = Set(["ibid", "ibidem"].map(WordHash.of))
  /// The words of an author or a publisher before a title, at most.
  private static let longestAuthor = 8

  init(_ tokens: ArraySlice<Token>) {
    let isNumbered =
      tokens.count > 2 && tokens[0].isNumber && tokens[0].length < 4 && Self.stops.contains(tokens[1].hash)
    let isBracketed =
      tokens.count > 3 && tokens[0].hash == Self.square.open && tokens[1].isNumber
      && tokens[2].hash == Self.square.close
    self.tokens = isBracketed ? tokens[3...] : isNumbered ? tokens[2...] : tokens
  }

  /// The bytes in which the first words of a line stand, and the words that tell whether it may be an entry.
  private static let opening = 144
  private static let openingWords = 3 + longestAuthor + 5

  /// Whether the first words allow that a line is an entry; only where they do are the others looked at.
  static func mayBegin(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard range.count > opening else { return true }
    guard hasSign(range.lowerBound..<range.lowerBound + opening, bytes) else { return false }
    var tokens: [Token] = []
    tokens.reserveCapacity(opening / 2)
    let end = LineShape.boundary(range.lowerBound + opening, bytes)
    Tokenizer.tokenize(bytes, range.lowerBound..<end, into: &tokens)
    // The last word may be cut.
    let whole = tokens.dropLast()
    guard whole.count >= openingWords else { return true }
    let line = EntryLine(whole)
    return line.isIbid || line.beginsWithAuthor || line.hasYearBehindName || line.titleStart != nil
  }

  /// Whether one of the signs stands in the first words without which a line is no entry: a quotation mark behind a stop,
  /// a number in brackets, the point of an initial, "Ibid"; also a character that is not ASCII, which may be one.
  private static func hasSign(_ range: Range<Int>, _ bytes: borrowing Span<UInt8>) -> Bool {
    var letters = 0
    var last: UInt8 = 0
    for offset in range {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), 0xE2: if isOpening(behind: last) { return true }
      case UInt8(ascii: "("): if offset + 1 == range.upperBound || bytes[offset + 1] < 0x3A { return true }
      case UInt8(ascii: "."): if letters == 1 || letters == 2 { return true }
      case UInt8(ascii: "B"), UInt8(ascii: "b"): if letters == 1, last | 0x20 == 0x69 { return true }
      case 0x80...0xBF: break
      case 0xC0...: return true
      default: break
      }
      letters = (byte | 0x20) &- 0x61 < 26 ? letters + 1 : 0
      if byte > 0x20 { last = byte }
    }
    return false
  }

  /// Whether a title may begin behind a character: at the beginning, or behind a stop or the mark of an entry.
  private static func isOpening(behind byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), 0x80...: true
    default: false
    }
  }

  private func token(_ index: Int) -> Token? {
    let place = tokens.startIndex + index
    return place < tokens.endIndex ? tokens[place] : nil
  }

  private func isStop(_ index: Int) -> Bool { token(index).map { Self.stops.contains($0.hash) } ?? false }

  private func isInitial(_ index: Int) -> Bool {
    guard let letter = token(index), letter.isWord, letter.isCapitalized, letter.length <= 2 else { return false }
    return token(index + 1)?.hash == Self.initialPoint
  }

  /// Whether it says "Ibid".
  var isIbid: Bool { token(0).map { Self.back.contains($0.hash) } ?? false && isStop(1) }

  /// Whether it begins with a family name and an initial, or an initial and a family name.
  var beginsWithAuthor: Bool {
    if isInitial(0) {
      var index = 2
      while isInitial(index) { index += 2 }
      guard let family = token(index), family.isWord, family.isCapitalized, family.length > 2 else { return false }
      return token(index + 1)?.hash == Self.comma
    }
    guard let family = token(0), family.isWord, family.isCapitalized else { return false }
    var index = 1
    while index < 5, let next = token(index), next.isWord || next.kind == .punctuation && next.hash != Self.comma {
      index += 1
    }
    return token(index)?.hash == Self.comma && isInitial(index + 1)
  }

  /// "Saaremaa Institute (2021): …": a year in brackets with a stop behind it, and only names before it.
  var hasYearBehindName: Bool {
    for index in 1..<Self.longestAuthor {
      guard let word = token(index - 1), word.isCapitalized || !word.isWord else { return false }
      guard token(index)?.hash == Self.brackets.open, let year = token(index + 1), year.isNumber, year.length == 4
      else {
        continue
      }
      let close = token(index + 2)?.hash == Self.brackets.close ? index + 2 : index + 3
      return token(close)?.hash == Self.brackets.close && isStop(close + 1)
    }
    return false
  }

  /// Where quotation marks open at the beginning, or behind a name and a stop.
  private var titleStart: Int? {
    for index in 0...Self.longestAuthor {
      guard let word = token(index) else { return nil }
      if Self.quotes.contains(word.hash) { return index == 0 || isStop(index - 1) ? index : nil }
      guard word.isCapitalized || !word.isWord || word.length <= 3 else { return nil }
    }
    return nil
  }

  /// A title in quotation marks at the beginning, or behind a name and a stop, with a stop at its end.
  var isTitled: Bool {
    guard let open = titleStart else { return false }
    for index in open + 2..<open + 40 {
      guard let mark = token(index) else { return false }
      if Self.closing.contains(mark.hash), isStop(index - 1) || isStop(index + 1) { return token(index + 3) != nil }
    }
    return false
  }
}
