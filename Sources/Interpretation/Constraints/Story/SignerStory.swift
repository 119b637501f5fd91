import Quantities
import RecordModel
import Text

/// "Nine governments put their names to the Klow Charter … the eleven states that signed the Klow Charter": how many
/// took part in one act, told twice.
struct SignerStory: StoryReading {
  private struct Telling {
    var figure: Wording.Figure
    var names: Set<UInt32>
    var isDefinite: Bool
  }

  private var told: [Telling] = []
  /// Whether somebody may have come later.
  private var isOpen = false
  private static let reach = 9

  mutating func endBlock(into found: inout [Constraint]) {
    told.removeAll()
    isOpen = false
  }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    let here = sentence.figures.compactMap { telling($0, sentence) }
    isOpen = isOpen || mayGrow(sentence)
    guard !isOpen else { return }
    for telling in here {
      if let other = told.first(where: { Self.differ($0, telling) }) {
        let terms = [other.figure.term(.telling), telling.figure.term(.telling)]
        var constraint = Constraint(.agreement, terms: terms, sentence: sentence.span)
        constraint.qualifiers = ["thing", "recount"]
        found.append(constraint)
      }
      told.append(telling)
    }
  }

  private static func differ(_ a: Telling, _ b: Telling) -> Bool {
    !a.names.isDisjoint(with: b.names) && (a.isDefinite || b.isDefinite)
      && a.figure.quantity.wholeNumber != b.figure.quantity.wholeNumber
  }

  /// "Another", "has since joined": unless nobody did.
  private func mayGrow(_ sentence: StorySentence) -> Bool {
    sentence.wording.places(of: Self.growing).contains { place in
      !(place - 4..<place).contains { Self.nobody.contains(sentence.wording.word(at: $0)) }
    }
  }

  private func telling(_ figure: Wording.Figure, _ sentence: StorySentence) -> Telling? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    guard let count = figure.quantity.wholeNumber, count > 1, count < 200, figure.quantity.approximation == .exact,
      figure.quantity.isCount, !sentence.has(.planned, .will)
    else { return nil }
    let words = sentence.wording
    guard let party = (end - 1..<end + 1).first(where: { Self.parties.contains(words.word(at: $0)) }),
      let act = (party..<party + 4).first(where: { Self.acts.contains(words.word(at: $0)) })
    else { return nil }
    let before = words.word(at: start - 1)
    guard ![WordKey("of"), "first", "other", "least", "than", "last"].contains(before) else { return nil }
    let stop = (act + 1..<act + Self.reach).first { place in
      sentence.link(at: place) == .semicolon || sentence.figures.contains { $0.tokens.contains(place) }
    }
    let names = sentence.nameWords(places(act + 1, min(stop ?? act + Self.reach, sentence.tokens.upperBound)))
    guard !names.isEmpty else { return nil }
    return Telling(figure: figure, names: names, isDefinite: before == "the" || before == "all")
  }

  private static let parties: WordSet = [
    "states", "countries", "governments", "nations", "parties", "members", "signatories", "republics", "ministers",
    "capitals", "economies",
  ]
  private static let acts: WordSet = [
    "signed", "put", "ratified", "adopted", "endorsed", "signatories", "concluded", "approved", "founded", "signing",
  ]
  private static let growing: WordSet = [
    "joined", "acceded", "accession", "later", "another", "more", "additional", "withdrew", "withdrawn", "left", "now",
    "today", "membership", "newcomers", "grew", "enlarged",
  ]
  private static let nobody: WordSet = ["no", "none", "nobody", "not", "never", "neither", "nor"]
}
