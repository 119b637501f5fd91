import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A currency that bears the name of a state which has another: "the Peruvian peso".
struct MixedCurrency: Check {
  private let lexicon: Lexicon
  private let codes: [String: Set<String>]
  /// The names of states that are no adjectives.
  private let nouns: Set<String>

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var codes: [String: Set<String>] = [:]
    for state in lexicon.states.values where lexicon.holdsFacts {
      guard let currency = state.currency else { continue }
      // A currency given up lives on in prose, and so does what stood beside it.
      let own = Set(state.currencies.compactMap(\.name) + [currency])
      if own.count == 1 { codes[lexicon.entities[state.entity].id] = own }
    }
    self.codes = codes
    nouns = Set(lexicon.states.values.map { lexicon.entities[$0.entity].canonical })
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !codes.isEmpty else { return }
    document.forEachSentence { sentence in
      guard sentence.has(Self.words), !sentence.has(Self.doubts), !isOld(sentence) else { return }
      for state in sentence.names where state.place.kind == .state {
        let index = state.tokens.upperBound
        guard sentence.isWord(index, of: Self.words), !sentence.tokens[index].isCapitalized,
          !nouns.contains(document.words(state.place.span)), isMoney(index, of: state, sentence),
          let own = codes[state.place.entity],
          let match = lexicon.unit(at: index, of: sentence.passage, before: sentence.range.upperBound),
          case .currency(let position) = match.entry, isWhole(match.tokens.upperBound, sentence)
        else { continue }
        let currency = lexicon.currencies[position]
        let named = currency.codes.isEmpty ? [currency.code] : Set(currency.codes)
        guard own.isDisjoint(with: named) else { continue }
        let tokens = state.tokens.lowerBound..<match.tokens.upperBound
        report(
          finding(
            .otherMoney(sentence.passage.string(of: tokens), own.sorted().joined(separator: ", ")),
            [Finding.Evidence(sentence.passage.bytes(of: tokens), of: document.text)],
            expected: own.sorted().joined(separator: ", ")
          )
        )
        return
      }
    }
  }

  /// Whether the word is money and no verb or other noun: "the Peruvians won 14 of the seats".
  private func isMoney(_ index: Int, of state: CheckedSentence.Name, _ sentence: CheckedSentence) -> Bool {
    let start = state.tokens.lowerBound
    guard sentence.isWord(index, of: Self.alsoOthers) else { return true }
    guard sentence.range.contains(start - 1), sentence.tokens[start - 1].isNumber else { return false }
    return !sentence.range.contains(index + 1) || !sentence.tokens[index + 1].isNumber
  }

  private func isOld(_ sentence: CheckedSentence) -> Bool {
    sentence.times.contains { ($0.place.value.wholeDays?.lowerBound ?? .max) < PartialDate.dayNumber(2000, 1, 1) }
  }

  /// Whether the currency is the noun itself, and not what a loan or a bond is told in.
  private func isWhole(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.range.contains(index) else { return true }
    return !sentence.tokens[index].isWord || sentence.isWord(index, of: Self.behind)
  }

  /// Currencies that were never called so by another land of this age.
  private static let words = wordSet(
    "peso pesos rupee rupees rupiah baht yen yuan won ringgit real reais rand naira dirham dirhams riyal riyals krona kronor "
      + "krone kroner złoty zloty zlotys koruna forint forints lev leva hryvnia hryvnias birr cedi cedis kwacha pula taka "
      + "dong kip riel riels kyat tugrik tögrög tenge sol soles bolívar bolivar bolivars guaraní guarani colón lempira "
      + "quetzal quetzales balboa gourde shilling shillings leu lei dinar dinars"
  )
  /// Words that are no currency unless an amount stands before them.
  private static let alsoOthers = wordSet("won real dong sol kip pula lev colón balboa quetzal")
  private static let behind = wordSet(
    "to is was has had lost fell rose gains gained falls fallen rises weakened strengthened depreciated appreciated against per in by and or a "
      + "notes coins banknotes which at were are on slid dropped climbed traded stood plunged recovered for"
  )
  private static let doubts = wordSet(
    "former old imaginary convertible historical colonial replaced introduced abolished no not never fictitious so-called "
      + "counterfeit legal circulate circulates circulated accepted loan loans bond bonds debt debts deposits reserves swap "
      + "credit credits holdings assets funds terms gdp growth"
  )

  static let description = CheckDescription(
    identifier: "mixed-currency",
    kind: .fact,
    severity: .error,
    summary: "Reports a currency called by the name of a state that has another.",
    rationale: """
      Either another state or another currency is meant, and every sum in it is wrong with it. Years before 2000 and \
      currencies replaced are left alone. Without facts (`--no-facts`) the check is silent.
      """,
    passing: [
      "The Peruvian sol fell against the dollar.",
      "The Thai baht lost a tenth of its value.",
      "In 1985 the Peruvian peso was a memory.",
      "A Brazilian yen bond was sold in Tokyo.",
      "They paid 300 Swedish kronor and 20 Danish kroner.",
      "The Chilean peso and the Brazilian real fell.",
      "Peru won 14 of the 56 seats, a quarter.",
      "The Peruvians won 14 seats and Brazilians real fame.",
      "In Cambodia baht and dollars are taken at every stall.",
      "Danish real wages fell, and Danish real and nominal rents rose.",
      "Thai yen and dollar loans were repaid early.",
      "| Currency | Rate |\n|---|---|\n| Thai baht | 33 |\n| Indian rupee | 71 |",
      "The so-called Brazilian peso of the novel was worth nothing.",
      "Chinese Dong and Miao singers came to the fair.",
      "The Slovak koruna was worth more than the Czech koruna in 2005.",
      "A Danish crown prince and a German mark collector met.",
    ],
    failing: [
      "The ⟦Brazilian peso⟧ fell against the dollar.",
      "The ⟦Thai rupee⟧ lost a tenth of its value.",
      "Prices in ⟦Peruvian pesos⟧ rose by a third.",
      "The fee is 300 ⟦Polish kroner⟧.",
      "Wages in ⟦Vietnamese baht⟧ were paid late.",
      "| Currency | Rate |\n|---|---|\n| ⟦Thai peso⟧ | 33 |\n| Indian rupee | 71 |",
      "Paid in cash: 40 ⟦Japanese baht⟧.",
      "They exchanged 2,000 ⟦Chilean baht⟧ for dollars.",
      "⟦Turkish dinar⟧ notes were printed in Ankara.",
      "“The ⟦Kenyan naira⟧ is weak,” the trader said.",
      "Why has the ⟦Indian taka⟧ weakened against the dollar?",
      "Figure 2: The ⟦Malaysian rupiah⟧ against the dollar, 2010–2015",
      "They paid 500 ⟦Peruvian won⟧ for the fare.",
      "The price is told in ⟦Ghanaian naira⟧ per bag of maize.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherMoney(_ words: String, _ own: String) -> Self {
    "there is no \u{201C}\(words)\u{201D}: the state has \(own)"
  }
}
