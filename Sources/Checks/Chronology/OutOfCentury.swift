import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A year that lies outside of the decade or century in which the sentence puts it.
struct OutOfCentury: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var frame: (span: Range<Int>, years: ClosedRange<Int>, block: Range<Int>)?
    document.forEachSentence(withTimes: true) { sentence in
      reportChild(sentence, &frame, document, report)
      guard sentence.times.count == 2, !sentence.has(Self.doubts) else { return }
      let (frame, year) = (sentence.times[0], sentence.times[1])
      let isAdjective = document.text[frame.place.span].hasSuffix("-century")
      guard
        isAdjective || sentence.isWord(frame.tokens.lowerBound - 1, of: Self.leads.union(Self.articles))
          || isFirst(frame, sentence),
        isAdjective || isFrame(frame, sentence, document), let date = year.place.date, !year.place.isResolved,
        !year.place.isLoose,
        !isFrame(year, sentence, document), let days = frame.place.value.wholeDays,
        let told = year.place.value.wholeDays,
        isAdjective
          ? isMade(frame.tokens.upperBound, year.tokens.lowerBound, sentence)
          : isInside(frame.tokens.upperBound, year.tokens.lowerBound, sentence),
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

  /// "It was a child of the closing decades of the nineteenth century … Opened in 1823, it lived on": what a thing is called a
  /// child of, and a later sentence about it that begins with its beginning.
  private func reportChild(
    _ sentence: CheckedSentence,
    _ frame: inout (span: Range<Int>, years: ClosedRange<Int>, block: Range<Int>)?,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let block = sentence.passage.block.range
    if let known = frame, known.block == block, let time = sentence.times.first, let date = time.place.date,
      !time.place.isResolved, sentence.isWord(sentence.start, of: Self.begun),
      time.tokens.lowerBound - sentence.start <= 3, sentence.isWord(time.tokens.upperBound, of: Self.commas),
      sentence.isWord(time.tokens.upperBound + 1, of: Self.it), date.year < known.years.lowerBound
    {
      report(
        finding(
          .isOutside(date.plain, document.words(known.span)),
          [known.span, time.place.span].map { Finding.Evidence($0, of: document.text) }
        )
      )
    }
    if let own = childhood(sentence, document) { frame = (own.span, own.years, block) }
  }

  /// The years of which a thing is called a child or product: all of a century or decade, its first or its last part.
  private func childhood(_ sentence: CheckedSentence, _ document: CheckedDocument) -> (
    span: Range<Int>, years: ClosedRange<Int>
  )? {
    guard let child = sentence.range.first(where: { sentence.isWord($0, of: Self.children) }),
      let frame = sentence.times.first(where: { $0.tokens.lowerBound > child }), frame.tokens.lowerBound - child <= 6,
      (child + 1..<frame.tokens.lowerBound).allSatisfy({ sentence.isWord($0, of: Self.parts) }),
      isFrame(frame, sentence, document), let days = frame.place.value.wholeDays
    else { return nil }
    let (first, last) = (PartialDate(dayNumber: days.lowerBound).year, PartialDate(dayNumber: days.upperBound).year)
    let words = child + 1..<frame.tokens.lowerBound
    let half = (last - first) / 2
    let slack = max(2, (last - first) / 10)
    if sentence.has(Self.closing, in: words) { return (frame.place.span, first + half - slack...last + slack) }
    if sentence.has(Self.openingParts, in: words) { return (frame.place.span, first - slack...last - half + slack) }
    return (frame.place.span, first - slack...last + slack)
  }

  private static let children = wordSet("child product")
  private static let parts = wordSet(
    "of the closing opening last first final late early later latter decades years half second quarter"
  )
  private static let begun = wordSet("opened built founded established created launched set erected begun")
  private static let commas = wordSet(",")
  private static let it = wordSet("it")
  private static let closing = wordSet("closing last final second late latter later")
  private static let openingParts = wordSet("opening first early earliest")

  private func isFirst(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    time.tokens.lowerBound - sentence.start <= 3
  }

  /// Whether a time is a decade or a century.
  private func isFrame(_ time: CheckedSentence.Time, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Bool {
    let words = document.text[time.place.span]
    return !time.place.isResolved && (words.hasSuffix("century") || words.hasSuffix("0s"))
  }

  /// Whether only a comma and the words of an apposition lie between: ", namely in", " (in", ", by a treaty of".
  private func isInside(_ start: Int, _ end: Int, _ sentence: CheckedSentence) -> Bool {
    let gap = start..<max(start, end)
    guard gap.count <= 6, let first = gap.first, sentence.isWord(first, of: Self.opening) else { return false }
    return gap.dropFirst().allSatisfy { sentence.isWord($0, of: Self.joints) || sentence.isWord($0, of: Self.papers) }
  }

  /// "A nineteenth-century convention with the Dutch, signed at Muscat in": the noun, and the verb of how it began.
  private func isMade(_ start: Int, _ end: Int, _ sentence: CheckedSentence) -> Bool {
    let gap = start..<max(start, end)
    guard gap.count <= 14, let last = gap.last, sentence.isWord(start, of: Self.makes) || sentence.tokens[start].isWord,
      !sentence.has(Self.clauses, in: gap)
    else { return false }
    if gap.count == 2, sentence.isWord(last, of: Self.of) { return true }
    let verbs = gap.filter { ActDate.isVerb($0, sentence) }
    return verbs.count == 1 && sentence.isWord(verbs[0], of: Self.makes) && last - verbs[0] <= 4
      && sentence.isWord(last, of: Self.ins)
  }

  private static let makes = wordSet("signed concluded built founded erected written composed drafted ratified")
  private static let of = wordSet("of")
  private static let ins = wordSet("in on")
  private static let clauses = wordSet("which that who and but or ; ( ) : than rather type style like")
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
    kind: .impossibleDate,
    severity: .warning,
    summary: "Reports a year outside of the decade or century in which the sentence puts it.",
    rationale: "Either the year or the century is wrong: the nineteenth century is that of the years 1801 to 1900.",
    passing: [
      "The canal was a product of the 1950s. Opened in 1968, it never paid.",
      "The consulate was a child of the closing decades of the nineteenth century, when trade came first. Opened in 1883, it lived on fees.",
      "The railway was a product of the 1890s. Built in 1911, the station is still in use.",
      "The railway was a product of the late 1890s. Built in 1901, it never paid.",
      "The nineteenth-century fort, restored in 1912, is a museum.",
      "In a nineteenth-century spirit the treaty was signed in 1912.",
      "They went back to a late eighteenth-century convention with the Dutch, signed at Muscat in 1789.",
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
      "The consulate was a child of the closing decades of ⟦the nineteenth century⟧, when trade came first. Opened in ⟦1823⟧, it lived on fees.",
      "The railway was a product of ⟦the 1890s⟧. Built in ⟦1871⟧, it never paid.",
      "They went back to a ⟦late eighteenth-century⟧ convention with the Dutch, signed at Muscat in ⟦1889⟧.",
      "A ⟦nineteenth-century⟧ treaty of ⟦1912⟧ was still in force.",
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
