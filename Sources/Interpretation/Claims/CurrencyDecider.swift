import Packs
import Quantities
import RecordModel

/// Decides which currency a bare "$" or "pounds" is in a document.
///
/// First by the currencies that the document has named in full, then by the money of the states that it is
/// about, then by what the packs hold likely; where none of them tells, the currency stays unspecified.
struct CurrencyDecider: Sendable {
  private let shared: [String: CurrencyDefinition]
  private let moneyOfState: [String: String]

  init(_ lexicon: Lexicon) {
    var shared: [String: CurrencyDefinition] = [:]
    for currency in lexicon.currencies { if let word = currency.word { shared[word] = currency } }
    self.shared = shared
    moneyOfState = lexicon.states.compactMapValues(\.currency)
  }

  /// Gives unspecified amounts the currency that the document means, and remembers the specified ones.
  func decide(_ mentions: inout [Mention], _ context: inout DocumentContext) {
    for index in mentions.indices where mentions[index].kind == .money {
      guard var quantity = mentions[index].quantity, case .currency(let code, let word) = quantity.unit else { continue }
      guard code == "XXX", let word else {
        context.namedCurrencies.insert(code)
        continue
      }
      guard let decided = currency(word, context) else { continue }
      quantity.unit = .currency(decided, word: word)
      mentions[index].value = .quantity(quantity)
    }
  }

  private func currency(_ word: String, _ context: DocumentContext) -> String? {
    guard let definition = shared[word] else { return nil }
    let named = context.namedCurrencies.intersection(definition.codes)
    if named.count == 1 { return named.first }
    let ofStates = Set(context.pair.compactMap { $0.state.flatMap { moneyOfState[$0] } }).intersection(definition.codes)
    if ofStates.count == 1 { return ofStates.first }
    return named.isEmpty && ofStates.isEmpty ? definition.likely : nil
  }
}
