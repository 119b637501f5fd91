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
      addSuffix(to: &figure)
      addShare(to: &figure)
      addPersons(to: &figure)
      if figure.unit == .none { addCountedNoun(to: &figure) }
      if figure.unit != .none || word(figure.tokens.upperBound) == .per { addRate(to: &figure) }
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
    guard let sign = sign(before: start) ?? beforeCurrency.flatMap({ sign(before: $0) }) else { return }
    figure.number.value = -figure.number.value
    figure.number.fraction = figure.number.fraction.map { Quantity.Fraction(-$0.numerator, $0.denominator) }
    figure.tokens = (sign < start && beforeCurrency == nil ? sign : figure.tokens.lowerBound)..<figure.tokens.upperBound
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
    if isJoint(place), token(place + 1)?.hash == Self.odd { place += 2 }
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
    if count == 1, isOnePronoun(figure) || isNamePart(figure) { return }
    if count == 0, isJoint(end) { return }
    if let noun = countedNoun(after: place, count: count) {
      take(noun, into: &figure)
    } else if count != 1, let noun = nounOfNext(after: place) {
      take(noun, into: &figure)
    }
  }

  /// "307 Cambodian and 216 Chinese troops": the noun of the next number, which stands for both.
  private func nounOfNext(after place: Int) -> (end: Int, noun: String)? {
    guard let adjective = token(place), adjective.kind == .word, adjective.isCapitalized, words[adjective] == nil,
      word(place + 1) == .and, token(place + 2)?.kind == .number, let next = digits(at: place + 2),
      let noun = countedNoun(after: next.tokens.upperBound, count: nil),
      token(next.tokens.upperBound)?.isCapitalized == true
    else { return nil }
    return (place + 1, noun.noun)
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

  /// "One Belt", "the one-China principle": a number within a name.
  private func isNamePart(_ figure: Figure) -> Bool {
    let end = figure.tokens.upperBound
    guard let first = token(figure.tokens.lowerBound), first.kind == .word else { return false }
    if isJoint(end) { return token(end + 1).map { $0.isCapitalized && !$0.isAllCapitals } == true }
    return first.isCapitalized && token(end).map { $0.isCapitalized && !$0.isAllCapitals } == true
  }

  /// "per year", "a week", "/km", "per capita", "each month": the base of a rate after a figure.
  private func addRate(to figure: inout Figure) {
    let end = figure.tokens.upperBound
    guard let rate = rate(at: end) else { return }
    figure.per = rate.base
    figure.tokens = figure.tokens.lowerBound..<rate.end
  }

  func rate(at place: Int) -> (base: String, end: Int)? {
    if word(place) == .per, let base = token(place + 1), base.kind == .word, vocabulary[base] == nil {
      return (rateBase(place + 1), place + 2)
    }
    if isMark(place, .slash), isGlued(place), isGlued(place + 1), let base = token(place + 1), base.kind == .word {
      return (rateBase(place + 1), place + 2)
    }
    let isTimeWord = word(place + 1) == .rateBase && token(place + 1)?.hasSpaceBefore == true
    if word(place) == .article || token(place)?.hash == Self.each || token(place)?.hash == Self.every, isTimeWord {
      return (rateBase(place + 1), place + 2)
    }
    if let adverb = token(place)?.hash, let base = Self.adverbs[adverb] { return (base, place + 1) }
    return nil
  }

  private static let odd = WordHash.of("odd")
  private static let each = WordHash.of("each")
  private static let every = WordHash.of("every")
  private static let adverbs = [
    WordHash.of("annually"): "year", WordHash.of("yearly"): "year", WordHash.of("monthly"): "month",
    WordHash.of("weekly"): "week", WordHash.of("daily"): "day",
  ]

  /// The base of a rate by its word: the symbol of a unit, or the noun in the singular.
  private func rateBase(_ place: Int) -> String {
    let base = tokens[place]
    if base.hash == Self.annum { return "year" }
    if words[base] == .rateBase { return EnglishNouns.lowercased(bytes[base.range]) }
    if let match = unitMatch(at: place), case .unit(let index) = match.entry, match.tokens.count == 1 {
      return lexicon.units[index].symbol
    }
    let word = bytes[base.range]
    return EnglishNouns.isPlural(word) ? EnglishNouns.singular(word) : EnglishNouns.lowercased(word)
  }

  private static let annum = WordHash.of("annum")
}
