import Diagnostics
import Packs
import RecordModel

/// A number of persons or things that is told again with another value, or is larger than those they are of.
///
/// ## What it does
/// Holds “these 460 buyers” against the number before it, “410 of the 350” against the whole, “n =” against those who
/// were asked, and the parts of a sample against its size.
///
/// ## Why it matters
/// A sample that changes its size between two sentences makes every share drawn from it doubtful. Sums, differences
/// and shares of the numbers before explain a new one, and so do those who did not answer.
///
/// ## Example
/// "Of the 640 asked, 410 had bought. Among these 460 buyers …"
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct CountDiffers: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: Self.isWanted) where constraint.isDoubted(in: document) {
      guard let message = Self.message(constraint, solution, document) else { continue }
      let isRecount = constraint.kind == .agreement
      let isCertain = [.sum, .product].contains(constraint.kind) && solution.isCertain
      report(
        finding(
          message,
          document.evidence([.whole, .part, .factor, .telling], of: constraint),
          severity: isCertain ? .error : .warning,
          expected: isRecount ? nil : solution.expected,
          explanations: isRecount ? ["arithmetic: it is no sum, difference or product of the numbers before"] : []
        )
      )
    }
  }

  private static func isWanted(_ constraint: Constraint) -> Bool {
    switch constraint.kind {
    case .sum, .product: true
    case .inclusion: constraint.qualifiers.isEmpty || constraint.qualifiers.first == "set"
    case .agreement: constraint.isToldTwice
    default: false
    }
  }

  private static func message(_ constraint: Constraint, _ solution: Solution, _ document: CheckedDocument)
    -> Finding.Message?
  {
    let words = constraint.terms.map { document.words($0.span) }
    switch constraint.kind {
    case .sum: return WrongSum.mayBeSilent(constraint, in: document) ? nil : .sum(constraint, solution, in: document)
    case .product: return .product(constraint, solution, in: document)
    case .inclusion: return words.count == 2 ? .partIsLarger(words[1], words[0]) : nil
    default: return words.count == 2 ? .countsDiffer(words[0], words[1]) : nil
    }
  }

  static let description = CheckDescription(
    identifier: "count-differs",
    kind: .sampleSize,
    severity: .warning,
    summary: """
      Holds “these 460 buyers” against the number before it, “410 of the 350” against the whole, “n =” against \
      those who were asked, and the parts of a sample against its size.
      """,
    rationale: """
      A sample that changes its size between two sentences makes every share drawn from it doubtful. Sums, \
      differences and shares of the numbers before explain a new one, and so do those who did not answer.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Our sample consists of 38 treaties. A clause is found in 21 of them; the other 17 have none.",
    "A total of 322 questionnaires were returned: 140 from Klow, 96 from Brevik and 86 from Zenda.",
    "Fifteen mayors spoke to us: nine praised the scheme, four were undecided and two rejected it.",
    "Twelve focus groups of eight people each were interviewed; the 96 participants received no fee.",
    "The survey had 1,000 respondents, 480 men and 490 women.",
    "Nearly seven out of ten workers (412 of the 590 surveyed) said they would return.",
    "Table 4. Trust in the port, N = 854. Source: survey of 854 adults in Klow.",
    "The survey asked 1,250 farmers; 1,100 answered. Of these 1,100 farmers, half own land.",
    "The survey asked 640 farmers in the north and 610 in the south. Of these 1,250 farmers, half own land.",
    "We interviewed 45 officials and 9 merchants. All 54 interviewees asked to remain unnamed.",
    "Of the 410 students polled, 350 had been abroad.",
    """
    The survey of 300 firms was made in May, a second one of 330 firms in June. The 330 firms surveyed in June \
    employ 12,000 people.
    """,
    """
    A total of 820 nurses got the form (280 by post). Half of them answered. These 410 nurses are older than the \
    rest.
    """,
    "The survey asked 300 firms in 2011 and 330 in 2015. The 330 firms surveyed last employ more people.",
    "Questionnaires came back from 212 of the 280 villages.",
    "The study is based on 85 interviews. In 58 interviews, corruption was named.",
    "The team spoke to 87 fishermen, two thirds of them in the north. These 58 fishermen own a boat.",
    "The survey asked 640 farmers. Some of them left, and these 590 farmers were asked again.",
    "Of the 64 tankers inspected, 18 were leaking.",
    "We interviewed 45 officials in Brevik and 9 in Klow. All 54 interviewees asked to remain unnamed.",
  ]

  private static let failing: [Example] = [
    "A total of ⟦312 questionnaires⟧ were returned: ⟦140⟧ from Klow, ⟦96⟧ from Brevik and ⟦86⟧ from Zenda.",
    "The sample comprised ⟦350 respondents⟧: ⟦190 men⟧ and ⟦180 women⟧.",
    "Table 4. Trust in the port, N = ⟦854⟧. Source: survey of ⟦845⟧ adults in Klow.",
    "The survey asked ⟦1,250 farmers⟧ on both sides of the border. Of these ⟦1,520 farmers⟧, half own land.",
    "We interviewed ⟦45 officials⟧ in Klow and Strelsau. All ⟦54 interviewees⟧ asked to remain unnamed.",
    "Of the ⟦350 students⟧ polled, ⟦410⟧ had been abroad.",
    "The chamber sent its questionnaire to ⟦900 exporters⟧. Of these, ⟦1,020⟧ sent it back.",
    "A total of ⟦820 nurses⟧ filled in the form (n = ⟦280⟧).",
    """
    The poll covered 2,000 households, of which ⟦640⟧ had a relative in Syldavia. The ⟦460 households⟧ with a \
    relative in Syldavia were asked again.
    """,
    "The survey of ⟦300 firms⟧ was made in May. The ⟦330 firms⟧ surveyed employ 12,000 people.",
    "Questionnaires came back from ⟦312⟧ of the ⟦280 villages⟧.",
    """
    A survey among ⟦2,400 travellers⟧ was carried out at the border in May. Most of the ⟦4,200 travellers⟧ surveyed \
    were traders.
    """,
    "We asked 900 pilots, and ⟦340⟧ answered. Of these ⟦430⟧, all had flown at night.",
    "Of the ⟦64 tankers⟧ inspected, ⟦81⟧ were leaking.",
    "The team interviewed ⟦87 fishermen⟧. All ⟦97 interviewees⟧ own a boat.",
    "We interviewed ⟦45 fishermen⟧ on the coast. In what follows we quote from the ⟦54 interviews⟧.",
  ]
}

extension Constraint {
  /// Whether it is about a sample, or about a part that its set cannot hold.
  fileprivate func isDoubted(in document: CheckedDocument) -> Bool {
    kind == .inclusion && qualifiers.first == "set" || isOfSample(in: document)
  }
}

extension Finding.Message {
  fileprivate static func partIsLarger(_ part: String, _ whole: String) -> Self { "\(part) cannot be of \(whole)" }
  fileprivate static func countsDiffer(_ a: String, _ b: String) -> Self { "first \(a), then \(b) of the same" }
}
