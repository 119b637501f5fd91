/// Puts together numbers that a scanner, or the lines of a page, have damaged.
///
/// Where a break or a letter among digits can mean one thing only, the tokens are joined or lose the white space
/// between them, so that every reader finds the number whole. Where it cannot be decided they become
/// ``Token/Traits/doubtful``, and the number is reported as unread.
struct TokenMender {
  var tokens: [Token]
  /// Tokens that become one.
  private(set) var joins: [(range: Range<Int>, token: Token)] = []

  /// Mends the tokens of a block; sound text costs a walk over the tokens.
  static func mend(_ tokens: inout [Token], _ bytes: borrowing Span<UInt8>) {
    var mender = TokenMender(tokens: [])
    swap(&mender.tokens, &tokens)
    var index = candidate(in: mender.tokens.span, from: 0)
    while index < mender.tokens.count {
      if mender.tokens[index].isNumber {
        index = mender.mendNumber(at: index, bytes)
      } else {
        mender.mendWord(around: index, bytes)
        index += 1
      }
      index = candidate(in: mender.tokens.span, from: index)
    }
    if !mender.joins.isEmpty { mender.join() }
    swap(&mender.tokens, &tokens)
  }

  /// The next number, or hyphen before white space, at or behind a place.
  private static func candidate(in tokens: borrowing Span<Token>, from start: Int) -> Int {
    var index = start
    while index < tokens.count {
      switch tokens[index].kind {
      case .word: break
      case .number: return index
      case .punctuation:
        if tokens[index].hash == hyphen, index + 1 < tokens.count, tokens[index + 1].hasSpaceBefore { return index }
      }
      index += 1
    }
    return index
  }

  /// Mends what stands around a number, and returns the token to go on with.
  private mutating func mendNumber(at index: Int, _ bytes: borrowing Span<UInt8>) -> Int {
    let next = index + 1
    if index > 0, !tokens[index].hasSpaceBefore, tokens[index - 1].isWord || tokens[index - 1].kind == .punctuation,
      let end = mendLeadingLetter(before: index, bytes)
    {
      return end
    }
    guard next < tokens.count else { return next }
    switch tokens[next].kind {
    case .word:
      guard tokens[next].hasSpaceBefore else { return mendLetters(from: index, to: next, bytes) }
      if tokens[next].isAllCapitals { mendSpacedLetters(at: next, bytes) }
      return next
    case .punctuation:
      guard next + 1 < tokens.count else { return next }
      if tokens[next].hash == Self.point { mendPoint(after: index, bytes) }
      if tokens[next].hash == Self.comma { mendComma(after: index, bytes) }
      return mendGroupOfLetters(after: next, bytes)
    case .number:
      if tokens[next].traits.contains(.lineBefore) { mendBrokenGroup(at: index, bytes) }
      return next
    }
  }

  // MARK: Changing tokens

  /// Makes one token of several, with the hash of what they read as together.
  mutating func join(_ range: Range<Int>, _ kind: Token.Kind, hash: UInt32, isCapitalized: Bool = false) {
    if let last = joins.last, last.range.upperBound > range.lowerBound { return }
    var token = tokens[range.lowerBound]
    token.length = UInt16(clamping: tokens[range.upperBound - 1].upperBound - token.lowerBound)
    token.kind = kind
    token.hash = hash
    token.traits.insert(.restored)
    token.traits.subtract([.capitalized, .allCapitals])
    if isCapitalized { token.traits.insert(.capitalized) }
    joins.append((range, token))
  }

  /// Takes the white space before some tokens away.
  mutating func glue(_ range: Range<Int>) {
    for index in range { tokens[index].traits.subtract([.spaceBefore, .lineBefore, .gapBefore]) }
  }

  mutating func doubt(_ range: Range<Int>) {
    for index in range { tokens[index].traits.insert(.doubtful) }
  }

  private mutating func join() {
    var target = joins[0].range.lowerBound
    for (place, join) in joins.enumerated() {
      tokens[target] = join.token
      target += 1
      let end = place + 1 < joins.count ? joins[place + 1].range.lowerBound : tokens.count
      for index in join.range.upperBound..<end {
        tokens[target] = tokens[index]
        target += 1
      }
    }
    tokens.removeLast(tokens.count - target)
  }

  // MARK: Looking at tokens

  static let hyphen = WordHash.adding(UInt8(ascii: "-"), to: WordHash.seed)
  static let point = WordHash.adding(UInt8(ascii: "."), to: WordHash.seed)
  static let comma = WordHash.adding(UInt8(ascii: ","), to: WordHash.seed)

  func isGlued(_ index: Int) -> Bool { index > 0 && index < tokens.count && !tokens[index].hasSpaceBefore }
  func isNumber(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].isNumber }

  func word(_ index: Int) -> MendWord? {
    guard index >= 0, index < tokens.count, tokens[index].kind != .number else { return nil }
    return MendWord.table[tokens[index]]
  }

  /// Whether a unit, a scale word or a percent sign stands at a place.
  func isUnit(_ index: Int) -> Bool { word(index) == .unit }

  /// Whether the word at a place wants an amount behind it.
  func opensAmount(_ index: Int) -> Bool {
    switch word(index) {
    case .opener?, .approximation?, .time?: true
    default: false
    }
  }

  /// Whether the sign or code of a currency stands before a number.
  func isCurrency(_ index: Int, _ bytes: borrowing Span<UInt8>) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    if word(index) == .currency { return true }
    guard tokens[index].kind == .punctuation else { return false }
    let start = tokens[index].lowerBound
    return tokens[index].length == 2 && bytes[start] == 0xC2 && (0xA3...0xA5).contains(bytes[start + 1])
      || tokens[index].length == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x82
  }
}

/// What a word beside a damaged number says of it.
enum MendWord: UInt8, Sendable {
  /// Follows a number: a unit, a scale word.
  case unit
  /// Stands before an amount and ends no sentence.
  case opener
  /// Does so and says how exact the amount is.
  case approximation
  /// Stands before a date.
  case time
  case month
  case currency

  static let table = WordTable<MendWord>([
    (
      """
      % percent per percentage pct million millions billion billions trillion thousand hundred mn bn crore lakh km \
      kilometres kilometers metres meters miles hectares ha tonnes tons dollar dollars yuan euro euros riel baht yen won \
      pounds francs rupees roubles rubles pesos kroner kronor rand lira dong kip cents times degrees mw \
      barrels square cubic
      """,
      .unit
    ),
    (
      """
      by to of at is was were only reached worth up down fell rose grew increased decreased dropped declined jumped \
      gained climbed totalled totaled averaged cost
      """,
      .opener
    ),
    ("about nearly almost over than around approximately roughly some", .approximation),
    ("in since until during before after from between and", .time),
    (
      """
      january february march april may june july august september october november december jan feb mar apr jun jul \
      aug sept sep oct nov dec
      """,
      .month
    ),
    ("$ usd rmb cny eur gbp jpy khr thb vnd inr", .currency),
  ])
}
