import Text

/// The form in which a verb tells of something: only some forms tell that it was done.
enum VerbForm: Sendable {
  case past, perfect, passive, present, infinitive, modal, wish, gerund
  /// "The proposed zone".
  case attributive
  case noun

  /// Whether the form tells what was done at some time even where the sentence has no date.
  var isNarrative: Bool { self == .past || self == .passive }

  private enum Helper: UInt8 {
    case be = 1, has, had, obligation, future, to, passed, aspect, first

    var isAuxiliary: Bool { rawValue <= Helper.to.rawValue }
  }
  private static let helpers = WordTable<Helper>([
    ("is are was were been being be", .be), ("has have having", .has), ("had did", .had),
    ("should must can could may might cannot", .obligation), ("will would shall", .future), ("to", .to),
    ("continued began begun started proceeded managed helped", .aspect), ("first second third last only", .first),
    (
      """
      met held paid made gave took sent spoke told said became went came left led won lost fought broke brought built \
      bought sold sought drew flew grew rose fell found forgave forbade gone lent put read set sat shot stood struck swore \
      taught thought threw upheld withdrew wrote overthrew oversaw undertook underwent cut hit let quit rebuilt foresaw \
      arose chose hosted sworn given taken broken written
      """, .passed
    ),
  ])

  /// Whether a word only helps a verb: "was", "has", "would", "to".
  static func isAuxiliary(_ token: Token) -> Bool { helpers[token]?.isAuxiliary ?? false }

  /// The form of the verb that some tokens begin with.
  static func of(_ tokens: Range<Int>, _ sentence: Range<Int>, _ passage: borrowing Passage) -> VerbForm {
    let first = passage.tokens[tokens.lowerBound]
    switch helpers[first] {
    case .be: return isPastBe(first) ? .passive : .present
    case .has: return .perfect
    case .future: return .modal
    case .obligation: return .wish
    default: break
    }
    let isGerund = ends(first, "ing", passage)
    let helper = helper(before: tokens.lowerBound, sentence, passage)
    switch helper?.kind {
    case .to: return helper.map { ofInfinitive($0.position, sentence, passage) } ?? .infinitive
    case .future: return .modal
    case .obligation: return .wish
    case .has: return .perfect
    case .had: return .past
    case .be:
      guard let position = helper?.position else { return .present }
      if helpers[before(position, sentence, passage)] == .has { return .perfect }
      if isGerund { return .perfect }
      return passiveForm(position, sentence, passage)
    default: break
    }
    if isGerund { return .gerund }
    guard isPast(first, passage) else { return .present }
    return isAttributive(tokens, sentence, passage) ? .attributive : .past
  }

  /// "To be signed" and "will be signed" are not "was signed".
  private static func passiveForm(_ be: Int, _ sentence: Range<Int>, _ passage: borrowing Passage) -> VerbForm {
    switch helpers[before(be, sentence, passage)] {
    case .to: .infinitive
    case .future: .modal
    case .obligation: .wish
    default: isPastBe(passage.tokens[be]) ? .passive : .present
    }
  }

  /// "Continued to send" and "the first to visit" tell what was done.
  private static func ofInfinitive(_ to: Int, _ sentence: Range<Int>, _ passage: borrowing Passage) -> VerbForm {
    if helpers[before(to, sentence, passage)] == .aspect { return .past }
    var position = to - 1
    while position >= sentence.lowerBound, to - position <= 6 {
      if helpers[passage.tokens[position]] == .first { return .past }
      guard passage.tokens[position].isWord else { break }
      position -= 1
    }
    return .infinitive
  }

  private static func before(_ position: Int, _ sentence: Range<Int>, _ passage: borrowing Passage) -> Token {
    passage.tokens[max(sentence.lowerBound, position - 1)]
  }

  /// Stands before a verb as well as before a noun.
  private static let that = WordHash.of("that")
  private static let was = WordHash.of("was")
  private static let were = WordHash.of("were")
  private static func isPastBe(_ token: Token) -> Bool { token.hash == was || token.hash == were }

  /// The auxiliary before a verb, over at most three adverbs.
  private static func helper(
    before start: Int,
    _ sentence: Range<Int>,
    _ passage: borrowing Passage
  ) -> (kind: Helper, position: Int)? {
    var position = start - 1
    while position >= sentence.lowerBound, start - position <= 4 {
      let token = passage.tokens[position]
      if let kind = helpers[token], kind.isAuxiliary { return (kind, position) }
      guard
        WordClass.table[token] == .adverb || ends(token, "ly", passage)
          || token.isCapitalized == false && isAgain(token)
      else { return nil }
      position -= 1
    }
    return nil
  }

  private static let again = WordTable<Helper>([("also again once since already never ever always jointly", .passed)])
  private static func isAgain(_ token: Token) -> Bool { again[token] != nil }

  /// Whether a word has the ending of a participle: "strengthened".
  static func isParticiple(_ token: Token, _ passage: borrowing Passage) -> Bool {
    !token.isCapitalized && token.length > 5 && ends(token, "ed", passage)
  }

  private static func isPast(_ token: Token, _ passage: borrowing Passage) -> Bool {
    ends(token, "ed", passage) || helpers[token] == .passed || helpers[token] == .aspect
  }

  /// Whether a participle stands before its noun: "the proposed zone", "state-funded works".
  private static func isAttributive(_ tokens: Range<Int>, _ sentence: Range<Int>, _ passage: borrowing Passage) -> Bool
  {
    guard tokens.count == 1, tokens.lowerBound > sentence.lowerBound, tokens.upperBound < sentence.upperBound else {
      return false
    }
    var position = tokens.lowerBound - 1
    let before = passage.tokens[position]
    if !before.isWord, !passage.tokens[tokens.lowerBound].hasSpaceBefore {
      return passage.text.bytes[before.lowerBound] == 0x2D
    }
    if ends(before, "ly", passage), position > sentence.lowerBound { position -= 1 }
    let article = passage.tokens[position]
    return WordClass.table[article] == .article && article.hash != that
  }

  private static func ends(_ token: Token, _ suffix: StaticString, _ passage: borrowing Passage) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard token.isWord, Int(token.length) > count + 1 else { return false }
    return passage.text.bytes[token.range].suffix(count).elementsEqual(suffix.description.utf8)
  }
}
