import Packs
import Text

/// What a price is for: "$5 a barrel", "470 pence a share".
extension QuantityWalk {
  /// The base of a price behind "a", a hyphen or nothing, and where it ends.
  func priceBase(at place: Int) -> (base: String, end: Int)? {
    if token(place)?.hash == Self.apieceHash { return ("piece", place + 1) }
    if word(place) == .per, numberWord(place + 1) == .dozen { return ("dozen", place + 2) }
    if isJoint(place), word(place + 1) == .article || word(place + 1) == .per, isJoint(place + 2),
      let match = unitMatch(at: place + 3), case .unit(let index) = match.entry
    {
      return (lexicon.units[index].code, match.tokens.upperBound)
    }
    guard word(place) == .article, let base = token(place + 1), base.kind == .word else { return nil }
    if numberWord(place + 1) == .dozen { return ("dozen", place + 2) }
    if let match = unitMatch(at: place + 1) {
      guard case .unit(let index) = match.entry, isPriceEnd(match.tokens.upperBound) else { return nil }
      return (lexicon.units[index].code, match.tokens.upperBound)
    }
    guard Self.pricedThings.contains(base.hash), isPriceEnd(place + 2) else { return nil }
    return (EnglishNouns.lowercased(bytes[base.range]), place + 2)
  }

  /// "$5 a barrel" and no "$5 a barrel maker".
  private func isPriceEnd(_ place: Int) -> Bool {
    guard let next = token(place) else { return true }
    return next.kind != .word && !isJoint(place) || words[next] != nil
  }

  private static let apieceHash = WordHash.of("apiece")
  private static let pricedThings = Set(
    [
      "piece", "person", "ticket", "copy", "bottle", "unit", "room", "seat", "vote", "word", "page", "bag", "box",
      "bushel", "carton", "pack", "bale", "plate", "meal", "trip", "game", "child", "student", "pupil", "vehicle",
      "container", "pair", "litre", "liter", "kilo", "acre", "pound",
    ].map { WordHash.of($0) }
  )
}
