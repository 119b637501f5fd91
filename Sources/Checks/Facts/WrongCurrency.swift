import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A currency that is not that of the state, or a sum paid in one that did not exist yet.
struct WrongCurrency: Check {
  /// A currency of so many states is money that others use beside their own.
  private static let shared = 5

  private let lexicon: Lexicon
  /// The codes of the currencies of a state, past and present, by its identifier.
  private let codes: [String: Set<String>]
  /// The first day of currencies that no state had before.
  private let beginnings: [String: PartialDate]
  private let common: Set<String>

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var codes: [String: Set<String>] = [:]
    var users: [String: Int] = [:]
    var beginnings: [String: PartialDate] = [:]
    var older: Set<String> = []
    for state in lexicon.states.values where lexicon.holdsFacts {
      guard let currency = state.currency else { continue }
      let all = Set(state.currencies.compactMap(\.name) + [currency])
      codes[lexicon.entities[state.entity].id] = all
      for code in all {
        users[code, default: 0] += 1
        guard let from = state.currencies.first(where: { $0.name == code })?.from else { continue }
        beginnings[code] = beginnings[code].map { $0.days.lowerBound < from.days.lowerBound ? $0 : from } ?? from
      }
      if state.currencies.isEmpty { older.insert(currency) }
    }
    // The first two letters of a code name who issues it: the dollar is older than its use by others.
    let issued = Set(lexicon.states.keys.map { String($0.prefix(2)) })
    let first = beginnings.keys.filter { older.contains($0) && issued.contains(String($0.prefix(2))) }
    for code in first { beginnings[code] = nil }
    self.codes = codes
    // Small states took a currency over whose day the packs do not give; only one of many states has a day of its own.
    let known = beginnings.filter { !older.contains($0.key) || users[$0.key, default: 0] >= 2 * Self.shared }
    self.beginnings = known
    // Who takes part in a money that was made for many is known.
    common = Set(users.filter { $0.value >= Self.shared && known[$0.key] == nil }.keys)
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !codes.isEmpty else { return }
    document.forEachSentence { sentence in
      reportOther(sentence, document, report)
      if sentence.times.count == 1 { reportEarly(sentence, document, report) }
    }
  }

  // MARK: Another state's currency

  private func reportOther(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard sentence.has(Self.currency), !sentence.has(Self.doubts), !isOld(sentence) else { return }
    for index in sentence.range where sentence.isWord(index, of: Self.currency) {
      guard let state = owner(of: index, sentence), let own = codes[state.place.entity],
        let money = money(beside: index, state, sentence), !money.codes.isEmpty, own.isDisjoint(with: money.codes),
        common.isDisjoint(with: money.codes)
      else { continue }
      let tokens = min(index, money.tokens.lowerBound)..<max(index + 1, money.tokens.upperBound)
      let name = lexicon.entity(state.place.entity)?.canonical ?? document.words(state.place.span)
      report(
        finding(
          .otherCurrency(document.words(sentence.passage.bytes(of: money.tokens)), name),
          [Finding.Evidence(sentence.passage.bytes(of: tokens), of: document.text)],
          expected: own.sorted().joined(separator: ", "),
          explanations: ["codes: none of its currencies, \(own.sorted().joined(separator: ", ")), bears the name"]
        )
      )
    }
  }

  private func isOld(_ sentence: CheckedSentence) -> Bool {
    sentence.times.contains { ($0.place.value.wholeDays?.lowerBound ?? .max) < PartialDate.dayNumber(2000, 1, 1) }
  }

  /// "Peru’s (own) currency", "the Peruvian currency", "the currency of Peru", "its own currency" of the only state.
  private func owner(of index: Int, _ sentence: CheckedSentence) -> CheckedSentence.Name? {
    let states = sentence.names.filter { $0.place.kind == .state }
    if sentence.isWord(index + 1, of: Self.of) {
      let start = sentence.isWord(index + 2, of: Self.articles) ? index + 3 : index + 2
      return states.first { $0.tokens.lowerBound == start }
    }
    var end = index
    while sentence.isWord(end - 1, of: Self.kinds) { end -= 1 }
    if sentence.isWord(end - 1, of: Self.its) {
      return states.count == 1 && states[0].tokens.upperBound < end ? states[0] : nil
    }
    while sentence.isWord(end - 1, of: Self.genitive) { end -= 1 }
    return states.first { $0.tokens.upperBound == end }
  }

  /// "currency, the sol,", "the currency of Peru is the sol", "the sol is the currency", "in sol, the national currency",
  /// "uses the sol as its currency".
  private func money(beside index: Int, _ owner: CheckedSentence.Name, _ sentence: CheckedSentence) -> Money? {
    var next = max(index + 1, owner.tokens.lowerBound == next(behind: index, sentence) ? owner.tokens.upperBound : 0)
    if sentence.isWord(next, of: Self.comma) || sentence.isWord(next, of: Self.being) {
      next += 1
      while sentence.isWord(next, of: Self.articles) { next += 1 }
      if let found = money(at: next, sentence), !sentence.isWord(found.tokens.upperBound, of: Self.articles) {
        return found
      }
    }
    var end = index
    if owner.tokens.upperBound <= index, owner.tokens.upperBound >= index - 2 { end = owner.tokens.lowerBound }
    while sentence.isWord(end - 1, of: Self.articles) || sentence.isWord(end - 1, of: Self.kinds) { end -= 1 }
    if sentence.isWord(end - 1, of: Self.its), sentence.isWord(end - 2, of: Self.asWord) {
      return money(endingAt: end - 2, sentence)
    }
    if sentence.isWord(end - 1, of: Self.its), sentence.isWord(end - 2, of: Self.comma) { end -= 1 }
    let behind = owner.tokens.lowerBound > index ? owner.tokens.upperBound : index + 1
    if sentence.isWord(end - 1, of: Self.comma), end < index, isClosed(behind, sentence) {
      return money(endingAt: end - 1, sentence)
    }
    guard sentence.isWord(end - 1, of: Self.being) else { return nil }
    return money(endingAt: end - 1, sentence)
  }

  /// Whether an apposition ends before a token.
  private func isClosed(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    !sentence.range.contains(index) || !sentence.tokens[index].isWord || sentence.isWord(index, of: Self.joints)
  }

  private typealias Money = (tokens: Range<Int>, codes: Set<String>)

  /// Where the owner stands in "the currency of Peru".
  private func next(behind index: Int, _ sentence: CheckedSentence) -> Int {
    guard sentence.isWord(index + 1, of: Self.of) else { return -1 }
    return sentence.isWord(index + 2, of: Self.articles) ? index + 3 : index + 2
  }

  /// The currency whose name ends right before a token.
  private func money(endingAt end: Int, _ sentence: CheckedSentence) -> Money? {
    (1...3).lazy.compactMap { self.money(at: end - $0, sentence) }.first { $0.tokens.upperBound == end }
  }

  /// The currency whose name begins at a token, with the codes that it may stand for.
  private func money(at start: Int, _ sentence: CheckedSentence) -> Money? {
    guard sentence.range.contains(start),
      let match = lexicon.unit(at: start, of: sentence.passage, before: sentence.range.upperBound),
      case .currency(let position) = match.entry
    else { return nil }
    let currency = lexicon.currencies[position]
    return (match.tokens, currency.codes.isEmpty ? [currency.code] : Set(currency.codes))
  }

  // MARK: A currency before its time

  private func reportEarly(_ sentence: CheckedSentence, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard let time = sentence.times.first, !time.place.isResolved, !time.place.isLoose, sentence.has(Self.deals),
      !sentence.has(Self.converted) || sentence.has(Self.cash) && !sentence.has(Self.later),
      let days = time.place.value.wholeDays
    else { return }
    for index in sentence.range {
      guard let money = money(at: index, sentence), money.codes.count == 1, let code = money.codes.first,
        let from = beginnings[code], days.upperBound < from.days.lowerBound,
        isAmount(money.tokens, sentence)
      else { continue }
      var result = finding(
        .notYet(document.words(sentence.passage.bytes(of: money.tokens)), from.plain, time.place.value.placed),
        [sentence.passage.bytes(of: money.tokens), time.place.span].map { Finding.Evidence($0, of: document.text) },
        explanations: ["wording: nothing tells of a conversion"]
      )
      result.kind = .anachronism
      report(result)
      return
    }
  }

  /// Whether a number, perhaps with a scale, stands before the word or behind the sign.
  private func isAmount(_ money: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    let before = sentence.isWord(money.lowerBound - 1, of: Self.scales) ? money.lowerBound - 2 : money.lowerBound - 1
    if [before, money.upperBound].contains(where: { sentence.range.contains($0) && sentence.tokens[$0].isNumber }) {
      return true
    }
    return sentence.isWord(money.upperBound, of: Self.cash) || sentence.isWord(money.lowerBound - 1, of: Self.inWord)
  }

  private static let currency = wordSet("currency")
  private static let kinds = wordSet("own national local official domestic")
  private static let joints = wordSet("and in on at with whereas while but by")
  private static let asWord = wordSet("as")
  private static let its = wordSet("its")
  private static let of = wordSet("of")
  private static let articles = wordSet("the a")
  private static let genitive = wordSet("' s ’")
  private static let comma = wordSet(",")
  private static let being = wordSet("is remains")
  private static let scales = wordSet("million billion thousand m bn hundred")
  private static let doubts = wordSet(
    "former formerly once until before not no longer pegged instead replaced adopted foreign hard alongside also parallel "
      + "common shared colonial old new previous then planned unlike neighbour neighbouring against or"
  )
  private static let deals = wordSet(
    "invoice contract cheque cash bill receipt paid pay pays price signed bought sold settled fines wages charged cost"
  )
  private static let cash = wordSet("banknotes banknote notes coins coin cash")
  private static let later = wordSet("later now today until before since introduction introduced")
  private static let inWord = wordSet("in")
  private static let converted = wordSet(
    "equivalent worth today now converted conversion current prices approximately equal equals later would since until "
      + "after before adjusted ecu"
  )

  static let description = CheckDescription(
    identifier: "wrong-currency",
    kind: .fact,
    severity: .warning,
    summary: "Reports a currency that is not that of the state, and sums paid in a currency that was not there yet.",
    rationale: """
      The state, the currency or the date is wrong. All currencies that the packs give a state count as its own, and \
      money that many states use is left alone, as are conversions and former times. Without facts (`--no-facts`) the \
      check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Ghana’s own currency, the cedi, fell by a tenth.",
    "From 1992 to 1995 the sanctions stood, at a cost which the government put at US$8.5 billion.",
    "Peru pays its nurses in its own currency, the sol.",
    "Peru pays its nurses in soles, its national currency, at fixed prices.",
    "The rupee is the currency of Nepal.",
    "Botswana’s currency is pegged to that of its neighbour, the rand.",
    "Panama’s currency, the dollar, is printed abroad.",
    "Croatia’s former currency, the kuna, is still exchanged.",
    "A contract of 1994, worth 12 million euros today, was found.",
    "A contract of 2003 over 12 million euros was found.",
    "In 1994 trade came to 12 million euros.",
    "Nepal uses the rupee as its currency.",
    "Wages are paid in euro, the currency of Montenegro.",
    "The Danish shop takes euro, the Swedish currency is refused.",
    "The books are kept in euro, the national currency of Finland.",
    "The sum is told in dollars, the currency of the loan to Hungary.",
    "Unlike the forint, the euro is the currency of Slovakia.",
    "Farmers in Denmark are paid in euro, not in the national currency.",
    "The contract of 1994 was prolonged; in 2004 it cost 12 million euros.",
  ]

  private static let failing: [Example] = [
    "Ghana’s own ⟦currency, the naira⟧, fell by a tenth.",
    "Peru pays its nurses in its own ⟦currency, the peso⟧.",
    "Peru pays its nurses in ⟦pesos, its national currency⟧, at fixed prices.",
    "The Thai ⟦currency, the kip⟧, was stable.",
    "The ⟦zloty is the currency⟧ of Hungary.",
    "Ghana’s national ⟦currency, the naira⟧, was strong.",
    "The Hungarian ⟦currency, the zloty⟧, was strong.",
    "The ⟦forint is the currency⟧ of Poland.",
    "The books are kept in ⟦euro, the national currency⟧ of Denmark.",
    "The nurses are paid in ⟦zloty, the Hungarian currency⟧.",
    "Nepal, which uses the ⟦kip as its currency⟧, imports salt.",
    "The ⟦currency of Peru is the peso⟧.",
    "Hungary’s ⟦currency is the zloty⟧.",
    "A contract of ⟦1994⟧ over 12 million ⟦euros⟧ was found in Suva.",
    "The bill, 3 million ⟦euros⟧, was paid in ⟦May 1996⟧.",
    "In ⟦1991⟧ the bank bought the hall for ⟦€⟧4 million in cash.",
  ]
}

extension Finding.Message {
  fileprivate static func otherCurrency(_ money: String, _ state: String) -> Self {
    "\u{201C}\(money)\u{201D}: not the currency of \(state)"
  }

  fileprivate static func notYet(_ money: String, _ from: String, _ time: String) -> Self {
    "\u{201C}\(money)\u{201D} is said to have been paid \(time), but came only on \(from)"
  }
}
