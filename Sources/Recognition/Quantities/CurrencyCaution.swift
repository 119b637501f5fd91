import Packs
import Quantities
import Text

/// Codes and names of currencies that are other words too.
extension QuantityWalk {
  /// Whether a match is a code or name that the packs call another word too: "ALL", "won".
  func isCautious(_ match: Lexicon.Match) -> Bool {
    guard match.tokens.count == 1, let currency = currency(of: match), !currency.cautious.isEmpty else { return false }
    return currency.cautious.contains(tokens[match.tokens.lowerBound].hash)
  }

  /// Whether a coin is written like a person: "Mao", "Sen".
  private func isName(_ match: Lexicon.Match) -> Bool {
    let first = tokens[match.tokens.lowerBound]
    return match.tokens.count == 1 && first.isCapitalized && (currency(of: match)?.part ?? 0) > 0
  }

  func currency(of match: Lexicon.Match) -> CurrencyDefinition? {
    guard case .currency(let index) = match.entry else { return nil }
    return lexicon.currencies[index]
  }

  /// Whether the words before a figure are its currency: "TRY 2.5 million", and never "ALL 5 solutions".
  func mayStand(_ match: Lexicon.Match, before figure: Figure) -> Bool {
    let first = tokens[match.tokens.lowerBound]
    if isName(match) { return false }
    guard isCautious(match) else { return true }
    let end = figure.number.tokens.upperBound
    if first.length == 1, !isGlued(end: match.tokens.upperBound, figure) { return false }
    // A price has two decimals; "SOS 2.5" may be a version.
    if figure.number.scale == 0, figure.number.value.exponent == -1 { return false }
    return first.isAllCapitals && isAmount(figure) && !isShouted(match.tokens.lowerBound - 1)
      && countedNoun(after: end, count: nil) == nil
  }

  private func isGlued(end: Int, _ figure: Figure) -> Bool {
    isGlued(end) && figure.number.tokens.lowerBound == end
  }

  /// "R5 million", "R5m", "P1,250": a letter glued to an amount; "R2" and "P5" are names.
  ///
  /// Only digits and the word behind them are looked at: what a letter behind a number means asks for its currency.
  func isLetterOfAmount(_ match: Lexicon.Match) -> Bool {
    let end = match.tokens.upperBound
    guard tokens[end - 1].length == 1, tokens[end - 1].kind == .word,
      !isGlued(end - 1) || tokens[end - 2].kind == .punctuation, token(end)?.kind == .number,
      let amount = digits(at: end)
    else { return false }
    if amount.tokens.count > 2 { return true }
    let next = amount.tokens.upperBound
    if case .scale(let power)? = numberWord(next) { return power > 2 }
    return token(next).map { $0.kind == .word && NumberVocabulary.abbreviations[$0] != nil } == true
  }

  /// Whether the words behind a figure are its currency: "1,200 MAD", "3 billion won", and never "120 won seats".
  func mayStand(_ match: Lexicon.Match, behind figure: Figure) -> Bool {
    let first = tokens[match.tokens.lowerBound]
    if isName(match) { return false }
    guard isCautious(match) else { return true }
    let end = match.tokens.upperBound
    if first.length == 1 { return false }
    let isCode = first.isAllCapitals && first.length == 3 && !isGlued(match.tokens.lowerBound)
    guard isAmount(figure) || isCode, !isShouted(end) else { return false }
    guard let next = token(end), next.kind == .word, !next.traits.contains(.lineBefore) else {
      return !isJoint(end)
    }
    switch word(end) {
    case .stop?, .to?, .and?, .or?, .per?, .inside?, .of?, .from?, .than?, .same?, .between?: return true
    case .article?: return word(end + 1) == .rateBase
    case nil, .label?: return isAmount(figure) && !first.isCapitalized && isThing(end, figure)
    default: return false
    }
  }

  /// "a 50,000 won note": a thing in the singular behind an amount with an article.
  private func isThing(_ place: Int, _ figure: Figure) -> Bool {
    let before = word(figure.tokens.lowerBound - 1)
    guard before == .article || before == .determiner, let thing = token(place), thing.kind == .word,
      !thing.isCapitalized, vocabulary[thing] == nil
    else {
      return false
    }
    let letters = bytes[thing.range]
    return !EnglishNouns.isPlural(letters) && !EnglishNouns.looksLikeVerb(letters)
  }

  /// Whether a number is written as amounts are and counts seldom: with a scale, a thousands mark or a decimal part.
  private func isAmount(_ figure: Figure) -> Bool {
    figure.number.scale > 2 || figure.number.isDigits && figure.number.tokens.count > 1
  }

  /// Whether a word in capitals stands at a place, as in headlines.
  private func isShouted(_ place: Int) -> Bool {
    guard let word = token(place), word.kind == .word else { return false }
    return word.isAllCapitals && word.length > 1 && words[word] == nil && vocabulary[word] == nil
  }

  /// "24p": in a list of books it counts pages, a screen has 720 of its own, and "at 7p" is an hour.
  func isPageMark(_ match: Lexicon.Match, after number: WrittenAmount) -> Bool {
    let mark = tokens[match.tokens.lowerBound]
    guard mark.length == 1, mark.kind == .word, (currency(of: match)?.part ?? 0) > 0 else { return false }
    let isSmall = number.value.rational.map { $0 < Rational(700) } ?? false
    if !isGlued(match.tokens.lowerBound) || !isSmall || passage.block.kind == .bibliographyEntry { return true }
    let next = match.tokens.upperBound
    if isMark(next, .point), isGlued(next), isGlued(next + 1), token(next + 1)?.kind == .word { return true }
    // "back at 7p", "8p.m.": an hour
    guard let hour = number.integer, hour < 13 else { return false }
    return word(number.tokens.lowerBound - 1) == .stop || word(number.tokens.lowerBound - 1) == .to
  }
}
