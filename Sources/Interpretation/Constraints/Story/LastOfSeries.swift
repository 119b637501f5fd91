import Quantities
import RecordModel
import Text

/// "Paid out in four tranches … the fifth and last tranche": how many parts a thing has, and the number of the last.
struct LastOfSeries: StoryReading {
  private static let parts: WordSet = [
    "tranche", "tranches", "instalment", "instalments", "installment", "installments", "phase", "phases", "stage",
    "stages", "round", "rounds", "lot", "lots", "volume", "volumes", "section", "sections", "session", "sessions",
    "shipment", "shipments", "batch", "batches", "part", "parts", "chapter", "chapters", "payment", "payments",
  ]
  private static let last: WordSet = ["last", "final", "closing", "concluding"]
  private static let loose: WordSet = [
    "first", "least", "another", "other", "additional", "more", "remaining", "added", "extended", "further", "about",
    "new", "of", "second", "these", "those", "each",
  ]
  private static let mostKept = 24

  private var told: [(noun: UInt32, figure: Wording.Figure)] = []
  /// Whether words say that parts were added.
  private var isOpen = false
  private static let growing: WordSet = ["added", "extended", "augmented", "topped", "extension", "enlarged"]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    if sentence.says(Self.growing) { isOpen = true }
    guard !isOpen, sentence.says(Self.parts) else { return }
    for ordinal in sentence.wording.ordinals { readLast(ordinal, sentence, into: &found) }
    for figure in sentence.figures {
      let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
      guard let count = figure.quantity.wholeNumber, (2...20).contains(count), figure.quantity.isPlain,
        figure.quantity.approximation == .exact, !Self.loose.contains(sentence.word(start - 1)),
        ["in", "into", "has", "of", "had", "with", "by", "comprises", "over", "through"].contains(
          sentence.word(start - 1)
        ), let place = [end - 1, end, end + 1].first(where: { Self.parts.contains(sentence.word($0)) }),
        !["of", "ago", "later"].contains(sentence.word(place + 1))
      else { continue }
      told.append((Self.noun(place, sentence), figure))
    }
    if told.count > Self.mostKept { told.removeFirst() }
  }

  /// "The fifth and last tranche", "the fifth, and final, instalment".
  private func readLast(_ ordinal: Wording.Figure, _ sentence: StorySentence, into found: inout [Constraint]) {
    let end = ordinal.tokens.upperBound
    let near = places(end, end + 6)
    guard sentence.word(ordinal.tokens.lowerBound - 1) == "the",
      let closing = near.first(where: { Self.last.contains(sentence.word($0)) }),
      let noun = places(closing + 1, closing + 4).first(where: { Self.parts.contains(sentence.word($0)) }),
      places(end, noun).allSatisfy({ $0 == closing || ["and", ","].contains(sentence.word($0)) }),
      let rank = ordinal.quantity.wholeNumber
    else { return }
    let wholes = told.filter { $0.noun == Self.noun(noun, sentence) }
    guard let whole = wholes.first, wholes.count == 1, whole.figure.quantity.wholeNumber != rank else { return }
    var listed = Quantity(WrittenNumber(Int64(rank)))
    listed.unit = whole.figure.quantity.unit
    let part = Constraint.Term(.part, span: ordinal.span, .quantity(listed))
    found.add(Constraint(.list, terms: [whole.figure.term(.whole), part], sentence: sentence.span))
  }

  private static func noun(_ place: Int, _ sentence: StorySentence) -> UInt32 {
    let word = sentence.wording.string(at: place)
    if word.hasSuffix("ches") { return WordHash.of(String(word.dropLast(word == "tranches" ? 1 : 2))) }
    return WordHash.of(word.hasSuffix("s") ? String(word.dropLast()) : word)
  }
}
