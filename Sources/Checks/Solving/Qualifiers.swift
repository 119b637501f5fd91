/// What the words around a constraint do to it.
struct Qualifiers: OptionSet {
  let rawValue: Int

  /// "Including", "of which": the parts are not all.
  static let incomplete = Qualifiers(rawValue: 1)
  /// "Excluding", "multiple answers": the parts do not make the whole.
  static let detached = Qualifiers(rawValue: 2)
  /// "About": every figure is rounded.
  static let approximate = Qualifiers(rawValue: 4)
  static let nights = Qualifiers(rawValue: 8)
  /// Working days, or days with some left out: a length may be shorter than its dates.
  static let workingDays = Qualifiers(rawValue: 16)
  /// A rate of each year.
  static let annual = Qualifiers(rawValue: 32)
  static let anniversary = Qualifiers(rawValue: 64)
  static let fall = Qualifiers(rawValue: 128)
  static let rise = Qualifiers(rawValue: 256)
  /// "Remaining", "together": the wording is meant strictly.
  static let complete = Qualifiers(rawValue: 512)
  /// "Doubled", "tripled": a multiple that leaves one reading.
  static let times = Qualifiers(rawValue: 2048)
  /// A word that the solver does not know: it may loosen the constraint in any way.
  static let unknown = Qualifiers(rawValue: 1024)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Reads the words of a constraint.
  init(_ words: [String]) {
    self = []
    for word in words { formUnion(Self.meaning(of: word.lowercased())) }
  }

  private static func meaning(of words: String) -> Qualifiers {
    if let known = vocabulary[words] { return known }
    let known = words.split(separator: " ").compactMap { vocabulary[String($0)] }
    return known.isEmpty ? .unknown : known.reduce(into: Qualifiers()) { $0.formUnion($1) }
  }

  private static let vocabulary: [String: Qualifiers] = {
    var words: [String: Qualifiers] = [:]
    for (meaning, list) in lists {
      for word in list.split(separator: ",") { words[word.trimmed] = meaning }
    }
    return words
  }()

  private static let lists: [(Qualifiers, String)] = [
    (
      .incomplete,
      "including, include, includes, included, of which, of whom, among, among them, among others, such as, notably,"
        + "for example, partly, mainly, mostly, chiefly, largely, in particular, led by, at least"
    ),
    (
      .detached,
      "excluding, except, besides, in addition to, in addition, not counting, without, apart from, on top of,"
        + "multiple answers, several answers, overlapping, up to three, each, both, cumulative, or"
    ),
    (.approximate, "about, around, approximately, roughly, some, nearly, almost, estimated, an estimated, circa"),
    (.nights, "night, nights, overnight"),
    (
      .workingDays,
      "working, working day, working days, business, business days, weekdays, excluding travel, intermittent"
    ),
    (.annual, "annual, annually, yearly, per year, a year, each year, per annum, on average, average, cagr"),
    (.anniversary, "anniversary, birthday, jubilee"),
    (.times, "times"),
    (
      .fall,
      "fall, fell, falls, fallen, falling, drop, dropped, drops, decline, declined, declines, decrease, decreased,"
        + "decreases, down, reduce, reduced, reduction, shrink, shrank, shrunk, halved, cut, contracted, plunged, slumped,"
        + "narrowed, lower, less, loss"
    ),
    (
      .rise,
      "rise, rose, rises, risen, rising, increase, increased, increases, up, grow, grew, grown, grows, growth, climb,"
        + "climbed, jump, jumped, jumps, surge, surged, soared, expanded, doubled, tripled, trebled, quadrupled, gain,"
        + "gained, widened, higher, more"
    ),
    (
      .complete,
      "remaining, rest, the rest, the remainder, remainder, other, others, total, totalling, together, respectively,"
        + "inclusive, exclusive, combined, altogether, in all, of, from, to"
    ),
  ]
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
