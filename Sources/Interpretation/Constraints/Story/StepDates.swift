import Quantities
import RecordModel
import Text

/// "The aqueduct of X was handed over on 6 June 2011 … when the X aqueduct was handed over on 19 August 2012": one step
/// of one thing with two dates, anywhere in a document.
struct StepDates: StoryReading {
  private struct Telling {
    var term: Constraint.Term
    var step: UInt32
    var days: ClosedRange<Int>
    var names: Set<UInt32>
    var contents: Set<UInt32>
    var number: Int
  }

  private var told: [Telling] = []
  private static let longestMemory = 40
  private static let steps: WordSet = [
    "handed", "opened", "inaugurated", "lifted", "signed", "founded", "launched", "unveiled", "commissioned",
    "dissolved", "delivered", "reopened", "completed", "closed", "imposed", "ratified", "adopted", "initialled",
    "established", "released", "sunk", "seized", "expelled", "recognised", "recognized",
  ]
  private static let loose: WordSet = [
    "again", "second", "new", "other", "another", "third", "first", "phase", "part", "extension", "later", "planned",
    "will", "renewed", "amended", "former", "old", "provisionally", "partly", "officially", "draft", "next", "last",
    "each", "expected", "stage", "section", "wing", "followed", "then", "before", "after", "half", "both",
    "anniversary",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.statedTimes.isEmpty else { return }
    for place in sentence.tokens where Self.steps.contains(sentence.word(place)) {
      guard let telling = Self.telling(place, sentence) else { continue }
      if let other = told.last(where: { Self.areOne($0, telling) }) {
        var constraint = Constraint(.agreement, terms: [other.term, telling.term], sentence: sentence.span)
        constraint.qualifiers = ["thing", "recount"]
        found.add(constraint)
      }
      told.append(telling)
    }
    if told.count > Self.longestMemory { told.removeFirst(told.count - Self.longestMemory) }
  }

  /// Whether two tellings are of one step of one thing, and of days that are apart.
  private static func areOne(_ a: Telling, _ b: Telling) -> Bool {
    guard a.step == b.step, a.number < b.number, !a.days.overlaps(b.days), !b.names.isEmpty, !a.names.isEmpty,
      a.names.isSubset(of: b.names) || b.names.isSubset(of: a.names)
    else { return false }
    let shared = a.contents.intersection(b.contents)
    return shared.count >= 2 && shared.count > a.names.intersection(b.names).count
      && b.contents.subtracting(a.contents).count <= 1
  }

  /// A step in the passive voice, with its day or month behind it and its thing before it.
  private static func telling(_ place: Int, _ sentence: StorySentence) -> Telling? {
    guard ["was", "were", "been"].contains(sentence.word(place - 1)),
      let time = sentence.time(in: places(place + 1, place + 10)), case .date(let date)? = time.time?.value,
      date.month != nil, time.time?.modifier == nil, let term = time.term(.telling),
      !places(place + 1, time.tokens.lowerBound).contains(where: {
        sentence.role(at: $0) == .auxiliary || sentence.link(at: $0) == .semicolon || sentence.link(at: $0) == .and
      }), let step = sentence.hash(at: place)
    else { return nil }
    var start = max(sentence.tokens.lowerBound, place - 12)
    if let stop = places(start, place).last(where: {
      sentence.link(at: $0) == .semicolon || sentence.role(at: $0) == .contrast || sentence.link(at: $0) == .and
    }) {
      start = stop + 1
    }
    let range = places(start, place - 1)
    guard !places(start, time.tokens.upperBound + 2).contains(where: { loose.contains(sentence.word($0)) }) else {
      return nil
    }
    return Telling(
      term: term,
      step: step,
      days: date.days,
      names: sentence.nameWords(range).subtracting(small),
      contents: sentence.contents(range).subtracting(small),
      number: sentence.number
    )
  }

  private static let small = Set(
    ["when", "since", "until", "gift", "which", "now", "once", "only", "years", "months"].map(WordHash.of)
  )
}
