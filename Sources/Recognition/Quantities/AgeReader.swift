import Quantities
import Text

/// Ages without the word "years": "aged 65 and over", "women over 40".
extension QuantityWalk {
  /// Makes years of a bare number that the words before it say to be an age.
  func addAge(to figure: inout Figure) {
    let start = figure.tokens.lowerBound
    guard figure.number.fraction == nil, figure.number.scale == 0, let years = figure.number.integer,
      (1...Self.oldest).contains(years), let cue = token(start - 1), cue.kind == .word, isAge(behind: start - 1)
    else { return }
    figure.unit = .counted("year")
    figure.hasPrefix = true
  }

  private func isAge(behind place: Int) -> Bool {
    guard let cue = token(place) else { return false }
    if Self.cues.contains(cue.hash) { return !cue.isCapitalized || place == 0 }
    guard Self.bounds.contains(cue.hash), let before = token(place - 1), before.kind == .word else { return false }
    return Self.cues.contains(before.hash) || Self.people.contains(before.hash)
  }

  private static let oldest = 120
  private static let cues = Set(["aged", "ages"].map { WordHash.of($0) })
  private static let bounds = Set(["under", "over", "below", "above", "between", "from"].map { WordHash.of($0) })
  private static let people = Set(
    [
      "children", "child", "kids", "infants", "girls", "boys", "men", "women", "people", "persons", "adults", "youth",
      "anyone", "everyone", "those", "mothers", "workers", "residents", "citizens", "males", "females",
    ].map { WordHash.of($0) }
  )
}
