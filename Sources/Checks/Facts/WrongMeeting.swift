import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A meeting of a series with another place or time than the packs have.
struct WrongMeeting: Check {
  /// Place and time stand within so many tokens behind the name.
  private static let farthest = 14

  private let reference: ReferenceBook
  private let series: Set<String>
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    reference = lexicon.reference
    series = Set(reference.gatherings.map(\.series))
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !series.isEmpty else { return }
    // In a list of works the date is mostly that of printing, but for a speech.
    document.forEachSentence(in: { !$0.isBody }, withTimes: true) { sentence in
      if sentence.has(Self.delivered) { _ = checkNumbers(sentence, document, report) }
    }
    document.forEachSentence { sentence in
      guard sentence.names.contains(where: { series.contains($0.place.entity) }) else { return }
      var reported = checkNumbers(sentence, document, report)
      for name in sentence.names where series.contains(name.place.entity) {
        guard let (place, time) = told(behind: name, sentence), !reported.contains(time.place.span),
          let days = time.place.value.wholeDays,
          let meeting = meeting(of: name.place.entity, in: place, near: days)
        else { continue }
        reported.append(time.place.span)
        report(
          finding(
            .otherTime(document.words(place.place.span), Self.when(meeting.date), time.place.value.placed),
            [name.place.span, time.place.span].map { Finding.Evidence($0, of: document.text) },
            expected: meeting.date.plain,
            explanations: ["place: the series met there only once in these years", "source: \(meeting.source)"]
          )
        )
      }
    }
  }

  /// Reports the meetings of a sentence that have a number; gives the dates that were reported.
  private func checkNumbers(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void)
    -> [Range<Int>]
  {
    var reported: [Range<Int>] = []
    for meeting in NumberedMeeting.misplaced(in: sentence, document, reference) {
      guard let finding = finding(meeting, sentence, document) else { continue }
      if let time = meeting.wrongTime { reported.append(time.place.span) }
      report(finding)
    }
    return reported
  }

  /// What is said of a meeting that has a number, with the time or the city that belongs to another.
  private func finding(_ meeting: NumberedMeeting, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Finding?
  {
    guard let place = meeting.wrongTime?.place.span ?? meeting.wrongPlace?.place.span,
      let number = meeting.edition.number
    else { return nil }
    let (known, told) =
      meeting.wrongTime.map { (Self.when(meeting.edition.date), $0.place.value.placed) }
      ?? ("in \(meeting.edition.place ?? "")", "in \(document.words(place))")
    return finding(
      .otherEdition(number, known, told),
      [sentence.passage.bytes(of: meeting.words), place].map { Finding.Evidence($0, of: document.text) },
      expected: meeting.wrongTime == nil ? meeting.edition.place : meeting.edition.date.plain,
      explanations: ["number: \(number) is that meeting of the series", "source: \(meeting.edition.source)"]
    )
  }

  /// "In May 2003", "from 3 May 2003 to 5 May 2003".
  private static func when(_ date: TimeValue) -> String {
    if case .period = date { "from \(date.plain)" } else { date.placed }
  }

  /// The place and the time that stand behind the name of a series: "in Bali in June 2003".
  private func told(
    behind name: CheckedSentence.Name,
    _ sentence: CheckedSentence
  ) -> (CheckedSentence.Name, CheckedSentence.Time)? {
    let limit = name.tokens.upperBound + Self.farthest
    guard
      let place = sentence.names.first(where: {
        $0.place.kind == .place && $0.tokens.lowerBound >= name.tokens.upperBound
      }),
      let time = sentence.times.first(where: { $0.tokens.lowerBound >= name.tokens.upperBound }),
      place.tokens.upperBound <= limit, time.tokens.lowerBound <= limit,
      sentence.isWord(place.tokens.lowerBound - 1, of: Self.at),
      sentence.isWord(time.tokens.lowerBound - 1, of: Self.on), !time.place.isLoose, !time.place.isResolved,
      abs(time.tokens.lowerBound - place.tokens.upperBound) <= 3, !sentence.has(Self.doubts)
    else { return nil }
    return (place, time)
  }

  /// The one meeting of a series at a place around some days, where it was on others.
  private func meeting(of series: String, in place: CheckedSentence.Name, near days: ClosedRange<Int>) -> Gathering? {
    guard let city = lexicon.entity(place.place.entity)?.canonical else { return nil }
    let there = reference.gatherings(of: series).filter { $0.place == city }
    let near = there.filter { $0.date.wholeDays.map { abs($0.lowerBound - days.lowerBound) < 3 * 366 } ?? true }
    guard near.count == 1, let meeting = near.first, let known = meeting.date.wholeDays else { return nil }
    let distance = max(days.lowerBound - known.upperBound, known.lowerBound - days.upperBound)
    return distance > 3 ? meeting : nil
  }

  private static let delivered = wordSet("delivered")
  private static let at = wordSet("in at")
  private static let on = wordSet("in on of ,")
  private static let doubts = wordSet(
    "postponed would will planned originally preparatory ministerial sideline sidelines ahead before after"
  )

  static let description = CheckDescription(
    identifier: "wrong-meeting",
    kind: .fact,
    severity: .error,
    summary: "Reports a meeting of a series that is told for another time or city than the packs have for it.",
    rationale: """
      The date is wrong, or another meeting is meant. A meeting is known by its number, or by a place at which the \
      series met once in some years, and only where place and time stand right behind the name; preparations and \
      postponements are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The 17th G20 Summit was held in Bali in November 2022.",
    "Delhi was chosen in 2018 for the 18th G20 Summit.",
    "For the second time, Belt and Road Forum guests came in 2018.",
    "Preparations for the 17th G20 Summit in 2021 were slow.",
    "The 15th BRICS Summit in Johannesburg was visited by a choir from Sanya.",
    "They met at the G20 Summit in Toronto in June 2010.",
    "Both attended the BRICS Summit in Sanya on 14 April 2011.",
    "The mayor of Hamburg recalled the G20 Summit in 2019.",
    "The G20 Summit was held in London in 2009.",
    "The BRICS Summit in Sanya was small.",
    "Both attended the G20 Summit in Hamburg in July 2017.",
    "The ministers met before the G20 Summit in Hamburg in May 2017.",
    "The G20 Summit was praised in Hamburg by the port in 2016.",
    "Both attended the BRICS Summit in Sanya in April 2011.",
    "The G20 Summit in Seoul, which followed one in Toronto, was held in 2010.",
  ]

  private static let failing: [Example] = [
    "The ⟦17th G20 Summit⟧ was held in ⟦2021⟧, and both spoke.",
    "Both spoke at the ⟦fifteenth BRICS Summit⟧ in ⟦Sanya⟧.",
    "The ⟦second Belt and Road Forum⟧, held in Beijing in ⟦April 2018⟧, was attended by both.",
    "Both attended the ⟦G20 Summit⟧ in Hamburg in ⟦2018⟧.",
    "The two met at the ⟦G20 Summit⟧ in Toronto in ⟦March 2010⟧.",
    "He spoke at the ⟦BRICS Summit⟧ in Sanya in ⟦June 2011⟧.",
    "She left the ⟦G20 Summit⟧ in Hamburg in ⟦2016⟧.",
    "They signed it at the ⟦BRICS Summit⟧ in Yekaterinburg in ⟦2010⟧.",
    "He sang at the ⟦G20 Summit⟧ in Hamburg in ⟦April 2017⟧.",
    "The choir sang at the ⟦BRICS Summit⟧ in Sanya in ⟦May 2012⟧.",
    "Both attended the ⟦G20 Summit⟧ in Hamburg in ⟦September 2017⟧.",
    "They spoke at the ⟦BRICS Summit⟧ in Sanya in ⟦2012⟧.",
    "The two met at the ⟦G20 Summit⟧ in Toronto in ⟦June 2011⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func otherEdition(_ number: Int, _ known: String, _ told: String) -> Self {
    "meeting \(number) of the series was \(known), not \(told)"
  }

  fileprivate static func otherTime(_ place: String, _ known: String, _ told: String) -> Self {
    "the meeting in \(place) was \(known), not \(told)"
  }
}
