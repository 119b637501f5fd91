extension TimeRecognizer {
  public static var pages: [ReaderPage] {
    let pages = dates + parts + relations
    return pages
      + [
        ReaderPage(
          "other-times",
          "Other dates and lengths of time",
          otherSummary,
          examples,
          nonexamples,
          besides: pages
        )
      ]
      .filter { !$0.isEmpty }
  }

  private static let otherSummary = "Wordings of time that stand on none of the other pages."

  private static let dates: [ReaderPage] = [
    ReaderPage(
      "dates",
      "Dates with the name of a month",
      "Days and months in any order. A date without its year takes that of the text before it, or the one nearest to "
        + "the date of the document. A day that no calendar has is told as such.",
      CalendarDates.examples,
      leavesAlone: CalendarDates.nonexamples
    ),
    ReaderPage(
      "dates-in-figures",
      "Dates in figures",
      "Dates without a word in them. Where day and month could be either, the other dates of the document decide.",
      NumericDates.examples,
      leavesAlone: NumericDates.nonexamples
    ),
    ReaderPage(
      "years",
      "Years",
      "Years of the calendar, fiscal and academic years, years before Christ (written as ISO 8601 counts them, with 1 "
        + "BC as year 0).",
      Years.examples + SubjectYears.examples,
      leavesAlone: Years.nonexamples + SubjectYears.nonexamples
    ),
    ReaderPage(
      "decades",
      "Decades and centuries",
      "An X stands for a digit that is not said: 199X is the decade, 12XX the century.",
      Decades.examples,
      leavesAlone: Decades.nonexamples
    ),
  ]

  private static let parts: [ReaderPage] = [
    ReaderPage(
      "parts-of-years",
      "Quarters, halves, weeks and seasons",
      "Q1 is the first quarter, H1 the first half, W05 the fifth week, SP, SU, FA and WI the seasons.",
      PartsOfYears.examples,
      leavesAlone: PartsOfYears.nonexamples
    ),
    ReaderPage(
      "parts-of-dates",
      "Beginnings, middles and ends",
      "The part of a date that is meant is told beside the whole date, which is what “Allows” gives.",
      PartsOfDates.examples,
      leavesAlone: PartsOfDates.nonexamples
    ),
    ReaderPage(
      "date-ranges",
      "Periods",
      "Two dates and what lies between them; both belong to the period. An open side has two points.",
      TimeRanges.examples,
      leavesAlone: TimeRanges.nonexamples
    ),
  ]

  private static let relations: [ReaderPage] = [
    ReaderPage(
      "relative-dates",
      "Relative dates",
      "Dates that count from another one: the date of the document, or the one that the text named last.",
      RelativeDates.examples,
      leavesAlone: RelativeDates.nonexamples
    ),
    ReaderPage(
      "references-in-time",
      "References in time",
      "Days that count from today, and words that point to the present, the past or the future without a date. The "
        + "latter are marked PRESENT\\_REF, PAST\\_REF and FUTURE\\_REF; figures are never dated by them.",
      References.examples,
      leavesAlone: References.nonexamples
    ),
    ReaderPage(
      "approximate-times",
      "Approximate dates and lengths of time",
      "Words that make a date or a length of time less exact.",
      Approximations.examples
    ),
    ReaderPage(
      "durations",
      "Lengths of time",
      "P17D is 17 days, P3W three weeks, P2M two months, P1Y a year, PT24H 24 hours; an X stands for a number that is "
        + "not said.",
      Durations.examples,
      leavesAlone: Durations.nonexamples
    ),
  ]
}
