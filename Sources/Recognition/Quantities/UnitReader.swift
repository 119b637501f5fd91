import Packs
import Quantities
import Text

/// Units of measure behind a number, and what is measured in two of them.
extension QuantityWalk {
  /// Takes a unit that the packs know into the figure before it.
  func addUnit(_ match: Lexicon.Match, _ unit: UnitDefinition, to figure: inout Figure) {
    guard !figure.hasPrefix, isPlausible(match, unit, figure) else { return }
    take(unit, to: match.tokens.upperBound, into: &figure)
    addSmallerUnit(unit.code, to: &figure)
    addArcMinutes(unit.code, to: &figure)
    addDimension(unit.dimension, to: &figure)
  }

  private func take(_ unit: UnitDefinition, to end: Int, into figure: inout Figure) {
    if unit.power > 0 {
      figure.number.value = figure.number.value.scaled(by: unit.power)
      figure.number.scale += unit.power
      figure.unitPower = unit.power
    }
    figure.unit = unit.unit
    figure.per = unit.per
    figure.base = unit.base.flatMap { base in
      WrittenNumber.product(figure.number.value, base.factor).map { Quantity.Base($0, base.code) }
    }
    figure.tokens = figure.tokens.lowerBound..<end
  }

  /// Where the name of a unit may begin behind a number that ends at a token: behind a hyphen, "of" and "a".
  func unitPlace(after end: Int, _ number: WrittenAmount) -> Int {
    if isJoint(end) {
      // "20-odd miles", "2,000-plus acres"
      return token(end + 1).map { Self.joinedBounds.contains($0.hash) } == true ? end + 2 : end + 1
    }
    guard number.isLoose || number.fraction != nil || isPluralScale(end - 1) else { return end }
    if word(end) == .of { return end + (word(end + 1) == .article ? 2 : 1) }
    // "half a mile", "half a cent"
    return word(end) == .article && number.fraction != nil ? end + 1 : end
  }

  /// Whether a scale word is in the plural, as in "25 millions of euros".
  private func isPluralScale(_ place: Int) -> Bool {
    if case .scales? = numberWord(place) { true } else { false }
  }

  private static let sizes = Set(["tall", "long", "high", "wide", "deep", "thick"].map { WordHash.of($0) })
  private static let joinedBounds = Set(["odd", "plus"].map { WordHash.of($0) })

  /// Whether a unit of measure begins at a token: "half-mile", and no "half-brother".
  func isUnit(_ place: Int) -> Bool {
    if let match = unitMatch(at: place), case .unit = match.entry { true } else { false }
  }

  /// A unit between brackets, "20 [kg]", with the closing one.
  func bracketedUnit(at place: Int) -> Lexicon.Match? {
    let closing: Mark
    if isMark(place, .openBracket) {
      closing = .closeBracket
    } else if isMark(place, .less) {
      closing = .greater
    } else {
      return nil
    }
    guard let match = unitMatch(at: place + 1), case .unit = match.entry, isMark(match.tokens.upperBound, closing)
    else {
      return nil
    }
    return Lexicon.Match(tokens: place..<match.tokens.upperBound + 1, entry: match.entry)
  }

  // MARK: Whether it is one

  /// Whether the words of a unit are meant as one: "5 m" but no "5 a day", and "48m" but no "24703m212".
  private func isPlausible(_ match: Lexicon.Match, _ unit: UnitDefinition, _ figure: Figure) -> Bool {
    let next = match.tokens.upperBound
    let first = tokens[match.tokens.lowerBound]
    // "11°33′"
    if first.kind == .punctuation { return true }
    // "24703m212", "two Mi-17 helicopters", where an earlier recogniser may have taken the number.
    if isGlued(next) {
      let isHyphen = tokens[next].hash == Mark.hyphen.hash && isGlued(next + 1)
      if tokens[isHyphen ? next + 1 : next].kind == .number, !isHyphen || Self.parts[unit.code] == nil { return false }
    }
    guard match.tokens.count == 1 else { return true }
    if Self.plainNouns.contains(first.hash) {
      return figure.number.fraction != nil || figure.number.integer == 1 && numberWord(figure.tokens.lowerBound) != nil
    }
    guard first.length == 1 else { return true }
    // "10 J. Smith": an initial
    let isInitial = first.isCapitalized && isMark(next, .point) && isGlued(next) && !isGlued(match.tokens.lowerBound)
    return word(match.tokens.lowerBound) != .article && !isInitial && !isMark(next, .apostrophe)
  }

  /// Whether the words of a unit hold no digit by chance: "km2" and "190 km 2.", not "12 m 2 dm".
  func isWhole(_ match: Lexicon.Match) -> Bool {
    guard match.tokens.count > 1, let last = match.tokens.last, tokens[last].kind == .number, !isGlued(last) else {
      return true
    }
    guard let next = token(last + 1) else { return true }
    // "6ft 3in"
    if words[next] == .inside, tokens[match.tokens.lowerBound].hash == Self.feet { return false }
    return next.kind == .punctuation && next.hash != Mark.percent.hash || words[next] != nil
  }

  // MARK: Two units

  /// "5 feet 2 inches", "six foot two", "7 lb 3 oz": the second number counts parts of the first unit.
  private func addSmallerUnit(_ code: String, to figure: inout Figure) {
    guard let parts = Self.parts[code], figure.number.fraction == nil, figure.number.scale == 0,
      figure.number.value.exponent == 0, let whole = figure.number.integer, whole < 1000
    else { return }
    var place = figure.tokens.upperBound
    if isMark(place, .point), isGlued(place), token(place + 1)?.kind == .number { place += 1 }
    if isMark(place, .comma) || word(place) == .and || isJoint(place) { place += 1 }
    guard let next = token(place), next.kind == .number || numberWord(place) != nil,
      let smaller = number(at: place, joins: false), !smaller.isOrdinal, smaller.unreadReason == nil,
      let count = smaller.integer, count < parts.count
    else { return }
    let end = smaller.tokens.upperBound
    if let match = unitMatch(at: isJoint(end) ? end + 1 : end), case .unit(let index) = match.entry,
      lexicon.units[index].code == parts.code
    {
      join(whole, count, of: parts.count, to: match.tokens.upperBound, &figure)
    } else if code == "ft", word(end) == .inside, smaller.isDigits,
      isGlued(end) || token(end + 1)?.kind != .word || words[tokens[end + 1]] != nil
        || Self.sizes.contains(tokens[end + 1].hash)
    {
      // "6 ft 4 in": the short form, with no noun behind that it could be a preposition of.
      join(whole, count, of: parts.count, to: end + 1, &figure)
    } else if code == "ft", tokens[figure.tokens.upperBound - 1].hash == Self.foot, isNothingCounted(after: end) {
      join(whole, count, of: parts.count, to: end, &figure)
    }
  }

  /// "six foot two": nothing stands behind the inches that they could count.
  private func isNothingCounted(after end: Int) -> Bool {
    unitMatch(at: end) == nil && percentage(at: end) == nil && !isMark(end, .hyphen)
      && countedNoun(after: end, count: 2) == nil
  }

  /// Adds so many parts of a unit to a whole number of it, exact to half a part.
  private func join(_ whole: Int, _ count: Int, of parts: Int, to end: Int, _ figure: inout Figure) {
    let total = whole * parts + count
    guard let value = WrittenNumber(numerator: total, denominator: parts),
      let low = WrittenNumber(numerator: 2 * total - 1, denominator: 2 * parts),
      let high = WrittenNumber(numerator: 2 * total + 1, denominator: 2 * parts)
    else { return }
    figure.number.value = value
    figure.ends = (low, high)
    if let base = figure.base, case .symbol(let code, _) = figure.unit,
      let factor = lexicon.unit(Self.parts[code]?.code ?? code)?.base?.factor
    {
      figure.base = WrittenNumber.product(WrittenNumber(Int64(total)), factor).map { Quantity.Base($0, base.unit) }
    }
    figure.tokens = figure.tokens.lowerBound..<end
  }

  private static let parts: [String: (code: String, count: Int)] = ["ft": ("in", 12), "pound": ("oz", 16)]
  private static let foot = WordHash.of("foot")
  private static let feet = WordHash.of("ft")
  /// Units that are other things too: "three turn up", "two cup finals".
  private static let plainNouns = Set(["turn", "cup"].map { WordHash.of($0) })

  // MARK: Angles

  /// "11°33′N", "11° 33' 22\" N": minutes and seconds of an angle, and the hemisphere.
  private func addArcMinutes(_ code: String, to figure: inout Figure) {
    guard code == "degree", figure.number.isDigits else { return }
    var end = figure.tokens.upperBound
    if let degrees = figure.number.integer, let minutes = arcPart(at: end, Self.minuteMarks) {
      let seconds = arcPart(at: minutes.end, Self.secondMarks)
      end = seconds?.end ?? minutes.end
      let parts = seconds == nil ? 60 : 3600
      let rest = seconds.map { minutes.count * 60 + $0.count } ?? minutes.count
      join(degrees, rest, of: parts, to: end, &figure)
      figure.base = Quantity.Base(WrittenNumber(Int64((degrees * parts + rest) * (3600 / parts))), "arcsecond")
    }
    if let letter = token(end), letter.length == 1, letter.isCapitalized, Self.hemispheres.contains(letter.hash) {
      figure.tokens = figure.tokens.lowerBound..<end + 1
    }
  }

  private func arcPart(at place: Int, _ marks: Set<UInt32>) -> (count: Int, end: Int)? {
    guard token(place)?.kind == .number, let part = digits(at: place), let count = part.integer, count < 60,
      let mark = token(part.tokens.upperBound), mark.kind == .punctuation, marks.contains(mark.hash)
    else { return nil }
    return (count, part.tokens.upperBound + 1)
  }

  private static let minuteMarks = Set(["'", "′", "’"].map { WordHash.of($0) })
  private static let secondMarks = Set(["\"", "″", "”"].map { WordHash.of($0) })
  private static let hemispheres = Set(["N", "S", "E", "W"].map { WordHash.of($0) })

  // MARK: What the measure is of

  /// "kilometre-long", "5-metre-high": the word that says which way a length is measured.
  private func addDimension(_ dimension: String, to figure: inout Figure) {
    let end = figure.tokens.upperBound
    guard dimension == "length", isJoint(end), let word = token(end + 1), Self.ways.contains(word.hash) else { return }
    figure.tokens = figure.tokens.lowerBound..<end + 2
  }

  private static let ways = Set(["long", "high", "tall", "wide", "deep", "thick"].map { WordHash.of($0) })

  /// "3 x 4 m", "30 by 40 feet": a number that is measured in the unit of the next side.
  private func addUnitOfNextSide(to figure: inout Figure) {
    guard figure.number.isDigits, figure.number.scale == 0 else { return }
    var place = figure.tokens.upperBound
    for _ in 0..<Self.mostSides {
      guard let next = nextSide(after: place), let side = digits(at: next) else { return }
      place = side.tokens.upperBound
      let start = isJoint(place) ? place + 1 : place
      guard let match = unitMatch(at: start), case .unit(let index) = match.entry else { continue }
      if lexicon.units[index].dimension == "length" {
        take(lexicon.units[index], to: figure.tokens.upperBound, into: &figure)
      }
      return
    }
  }

  /// How many further sides a thing has at most.
  private static let mostSides = 3

  /// Where the number behind "x", "by" or "-by-" begins.
  private func nextSide(after end: Int) -> Int? {
    let place = isJoint(end) ? end + 1 : end
    guard let by = token(place), by.length <= 2, Self.by.contains(by.hash) else { return nil }
    let next = isJoint(place + 1) ? place + 2 : place + 1
    return token(next)?.kind == .number ? next : nil
  }

  private static let by = Set(["x", "×", "by"].map { WordHash.of($0) })

  /// Takes the marks for feet and inches, where what stands around says that they are no quotation marks.
  func addFeetAndInches(to figure: inout Figure) {
    let end = figure.tokens.upperBound
    guard figure.number.isDigits, !figure.hasPrefix, figure.isBare, let mark = token(end) else { return }
    guard mark.kind == .punctuation else { return addUnitOfNextSide(to: &figure) }
    if Self.minuteMarks.contains(mark.hash), isGlued(end), let feet = figure.number.integer, feet < 100,
      let inches = arcPart(at: end + 1, Self.secondMarks), inches.count < 12, let unit = lexicon.unit("ft")
    {
      take(unit, to: end + 1, into: &figure)
      join(feet, inches.count, of: 12, to: inches.end, &figure)
    } else if Self.secondMarks.contains(mark.hash), isInchMark(end), let unit = lexicon.unit("in") {
      take(unit, to: end + 1, into: &figure)
    } else {
      addUnitOfNextSide(to: &figure)
    }
  }

  /// Whether a mark behind digits is an inch: a way of measuring follows, or it is glued and closes no quotation.
  private func isInchMark(_ place: Int) -> Bool {
    let next = isMark(place + 1, .hyphen) ? place + 2 : place + 1
    if let way = token(next), Self.ways.contains(way.hash) { return true }
    guard isGlued(place), isMark(place, .quotation) else { return false }
    var isOpen = false
    for index in 0..<place where tokens[index].hash == Mark.quotation.hash { isOpen.toggle() }
    return !isOpen && token(place + 1)?.kind == .word && tokens[place + 1].hasSpaceBefore
      && words[tokens[place + 1]] == nil
  }
}
