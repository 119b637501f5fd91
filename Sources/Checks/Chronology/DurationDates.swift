import Diagnostics
import Packs
import RecordModel

/// A length of time that its own first and last day do not give.
///
/// ## What it does
/// Counts the time between two stated dates and holds it against the length that the text states.
///
/// ## Why it matters
/// If a six-day tour is dated from 9 to 12 April, one of the dates is wrong, and so may be all that is dated by them.
///
/// ## Example
/// "A six-day tour from 9 to 12 April 2013."
///
/// ## References
/// Both ways of counting, with and without the last day, are usual and are granted.
struct DurationDates: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .duration }) {
      guard let computed = solution.expected,
        let length = document.words(.length, of: constraint)
      else { continue }
      let isAnniversary = constraint.qualifiers.contains("anniversary")
      let dates = [.period, .from, .to].compactMap { document.words($0, of: constraint) }
      report(
        finding(
          isAnniversary
            ? .anniversaryDiffers(length, dates: dates, computed: computed)
            : .lengthDiffers(length: length, dates: dates, computed: computed),
          document.evidence([.length, .period, .from, .to], of: constraint),
          severity: solution.isCertain ? .error : .warning,
          expected: computed,
          explanations: [
            isAnniversary
              ? "calendar: a feast may be two months early or late, not a year"
              : "counting: neither with nor without the last day is it \(length)"
          ]
        )
      )
    }
  }

  static let description = CheckDescription(
    identifier: "duration-dates",
    kind: .duration,
    severity: .error,
    summary: "Counts the time between two stated dates and holds it against the length that the text states.",
    rationale: """
      If a six-day tour is dated from 9 to 12 April, one of the dates is wrong, and so may be all that is dated by \
      them. The last day may be counted or not, nights are counted between the days, weeks and longer units may be \
      rounded to half of one, and working days may be fewer than the days.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "1. 14 - 25 March 2019: A 12-day exercise was held in Suva.",
    "14 - 25 March 2019: A two-day seminar and visits to four towns.",
    "From 3 to 10 May 2016 the minister paid an eight-day visit to Lima.",
    "I took up the post in March 2009 and handed over the keys in August 2017, so I had eight and a half years there.",
    "The mission was in Gizo from 3 to 17 September 2019.\n\nOver those 15 days the team saw ten wharves.",
    "The envoy paid a six-day working visit to Lima from 4 to 9 May 2010.",
    "LIMA, 5 October 2022 – The two states today marked the fiftieth anniversary of relations. Relations were established on 5 October 1972.",
    "LIMA, 5 October 2022 – They today marked the fortieth anniversary of the fund. Relations were established on 5 October 1972.",
    "The consulate remained shut for seven months, from March 2020 until it reopened in September 2020.",
    "For four days no ship was unloaded. The strike began on 18 August 2014 and was over by 21 August 2014.",
    "For ten days no ship was unloaded. The fair began on 18 August 2013 and was planned to be over by 21 August 2013.",
    "Having served from 1998 to 2003, the envoy looked back on his five years in the post.",
    "Having served from 1998 to 2003, the envoy looked back on his twelve years in the navy.",
    "The lease was granted for 25 years from 1 July 2011. The lease runs until 30 June 2036.",
    "The lease was granted for 25 years from 1 July 2011. The lease was extended and runs until 30 June 2046.",
    "They took part in a three-month course in Klow, which ran from 10 January to 12 April 2019.",
    "The consulate was shut for eighteen months after the fire, from March 2020 until it reopened in September 2020.",
    "The ceasefire held for two weeks, from 1 June to 14 June 2006.",
    "Twenty years after relations began in 1992, the ministers met in 2012.",
    "The lease was granted in 2017 for 30 years and expires in 2047.",
    "The lease was granted in 2017 for 30 years and expires in 2049.",
    "The permit granted in 2001 for ten years was renewed and expires in 2031.",
    "The talks opened in March 2011 and ended in September 2012, eighteen months later.",
    "The talks opened in March 2011 and ended in March 2013, about eighteen months later.",
    "The minister made a four-day private tour from 9 to 12 April 2013.",
    "For two nights, from 14 to 16 October 2015, the envoy remained on the island.",
    "The two-day hearings were held from 9 to 11 April 2013.",
    "A six-year scheme for 2031-2037 was announced.",
    "A seven-year scheme for 2031-2037 was announced.",
    "The two-week course was held from 3 to 14 June 2019.",
    "A three-month training ran from March to May 2018.",
    "About three years passed from June 2003 to May 2006.",
    "The five working days from 2 to 8 March 2021 were spent on drafting.",
    "The siege lasted from the night of 27 October to 29 October 2011, three days.",
    "She ruled for a year, from 1341 to 1342.",
    "In 2019 they marked the 80th anniversary of the guild, which was founded in 1939.",
    "In 2018, a year before the 60th anniversary of the treaty signed in 1959, talks began.",
    "The 60th anniversary of relations, established in 1958, was the theme of a show that had opened in 2013.",
    "A 20-year loan was signed in 2005-2007.",
    "Over the past eight years, since 2009, and in 2012 to 2014 above all, trade grew.",
    "The exercise of ten days began on 3 June 2011.",
    // The period is that of something else.
    "The eight-day workshop, part of the season held from 2 May to 28 July 2014, was free.",
    "The two-day tour of the choir began on 6 May 2012 and the second leg ran from 12 to 21 May 2012.",
    "They ordered a three-week curfew for those who land from 4 to 9 April 2012.",
    "From 2 May to 28 July 2014 an eight-day workshop was offered.",
    "The two-day trip to the fair held from 2 to 11 May 2014 was short.",
    "The fort was leased in 1950 and given back in 1965, after fifteen years.",
    "The fort was leased in 1950 and given back in 1962, after fifteen years of talks.",
    "The envoy's three-day tour began in Oslo on 3 May 2011 and ended in Bergen on 5 May 2011.",
    "The canal was begun in 1871 and opened in 1880, six years later than planned.",
    "The envoy led the mission from 2011 to 2014. In those four years he saw no rain.",
    "The envoy led the mission from 2011 to 2014. In the seven years before he had been a judge.",
    "They established relations by the treaty of trade of 1974. The 30th anniversary was marked in 2004.",
    "They established relations by the treaty of trade of 1974. The 40th anniversary of the port was marked in 2004.",
    "The agreement was concluded for ten years; it entered into force on 1 July 2005 and expired on 30 June 2015.",
  ]

  private static let failing: [Example] = [
    "1. ⟦14 - 25 March 2019⟧: A ⟦15-day⟧ exercise was held in Suva.",
    "From ⟦3 to 10 May 2016⟧ the minister paid a ⟦four-day⟧ visit to Lima.",
    "I took up the post in ⟦March 2009⟧ and handed over the keys in ⟦August 2017⟧, so I had ⟦eleven and a half years⟧ there.",
    "The mission was in Gizo from ⟦3 to 17 September 2019⟧.\n\nOver those ⟦24 days⟧ the team saw ten wharves.",
    "The envoy paid a ⟦three-day⟧ working visit to Lima ⟦from 4 to 9 May 2010⟧.",
    "LIMA, ⟦5 October 2022⟧ – The two states today marked the ⟦fortieth⟧ anniversary of relations. Relations were established on ⟦5 October 1972⟧.",
    "The consulate remained shut for ⟦eighteen months⟧, from ⟦March 2020⟧ until it reopened in ⟦September 2020⟧.",
    "Having served ⟦from 1998 to 2003⟧, the envoy looked back on his ⟦twelve years⟧ in the post.",
    "The negotiations lasted ⟦four years⟧: they opened in ⟦2003⟧ and ended in ⟦2011⟧.",
    "⟦Twenty-five years⟧ after relations began in ⟦1992⟧, the two ministers met again, in ⟦2012⟧.",
    "The lease was granted in ⟦2017⟧ for ⟦30 years⟧ and expires in ⟦2057⟧.",
    "The pact of ⟦1998⟧ was concluded for ⟦twenty years⟧ and lapsed in ⟦2008⟧.",
    "The talks opened in ⟦March 2011⟧ and were concluded in ⟦March 2013⟧, ⟦eighteen months⟧ later.",
    "The navies ended the ⟦eight-day⟧ exercise Ocean Shield 2019, which was held ⟦from 3 to 7 May 2019⟧.",
    "The minister made a ⟦six-day⟧ private tour ⟦from 9 to 12 April 2013⟧.",
    "A ⟦ten-day⟧ course was held ⟦from 3 to 8 June 2011⟧.",
    "The ⟦two-day⟧ hearings were held ⟦from 9 to 13 April 2013⟧.",
    "A ⟦ten-year⟧ scheme for ⟦2031-2037⟧ was announced.",
    "The ⟦six-week⟧ course was held ⟦from 3 to 14 June 2019⟧.",
    "A ⟦six-month⟧ training ran ⟦from March to May 2018⟧.",
    "The exhibition was open for ⟦30 days⟧, ⟦from 1 to 15 July 2016⟧.",
    "In ⟦2019⟧ they marked the ⟦75th⟧ anniversary of the guild, which was founded in ⟦1939⟧.",
    "The ⟦60th⟧ anniversary in ⟦2019⟧ of the treaty signed in ⟦1953⟧ was kept quietly.",
    "The ⟦ten-year⟧ plan ⟦2011–2015⟧ was adopted.",
    "The envoy remained for ⟦five nights⟧, ⟦from 14 to 16 October 2015⟧.",
    "The ⟦three-day⟧ exercise took place ⟦from 28 February to 4 March 2020⟧.",
    "The loan runs for ⟦20 years⟧, ⟦from 2005 to 2015⟧.",
    "For ⟦eight working days⟧, ⟦from 2 to 5 March 2021⟧, the experts drafted the text.",
    "The fort was leased in ⟦1950⟧ and given back in ⟦1962⟧, after ⟦fifteen years⟧.",
    "The canal was begun in ⟦1871⟧ and was opened ⟦six years⟧ later, in ⟦1880⟧.",
    "The envoy's ⟦three-day⟧ tour began in Oslo on ⟦3 May 2011⟧ and ended in Bergen on ⟦9 May 2011⟧.",
    "The envoy led the mission ⟦from 2011 to 2014⟧. In those ⟦seven years⟧ he saw no rain.",
    "They established relations by the treaty of trade of ⟦1974⟧. The ⟦40th⟧ anniversary was marked in ⟦2004⟧.",
    "The agreement was concluded for ⟦ten years⟧; it entered into force on ⟦1 July 2005⟧ and expired on ⟦30 June 2020⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func anniversaryDiffers(_ number: String, dates: [String], computed: String) -> Self {
    "the anniversary is called the \(number), but from \(dates.joined(separator: " to ")) it is \(computed)"
  }

  fileprivate static func lengthDiffers(length: String, dates: [String], computed: String) -> Self {
    "\u{201C}\(length)\u{201D} is dated \(dates.joined(separator: " to ")), which is \(computed)"
  }
}
