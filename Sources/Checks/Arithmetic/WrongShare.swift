import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A percentage or fraction that its own two figures do not give.
///
/// ## What it does
/// Divides a part by its whole and holds the quotient against the share that the text states.
///
/// ## Why it matters
/// A share is what readers remember; if it does not follow from the figures beside it, one of the three is wrong.
///
/// ## Example
/// "Maize for US$2.6 billion, of which US$754 million, or 36 percent, went to the islands."
///
/// ## References
/// Interval arithmetic over the written digits: see ``ConstraintSolver``.
struct WrongShare: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for (constraint, solution) in document.broken(where: { $0.kind == .share }) {
      guard !Self.isOfAnother(constraint, in: document), let expected = solution.expected,
        let part = document.words(.part, of: constraint), let whole = document.words(.whole, of: constraint),
        let share = document.words(.share, of: constraint)
      else { continue }
      report(
        finding(
          .shareDiffers(part: part, whole: whole, share: share, computed: expected),
          document.evidence([.share, .part, .whole], of: constraint),
          severity: solution.isCertain ? .error : .warning,
          expected: expected,
          explanations: solution.isCertain ? ["rounding: no rounding of these figures gives \(share)"] : []
        )
      )
    }
  }

  /// Whether the words give the share another base, or the figure to the rest: "30 per cent of those still trading", "a third
  /// of the 90; the rest, 60".
  private static func isOfAnother(_ constraint: Constraint, in document: CheckedDocument) -> Bool {
    guard let share = constraint.terms.first(where: { $0.role == .share }),
      let part = constraint.terms.first(where: { $0.role == .part }), case .quantity(let quantity) = share.value
    else { return false }
    let end = document.text.bytes.count
    let behind = document.words(share.span.upperBound..<min(end, share.span.upperBound + reach)).lowercased()
    if bases.contains(where: behind.hasPrefix) { return true }
    // A reader that takes the rest for what the fraction leaves makes a range of it.
    guard quantity.value != nil, share.span.upperBound <= part.span.lowerBound else { return false }
    let before = document.words(max(0, part.span.lowerBound - reach)..<part.span.lowerBound).lowercased()
    return rests.contains(where: before.contains)
  }

  private static let reach = 24
  private static let bases = [
    "of those who", "of those still", "of those that", "of those asked", "of those with", "of those whose",
    "of all those", "of eligible", "of valid", "of active",
  ]
  private static let rests = ["the rest", "the others", "the remaind", "the remaining", "the balance"]

  static let description = CheckDescription(
    identifier: "wrong-share",
    kind: .percentage,
    severity: .error,
    summary: "Divides a part by its whole and holds the quotient against the share that the text states.",
    rationale: """
      A share is what readers remember; if it does not follow from the figures beside it, one of the three is wrong. A \
      percentage may be rounded or cut off in its last digit, and a fraction in words ("a third", "half") is plain \
      speech that allows a tenth more or less.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Tea brought €40 million. Coffee brought €30 million, or 43 per cent of the total; salt was not sold.",
    "A third of the 90 cases were settled; the rest, 60, were dropped.",
    "Three quarters of the 40 posts are filled; the rest, 9, are vacant, and one was cut.",
    "Of the 400 firms, 90 (30 per cent of those still trading) export.",
    "Of the 250 respondents, 150 (62 per cent of those who answered) supported the accord.",
    "The loan of €240 million covers 50 per cent of the project, whose cost is put at €480 million.",
    "While women made up 24 per cent of the choir, with 6 of its 25 members, the band had none.",
    "When the money ran out, crews had laid 198 of the 495 kilometres of rail, or 40 per cent of the line.",
    "The loan of €240 million covers 60 per cent of the project, whose second phase was approved by others.",
    "They found pumps in order in 18 of the 27 villages. That two thirds of them still run is no mean feat.",
    "The loan of €240 million rose by 60 per cent to €480 million in a year.",
    "They counted 18 of the 27 villages. Three quarters of the pumps still run.",
    "Of the 480 officers, Peru sent 48 (10 per cent), Oman 72 (15 per cent) and Chile 96 (20 per cent).",
    "The brigade has 480 officers. Peru sent 48 (10 per cent of its own), Oman 72 (25 per cent) and Chile 96 (40 per cent).",
    "Oman paid half of the €96 million that the pipe cost, Peru a third, and a bank lent the remaining €16 million.",
    "Oman paid about half of the €96 million that the pipe cost, Peru a third, and a bank lent the remaining €26 million.",
    "The loan of €240 million pays 60 per cent of the wages; the bridge itself cost €480 million.",
    "The treaty was approved by 312 votes to 88, a majority of 78 per cent of the votes cast.",
    "The treaty was approved by 312 votes to 88 with 47 abstentions, 70 per cent of the votes.",
    "Maize was sold for US$2.6 billion in 2013, of which US$754 million, or 29 percent, went to the islands.",
    "The museum counted 5.24 million guests, of whom 1.62 million, or 30.9 percent, paid nothing.",
    "Of the 40 respondents, 13, or about a third, agreed.",
    // 82 / 390 is 21.03.
    "Attendance stood at 21 percent: 82,000 of the 390,000 invited parents came.",
    "Half of the budget of US$19 million, US$9.8 million, went to roads.",
    // Cut off, not rounded: 25.7.
    "Of the 35 projects, 9 projects, or 25 percent, are finished.",
    "More than 30 percent of the stock of US$9 billion, or US$3 billion, is held by the state.",
    "Two-thirds of the 30 members, 20 members, voted for it.",
    "US$3 million, 30 percent of about US$9 million, was paid.",
    "Between 7 and 8 percent of the 1,200 students, 90 students, dropped out.",
    "Nearly 90 percent of the 720 mills, 643 mills, export.",
    "Of 8 million tonnes, 0.5 million tonnes, or 6 percent, were lost.",
    "The guild paid US$2.4 billion; US$2.1 billion of this sum (88%) came from Peru.",
    "Oman received 90 tonnes of seed. Peru sent 15 tonnes of it, a sixth of the whole.",
    "The fleet has 480 pilots. Peru supplies 48 of them (10 per cent), and 72 (15 per cent) come from Chile.",
    "More than a third of the seats, 20 of 50, went to women.",
    "Peru won 14 of the 56 seats, a third of them in the north.",
    "A majority of the pilots (8 of 21) was not reached.",
    "Peru won 14 of the 56 seats, a quarter.",
  ]

  private static let failing: [Example] = [
    "The state paid ⟦€42.6 million⟧ for mills in the year. Health received ⟦€23.4 million⟧, or ⟦65 per cent⟧ of the total; roads received €11.1 million.",
    "The loan of ⟦€240 million⟧ covers ⟦60 per cent⟧ of the project, whose cost is put at ⟦€480 million⟧.",
    "When the money ran out, crews had laid ⟦198⟧ of the ⟦495 kilometres⟧ of rail, or about ⟦two thirds⟧ of the line.",
    "Oman paid ⟦half⟧ of the ⟦€96 million⟧ that the pipe cost, Peru paid a third, and a bank lent the remaining ⟦€26 million⟧.",
    "Maize was sold for ⟦US$2.6 billion⟧ in 2013, of which ⟦US$754 million⟧, or ⟦36 percent⟧, went to the islands.",
    "Of the ⟦52 judges⟧, ⟦13 judges⟧, or ⟦38 percent⟧, agreed.",
    "Attendance stood at ⟦31 percent⟧: ⟦82,000⟧ of the ⟦390,000⟧ invited parents came.",
    "Of the ⟦35 projects⟧, ⟦9 projects⟧, or ⟦36 percent⟧, are finished.",
    "The debt is ⟦US$7.1 billion⟧, of which ⟦US$3.9 billion⟧, or ⟦43 percent⟧, is owed to the bank.",
    "Of the ⟦30 members⟧, ⟦12 members⟧, or ⟦two-thirds⟧, voted for it.",
    "Of ⟦8.4 million tonnes⟧, ⟦2.1 million tonnes⟧, or ⟦35 percent⟧, were lost.",
    "The zone has ⟦175 companies⟧, of which ⟦82 companies⟧, or ⟦67 percent⟧, are foreign.",
    "Of the ⟦1,200 students⟧, ⟦90 students⟧, or ⟦9.5 percent⟧, dropped out.",
    "The bank holds ⟦€11.5 million⟧, ⟦a quarter⟧ of the fund of ⟦€23 million⟧.",
    "Of the ⟦720 mills⟧, ⟦445 mills⟧, or ⟦72 percent⟧, had exported.",
    "The guild paid ⟦US$2.4 billion⟧; ⟦US$2.1 billion⟧ of this sum (⟦98%⟧) came from Peru.",
    "Of the ⟦1,250 places⟧ that Chile offered in 2019, ⟦300⟧ went to Peruvians, a share of ⟦34 percent⟧.",
    "Oman received ⟦90 tonnes⟧ of seed. Peru sent ⟦15 tonnes⟧ of it, ⟦a quarter⟧ of the whole.",
    "At the fair ⟦39⟧ of the ⟦52 delegates⟧, ⟦65 percent⟧, were for a new hall.",
    "The fleet has ⟦480 pilots⟧. Peru supplies 48 of them (10 per cent), and ⟦96⟧ (⟦25 per cent⟧) come from Chile.",
    "Peru won ⟦14⟧ of the ⟦56 seats⟧, more than a ⟦third⟧.",
    "A ⟦majority⟧ of the pilots (⟦8⟧ of ⟦21⟧) voted for the canal.",
    "Oman spent ⟦€6 million⟧ of the ⟦€24 million⟧ that the pier cost, or ⟦half⟧.",
    "We wrote to ⟦60 millers⟧ in Brevik. ⟦One in four⟧ – ⟦24 millers⟧ – had closed.",
    "Sales of salt stood at ⟦€80 million⟧ in 2018. Peru alone bought for ⟦€60 million⟧, ⟦55 percent⟧ of the total.",
  ]
}

extension Finding.Message {
  fileprivate static func shareDiffers(part: String, whole: String, share: String, computed: String) -> Self {
    "\(part) of \(whole) is \(computed), not \(share)"
  }
}
