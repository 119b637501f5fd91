import Quantities
import Text

/// Indices: numbers on a scale, and what an index or coefficient is said to be.
extension QuantityWalk {
  /// Reads "0.64 on a scale of 0 to 1" and "a Gini coefficient of 0.38"; the ends of the scale are no figures.
  func index(_ figure: Figure) -> (figure: Figure, end: Int)? {
    guard figure.isBare, figure.number.isDigits, figure.number.scale == 0, figure.number.fraction == nil,
      !figure.number.isOrdinal, figure.number.unreadReason == nil
    else { return nil }
    let end = figure.tokens.upperBound
    let scale = endOfScale(from: end)
    guard scale != nil || figure.number.value.exponent < 0 && isNamedIndex(figure.tokens.lowerBound) else { return nil }
    var result = figure
    result.unit = .index
    return (result, scale ?? end)
  }

  /// The end of "on a scale of 0 to 1", "(on a scale from 1 to 7", "on a 10-point scale".
  private func endOfScale(from end: Int) -> Int? {
    let start = isMark(end, .open) ? end + 1 : end
    guard token(start)?.hash == Self.onHash, word(start + 1) == .article || word(start + 1) == .determiner else {
      return nil
    }
    var place = start + 2
    if token(place)?.hash == Self.scaleHash { return numbers(from: place + 1, most: 4) }
    guard token(place)?.kind == .number else { return nil }
    while place < start + 8, let next = token(place) {
      if next.hash == Self.scaleHash { return place + 1 }
      guard next.kind == .number || isMark(place, .hyphen) || word(place) == .to || word(place) == .point else { break }
      place += 1
    }
    return nil
  }

  /// The end of "of 0 to 10" behind a word, if it ends in a number; the word itself where nothing of that kind follows.
  private func numbers(from start: Int, most: Int) -> Int? {
    var (place, last) = (start, start)
    guard word(place) == .of || word(place) == .from || word(place) == .between else { return start }
    place += 1
    while place <= start + most, let next = token(place) {
      if next.kind == .number || numberWord(place) != nil {
        last = place + 1
      } else if word(place) != .to, word(place) != .and, !isMark(place, .hyphen), !isMark(place, .point) {
        break
      }
      place += 1
    }
    return last
  }

  /// Whether a number is what an index is said to be: "the index stood at 0.64", "an HDI value of 0.594".
  private func isNamedIndex(_ start: Int) -> Bool {
    var place = start - 1
    while place >= max(0, start - 4), let next = token(place), next.kind == .word {
      if Self.names.contains(next.hash) { return true }
      guard words[next] != nil || Self.linking.contains(next.hash) else { return false }
      place -= 1
    }
    return false
  }

  private static let onHash = WordHash.of("on")
  private static let scaleHash = WordHash.of("scale")
  private static let names = Set(["index", "coefficient", "hdi", "gini"].map { WordHash.of($0) })
  private static let linking = Set(
    ["stood", "value", "score", "reached", "averaged", "equalled"].map { WordHash.of($0) }
  )
}
