import Diagnostics
import Packs
import RecordModel
import Text

/// Meetings of a series whose numbers and dates do not go together.
///
/// ## What it does
/// Holds the numbers of meetings against their dates: they grow together, and by one a year where the text says
/// that they are yearly.
///
/// ## Why it matters
/// A number or a year is garbled. Years without a meeting, two meetings a year and meetings that were resumed are
/// left alone where the text says so.
///
/// ## Example
/// "The 4th session was held in 1997 and the 3rd in 1999."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct MeetingOrder: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var reported: [Range<Int>] = []
    let solver = ConstraintSolver()
    for constraint in document.digest.constraints where constraint.kind == .sequence {
      guard let (pair, solution) = contradiction(in: constraint, solver), let residual = solution.residual else {
        continue
      }
      reported += pair.terms.map(\.span)
      report(
        finding(
          .orderDiffers(residual),
          document.evidence([.rank, .period], of: pair),
          expected: solution.expected,
          explanations: ["series: all are of one series, and nothing tells of a year left out"]
        )
      )
    }
    reportSeries(document, reported, report)
  }

  /// Reports meetings of one paragraph whose numbers do not go with their years, where nothing was reported yet.
  private func reportSeries(_ document: CheckedDocument, _ reported: [Range<Int>], _ report: (Finding) -> Void) {
    var series = SeriesNumbers()
    var block: Range<Int>?
    func close() {
      guard let clash = series.clash else { return }
      let spans = [clash.first.number, clash.first.time, clash.second.number, clash.second.time]
      guard !spans.contains(where: { span in reported.contains { $0.overlaps(span) } }) else { return }
      let evidence = [clash.first, clash.second].map {
        Finding.Evidence(
          min($0.number.lowerBound, $0.time.lowerBound)..<max($0.number.upperBound, $0.time.upperBound),
          of: document.text
        )
      }
      report(
        finding(
          .orderDiffers(clash.reason),
          evidence,
          explanations: ["series: all are of one series, and nothing tells of a meeting left out"]
        )
      )
    }
    document.forEachSentence(withTimes: true) { sentence in
      if block != sentence.passage.block.range {
        close()
        series = SeriesNumbers()
        block = sentence.passage.block.range
      }
      series.read(sentence, document)
    }
    close()
  }

  /// The first two meetings that cannot both be right.
  private func contradiction(in constraint: Constraint, _ solver: ConstraintSolver) -> (Constraint, Solution)? {
    let starts = stride(from: 0, to: constraint.terms.count - 1, by: 2)
    for first in starts {
      for second in starts where first < second {
        var pair = constraint
        pair.terms = Array(constraint.terms[first...first + 1] + constraint.terms[second...second + 1])
        let solution = solver.solve(pair)
        if solution.holds == false { return (pair, solution) }
      }
    }
    return nil
  }

  static let description = CheckDescription(
    identifier: "meeting-order",
    kind: .ordinal,
    severity: .warning,
    summary: """
      Holds the numbers of meetings against their dates: they grow together, and by one a year where the text says \
      that they are yearly.
      """,
    rationale: """
      A number or a year is garbled. Years without a meeting, two meetings a year and meetings that were resumed are \
      left alone where the text says so.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The committee met for the third time in May 2003 and for the fourth time in June 2004.",
    """
    The annual conference was held for the first time in 2008; the 8th conference in 2015 drew ministers from both \
    states.
    """,
    "The forum meets every year except in years of elections. Its 4th meeting was held in 2010, its 5th in 2012.",
    "The 7th session of the committee took place in 2016. The 6th session of the council was held in 2018.",
    "The forum meets twice a year. Its 4th meeting was held in 2010, its 6th in 2011.",
    "The third round began in 2012. The third round was resumed in 2014.",
    "The 20th century saw two wars; the 19th edition of 2004 tells of them.",
    "The 4th joint commission was held in 2016 and the 3rd in 2014.",
    "Since 2010 the ministers have met every year; the meeting of 2014 was the fifth.",
    "The conference is held annually. The 3rd conference took place in 2001, the 6th conference in 2004.",
    "The 8th round of consultations was held in March 2010 and the 9th round in October 2012.",
    "The fifth meeting of the working group on trade was held in 2009. The fourth meeting of the working group on visas was held in 2010.",
    "Relations began in 1978. In 2018 they celebrated the 40th anniversary; in 2019 the bank marked its 5th.",
    "The twinning dates from 1978. Its bank kept the 30th anniversary of the first loan in 2018.",
    "The fair is held every two years. The third was in 2004, the fourth in 2006 and the fifth in 2008.",
    "The council held its second session in 2009, the second of the new term was held in 2011.",
    "The fair is held every two years, but was skipped once: the third was in 2004, the fourth in 2008.",
    "ASEAN held its 20th summit in 2012. The East Asia Summit held its 8th summit in 2013.",
  ]

  private static let failing: [Example] = [
    "The committee met for the ⟦third time in June 2004⟧ and for the ⟦fourth time in May 2003⟧.",
    """
    The annual conference was held for the ⟦first time in 2008⟧; the ⟦12th conference in 2015⟧ drew ministers from \
    both states.
    """,
    """
    After the 2nd round of talks in 2011 and the ⟦3rd round in 2012⟧, the ⟦3rd round in 2014⟧ brought the \
    breakthrough.
    """,
    "The ⟦7th session⟧ took place in Klow in ⟦2016⟧. The ⟦6th session⟧ had been hosted by Strelsau in ⟦2018⟧.",
    "The forum meets every year. Its ⟦4th meeting was held in 2010⟧, its ⟦9th in 2013⟧.",
    "The ⟦4th⟧ joint commission was held in ⟦2014⟧ and the ⟦3rd⟧ in ⟦2016⟧.",
    "The ⟦second⟧ summit, in ⟦2009⟧, followed the ⟦first⟧ one of ⟦2011⟧.",
    "The ⟦12th⟧ session was held in ⟦May 2013⟧, the ⟦11th⟧ session in ⟦May 2014⟧.",
    "The conference is held annually. The ⟦3rd⟧ conference took place in ⟦2001⟧, the ⟦6th⟧ conference in ⟦2006⟧.",
    """
    The ⟦8th⟧ round of consultations was held in ⟦March 2010⟧. The ⟦8th⟧ round of consultations in ⟦October 2012⟧ \
    dealt with fish.
    """,
    "The fair is held every two years: the ⟦third in 2004⟧, the fourth in 2006 and the ⟦sixth in 2008⟧.",
    "The orchestra’s ⟦first tour of Peru was in 2013⟧, its ⟦second in 2010⟧ and its third in 2016.",
    "Relations began in ⟦1978⟧. In ⟦2018 they celebrated the 30th⟧ anniversary.",
    "The board held its 6th session in Turku in 2009, its ⟦7th session in Oslo in 2010⟧ and its ⟦7th session in Turku in 2011⟧.",
    "The ⟦30th⟧ congress met in ⟦1988⟧, the ⟦29th⟧ in ⟦1990⟧.",
    "The commission meets once a year. Its ⟦10th⟧ session was held in ⟦1995⟧ and its ⟦15th⟧ session in ⟦1999⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func orderDiffers(_ residual: String) -> Self { "\(residual)" }
}
