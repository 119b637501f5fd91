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

  /// "weighs ten pounds", "a weight of ten pounds", "the baby is over two pounds", "4.5 kg (10 pounds)".
  ///
  /// Between the word of weight and the pounds stands nothing but what measures them: "it weighs a lot, but costs 50
  /// pounds" and "under the weight of debt he owed 500 pounds" are money.
  private func isWeighed(before start: Int) -> Bool {
    var place = start - 1
    while place >= max(0, start - 5), let token = token(place) {
      if token.kind == .word, Self.weighing.contains(token.hash) { return true }
      if token.kind == .word, Self.weighed.contains(token.hash) { return Self.linking.contains(tokens[place + 1].hash) }
      guard token.kind == .word, words[token] != nil || Self.linking.contains(token.hash) else { break }
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
      return (end + 1..<min(tokens.count, end + 3)).contains { Self.goods.contains(tokens[$0].hash) }
    }
    return Self.heavy.contains(next.hash)
  }

  private func isMass(_ place: Int) -> Bool {
    guard let match = unitMatch(at: place), case .unit(let index) = match.entry else { return false }
    return lexicon.units[index].dimension == "mass"
  }

  private static let weighing = hashes("weigh weighs weighed weighing")
  private static let weighed = hashes("weight weights baby babies newborn payload load mass")
  private static let linking = hashes(
    "is was are were of about over under nearly almost only just exactly some roughly"
  )
  private static let heavy = hashes(
    """
    heavier lighter overweight underweight bomb bombs warhead warheads shell shells baby babies weight weights load \
    man men woman women boy boys girl girls infant infants suspect fish pig pigs hog bull shark slab stone statue \
    thrust mass
    """
  )
  /// What is weighed in pounds.
  private static let goods = hashes(
    """
    rice cocaine heroin opium drugs marijuana cannabis methamphetamine fentanyl narcotics explosives dynamite tnt \
    gunpowder powder ammunition meat beef pork poultry fish shrimp tuna salmon coffee tea cotton sugar flour wheat \
    corn maize grain butter cheese milk gold silver copper uranium plutonium ivory wool paper food fuel cargo \
    equipment luggage baggage thrust pressure force fat muscle potatoes vegetables fruit apples honey salt seed seeds \
    fertiliser fertilizer waste lead iron steel concrete ice water tobacco rubber pepper nuts hay feed rubbish garbage \
    trash clothing medicine supplies body weight
    """
  )

  private static func hashes(_ words: String) -> Set<UInt32> {
    WordHash.set(words)
  }
}
