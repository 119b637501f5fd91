import Packs
import Quantities
import Text

/// Pounds that are a weight and no money: what stands around them says so.
extension QuantityWalk {
  /// Takes pounds into the figure before them as a weight, where the words around tell of one.
  ///
  /// - Returns: Whether they are a weight; without a clear sign pounds are money.
  func addWeight(_ match: Lexicon.Match, to figure: inout Figure) -> Bool {
    guard let code = currency(of: match)?.measure, let unit = lexicon.unit(code), match.tokens.count == 1,
      !figure.hasPrefix, !figure.number.isLoose, figure.number.scale < 6,
      figure.number.value.exponent > -2,
      isWeighed(before: figure.tokens.lowerBound) || isWeighed(after: match.tokens.upperBound)
    else { return false }
    addUnit(match, unit, to: &figure)
    return true
  }

  /// "weighs ten pounds", "the baby is over two pounds", "4.5 kg (10 pounds)".
  private func isWeighed(before start: Int) -> Bool {
    var place = start - 1
    while place >= max(0, start - 8) {
      let token = tokens[place]
      if token.kind == .punctuation, Self.sentenceEnds.contains(token.hash), place < start - 1 { return false }
      if token.kind == .word, Self.weighing.contains(token.hash) { return true }
      place -= 1
    }
    return isMark(start - 1, .open) && start > 1 && isMass(start - 2)
  }

  /// "ten pounds of rice", "heavier", "a 500-pound bomb", "10 pounds (4.5 kg)".
  private func isWeighed(after end: Int) -> Bool {
    if isMark(end, .open), token(end + 1)?.kind == .number, let number = digits(at: end + 1) {
      return isMass(number.tokens.upperBound)
    }
    guard let next = token(end), next.kind == .word else { return false }
    if words[next] == .of {
      guard let thing = token(end + 1), thing.kind == .word, words[thing] == nil, vocabulary[thing] == nil else {
        return false
      }
      return !thing.isCapitalized && !Self.paid.contains(thing.hash)
    }
    return Self.heavy.contains(next.hash)
  }

  private func isMass(_ place: Int) -> Bool {
    guard let match = unitMatch(at: place), case .unit(let index) = match.entry else { return false }
    return lexicon.units[index].dimension == "mass"
  }

  private static let sentenceEnds = hashes(". ; ? !")
  private static let weighing = hashes(
    "weigh weighs weighed weighing weight weights baby babies newborn newborns heavy heavier overweight underweight payload"
  )
  private static let heavy = hashes(
    """
    heavier lighter overweight underweight bomb bombs warhead warheads shell shells baby babies weight weights load \
    man men woman women boy boys girl girls infant infants suspect fish pig pigs hog bull shark slab stone statue \
    thrust mass
    """
  )
  /// What pounds of money are "of".
  private static let paid = hashes(
    """
    aid debt debts damage damages funding funds investment investments savings cash goods assets loans money public \
    taxpayer taxpayers government income revenue revenues profit profits exports imports trade support assistance \
    credit compensation fines grants equity business spending cuts losses capital tax taxes property foreign new \
    additional extra private state economic annual bonds contracts orders sales turnover relief repairs work bills \
    arrears fees rent wages benefits reparations subsidy subsidies stock shares its their his her our my your
    """
  )

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)) })
  }
}
