import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// An age that the years of birth and of what is told do not give.
struct WrongAge: Check {
  /// The age stands so many sentences behind the birth, at most.
  private static let farthest = 3
  /// From "born" to its year.
  private static let reach = 12

  init(_ lexicon: Lexicon) {}

  struct Birth {
    var date: PartialDate
    var span: Range<Int>
    var death: (date: PartialDate, span: Range<Int>)?
    var block: Range<Int>
    var sentence: Int
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var birth: Birth?
    var number = 0
    var deaths: [Death] = []
    let known = document.digest.constraints.filter { $0.kind == .duration }.flatMap { $0.terms.map(\.span) }
    document.forEachSentence { sentence in
      number += 1
      if let own = Self.birth(in: sentence, number) {
        birth = own
        if let death = deaths.first(where: { $0.isOf(own, sentence) }) { judge(death, own, document, report) }
      }
      if let death = Death(sentence, number, Self.age(in: sentence, document)) { deaths.append(death) }
      guard let born = birth, born.block == sentence.passage.block.range, number - born.sentence <= Self.farthest,
        number == born.sentence || !sentence.names.contains(where: { $0.place.kind == .person }),
        let age = Self.age(in: sentence, document),
        !known.contains(where: sentence.passage.bytes(of: age.tokens).overlaps),
        let event = Self.event(of: age, born, in: sentence),
        !sentence.has(
          Self.others,
          in: sentence.range.lowerBound..<max(age.tokens.upperBound, sentence.end(of: event.span))
        ),
        let possible = Self.ages(born.date, event.date),
        !possible.contains(age.value)
      else { return }
      let places = [born.span, sentence.passage.bytes(of: age.tokens), event.span]
      report(
        finding(
          .otherAge(age.value, born.date.plain, event.date.plain, possible),
          places.map { Finding.Evidence($0, of: document.text) },
          expected: possible.map(String.init).joined(separator: " or ")
        )
      )
    }
  }

  /// Holds an age at death against a birth that is told some paragraphs behind it.
  private func judge(_ death: Death, _ birth: Birth, _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard let possible = Self.ages(birth.date, death.date), !possible.contains(death.age) else { return }
    report(
      finding(
        .otherAge(death.age, birth.date.plain, death.date.plain, possible),
        [birth.span, death.place, death.span].map { Finding.Evidence($0, of: document.text) },
        expected: possible.map(String.init).joined(separator: " or ")
      )
    )
  }

  /// The ages that somebody can have: two where the day of birth may still be to come.
  private static func ages(_ birth: PartialDate, _ event: PartialDate) -> [Int]? {
    let difference = event.year - birth.year
    guard difference > 0, difference < 110 else { return nil }
    guard let born = birth.month, let told = event.month, born != told else { return [difference - 1, difference] }
    return [told > born ? difference : difference - 1]
  }

  // MARK: The birth

  /// "Born in Lagos in March 1950", "(born 1899)", "(1921–1998)".
  private static func birth(in sentence: CheckedSentence, _ number: Int) -> Birth? {
    let block = sentence.passage.block.range
    if let word = sentence.range.first(where: { sentence.isWord($0, of: born) }) {
      let time = sentence.writtenDates.first { $0.tokens.lowerBound > word }
      guard let time, let date = time.place.date, time.tokens.lowerBound - word <= reach else { return nil }
      return Birth(date: date, span: time.place.span, death: nil, block: block, sentence: number)
    }
    for time in sentence.times {
      guard case .period(let start?, let end?) = time.place.value, start.month == nil, end.month == nil,
        sentence.isWord(time.tokens.lowerBound - 1, of: brackets),
        sentence.isWord(time.tokens.upperBound, of: brackets),
        time.tokens.lowerBound - 2 >= sentence.range.lowerBound,
        sentence.tokens[time.tokens.lowerBound - 2].isCapitalized, sentence.has(dying), end.year - start.year > 15
      else { continue }
      let death = (end, time.place.span)
      return Birth(date: start, span: time.place.span, death: death, block: block, sentence: number)
    }
    return nil
  }

  // MARK: The age

  private static func age(in sentence: CheckedSentence, _ document: CheckedDocument) -> (
    value: Int, tokens: Range<Int>
  )? {
    for index in sentence.range where !sentence.has(vague, in: index - 3..<index) {
      if sentence.isWord(index, of: aged) && isOwn(index, sentence)
        || sentence.isWord(index, of: of) && sentence.isWord(index - 1, of: ageWord)
          && sentence.has(at.union(reached), in: index - 3..<index),
        let number = sentence.number(at: index + 1, document), isAge(number.value)
      {
        return (number.value, index..<number.end)
      }
      guard let number = sentence.number(at: index, document), isAge(number.value) else { continue }
      if sentence.isWord(number.end, of: years), isOwn(index, sentence),
        sentence.isWord(number.end + 1, of: old)
          || sentence.isWord(number.end + 1, of: of) && sentence.isWord(number.end + 2, of: ageWord)
      {
        return (number.value, index..<number.end + 2)
      }
      if sentence.isWord(index - 1, of: being), isOwn(index, sentence), sentence.isWord(number.end, of: when) {
        return (number.value, index..<number.end)
      }
    }
    return nil
  }

  /// Whether the age is that of the person: "her school was sixty years old" and "whisky aged 30 years" are not.
  private static func isOwn(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    guard sentence.isWord(index - 1, of: being) else {
      // "He died in 2010 aged 80".
      return sentence.isWord(index - 1, of: leads)
        || sentence.has(dying) && sentence.times.contains { $0.tokens.upperBound == index }
    }
    guard index - 2 >= sentence.range.lowerBound else { return false }
    let token = sentence.tokens[index - 2]
    return token.isCapitalized || !token.isWord || sentence.isWord(index - 2, of: persons)
  }

  private static func isAge(_ value: Int) -> Bool { (10...105).contains(value) }

  /// The date of what was at that age: of the clause behind "when", or the nearest one.
  private static func event(
    of age: (value: Int, tokens: Range<Int>),
    _ birth: Birth,
    in sentence: CheckedSentence
  ) -> (date: PartialDate, span: Range<Int>)? {
    let times = sentence.writtenDates.filter { $0.place.span != birth.span }
    let behind = times.first { $0.tokens.lowerBound >= age.tokens.upperBound }
    let before = times.last { $0.tokens.upperBound <= age.tokens.lowerBound }
    let isClause = (age.tokens.upperBound..<age.tokens.upperBound + 2).contains { sentence.isWord($0, of: when) }
    if isClause, behind == nil, let death = birth.death, sentence.has(dying) { return death }
    if times.isEmpty, let death = birth.death,
      sentence.isWord(age.tokens.lowerBound - 1, of: dying)
        || sentence.has(reached, in: age.tokens.lowerBound - 3..<age.tokens.lowerBound)
    {
      return death
    }
    guard let time = isClause ? behind : before ?? behind, let date = time.place.date,
      isClause || isBeside(time.tokens, age.tokens, sentence)
    else { return nil }
    return (date, time.place.span)
  }

  /// Whether a date belongs to the age: "in 1955 she retired aged 65", and not "she joined in 1955 and retired aged 65".
  private static func isBeside(_ time: Range<Int>, _ age: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    let gap = min(time.upperBound, age.upperBound)..<max(time.lowerBound, age.lowerBound)
    guard gap.count <= 5, !sentence.has(joints, in: gap) else { return false }
    return !(sentence.has(commas, in: gap) && sentence.has(pronouns, in: gap))
  }

  private static let joints = wordSet("and ; but who which")
  private static let commas = wordSet(",")
  static let pronouns = wordSet("he she they")

  static let born = wordSet("born b")
  private static let brackets = wordSet("( )")
  static let dying = wordSet("died dies death deceased dead")
  private static let aged = wordSet("aged")
  private static let ageWord = wordSet("age")
  private static let of = wordSet("of")
  private static let years = wordSet("years year")
  private static let leads = wordSet(", ( – at when he she died dies retired")
  private static let persons = wordSet("he she and")
  private static let at = wordSet("at")
  private static let reached = wordSet("reached reaching")
  private static let old = wordSet("old")
  private static let being = wordSet("was is")
  private static let when = wordSet("when")
  private static let vague = wordSet(
    "about nearly almost over under around some more less than approximately roughly barely"
  )
  private static let others = wordSet(
    "son sons daughter daughters wife husband father mother brother sister child children nephew niece widow until "
      + "before grandson would will"
  )

  static let description = CheckDescription(
    identifier: "wrong-age",
    kind: .duration,
    severity: .error,
    summary: "Reports an age that the dates of birth and of what is told do not give.",
    rationale: """
      One of the three is wrong. Where only years are known, two ages are possible; "about" and the ages of others in the \
      sentence are left alone.
      """,
    passing: [
      "Hernán Quiroga, the diplomat, died on 12 February 2009 at the age of 70.\n\nQuiroga, born in Oruro on 4 May 1938, was a typist.",
      "Hernán Quiroga, the diplomat, died on 12 February 2009 at the age of 78.\n\nHis brother Luis, born in Oruro on 4 May 1938, was a typist.",
      "The judge was born in Lomé in 1931. He died in May 2009, aged 77.",
      "Her husband, Jan Wierz, died in Ottawa on 22 January 2019, aged 74. Born in Gdynia on 9 April 1951, she was a typist.",
      "Halina Wierz died in Ottawa on 22 January 2019, aged 67. Born in Gdynia on 9 April 1951, she was a typist.",
      "The judge was born in Lomé in 1931. He died in May 2009, aged 78.",
      "Ada Berg was born in March 1950 and was 52 years old when she took office in May 2002.",
      "The judge was born in Lomé in 1931. His son died in 2009, aged 40.",
      "The judge was born in Lomé in 1931. He died in 2009, aged about 70.",
      "Tomas Lind (1921–1998) was 77 when he died.",
      "The judge was born in 1931. At the age of 20 he left for Paris, where he lived until 1960.",
      "In 1961, at the age of 30, Karl Holm became consul.",
      "Ada Berg (born 1950) was elected in 2001, aged 51, and again in 2009.",
      "The poet was born in 1899. Her school was sixty years old in 1980.",
      "Born in 1940, he kept whisky aged 30 years until 1990.",
      "The clerk was born on 9 March 1944; on 8 March 2004 he was 59 years old.",
    ],
    failing: [
      "LA PAZ – Hernán Quiroga, the diplomat, died on ⟦12 February 2009⟧ at the age ⟦of 78⟧.\n\nQuiroga, born in Oruro on ⟦4 May 1938⟧, was a typist.",
      "Ada Berg, the first consul, died in ⟦May 1999⟧, ⟦aged 58⟧. She had no heirs.\n\nBerg was born in ⟦1951⟧ in Turku.",
      "The judge was born in Lomé in ⟦1931⟧. He died in ⟦May 2009⟧, ⟦aged 68⟧.",
      "Halina Wierz died in Ottawa on ⟦22 January 2019⟧, ⟦aged 74⟧. Born in Gdynia on ⟦9 April 1951⟧, she was a typist.",
      "Ada Berg was born in ⟦March 1950⟧ and was ⟦42 years old⟧ when she took office in ⟦May 2002⟧.",
      "The clerk was born in Turku in ⟦June 1951⟧. She was ⟦forty-eight years old⟧ when, in ⟦October 2004⟧, she left.",
      "He was born on ⟦4 May 1931⟧. In ⟦1961⟧, at the age ⟦of 40⟧, he became consul.",
      "Tomas Lind (⟦1921–1998⟧) was ⟦87⟧ when he died.",
      "The poet (born ⟦1899⟧) drowned in Lisbon in ⟦1962⟧, ⟦aged 73⟧.",
      "- Born in Accra on ⟦3 March 1940⟧, he was ⟦aged 40⟧ in ⟦June 1990⟧.",
      "She was born in ⟦1960⟧. She was ⟦30⟧ when, in ⟦2004⟧, she was made consul.",
      "Ana Ruiz (⟦1930–2001⟧) died ⟦aged 91⟧.",
      "The clerk was born in ⟦1944⟧. In ⟦1999⟧, at ⟦65 years of⟧ age, he retired.",
      "In ⟦1985⟧ she retired ⟦aged 70⟧; she had been born in ⟦1925⟧.",
      "“I was born in ⟦1960⟧. In ⟦1980⟧, at the age ⟦of 30⟧, I went to sea.”",
      "Born in ⟦1972⟧, she was elected in ⟦1999⟧, ⟦aged 37⟧.",
    ]
  )
}

extension CheckedSentence {
  /// The token behind some bytes.
  fileprivate func end(of span: Range<Int>) -> Int { passage.tokens(at: span).upperBound }
}

extension Finding.Message {
  fileprivate static func otherAge(_ age: Int, _ birth: String, _ event: String, _ possible: [Int]) -> Self {
    "the age is given as \(age), but from \(birth) to \(event) it is \(possible.map(String.init).joined(separator: " or "))"
  }
}
