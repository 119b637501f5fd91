import Quantities
import Text

/// How exact the words around a figure say it is.
extension QuantityWalk {
  /// The words before a token that tell how exact the figure behind them is, and where they begin.
  ///
  /// Of "at least about 300" the outer words count, of "up to over 60" the inner ones.
  func approximation(before start: Int) -> (start: Int, approximation: Quantity.Approximation)? {
    guard let inner = phrase(before: start) else { return nil }
    guard inner.approximation == .about, let outer = phrase(before: inner.start), outer.approximation != .about else {
      return inner
    }
    return outer
  }

  private func phrase(before start: Int) -> (start: Int, approximation: Quantity.Approximation)? {
    let place = word(start - 1) == .article ? start - 2 : start - 1
    guard token(place) != nil, let match = PhraseTable.before.match(at: place, of: tokens) else { return nil }
    let first = place - match.count + 1
    // The "c." of "U.S.C." is no "circa".
    if tokens[first].kind == .word, isGlued(first), isMark(first - 1, .point) { return nil }
    guard mentions.isFree(first..<place + 1) else { return nil }
    if match.approximation == .upTo, isPartOfVerb(first) { return match.count > 2 ? (place, .about) : nil }
    return (first, match.approximation)
  }

  /// "added up to US$5 million": "up" belongs to the verb, and the sum is what is said.
  private func isPartOfVerb(_ up: Int) -> Bool {
    guard tokens[up].hash == Self.upHash, let verb = token(up - 1), verb.kind == .word else { return false }
    return Self.summing.contains(verb.hash)
  }

  private static let upHash = WordHash.of("up")
  private static let summing = Set(
    [
      "add", "adds", "added", "adding", "sum", "sums", "summed", "summing", "come", "comes", "came", "coming", "tot",
      "tots", "totted", "work", "works", "worked", "edged", "inched", "crept", "ticked", "nudged", "climbed", "went",
      "gone", "grew", "grown", "brought", "driven", "pushed", "jumped", "shot",
    ].map { WordHash.of($0) }
  )

  /// The words after a figure that tell how exact it is, and where they end.
  func approximation(after end: Int) -> (end: Int, approximation: Quantity.Approximation)? {
    guard token(end) != nil, let match = PhraseTable.after.match(at: end, of: tokens) else { return nil }
    let next = end + match.count
    if word(next) == .than, token(next + 1).map({ $0.kind == .number || vocabulary[$0] != nil }) == true {
      return nil
    }
    if isMark(end, .plus), !isGlued(end) || token(end + 1).map({ $0.kind == .number }) == true { return nil }
    return (end + match.count, match.approximation)
  }

  /// How exact the words before and after a figure say it is; "about five hundred or more" is at least that.
  func approximation(around figure: Figure) -> Quantity.Approximation? {
    let before = approximation(before: figure.tokens.lowerBound)?.approximation
    if let before, before != .about { return before }
    let after = approximation(after: figure.tokens.upperBound) ?? approximation(after: figure.number.tokens.upperBound)
    return after?.approximation ?? before
  }

  /// Whether a minus stands before a figure: a sign glued to it, or a word.
  func sign(before start: Int) -> Int? {
    if word(start - 1) == .minus, tokens[start - 1].kind == .word { return start - 1 }
    guard isMark(start - 1, .hyphen), isGlued(start) else { return nil }
    if start == 1 { return 0 }
    let before = tokens[start - 2]
    guard tokens[start - 1].hasSpaceBefore || before.kind == .punctuation else { return nil }
    return before.kind == .number ? nil : start - 1
  }
}
