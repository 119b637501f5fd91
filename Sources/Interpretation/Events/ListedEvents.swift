import Packs
import RecordModel
import Text

/// Reads lists of events under a heading that says what they are: "Visits from Kenya to Peru", "Military exercises".
struct ListedEvents: Sendable {
  /// What the heading of a list says of each of its items.
  struct Head: Sendable {
    var event: Int
    var source: [Party]
    var target: [Party]
  }

  private static let longestHeading = 24
  /// "High-level visits": a heading that names nobody.
  private static let longestBareHeading = 5
  private let lexicon: Lexicon
  private let parties: PartyFinder

  init(_ lexicon: Lexicon, _ parties: PartyFinder) {
    self.lexicon = lexicon
    self.parties = parties
  }

  /// What a heading says of the items under it, or `nil` where it names no event or no two states.
  func head(in analysis: borrowing Analysis) -> Head? {
    guard analysis.passage.tokens.count <= Self.longestHeading, let sentence = analysis.sentences().first else {
      return nil
    }
    for match in analysis.matches[sentence.matches] {
      guard case .trigger(let trigger) = match.entry, trigger.role == .noun else { continue }
      let states = analysis.names[sentence.names].filter {
        $0.kind == .state && $0.tokens.lowerBound >= match.tokens.upperBound
      }
      let kind = lexicon.events[trigger.event].kind
      let isShort = analysis.passage.tokens.count <= Self.longestBareHeading
      if kind == .exercise || kind == .visit && isShort, states.isEmpty {
        return Head(event: trigger.event, source: [], target: [])
      }
      guard states.count == 2, states[0].party != states[1].party else { continue }
      return Head(event: trigger.event, source: [states[0].party], target: [states[1].party])
    }
    return nil
  }

  /// The event of an item that opens with its date, under a heading that names no states: it is one of the two that the
  /// text is about.
  func entry(
    under head: Head,
    of pair: [Party],
    in sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> Event? {
    guard head.source.isEmpty, pair.count == 2, lexicon.events[head.event].kind != .visit,
      let first = sentence.mentions.first.map({ analysis.mentions[$0] }), first.isCalendarTime, let time = first.time,
      first.tokens.lowerBound - sentence.tokens.lowerBound <= Self.longestMark
    else { return nil }
    let definition = lexicon.events[head.event]
    var event = Event(
      span: sentence.span,
      sentence: sentence.span,
      kind: definition.kind,
      subtype: definition.subtype,
      codes: definition.codes
    )
    (event.source, event.target) = ([pair[0]], [pair[1]])
    event.date = PeriodFinder.meant(time)
    return event
  }

  /// How many tokens the mark of an item may have: "(iii)".
  private static let longestMark = 3

  /// The events of a list item: somebody, and a date for each time.
  func events(under head: Head, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [Event] {
    guard let name = analysis.names[sentence.names].first(where: { $0.kind == .person }) else { return [] }
    let definition = lexicon.events[head.event]
    let goal = goal(behind: name, in: sentence, analysis)
    if head.source.isEmpty, definition.kind != .visit || goal == nil { return [] }
    var start = name.tokens.lowerBound
    return sentence.mentions.compactMap { index in
      let mention = analysis.mentions[index]
      guard mention.isCalendarTime, mention.tokens.lowerBound >= name.tokens.upperBound, let time = mention.time else {
        return nil
      }
      var event = Event(
        span: analysis.passage.bytes(of: start..<mention.tokens.upperBound),
        sentence: sentence.span,
        kind: definition.kind,
        subtype: definition.subtype,
        codes: definition.codes
      )
      start = mention.tokens.upperBound
      event.source = [name.party] + head.source.filter { $0 != name.party }
      event.target = head.target.isEmpty ? [goal].compactMap(\.self) : head.target
      event.date = PeriodFinder.meant(time)
      return event
    }
  }

  /// Where somebody went: the place or state behind "to" right behind the name.
  private func goal(behind name: NamedThing, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> Party? {
    let to = name.tokens.upperBound
    guard to < sentence.tokens.upperBound, analysis.passage.tokens[to].hash == Self.to else { return nil }
    return analysis.names[sentence.names].first {
      ($0.kind == .state || $0.kind == .place) && $0.tokens.lowerBound == to + 1
    }?.party
  }

  private static let to = WordHash.of("to")
}
