import Quantities
import RecordModel
import Text

/// "The loan of 24 million covers 60 per cent of a road that costs 48 million", "30 per cent of the team, with 6 of its 25
/// members": one share, one part and one whole in a sentence that has no other figure, wherever they stand.
struct LooseShare: ParagraphReading {
  private typealias Figure = Wording.Figure

  /// By these words the share is one of something else, or of another time.
  private static let loose: WordSet = [
    "than", "rose", "rise", "fell", "fall", "grew", "growth", "increase", "increased", "decline", "declined", "dropped",
    "respectively", "each", "average", "interest", "rate", "quota", "target", "up", "down", "against", "compared",
    "another", "other", "others", "while", "whereas", "but", "discount", "tax", "tariff", "duty", "more", "less",
    "further", "only", "first", "next", "year-on-year", "inflation", "estimates", "would", "should", "if", "until",
    "women", "men", "not", "instead", "without", "including", "except", "change", "cheaper", "dearer", "gained", "lost",
    "profit", "margin", "annual", "annually", "yearly", "twice", "cut", "reduced", "raised", "surplus", "yield",
  ]
  private static let longest = 40

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    let shares = sentence.statedShares
    let values = sentence.figures.filter { !$0.quantity.isShare && !$0.quantity.isTimeSpan }
    guard shares.count == 1, let share = shares.first, share.quantity.per == nil, sentence.tokens.count <= Self.longest
    else { return }
    if values.count == 2, sentence.wording.ordinals.isEmpty, let (part, whole) = pair(values[0], values[1]),
      isSaid(share, part, whole, sentence)
    {
      add(part, whole, share, sentence, into: &found)
    } else if values.isEmpty, let previous = paragraph.before.first, isOfThem(share, sentence),
      let (part, whole) = partOfWhole(previous)
    {
      add(part, whole, share, sentence, into: &found)
    }
  }

  private func add(
    _ part: Figure,
    _ whole: Figure,
    _ share: Figure,
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    let terms = [whole.term(.whole), part.term(.part), share.term(.share)]
    found.add(Constraint(.share, terms: terms, sentence: sentence.span))
  }

  /// The smaller and the larger of two plain figures of one sort.
  private func pair(_ a: Figure, _ b: Figure) -> (part: Figure, whole: Figure)? {
    var (a, b) = (a, b)
    (a.quantity, b.quantity) = (a.quantity.lent(b.quantity.unit), b.quantity.lent(a.quantity.unit))
    guard a.quantity.isAlike(b.quantity), a.quantity.isOfSize(of: b.quantity), a.quantity.per == nil,
      b.quantity.per == nil, let x = a.quantity.exactValue, let y = b.quantity.exactValue, x != y
    else { return nil }
    return x < y ? (a, b) : (b, a)
  }

  // MARK: How the three hang together

  private func isSaid(_ share: Figure, _ part: Figure, _ whole: Figure, _ sentence: StorySentence) -> Bool {
    let years = Set(sentence.wording.times.compactMap { $0.time?.value.statedYear })
    guard years.count <= 1, !sentence.tokens.contains(where: { isLoose($0, sentence) }) else { return false }
    return isPartOf(part, whole, sentence) && isTold(share, of: part, sentence)
      || isCovered(share, part, whole, sentence)
  }

  private func isLoose(_ place: Int, _ sentence: StorySentence) -> Bool {
    let word = sentence.word(place)
    // "While women made up 30 per cent of the team, …" has two halves, and only the first has figures.
    if word == "while", place == sentence.tokens.lowerBound { return false }
    if ["women", "men"].contains(word) { return sentence.isInFigure(place) }
    return Self.loose.contains(word) && !sentence.isInFigure(place) || sentence.link(at: place) == .semicolon
  }

  /// "P of the W": nothing but an owner between.
  private func isPartOf(_ part: Figure, _ whole: Figure, _ sentence: StorySentence) -> Bool {
    let gap = places(part.tokens.upperBound, whole.tokens.lowerBound)
    guard (1...4).contains(gap.count), gap.contains(where: { sentence.word($0) == "of" }) else { return false }
    return gap.allSatisfy { Self.owners.contains(sentence.word($0)) }
  }

  private static let owners: WordSet = [
    "of", "out", "the", "its", "our", "their", "his", "her", "these", "those", "all", "some", "about",
  ]

  /// "Made up S of …, with P of its W", ", or S of the line".
  private func isTold(_ share: Figure, of part: Figure, _ sentence: StorySentence) -> Bool {
    let end = share.tokens.upperBound
    // "30 per cent of those still trading": of another whole than the one that is counted.
    guard !(sentence.word(end) == "of" && ["those", "all", "eligible", "active"].contains(sentence.word(end + 1)))
    else {
      return false
    }
    let isAhead = share.tokens.upperBound <= part.tokens.lowerBound
    let gap =
      isAhead
      ? places(end, part.tokens.lowerBound) : places(part.tokens.upperBound, share.tokens.lowerBound)
    guard gap.count <= 18 else { return false }
    if isAhead {
      let lead = sentence.word(part.tokens.lowerBound - 1)
      return sentence.word(end) == "of"
        && (["with", ":", "(", "or"].contains(lead) || sentence.isDash(gap.upperBound - 1))
    }
    let lead = places(share.tokens.lowerBound - 3, share.tokens.lowerBound)
    return sentence.word(end) == "of" && lead.contains { ["or", "(", "i.e"].contains(sentence.word($0)) }
  }

  /// "P covers S of the project, whose cost is W": the thing that is paid has the whole as its price.
  private func isCovered(_ share: Figure, _ part: Figure, _ whole: Figure, _ sentence: StorySentence) -> Bool {
    guard part.quantity.unit.isMoney, part.tokens.upperBound <= share.tokens.lowerBound,
      share.tokens.upperBound <= whole.tokens.lowerBound, sentence.word(share.tokens.upperBound) == "of"
    else { return false }
    let verbs = places(part.tokens.upperBound, share.tokens.lowerBound)
    let price = places(share.tokens.upperBound + 1, whole.tokens.lowerBound)
    return verbs.count <= 6 && verbs.contains { Self.covering.contains(sentence.word($0)) } && price.count <= 16
      && price.contains { Self.costs.contains(sentence.word($0)) }
  }

  private static let covering: WordSet = [
    "covers", "covered", "cover", "pays", "paid", "meets", "met", "finances", "financed", "makes", "made", "represents",
    "bears", "funds", "funded", "accounts", "equals",
  ]
  private static let costs: WordSet = [
    "cost", "costs", "costing", "price", "budget", "total", "estimated", "put", "worth", "bill", "expense", "expenses",
  ]

  // MARK: The sentence before

  /// "That three quarters of them still run": the share of what the sentence before counted.
  private func isOfThem(_ share: Figure, _ sentence: StorySentence) -> Bool {
    let end = share.tokens.upperBound
    return share.tokens.lowerBound - sentence.tokens.lowerBound <= 4 && sentence.word(end) == "of"
      && ["them", "these", "those"].contains(sentence.word(end + 1)) && sentence.role(at: end + 2) != .preposition
      && ["that", "so", "thus", "the", "if", "with"].contains(sentence.word(sentence.tokens.lowerBound))
      && !sentence.says(Self.loose)
  }

  /// The only two figures of a sentence, one of the other.
  private func partOfWhole(_ sentence: StorySentence) -> (part: Figure, whole: Figure)? {
    let values = sentence.figures.filter { !$0.quantity.isTimeSpan }
    guard values.count == 2, let (part, whole) = pair(values[0], values[1]), isPartOf(part, whole, sentence) else {
      return nil
    }
    return (part, whole)
  }
}
