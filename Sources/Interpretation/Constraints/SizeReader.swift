import Packs
import Quantities
import RecordModel
import Text

/// "A footbridge 38 kilometres long": a length or height that no thing of its sort has.
struct SizeReader: ConstraintReading {
  /// A thing is doubted only from twice the size of the greatest of its sort on.
  private static let doubt: Int64 = 2

  private let sizes: [SizeDefinition]

  init(_ lexicon: Lexicon) { sizes = lexicon.sizes }

  private static let others: WordSet = [
    "cable", "road", "line", "coast", "route", "trip", "voyage", "away", "from", "altitude", "sea", "level", "offshore",
    "between", "deep", "below", "distance", "fleet", "queue", "lake", "reservoir", "canal", "scale", "network",
    "combined", "together", "total", "up", "mountain", "depth",
  ]

  func read(_ wording: Wording, into found: inout [Constraint]) {
    for figure in wording.figures {
      guard case .symbol = figure.quantity.unit, figure.quantity.isPlain, figure.quantity.per == nil,
        let metres = metres(figure.quantity), let (limit, thing) = limit(of: figure, wording),
        metres > Rational(Int128(limit))
      else { continue }
      var most = Quantity(WrittenNumber(limit))
      most.unit = .symbol("m")
      var size = Quantity(figure.quantity.base?.value ?? figure.quantity.value ?? WrittenNumber(limit))
      size.unit = most.unit
      let terms = [
        Constraint.Term(.whole, span: thing, .quantity(most)),
        Constraint.Term(.part, span: figure.span, .quantity(size)),
      ]
      var constraint = Constraint(.inclusion, terms: terms, sentence: wording.sentence.span)
      constraint.qualifiers = ["size"]
      found.add(constraint)
    }
  }

  private func metres(_ quantity: Quantity) -> Rational? {
    switch (quantity.unit.code, quantity.base?.unit) {
    case (_, "m"): quantity.base?.value.rational
    case ("m", _): quantity.value?.rational
    default: nil
    }
  }

  /// The limit of the thing that is said to be so long or high, and where its noun stands.
  private func limit(of figure: Wording.Figure, _ wording: Wording) -> (Int64, Range<Int>)? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let next = wording.word(at: end)
    let isHigh = ["high", "tall"].contains(next)
    guard isHigh || next == "long" || figure.tokens.contains(where: { wording.word(at: $0) == "-" }) else {
      return nil
    }
    // "The new footbridge, a gift, is 38 kilometres long" or "the 38-kilometre footbridge".
    let isSaid = isHigh || next == "long"
    let range = isSaid ? places(max(wording.sentence.tokens.lowerBound, start - 16), start) : places(end, end + 3)
    let nearby = places(max(wording.sentence.tokens.lowerBound, start - 16), end + 6)
    guard !nearby.contains(where: { Self.others.contains(wording.word(at: $0)) }) else { return nil }
    let things = range.compactMap { place -> (Int64, Range<Int>)? in
      guard let token = wording.token(place), let size = sizes.first(where: { $0.nouns.contains(token.hash) }) else {
        return nil
      }
      return ((isHigh ? size.tallest : size.longest) * Self.doubt, token.lowerBound..<token.upperBound)
    }
    return things.count == 1 ? things.first : nil
  }
}
