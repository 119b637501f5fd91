import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// An office that somebody is said to have taken or left at another time than the packs have.
struct WrongTerm: Check {
  /// Between a vote and an oath, or a fall and a resignation, so many days may lie.
  private static let margin = 100
  /// An election may be so many days before the office is taken.
  private static let election = 400

  private let terms: TermsOfOffice
  private let lexicon: Lexicon
  private let heads: Set<UInt32>

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    terms = TermsOfOffice(lexicon)
    heads = terms.headSorts
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !terms.persons.isEmpty else { return }
    document.forEachSentence(withTimes: true) { sentence in
      let known = sentence.names.compactMap { name in person(name, sentence).map { (name: name, person: $0) } }
      guard !known.isEmpty else { return }
      let reader = TermReader(terms: terms, sentence: sentence) { lexicon.entity($0)?.state ?? $0 }
      let tellings = known.compactMap { reader.telling(of: $0.name, $0.person) }
      for telling in tellings.isEmpty ? [reader.bringing(known)].compactMap(\.self) : tellings {
        if let term = other(telling), !isCalledSo(telling, sentence) {
          report(finding(telling, term, sentence, document))
        }
      }
    }
  }

  /// The person of a name that stands there by itself, and not as a pronoun or an office.
  private func person(_ name: CheckedSentence.Name, _ sentence: CheckedSentence) -> TermsOfOffice.Person? {
    guard name.place.kind == .person, let person = terms.persons[name.place.entity],
      sentence.tokens[name.tokens.lowerBound].isCapitalized,
      name.tokens.contains(where: { person.words.contains(sentence.tokens[$0].hash) }),
      terms.title(before: name.tokens.upperBound, in: sentence) == nil
    else { return nil }
    return person
  }

  /// Whether ``OutOfOffice`` asks the same: "President X took office in", where X was none then.
  private func isCalledSo(_ telling: TermTelling, _ sentence: CheckedSentence) -> Bool {
    guard let phrase = OfficePhrase(around: telling.name, in: sentence, terms), let days = telling.days,
      ActDate.date(of: phrase.subject, in: sentence, isBound: phrase.isOfThatTime) != nil
        || LoneDate.date(of: phrase.subject, in: sentence, isBound: phrase.isOfThatTime) != nil
    else { return false }
    return !(telling.person.terms[phrase.sort] ?? []).contains { $0.covers(days, margin: 0) }
  }

  /// The term that speaks against what is told; `nil` where any can be meant.
  private func other(_ telling: TermTelling) -> TermsOfOffice.Term? {
    let person = telling.person
    guard let days = telling.days else { return nil }
    let all = person.terms.values.flatMap(\.self)
    var held = all
    if let sort = telling.sort {
      guard !person.undated.contains(sort) else { return nil }
      held = (person.terms[sort] ?? []).filter { telling.owner == nil || $0.of == telling.owner }
      if telling.owner == nil, Set(held.map(\.of)).count > 1 { return nil }
    } else {
      guard person.undated.isEmpty, person.terms.keys.contains(where: heads.contains) else { return nil }
      held = person.terms.filter { heads.contains($0.key) }.values.flatMap(\.self)
    }
    guard let first = held.min(by: { $0.first < $1.first }) else { return nil }
    let isSound: Bool
    switch telling.act {
    case .served: isSound = Self.spans(held, days)
    case .left: isSound = Self.mayHaveLeft(held, days)
    case .elected:
      isSound = held.contains { $0.first - Self.election <= days.upperBound && $0.last >= days.lowerBound }
    case .became, .rose: isSound = Self.mayHaveBegun(telling.act, held, all, days)
    }
    guard !isSound else { return nil }
    let begun = held.filter { $0.first <= days.upperBound }.max { $0.first < $1.first }
    return begun ?? first
  }

  /// Whether an office may have been taken then: near the beginning of a term, or the end of another.
  private static func mayHaveBegun(
    _ act: TermTelling.Act,
    _ held: [TermsOfOffice.Term],
    _ all: [TermsOfOffice.Term],
    _ days: ClosedRange<Int>
  ) -> Bool {
    if all.contains(where: { isNear($0.from.days, days) || ($0.to.map { isNear($0.days, days) } ?? false) }) {
      return true
    }
    let isBefore = held.allSatisfy { $0.first > days.upperBound }
    // Power may have been seized long before the office was taken.
    if isBefore { return act == .rose }
    return !held.contains { $0.first < days.lowerBound && $0.last > days.upperBound }
      && held.contains { $0.to == nil }
  }

  /// Whether an office may have been left then: at the end of a term, or in one that has no known end.
  private static func mayHaveLeft(_ held: [TermsOfOffice.Term], _ days: ClosedRange<Int>) -> Bool {
    held.count != 1
      || held.contains { term in term.to.map { isNear($0.days, days, margin: 200) } ?? (term.first <= days.upperBound) }
  }

  /// Whether some days are a term, from end to end.
  private static func spans(_ held: [TermsOfOffice.Term], _ days: ClosedRange<Int>) -> Bool {
    guard held.count == 1, let term = held.first else { return true }
    let end = term.to.map {
      $0.days.lowerBound - margin <= days.upperBound && $0.days.upperBound + margin + 366 >= days.upperBound
    }
    let isBegun = days.lowerBound >= term.first - election && days.lowerBound <= term.from.days.upperBound + margin
    return isBegun && end ?? true
  }

  private static func isNear(_ known: ClosedRange<Int>, _ days: ClosedRange<Int>, margin: Int = margin) -> Bool {
    known.lowerBound - margin <= days.upperBound && known.upperBound + margin >= days.lowerBound
  }

  private func finding(
    _ telling: TermTelling,
    _ term: TermsOfOffice.Term,
    _ sentence: CheckedSentence,
    _ document: CheckedDocument
  ) -> Finding {
    let words = sentence.passage.bytes(of: telling.words)
    let time = telling.time.place
    let places = words.overlaps(time.span) ? [words] : [words, time.span]
    return finding(
      .otherTerm(telling.act, term, telling.told),
      places.map { Finding.Evidence($0, of: document.text) },
      explanations: [
        "terms: none of those known of \(term.name) begins or ends near \(time.value.plain)",
        "wording: nothing tells of a second time or of another office",
      ]
    )
  }

  static let description = CheckDescription(
    identifier: "wrong-term",
    kind: .office,
    severity: .warning,
    summary: "Reports an office that somebody is said to have taken or left at another time than the packs have.",
    rationale: """
      Either the date or the name is wrong. The terms of office are those of the packs. A vote may be a year before the \
      oath; power may be seized long before an office is taken; words such as "again", "acting" and "second term" \
      tell of something else, and who has an office of unknown time is left alone. Without facts (`--no-facts`) the \
      check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Emmanuel Macron became President of France in May 2017.",
    "Emmanuel Macron became a minister in 2014.",
    "Barack Obama was elected President of the United States in November 2008.",
    "Barack Obama was elected President again in 2012.",
    "Barack Obama was President of the United States from 2009 to 2017.",
    "Barack Obama took office in January 2009.",
    "Daniel Ortega came to power in 1979.",
    "Shinzo Abe became Prime Minister in 2012.",
    "Shinzo Abe returned to power in 2012.",
    "Vladimir Putin became Prime Minister in August 1999.",
    "Vladimir Putin has been President of Russia since 2012.",
    "Angela Merkel left office in 2021.",
    "In 2005 Angela Merkel became Chancellor of Germany.",
    "Tony Blair became leader of his party in 1994.",
    "Tony Blair resigned as Prime Minister in June 2007.",
    "The vote of 2009 brought the party of Barack Obama to power.",
    "In 2010, after Barack Obama became President, Kenya sent an envoy.",
    "Nelson Mandela became president of the league in 1991.",
    "The war of 1979 brought him to power, wrote Barack Obama.",
    "Barack Obama resigned from the club in 2005.",
  ]

  private static let failing: [Example] = [
    "⟦Emmanuel Macron became President of France⟧ in ⟦2015⟧.",
    "⟦Emmanuel Macron became the French President⟧ in ⟦2019⟧.",
    "⟦Barack Obama was elected President⟧ in ⟦2006⟧.",
    "⟦Barack Obama was President of the United States from 2007 to 2015⟧.",
    "Kenya sent an envoy to ⟦Barack Obama, president from 2007 to 2015⟧.",
    "⟦Angela Merkel took office as Chancellor⟧ in ⟦2008⟧.",
    "In ⟦2003⟧, ⟦Angela Merkel became Chancellor of Germany⟧.",
    "⟦Emmanuel Macron has been President of France since 2015⟧.",
    "⟦Yoweri Museveni came to power⟧ in ⟦1992⟧.",
    "The ⟦1992 coup that brought Yoweri Museveni to power⟧ changed much.",
    "Isolated after the ⟦1992 coup that brought him to power⟧, Yoweri Museveni turned to Libya.",
    "Trade has grown since ⟦Narendra Modi became Prime Minister of India⟧ in ⟦2011⟧.",
    "⟦Tony Blair resigned as Prime Minister⟧ in ⟦2003⟧.",
    "⟦Nelson Mandela became South Africa’s president⟧ in ⟦1996⟧.",
    "⟦President Jacques Chirac left office⟧ in ⟦2003⟧.",
  ]
}

extension Finding.Message {
  fileprivate static func otherTerm(_ act: TermTelling.Act, _ term: TermsOfOffice.Term, _ told: String) -> Self {
    let end = term.to.map { " to \($0.plain)" } ?? " on"
    let said =
      switch act {
      case .became: "taken office"
      case .elected: "been elected"
      case .rose: "come to power"
      case .left: "left office"
      case .served: "held office"
      }
    return "\(term.name) is said to have \(said) \(told), but was \(term.title) from \(term.from.plain)\(end)"
  }
}
