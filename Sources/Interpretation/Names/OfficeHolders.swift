import Packs
import Quantities
import RecordModel
import Text

/// Who held an office on a date, by what the packs know.
struct OfficeHolders: Sendable {
  /// The time for which somebody held an office, in days from 1970-01-01.
  private struct Term: Sendable {
    var person: Int
    var first: Int
    var last: Int
  }

  private var terms: [UInt64: [Term]] = [:]

  init(_ lexicon: Lexicon) {
    var wordings: [String: [[Token]]] = [:]
    for index in lexicon.entities.indices where lexicon.entities[index].kind == .person {
      for office in lexicon.entities[index].offices {
        guard let of = office.of, let from = office.from else { continue }
        let term = Term(
          person: index,
          first: from.days.lowerBound,
          last: office.to?.days.upperBound ?? .max
        )
        let titles = wordings[office.title] ?? Self.wordings(of: office.title).map(Tokenizer.tokens(of:))
        wordings[office.title] = titles
        for title in titles { terms[Self.key(title[...], of), default: []].append(term) }
      }
    }
  }

  /// The persons who are meant by an office of a state or an organisation, "the Kenyan President", by the date that
  /// the sentence tells or else that of the document.
  func persons(in analysis: borrowing Analysis, _ known: [NamedThing], date: PartialDate?) -> [NamedThing] {
    guard !terms.isEmpty else { return [] }
    var found: [NamedThing] = []
    for match in analysis.matches where match.entry == .title {
      guard let (owner, whole) = owner(of: match.tokens, analysis),
        let days = days(of: match.tokens, analysis) ?? date?.days,
        let (holder, end) = holder(match.tokens, of: owner, on: days, analysis)
      else { continue }
      var person = known[holder]
      person.tokens = match.tokens.lowerBound..<max(end, match.tokens.upperBound)
      person.whole = whole.lowerBound..<max(end, whole.upperBound)
      found.append(person)
    }
    return found
  }

  /// Whose office some words are, by the state before or behind them, and all of the words; `nil` where the holder
  /// is named, or where they speak of one of former times.
  private func owner(of title: Range<Int>, _ analysis: borrowing Analysis) -> (owner: String, whole: Range<Int>)? {
    let passage = analysis.passage
    let end = PersonFinder.end(of: title, passage)
    let isNamed = analysis.names.contains {
      $0.kind == .person && ($0.tokens.overlaps(title) || $0.tokens.lowerBound == end)
    }
    guard !isNamed else { return nil }
    for name in analysis.names where name.kind != .person && name.isActor {
      guard let owner = name.kind == .state ? name.party.state : name.party.entity else { continue }
      let gap = title.lowerBound - name.tokens.upperBound
      let isBefore = gap == 0 || gap == 2 && WordClass.table[passage.tokens[name.tokens.upperBound]] == .apostrophe
      if isBefore, !isPast(before: name.tokens.lowerBound, passage.tokens),
        !isApposed(name.tokens.lowerBound, analysis),
        !isFollowed(end, analysis)
      {
        return (owner, name.tokens.lowerBound..<title.upperBound)
      }
      if PersonFinder.isOf(name.tokens.lowerBound, behind: end, passage),
        !isPast(before: title.lowerBound, passage.tokens),
        !isApposed(title.lowerBound, analysis), !isFollowed(name.tokens.upperBound, analysis)
      {
        return (owner, title.lowerBound..<name.tokens.upperBound)
      }
    }
    return nil
  }

  /// Whether the words stand behind a person and a comma, and so tell what that person is.
  private func isApposed(_ start: Int, _ analysis: borrowing Analysis) -> Bool {
    var comma = start - 1
    while comma > 0, start - comma <= 3, WordClass.table[analysis.passage.tokens[comma]] == .article { comma -= 1 }
    guard comma > 0, WordClass.table[analysis.passage.tokens[comma]] == .comma else { return false }
    return analysis.names.contains { $0.kind == .person && $0.tokens.upperBound == comma }
  }

  /// Whether the holder's name stands behind the state: "President of Kenya William Ruto", "…, Wang Yi,".
  private func isFollowed(_ end: Int, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    let start = end < tokens.count && WordClass.table[tokens[end]] == .comma ? end + 1 : end
    return analysis.names.contains { $0.kind == .person && $0.tokens.lowerBound == start }
  }

  /// Whether the words before an office say that it is not that of the day, or not one that a single person holds.
  private func isPast(before start: Int, _ tokens: [Token]) -> Bool {
    start > 0 && Self.past[tokens[start - 1]] != nil
  }

  /// The days of the one date in the sentence; `nil` where it tells none or several.
  private func days(of title: Range<Int>, _ analysis: borrowing Analysis) -> ClosedRange<Int>? {
    let sentence = analysis.passage.sentences[analysis.passage.sentence(ofToken: title.lowerBound)]
    var found: ClosedRange<Int>?
    for mention in analysis.mentions where mention.isCalendarTime && sentence.overlaps(mention.tokens) {
      guard let days = mention.time?.value.days, let first = days.first, let last = days.last, first <= last else {
        continue
      }
      if found == nil || last - first < (found?.count ?? 0) { found = first...last }
    }
    return found
  }

  private enum Word: UInt8 { case word = 1 }
  private static let past = WordTable<Word>([
    (
      """
      former late ex deputy vice acting future next a an another any no every each first second third last only previous
      """, .word
    )
  ])
  private static let then = WordTable<Word>([("then", .word)])

  /// The one person who can be meant by an office on some days, and where its words end; `nil` where nobody or more
  /// than one can.
  ///
  /// An office is as long as the packs have it: "Minister of Labour and Training", "Ambassador to Chile".
  private func holder(_ title: Range<Int>, of owner: String, on days: ClosedRange<Int>, _ analysis: borrowing Analysis)
    -> (person: Int, end: Int)?
  {
    let tokens = analysis.passage.tokens
    let sentence = analysis.passage.sentences[analysis.passage.sentence(ofToken: title.lowerBound)]
    let limit = min(sentence.upperBound, title.upperBound + Self.longestField)
    for end in (title.upperBound...max(limit, title.upperBound)).reversed() {
      let words = tokens[title.lowerBound..<end].drop { Self.then[$0] != nil }
      guard let known = terms[Self.key(words, owner)] else { continue }
      let persons = Set(known.filter { $0.first <= days.upperBound && $0.last >= days.lowerBound }.map(\.person))
      return persons.count == 1 ? persons.first.map { ($0, end) } : nil
    }
    return nil
  }

  /// How many words a field may have behind "Minister of".
  private static let longestField = 9

  /// An office in the words of a pack, and how else it is written: "Minister of Trade", "Trade Minister".
  private static func wordings(of title: String) -> Set<String> {
    if title == "Prime Minister" { return [title, "PM"] }
    let words = title.split(separator: " ")
    guard words.count > 1 else { return [title] }
    if words[0] == "Minister", words[1] == "of" || words[1] == "for" {
      return wordings(ofPortfolio: words[2...].filter { $0 != "the" }).union([title])
    }
    guard words.last == "Minister", !ranks.contains(words[0]) else { return [title] }
    return wordings(ofPortfolio: Array(words.dropLast()))
  }

  private static let ranks: Set<Substring> = ["Prime", "Deputy", "Vice", "First", "Second", "Senior", "Chief", "State"]

  /// How the minister of a field is called, by the words of the field: "Economy and Finance", "National Defence".
  private static func wordings(ofPortfolio field: [Substring]) -> Set<String> {
    var fields: Set<String> = [field.joined(separator: " ")]
    let plain = field.filter { $0 != "National" }
    fields.insert(plain.joined(separator: " "))
    if plain.first == "Foreign" { fields.formUnion(["Foreign", "Foreign Affairs"]) }
    for (one, other) in [("Defence", "Defense"), ("Defense", "Defence"), ("Labour", "Labor")] where plain == [one[...]]
    {
      fields.formUnion([other, "National " + other, "National " + one])
    }
    if plain.count == 3, plain[1] == "and" { fields.formUnion([String(plain[0]), String(plain[2])]) }
    var wordings: Set<String> = []
    for field in fields {
      wordings.formUnion([field + " Minister", "Minister of " + field, "Minister for " + field])
      wordings.insert("Minister of the " + field)
    }
    return wordings
  }

  private static func key(_ title: ArraySlice<Token>, _ owner: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(owner)
    hash.combine(title)
    return hash.value
  }
}
