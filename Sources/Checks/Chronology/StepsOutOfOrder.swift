import Diagnostics
import Packs
import RecordModel

/// Steps of one thing whose dates are in the wrong order.
///
/// ## What it does
/// Holds the dates of steps whose order is known, or stands in the words ("two years before"), against each other: signed
/// before in force, begun before opened, arrived before left.
///
/// ## Why it matters
/// One of the two dates is wrong. Another thing, a part or an extension named between the two is no step of the first.
///
/// ## Example
/// "The bridge was opened in May 2009; ground had been broken in June 2011."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct StepsOutOfOrder: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .order && $0.qualifiers.first == "steps" }) {
      guard let first = document.words(.from, of: constraint),
        let second = document.words(.to, of: constraint)
      else { continue }
      var found = finding(
        .orderDiffers(first, second),
        document.evidence([.from, .to], of: constraint),
        expected: solution.expected,
        explanations: ["scope: no words name another thing or a part"]
      )
      if constraint.qualifiers.last == "words" { found.kind = .other }
      report(found)
    }
  }

  static let description = CheckDescription(
    identifier: "steps-out-of-order",
    kind: .anachronism,
    severity: .warning,
    summary: """
      Holds the dates of steps whose order is known against each other: signed before in force, begun before \
      opened, arrived before left.
      """,
    rationale: """
      One of the two dates is wrong. Another thing, a part or an extension named between the two is no step of the \
      first.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "The Agreement on Economic and Trade Relations, signed at Lima on 18 November 2010, is the main paper.\n\nDisputes over the Agreement on Economic and Trade Relations, which has been in force since 1 March 2011, go to a board.",
    "The agreement was signed in Lima on 17 November 2005. It replaced an older agreement. The older agreement had entered into force on 3 March 1994.",
    "The treaty was signed on 17 November 2005. The protocol was to take effect at once; it entered into force on 3 March 2004.",
    "The agreement was signed in Klow on 4 July 2012 and entered into force on 1 March 2013.",
    "The agreement was applied from 1 March 2012 and signed on 4 July 2012.",
    "The bridge was opened in May 2009; construction of a second one began in June 2011.",
    "The new treaty was signed in 2015; the old one entered into force in 1998.",
    "The agreement was signed in March 2010 and entered into force six months later, in September 2010.",
    "The fair ended on 2 May 2003; the next began on 9 May 2004.",
    "The road was opened in 1998 and its renovation began in 2011; it was completed in 2013.",
    "Signed in 2001, the convention was ratified in 2004.",
    "Work on the stadium began in March 2018. It was inaugurated in May 2021.",
    "The poet was born in 1901 and died in 1992.",
    "The league was founded in 1951; its forerunner was dissolved in 1949.",
    "The pact was signed in Oslo on 9 May 2011. Approved by both chambers, it entered into force on 3 June 2012.",
    "The pact was signed in Oslo on 9 May 2011. It entered into force retroactively on 1 January 2011.",
    "The treaty was signed on 9 May 2011. The treaty of trade entered into force on 3 June 2009.",
    "The treaty was signed on 9 May 2011. As a young state it had entered the league; the pact came into force in 1999.",
  ]

  private static let failing: [Example] = [
    "The Agreement on Economic and Trade Relations, signed at Lima on ⟦18 November 2010⟧, is the main paper.\n\nDisputes over the Agreement on Economic and Trade Relations, which has been in force ⟦since 1 March 2009⟧, go to a board.",
    "The agreement was signed in Lima on ⟦17 November 2005⟧. It replaced a series of notes. It entered into force on ⟦3 March 2004⟧.",
    "The treaty was signed on ⟦17 November 2005⟧. Under Article 11 the treaty was to take effect in thirty days; it accordingly entered into force on ⟦3 March 2004⟧.",
    "The bridge was opened to traffic in ⟦May 2009⟧; ground had been broken in ⟦June 2011⟧.",
    "The agreement was signed in Klow on ⟦4 July 2012⟧ and entered into force on ⟦1 March 2012⟧.",
    "The talks began on ⟦9 May 2003⟧ and ended on ⟦2 May 2003⟧.",
    "The minister arrived on ⟦14 June 2010⟧ and left on ⟦11 June 2010⟧.",
    "Construction began in ⟦2012⟧ and was completed in ⟦2010⟧.",
    "Ratified in ⟦2001⟧, the convention was signed in ⟦2004⟧.",
    "Work on the stadium began in ⟦March 2018⟧. It was inaugurated in ⟦May 2016⟧.",
    "The treaty entered into force on ⟦5 May 2003⟧ and was signed on ⟦9 September 2003⟧.",
    "The poet was born in ⟦1901⟧ and died in ⟦1892⟧.",
    "The league was founded in ⟦1951⟧ and dissolved in ⟦1949⟧.",
    "The pact was signed in Oslo on ⟦9 May 2011⟧. Approved by both chambers, it entered into force on ⟦3 June 2010⟧.",
    "The treaty was signed in Quito in ⟦May 2011⟧. The treaty entered into force on ⟦3 June 2009⟧.",
    "The foundation stone of the hall was laid in ⟦June 1999⟧; it was completed in ⟦1997⟧.",
    "The delegation arrived on ⟦12 May 2001⟧ and departed on ⟦9 May 2001⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func orderDiffers(_ first: String, _ second: String) -> Self {
    "what must come first is dated \(first), what follows it \(second)"
  }
}
