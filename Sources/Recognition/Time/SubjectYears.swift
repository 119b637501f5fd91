import Text

/// Years before the subject of a sentence: "By 2024 exports had passed …" counts no exports.
enum SubjectYears {
  static let examples = [
    Reading(
      "period ..2024",
      from: "Officials say that by 2024 exports had passed it.",
      "Officials say that by 2024 exports to Peru will pass it.",
      "Officials say that by 2024 exports of the region had grown."
    ),
    Reading("period 2015/2020", from: "It is known that between 2015 and 2020 exports grew."),
    Reading(
      "date 2018",
      from: "It is known that from 2018 imports fell.",
      "It is known that as of 2018 schools abroad were open."
    ),
  ]
  static let nonexamples = [
    "By 2024 votes the motion was carried.", "By 1500 soldiers the fort was held.",
    "It grew by 2000 houses had he said.",
    "By 2000 votes of the house the motion was carried.", "From 2000 schools and 1500 colleges came students.",
  ]
}

extension TimeGrammar {
  /// Whether a number that seems to count the noun behind it is a year: "by" or "from" opens the clause, and the noun has
  /// its verb at once or behind one phrase.
  func isBeforeSubject(_ start: Int) -> Bool {
    guard let value = text.value(start), (1900...2100).contains(value), opensClause(start - 1) else { return false }
    return isSubject(start + 1)
  }

  /// Whether the second number of "between 2015 and 2020" is such a year; round numbers may well count: "between 2000
  /// and 2050 houses were lost".
  func isLastBeforeSubject(_ start: Int) -> Bool {
    guard let last = text.value(start), let first = text.value(start - 2), 1900 <= first, first < last, last <= 2100,
      first % 100 != 0, text.preposition(start - 3) == .between, opensClause(start - 3)
    else { return false }
    return !countsPeople(start + 1) && isSubject(start + 1)
  }

  /// Whether a noun has its verb at once or behind one phrase.
  private func isSubject(_ noun: Int) -> Bool {
    let verb = isBarePlace(noun + 1) ? noun + 2 : noun + 1
    return isVerb(verb) || isVerb(behindPhrase(verb))
  }

  /// Whether a preposition is the first word of a sentence or of what somebody says, or stands behind a comma.
  private func opensClause(_ index: Int) -> Bool {
    let index = text.isWord(index - 1) && SubjectWord.table[text.tokens[index - 1]] == .as ? index - 1 : index
    guard index > 0 else { return index == 0 }
    let before = text.tokens[index - 1]
    return before.kind == .punctuation ? !text.isDash(index - 1) : SubjectWord.table[before] == .joint
  }

  /// "Abroad", "there": a word between the noun and its verb that belongs to neither.
  private func isBarePlace(_ index: Int) -> Bool {
    text.isWord(index) && SubjectWord.table[text.tokens[index]] == .place
  }

  /// The token behind "to Peru", "of the two countries"; the same one where no such phrase is told.
  private func behindPhrase(_ start: Int) -> Int {
    guard text.isWord(start), SubjectWord.table[text.tokens[start]] == .preposition else { return start }
    var index = start + 1
    if text.isWord(index), SubjectWord.table[text.tokens[index]] == .article { index += 1 }
    let first = index
    while index < first + 4, text.isWord(index), SubjectWord.table[text.tokens[index]] == nil, !isVerb(index) {
      index += 1
    }
    return index > first ? index : start
  }

  private func isVerb(_ index: Int) -> Bool {
    guard text.isWord(index), !text.isCapitalized(index) else { return false }
    let token = text.tokens[index]
    if SubjectWord.table[token] == .verb { return true }
    return token.length > 4 && text.last(index) == UInt8(ascii: "d")
      && text.bytes[token.upperBound - 2] == UInt8(ascii: "e")
  }
}

/// Words around the subject of a sentence.
private enum SubjectWord: UInt8 {
  case verb, preposition, article, joint, place, `as`

  static let table = WordTable<SubjectWord>([
    (
      """
      had have has will would were was are is could can may might should shall must rose fell grew stood came went made \
      hit became took began met sold brought lost
      """,
      .verb
    ),
    ("to of from in with between for", .preposition), ("the its their his her all both these those a an", .article),
    ("that and but while whereas because although so", .joint), ("abroad there here overseas alone", .place),
    ("as", .as),
  ])
}
