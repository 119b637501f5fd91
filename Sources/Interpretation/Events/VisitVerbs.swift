import Text

/// What a verb before "visit" tells of those who stand before and behind it.
enum VisitVerbs: UInt8 {
  /// Its subject came: "paid a visit".
  case pays = 1
  /// Its subject received those who came: "hosted X for a visit", "received a visit from X".
  case receives
  /// Its subject only spoke of a visit of others: "criticised the visit of X".
  case speaks
  /// Its subject weighed a visit of which nothing tells that it took place: "discussed the visit of X".
  case discusses
  /// Its subject spoke of a visit that is still to come: "announced the visit of X".
  case announces

  /// Whether those before the verb took no part in the visit.
  var isSpeech: Bool { self == .speaks || self == .discusses }

  /// What tells that a visit of which somebody speaks took place.
  private static let past = WordTable<VisitVerbs>([("recent last past previous earlier latest", .speaks)])

  static let table = WordTable<VisitVerbs>([
    (
      "paid pays pay paying made makes make making took takes undertook undertakes began begins concluded concludes",
      .pays
    ),
    ("hosted hosts hosting received receives receiving welcomed welcomes welcoming greeted greets", .receives),
    (
      """
      criticised criticized criticises criticizes condemned condemns praised praises \
      mentioned mentions recalled recalls protested opposed opposes
      """, .speaks
    ),
    ("discussed discuss discusses discussing", .discusses),
    ("announced announces announcing planned arranged arranges prepared prepares preparing", .announces),
  ])

  /// The verb that leads to a visit over its article and adjectives: "⟦discussed⟧ the first official visit".
  static func verb(
    before visit: Range<Int>,
    _ sentence: Range<Int>,
    _ tokens: [Token]
  ) -> (verb: VisitVerbs, index: Int)? {
    var index = visit.lowerBound - 1
    while index >= sentence.lowerBound, visit.lowerBound - index <= farthest {
      if let verb = table[tokens[index]] { return (verb, index) }
      if past[tokens[index]] != nil { return nil }
      guard tokens[index].isWord, !tokens[index].isCapitalized else { return nil }
      switch WordClass.table[tokens[index]] {
      case nil, .article: index -= 1
      case .preposition where tokens[index].hash == purpose: index -= 1
      default: return nil
      }
    }
    return nil
  }

  private static let farthest = 5
  /// "Prepared for the visit".
  private static let purpose = WordHash.of("for")
}
