import Quantities
import RecordModel
import Text

/// "The tunnel of Klow is 7.4 kilometres long … the 4.7-kilometre Klow tunnel": what is told of one thing in several
/// places.
struct ThingReader: StoryReading {
  /// What is told of a thing: its length, its cost, the day on which it was opened.
  private struct Key: Hashable {
    var head: UInt32
    var attribute: String
  }

  private struct Telling {
    var work: NamedWork
    var term: Constraint.Term
    var number: Int
    var block: Int
  }

  private var told: [Key: [Telling]] = [:]
  /// The last thing of each sort that was spoken of, for "the hospital" and "it".
  private var last: [UInt32: (work: NamedWork, number: Int)] = [:]
  private var subject: (work: NamedWork, number: Int)?

  private static let longestMemory = 12
  /// What makes a group another one.
  private static let others: WordSet = ["second", "third", "another", "other", "separate", "larger", "smaller", "new"]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    for cue in sentence.cues(.group) where Self.others.contains(sentence.wording.word(at: cue.place - 1)) {
      told = told.filter { $0.key.head != sentence.hash(at: cue.place) }
    }
    var works = sentence.has(.line, .works, .treaty, .group) ? NamedWork.all(in: sentence) : []
    for index in works.indices where works[index].names.isEmpty && works[index].isDefinite {
      if let known = last[works[index].head], sentence.number - known.number <= 3 {
        works[index].names = known.work.names
      }
    }
    if works.isEmpty, let subject, sentence.number - subject.number <= 1, sentence.isAboutIt {
      works = [subject.work.moved(to: sentence.tokens.lowerBound)]
    }
    guard !works.isEmpty else { return }
    for telling in figures(of: works, sentence) + dates(of: works, sentence) { note(telling, sentence, into: &found) }
    for work in works { last[work.head] = (work, sentence.number) }
    if let work = works.first(where: { !$0.isObject }) { subject = (work, sentence.number) }
  }

  /// Holds a telling against the first one of the same.
  private mutating func note(
    _ telling: (attribute: String, work: NamedWork, term: Constraint.Term),
    _ sentence: StorySentence,
    into found: inout [Constraint]
  ) {
    let key = Key(head: telling.work.head, attribute: telling.attribute)
    var known = told[key] ?? []
    let new = Telling(work: telling.work, term: telling.term, number: sentence.number, block: sentence.block)
    let reach = telling.work.sort == .treaty || telling.work.sort == .group ? 1 : Int.max
    if let other = known.last(where: { Self.isSame($0, new, reach) && $0.term.span != new.term.span }) {
      var constraint = Constraint(.agreement, terms: [other.term, telling.term], sentence: sentence.span)
      constraint.qualifiers = ["thing", telling.attribute]
      found.append(constraint)
    }
    known.append(new)
    if known.count > Self.longestMemory { known.removeFirst() }
    told[key] = known
  }

  private static func isSame(_ a: Telling, _ b: Telling, _ reach: Int) -> Bool {
    guard b.block - a.block < reach else { return false }
    if a.work.canBe(b.work) { return true }
    return a.work.names.isEmpty && b.work.names.isEmpty && b.work.isDefinite && a.block == b.block
      && b.number - a.number <= 3
  }
}

// MARK: Figures

extension ThingReader {
  private static let lastingNouns: Set<String> = [
    "bed", "seat", "room", "berth", "lane", "floor", "storey", "classroom", "turbine", "gate", "article", "chapter",
    "arch", "pier",
  ]

  fileprivate func figures(
    of works: [NamedWork],
    _ sentence: StorySentence
  ) -> [(attribute: String, work: NamedWork, term: Constraint.Term)] {
    sentence.figures.compactMap { figure in
      guard figure.quantity.value != nil, figure.quantity.per == nil, figure.quantity.fraction == nil,
        !Self.isOfPart(figure.tokens, sentence)
      else { return nil }
      for work in works {
        if let attribute = modifier(figure, of: work, sentence) { return (attribute, work, figure.term(.telling)) }
      }
      if let noun = figure.quantity.noun, Self.lastingNouns.contains(noun),
        sentence.role(at: figure.tokens.upperBound) == .genitive,
        let work = works.first(where: {
          places(figure.tokens.upperBound, figure.tokens.upperBound + 4).contains($0.place)
        }),
        sentence.role(at: figure.tokens.lowerBound - 1) == .article
      {
        return (noun, work, figure.term(.telling))
      }
      guard let attribute = predicate(figure, works, sentence) else { return nil }
      return attribute
    }
  }

  /// "The 810-metre Zub bridge", "the US$84 million dam", "a delegation of 32 merchants".
  private func modifier(_ figure: Wording.Figure, of work: NamedWork, _ sentence: StorySentence) -> String? {
    let end = figure.tokens.upperBound
    if work.sort == .group { return members(figure, of: work, sentence) }
    guard end <= work.place, work.place - end <= 5, work.start <= figure.tokens.lowerBound,
      !Self.isOfPart(places(end, work.place), sentence),
      (places(end, work.place)).allSatisfy({
        sentence.isName($0) || sentence.isContent($0) || sentence.link(at: $0) == .dash
      })
    else { return nil }
    guard !sentence.wording.ordinals.contains(where: { places(work.start, work.place) ~= $0.tokens.lowerBound }) else {
      return nil
    }
    switch figure.quantity.unit {
    case .currency(let code, _): return "cost " + code
    case .symbol(let code, _):
      if Self.lengths.contains(code) { return work.sort == .line ? "length " + code : nil }
      return code
    case .counted(let noun): return Self.lastingNouns.contains(noun) ? noun : nil
    default: return nil
    }
  }

  /// "A delegation of 32", "a 32-member delegation", "the 23 members of the delegation".
  private func members(_ figure: Wording.Figure, of work: NamedWork, _ sentence: StorySentence) -> String? {
    guard figure.quantity.isCount, (figure.quantity.wholeNumber ?? 0) >= 5 else { return nil }
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    if start == work.place + 2, sentence.role(at: work.place + 1) == .genitive { return "member" }
    guard ["member", "person"].contains(figure.quantity.noun ?? "") else { return nil }
    if end == work.place { return "member" }
    let isOfGroup = sentence.role(at: end) == .genitive && (end + 1...end + 4).contains(work.place)
    return isOfGroup && sentence.role(at: start - 1) == .article
      && !sentence.has(.part, in: places(end, sentence.tokens.upperBound))
      && !Self.isNarrowed(after: work.place, sentence)
      ? "member" : nil
  }

  /// "The 12 members of the delegation who trade in timber".
  private static func isNarrowed(after place: Int, _ sentence: StorySentence) -> Bool {
    let next = sentence.wording.word(at: place + 1)
    return ["who", "that", "which", "from", "with", "in"].contains(next)
  }

  private static let lengths: Set<String> = ["m", "km", "mi", "ft"]
  private static let powers: Set<String> = ["MW", "GW", "kW", "kV"]
  private static let areas: Set<String> = ["ha", "km2", "square meter", "acre"]

  /// "Is 720 metres long", "covers 640 hectares", "has 250 beds", "cost 36 million".
  private func predicate(
    _ figure: Wording.Figure,
    _ works: [NamedWork],
    _ sentence: StorySentence
  ) -> (attribute: String, work: NamedWork, term: Constraint.Term)? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    let before = places(max(sentence.tokens.lowerBound, start - 5), start)
    let work = works.last { $0.place < start && !$0.isObject } ?? works.first { $0.place > end && !$0.isObject }
    // "With its branches", "in the dry season": what stands before the thing may make it another.
    let opening = sentence.tokens.lowerBound
    guard let work, work.sort != .group,
      start < work.place || work.start <= opening
        || sentence.role(at: opening) != .preposition || sentence.isReminder,
      !Self.isOfPart(places(work.start, work.place + 1), sentence)
    else { return nil }
    guard !sentence.wording.ordinals.contains(where: { places(work.start, work.place) ~= $0.tokens.lowerBound }) else {
      return nil
    }
    guard
      !sentence.figures.contains(where: {
        (places(max(work.place, before.lowerBound), start)).contains($0.tokens.lowerBound)
          && start - $0.tokens.upperBound <= 2
      })
    else { return nil }
    let verbs = sentence.cues(.has, .costs).filter {
      before.contains($0.place) && sentence.wording.word(at: $0.place - 1) != "to"
    }.map(\.word)
    return attribute(figure, verbs, work, sentence).map { ($0, work, figure.term(.telling)) }
  }

  /// What a figure tells of a work, by its unit and the words beside it; `nil` where they do not go together.
  private func attribute(
    _ figure: Wording.Figure,
    _ verbs: [StoryWord],
    _ work: NamedWork,
    _ sentence: StorySentence
  ) -> String? {
    let (start, end) = (figure.tokens.lowerBound, figure.tokens.upperBound)
    switch figure.quantity.unit {
    case .currency(let code, _): return verbs.contains(.costs) ? "cost " + code : nil
    case .symbol(let code, _) where Self.lengths.contains(code):
      if sentence.cue(at: end) == .long, work.sort == .line { return "length " + code }
      if sentence.cue(at: end) == .wide { return "width " + code }
      return sentence.cue(at: end) == .high ? "height " + code : nil
    case .symbol(let code, _) where Self.areas.contains(code):
      let isArea = verbs.contains(.has) || sentence.wording.word(at: start - 2) == "area"
      return isArea && work.place < start || sentence.wording.word(at: start - 2) == "with" ? code : nil
    case .symbol(let code, _) where Self.powers.contains(code):
      return verbs.contains(.has) || sentence.wording.word(at: start - 2) == "capacity" ? code : nil
    case .counted(let noun) where Self.lastingNouns.contains(noun):
      return verbs.contains(.has) ? noun : nil
    default: return nil
    }
  }

  private static let circumstances = WordTable<LinkWord>([("including within all when if counted again as", .including)]
  )

  /// "Including its branches", "within Persia", "in all", "when interest is counted": another way of counting.
  private static func isCircumstance(_ place: Int, _ sentence: StorySentence) -> Bool {
    sentence.wording.token(place).map { circumstances[$0] != nil } ?? false
  }

  /// Whether words near a figure make it that of a part, or of the thing as it was or will be.
  private static func isOfPart(_ range: Range<Int>, _ sentence: StorySentence) -> Bool {
    let near = places(range.lowerBound - 6, range.upperBound + 4)
    return sentence.has(.part, .planned, .will, in: near)
      || places(range.lowerBound - 13, range.lowerBound + 14).contains { isCircumstance($0, sentence) }
      || near.contains { ["first", "now", "later", "then", "meanwhile"].contains(sentence.wording.word(at: $0)) }
  }
}

extension StorySentence {
  /// Whether the sentence goes on about the thing before: it begins with "it".
  var isAboutIt: Bool { wording.word(at: tokens.lowerBound) == "it" }

  /// "As noted above, the hospital …": a circumstance that makes no other thing of it.
  fileprivate var isReminder: Bool {
    word(tokens.lowerBound) == "as" && Self.telling.contains(word(tokens.lowerBound + 1))
  }

  private static let telling: WordSet = [
    "noted", "mentioned", "stated", "said", "told", "described", "shown", "explained", "reported", "indicated", "seen",
  ]
}

extension NamedWork {
  /// The thing as the subject of a sentence that only says "it".
  fileprivate func moved(to place: Int) -> NamedWork {
    var work = self
    (work.place, work.start, work.isObject, work.isDefinite) = (place, place, false, true)
    return work
  }
}
