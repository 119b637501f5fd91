import Quantities
import RecordModel
import Text

/// "The 5th meeting in 2015, the 6th in 2016": the numbers and dates of the meetings of one series.
struct OrdinalReader: StoryReading {
  private struct Meeting {
    var rank: Constraint.Term
    var time: Constraint.Term
    /// What meets: "session"; `nil` for "the third time".
    var noun: UInt32?
    /// Words that tell one series from another: "of the council".
    var names: Set<UInt32>
    /// Who met, or whose meeting it was, by the words around it.
    var holders: Set<UInt32> = []
    var sentence: Range<Int>
  }

  private var meetings: [Meeting] = []
  private var isAnnual = false
  private var isIrregular = false
  /// Whether the text tells of several series: "the second series", "the new cycle".
  private var isSeveral = false
  private static let cycles: WordSet = ["series", "cycle", "cycles"]
  private static let mostMeetings = 40

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    if sentence.wording.ordinals.contains(where: {
      Self.cycles.contains(sentence.wording.word(at: $0.tokens.upperBound))
    }) {
      isSeveral = true
    }
    if sentence.has(.irregular) || sentence.isWithoutMeeting { isIrregular = true }
    if sentence.isAnnual, !isIrregular || !meetings.isEmpty { isAnnual = true }
    noteFirst(sentence)
    guard !sentence.wording.ordinals.isEmpty, meetings.count < Self.mostMeetings else { return }
    for (index, ordinal) in sentence.wording.ordinals.enumerated() {
      if let meeting = meeting(ordinal, index, sentence) { meetings.append(meeting) }
    }
  }

  mutating func endBlock(into found: inout [Constraint]) {
    defer { (meetings, isAnnual, isIrregular, isSeveral) = ([], false, false, false) }
    guard !isSeveral else { return }
    var rest = meetings
    while let first = rest.first {
      let series = rest.filter { Self.isOneSeries($0, first) }
      rest.removeAll { meeting in series.contains { $0.rank.span == meeting.rank.span } }
      guard series.count >= 2 else { continue }
      var constraint = Constraint(.sequence, terms: series.flatMap { [$0.rank, $0.time] }, sentence: first.sentence)
      if isAnnual, !isIrregular { constraint.qualifiers.append("annual") }
      if isIrregular { constraint.qualifiers.append("irregular") }
      found.append(constraint)
    }
  }

  private static func isOneSeries(_ a: Meeting, _ b: Meeting) -> Bool {
    guard a.noun == b.noun || a.noun == nil || b.noun == nil, a.names == b.names else { return false }
    let (own, other) = (a.holders.subtracting(b.holders), b.holders.subtracting(a.holders))
    return own.isEmpty || other.isEmpty
  }

  /// The words of weight and the names before a meeting, and those behind it that say whose it is.
  private static func holders(_ rank: Range<Int>, _ end: Int, _ time: Mention, _ sentence: StorySentence) -> Set<UInt32>
  {
    var holders = sentence.nameWords(places(sentence.tokens.lowerBound, rank.lowerBound))
    if let verb = places(sentence.tokens.lowerBound, rank.lowerBound).last(where: {
      sentence.wording.word(at: $0) == "held"
    }) {
      holders.formUnion(sentence.contents(places(sentence.tokens.lowerBound, verb)))
    }
    guard sentence.role(at: end) == .genitive else { return holders }
    let behind = places(end + 1, min(end + 9, sentence.tokens.upperBound)).prefix {
      sentence.isContent($0) || sentence.isName($0) || sentence.role(at: $0) == .article
        || ["of", "on", "for", "and"].contains(sentence.wording.word(at: $0)) || sentence.link(at: $0) == .dash
    }
    let verbs: Set<UInt32> = Set(["took", "held", "met", "place", "followed", "convened", "opened"].map(WordHash.of))
    return holders.union(
      behind.filter { sentence.isContent($0) || sentence.isName($0) }.compactMap { sentence.hash(at: $0) }
    ).subtracting(
      verbs
    )
  }

  /// "They have met every year since 2010", "first held in 2006": the first of the series.
  private mutating func noteFirst(_ sentence: StorySentence) {
    guard let time = sentence.statedTimes.first, let start = time.start else { return }
    let term = Constraint.Term(.period, span: time.span, .time(.date(start)))
    let place = time.tokens.lowerBound
    let lead = sentence.wording.word(at: place - 1)
    let isSince =
      sentence.isAnnual && (lead == "since" || sentence.wording.word(at: place) == "since")
      && sentence.tokens.contains { ["met", "meet", "meets", "held"].contains(sentence.wording.word(at: $0)) }
    let isFirst =
      lead == "in" && ["held", "met", "convened"].contains(sentence.wording.word(at: place - 2))
      && sentence.wording.word(at: place - 3) == "first"
    guard isSince || isFirst,
      !sentence.wording.ordinals.contains(where: {
        time.tokens.lowerBound - $0.tokens.upperBound <= 2 && $0.quantity.wholeNumber != 1
      })
    else { return }
    let rank = Constraint.Term(.rank, span: time.span, .quantity(Quantity(WrittenNumber(1))))
    meetings.append(Meeting(rank: rank, time: term, noun: nil, names: [], sentence: sentence.span))
  }

  // MARK: One meeting

  private func meeting(_ ordinal: Wording.Figure, _ index: Int, _ sentence: StorySentence) -> Meeting? {
    guard ordinal.quantity.wholeNumber != nil, let time = time(of: ordinal, index, sentence),
      let term = time.term(.period),
      time.time?.modifier == nil, time.time?.isFiscal == false
    else { return nil }
    let end = ordinal.tokens.upperBound
    var rank = ordinal.term(.rank)
    rank.span = sentence.bytes(ordinal.tokens)
    if let place = (end..<end + 5).first(where: {
      sentence.cue(at: $0) == .meeting || sentence.cue(at: $0) == .group || sentence.cue(at: $0) == .time
        || sentence.wording.word(at: $0) == "time"
    }),
      (places(end, place)).allSatisfy({ sentence.isContent($0) || sentence.isName($0) })
    {
      let noun = Self.noun(place, sentence)
      var names = sentence.nameWords(places(end, place))
      if sentence.role(at: place + 1) == .genitive || sentence.wording.word(at: place + 1) == "on" {
        let first = sentence.role(at: place + 2) == .article ? place + 3 : place + 2
        names.formUnion(sentence.isInTime(first) ? [] : sentence.contents(first..<first + 1))
      }
      names.formUnion(Self.part(before: ordinal.tokens.lowerBound, sentence))
      var meeting = Meeting(rank: rank, time: term, noun: noun, names: names, sentence: sentence.span)
      meeting.holders = Self.holders(ordinal.tokens, place + 1, time, sentence)
      return meeting
    }
    guard let before = meetings.last, before.sentence == sentence.span, time.tokens.lowerBound - end <= 4 else {
      return nil
    }
    return Meeting(rank: rank, time: term, noun: before.noun, names: before.names, sentence: sentence.span)
  }

  /// "Its women's section met for the second time": a part of what the text told of, which has a series of its own.
  private static func part(before ordinal: Int, _ sentence: StorySentence) -> Set<UInt32> {
    let start = sentence.tokens.lowerBound
    guard ["its", "their"].contains(sentence.wording.word(at: start)),
      let verb = places(start, ordinal).first(where: {
        ["met", "convened", "gathered"].contains(sentence.wording.word(at: $0))
      })
    else { return [] }
    return sentence.contents(places(start + 1, verb))
  }

  /// What meets; "for the third time" may be any meeting.
  private static func noun(_ place: Int, _ sentence: StorySentence) -> UInt32? {
    let word = sentence.wording.string(at: place)
    let singular = word.hasSuffix("s") && word != "congress" ? String(word.dropLast()) : word
    return singular == "time" ? nil : WordHash.of(singular)
  }

  /// The date behind an ordinal before the next one, or the date before the only ordinal of a sentence.
  private func time(of ordinal: Wording.Figure, _ index: Int, _ sentence: StorySentence) -> Mention? {
    let ordinals = sentence.wording.ordinals
    let end = index + 1 < ordinals.count ? ordinals[index + 1].tokens.lowerBound : sentence.tokens.upperBound
    let after = places(ordinal.tokens.upperBound, end)
    let times = sentence.wording.times.filter {
      after.contains($0.tokens.lowerBound) && $0.isCalendarTime && $0.time?.isResolved == false
    }
    if let time = times.first {
      guard times.count == 1, time.tokens.lowerBound - after.lowerBound <= 12,
        !sentence.has(.loose, in: time.tokens.lowerBound - 2..<time.tokens.lowerBound)
      else { return nil }
      return time
    }
    let before = sentence.statedTimes.filter { $0.tokens.upperBound <= ordinal.tokens.lowerBound }
    let later = sentence.wording.times.filter {
      $0.isCalendarTime && $0.time?.isResolved == true
        && sentence.wording.word(at: $0.tokens.upperBound - 1) == "later"
    }
    guard ordinals.count == 1, let time = before.last ?? (sentence.statedTimes.isEmpty ? later.first : nil),
      ordinal.tokens.lowerBound - time.tokens.upperBound <= 5
    else { return nil }
    return time
  }
}

extension Mention {
  /// A date, or the first day of what has no end: "since 2010".
  fileprivate var start: PartialDate? {
    switch time?.value {
    case .date(let date): date
    case .period(let start?, nil): start
    default: nil
    }
  }
}

extension StorySentence {
  /// "Annual", "every year", "once a year".
  fileprivate var isAnnual: Bool {
    has(.annual)
      && cues(.annual).contains { cue in
        let word = wording.word(at: cue.place)
        guard !isInTime(cue.place) || word != "year" else { return false }
        if word == "year" {
          let before = (wording.word(at: cue.place - 2), wording.word(at: cue.place - 1))
          return ["every", "each"].contains(before.1) || before == ("once", "a")
        }
        return true
      }
  }

  /// "There was no meeting", "was not held".
  fileprivate var isWithoutMeeting: Bool {
    has(.meeting, .annual) && tokens.contains { link(at: $0) == .no }
  }
}
