import Packs
import Quantities
import Text

/// Currencies and units by the lexicon.
extension QuantityWalk {
  /// The unit or currency of the packs that begins at a token, if none of its tokens is taken.
  func unitMatch(at index: Int) -> Lexicon.Match? {
    guard token(index) != nil, let match = lexicon.unit(at: index, of: passage), mentions.isFree(match.tokens) else {
      return nil
    }
    return isWhole(match) ? match : lexicon.unit(at: index, of: passage, before: match.tokens.upperBound)
  }

  /// The currency whose words end just before a token: "US$" before "20", "RMB" before "5".
  func currency(endingAt end: Int) -> Lexicon.Match? {
    guard let last = token(end - 1), mayEndCurrency(last) else { return nil }
    var found: Lexicon.Match?
    for start in stride(from: end - 1, through: max(0, end - 5), by: -1) {
      guard token(start) != nil else { break }
      guard let match = unitMatch(at: start), case .currency = match.entry, match.tokens.upperBound == end,
        !isStrayLetter(match), !isPronoun(match), !isCautious(match) || !isGlued(end) || isLetterOfAmount(match)
      else { continue }
      found = match
    }
    return found
  }

  /// Whether a token can be the last of a currency before a number: no small word that is a preposition or long.
  private func mayEndCurrency(_ token: Token) -> Bool {
    token.kind == .punctuation
      ? token.hash != Mark.comma.hash : token.isCapitalized || token.length <= 4 && words[token] == nil
  }

  /// "CHINA'S $5 billion": a single letter belongs to a sign only if it is glued to it and to nothing before.
  ///
  /// Where white space stands around the sign too, "c $ 5", the text is one that was cut into words.
  private func isStrayLetter(_ match: Lexicon.Match) -> Bool {
    let first = match.tokens.lowerBound
    guard match.tokens.count > 1, tokens[first].kind == .word, tokens[first].length == 1, !isMark(first + 1, .point)
    else { return false }
    if isGlued(first + 1) { return isGlued(first) && isMark(first - 1, .apostrophe) }
    return word(first) == .article || isGlued(match.tokens.upperBound) || isMark(first - 1, .apostrophe)
  }

  /// "gave us $5": a small word belongs to a sign only if it is glued to it, or white space stands around the sign.
  private func isPronoun(_ match: Lexicon.Match) -> Bool {
    let first = match.tokens.lowerBound
    guard match.tokens.count == 2, words[tokens[first]] == .stop, !tokens[first].isCapitalized else { return false }
    return !isGlued(first + 1) && isGlued(first + 2)
  }

  /// The currency before a number, perhaps with a second sign: "USD$ 15".
  func currencyPrefix(before start: Int) -> Lexicon.Match? {
    guard let match = currency(endingAt: start) else { return nil }
    guard let longer = currency(endingAt: match.tokens.lowerBound), !isWordLike(longer),
      isGlued(match.tokens.lowerBound)
    else { return match }
    return Lexicon.Match(tokens: longer.tokens.lowerBound..<start, entry: longer.entry)
  }

  /// Whether a currency is named by a lower-case word, which stands after its number.
  private func isWordLike(_ match: Lexicon.Match) -> Bool {
    let first = tokens[match.tokens.lowerBound]
    return first.kind == .word && !first.isAllCapitals && first.length > 3
  }

  func unit(of entry: Lexicon.Entry) -> Quantities.Unit {
    switch entry {
    case .currency(let index): lexicon.currencies[index].unit
    case .unit(let index): lexicon.units[index].unit
    default: .none
    }
  }

  /// Takes the currency before the number into a figure.
  func addPrefix(to figure: inout Figure) {
    let start = figure.tokens.lowerBound
    guard let match = currencyPrefix(before: start) else { return addScaledPrefix(to: &figure) }
    guard !isSuffixOfEarlier(match), mayStand(match, before: figure) else { return }
    // "Euro 5" is a standard for engines.
    if isWordLike(match), figure.number.scale == 0, let number = figure.number.integer, number < 100 { return }
    figure.unit = unit(of: match.entry)
    figure.hasPrefix = true
    figure.tokens = match.tokens.lowerBound..<figure.tokens.upperBound
  }

  /// Whether a currency belongs to a number before it: "10 dollars 20".
  private func isSuffixOfEarlier(_ match: Lexicon.Match) -> Bool {
    let start = match.tokens.lowerBound
    guard start > 0, token(start - 1)?.kind == .number, !isGlued(match.tokens.upperBound) else { return false }
    return true
  }

  /// Takes the unit after the number into a figure, if one stands there.
  func addSuffix(to figure: inout Figure) {
    let end = figure.tokens.upperBound
    if figure.unit.isPercentage { return }
    if let percent = percentage(at: end) ?? percentOfShare(figure.number) ?? percentageBehindOdd(end) {
      guard !figure.hasPrefix else { return }
      figure.unit = percent.unit
      figure.tokens = figure.tokens.lowerBound..<percent.end
      return
    }
    let place = unitPlace(after: end, figure.number)
    guard let match = unitMatch(at: place) ?? bracketedUnit(at: place) else {
      if !addScaledSuffix(at: place, to: &figure) { addFeetAndInches(to: &figure) }
      return
    }
    guard !isPageMark(match, after: figure.number) else { return }
    switch match.entry {
    case .currency:
      if !addWeight(match, to: &figure), mayStand(match, behind: figure) { addCurrency(match, to: &figure) }
    case .unit(let index): addUnit(match, lexicon.units[index], to: &figure)
    default: break
    }
  }

  private func addCurrency(_ match: Lexicon.Match, to figure: inout Figure) {
    let end = match.tokens.upperBound
    let isPrefixOfNext = token(end)?.kind == .number && isGlued(end)
    // "3-$5 million": behind a hyphen it belongs to the next number.
    let isBehindHyphen = isMark(match.tokens.lowerBound - 1, .hyphen)
    guard !isPrefixOfNext || isGlued(match.tokens.lowerBound) && !isBehindHyphen else { return }
    let found = unit(of: match.entry)
    if figure.hasPrefix {
      // "$5 US", "US$ 5 dollars": the same currency told twice.
      guard case .currency(let code, _) = figure.unit, case .currency(let other, _) = found,
        code == other || code == "XXX" || other == "XXX"
      else { return }
      if code == "XXX" { figure.unit = found }
    } else {
      figure.unit = found
    }
    figure.tokens = figure.tokens.lowerBound..<end
    addCoins(to: &figure)
  }
}
