import Quantities
import RecordModel
import Text

/// "We met eight envoys … 40 per cent of them …": a percentage of a few persons or things, counted in the same
/// sentence or the one before.
struct WholeNumberParagraph: ParagraphReading {
  private typealias Figure = Wording.Figure

  private static let loose: WordSet = [
    "weighted", "votes", "voting", "capital", "budget", "trade", "exports", "imports", "population", "territory",
    "area", "income", "cost", "costs", "time", "average", "growth", "multiple", "shares", "production",
  ]

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard sentence.figures.contains(where: { $0.quantity.unit == .percent }), !sentence.says(Self.loose) else { return }
    readBare(sentence, into: &found)
    let all = (paragraph.before.prefix(1).flatMap(\.figures) + sentence.figures).filter { isSet($0) }
    guard let whole = all.last, Set(all.map(\.quantity.value)).count == 1 else { return }
    let others = (paragraph.before.prefix(1).flatMap(\.figures) + sentence.figures).filter {
      $0.quantity.isCount && $0.quantity.value != whole.quantity.value
    }
    guard others.isEmpty else { return }
    for share in sentence.figures where isShare(share) && isOf(whole, share, paragraph) {
      let terms = [whole.term(.whole), share.term(.share)]
      found.add(Constraint(.share, terms: terms, sentence: sentence.span))
    }
  }

  /// "37 per cent of the twenty called it…": of a number that stands for those who were told before.
  private func readBare(_ sentence: StorySentence, into found: inout [Constraint]) {
    for (share, whole) in zip(sentence.figures, sentence.figures.dropFirst()) where isShare(share) {
      let end = share.tokens.upperBound
      guard whole.quantity.isPlain, whole.quantity.unit == .none, whole.quantity.approximation == .exact,
        (3...60).contains(whole.quantity.wholeNumber ?? 0), whole.tokens.lowerBound - end == 2,
        sentence.word(end) == "of", ["the", "these", "those", "our", "all"].contains(sentence.word(end + 1)),
        sentence.link(at: whole.tokens.upperBound) == nil
      else { continue }
      var counted = whole
      counted.quantity.unit = .counted("person")
      let terms = [counted.term(.whole), share.term(.share)]
      found.add(Constraint(.share, terms: terms, sentence: sentence.span))
    }
  }

  private func isSet(_ figure: Figure) -> Bool {
    figure.quantity.isPlain && figure.quantity.approximation == .exact && figure.quantity.noun != nil
      && !figure.quantity.isTimeSpan && figure.quantity.per == nil
      && (3...60).contains(figure.quantity.wholeNumber ?? 0)
  }

  private func isShare(_ figure: Figure) -> Bool {
    figure.quantity.unit == .percent && figure.quantity.isPlain && figure.quantity.approximation == .exact
      && figure.quantity.per == nil
  }

  /// Whether the percentage is one of those counted.
  private func isOf(_ whole: Figure, _ share: Figure, _ paragraph: Paragraph) -> Bool {
    let sentence = paragraph.sentence
    let (start, end) = (share.tokens.lowerBound, share.tokens.upperBound)
    guard !sentence.wording.words(places(start - 4, end + 2)).has([.rise, .fall, .growth, .more, .less]) else {
      return false
    }
    if sentence.word(end) == "of" {
      if ["them", "whom"].contains(sentence.word(end + 1)) { return true }
      if places(end + 1, end + 4).contains(where: whole.tokens.contains) { return true }
      let isDefinite = ["the", "these", "those", "our", "all"].contains(sentence.word(end + 1))
      return isDefinite && sentence.hash(at: end + 2) != nil && noun(whole, paragraph) == sentence.hash(at: end + 2)
        && !["of", "'", "’"].contains(sentence.word(end + 3))
    }
    if isOpened(byAmong: whole, sentence) { return sentence.role(at: end) == .auxiliary || sentence.isContent(end) }
    let isAnswered = sentence.has(.answered, .asked) || paragraph.before.first?.has(.answered, .asked) == true
    return isAnswered && sentence.role(at: end) == .auxiliary
  }

  /// "Among the 15 firms in our sample, 37 per cent".
  private func isOpened(byAmong whole: Figure, _ sentence: StorySentence) -> Bool {
    let lead = places(sentence.tokens.lowerBound, whole.tokens.lowerBound)
    return lead.count <= 4
      && sentence.place(of: ["among", "amongst"], in: lead.lowerBound..<lead.lowerBound + 2) != nil
  }

  /// The word that stands for those counted.
  private func noun(_ whole: Figure, _ paragraph: Paragraph) -> UInt32? {
    let home = ([paragraph.sentence] + paragraph.before).first { home in
      home.tokens.contains(whole.tokens.lowerBound) && home.figures.contains { $0.span == whole.span }
    }
    return home?.hash(at: whole.tokens.upperBound - 1)
  }
}
