import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A figure or an event with a source that is older than it.
struct SourceBeforeFigure: Check {
  /// A report may be dated some weeks before it is finished.
  private static let grace = 31

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let sources = cited(document)
    reportInline(document, report)
    guard !sources.isEmpty else { return }
    document.forEachSentence(withTimes: true) { sentence in
      let marks = sources.filter {
        sentence.span.contains($0.mark.lowerBound) || $0.mark.lowerBound == sentence.span.upperBound
      }
      let times = sentence.times.filter { $0.place.span.upperBound <= marks.first?.mark.lowerBound ?? 0 }
      guard marks.count == 1, let source = marks.first, times.count == 1, let time = times.first,
        !time.place.isResolved, time.place.span.upperBound <= source.mark.lowerBound,
        let first = Self.firstDay(of: time.place.value), first > source.days.upperBound + Self.grace,
        !isAhead(time, in: sentence), isPast(time, in: sentence)
      else { return }
      report(
        finding(
          .olderThanFigure(source.plain, document.words(time.place.span)),
          [time.place.span, source.reference].map { Finding.Evidence($0, of: document.text) },
          explanations: ["wording: the sentence tells of no plan, forecast or target"]
        )
      )
    }
  }

  /// Reports "In 2018 sales reached 310 tonnes (Vongsa 2014, 22)", whatever the list of references gives.
  private func reportInline(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    let linked = cited(document)
    document.forEachSentence(withTimes: true) { sentence in
      guard !linked.contains(where: { sentence.span.contains($0.mark.lowerBound) }),
        let source = InlineSource(in: sentence, document), let time = sentence.times.first,
        time.tokens.upperBound <= source.tokens.lowerBound, !time.place.isResolved,
        sentence.times.allSatisfy({ $0.tokens == time.tokens || source.tokens.overlaps($0.tokens) }),
        let first = Self.firstDay(of: time.place.value),
        first > PartialDate.dayNumber(source.year, 12, 31) + Self.grace, !isAhead(time, in: sentence),
        isPast(time, in: sentence)
      else { return }
      let places = [time.place.span, sentence.passage.bytes(of: source.tokens)]
      report(
        finding(
          .olderThanFigure(String(source.year), document.words(time.place.span)),
          places.map { Finding.Evidence($0, of: document.text) },
          explanations: ["wording: the sentence tells of no plan, forecast or target"]
        )
      )
    }
  }

  /// The first day that a time may mean; of "by 2022" the first of that year.
  private static func firstDay(of time: TimeValue) -> Int? {
    switch time {
    case .period(nil, let end?): end.days.lowerBound
    default: time.wholeDays?.lowerBound
    }
  }

  /// Whether a word outside of the date tells of what is to come.
  private func isAhead(_ time: CheckedSentence.Time, in sentence: CheckedSentence) -> Bool {
    sentence.range.contains { !time.tokens.contains($0) && Self.ahead.contains(sentence.tokens[$0].hash) }
  }

  /// The mark of a note that cites one dated source.
  private struct Source {
    var mark: Range<Int>
    var reference: Range<Int>
    var days: ClosedRange<Int>
    /// The date in words.
    var plain: String
  }

  /// The marks whose notes cite one source alone.
  private func cited(_ document: CheckedDocument) -> [Source] {
    var marks: [Range<Int>: [Reference]] = [:]
    for reference in document.digest.references {
      for mark in reference.citedAt { marks[mark, default: []].append(reference) }
    }
    let found = marks.compactMap { mark, references -> Source? in
      guard references.count == 1, let reference = references.first, !reference.isBackReference,
        let date = reference.date ?? reference.year.flatMap({ PartialDate(year: $0) }),
        document.digest.references.count(where: {
          $0.marker == reference.marker && $0.span != reference.span && $0.citedAt == reference.citedAt
        }) == 0
      else { return nil }
      return Source(mark: mark, reference: document.trimmed(reference.span), days: date.days, plain: date.plain)
    }
    return found.sorted { $0.mark.lowerBound < $1.mark.lowerBound }
  }

  /// Whether the date stands behind "in", "by" or the like, and the sentence is told in the past.
  private func isPast(_ time: CheckedSentence.Time, in sentence: CheckedSentence) -> Bool {
    var index = time.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.articles) { index -= 1 }
    guard sentence.isWord(index, of: Self.at) || sentence.isWord(time.tokens.lowerBound, of: Self.at) else {
      return false
    }
    return sentence.range.contains { index in
      let token = sentence.tokens[index]
      guard token.isWord, !token.isCapitalized else { return false }
      if Self.past.contains(token.hash) { return true }
      let bytes = sentence.passage.text.bytes
      return token.length > 4 && bytes[token.upperBound - 1] == UInt8(ascii: "d")
        && bytes[token.upperBound - 2] == UInt8(ascii: "e")
    }
  }

  private static let articles = wordSet("the early late mid year end of close spring summer autumn winter")
  private static let at = wordSet("in on by")
  private static let past = wordSet(
    "was were had rose fell grew came stood reached made took became led sold bought won"
  )
  private static let ahead = wordSet(
    "will would shall should plan plans planned expected expect expects forecast forecasts target targets targeted aim "
      + "aims aimed projected projection due scheduled until pledged pledge promised promise committed goal hope hoped may "
      + "might could intends intended agreed predicted estimated proposed vision strategy to-be upcoming next future valid "
      + "towards beyond horizon see cf updated since"
  )

  static let description = CheckDescription(
    identifier: "source-before-figure",
    kind: .anachronism,
    severity: .warning,
    summary: "Reports a sentence about a time that came only after its source.",
    rationale: """
      The source cannot say so: the figure was carried over from another year, or another source is meant. Only \
      sentences with one date and one mark are compared, told in the past; plans, targets and forecasts are left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static func note(_ sentence: String, _ source: String) -> Example {
    "\(sentence)\n\n# Notes\n\n[1] \(source)"
  }

  private static let passing: [Example] = [
    note(
      "In 2014 the port had nine cranes.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "The plan agreed in 2024 was dropped.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "It was expected to close in 2023.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "By 2018 the port had 14 cranes.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "By 2022 the port will have 14 cranes.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "The target for 2025 was raised to 30 cranes.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "In July 2019 the port had 14 cranes.[1]",
      "Wire Agency. “The port grows.” July 2019, https://wire.example/port."
    ),
    note(
      "In August 2019 the port had 14 cranes.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "The port had 14 cranes and no crane driver.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
    note(
      "In 2021 the port had 14 cranes, up from 3 in 2001.[1]",
      "Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port."
    ),
  ]

  private static let wire = "⟦Wire Agency. “The port grows.” 15 July 2019, https://wire.example/port.⟧"
  private static let failing: [Example] = [
    "By the end of ⟦2019⟧ the guild had 650 members.[4]\n\n⟦[4] O. Lindqvist, “Guilds of the Sound”, Coastal Review 7, no. 2 (2015), pp. 41–63.⟧",
    note("The dock was sold in ⟦2021⟧.[1]", wire),
    note("In ⟦2022⟧ the dock was leased to a bank.[1]", wire),
    note("The tug sank in ⟦June 2020⟧ and was lost.[1]", wire),
    note("On ⟦3 March 2021⟧ the crane fell.[1]", wire),
    note("By ⟦2024⟧ two cranes were left.[1]", wire),
    note("Grain was rationed in ⟦2023⟧.[1]", wire),
    note(
      "By ⟦2022⟧ the port had 14 cranes.[1]",
      wire
    ),
    note(
      "Exports of rye came to 41,000 tonnes in ⟦2016⟧.[1]",
      "⟦Lund, M. “Rye in the north.” The Fram, 3 May 2014, https://fram.example/rye.⟧"
    ),
    note(
      "In ⟦March 2020⟧ the ferry was sold to a bank.[1]",
      "⟦Wire Agency. “The ferry.” 15 July 2019, https://wire.example/ferry.⟧"
    ),
    note(
      "The school was opened on ⟦4 May 2013⟧.[1]",
      "⟦Okello, T. “Schools.” The Post, 2 January 2011, https://post.example/schools.⟧"
    ),
  ]
}

extension Finding.Message {
  fileprivate static func olderThanFigure(_ source: String, _ time: String) -> Self {
    "the source is of \(source) and cannot tell of \(time.hasPrefix("by ") ? String(time.dropFirst(3)) : time)"
  }
}
