import Quantities
import RecordModel
import Text

/// A list of proper names, "Jone Ratuva, Ashok Prasad and Mere Tikoduadua", however long each of them is.
struct NameItems {
  /// How many names there are, and their tokens.
  let count: Int
  let range: Range<Int>

  private static let small: WordSet = ["of", "for", "the", "de", "la", "van", "von", "bin", "al", "del", "da", "dos"]
  private static let longestName = 7
  private static let longestClause = 8

  /// The names from a place on, with commas between and one "and" before the last; `nil` where they cannot be told apart.
  ///
  /// What is said of one of them between commas, "who led it", is no name.
  init?(from start: Int, _ sentence: StorySentence) {
    var (count, length, place) = (0, 0, start)
    var isLast = false
    while sentence.tokens.contains(place) {
      let link = sentence.link(at: place)
      if Self.isName(place, sentence) {
        length += 1
        guard length <= Self.longestName else { return nil }
      } else if link == .comma, length > 0, !isLast {
        (count, length) = (count + 1, 0)
        if let end = Self.clause(from: place + 1, sentence) { place = end }
      } else if link == .and, !isLast {
        (count, length, isLast) = (length > 0 ? count + 1 : count, 0, true)
      } else {
        break
      }
      place += 1
    }
    guard isLast, length > 0, count >= 1, !Self.isJoined(places(start, place), sentence) else { return nil }
    self.count = count + 1
    range = places(start, place)
  }

  private static func isName(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard let token = sentence.wording.token(place), !sentence.isInFigure(place) else { return false }
    if token.isWord { return token.isCapitalized || small.contains(sentence.word(place)) }
    return ["-", "'", "’", "."].contains(sentence.word(place)) && !token.hasSpaceBefore
  }

  /// The comma that ends "who led it,": words in lower case behind a relative pronoun.
  private static func clause(from start: Int, _ sentence: StorySentence) -> Int? {
    guard ["who", "which", "whose"].contains(sentence.word(start)) else { return nil }
    return places(start, start + longestClause).first { sentence.link(at: $0) == .comma }
  }

  /// "Bosnia and Herzegovina": a name with "and" in it.
  private static func isJoined(_ range: Range<Int>, _ sentence: StorySentence) -> Bool {
    sentence.wording.names.contains { name in
      range.contains(name.written.lowerBound) && name.written.contains { sentence.link(at: $0) == .and }
    }
  }
}
