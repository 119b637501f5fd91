import RecordModel
import Text

/// The words in which a text calls a state a member of a body.
extension WrongMembership {
  /// "X, a member of Y,", "Y member X", "as a member of Y, X".
  func members(of body: CheckedSentence.Name, in sentence: CheckedSentence) -> [CheckedSentence.Name] {
    guard !sentence.has(Self.doubts), !sentence.isWord(body.tokens.lowerBound - 1, of: Self.others) else { return [] }
    var index = body.tokens.upperBound
    if sentence.isWord(index, of: Self.members) || isAlliance(body) && sentence.isWord(index, of: Self.allies) {
      let isPlural = sentence.isWord(index, of: Self.plural) || sentence.isWord(index + 1, of: Self.plural)
      index += sentence.isWord(index + 1, of: Self.kinds) ? 2 : 1
      let listed = states(from: index, isPlural: isPlural, sentence)
      return listed.isEmpty ? apposed(before: body.tokens.lowerBound, sentence).map { [$0] } ?? [] : listed
    }
    index = body.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.articles) { index -= 1 }
    guard sentence.isWord(index, of: Self.of) else { return [] }
    if sentence.isWord(index - 1, of: Self.kinds) { index -= 1 }
    guard sentence.isWord(index - 1, of: Self.member) || isFellow(index - 1, sentence) else { return [] }
    let apposed =
      fellow(before: index - 1, sentence) ?? apposed(before: index - 1, sentence)
      ?? (sentence.isWord(body.tokens.upperBound, of: Self.comma)
        ? state(at: body.tokens.upperBound + 1, sentence) : nil)
    return apposed.map { [$0] } ?? []
  }

  /// "Fellow members": those who are called so, and he who has them.
  private func isFellow(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    sentence.isWord(index, of: Self.members) && sentence.isWord(index - 1, of: Self.fellows)
  }

  /// "X, like its fellow members of Y": the state that is a member by these words.
  private func fellow(before end: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    guard isFellow(end, sentence), sentence.isWord(end - 2, of: Self.owners), sentence.isWord(end - 3, of: Self.likes),
      sentence.isWord(end - 4, of: Self.comma)
    else { return nil }
    return sentence.names.first { $0.tokens.upperBound == end - 4 && $0.place.kind == .state }
  }

  private static let fellows = wordSet("fellow")
  private static let owners = wordSet("its their")
  private static let likes = wordSet("like as with alongside")

  /// The states of a list that begins at a place: "X, Y and Z"; what stands behind another word is none of them.
  private func states(from start: Int, isPlural: Bool, _ sentence: CheckedSentence) -> [CheckedSentence.Name] {
    var found: [CheckedSentence.Name] = []
    var index = start
    var isLast = !isPlural
    while found.count < Self.most, let state = state(at: index, sentence) {
      found.append(state)
      index = state.tokens.upperBound
      guard !isLast, sentence.isWord(index, of: Self.joints) else { break }
      while sentence.isWord(index, of: Self.joints) {
        isLast = isLast || sentence.isWord(index, of: Self.and)
        index += 1
      }
    }
    return found
  }

  private func state(at index: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    sentence.names.first { $0.tokens.lowerBound == index && $0.place.kind == .state }
  }

  /// The state before a comma and an article: "X, a full", "X, by then already a".
  private func apposed(before end: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    var index = end - 1
    while sentence.isWord(index, of: Self.adjectives) || sentence.isWord(index, of: Self.articles)
      || sentence.isWord(index, of: Self.times)
    { index -= 1 }
    guard sentence.isWord(index, of: Self.comma) else { return nil }
    return sentence.names.first { $0.tokens.upperBound == index && $0.place.kind == .state }
  }

  /// The words of a subject with the article before and the comma behind them.
  func extended(_ subject: Range<Int>, _ sentence: CheckedSentence) -> Range<Int> {
    var end = subject.upperBound
    while sentence.isWord(end, of: Self.members) || sentence.isWord(end, of: Self.kinds) { end += 1 }
    if sentence.isWord(end, of: Self.comma) { end += 1 }
    var start = subject.lowerBound
    while sentence.isWord(start - 1, of: Self.adjectives) || sentence.isWord(start - 1, of: Self.articles)
      || sentence.isWord(start - 1, of: Self.member) || sentence.isWord(start - 1, of: Self.of)
      || sentence.isWord(start - 1, of: Self.role)
    { start -= 1 }
    return start..<end
  }

  /// The members of a list that are looked at.
  private static let most = 40
  private static let allies = wordSet("ally allies")
  private static let plural = wordSet("members allies states countries")
  private static let and = wordSet("and")
  private static let joints = wordSet(", and")
  /// "NATO and EU members": each may be in one of the two.
  private static let others = wordSet("and or / &")
  private static let role = wordSet("as")
  private static let articles = wordSet("the a an")
  private static let times = wordSet("then by already since itself also at that time point speaking acting voting as")
  private static let adjectives = wordSet("full fellow long-standing founding new small loyal active proud")
  private static let doubts = wordSet(
    "not never no non former formerly future aspiring candidate prospective potential would-be associate observer "
      + "hopes hoped wants wanted if would will become becoming unlike neither nor without partner suspended"
  )
}
