import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A treaty of public record told with a year in which it was neither signed nor came into force.
struct WrongTreatyYear: Check {
  /// From the name to its date, at most.
  private static let farthest = 9
  /// A year farther from the known one is that of another paper of the same town.
  private static let otherPaper = 15

  private struct Known {
    var years: [Int]
    var plain: String
    var source: String
  }

  private let known: [String: Known]

  init(_ lexicon: Lexicon) {
    var known: [String: Known] = [:]
    for entity in lexicon.entities where entity.kind == .instrument && lexicon.holdsFacts {
      guard let signed = entity.signed, let source = entity.source else { continue }
      let years = [signed.year] + [entity.from?.year].compactMap(\.self)
      known[entity.id] = Known(years: years, plain: signed.placed, source: source)
    }
    self.known = known
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !known.isEmpty else { return }
    document.forEachSentence(withTimes: true) { sentence in
      for name in sentence.names where name.place.kind == .instrument {
        guard let treaty = known[name.place.entity], let time = date(of: name, sentence),
          let year = time.place.date?.year,
          year > 1800, !treaty.years.contains(where: { abs($0 - year) <= 1 }),
          treaty.years.contains(where: { abs($0 - year) <= Self.otherPaper })
        else { continue }
        report(
          finding(
            .otherYear(document.words(name.place.span), time.place.value.plain, treaty.plain),
            [name.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) },
            expected: treaty.plain,
            explanations: ["source: \(treaty.source)"]
          )
        )
        return
      }
    }
  }

  /// "X of 1981", "X (1981)", "X, concluded in 1981", "brought about by X in 1981".
  private func date(of name: CheckedSentence.Name, _ sentence: CheckedSentence) -> CheckedSentence.Time? {
    let end = name.tokens.upperBound
    guard let time = sentence.writtenDates.first(where: { $0.tokens.lowerBound >= end }),
      time.tokens.lowerBound - end <= Self.farthest,
      !sentence.has(Self.doubts, in: sentence.range.lowerBound..<time.tokens.upperBound)
    else { return nil }
    let gap = end..<time.tokens.lowerBound
    let words = gap.filter { !sentence.isWord($0, of: Self.articles) }
    guard let first = words.first, let last = words.last else { return nil }
    if words.count == 1, sentence.isWord(first, of: Self.of.union(Self.brackets)) { return time }
    if words.count == 1, sentence.isWord(first, of: Self.at) {
      return sentence.has(Self.making, in: sentence.start..<name.tokens.lowerBound) ? time : nil
    }
    guard sentence.isWord(last, of: Self.at),
      let verb = words.first(where: { !sentence.isWord($0, of: Self.fillers) }),
      sentence.isWord(verb, of: Self.signing),
      !words.contains(where: { sentence.isWord($0, of: Self.breaks) })
    else { return nil }
    return words.allSatisfy { place in
      place == verb || sentence.isWord(place, of: Self.fillers) || sentence.isWord(place, of: Self.small)
        || sentence.tokens[place].isCapitalized
    } ? time : nil
  }

  private static let articles = wordSet("the")
  private static let of = wordSet("of")
  private static let at = wordSet("in on")
  private static let brackets = wordSet("(")
  private static let fillers = wordSet(", ( which that was were is formally first")
  private static let small = wordSet("in at on for signature and by the")
  private static let signing = wordSet("signed concluded adopted opened initialled agreed made done negotiated")
  private static let making = wordSet(
    "created founded established set brought born launched formed instituted signed concluded adopted"
  )
  private static let breaks = wordSet("; : after before since until")
  private static let doubts = wordSet(
    "amended revised protocol additional conference review anniversary parties ratified ratification acceded accession "
      + "joined withdrew withdrawal edition report unlike amendment amendments protocols amending supplemented renewed "
      + "replaced implementing session meeting version extension extended reprinted under-secretary "
      + "second third fourth fifth ii iii iv first earlier older annex"
  )

  static let description = CheckDescription(
    identifier: "wrong-treaty-year",
    kind: .fact,
    severity: .error,
    summary: "Reports a treaty told with a year in which it was neither signed nor came into force.",
    rationale: """
      The year is wrong, or another treaty is meant. Amendments, accessions, ratifications and meetings of the parties are \
      left alone, and so is the year before or after. Without facts (`--no-facts`) the check is silent.
      """,
    passing: [
      "Mercosur was created by the Treaty of Asunción of 1991.",
      "The Kyoto Protocol (1997) bound neither of them.",
      "Under the Maastricht Treaty of 1993 the duties fell.",
      "Chad ratified the Kyoto Protocol in 2009.",
      "The parties to the Antarctic Treaty met in Lima in 1999.",
      "The Antarctic Treaty, praised in Lima in 1999, allows research.",
      "The Paris Agreement of 1991 ended another war.",
      "The Kyoto Protocol, amended in Doha in 2012, has lapsed.",
      "The Treaty of Lisbon, signed in 2007, has been in force since 2009.",
      "Chad acceded to the Rome Statute of 1998 in 2006.",
      "The Schengen Agreement, signed in 1985, opened the borders.",
      "“The Antarctic Treaty of 1959 has held,” the minister wrote.",
      "The High Seas Treaty, which was signed in 2023, covers half the globe.",
    ],
    failing: [
      "Mercosur was created by the ⟦Treaty of Asunción⟧ of ⟦1981⟧.",
      "The ⟦Treaty of Rome⟧, concluded in ⟦1967⟧, founded a market.",
      "The market was brought into being by the ⟦Maastricht Treaty⟧ in ⟦1982⟧.",
      "Since the ⟦Treaty of Nice⟧, signed in ⟦1991⟧, the votes are weighed.",
      "The ⟦Outer Space Treaty⟧ (⟦1957⟧) bans bombs in orbit.",
      "The ⟦Chemical Weapons Convention⟧, which was signed in ⟦1983⟧, bans nerve gas.",
      "- ⟦Rome Statute⟧ (⟦1988⟧)",
      "The ⟦Ottawa Treaty⟧, opened for signature in Ottawa in ⟦1987⟧, bans mines.",
      "A court was set up under the ⟦Rome Statute⟧ of ⟦2008⟧.",
      "The ⟦Cotonou Agreement⟧ of ⟦2010⟧ replaced an older one.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherYear(_ treaty: String, _ told: String, _ known: String) -> Self {
    "the \(treaty) is dated \(told), but was signed \(known)"
  }
}
