import Quantities
import RecordModel
import Text

/// "Opened in May 2009; ground had been broken in June 2011": steps of one thing whose order is known.
struct PhaseReader: StoryReading {
  private struct Step {
    var family: Int
    var rank: Int
    var time: Mention
    var place: Int
    var sentence: Range<Int>
  }

  /// The steps that were told last, of what, and how far back: sentences about the same thing may stand between.
  private var last: (steps: [Step], number: Int, told: Int, things: [UInt32]) = ([], 0, 0, [])
  private static let longestReach = 3

  mutating func endBlock(into found: inout [Constraint]) { last = ([], 0, 0, []) }

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    let steps = Self.steps(of: sentence)
    readAge(steps, sentence, into: &found)
    readLater(sentence, into: &found)
    readTerm(steps, sentence, into: &found)
    for (a, b) in zip(steps, steps.dropFirst()) where Self.isOneThing(a, b, sentence) { add(a, b, into: &found) }
    if let first = steps.first, sentence.number - last.number == 1, let before = last.steps.last,
      isSameThing(first, sentence), isNear(before, first, sentence)
    {
      add(before, first, into: &found)
    }
    let things = NamedWork.all(in: sentence).filter { $0.sort == .treaty || $0.sort == .works }.map(\.head)
    if steps.isEmpty, goesOn(sentence, things) { return last.number = sentence.number }
    // "The ground was broken in …" goes on about the thing of the sentence before.
    let isGround = things.isEmpty && steps.first?.family == 2 && sentence.number - last.number == 1
    last = (steps, sentence.number, sentence.number, isGround ? last.things : things)
  }

  /// Whether a sentence without steps is about the thing of the steps before it and brings in no other.
  private func goesOn(_ sentence: StorySentence, _ things: [UInt32]) -> Bool {
    guard !last.steps.isEmpty, sentence.number - last.number == 1, sentence.number - last.told < Self.longestReach
    else {
      return false
    }
    return sentence.isAboutIt && sentence.statedTimes.isEmpty && things.allSatisfy { !last.things.contains($0) }
  }

  /// Steps of one family only are compared over sentences between.
  private func isNear(_ a: Step, _ b: Step, _ sentence: StorySentence) -> Bool {
    sentence.number - last.told == 1 || a.family == 1 && b.family == 1 && last.things.count <= 2
  }

  // MARK: The next sentence

  /// Whether a step is told of the thing of the sentence before: "It", "Ratified by both, it", "The agreement".
  private func isSameThing(_ step: Step, _ sentence: StorySentence) -> Bool {
    guard !sentence.says(Self.loose) else { return false }
    let start = sentence.tokens.lowerBound
    if sentence.isAboutIt { return true }
    if hasIt(rightBefore: step.place, sentence) { return true }
    if let it = it(before: step.place, sentence) {
      let lead = places(start, it)
      return sentence.time(in: lead) == nil && !lead.contains { sentence.role(at: $0) == .pronoun }
    }
    // "The agreement entered": the one such thing of the sentence before, and no other word between.
    let isQualified = ["finished", "completed", "new", "whole"].contains(sentence.word(start + 1))
    let noun = isQualified ? start + 2 : start + 1
    guard ["the", "this"].contains(sentence.wording.word(at: start)), let head = sentence.hash(at: noun),
      last.things.count == 1, last.things[0] == head
    else { return false }
    return places(noun + 1, step.place).allSatisfy {
      !sentence.isContent($0) && !sentence.isName($0) || sentence.isStepWord($0)
    }
  }

  /// "The agreement was to take effect later; it accordingly entered into force": about the one thing of both clauses.
  private func hasIt(rightBefore place: Int, _ sentence: StorySentence) -> Bool {
    let near = places(max(sentence.tokens.lowerBound + 1, place - 5), place)
    guard let it = near.first(where: { sentence.word($0) == "it" }), sentence.link(at: it - 1) == .semicolon else {
      return false
    }
    let things = NamedWork.all(in: sentence).filter { $0.sort == .treaty || $0.sort == .works }.map(\.head)
    let lead = places(sentence.tokens.lowerBound, it)
    return things.allSatisfy { last.things.contains($0) } && !things.isEmpty && sentence.time(in: lead) == nil
  }

  /// The word "it" behind the comma that ends an opening phrase.
  private func it(before place: Int, _ sentence: StorySentence) -> Int? {
    let lead = places(sentence.tokens.lowerBound + 1, min(place, sentence.tokens.lowerBound + 14))
    guard let comma = lead.first(where: { sentence.role(at: $0) == .comma }),
      sentence.wording.word(at: comma + 1) == "it", comma + 1 < place
    else { return nil }
    return comma + 1
  }

  /// Words by which a step may come before its time, or be that of another thing.
  private static let loose: WordSet = [
    "retroactively", "retroactive", "provisionally", "provisional", "backdated", "amended", "revised", "renewed",
    "predecessor", "replaced", "replaces", "extended", "rebuilt", "reopened",
  ]

  private func add(_ a: Step, _ b: Step, into found: inout [Constraint]) {
    guard a.family == b.family, a.rank != b.rank else { return }
    let (first, second) = a.rank < b.rank ? (a, b) : (b, a)
    guard let from = first.time.term(.from), let to = second.time.term(.to) else { return }
    var constraint = Constraint(.order, terms: [from, to], sentence: b.sentence)
    constraint.qualifiers = ["steps"]
    found.add(constraint)
  }

  // MARK: Steps

  /// The family of a step and its place in it.
  private static func rank(_ word: StoryWord, _ place: Int, _ sentence: StorySentence) -> (family: Int, rank: Int)? {
    let next = sentence.wording.word(at: place + 1)
    let lead = (sentence.wording.word(at: place - 1), sentence.wording.word(at: place - 2))
    switch word {
    case .signed: return (1, 1)
    case .ratified: return (1, 2)
    case .inForce: return ["in", "into"].contains(lead.0) ? (1, 3) : nil
    case .expired: return (1, 4)
    case .groundBroken:
      let isBroken =
        ["stone", "stones"].contains(next)
        || (place + 1...place + 4).contains { ["broken", "broke"].contains(sentence.wording.word(at: $0)) }
        || lead.0 == "broke"
      return isBroken || sentence.wording.word(at: place) == "groundbreaking" ? (2, 1) : nil
    case .completed: return (2, 3)
    case .opened: return (2, 4)
    case .began:
      let isBuilding = sentence.has(.construction, in: place - 4..<place)
      return isBuilding ? (2, 2) : (3, 1)
    case .ended: return (3, 2)
    case .arrived: return (4, 1)
    case .left:
      return sentence.wording.word(at: place) == "left" && !["on", "in", "again"].contains(next)
        && sentence.time(in: place + 1..<place + 6) == nil ? nil : (4, 2)
    case .born: return (5, 1)
    case .died: return (5, 2)
    case .founded: return (6, 1)
    case .dissolved: return (6, 2)
    default: return nil
    }
  }

  private static func steps(of sentence: StorySentence) -> [Step] {
    guard !sentence.statedTimes.isEmpty, sentence.cues.contains(where: { $0.word.isStep }) else { return [] }
    var steps: [Step] = []
    let cues = sentence.cues.filter { $0.word.isStep }
    for (index, cue) in cues.enumerated() {
      guard let (family, rank) = rank(cue.word, cue.place, sentence) else { continue }
      let end = min(
        index + 1 < cues.count ? cues[index + 1].place : .max,
        cue.place + (cue.word == .signed ? 13 : 9),
        sentence.tokens.upperBound
      )
      guard cue.place + 1 < end, let time = sentence.time(in: places(cue.place + 1, end)),
        case .date? = time.time?.value,
        time.time?.modifier == nil,
        !sentence.has(.planned, .will, .said, in: places(cue.place - 4, time.tokens.lowerBound))
      else { continue }
      steps.append(Step(family: family, rank: rank, time: time, place: cue.place, sentence: sentence.span))
    }
    return steps
  }

  /// Whether the words between two steps bring in no other thing: "…; the next one", "… and its extension".
  private static func isOneThing(_ a: Step, _ b: Step, _ sentence: StorySentence) -> Bool {
    guard a.time.tokens.upperBound <= b.place else { return false }
    return (places(a.time.tokens.upperBound, b.place)).allSatisfy { place in
      if sentence.isInTime(place) || isSubject(place, of: a, sentence) { return true }
      guard sentence.isContent(place) || sentence.isName(place) else {
        return !["a", "an", "another", "one", "his", "her", "next", "or", "who", "if"].contains(
          sentence.wording.word(at: place)
        )
      }
      switch sentence.cue(at: place) {
      case .construction, .groundBroken, .inForce: return true
      default:
        return [
          "come", "came", "entered", "entry", "stone", "days", "weeks", "months", "years", "month", "year", "two",
          "three", "four", "five", "six", "formally", "finally", "officially",
        ].contains(sentence.wording.word(at: place))
      }
    }
  }

  /// "Ratified in 2001, the convention was signed in 2004": the thing is named after the first step.
  private static func isSubject(_ place: Int, of step: Step, _ sentence: StorySentence) -> Bool {
    guard step.place <= sentence.tokens.lowerBound + 1, let cue = sentence.cue(at: place) else { return false }
    return NamedWork.heads.contains(cue) && sentence.role(at: place - 1) == .article
  }

  // MARK: Ages

  /// "Born in 1931, died in 2002 at the age of 61".
  private func readAge(_ steps: [Step], _ sentence: StorySentence, into found: inout [Constraint]) {
    guard sentence.has(.aged), let birth = steps.first(where: { $0.family == 5 && $0.rank == 1 }),
      let death = steps.first(where: { $0.family == 5 && $0.rank == 2 }), let cue = sentence.cues(.aged).first,
      cue.place > birth.place, let from = birth.time.term(.from), let to = death.time.term(.to)
    else { return }
    let figure = sentence.figures.first {
      (cue.place...cue.place + 3).contains($0.tokens.lowerBound) || $0.tokens.contains(cue.place)
    }
    guard var figure, figure.quantity.isPlain, figure.quantity.value?.exponent == 0 else { return }
    figure.quantity.unit = .counted("year")
    let terms = [figure.term(.length), from, to]
    found.add(Constraint(.duration, terms: terms, sentence: sentence.span))
  }

  private static let renewals: WordSet = ["renewed", "renewal", "extended", "extension", "prolonged", "prolongation"]

  /// "Signed in 1998 for ten years, expired in 2003".
  private func readTerm(_ steps: [Step], _ sentence: StorySentence, into found: inout [Constraint]) {
    guard steps.count == 2, let start = steps.first(where: { $0.family == 1 && $0.rank == 1 }),
      let end = steps.first(where: { $0.family == 1 && $0.rank == 4 }), let from = start.time.term(.from),
      let to = end.time.term(.to)
    else { return }
    let lengths = sentence.wording.times.filter { if case .duration? = $0.time?.value { true } else { false } }
    guard lengths.count == 1, let length = lengths.first, let value = length.time?.value, length.time?.modifier == nil,
      sentence.wording.word(at: length.tokens.lowerBound - 1) == "for", !sentence.says(Self.renewals)
    else { return }
    let terms = [Constraint.Term(.length, span: length.span, .time(value)), from, to]
    found.add(Constraint(.duration, terms: terms, sentence: sentence.span))
  }

  // MARK: "Three months later, in September 2010"

  private func readLater(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.statedTimes.isEmpty else { return }
    for mention in sentence.wording.times {
      guard let time = mention.time, time.isResolved || time.value.days == nil, time.modifier == nil,
        sentence.wording.word(at: mention.tokens.upperBound - 1) == "later",
        !["about", "around", "nearly", "almost", "some", "roughly"].contains(
          sentence.wording.word(at: mention.tokens.lowerBound - 1)
        ),
        let anchor = sentence.statedTimes.last(where: { $0.tokens.upperBound <= mention.tokens.lowerBound }),
        case .date? = anchor.time?.value,
        let stated = sentence.time(in: mention.tokens.upperBound..<mention.tokens.upperBound + 4),
        sentence.statedTimes.count == 2, stated.span != anchor.span, let to = stated.term(.to),
        let from = anchor.term(.from), let length = sentence.wording.length(in: mention.tokens)
      else { continue }
      let terms = [Constraint.Term(.length, span: mention.span, .time(.duration(length))), from, to]
      found.add(Constraint(.duration, terms: terms, sentence: sentence.span))
    }
  }
}

extension StorySentence {
  private static let stepWords: WordSet = [
    "entered", "came", "went", "brought", "put", "formally", "officially", "finally", "solemnly", "duly",
  ]

  /// Whether a word belongs to the telling of a step: "entered into force".
  fileprivate func isStepWord(_ place: Int) -> Bool {
    Self.stepWords.contains(wording.word(at: place)) || cue(at: place)?.isStep == true
  }
}
