import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A person called by an office that they did not hold at the time.
struct OutOfOffice: Check {
  /// Between an election and an oath, or a resignation and its effect, so many days may lie.
  private static let margin = 45

  private let terms: TermsOfOffice

  init(_ lexicon: Lexicon) { terms = TermsOfOffice(lexicon) }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard !terms.persons.isEmpty else { return }
    let dateline = Dateline(of: document)
    document.forEachSentence(withTimes: dateline == nil) { sentence in
      for name in sentence.names.filter({ $0.place.kind == .person }) + familyNames(in: sentence) {
        guard let phrase = OfficePhrase(around: name, in: sentence, terms),
          let person = person(name, phrase.sort, sentence),
          let time = ActDate.date(of: phrase.subject, in: sentence, isBound: phrase.isOfThatTime)
            ?? PaperDate.date(of: phrase.subject, in: sentence)
            ?? ActDate.date(of: phrase.subject, in: sentence, under: dateline)
            ?? LoneDate.date(of: phrase.subject, in: sentence, isBound: phrase.isOfThatTime)
        else { continue }
        judge(person, phrase, time, sentence.passage.bytes(of: phrase.words), sentence, document, report)
      }
    }
  }

  /// The words behind a title that may be the family name of somebody whom the text does not name in full.
  private func familyNames(in sentence: CheckedSentence) -> [CheckedSentence.Name] {
    sentence.range.dropFirst().compactMap { index in
      let token = sentence.tokens[index]
      guard token.isCapitalized, token.isWord, terms.endsTitle(sentence.tokens[index - 1]),
        !sentence.names.contains(where: { $0.tokens.contains(index) }),
        index + 1 == sentence.range.upperBound || !sentence.tokens[index + 1].isCapitalized
      else { return nil }
      let place = NamePlace(span: token.range, entity: "", kind: .person)
      return CheckedSentence.Name(place: place, tokens: index..<index + 1)
    }
  }

  /// The person of a name that stands there by itself, and not as a pronoun or an office.
  private func person(
    _ name: CheckedSentence.Name,
    _ sort: UInt32,
    _ sentence: CheckedSentence
  ) -> TermsOfOffice.Person? {
    guard let last = name.tokens.last, sentence.tokens[name.tokens.lowerBound].isCapitalized else { return nil }
    if let person = terms.persons[name.place.entity] {
      let isNamed = name.tokens.contains { person.words.contains(sentence.tokens[$0].hash) }
      return isNamed && terms.title(before: name.tokens.upperBound, in: sentence) == nil ? person : nil
    }
    return name.tokens.count == 1 ? terms.person(sentence.tokens[last].hash, of: sort) : nil
  }

  private func judge(
    _ person: TermsOfOffice.Person,
    _ phrase: OfficePhrase,
    _ time: CheckedSentence.Time,
    _ place: Range<Int>,
    _ sentence: CheckedSentence,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let sort = phrase.sort
    guard let days = time.place.value.wholeDays, let held = person.terms[sort], !person.undated.contains(sort),
      let first = held.min(by: { $0.first < $1.first }),
      let last = held.filter({ $0.first <= days.upperBound }).max(by: { $0.last < $1.last }) ?? held.last,
      !held.contains(where: { $0.covers(days, margin: days.count > 40 ? 0 : Self.margin) })
    else { return }
    let isBefore = days.upperBound < first.first
    let holder = terms.holder(of: sort, isBefore ? first.of : last.of, on: days)
    if !isBefore {
      // A former president keeps the title in many countries: only an act of the office gives the slip away.
      guard holder != nil || terms.isHeld(sort, last.of, throughout: days),
        first.title != "President" || phrase.isTold || sentence.has(Self.acts)
      else { return }
    }
    report(
      finding(
        .notInOffice(isBefore ? first : last, isBefore: isBefore, time.place.value.placed, holder?.name),
        [Finding.Evidence(place, of: document.text), Finding.Evidence(time.place.span, of: document.text)],
        severity: holder == nil ? .warning : .error,
        expected: holder?.name,
        explanations: [
          "terms: none of those known of \(first.name) touches \(time.place.value.plain)",
          "wording: nothing tells that the office is a former or a later one",
        ]
      )
    )
  }

  private static let acts = wordSet("signed received hosted ratified decreed vetoed appointed dissolved state official")

  static let description = CheckDescription(
    identifier: "out-of-office",
    kind: .office,
    severity: .error,
    summary: "Reports a person called by an office that they did not hold at the time of what is told.",
    rationale: """
      Either the date or the name is wrong. The terms of office are those of the packs. Only dates that can belong to \
      nothing else in the sentence count; "then", "former", "later", lives and retrospects, and the weeks around a \
      change of office are left alone, and so are former presidents who keep their title. Without facts \
      (`--no-facts`) the check is silent.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "In October 2018, receiving his guest at the palace, President Emmanuel Macron promised that the feast would be held in April.",
    "In October 2014, writing of a kinship that President Emmanuel Macron was to praise, the author left the question open.",
    "Jacques Chirac, then president of France, wrote to Tunis in March 2004.",
    "In 1999 Jacques Chirac, later called president of Europe, wrote to Tunis.",
    "Tony Blair, as a private man, visited Lagos in November 2010.",
    "A leaflet of 3 May 2014 quotes Kofi Annan, who was Secretary-General in 1999.",
    "The Japanese prime minister, Shinzo Abe, signed the loan in May 2015.",
    "In May 2016 Prime Minister Shinzo Abe visited Nagasaki.",
    "In May 2003 Jacinda Ardern, later prime minister, studied in Hamilton.",
    "In May 2019 former President Barack Obama visited Berlin.",
    "President Barack Obama praised the accord of 1999.",
    "In 2001 Angela Merkel, then leader of the opposition, visited Warsaw.",
    "In January 2009 President Barack Obama signed the order.",
    "Chancellor Angela Merkel was born in 1954.",
    "In 1999 the future president Emmanuel Macron wrote a thesis.",
    "President Jimmy Carter visited Havana in May 2002.",
    "OSLO, 3 May 2017 – Prime Minister Justin Trudeau opened the fair.",
    "OSLO, 3 May 2012 – The speech of Prime Minister Justin Trudeau was printed.",
    "Bratislava, 3 May 2001. Chancellor Angela Merkel met students of the academy.",
    "In 1995 the ministry of Prime Minister Tony Blair did not yet exist.",
    "Prime Minister Justin Trudeau recalled that his father visited Havana in 1976.",
    "In 2004 President Vladimir Putin opened the pipeline, and in 2013 he opened another.",
    "In November 2021 Chancellor Olaf Scholz visited Paris.",
    "Prime Minister Boris Johnson met the heirs of the treaty, which was signed in 1999.",
    "President Bush met the envoys in May 2003.",
    "Speaking in 2019, Prime Minister Boris Johnson announced a grant.",
    "Prime Minister Tony Blair’s visit to Tripoli in March 2004 was short.",
    "In June 2016 Angela Merkel, Chancellor of Germany, opened the fair.",
    "By 2005, as mayor, Prime Minister Boris Johnson’s rival had left.",
  ]

  private static let failing: [Example] = [
    "In ⟦October 2014⟧, receiving his guest at the palace, ⟦President Emmanuel Macron⟧ promised that the feast would be held in April.",
    "⟦Tony Blair, as British prime minister⟧, visited Lagos in ⟦November 2010⟧.",
    "In ⟦May 2004⟧ ⟦Secretary-General Ban Ki-moon⟧ decorated the nurses.",
    "In ⟦May 2003⟧ ⟦Prime Minister Shinzo Abe⟧ signed the fisheries accord in Lima.",
    "In ⟦March 1999⟧, ⟦Chancellor Angela Merkel⟧ opened the fair in Bratislava.",
    "⟦President Emmanuel Macron⟧ signed the treaty in Kigali on ⟦3 June 2012⟧.",
    "⟦Prime Minister Jacinda Ardern⟧ paid an official visit to Suva in ⟦August 2014⟧.",
    "The protocol was signed by ⟦President Barack Obama⟧ on ⟦4 May 2005⟧.",
    "On ⟦2 July 2019⟧ the British ⟦Prime Minister Tony Blair⟧ received the envoy of Chad.",
    "⟦Secretary-General Kofi Annan⟧ opened the conference in Doha in ⟦May 2012⟧.",
    "During ⟦2004⟧ ⟦Prime Minister Justin Trudeau⟧ hosted three summits in Quebec.",
    "⟦President Nelson Mandela⟧ ratified the convention in ⟦June 1990⟧.",
    "In ⟦2007⟧, U.S. ⟦President Barack Obama⟧ met with the king in Riyadh.",
    "OSLO, ⟦3 May 2012⟧ – ⟦Prime Minister Justin Trudeau⟧ opened the fair.",
    "Bratislava, ⟦3 May 2001⟧. ⟦Chancellor Angela Merkel⟧ met students of the academy this morning.",
    "In ⟦April 2006⟧ the ⟦Prime Minister of India, Narendra Modi⟧, signed the accord.",
    "⟦Angela Merkel, Chancellor of Germany⟧, opened the exhibition in Lagos in ⟦March 2001⟧.",
    "⟦President Ramaphosa⟧ hosted the summit in ⟦August 2015⟧.",
    "Visiting Ottawa in ⟦2010⟧, ⟦Prime Minister Justin Trudeau⟧ announced a grant.",
    "The loan was agreed in ⟦June 2003⟧ by ⟦Prime Minister Shinzo Abe⟧ and the bank.",
    "During the visit of ⟦President Xi Jinping⟧ to Fiji in ⟦November 2010⟧, eight agreements were signed.",
    "⟦Prime Minister Justin Trudeau⟧’s visit to Ankara in ⟦February 2012⟧ ended without a statement.",
    "In ⟦September 2018⟧ ⟦Chancellor Gerhard Schröder⟧ hosted the president of Ghana.",
    "French President ⟦Emmanuel Macron⟧ and the president of Chile agreed on the rules in Brest in ⟦October 2012⟧.",
  ]
}

extension TimeValue {
  /// The time with its preposition: "on 4 May 1976", "in 2003".
  var placed: String {
    if case .date(let date) = self { date.placed } else { "in " + plain }
  }

  /// The days from the first to the last, where both are known.
  var wholeDays: ClosedRange<Int>? {
    guard let days, let first = days.first, let last = days.last, first <= last else { return nil }
    return first...last
  }
}

extension Finding.Message {
  fileprivate static func notInOffice(
    _ term: TermsOfOffice.Term,
    isBefore: Bool,
    _ time: String,
    _ holder: String?
  ) -> Self {
    let limit = isBefore ? "took the office only \(term.from.placed)" : "left the office \(term.to?.placed ?? "")"
    let other = holder.map { "; \($0) held it" } ?? ""
    return "\(term.name) was not \(term.title) \(time): \(term.name) \(limit)\(other)"
  }
}
