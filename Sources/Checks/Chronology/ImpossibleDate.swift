import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A date that no calendar has.
///
/// ## What it does
/// Reports a day that its month does not have.
///
/// ## Why it matters
/// The day or the month is certainly wrong, and everything that is ordered by it.
///
/// ## Example
/// "Sealed on 31 September 2007."
///
/// ## References
/// The Gregorian calendar; leap years are those divisible by 4, but of the centuries only those divisible by 400.
struct ImpossibleDate: Check {
  /// The states in which 1900 was counted by another calendar.
  private let otherwise: Set<String>

  init(_ lexicon: Lexicon) {
    let states = lexicon.states.values.filter { $0.hasOwnCalendar && lexicon.holdsFacts }
    otherwise = Set(states.map { lexicon.entities[$0.entity].id })
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for mention in document.digest.impossibleDates
    where !Self.isJulian(mention) || isGregorian(mention, document) {
      let month = mention.time.flatMap { Month($0.value) }
      report(
        finding(
          .noSuchDay(document.words(mention.span), month),
          [Finding.Evidence(mention.span, of: document.text)],
          expected: month.map { "at most \(FigureText.count($0.days, "day"))" }
        )
      )
    }
    reportDaysWithoutYear(document, report)
  }

  /// Reports "from 1 May to 31 June", which no year has.
  private func reportDaysWithoutYear(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    let known = document.digest.impossibleDates.map(\.span)
    document.forEachSentence(in: { $0.kind != .tableRow }) { sentence in
      for day in DayWithoutYear.all(in: sentence, document)
      where !known.contains(where: day.span.overlaps) && !document.saysItIsWrong(around: day.span) {
        report(
          finding(
            .noSuchDay(document.words(day.span), month: day.month, of: day.most),
            [Finding.Evidence(day.span, of: document.text)],
            expected: "at most \(FigureText.count(day.most, "day"))"
          )
        )
      }
    }
  }

  /// Whether the sentence names a state, and nothing in the document speaks of another calendar.
  private func isGregorian(_ mention: Mention, _ document: CheckedDocument) -> Bool {
    guard !otherwise.isEmpty, !document.digest.places.names.contains(where: { otherwise.contains($0.entity) }) else {
      return false
    }
    var isPlain = false
    document.forEachSentence(in: { $0.kind != .tableRow }) { sentence in
      guard sentence.span.contains(mention.span.lowerBound) else { return }
      isPlain = sentence.names.contains { $0.place.kind == .state } && !sentence.has(Self.calendars)
    }
    return isPlain
  }

  private static let calendars = wordSet("calendar style julian orthodox reckoning o.s old")

  /// Whether the Julian calendar, which some lands kept until 1923, has the day: 29 February 1900.
  private static func isJulian(_ mention: Mention) -> Bool {
    guard let time = mention.time, time.impossibleDay == 29, let days = time.value.days, let first = days.first else {
      return false
    }
    return [1700, 1800, 1900].contains { PartialDate(year: $0, month: 2)?.days.contains(first) == true }
  }

  static let description = CheckDescription(
    identifier: "impossible-date",
    kind: .impossibleDate,
    severity: .error,
    summary: "Reports a day that its month does not have.",
    rationale: "The day or the month is certainly wrong, and so is everything that is ordered by it.",
    passing: passing,
    failing: failing,
    references: ["The Gregorian calendar, also before it was introduced (ISO 8601)."]
  )

  private static let passing: [Example] = [
    "The charter was sealed on 30 September 2007.",
    "The Russian consul wrote on 29 February 1900.",
    "The consul dated his letter 29 February 1900 by the calendar of his country.",
    "A letter of 29 February 2016 grants the fishing rights.",
    "Initialled on 31 May 1994, in force since 3 August 1994.",
    "The century began on 29 February 2000 for the archive.",
    "The embassy opened on December 31, 1975.",
    "From 28 to 31 May 2017 the ministers met.",
    "Resolution 31/6 of 2018 was adopted.",
    "In June 2018, 31 members signed.",
    "The talks of 30 and 31 January 2020 failed.",
    "On 28 February 2022 the note was handed over.",
    "The report has 31 pages; June 2018 is its date.",
    "The fair runs from 25 May to 30 June every year.",
    "By June 31 states had ratified it; in June 31 members signed.",
    "Of the 31 June applicants two were Finns.",
    "The well is closed on 29 February in leap years.",
    "Done at Klow on the thirtieth day of April, two thousand and nine.",
    "The thirty-first April issue was lost.",
    "Press release, 2021-12-04: the two towns waive their tolls.",
    "The file 2021-77-04 was never found.",
  ]

  private static let failing: [Example] = [
    "The charter was sealed on ⟦31 September 2007⟧ and lapsed soon after.",
    "A letter of ⟦29 February 2015⟧ grants the fishing rights.",
    "The embassy opened on ⟦November 31, 1975⟧.",
    "The ministers met on ⟦30 February 2017⟧.",
    "The treaty of ⟦31 September 1963⟧ is still in force.",
    "On ⟦April 31, 2004⟧ the bridge was opened.",
    "The fund was set up on ⟦29 February 1998⟧.",
    "The news of ⟦31 November 2012⟧ was denied.",
    "On ⟦31st April 2014⟧ the talks began.",
    "It was accessed on ⟦29 February 2021⟧.",
    "The Danish consul wrote on ⟦29 February 1900⟧.",
    "Boats may pass the lock from 31 March until ⟦31 November⟧.",
    "The lease ends at noon on ⟦June 31⟧.",
    "Rent falls due on the ⟦31st of September⟧.",
    "The fair runs from 25 to ⟦31 April⟧.",
    "The crew landed on ⟦32 March⟧ 2013.",
    "Done at Klow on the ⟦thirty-first day of April⟧, two thousand and nine.",
    "Rent is due by the ⟦thirty-first of November⟧.",
    "Press release, ⟦2021-13-04⟧: the two towns waive their tolls.",
    "The cable of ⟦2017-00-12⟧ was never answered.",
  ]
}

/// A month whose days can be counted.
private struct Month {
  /// "June 2018".
  let name: String
  let days: Int

  init?(_ value: TimeValue) {
    guard case .date(let date) = value, let month = date.month else { return nil }
    name = "\(MonthName.all[month - 1]) \(date.year)"
    days = PartialDate.days(inMonth: month, of: date.year)
  }
}

extension CheckedDocument {
  /// Whether the text itself calls a day wrong, in the words around it.
  fileprivate func saysItIsWrong(around span: Range<Int>) -> Bool {
    let end = min(text.bytes.count, span.upperBound + 160)
    let around = text[max(0, span.lowerBound - 80)..<span.lowerBound] + " " + text[min(span.upperBound, end)..<end]
    let words = around.lowercased().split { !$0.isLetter }
    return words.contains { Self.wrong.contains(String($0)) }
  }

  private static let wrong: Set<String> = [
    "error", "misprint", "mistake", "mistaken", "mistakenly", "wrong", "wrongly", "typo", "impossible", "slip", "sic",
    "thirty",
    "obvious", "exist", "calendar",
  ]
}

extension Finding.Message {
  fileprivate static func noSuchDay(_ words: String, _ month: Month?) -> Self {
    guard let month else { return "no calendar has the day \(words)" }
    return "no calendar has the day \(words): \(month.name) has \(FigureText.count(month.days, "day"))"
  }

  fileprivate static func noSuchDay(_ words: String, month: String, of most: Int) -> Self {
    "no calendar has the day \(words): \(month) has at most \(FigureText.count(most, "day"))"
  }
}
