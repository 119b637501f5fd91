import Quantities
import RecordModel
import Text

/// "A fifth of them, 434", "91 of 182, three in four", "by December it had paid 11 million (40 percent)": a part, its
/// whole and the share, in any order and over two sentences.
struct ShareStory: StoryReading {
  private typealias Figure = Wording.Figure

  /// The figures of the sentence before in the same block.
  private var previous: [Figure] = []
  /// The part and the whole that close the sentence before: "36 of the 48 engines".
  private var pair: (part: Figure, whole: Figure)?

  mutating func endBlock(into found: inout [Constraint]) { (previous, pair) = ([], nil) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    let figures = sentence.figures
    if figures.contains(where: { $0.quantity.isShare && $0.quantity.value != nil }) {
      for index in figures.indices where figures[index].quantity.isShare && figures[index].quantity.value != nil {
        guard let (part, whole) = parts(of: index, sentence), isReadable(figures[index], sentence) else { continue }
        let terms = [whole.term(.whole), part.term(.part), figures[index].term(.share)]
        found.add(Constraint(.share, terms: terms, sentence: sentence.span))
      }
    }
    previous = figures
    pair =
      zip(figures, figures.dropFirst()).lazy.compactMap { part, whole in
        Self.fits(part, whole) && isPartOf(part, whole, sentence) ? (part, whole) : nil
      }.first
    if figures.count != 2 { pair = nil }
  }

  /// Whether nothing makes the share one of something else: "more", "higher", "of all exports".
  private func isReadable(_ share: Figure, _ sentence: StorySentence) -> Bool {
    let end = share.tokens.upperBound
    let isOther = sentence.wording.words(end..<end + 2).has([.more, .less, .rise, .fall, .growth, .annual])
    let isOrdinal = ["first", "second", "last", "other"].contains(
      sentence.wording.word(at: share.tokens.lowerBound - 1)
    )
    return !isOther && !isOrdinal && !isOfPart(share, sentence) && !sentence.has(.compared, .mean)
      && !sentence.says(Self.apiece)
  }

  /// "Of 640 men 128 were fined, a fifth of them twice": behind two figures and before a word, "them" are the last.
  private func isOfPart(_ share: Figure, _ sentence: StorySentence) -> Bool {
    let end = share.tokens.upperBound
    let isOfThem =
      sentence.wording.word(at: end) == "of"
      && ["them", "these", "whom"].contains(sentence.wording.word(at: end + 1))
    guard isOfThem, sentence.tokens.contains(end + 2), sentence.wording.tokens[end + 2].isWord else {
      return false
    }
    return sentence.figures.count { $0.tokens.upperBound <= share.tokens.lowerBound } > 1
  }

  private func parts(of index: Int, _ sentence: StorySentence) -> (part: Figure, whole: Figure)? {
    ofNamedWhole(index, sentence) ?? ofThem(index, sentence) ?? behindPair(index, sentence)
      ?? behindPart(index, sentence) ?? beforePair(index, sentence)
  }

  // MARK: The share before its whole

  /// "One in three of the 900 boats, 200 boats", "the 60 cooks are 10 percent of the 300 in the guild".
  private func ofNamedWhole(_ index: Int, _ sentence: StorySentence) -> (Figure, Figure)? {
    let figures = sentence.figures
    guard index + 1 < figures.count else { return nil }
    let (share, whole) = (figures[index], figures[index + 1])
    guard isPartOf(share, whole, sentence) else { return nil }
    if index + 2 < figures.count, Self.fits(figures[index + 2], whole) {
      let part = figures[index + 2]
      let gap = places(whole.tokens.upperBound, part.tokens.lowerBound)
      let isBeside = [.comma, .dash, .open].contains(sentence.link(at: gap.upperBound - 1)) && gap.count <= 8
      if isBeside, isClosed(part, sentence), !sentence.wording.words(gap).has([.and, .which, .to]) {
        return (part, whole)
      }
    }
    guard index > 0, Self.fits(figures[index - 1], whole) else { return nil }
    let gap = places(figures[index - 1].tokens.upperBound, share.tokens.lowerBound)
    let words = sentence.wording.words(gap)
    let isVerb =
      words.has([.accounting])
      || gap.contains { ["make", "form", "constitute"].contains(sentence.wording.word(at: $0)) }
    return isVerb && gap.count <= 6 && !words.has([.comma, .and, .semicolon]) ? (figures[index - 1], whole) : nil
  }

  /// "A fifth of them, 434", "that is half of them".
  private func ofThem(_ index: Int, _ sentence: StorySentence) -> (Figure, Figure)? {
    let figures = sentence.figures
    let share = figures[index]
    let end = share.tokens.upperBound
    guard sentence.role(at: end) == .genitive, Self.taken.contains(sentence.wording.word(at: end + 1)) else {
      return nil
    }
    if index == 0, figures.count == 1, let pair, share.tokens.lowerBound - sentence.tokens.lowerBound <= 3,
      ["that", "this", "which"].contains(sentence.wording.word(at: sentence.tokens.lowerBound))
    {
      return pair
    }
    guard index + 1 < figures.count, index == 0 || !figures[index - 1].quantity.isPlain else { return nil }
    let part = figures[index + 1]
    let gap = places(end + 2, part.tokens.lowerBound)
    guard gap.count <= 2, [.comma, .dash, .open, .or].contains(sentence.link(at: gap.upperBound - 1)),
      isClosed(part, sentence), let whole = whole(before: share, of: part, sentence)
    else { return nil }
    return (part, whole)
  }

  // MARK: The share behind its part

  /// "320 of 400 houses, or 60 percent", "21 million of the 60 million that it owed, which makes 55 percent".
  private func behindPair(_ index: Int, _ sentence: StorySentence) -> (Figure, Figure)? {
    let figures = sentence.figures
    guard index >= 2, Self.fits(figures[index - 2], figures[index - 1]),
      isPartOf(figures[index - 2], figures[index - 1], sentence),
      isBeside(figures[index - 1], figures[index], reach: 10, sentence)
    else { return nil }
    return (figures[index - 2], figures[index - 1])
  }

  /// "Of its 1,500 hectares the farm has planted 450, that is 45 percent", "48 of them (25 percent)".
  private func behindPart(_ index: Int, _ sentence: StorySentence) -> (Figure, Figure)? {
    let figures = sentence.figures
    guard index >= 1 else { return nil }
    let (part, share) = (figures[index - 1], figures[index])
    guard part.quantity.isPlain, !part.quantity.unit.isPercentage, isBeside(part, share, reach: 4, sentence) else {
      return nil
    }
    let end = part.tokens.upperBound
    if sentence.role(at: end) == .genitive {
      guard Self.taken.contains(sentence.wording.word(at: end + 1)) else { return nil }
      return whole(before: part, of: part, sentence).map { (part, $0) }
    }
    if index == 2, sentence.wording.isOpened(byOf: figures[0]), Self.fits(part, figures[0]) {
      return (part, figures[0])
    }
    let isAlone =
      sentence.link(at: share.tokens.lowerBound - 1) == .open && sentence.link(at: share.tokens.upperBound) == .close
    let isFraction = share.quantity.fraction != nil && figures.count == 3
    guard isAlone || isFraction, isSpending(part, sentence), let whole = whole(before: part, of: part, sentence),
      whole.quantity.unit == part.quantity.unit
    else { return nil }
    return (part, whole)
  }

  /// "Three out of four villages, 91 of 182".
  private func beforePair(_ index: Int, _ sentence: StorySentence) -> (Figure, Figure)? {
    let figures = sentence.figures
    guard index + 2 < figures.count, Self.fits(figures[index + 1], figures[index + 2]) else { return nil }
    let gap = places(figures[index].tokens.upperBound, figures[index + 1].tokens.lowerBound)
    guard gap.count <= 9, [.comma, .open, .dash, .colon].contains(sentence.link(at: gap.upperBound - 1)),
      isPartOf(figures[index + 1], figures[index + 2], sentence), isClosed(figures[index + 2], sentence),
      !sentence.wording.words(gap).has([.and, .rise, .fall, .which, .semicolon])
    else { return nil }
    return (figures[index + 1], figures[index + 2])
  }

  // MARK: Wholes

  /// The only larger figure of the sort in the sentence before a place, or in the sentence before it.
  private func whole(before place: Figure, of part: Figure, _ sentence: StorySentence) -> Figure? {
    let here = sentence.figures.filter {
      $0.tokens.upperBound <= place.tokens.lowerBound && Self.fits(part, $0)
    }
    let candidates = here.isEmpty ? previous.filter { Self.fits(part, $0) } : here
    guard candidates.count == 1, let whole = candidates.first, let all = whole.quantity.value?.rational,
      let some = part.quantity.value?.rational, all > some
    else { return nil }
    return whole
  }

  /// What is used of a sum before, in a clause without a name of its own: "by May it had paid 11 million".
  private func isSpending(_ part: Figure, _ sentence: StorySentence) -> Bool {
    let start = part.tokens.lowerBound
    let range = places(max(sentence.tokens.lowerBound, start - 12), start)
    let breakAt = range.last { [.semicolon, .comma, .and].contains(sentence.link(at: $0)) } ?? range.lowerBound - 1
    let clause = places(breakAt + 1, start)
    let isUsed =
      clause.contains { Self.used.contains(sentence.wording.word(at: $0)) }
      || clause.isEmpty
        && places(part.tokens.upperBound, part.tokens.upperBound + 8).contains {
          Self.used.contains(sentence.wording.word(at: $0))
        }
    let hasName = sentence.wording.names.contains { clause.contains($0.tokens.lowerBound) }
    return isUsed && !hasName
      && !clause.contains { sentence.isName($0) && !sentence.isInTime($0) && $0 > sentence.tokens.lowerBound }
  }

  private static let apiece: WordSet = ["respectively", "each"]
  private static let used: WordSet = [
    "paid", "spent", "used", "drawn", "disbursed", "repaid", "planted", "built", "finished", "completed", "delivered",
    "collected", "raised", "laid", "received", "released", "transferred", "invested", "allocated", "repaired",
    "returned", "sold", "handed", "cleared", "processed", "shipped", "approved", "went", "reached", "arrived", "lost",
  ]
  private static let taken: WordSet = [
    "them", "it", "these", "those", "this", "that", "whom", "which", "all",
  ]

  private static let small: WordSet = [
    "of", "out", "the", "its", "their", "her", "his", "these", "those", "all", "about", "some",
  ]

  /// "P of the W", "P out of W".
  private func isPartOf(_ part: Figure, _ whole: Figure, _ sentence: StorySentence) -> Bool {
    let gap = places(part.tokens.upperBound, whole.tokens.lowerBound)
    guard (1...4).contains(gap.count) else { return false }
    return gap.contains { sentence.wording.word(at: $0) == "of" }
      && gap.allSatisfy { Self.small.contains(sentence.wording.word(at: $0)) }
  }

  /// Whether a share is said of the figure before it and of nothing else: "(25 percent)", "or a third", "that is 45 percent".
  private func isBeside(_ part: Figure, _ share: Figure, reach: Int, _ sentence: StorySentence) -> Bool {
    let gap = places(part.tokens.upperBound, share.tokens.lowerBound)
    let openers: LinkWords = [.comma, .open, .dash, .or]
    let opening = gap.first { sentence.link(at: $0).map(openers.contains) ?? false }
    guard gap.count <= reach + 6, let opening, opening - gap.lowerBound <= reach else { return false }
    guard !sentence.wording.words(places(gap.lowerBound, opening)).has([.and, .rise, .fall, .semicolon]) else {
      return false
    }
    let rest = places(opening + 1, gap.upperBound)
    guard rest.allSatisfy({ Self.connectors.contains(sentence.wording.word(at: $0)) }) else { return false }
    let isBare =
      sentence.link(at: opening) == .comma
      && rest.allSatisfy { sentence.link(at: $0) == .article || sentence.link(at: $0) == .about }
    return isClosed(share, sentence) || !isBare && sentence.role(at: share.tokens.upperBound) != .genitive
  }

  private static let connectors: WordSet = [
    "or", "that", "which", "is", "was", "are", "were", "be", "this", "i", "e", "ie", "being", "makes", "make", "making",
    "made", "equals", "equal", "equivalent", "to", "a", "an", "the", "just", "only", "about", "around", "some",
    "nearly",
    "almost", "roughly", "exactly", "in", "other", "words", "namely", "share", "proportion", "rate", "of", ",", "it",
  ]

  /// Whether a mark, or "of them", ends what is said.
  private func isClosed(_ figure: Figure, _ sentence: StorySentence) -> Bool {
    let end = figure.tokens.upperBound
    guard let token = sentence.wording.token(end) else { return true }
    if !token.isWord { return token.kind == .punctuation }
    let word = sentence.wording.word(at: end)
    if word == "of" {
      let next = sentence.wording.word(at: end + 1)
      return (next == "the" || Self.taken.contains(next)) && isWhole(end + 1, sentence)
    }
    return word == "in" && ["all", "total"].contains(sentence.wording.word(at: end + 1))
      || ["altogether", "together"].contains(word)
  }

  /// "Of them", "of the whole".
  private func isWhole(_ place: Int, _ sentence: StorySentence) -> Bool {
    sentence.wording.word(at: place) != "the"
      || ["whole", "total", "sum", "lot"].contains(sentence.wording.word(at: place + 1))
  }

  /// Whether one figure can be a part of the other: of one unit, or both counted.
  private static func fits(_ part: Figure, _ whole: Figure) -> Bool {
    guard part.quantity.isPlain, whole.quantity.isPlain, part.quantity.per == nil, whole.quantity.per == nil,
      !part.quantity.unit.isPercentage, part.quantity.isOfSize(of: whole.quantity)
    else { return false }
    return part.quantity.isOfSort(whole.quantity) || part.quantity.isCount && whole.quantity.isCount
  }
}
