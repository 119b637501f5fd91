import Quantities
import RecordModel
import Text

/// "Line of 312 km … the 231-kilometre line": one figure told twice with its digits in another order, anywhere in a
/// document.
struct SwappedDigits: StoryReading {
  private struct Telling {
    var term: Constraint.Term
    var quantity: Quantity
    var digits: [UInt8]
    var names: Set<UInt32>
    var contents: Set<UInt32>
    var years: Set<Int>
    /// The periods from year to year that the sentence names.
    var periods: [TimeValue]
    var isAsked: Bool
    /// "The 231-kilometre line", "these 54 interviews": it is spoken of as known.
    var isDefinite: Bool
    /// The word behind it.
    var next: UInt32?
    var number: Int
    var block: Int
  }

  private var told: [Telling] = []
  /// The last numbers of persons and things, of which another may be the sum.
  private var counts: [Int] = []
  private static let longestMemory = 64
  private static let reach = 14
  private static let loose: WordSet = [
    "other", "another", "second", "remaining", "additional", "respectively", "rose", "fell", "grew", "later", "former",
    "dropped", "increased", "decreased", "instead", "than", "target", "planned", "left", "joined", "usable", "valid",
    "revised", "corrected", "now", "first", "extended", "initially", "originally", "page", "pp", "plus", "including",
    "without",
  ]

  private static let answers: Set<String> = [
    "interview", "respondent", "interviewee", "participant", "questionnaire", "answer", "reply", "form",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.figures.isEmpty, !sentence.says(Self.loose) else { return }
    for figure in sentence.figures {
      guard let telling = Self.telling(figure, sentence) else { continue }
      if let other = other(telling), !SetReader.canMake(figure.quantity.wholeNumber ?? 0, of: counts) {
        var constraint = Constraint(.agreement, terms: [other.term, telling.term], sentence: sentence.span)
        constraint.qualifiers = telling.isAsked || other.isAsked ? ["set"] : ["thing", "recount"]
        found.add(constraint)
      }
      told.append(telling)
    }
    counts += sentence.figures.compactMap { $0.quantity.isCount ? $0.quantity.wholeNumber : nil }
    if counts.count > 8 { counts.removeFirst(counts.count - 8) }
    if told.count > Self.longestMemory { told.removeFirst(told.count - Self.longestMemory) }
  }

  /// The earlier figure with the same digits in another order, told of the same.
  private func other(_ telling: Telling) -> Telling? {
    guard !told.contains(where: { $0.quantity.value == telling.quantity.value && $0.number < telling.number }) else {
      return nil
    }
    let known = told.last { other in
      guard other.number < telling.number, other.digits == telling.digits,
        other.quantity.value != telling.quantity.value,
        other.quantity.value?.exponent == telling.quantity.value?.exponent,
        other.quantity.per == telling.quantity.per,
        other.block != telling.block || other.number + 1 < telling.number || telling.isDefinite,
        other.quantity.unit == telling.quantity.unit || other.quantity.isCount && telling.quantity.isCount,
        other.years.isSubset(of: telling.years) || telling.years.isSubset(of: other.years),
        isOnePeriod(other, telling) || other.names.isSubset(of: telling.names)
          || telling.names.isSubset(of: other.names)
          || other.names.intersection(telling.names).count >= (telling.isDefinite ? 1 : 2)
      else { return false }
      let shared = other.contents.intersection(telling.contents).count
      if isOnePeriod(other, telling), shared >= 2 { return true }
      if telling.isDefinite, telling.quantity.unit.sign != nil, let next = telling.next, other.contents.contains(next) {
        return true
      }
      if telling.isDefinite, other.isAsked, Self.answers.contains(telling.quantity.noun ?? "") { return true }
      return shared >= 3 || shared >= 2 && (!other.names.isDisjoint(with: telling.names) || telling.contents.count <= 4)
    }
    guard let known, told.count(where: { $0.quantity.value == known.quantity.value }) <= 2 else { return nil }
    return known
  }

  /// Whether two sums of money are told of one stretch of years: a government is called by its state or its capital.
  private func isOnePeriod(_ a: Telling, _ b: Telling) -> Bool {
    a.periods.count == 1 && a.periods == b.periods && a.quantity.unit.isMoney
  }

  private static func telling(_ figure: Wording.Figure, _ sentence: StorySentence) -> Telling? {
    guard figure.quantity.isPlain, figure.quantity.approximation == .exact,
      !figure.quantity.unit.isPercentage, !figure.quantity.isTimeSpan, figure.quantity.unit != .multiple,
      let digits = digits(figure.quantity.value)
    else { return nil }
    let near = places(figure.tokens.lowerBound - reach, figure.tokens.upperBound + reach)
    return Telling(
      term: figure.term(.telling),
      quantity: figure.quantity,
      digits: digits,
      names: sentence.nameWords(sentence.tokens.dropFirst().startIndex..<sentence.tokens.upperBound),
      contents: sentence.contents(near),
      years: Set(sentence.wording.times.compactMap { $0.time?.value.statedYear }),
      periods: sentence.wording.times.compactMap { mention in
        guard case .period(_?, _?)? = mention.time?.value, mention.time?.isFiscal != true else { return nil }
        return mention.time?.value
      },
      isAsked: sentence.has(.asked, .sample, .respondent),
      isDefinite: ["the", "these", "those", "all", "our"].contains(sentence.word(figure.tokens.lowerBound - 1)),
      next: sentence.hash(at: figure.tokens.upperBound),
      number: sentence.number,
      block: sentence.block
    )
  }

  /// The digits in their order of size, where there are two that differ.
  private static func digits(_ value: WrittenNumber?) -> [UInt8]? {
    guard let value, value.digits >= 10 else { return nil }
    var (rest, digits) = (value.digits, [UInt8]())
    while rest % 10 == 0, rest > 0 { rest /= 10 }
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
    digits.sort()
    return digits.count >= 2 && digits.first != digits.last ? digits : nil
  }
}
