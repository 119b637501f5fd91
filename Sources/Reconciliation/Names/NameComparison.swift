/// Says why two names may be of one thing, and how many letters of a hundred agree.
enum NameComparison {
  typealias Verdict = (reason: NameVariant.Reason, score: Int)

  static func compare(_ first: NameForm, _ second: NameForm, arePersons: Bool) -> Verdict? {
    if first.letters == second.letters { return (.sameLetters, 100) }
    if sorted(first.words) == sorted(second.words) { return (.sameWords, 95) }
    if let distance = EditDistance.between(first.letters, second.letters, limit: 2),
      distance == 1 || first.letters.sorted() == second.letters.sorted(), isWithinLongWords(first, second)
    {
      return (.oneLetter, share(1, first, second))
    }
    if first.words.count == second.words.count, soundAlike(first, second) {
      let limit = max(first.letters.count, second.letters.count) / 2
      let distance = EditDistance.between(joined(first), joined(second), limit: limit)
      return distance.map { (.sameSounds, share($0, first, second)) }
    }
    return arePersons && initialsAgree(first, second) ? (.initials, 70) : nil
  }

  /// Whether two names of what is built differ only in words for its sort: "the Voi Bridge", "the Voi Bridge PPP Project".
  static func fuller(_ first: NameForm, _ second: NameForm, areBuilt: Bool) -> Verdict? {
    areBuilt && first.bare == second.bare && first.bare.count >= 6 ? (.fuller, 85) : nil
  }

  private static func share(_ distance: Int, _ first: NameForm, _ second: NameForm) -> Int {
    100 - 100 * distance / max(first.letters.count, second.letters.count)
  }

  private static func sorted(_ words: [[UInt8]]) -> [[UInt8]] { words.sorted { $0.lexicographicallyPrecedes($1) } }

  /// The letters of the words in the order of their sounds, so that names in two orders can be held together.
  private static func joined(_ form: NameForm) -> [UInt8] {
    form.words.sorted { Transliteration.skeleton($0).lexicographicallyPrecedes(Transliteration.skeleton($1)) }
      .flatMap(\.self)
  }

  /// Whether the words that differ have four letters at least: "Zone A" and "Zone B" are two things, and so are
  /// those of which only one has a word more.
  private static func isWithinLongWords(_ first: NameForm, _ second: NameForm) -> Bool {
    guard first.words.count == second.words.count else { return first.letters.count >= 10 }
    return zip(first.words, second.words).allSatisfy { $0 == $1 || min($0.count, $1.count) >= 4 }
  }

  private static func soundAlike(_ first: NameForm, _ second: NameForm) -> Bool {
    let sounds = [first, second].map { sorted($0.words.map(Transliteration.skeleton)) }
    return sounds[0] == sounds[1] && sounds[0].contains { $0.count > 2 }
  }

  /// Whether the last words are one and the words before agree in their first letters, one of them an initial.
  private static func initialsAgree(_ first: NameForm, _ second: NameForm) -> Bool {
    guard first.words.count > 1, second.words.count > 1, first.words.last == second.words.last else { return false }
    let pairs = zip(first.words.dropLast(), second.words.dropLast())
    return pairs.allSatisfy { $0 == $1 || $0.first == $1.first && min($0.count, $1.count) == 1 }
      && (first.words.count == second.words.count || pairs.contains { min($0.count, $1.count) == 1 })
  }
}
