import Quantities
import RecordModel
import Text

/// Names a sum or an amount of energy by the verb that it is the object of, where no noun says what it is: "will
/// contribute 510 million" is a contribution, "acquired 212 GWh" are purchases of electricity.
enum DeedNouns {
  private enum Deed: UInt8 {
    case purchases = 1, sales, exports, imports, payment, repayment, investment, loan, debt, financing, earnings
    case savings, loss, deliveries, budget, fee, price, remittances
  }
  private static let deeds = WordTable<Deed>([
    (
      "buy buys bought buying purchase purchases purchased purchasing acquire acquires acquired acquiring procured",
      .purchases
    ),
    ("sell sells sold selling sale sales resold", .sales), ("export exports exported exporting", .exports),
    ("import imports imported importing", .imports), ("pay pays paid paying", .payment),
    ("repay repays repaid repaying reimburse reimbursed", .repayment),
    ("invest invests invested investing ploughed injected", .investment),
    ("lend lends lent lending", .loan), ("owe owes owed owing", .debt),
    ("finance finances financed financing fund funds funded bankrolled underwrote", .financing),
    ("earn earns earned earning fetch fetched yield yielded yields", .earnings), ("save saves saved saving", .savings),
    ("lose loses lost losing forgo forwent forgone", .loss),
    ("deliver delivers delivered supply supplies supplied delivering supplying shipped", .deliveries),
    ("allocate allocates allocated allocating earmark earmarked budgeted", .budget),
    ("charge charges charged charging levy levies levied", .fee), ("priced", .price),
    ("remit remits remitted remitting", .remittances),
  ])
  private static let reach = 9
  private static let energy: Set<String> = ["GWh", "MWh", "kWh", "TWh", "MW", "GW", "kW"]

  /// The noun of the deed whose object a figure is, or `nil`; of a noun before the figure only a verb behind it counts.
  static func label(
    of figure: Mention,
    _ quantity: Quantity,
    behind noun: Range<Int>?,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> String? {
    let isEnergy = if case .symbol(let code, _) = quantity.unit { energy.contains(code) } else { false }
    let isBefore = noun.map { $0.upperBound <= figure.tokens.lowerBound } ?? false
    let first = isBefore ? max(sentence.tokens.lowerBound, noun?.upperBound ?? 0) : sentence.tokens.lowerBound
    guard quantity.unit.isMoney || isEnergy, let deed = deed(from: first, before: figure, sentence, analysis) else {
      return nil
    }
    let noun = self.noun(deed)
    return isEnergy ? "electricity " + noun : noun
  }

  /// The nearest verb before the figure in its clause, with no other figure between.
  private static func deed(
    from first: Int,
    before figure: Mention,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Deed? {
    let tokens = analysis.passage.tokens
    let start = figure.tokens.lowerBound
    for index in stride(from: start - 1, through: max(first, start - reach), by: -1) {
      switch WordClass.table[tokens[index]] {
      case .semicolon, .contrast, .mark: return nil
      default: break
      }
      if let deed = deeds[tokens[index]], !tokens[index].isCapitalized { return deed }
      let isFigure = analysis.mentions[sentence.mentions].contains {
        $0.isQuantity && $0.tokens.contains(index) && !FigureFilter.isCourtesy($0, analysis)
      }
      if isFigure { return nil }
    }
    return nil
  }

  private static func noun(_ deed: Deed) -> String {
    switch deed {
    case .purchases: "purchases"
    case .sales: "sales"
    case .exports: "exports"
    case .imports: "imports"
    case .payment: "payment"
    case .repayment: "repayment"
    case .investment: "investment"
    case .loan: "loan"
    case .debt: "debt"
    case .financing: "financing"
    case .earnings: "earnings"
    case .savings: "savings"
    case .loss: "loss"
    case .deliveries: "deliveries"
    case .budget: "budget"
    case .fee: "fee"
    case .price: "price"
    case .remittances: "remittances"
    }
  }
}
