import Quantities
import RecordModel
import Text

/// "The loan of US$75 million … US$48 billion of the loan has been drawn": what is taken from the only sum that its noun
/// names, and cannot be more than it.
struct PartOfSum: StoryReading {
  private typealias Figure = Wording.Figure

  private struct Sum {
    var noun: WordKey
    var figure: Figure
    var number: Int
  }

  private var sums: [Sum] = []
  private static let reach = 2
  /// A part that is so many times the sum is a slip of a word of scale; a little more may be another sum.
  private static let slip = Rational(100)
  private static let nouns: WordSet = [
    "loan", "credit", "grant", "donation", "package",
  ]
  private static let joints: WordSet = ["of", "worth", "over", "totalling", "totaling"]
  private static let determiners: WordSet = ["the", "this", "that"]
  /// By these words there is more than the sum that was told.
  private static let loose: WordSet = [
    "second", "additional", "new", "another", "increased", "raised", "topped", "doubled", "tripled", "interest",
    "together", "both", "loans", "grants", "credits", "further", "each", "per", "first", "original", "originally",
    "previous", "earlier", "older", "equivalent", "two", "three", "expanded", "enlarged", "than", "would", "larger",
    "bigger", "more", "renewed", "other", "twice",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard sentence.says(Self.nouns) else { return }
    sums.removeAll { sentence.number - $0.number > Self.reach }
    guard !sentence.says(Self.loose) else { return sums.removeAll() }
    for figure in sentence.figures where isSum(figure) {
      if let noun = taken(figure, sentence) {
        let wholes = sums.filter { $0.noun == noun && $0.figure.quantity.unit == figure.quantity.unit }
        guard wholes.count == 1, sums.count == 1, let whole = wholes.first?.figure,
          let all = whole.quantity.value?.rational, let part = figure.quantity.value?.rational, part >= all * Self.slip
        else { continue }
        let terms = [whole.term(.whole), figure.term(.part)]
        found.add(Constraint(.inclusion, terms: terms, sentence: sentence.span))
      } else if let noun = named(figure, sentence) {
        sums.append(Sum(noun: noun, figure: figure, number: sentence.number))
      }
    }
  }

  private func isSum(_ figure: Figure) -> Bool {
    figure.quantity.unit.isMoney && figure.quantity.value != nil && figure.quantity.per == nil
      && figure.quantity.isPlain && figure.quantity.approximation == .exact
  }

  /// "US$48 billion of the loan": the noun of which the figure is a part.
  private func taken(_ figure: Figure, _ sentence: StorySentence) -> WordKey? {
    let end = figure.tokens.upperBound
    guard sentence.word(end) == "of", Self.determiners.contains(sentence.word(end + 1)) else { return nil }
    return noun(at: end + 2, sentence)
  }

  /// "A loan of US$75 million", "the US$75 million loan": the noun whose whole the figure is.
  private func named(_ figure: Figure, _ sentence: StorySentence) -> WordKey? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if Self.joints.contains(sentence.word(start - 1)), let noun = noun(at: start - 2, sentence) { return noun }
    guard ["a", "the"].contains(sentence.word(start - 1)) else { return nil }
    return noun(at: end, sentence) ?? (sentence.isContent(end) ? noun(at: end + 1, sentence) : nil)
  }

  private func noun(at place: Int, _ sentence: StorySentence) -> WordKey? {
    guard Self.nouns.contains(sentence.word(place)) else { return nil }
    return sentence.word(place)
  }
}
