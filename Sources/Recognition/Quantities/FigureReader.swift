import Packs
import Quantities
import RecordModel
import Text

/// A number with its currency, unit, counted noun and rate.
extension QuantityWalk {
  /// Reads the figure whose number begins at a token.
  ///
  /// With `joins` false the number crosses no "and", as after "between".
  func figure(at start: Int, joins: Bool = true) -> Figure? {
    guard let amount = number(at: start, joins: joins) else { return nil }
    var figure = Figure(number: amount, tokens: amount.tokens)
    addArticle(to: &figure)
    addSign(to: &figure)
    addPrefix(to: &figure)
    if !amount.isOrdinal {
      addPercentInFront(to: &figure)
      addSuffix(to: &figure)
      addShare(to: &figure)
      addPersons(to: &figure)
      if figure.unit == .none { addCountedNoun(to: &figure) }
      if figure.unit == .none { addAge(to: &figure) }
      if figure.unit != .none || isCountedByTime(figure) { addRate(to: &figure) }
    }
    return figure
  }

  /// "a" before "hundred", "half", "dozen"; "multi-", "several" and "a few" before a scale.
  private func addArticle(to figure: inout Figure) {
    let start = figure.tokens.lowerBound
    guard token(start)?.kind == .word else { return }
    switch numberWord(start) {
    case .scale?, .dozen?, .half?, .quarter?, .scaleOrdinal?: break
    default: return
    }
    var place = start - 1
    if isMark(place, .hyphen), numberWord(place - 1) == .multi { place -= 1 }
    if word(place) == .of, word(place - 1) == .few { place -= 1 }
    if word(place) == .few || numberWord(place) == .multi {
      figure.number.isLoose = true
      if word(place - 1) == .article, word(place) == .few { place -= 1 }
    } else if word(place) != .article {
      return
    }
    figure.tokens = place..<figure.tokens.upperBound
  }

  private func addSign(to figure: inout Figure) {
    guard !figure.number.isOrdinal else { return }
    let start = figure.tokens.lowerBound
    // "-$5 million", "$-5 million"
    let beforeCurrency = currencyPrefix(before: start)?.tokens.lowerBound
    guard let sign = sign(before: start) ?? beforeCurrency.flatMap({ sign(before: $0) }) ?? loneSign(figure) else {
      return
    }
    figure.number.value = -figure.number.value
    figure.number.fraction = figure.number.fraction.map { Quantity.Fraction(-$0.numerator, $0.denominator) }
    figure.tokens = (sign < start && beforeCurrency == nil ? sign : figure.tokens.lowerBound)..<figure.tokens.upperBound
  }

  /// "- 1 4/5": a sign with a space behind it, where the number is all that the document says and no item of a list.
  private func loneSign(_ figure: Figure) -> Int? {
    guard figure.number.tokens.upperBound == tokens.count, let first = tokens.first, first.lowerBound < 4 else {
      return nil
    }
    if figure.tokens.lowerBound == 1, isMark(0, .hyphen) { return 0 }
    let isMarked = figure.tokens.lowerBound == 0 && bytes[..<first.lowerBound].contains(UInt8(ascii: "-"))
    return isMarked ? 0 : nil
  }

  private func addCountedNoun(to figure: inout Figure) {
    let end = figure.tokens.upperBound
    if figure.number.isDigits, figure.number.fraction == nil,
      token(end).map({ $0.kind == .word && isGlued(end) }) == true
    {
      return
    }
    var place = end
    if isMark(place, .plus), isGlued(place) { place += 1 }
    if isJoint(place), let joined = token(place + 1), joined.hash == Self.odd || joined.hash == Self.plus { place += 2 }
    if figure.number.isLoose || figure.number.fraction != nil {
      guard word(place) == .of, !isJoint(end) else {
        if figure.number.isLoose, let noun = countedNoun(after: end, count: nil) { take(noun, into: &figure) }
        return
      }
      guard figure.number.isLoose else { return }
      place += 1
    }
    if let phrase = approximation(after: place), token(phrase.end)?.kind == .word { place = phrase.end }
    let count = figure.number.integer
    if isNamePart(figure) || count == 1 && isOnePronoun(figure) { return }
    if count == 0, isJoint(end) { return }
    if let noun = countedNoun(after: place, count: count) {
      take(noun, into: &figure)
      figure.per = frequency(at: place, of: noun.noun)
    } else if count != 1, let noun = nounOfNext(after: place) ?? nounBehindSize(after: place) {
      take(noun, into: &figure)
    }
  }

  /// "310 northern and 220 southern troops": the noun of the next number, which stands for both.
  private func nounOfNext(after place: Int) -> (end: Int, noun: String)? {
    guard let adjective = token(place), adjective.kind == .word, adjective.isCapitalized, words[adjective] == nil,
      word(place + 1) == .and, token(place + 2)?.kind == .number || numberWord(place + 2) != nil,
      let next = number(at: place + 2, joins: false), !next.isOrdinal,
      let noun = countedNoun(after: next.tokens.upperBound, count: nil),
      token(next.tokens.upperBound)?.isCapitalized == true
    else { return nil }
    return (place + 1, noun.noun)
  }

  /// "two 500 kV lines", "three 660-MW units", "50 six-storey blocks": the noun behind the size of each of them.
  private func nounBehindSize(after place: Int) -> (end: Int, noun: String)? {
    guard let size = token(place), size.hasSpaceBefore, size.kind == .number || numberWord(place) != nil,
      let number = number(at: place, joins: false), !number.isOrdinal
    else { return nil }
    var end = number.tokens.upperBound
    if let match = unitMatch(at: isJoint(end) ? end + 1 : end), case .unit = match.entry {
      end = match.tokens.upperBound
    } else if isJoint(end), let joined = countedNoun(after: end, count: nil) {
      end = joined.end
    } else {
      return nil
    }
    return countedNoun(after: end, count: nil).map { (place, $0.noun) }
  }

  private func take(_ noun: (end: Int, noun: String), into figure: inout Figure) {
    figure.unit = .counted(noun.noun.withoutDamage)
    figure.tokens = figure.tokens.lowerBound..<noun.end
  }

  /// "the one", "this one", "which one", "another one": "one" that stands for a thing.
  private func isOnePronoun(_ figure: Figure) -> Bool {
    let start = figure.tokens.lowerBound
    guard token(start)?.kind == .word, let before = token(start - 1), before.kind == .word else { return false }
    return words[before] == .determiner || Self.pronounOpeners.contains(before.hash)
  }

  private static let pronounOpeners = Set(
    ["no", "any", "some", "every", "each", "which", "another", "that"].map { WordHash.of($0) }
  )

  /// "One Belt", "the one-China principle", "the Two Holy Mosques", "Vision 2035 projects": a number within a name.
  private func isNamePart(_ figure: Figure) -> Bool {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard let first = token(start) else { return false }
    if first.kind == .number {
      guard figure.number.tokens.count == 1, figure.number.isDigits, isBehindName(start) else { return false }
      return isYear(figure) || token(end).map { Self.builtToModel.contains($0.hash) } == true
    }
    let isName = token(isJoint(end) ? end + 1 : end).map { $0.isCapitalized && !$0.isAllCapitals } == true
    guard isName, first.kind == .word else { return false }
    if figure.number.integer == 1 { return first.isCapitalized || isJoint(end) }
    // "Five-Year Plan"; the first word of a sentence has its capital anyway.
    guard first.isCapitalized, !first.isAllCapitals else { return false }
    return isJoint(end) || token(start - 1)?.kind == .word
  }

  /// What bears the number of its model before it: "Boeing 737 aircraft".
  private static let builtToModel = Set(
    ["aircraft", "jets", "planes", "airliners", "helicopters", "missiles", "rifles", "tanks"].map { WordHash.of($0) }
  )

  /// Whether a capitalised word that is no word of grammar stands before a token, and not as the first of its passage.
  private func isBehindName(_ start: Int) -> Bool {
    guard start > 1, let name = token(start - 1), name.kind == .word, name.isCapitalized, words[name] == nil else {
      return false
    }
    return PhraseTable.before.match(at: start - 1, of: tokens) == nil
  }

  private static let odd = WordHash.of("odd")
  private static let plus = WordHash.of("plus")
}
