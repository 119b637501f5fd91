import Quantities
import RecordModel
import Text

/// "12 of the 48 places, more than a third", "a majority of the members (9 of 21)", "480 million, 55 per cent of the
/// total": a share beside its part, and the whole in sight.
struct ShareParagraph: ParagraphReading {
  private typealias Figure = Wording.Figure

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    for share in shares(sentence) where isReadable(share, sentence) {
      guard let (part, whole) = pair(share, sentence) ?? apposed(share, paragraph),
        part.span != share.span, whole.span != share.span
      else { continue }
      let terms = [whole.term(.whole), part.term(.part), share.term(.share)]
      found.add(Constraint(.share, terms: terms, sentence: sentence.span))
    }
  }

  // MARK: Shares

  private static let negations: WordSet = ["not", "no", "neither", "nor", "without", "two-thirds"]

  /// The percentages and fractions of a sentence, "a majority" and "most of" among them.
  private func shares(_ sentence: StorySentence) -> [Figure] {
    let stated = sentence.statedShares
    let places = sentence.wording.places(of: Self.portions)
    let words = places.compactMap { place -> Figure? in
      let (word, next) = (sentence.word(place), sentence.word(place + 1))
      let article = Self.sizes.contains(sentence.word(place - 1)) ? place - 2 : place - 1
      guard Self.joints.contains(next) || sentence.isStop(place + 1),
        word == "most" ? next == "of" : ["a", "the"].contains(sentence.word(article))
      else { return nil }
      guard !sentence.says(Self.negations) else { return nil }
      let half = WrittenNumber(50)
      let quantity =
        word == "minority"
        ? Quantity(from: WrittenNumber(0), to: half, .percent) : Quantity(from: half, to: WrittenNumber(100), .percent)
      let tokens = place..<place + 1
      return Figure(tokens: tokens, span: sentence.bytes(tokens), quantity: quantity, claim: nil)
    }
    return stated + words
  }

  private static let portions: WordSet = ["majority", "minority", "most"]
  private static let joints: WordSet = ["of", "(", ","]

  private func isReadable(_ share: Figure, _ sentence: StorySentence) -> Bool {
    let near = sentence.wording.words(places(share.tokens.lowerBound - 4, share.tokens.upperBound + 2))
    return !near.has([.rise, .fall, .growth, .annual]) && !sentence.says(Self.loose)
      && !["more", "less", "higher", "lower", "fewer"].contains(sentence.word(share.tokens.upperBound))
  }

  /// What is said of a majority and leaves it above one half.
  private static let sizes: WordSet = [
    "clear", "narrow", "bare", "simple", "small", "slim", "large", "comfortable", "overwhelming", "absolute", "solid",
    "slight", "wide", "great", "vast", "thin",
  ]
  private static let loose: WordSet = ["respectively", "each", "average", "weighted", "shares"]

  // MARK: "P of the W"

  /// The pair beside a share: before it behind a comma, or after it in brackets or behind a colon.
  private func pair(_ share: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    if let pair = saidOf(share, sentence) { return pair }
    for (first, whole) in zip(sentence.figures, sentence.figures.dropFirst()) {
      var part = first
      part.quantity = first.quantity.lent(whole.quantity.unit)
      guard fits(part, whole), isPartOf(part, whole, sentence) else { continue }
      if whole.tokens.upperBound <= share.tokens.lowerBound {
        let gap = places(whole.tokens.upperBound, share.tokens.lowerBound)
        if gap.count <= 14, isFree(gap, sentence), let opener = opener(in: gap, sentence),
          !sentence.wording.words(places(gap.lowerBound, opener)).has([.and, .semicolon]), isClosed(share, sentence)
        {
          return (part, whole)
        }
      } else if share.tokens.upperBound <= part.tokens.lowerBound {
        let gap = places(share.tokens.upperBound, part.tokens.lowerBound)
        let mark = gap.last.flatMap { sentence.link(at: $0) }
        if gap.count <= 14, isFree(gap, sentence),
          mark == .colon || mark == .open || sentence.isDash(gap.upperBound - 1),
          !sentence.wording.words(gap.dropLast()).has([.and, .semicolon, .than]), sentence.isStop(end(whole, sentence))
        {
          return (part, whole)
        }
      }
    }
    return nil
  }

  /// "P made up S of the W", "S of the W, or P".
  private func saidOf(_ share: Figure, _ sentence: StorySentence) -> (Figure, Figure)? {
    let figures = sentence.figures.filter { $0.span != share.span }
    guard figures.count == 2, let whole = figures.first(where: { $0.tokens.lowerBound >= share.tokens.upperBound }),
      let part = figures.first(where: { $0.span != whole.span }), fits(part, whole),
      sentence.word(share.tokens.upperBound) == "of",
      places(share.tokens.upperBound, whole.tokens.lowerBound).count <= 4
    else { return nil }
    if part.tokens.upperBound <= share.tokens.lowerBound {
      let gap = places(part.tokens.upperBound, share.tokens.lowerBound)
      return gap.count <= 5 && sentence.place(of: Self.verbs, in: gap) != nil
        && !sentence.wording.words(gap).has([.and])
        ? (part, whole) : nil
    }
    let gap = places(whole.tokens.upperBound, part.tokens.lowerBound)
    let isSame = ["i", "ie", "i.e", "or"].contains(where: {
      sentence.place(of: [$0], in: gap.upperBound - min(5, gap.count)..<gap.upperBound) != nil
    })
    return gap.count <= 14 && isSame && sentence.isStop(end(part, sentence)) && opener(in: gap, sentence) != nil
      ? (part, whole) : nil
  }

  private static let verbs: WordSet = [
    "made", "accounted", "represented", "formed", "constituted", "was", "is", "were", "are",
  ]

  /// The place behind the noun of a figure: "of the 22 states", "of 21".
  private func end(_ figure: Figure, _ sentence: StorySentence) -> Int {
    let end = figure.tokens.upperBound
    return figure.quantity.noun == nil && sentence.isContent(end) ? end + 1 : end
  }

  /// "P of the W", "P out of W", "P out of a fleet of W".
  private func isPartOf(_ part: Figure, _ whole: Figure, _ sentence: StorySentence) -> Bool {
    guard !part.quantity.isShare, !whole.quantity.isShare else { return false }
    let gap = places(part.tokens.upperBound, whole.tokens.lowerBound)
    guard (1...6).contains(gap.count), gap.contains(where: { sentence.word($0) == "of" }) else { return false }
    return gap.allSatisfy { place in
      Self.small.contains(sentence.word(place))
        || sentence.isContent(place) && gap.contains(place - 1) && gap.contains(place + 1)
          && ["a", "the", "our", "its", "their"].contains(sentence.word(place - 1)) && sentence.word(place + 1) == "of"
        || sentence.isContent(place) && place == gap.lowerBound && sentence.word(place + 1) == "of"
    }
  }

  private static let small: WordSet = [
    "of", "out", "the", "a", "its", "our", "their", "her", "his", "these", "those", "all", "some", "about",
  ]

  // MARK: Beside the part alone

  /// "16 firms, one in four", "480 million, 55 per cent of the total", with the whole in the sentence before.
  private func apposed(_ share: Figure, _ paragraph: Paragraph) -> (Figure, Figure)? {
    let sentence = paragraph.sentence
    let part = sentence.figures.first { part in
      guard part.span != share.span, part.quantity.isPlain, !part.quantity.isShare else { return false }
      if part.tokens.upperBound <= share.tokens.lowerBound {
        let gap = places(part.tokens.upperBound, share.tokens.lowerBound)
        guard gap.count <= 10, isFree(gap, sentence), let opener = opener(in: gap, sentence) else { return false }
        let isTaken = isOfAll(share, sentence) || isOpened(byOfThis: sentence) && isClosed(share, sentence)
        return opener - gap.lowerBound <= 4 && isTaken
          && !sentence.wording.words(places(gap.lowerBound, opener)).has([.and, .semicolon, .rise, .fall])
      }
      let gap = places(share.tokens.upperBound, part.tokens.lowerBound)
      let isRatio = share.quantity.unit == .ratio
      return isRatio && gap.count == 1
        && ([.open, .comma].contains(sentence.link(at: gap.lowerBound)) || sentence.isDash(gap.lowerBound))
        && sentence.isStop(end(part, sentence))
    }
    guard let part else { return nil }
    let all = paragraph.figures(like: part, back: 1).filter { !$0.quantity.isShare }
    let earlier = all.filter { $0.span.upperBound <= part.span.lowerBound }
    let isTotal = isOfAll(share, sentence)
    guard !isTotal || !isOfSum(part, all, share) else { return nil }
    let wholes = isTotal && earlier.count == 1 ? earlier : all
    guard let whole = wholes.first, wholes.count == 1, fits(part, whole), paragraph.years(back: 1).count <= 1 else {
      return nil
    }
    return (part, whole)
  }

  /// Whether the total can be the sum of all that is told: "Tea brought 40 million; coffee brought 30, or 43 per cent of
  /// the total".
  private func isOfSum(_ part: Figure, _ others: [Figure], _ share: Figure) -> Bool {
    guard let value = part.quantity.exactValue, let stated = share.quantity.exactValue else { return true }
    let sum = others.reduce(value) { $0 + ($1.quantity.exactValue ?? .zero) }
    let told = share.quantity.fraction == nil ? stated / Rational(100) : stated
    return sum > .zero && (value / sum).isWithin(6, of: told)
  }

  /// "Of this amount 1.5 million tonnes, which is 48 per cent, …".
  private func isOpened(byOfThis sentence: StorySentence) -> Bool {
    let start = sentence.tokens.lowerBound
    return ["of", "from"].contains(sentence.word(start))
      && ["this", "these", "them", "it", "that", "those"].contains(sentence.word(start + 1))
  }

  /// Whether a share is said to be one of everything: "of the total", "of them", "of the sum".
  private func isOfAll(_ share: Figure, _ sentence: StorySentence) -> Bool {
    let end = share.tokens.upperBound
    guard sentence.word(end) == "of" else { return false }
    if ["them", "it", "this"].contains(sentence.word(end + 1)) { return sentence.isStop(end + 2) }
    let start = ["the", "this", "that", "all"].contains(sentence.word(end + 1)) ? end + 2 : end + 1
    return ["total", "whole", "sum", "lot", "amount", "figure", "money"].contains(sentence.word(start))
      && sentence.isStop(start + 1)
  }

  // MARK: What lies between

  private func isFree(_ gap: Range<Int>, _ sentence: StorySentence) -> Bool {
    !sentence.figures.contains { gap.contains($0.tokens.lowerBound) }
  }

  /// The mark or word from which nothing but small words leads to the share.
  private func opener(in gap: Range<Int>, _ sentence: StorySentence) -> Int? {
    gap.last { place in
      let isMark = [.comma, .open, .or].contains(sentence.link(at: place)) || sentence.isDash(place)
      return isMark && places(place + 1, gap.upperBound).allSatisfy { Self.connectors.contains(sentence.word($0)) }
    }
  }

  private static let connectors: WordSet = [
    "or", "that", "which", "is", "was", "are", "were", "this", "i", "e", "ie", "i.e", "being", "makes", "make", "a",
    "an", "the", "just", "only", "about", "around", "some", "nearly", "almost", "roughly", "exactly", "in", "other",
    "words", "namely", "share", "proportion", "of", ",", "more", "less", "fewer", "than", "over", "under", "well",
    "not", "even", "quite", "clear", "narrow", "bare", "simple", "small", "slim", "large", "comfortable",
    "overwhelming", "absolute", "solid", "slight", "wide", "great", "vast", "thin", "fully", "slightly", "little", "to",
    "say", "thus", "so",
  ]

  /// Whether a mark, or "of the total", ends what is said.
  private func isClosed(_ share: Figure, _ sentence: StorySentence) -> Bool {
    sentence.isStop(share.tokens.upperBound) || isOfAll(share, sentence)
  }

  private func fits(_ part: Figure, _ whole: Figure) -> Bool {
    part.quantity.isAlike(whole.quantity) && part.quantity.per == nil && whole.quantity.per == nil
      && !part.quantity.unit.isPercentage && part.quantity.isOfSize(of: whole.quantity)
      && (part.quantity.exactValue ?? .zero) <= (whole.quantity.exactValue ?? .zero)
  }
}
