import Quantities
import Text

/// Percent signs and words, behind a number and in front of it.
extension QuantityWalk {
  /// "%", "percent", "per cent", "percentage points" at a token.
  func percentage(at index: Int) -> (unit: Quantities.Unit, end: Int)? {
    let place = isJoint(index) ? index + 1 : index
    var end: Int
    if isMark(place, .percent) || isMark(place, .wholePercent) || word(place) == .percent || word(place) == .percentage
    {
      end = place + 1
    } else if word(place) == .per, word(place + 1) == .cent {
      end = place + 2
    } else if isAbbreviated(place, Self.letterC) {
      end = place + 4
    } else if isAbbreviated(place, Self.letterP) {
      return (.percentagePoint, place + 4)
    } else if isPointsMark(place) || isShortPercent(place) {
      end = place + 1
    } else if word(place) == .per, isJoint(place + 1), word(place + 2) == .cent {
      end = place + 3
    } else {
      return nil
    }
    // "5.6%4" has the mark of a note behind it, "q=30%25%2020" is no text.
    if isMark(place, .percent), isGlued(end), token(end)?.kind == .number {
      let isNote = length(end) <= 2 && !isGlued(end + 1) || isGlued(end + 1) && token(end + 1)?.kind == .punctuation
      guard isNote, !isMark(end + 1, .percent) else { return nil }
    }
    if isPointsMark(place) { return (.percentagePoint, end) }
    let pointPlace = isMark(end, .hyphen) && isGlued(end) ? end + 1 : end
    guard word(pointPlace) == .point else { return (.percent, end) }
    return (.percentagePoint, pointPlace + 1)
  }

  /// "pp" behind a small number, for percentage points; behind a great one and in a list of books it means pages.
  private func isPointsMark(_ place: Int) -> Bool {
    guard let mark = token(place), mark.hash == Self.pointsHash, !mark.isCapitalized, place > 0,
      tokens[place - 1].kind == .number, length(place - 1) < 3
    else { return false }
    let isDecimal = isMark(place - 2, .point) && isGlued(place - 1)
    return passage.block.kind != .bibliographyEntry && (isDecimal || !isMark(place + 1, .point))
  }

  /// "8.5pc", glued to its number as newspapers write it; "7 pc" may count other things.
  private func isShortPercent(_ place: Int) -> Bool {
    token(place)?.hash == Self.shortHash && isGlued(place) && tokens[place].kind == .word
      && !tokens[place].isCapitalized
  }

  private static let shortHash = WordHash.of("pc")
  private static let pointsHash = WordHash.of("pp")

  /// "p.c." and "p.p." behind a number.
  private func isAbbreviated(_ place: Int, _ last: UInt32) -> Bool {
    guard let first = token(place), first.length == 1, first.hash == Self.letterP, isMark(place + 1, .point),
      isGlued(place + 1), isGlued(place + 2), token(place + 2)?.hash == last, isMark(place + 3, .point)
    else { return false }
    return isGlued(place + 3) && !(isGlued(place + 4) && token(place + 4)?.kind == .word)
  }

  private static let letterP = WordHash.of("p")
  private static let letterC = WordHash.of("c")

  /// "half a percentage point", "a quarter of a percent", "three quarters of one per cent".
  func percentOfShare(_ amount: WrittenAmount) -> (unit: Quantities.Unit, end: Int)? {
    var place = amount.tokens.upperBound
    guard amount.fraction != nil || amount.value.exponent < 0 && word(place) == .of else { return nil }
    if word(place) == .of { place += 1 }
    guard word(place) == .article || place > amount.tokens.upperBound && numberWord(place) == .cardinal(1) else {
      return nil
    }
    return percentage(at: place + 1)
  }

  /// Reads the percent sign behind "-odd", as in "20-odd percent".
  func percentageBehindOdd(_ end: Int) -> (unit: Quantities.Unit, end: Int)? {
    guard isJoint(end), let phrase = approximation(after: end), token(phrase.end)?.hasSpaceBefore == true else {
      return nil
    }
    return percentage(at: phrase.end)
  }

  /// "a percentage of 20", "percents of thirty" at the end of a clause.
  func addPercentInFront(to figure: inout Figure) {
    let start = figure.tokens.lowerBound
    guard figure.isBare, word(start - 1) == .of, let name = token(start - 2), name.kind == .word,
      isClauseEnd(figure.tokens.upperBound)
    else { return }
    switch words[name] {
    case .percentage?: break
    case .percent? where name.length > 7: break
    default: return
    }
    figure.unit = .percent
    figure.tokens = start - 2..<figure.tokens.upperBound
  }
}
