import Quantities
import RecordModel
import Text

/// "The clinic of X was opened in March 1994 … since its opening in May 1994 the X clinic": an act that happens once, told
/// by its verb and by its noun with two dates.
struct ActDates: StoryReading {
  private struct Telling {
    var act: Act
    var term: Constraint.Term
    var days: ClosedRange<Int>
    /// Names near the act, and all words of weight of the sentence.
    var names: Set<UInt32>
    var contents: Set<UInt32>
    var number: Int
    /// "The signing", "its opening": the act is spoken of as known.
    var isNoun: Bool
  }

  private enum Act: UInt8 {
    case signing = 1, opening, founding, completion, ratification, arrival, departure, launch, adoption, closure, birth
    case death, handover, delivery
  }

  private static let verbs = WordTable<Act>([
    ("signed initialled concluded", .signing), ("opened inaugurated", .opening),
    ("founded established", .founding), ("completed finished", .completion), ("ratified", .ratification),
    ("arrived reached landed docked", .arrival), ("left departed sailed", .departure), ("launched", .launch),
    ("adopted", .adoption), ("closed", .closure), ("born", .birth), ("died", .death), ("delivered", .delivery),
  ])
  private static let nouns = WordTable<Act>([
    ("signing signature conclusion", .signing), ("opening inauguration", .opening),
    ("founding foundation establishment", .founding), ("completion", .completion), ("ratification", .ratification),
    ("arrival landing", .arrival), ("departure", .departure), ("launch", .launch), ("adoption", .adoption),
    ("closure closing", .closure), ("birth", .birth), ("death", .death), ("handover", .handover),
    ("delivery", .delivery),
  ])

  private var told: [Telling] = []
  private static let longestMemory = 24
  private static let farthest = 6
  /// By these words the act is another one, or is not yet done.
  private static let loose: WordSet = [
    "again", "second", "new", "other", "another", "third", "phase", "extension", "planned", "will", "renewed",
    "amended", "draft", "next", "each", "expected", "stage", "section", "wing", "half", "anniversary", "originally",
    "postponed", "delayed", "reopened", "provisionally", "partly", "ceremony", "would", "should", "later",
    "protocol", "amendment", "branch", "both", "first", "annex",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.statedTimes.isEmpty else { return }
    told.removeAll { sentence.number - $0.number > Self.farthest }
    for place in sentence.tokens {
      guard let telling = Self.verb(place, sentence) ?? Self.noun(place, sentence) else { continue }
      if let other = told.last(where: { Self.areOne($0, telling) }) {
        var constraint = Constraint(.agreement, terms: [other.term, telling.term], sentence: sentence.span)
        constraint.qualifiers = ["thing", "recount"]
        found.add(constraint)
      }
      told.append(telling)
    }
    if told.count > Self.longestMemory { told.removeFirst(told.count - Self.longestMemory) }
  }

  /// Whether a noun takes up an act that a verb told, with the same names and on a day apart from it.
  private static func areOne(_ a: Telling, _ b: Telling) -> Bool {
    guard a.act == b.act, a.number < b.number, a.isNoun != b.isNoun, !a.days.overlaps(b.days) else { return false }
    let (noun, verb) = a.isNoun ? (a, b) : (b, a)
    guard noun.names.isSubset(of: verb.names) || !verb.names.isEmpty && verb.names.isSubset(of: noun.names) else {
      return false
    }
    let shared = noun.contents.intersection(verb.contents)
    return noun.names.isEmpty ? shared.count >= 1 && b.number - a.number <= 2 : shared.count >= 2
  }

  /// "Was opened in March 1994": a verb with its date behind it, or before it at the head of the sentence.
  private static func verb(_ place: Int, _ sentence: StorySentence) -> Telling? {
    guard let token = sentence.wording.token(place), let act = verbs[token] else { return nil }
    return telling(act, place, sentence, isNoun: false)
  }

  /// "The signing on 14 April", "its opening in May 1994", "the ship's arrival in Klow on 3 May".
  private static func noun(_ place: Int, _ sentence: StorySentence) -> Telling? {
    guard let token = sentence.wording.token(place), let act = nouns[token] else { return nil }
    let isKnown = ["the", "its", "their", "his", "her", "s"].contains(sentence.word(place - 1))
    guard isKnown else { return nil }
    return telling(act, place, sentence, isNoun: true)
  }

  private static func telling(_ act: Act, _ place: Int, _ sentence: StorySentence, isNoun: Bool) -> Telling? {
    guard let time = sentence.time(in: places(place + 1, place + 9)), case .date(let date)? = time.time?.value,
      date.precision != .decade, date.precision != .century, time.time?.modifier == nil,
      ["on", "in", ",", "of"].contains(sentence.word(time.tokens.lowerBound - 1)), let term = time.term(.telling)
    else { return nil }
    let between = places(place + 1, time.tokens.lowerBound)
    guard !between.contains(where: { isBreak($0, sentence) }), !isBound(act, place, sentence, isNoun: isNoun) else {
      return nil
    }
    let near = places(max(sentence.tokens.lowerBound, place - 12), time.tokens.upperBound + 8)
    guard !near.contains(where: { loose.contains(sentence.word($0)) }) else { return nil }
    return Telling(
      act: act,
      term: term,
      days: date.days,
      names: sentence.nameWords(places(near.lowerBound, time.tokens.lowerBound)),
      contents: sentence.contents(sentence.tokens),
      number: sentence.number,
      isNoun: isNoun
    )
  }

  /// Another clause, another act or a figure between the act and the date.
  private static func isBreak(_ place: Int, _ sentence: StorySentence) -> Bool {
    guard let token = sentence.wording.token(place) else { return true }
    return verbs[token] != nil || nouns[token] != nil || sentence.link(at: place) == .semicolon
      || sentence.role(at: place) == .contrast || sentence.role(at: place) == .auxiliary
      || sentence.role(at: place) == .and || sentence.isInFigure(place)
  }

  /// "Ratified it ten weeks after the signing on 14 April": the date may be that of the verb before.
  private static func isBound(_ act: Act, _ place: Int, _ sentence: StorySentence, isNoun: Bool) -> Bool {
    let before = places(max(sentence.tokens.lowerBound, place - 6), place)
    let other = before.contains { place in
      sentence.wording.token(place).map { verbs[$0].map { $0 != act } ?? false } ?? false
    }
    return isNoun && (other || before.contains { ["after", "before", "until"].contains(sentence.word($0)) })
  }
}
