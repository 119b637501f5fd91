import Quantities
import RecordModel
import Text

/// "A footbridge 38 kilometres long": a length or height that no thing of its sort has.
struct SizeReader: ConstraintReading {
  /// What is built or moves, by the greatest length and height in metres that any of its sort has, doubled.
  private static let limits: [(words: WordSet, length: Int64, height: Int64)] = [
    (["footbridge", "pontoon"], 8_000, 600),
    (["bridge", "viaduct"], 300_000, 1_500),
    (["runway", "airstrip", "landing strip"], 12_000, 100),
    (["pier", "jetty", "quay", "wharf", "berth"], 60_000, 200),
    (["ship", "ferry", "tanker", "frigate", "trawler", "freighter", "boat", "yacht"], 1_000, 200),
    (["tower", "skyscraper", "minaret", "mast", "chimney"], 2_000, 1_700),
    (
      [
        "hospital", "school", "hotel", "church", "cathedral", "mosque", "temple", "stadium", "statue", "monument",
        "hall",
      ],
      5_000, 1_700
    ),
    (["dam"], 150_000, 700), (["locomotive", "tram", "bus", "truck", "aircraft", "helicopter"], 400, 60),
  ]
  private static let others: WordSet = [
    "cable", "road", "line", "coast", "route", "trip", "voyage", "away", "from", "altitude", "sea", "level", "offshore",
    "between", "deep", "below", "distance", "fleet", "queue", "lake", "reservoir", "canal", "scale", "network",
    "combined",
    "together", "total", "up", "mountain", "depth",
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
      let word = wording.word(at: place)
      guard let row = Self.limits.first(where: { $0.words.contains(word) }), let token = wording.token(place) else {
        return nil
      }
      return (isHigh ? row.height : row.length, token.lowerBound..<token.upperBound)
    }
    return things.count == 1 ? things.first : nil
  }
}
