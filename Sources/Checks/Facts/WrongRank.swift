import Diagnostics
import Documents
import Packs
import Quantities
import RecordModel
import Text

/// A rank in the world that is another's by the packs.
struct WrongRank: Check {
  /// The words that say in what somebody comes first stand within so many tokens behind the ordinal.
  private static let farthest = 14

  /// A ranking of the world, each of its names as the words that it needs.
  private struct Known {
    var names: [Set<UInt32>]
    var days: ClosedRange<Int>
    var order: [String]
    var source: String
  }

  private let rankings: [Known]
  private let codes: [String: String]
  private let names: [String: String]

  init(_ lexicon: Lexicon) {
    rankings = lexicon.reference.rankings.compactMap { ranking in
      guard ranking.within == nil, let days = ranking.asOf.wholeDays else { return nil }
      return Known(names: ranking.names.map(Self.words), days: days, order: ranking.order, source: ranking.source)
    }
    var codes: [String: String] = [:]
    var names: [String: String] = [:]
    for (code, state) in lexicon.states where !rankings.isEmpty {
      codes[lexicon.entities[state.entity].id] = code
      names[code] = lexicon.entities[state.entity].canonical
    }
    (self.codes, self.names) = (codes, names)
  }

  private static func words(_ name: String) -> Set<UInt32> {
    Set(Tokenizer.tokens(of: name).filter(\.isWord).map(\.hash)).subtracting(small)
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !rankings.isEmpty else { return }
    document.forEachSentence { sentence in
      for index in sentence.range where sentence.isWord(index, of: Self.superlatives) {
        let (rank, start) = Self.rank(at: index, sentence)
        guard let subject = subject(before: start, sentence), let code = codes[subject.place.entity],
          let ranking = ranking(from: index, sentence, document), rank <= ranking.order.count,
          ranking.order[rank - 1] != code
        else { continue }
        let place = ranking.order.firstIndex(of: code).map { $0 + 1 }
        report(
          finding(
            .otherRank(document.words(subject.place.span), place, names[ranking.order[rank - 1]] ?? ""),
            [Finding.Evidence(sentence.passage.bytes(of: start..<index + 1), of: document.text)],
            expected: place.map { "rank \($0)" },
            explanations: ["source: \(ranking.source)"]
          )
        )
      }
    }
  }

  /// The rank that stands before a superlative, and where its words begin: "second-largest" is 2.
  private static func rank(at index: Int, _ sentence: CheckedSentence) -> (Int, Int) {
    var before = index - 1
    if sentence.isWord(before, of: hyphen) { before -= 1 }
    guard sentence.range.contains(before),
      let rank = ordinals.firstIndex(where: { $0.contains(sentence.tokens[before].hash) })
    else { return (1, index) }
    return (rank + 2, before)
  }

  /// The one state of which the rank is told: right before it, with a verb of being, "as" or a comma between.
  private func subject(before start: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    guard let state = sentence.names.last(where: { $0.place.kind == .state && $0.tokens.upperBound <= start }),
      start - state.tokens.upperBound <= 8, !sentence.has(Self.doubts)
    else { return nil }
    let gap = state.tokens.upperBound..<start
    let isLinked = gap.contains { sentence.isWord($0, of: Self.links) }
    return isLinked && gap.allSatisfy { sentence.isWord($0, of: Self.fillers) || sentence.isWord($0, of: Self.links) }
      ? state : nil
  }

  /// The ranking of the world that the words name most exactly, at the time of the sentence.
  private func ranking(from index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Known? {
    let window = index..<min(index + Self.farthest, sentence.range.upperBound)
    let words = Set(window.map { sentence.tokens[$0].hash })
    let isWorld = sentence.has(Self.world, in: max(sentence.range.lowerBound, index - 6)..<window.upperBound)
    guard isWorld, !isOfOneThing(window, sentence), let days = days(of: sentence, document) else { return nil }
    var best: (known: Known, count: Int)?
    for known in rankings {
      guard let count = known.names.filter({ $0.isSubset(of: words) }).map(\.count).max() else { continue }
      if count > best?.count ?? 0 || count == best?.count && known.days.overlaps(days) { best = (known, count) }
    }
    guard let best, best.known.days.lowerBound <= days.lowerBound, best.known.days.upperBound >= days.upperBound else {
      return nil
    }
    return best.known
  }

  /// Whether the rank is one in a thing that the rankings do not tell apart: "exporter of copper".
  private func isOfOneThing(_ window: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    window.contains { index in
      sentence.isWord(index, of: Self.of) && !sentence.isWord(index + 1, of: Self.whole)
    }
  }

  /// The time of the sentence, or that of the document, or the last year that the rankings know.
  private func days(of sentence: CheckedSentence, _ document: CheckedDocument) -> ClosedRange<Int>? {
    if sentence.times.isEmpty {
      if let own = document.digest.info.date { return own.days }
      return rankings.map(\.days.upperBound).max().map { $0 - 365...$0 - 365 }
    }
    guard sentence.times.count == 1, let time = sentence.times.first, !time.place.isLoose else { return nil }
    return time.place.value.wholeDays
  }

  private static let of = wordSet("of")
  private static let whole = wordSet("the goods purchasing ppp all world")
  private static let small = wordSet("by in of the")
  private static let superlatives = wordSet("largest biggest most")
  private static let ordinals = [
    wordSet("second 2nd"), wordSet("third 3rd"), wordSet("fourth 4th"), wordSet("fifth 5th"),
  ]
  private static let hyphen = wordSet("-")
  private static let world = wordSet("world global globe earth worldwide")
  private static let links = wordSet("is was as became remains remained being ,")
  private static let fillers = wordSet("the ' s now still already then today economy economies world a")
  private static let doubts = wordSet(
    "will would may might could if soon overtake overtook overtaking surpass surpassed by-far after behind than once "
      + "expected former formerly one"
  )

  static let description = CheckDescription(
    identifier: "wrong-rank",
    kind: .fact,
    severity: .error,
    summary: "Reports a state that is given a rank in the world that is another’s by the packs.",
    rationale: """
      A rank changes with its measure: the second economy by exchange rates is another one by purchasing power. Only \
      rankings of the whole world are compared, in the years in which their sources agree; forecasts and ranks among \
      some states are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Peru is the second-largest exporter of copper in the world.",
    "China was the second-largest economy in the world in 2015.",
    "China is the second-largest economy in the world.",
    "Japan was the second-largest economy in the world in 2005.",
    "India is the largest economy in South Asia.",
    "India will be the second-largest economy in the world.",
    "China is the largest economy in the world by purchasing power parity.",
    "Kenya, the largest exporter of black tea, sells to Egypt.",
    "The United States is the largest economy in the world.",
    "India is one of the largest economies in the world.",
  ]

  private static let failing: [Example] = [
    "Germany was the ⟦second-largest⟧ economy in the world in 2016.",
    "Japan was the ⟦largest⟧ economy in the world in 1998.",
    "In 2017 Japan was the world’s ⟦second-largest⟧ economy.",
    "China is the world’s ⟦largest⟧ country by area.",
    "Canada is the ⟦largest⟧ country in the world by land area.",
    "Germany is the ⟦largest⟧ economy in the world.",
    "Japan is the ⟦second-largest⟧ economy in the world.",
    "Japan is the ⟦second-largest⟧ economy in the world by purchasing power parity.",
    "India was the ⟦largest⟧ economy in the world in 2015.",
    "Canada is the world’s ⟦largest⟧ country by area.",
  ]
}

extension Finding.Message {
  fileprivate static func otherRank(_ state: String, _ rank: Int?, _ holder: String) -> Self {
    let own = rank.map { "; \(state) comes \($0 == 1 ? "first" : "at \($0)")" } ?? ""
    return "the rank is that of \(holder)\(own)"
  }
}
