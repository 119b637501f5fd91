import Quantities
import RecordModel
import Text

/// "The English text says fifteen days … the French text says fifty days": one clause in two versions of a paper, with
/// other figures.
struct VersionsDiffer: ParagraphReading {
  private static let versions: WordSet = [
    "text", "version", "translation", "original", "copy", "edition", "wording",
  ]
  private static let loose: WordSet = [
    "draft", "earlier", "later", "amended", "revised", "corrected", "old", "former", "then", "new", "previous",
  ]

  private static let common = Set(
    ["text", "version", "translation", "gives", "says", "reads", "article", "days", "weeks", "months", "years"].map(
      WordHash.of
    )
  )

  func read(_ paragraph: Paragraph, into found: inout [Constraint]) {
    let sentence = paragraph.sentence
    guard let previous = paragraph.before.first, isVersion(sentence), isVersion(previous),
      !sentence.says(Self.loose), !previous.says(Self.loose), paragraph.years(back: 1).count <= 1
    else { return }
    // "The text of 2009", "article 4": versions of other years, or other clauses.
    guard
      [sentence, previous].allSatisfy({ home in
        home.figures.allSatisfy { $0.quantity.unit != .none || ($0.quantity.wholeNumber ?? 0) < 1000 }
      })
    else { return }
    let (old, new) = (lengths(previous), lengths(sentence))
    guard old.count == 1, new.count == 1, case .quantity(let a) = old[0].value, case .quantity(let b) = new[0].value,
      a.unit == b.unit
    else { return }
    let shared = sentence.contents(sentence.tokens).intersection(previous.contents(previous.tokens))
    guard shared.subtracting(Self.common).count >= 2 || sentence.has(.same) else { return }
    var constraint = Constraint(.agreement, terms: [old[0], new[0]], sentence: sentence.span)
    constraint.qualifiers = ["sources"]
    found.append(constraint)
  }

  private func isVersion(_ sentence: StorySentence) -> Bool {
    sentence.tokens.contains { place in
      guard Self.versions.contains(sentence.word(place)) else { return false }
      return places(place - 2, place).contains { sentence.isName($0) } || sentence.word(place - 1) == "the"
    }
  }

  /// The figures and the lengths of time of a sentence, but for the numbers of articles.
  private func lengths(_ sentence: StorySentence) -> [Constraint.Term] {
    let figures = sentence.figures.filter { $0.quantity.isPlain && $0.quantity.unit != .none }.map { $0.term(.telling) }
    let times = sentence.wording.times.compactMap { time -> Constraint.Term? in
      guard case .duration(let length)? = time.time?.value, length.rest.isEmpty else { return nil }
      let quantity = Quantity(length.value, .counted(length.unit.rawValue))
      return Constraint.Term(.telling, span: time.span, .quantity(quantity))
    }
    let spans = Set(times.map(\.span))
    return figures.filter { !spans.contains($0.span) } + times
  }
}
