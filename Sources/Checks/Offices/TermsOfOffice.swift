import Packs
import Quantities
import RecordModel
import Text

/// Who held which office when, by what the packs know.
struct TermsOfOffice: Sendable {
  /// The time for which somebody held an office, in days from 1970-01-01.
  struct Term: Sendable {
    var person: String
    var name: String
    /// The office in the words of the pack, and whose it is.
    var title: String
    var of: String
    var from: PartialDate
    var to: PartialDate?

    var first: Int { from.days.lowerBound }
    var last: Int { to?.days.upperBound ?? .max }

    func covers(_ days: ClosedRange<Int>, margin: Int) -> Bool {
      first - margin <= days.upperBound && (to == nil || last + margin >= days.lowerBound)
    }
  }

  /// What is known of a person: the words of the name, and the terms by the office's sort.
  struct Person: Sendable {
    var words: Set<UInt32> = []
    var terms: [UInt32: [Term]] = [:]
    /// The sorts of office of which a term without dates is known too.
    var undated: Set<UInt32> = []
  }

  private(set) var persons: [String: Person] = [:]
  /// The terms of an office, by its sort and whose it is.
  private var offices: [String: [Term]] = [:]
  /// The persons with a family name who held an office of a sort.
  private var families: [UInt64: Set<String>] = [:]
  /// The sort of an office by the words of its title.
  private var sorts: [UInt64: UInt32] = [:]
  /// The sort of each title of the packs.
  private var known: [String: UInt32] = [:]
  /// The last words of all titles.
  private var lastWords: Set<UInt32> = []
  private static let longestTitle = 5

  init(_ lexicon: Lexicon) {
    guard lexicon.holdsFacts else { return }
    for entity in lexicon.entities where entity.kind == .person && !entity.offices.isEmpty {
      var person = Person()
      for name in [entity.canonical] + entity.aliases { person.words.formUnion(Tokenizer.tokens(of: name).map(\.hash)) }
      for office in entity.offices {
        let sort = self.sort(of: office.title)
        guard let from = office.from, let of = office.of else {
          person.undated.insert(sort)
          continue
        }
        let term = Term(
          person: entity.id,
          name: entity.canonical,
          title: office.title,
          of: of,
          from: from,
          to: office.to
        )
        person.terms[sort, default: []].append(term)
        let words = Tokenizer.tokens(of: entity.canonical).filter(\.isWord)
        if let family = entity.familyNameComesFirst ? words.first : words.last {
          families[UInt64(sort) << 32 | UInt64(family.hash), default: []].insert(entity.id)
        }
        offices["\(sort) \(of)", default: []].append(term)
      }
      persons[entity.id] = person
    }
  }

  /// Titles that mean one office.
  private static let same = [
    "PM": "Prime Minister", "Premier": "Prime Minister", "Federal Chancellor": "Chancellor",
    "Secretary General": "Secretary-General", "State President": "President", "Director General": "Director-General",
    "External Affairs Minister": "Foreign Minister", "Minister of Foreign Affairs": "Foreign Minister",
    "Minister for Foreign Affairs": "Foreign Minister", "Foreign Affairs Minister": "Foreign Minister",
    "Foreign Secretary": "Foreign Minister", "Taoiseach": "Prime Minister",
  ]

  /// The number of the sort of an office, which its wordings share.
  private mutating func sort(of title: String) -> UInt32 {
    if let known = known[title] { return known }
    let main = Self.same[title] ?? title
    let sort = UInt32(truncatingIfNeeded: Self.key(Tokenizer.tokens(of: main)[...]))
    for (other, meaning) in Self.same where meaning == main { sorts[Self.key(Tokenizer.tokens(of: other)[...])] = sort }
    sorts[Self.key(Tokenizer.tokens(of: main)[...])] = sort
    for words in [main, title] { if let last = Tokenizer.tokens(of: words).last { lastWords.insert(last.hash) } }
    known[title] = sort
    return sort
  }

  /// The sorts of the offices at the head of a state.
  var headSorts: Set<UInt32> { Set(Self.heads.compactMap { known[$0] }) }
  private static let heads = [
    "President", "Prime Minister", "Premier", "Chancellor", "Head of State", "Supreme Leader",
  ]

  /// The title that ends right before a token, with the sort of its office.
  func title(before end: Int, in sentence: CheckedSentence) -> (range: Range<Int>, sort: UInt32)? {
    for length in stride(from: Self.longestTitle, through: 1, by: -1) {
      let start = end - length
      guard start >= sentence.range.lowerBound, sentence.tokens[start].isWord else { continue }
      if let sort = sorts[Self.key(sentence.tokens[start..<end])] { return (start..<end, sort) }
    }
    return nil
  }

  /// Whether a word may end a title.
  func endsTitle(_ token: Token) -> Bool { lastWords.contains(token.hash) }

  /// The title that begins at a token, with the sort of its office.
  func title(at start: Int, in sentence: CheckedSentence) -> (range: Range<Int>, sort: UInt32)? {
    for length in stride(from: Self.longestTitle, through: 1, by: -1) {
      let end = start + length
      guard sentence.range.contains(start), end <= sentence.range.upperBound, sentence.tokens[end - 1].isWord else {
        continue
      }
      if let sort = sorts[Self.key(sentence.tokens[start..<end])] { return (start..<end, sort) }
    }
    return nil
  }

  /// The only person with a family name who ever held an office of a sort.
  func person(_ family: UInt32, of sort: UInt32) -> Person? {
    guard let known = families[UInt64(sort) << 32 | UInt64(family)], known.count == 1, let id = known.first else {
      return nil
    }
    return persons[id]
  }

  /// The one person who held an office of a sort on some days; `nil` where nobody or more than one is known.
  func holder(of sort: UInt32, _ owner: String, on days: ClosedRange<Int>) -> Term? {
    let known = (offices["\(sort) \(owner)"] ?? []).filter { $0.first <= days.lowerBound && $0.last >= days.upperBound }
    guard let first = known.first, known.allSatisfy({ $0.person == first.person }) else { return nil }
    return first
  }

  /// Whether others are known to have held an office on the first and the last of some days.
  func isHeld(_ sort: UInt32, _ owner: String, throughout days: ClosedRange<Int>) -> Bool {
    let known = offices["\(sort) \(owner)"] ?? []
    return [days.lowerBound, days.upperBound].allSatisfy { day in
      known.contains { $0.first <= day && $0.last >= day }
    }
  }

  private static func key(_ title: ArraySlice<Token>) -> UInt64 {
    var hash = StableHash()
    hash.combine(title)
    return hash.value
  }
}
