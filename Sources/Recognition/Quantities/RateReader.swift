import Packs
import Quantities
import Text

/// What a figure is counted by: "per year", "a week", "/km", "per capita", "each month", "per 1,000 people".
extension QuantityWalk {
  /// Whether a rate stands behind a bare number: "5 per 1,000", "35,000 a day", but no "20 a day later".
  func isCountedByTime(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    if word(end) == .per { return true }
    guard word(end) == .article, word(end + 1) == .rateBase, figure.number.isDigits, figure.number.fraction == nil,
      !isYear(figure)
    else { return false }
    guard let next = token(end + 2), next.kind == .word else { return true }
    return !Self.laterWords.contains(next.hash)
  }

  /// "15 weekly flights": the rate before a thing that comes and goes; "12 weekly newspapers" are not counted by the week.
  func frequency(at place: Int, of noun: String) -> String? {
    guard let adverb = token(place), let base = Self.adverbs[adverb.hash], Self.traffic.contains(noun) else {
      return nil
    }
    return base
  }

  private static let traffic: Set = [
    "flight", "train", "bus", "sailing", "departure", "arrival", "trip", "passenger", "visitor", "vehicle", "truck",
    "crossing", "ferry", "connection",
  ]

  private static let laterWords = Set(
    ["later", "earlier", "ago", "after", "before", "long", "and"].map { WordHash.of($0) }
  )

  func addRate(to figure: inout Figure) {
    let end = figure.tokens.upperBound
    if let rate = rate(at: end, of: figure.unit) ?? (figure.unit.isMoney ? priceBase(at: end) : nil) {
      figure.per = rate.base
      figure.tokens = figure.tokens.lowerBound..<rate.end
    } else if figure.per == nil, end < tokens.count, let base = Self.adverbs[tokens[end].hash] {
      // A word that an earlier recogniser took still tells the rate.
      figure.per = base
    } else if word(end) == .of, figure.per == nil, let rate = rate(afterThingAt: end + 1) {
      // The thing between the unit and the time stays outside: it is what the figure is about.
      figure.per = rate
    }
  }

  /// "of copper cathode a year": the time behind at most three words that say of what.
  private func rate(afterThingAt start: Int) -> String? {
    for place in start..<start + 4 {
      guard let next = token(place), next.kind == .word else { return nil }
      if place > start, let rate = rate(at: place, of: .none) { return rate.base }
      guard words[next] == nil, vocabulary[next] == nil else { return nil }
    }
    return nil
  }

  private func rate(at place: Int, of unit: Quantities.Unit) -> (base: String, end: Int)? {
    guard let first = token(place) else { return nil }
    if first.kind == .punctuation { return joinedRate(at: place) }
    guard first.kind == .word else { return nil }
    switch words[first] {
    case .per?:
      return roundBase(place + 1, isSlash: false) ?? (token(place + 1)?.kind == .word ? rateBase(place + 1) : nil)
    case .article?: return articleRate(place + 1, of: unit)
    default: break
    }
    if first.hash == Self.each || first.hash == Self.every { return articleRate(place + 1, of: .none) }
    return Self.adverbs[first.hash].map { ($0, place + 1) }
  }

  /// "/km", "/100 km", "-a-day", "-per-year".
  private func joinedRate(at place: Int) -> (base: String, end: Int)? {
    if isMark(place, .slash), isGlued(place), isGlued(place + 1) {
      return roundBase(place + 1, isSlash: true) ?? (token(place + 1)?.kind == .word ? rateBase(place + 1) : nil)
    }
    guard isJoint(place), word(place + 1) == .article || word(place + 1) == .per, isJoint(place + 2),
      word(place + 3) == .rateBase
    else { return nil }
    return rateBase(place + 3)
  }

  private func isPlacedInTime(_ place: Int) -> Bool {
    guard let next = token(place), next.kind == .word else { return false }
    if Self.timeWords.contains(next.hash) { return true }
    guard next.hash == Self.before else { return false }
    return token(place + 1).map { $0.kind == .punctuation } ?? true
  }

  private static let timeWords = Set(["earlier", "ago", "later", "previously"].map { WordHash.of($0) })
  private static let before = WordHash.of("before")

  /// "a day" behind anything, "a barrel" and "an acre" behind money and measures.
  private func articleRate(_ place: Int, of unit: Quantities.Unit) -> (base: String, end: Int)? {
    guard let base = token(place), base.hasSpaceBefore else { return nil }
    // "1.61 billion a year earlier" tells when, not how often.
    if words[base] == .rateBase { return isPlacedInTime(place + 1) ? nil : rateBase(place) }
    if unit.isMoney, base.hash == Self.pound { return ("pound", place + 1) }
    guard unit.isMoney || unit.sign != nil, base.kind == .word, base.length > 2, !base.isCapitalized,
      !isJoint(place + 1),
      !EnglishNouns.isPlural(bytes[base.range]), let match = unitMatch(at: place), case .unit = match.entry
    else { return nil }
    return rateBase(place)
  }

  /// "per 1,000 people", "per 100 km", "per million British thermal units"; after a slash only powers of ten, "/100 km".
  private func roundBase(_ place: Int, isSlash: Bool) -> (base: String, end: Int)? {
    guard let next = token(place), next.kind == .number || numberWord(place) != nil else { return nil }
    var (count, end) = (1, place)
    var power = 0
    if case .scale(let scale)? = numberWord(place) {
      (power, end) = (scale, place + 1)
    } else if let number = number(at: place, joins: false), let whole = number.integer, !number.isOrdinal {
      (count, end) = (whole, number.tokens.upperBound)
    }
    guard end > place, !isSlash || Self.powersOfTen.contains(count) else { return nil }
    for _ in 0..<power { count *= 10 }
    if let match = unitMatch(at: end), case .unit(let index) = match.entry {
      if power > 0, let unit = lexicon.units.first(where: { $0.code == lexicon.units[index].code && $0.power == power })
      {
        return (unit.symbol, match.tokens.upperBound)
      }
      return ("\(count) \(lexicon.units[index].code)", match.tokens.upperBound)
    }
    if let noun = countedNoun(after: end, count: 2) { return ("\(count) \(noun.noun)", noun.end) }
    return Self.powersOfTen.contains(count) ? ("\(count)", end) : nil
  }

  private static let powersOfTen: Set = [100, 1000, 10_000, 100_000, 1_000_000]

  /// The base of a rate by its word: the code of a unit, or the noun in the singular.
  private func rateBase(_ place: Int) -> (base: String, end: Int)? {
    let base = tokens[place]
    guard vocabulary[base] == nil || words[base] == .rateBase else { return nil }
    if let name = Self.times[base.hash] { return (name, place + 1) }
    if words[base] == .rateBase { return (EnglishNouns.lowercased(bytes[base.range]), place + 1) }
    if let match = unitMatch(at: place), case .unit(let index) = match.entry {
      let unit = lexicon.units[index]
      return (unit.power > 0 ? unit.symbol : unit.code, match.tokens.upperBound)
    }
    let word = bytes[base.range]
    return (EnglishNouns.isPlural(word) ? EnglishNouns.singular(word) : EnglishNouns.lowercased(word), place + 1)
  }

  private static let pound = WordHash.of("pound")
  private static let each = WordHash.of("each")
  private static let every = WordHash.of("every")
  private static let adverbs = [
    WordHash.of("annually"): "year", WordHash.of("yearly"): "year", WordHash.of("monthly"): "month",
    WordHash.of("weekly"): "week", WordHash.of("daily"): "day",
  ]
  /// Short names of times under which something is counted.
  private static let times = [
    WordHash.of("annum"): "year", WordHash.of("yr"): "year", WordHash.of("y"): "year", WordHash.of("a"): "year",
    WordHash.of("mo"): "month", WordHash.of("wk"): "week", WordHash.of("d"): "day", WordHash.of("hr"): "hour",
    WordHash.of("h"): "hour", WordHash.of("min"): "minute", WordHash.of("sec"): "second", WordHash.of("s"): "second",
  ]
}
