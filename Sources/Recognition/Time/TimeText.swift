import Text

/// A passage with the words of the grammar of time.
typealias TimeText = PassageText<TimeWord>

extension PassageText where Code == TimeWord {
  /// The number that a word of a class bears.
  func number(_ index: Int, in group: TimeWord.Class) -> Int? {
    guard let word = word(index), word.isIn(group) else { return nil }
    return word.number
  }

  func relation(_ index: Int) -> TimeRelation? {
    number(index, in: .relation).flatMap { TimeRelation(rawValue: UInt8($0)) }
  }

  func part(_ index: Int) -> TimePart? { number(index, in: .part).flatMap { TimePart(rawValue: UInt8($0)) } }

  func preposition(_ index: Int) -> TimePreposition? {
    number(index, in: .preposition).flatMap { TimePreposition(rawValue: UInt8($0)) }
  }

  func reference(_ index: Int) -> TimeReference? {
    number(index, in: .reference).flatMap { TimeReference(rawValue: UInt8($0)) }
  }

  func era(_ index: Int) -> TimeEra? { number(index, in: .era).flatMap { TimeEra(rawValue: UInt8($0)) } }

  func particle(_ index: Int) -> TimeParticle? {
    number(index, in: .particle).flatMap { TimeParticle(rawValue: UInt8($0)) }
  }

  /// The unit of time that a word names, in singular or plural.
  func unit(_ index: Int) -> TimeUnit? {
    guard let word = word(index), word.isIn(.unit) || word.isIn(.units) else { return nil }
    return TimeUnit(rawValue: UInt8(word.number))
  }

  func isPlural(_ index: Int) -> Bool { word(index)?.isIn(.units) == true }
}
