import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A sum of money between states that is many times the whole economy of one of them.
struct LargerThanEconomy: Check {
  /// Ports that only pass goods on trade up to four times what they produce.
  private static let most = Rational(6)
  /// Sums of one year, or of one gift: stocks of investment and of debt may be larger.
  private static let measures: Set<String> = [
    "trade.bilateral", "trade.exports", "trade.imports", "trade.volume", "trade.deficit", "trade.surplus", "aid.total",
    "aid.grants", "aid.loans", "aid.concessional-loans", "aid.oda", "aid.humanitarian", "aid.donations", "project.cost",
    "project.contract-value", "project.road-cost",
  ]

  /// The largest product of a year of each state, in millions of dollars, by the identifier of the state.
  private let products: [String: (millions: Int, name: String)]

  init(_ lexicon: Lexicon) {
    var products: [String: (millions: Int, name: String)] = [:]
    for state in lexicon.states.values where lexicon.holdsFacts {
      guard let millions = state.largestProduct else { continue }
      let entity = lexicon.entities[state.entity]
      products[entity.id] = (millions, entity.canonical)
    }
    self.products = products
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !products.isEmpty else { return }
    for amount in document.digest.places.amounts where Self.measures.contains(amount.measureID) {
      guard case .currency("USD", _) = amount.quantity.unit, let value = amount.quantity.value?.rational,
        let (millions, name) = document.named(amount).compactMap({ products[$0] }).min(by: { $0.millions < $1.millions }
        )
      else { continue }
      let product = Rational(Int128(millions)) * Rational(1_000_000)
      guard product > .zero, value > product * Self.most else { continue }
      report(
        finding(
          .larger(document.words(amount.span), (value / product).rounded(toPlaces: 0), name),
          [Finding.Evidence(amount.span, of: document.text)],
          explanations: [
            "scale: the largest yearly product of \(name) was about US$ \(Self.text(millions)) (World Bank, current dollars)"
          ]
        )
      )
    }
  }

  private static func text(_ millions: Int) -> String {
    millions >= 1000 ? Rational(Int128(millions), 1000).rounded(toPlaces: 1) + " billion" : "\(millions) million"
  }

  static let description = CheckDescription(
    identifier: "larger-than-economy",
    kind: .magnitude,
    severity: .warning,
    summary: "Reports trade, aid and costs that are many times the whole economy of a state that they are about.",
    rationale: """
      Million was written for billion, or a digit too many. The yearly product of each state stands in the world pack \
      as the World Bank has it, its largest year in current dollars; sums up to six times as large are left alone, and \
      so are stocks of investment and debt. Without facts (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Vanuatu exported US$3 million in 2019, Fiji US$5 million in 2020 and Japan US$700 billion in 2021.",
    "Bhutan exported goods worth US$660 million to Bangladesh in 2021.",
    "Trade between Malawi and Zambia reached US$190 million in 2018.",
    "The gross domestic product of the world was US$101 trillion in 2022.",
    "Singapore exported goods worth US$52 billion to Malaysia in 2022.",
    "Stocks of foreign direct investment in Luxembourg were US$5 trillion in 2019.",
    "Japan gave Palau grants worth US$28 million in 2020.",
    "Exports of Tonga to Fiji were worth 9.4 billion yen in 2019.",
    "Tonga and China are friends. In 2016 Chinese trade with Africa was worth US$149 billion.",
    "The United States exported goods worth US$150 billion to China in 2022.",
    "Lesotho imported goods worth US$1.4 billion from South Africa in 2019.",
    "In 2015 Nauru received aid worth US$31 million from Australia.",
  ]

  private static let failing: [Example] = [
    "Bhutan exported goods worth ⟦US$660 billion⟧ to Bangladesh in 2021.",
    "Trade between Malawi and Zambia reached ⟦US$190 billion⟧ in 2018.",
    "Japan gave Palau grants worth ⟦US$28 billion⟧ in 2020.",
    "In 2015 Nauru received aid worth ⟦US$31 billion⟧ from Australia.",
    "Lesotho imported goods worth ⟦US$1.4 trillion⟧ from South Africa in 2019.",
    "In 2012 bilateral trade between Fiji and Tuvalu was ⟦$4.2 trillion⟧.",
    "Iceland's imports from Grenada came to ⟦US$75 billion⟧ in 2017.",
    "Norway provided Malawi with grants of ⟦US$640 billion⟧ in 2014.",
    "Exports of Samoa to Tonga reached ⟦$21 billion⟧ in 2016.",
    "In 2018 Benin imported goods worth ⟦US$2.3 trillion⟧ from Togo.",
  ]
}

extension CheckedDocument {
  /// The parties of an amount that its own sentence names, where it names all of them.
  fileprivate func named(_ amount: AmountPlace) -> [String] {
    let names = digest.places.names
    let start = names.partition { $0.span.lowerBound >= amount.sentence.lowerBound }
    let end = names.partition { $0.span.lowerBound >= amount.sentence.upperBound }
    let here = names[start..<max(start, end)]
    let own = Set(here.map(\.entity))
    // "Fiji $5 million and Japan $700 billion": the state right before the sum has it.
    let owner = here.last { $0.kind == .state && (0...2).contains(amount.span.lowerBound - $0.span.upperBound) }
    if let owner { return [owner.entity] }
    return amount.parties.allSatisfy(own.contains) ? amount.parties : []
  }
}

extension Finding.Message {
  fileprivate static func larger(_ amount: String, _ times: String, _ state: String) -> Self {
    "\(amount) is about \(times) times the whole economy of \(state)"
  }
}
