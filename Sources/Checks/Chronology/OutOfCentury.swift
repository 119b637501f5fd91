import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A year that lies outside of the decade or century in which the sentence puts it.
struct OutOfCentury: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    document.forEachSentence(withTimes: true) { sentence in
      guard sentence.times.count == 2, !sentence.has(Self.doubts) else { return }
      let (frame, year) = (sentence.times[0], sentence.times[1])
      guard
        sentence.isWord(frame.tokens.lowerBound - 1, of: Self.leads.union(Self.articles)) || isFirst(frame, sentence)
          || isPaper(frame, year, sentence),
        isFrame(frame, sentence, document), let date = year.place.date, !year.place.isResolved, !year.place.isLoose,
        !isFrame(year, sentence, document), let days = frame.place.value.wholeDays,
        let told = year.place.value.wholeDays,
        isInside(frame.tokens.upperBound, year.tokens.lowerBound, sentence) || isPaper(frame, year, sentence),
        !(days.lowerBound - 366..<days.upperBound + 366).overlaps(told),
        !sentence.isWord(frame.tokens.lowerBound - 1, of: Self.lasting),
        !sentence.isWord(frame.tokens.lowerBound, of: Self.lasting)
      else { return }
      report(
        finding(
          .isOutside(date.plain, document.words(frame.place.span)),
          [frame.place.span, year.place.span].map { Finding.Evidence($0, of: document.text) }
        )
      )
    }
  }

  private func isFirst(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    time.tokens.lowerBound - sentence.start <= 3
  }

  /// Whether a time is a decade or a century.
  private func isFrame(_ time: CheckedSentence.Time, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Bool {
    let words = document.text[time.place.span]
    return !time.place.isResolved && (words.hasSuffix("century") || words.hasSuffix("0s"))
  }

  /// "A late eighteenth-century convention with the Netherlands, signed at Muscat in 1889": a paper, its age and its year.
  private func isPaper(_ frame: CheckedSentence.Time, _ year: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool
  {
    let gap = frame.tokens.upperBound..<max(frame.tokens.upperBound, year.tokens.lowerBound)
    guard gap.count <= 14, sentence.isWord(gap.lowerBound, of: Self.made),
      let verb = gap.first(where: { sentence.isWord($0, of: Self.making) }),
      sentence.isWord(verb - 1, of: Self.opening),
      sentence.isWord(gap.upperBound - 1, of: Self.at)
    else { return false }
    return !gap.contains { sentence.isWord($0, of: Self.clauses) }
  }

  private static let made = papers.union(
    wordSet("building church fort bridge house palace map book railway canal mosque temple charter pact concordat")
  )
  private static let making = wordSet(
    "signed concluded built made published printed completed opened written drawn dated"
  )
  private static let at = wordSet("in on of")
  private static let clauses = wordSet("and but which that who when where ; :")

  /// Whether only a comma and the words of an apposition lie between: ", namely in", " (in", ", by a treaty of".
  private func isInside(_ start: Int, _ end: Int, _ sentence: CheckedSentence) -> Bool {
    let gap = start..<max(start, end)
    guard gap.count <= 6, let first = gap.first, sentence.isWord(first, of: Self.opening) else { return false }
    return gap.dropFirst().allSatisfy { sentence.isWord($0, of: Self.joints) || sentence.isWord($0, of: Self.papers) }
  }

  private static let leads = wordSet("in during of late early")
  /// What is told of a time "by the 1990s" or "since the 1990s" may have come earlier.
  private static let lasting = wordSet("by since")
  private static let articles = wordSet("the")
  private static let opening = wordSet(", ( –")
  private static let joints = wordSet(
    "in namely more precisely exactly by a an the of on to be precise already as early late"
  )
  private static let papers = wordSet("treaty agreement accord decree law convention act protocol")
  private static let doubts = wordSet("before after until since later earlier long turn end preceding following next")

  static let description = CheckDescription(
    identifier: "out-of-century",
    kind: .duration,
    severity: .warning,
    summary: "Reports a year outside of the decade or century in which the sentence puts it.",
    rationale: "Either the year or the century is wrong: the nineteenth century is that of the years 1801 to 1900.",
    passing: [
      "In the nineteenth century, in 1823, the first consul landed.",
      "In the 1990s, namely in 1997, the pass was closed.",
      "In the twentieth century the rock was leased; the fort was built in 1887.",
      "In the 1990s, after the war of 1987, the pass was closed.",
      "In the 1980s, as trade fell, ships of 1971 were sold.",
      "In the early twentieth century, in 1903, the canal was dug.",
      "In the 1970s, more precisely on 4 May 1973, the two kings met.",
      "During the nineteenth century, in 1900, the tower was built.",
      "In the 1990s (in late 1999) the school moved.",
      "In the twentieth century, unlike in 1887, the rock was leased.",
      "By the 1980s the port of 1931 had silted up.",
      "By the 1980s (in the south in 1974) the wells were dry.",
    ],
    failing: [
      "In ⟦the twentieth century⟧, by a treaty of ⟦1887⟧, the rock was ceded.",
      "In ⟦the 1990s⟧, namely in ⟦1987⟧, the pass was closed.",
      "In ⟦the nineteenth century⟧, in ⟦1923⟧, the first consul landed.",
      "During ⟦the 1960s⟧ (in ⟦1974⟧) the dam was begun.",
      "In ⟦the 1970s⟧, more precisely on ⟦4 May 1983⟧, the two kings met.",
      "During ⟦the eighteenth century⟧ (in ⟦1811⟧) the tower was built.",
      "Of ⟦the 1950s⟧, namely of ⟦1965⟧, is the oldest film.",
      "- In ⟦the 1920s⟧, exactly in ⟦1932⟧, the mill burnt down.",
      "In ⟦the 19th century⟧, by a decree of ⟦1764⟧, the harbour was freed.",
      "In ⟦the 2000s⟧, as early as ⟦1994⟧, the pass was closed.",
      "In ⟦the 1940s⟧ – in ⟦1951⟧ – the line was electrified.",
      "⟦Late in the 1960s⟧, in ⟦1973⟧, the mine was sold.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func isOutside(_ year: String, _ frame: String) -> Self {
    "\(year) does not belong to \u{201C}\(frame)\u{201D}"
  }
}
