import Text

/// Follows the words of a person's name.
///
/// "Carlos de la Fuente", "J. K. Mwangi", "Ban Ki-moon".
enum PersonNames {
  private enum Particle: UInt8 { case particle = 1 }
  /// Small words between the parts of a name.
  private static let particles = WordTable<Particle>([
    ("de da do dos das del della di du la le van von der den ten bin ibn bint binti ben al el ul ur abu", .particle)
  ])
  /// Words that begin a sentence and belong to no name.
  private static let openers = WordTable<Particle>([
    ("later earlier yesterday today meanwhile afterwards finally recently separately", .particle)
  ])
  private static let mostWords = 5
  private static let point = WordHash.of(".")
  private static let comma = WordHash.of(",")
  private static let hyphen = WordHash.of("-")
  private static let apostrophe = WordHash.of("'")

  /// The name that begins at a token, of at least two words, or `nil`.
  static func name(from start: Int, to limit: Int, _ tokens: [Token]) -> Range<Int>? {
    var end = start
    var words = 0
    var index = start
    while index < limit, words < mostWords {
      if isNameWord(tokens[index]) || isInitial(index, tokens) {
        words += 1
        index += 1
        if tokens[index - 1].length == 1 {
          if index < limit, tokens[index].hash == point, !tokens[index].hasSpaceBefore { index += 1 }
        } else {
          end = index
        }
        if let joined = joined(at: index, to: limit, tokens) {
          index = joined
          end = joined
        }
      } else if words > 0, index + 1 < limit, particles[tokens[index]] != nil, tokens[index + 1].isWord,
        tokens[index + 1].isCapitalized || particles[tokens[index + 1]] != nil
      {
        index += 1
      } else {
        break
      }
    }
    return words >= 2 && end > start ? start..<end : nil
  }

  /// The name that ends before a token, whose words all begin with a capital, or `nil`.
  static func name(endingAt end: Int, from limit: Int, _ tokens: [Token]) -> Range<Int>? {
    var start = end
    var words = 0
    while start > limit, words < mostWords {
      let token = tokens[start - 1]
      if isNameWord(token) {
        words += 1
      } else if !(start < end && isJoint(start - 1, tokens) && token.kind == .punctuation) {
        guard particles[token] != nil, start < end else { break }
      }
      start -= 1
    }
    while start < end, !isNameWord(tokens[start]) { start += 1 }
    if words > 2, openers[tokens[start]] != nil {
      start += 1
      words -= 1
    }
    guard (2...4).contains(words) else { return nil }
    return start..<end
  }

  /// The author at the beginning of an entry, the family name first: "Vega, Luis A."; the part before the comma
  /// and the part behind it.
  static func author(from start: Int, _ tokens: [Token]) -> (family: Range<Int>, given: Range<Int>)? {
    var comma = start
    while comma < tokens.count, comma - start < 5, isNameWord(tokens[comma]) || isJoint(comma, tokens) { comma += 1 }
    guard comma > start, comma - start <= 3, comma + 1 < tokens.count, tokens[comma].hash == Self.comma,
      tokens[start].length > 1
    else { return nil }
    var end = comma + 1
    var words = 0
    while end < tokens.count, words < 4, isNameWord(tokens[end]) || isInitial(end, tokens) || isJoint(end, tokens) {
      if tokens[end].isWord { words += 1 }
      end += 1
      if tokens[end - 1].length == 1, end < tokens.count, tokens[end].hash == point { end += 1 }
    }
    guard (1...3).contains(words), end < tokens.count else { return nil }
    let isInitial = tokens[end - 1].hash == point
    let next = tokens[end]
    guard isInitial || next.hash == point || next.isNumber || WordClass.table[next] == .bracket else { return nil }
    return (start..<comma, comma + 1..<end)
  }

  /// Whether a token may be a word of a name: a capital, and none of the small words of the language.
  static func isNameWord(_ token: Token) -> Bool {
    token.isWord && token.isCapitalized && WordClass.table[token] == nil
  }

  /// Whether a token is a letter with a point, "A.", that is no article.
  private static func isInitial(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].isWord && tokens[index].isCapitalized && tokens[index].length == 1 && index + 1 < tokens.count
      && tokens[index + 1].hash == point && !tokens[index + 1].hasSpaceBefore
  }

  /// Where a word ends that a hyphen or an apostrophe joins to the one before.
  private static func joined(at index: Int, to limit: Int, _ tokens: [Token]) -> Int? {
    guard index + 1 < limit, isJoint(index, tokens) else { return nil }
    return index + 2
  }

  /// Whether a hyphen or an apostrophe joins two words of a name: "Ki-moon", "N'Diaye", but not "Vega's".
  private static func isJoint(_ index: Int, _ tokens: [Token]) -> Bool {
    guard index > 0, index + 1 < tokens.count, !tokens[index].hasSpaceBefore, !tokens[index + 1].hasSpaceBefore,
      tokens[index + 1].isWord
    else { return false }
    if tokens[index].hash == hyphen { return true }
    return tokens[index].hash == apostrophe && tokens[index + 1].isCapitalized && tokens[index + 1].length > 1
  }
}
