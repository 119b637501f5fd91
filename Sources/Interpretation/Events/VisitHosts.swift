import RecordModel
import Text

/// Tells where a visit went, and who of its sentence took no part in it.
///
/// Where the words name the destination, nobody of another state received the visitors, whoever else the sentence names.
struct VisitHosts {
  /// The names of the destination, one or a list: "to Lima and Callao".
  private let destinations: [NamedThing]
  /// The states to which the visit went, each once.
  let states: [Party]
  private let trigger: Range<Int>
  private let isNoun: Bool
  private let speech: Int?
  private let sentence: Analysis.Sentence

  init(
    _ trigger: TriggerFinder.Trigger,
    _ sentence: Analysis.Sentence,
    _ parties: PartyFinder,
    _ analysis: borrowing Analysis
  ) {
    self.trigger = trigger.tokens
    self.sentence = sentence
    destinations = Self.destinations(of: trigger, sentence, analysis)
    var states: [Party] = []
    for name in destinations {
      if let state = parties.state(of: name.party), !states.contains(state) { states.append(state) }
    }
    self.states = states
    isNoun = trigger.form == .noun
    let verb = isNoun ? VisitVerbs.verb(before: trigger.tokens, sentence.tokens, analysis.passage.tokens) : nil
    speech = verb.flatMap { $0.verb.isSpeech ? $0.index : nil }
  }

  /// How far behind a visit its destination may stand.
  private static let farthest = 12
  /// How far behind a verb its object may stand: "visited the southern region of".
  private static let farthestObject = 5

  private static func destinations(
    of trigger: TriggerFinder.Trigger,
    _ sentence: Analysis.Sentence,
    _ analysis: borrowing Analysis
  ) -> [NamedThing] {
    let places = sentence.names.filter {
      let name = analysis.names[$0]
      return (name.kind == .state || name.kind == .place || name.kind == .organisation)
        && name.tokens.lowerBound >= trigger.tokens.upperBound
    }
    let isObject = trigger.form != .noun && !trigger.isPassive && !trigger.isReceived
    let first = places.first {
      let name = analysis.names[$0]
      guard name.kind != .organisation else { return false }
      let gap = trigger.tokens.upperBound..<name.tokens.lowerBound
      if gap.count <= farthest, isDestination(name, analysis) { return true }
      return isObject && gap.count <= farthestObject && !gap.contains { ends($0, analysis) }
    }
    guard let first else { return [] }
    var found = [analysis.names[first]]
    for index in places where analysis.names[index].tokens.lowerBound >= found[found.count - 1].tokens.upperBound {
      let gap = found[found.count - 1].tokens.upperBound..<analysis.names[index].tokens.lowerBound
      guard gap.count <= 3, gap.allSatisfy({ joins($0, analysis) }), !opens(analysis.names[index], analysis) else {
        break
      }
      found.append(analysis.names[index])
    }
    return found
  }

  /// Whether a word ends what a verb is done to.
  private static func ends(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    switch WordClass.table[analysis.passage.tokens[index]] {
    case .comma, .semicolon, .and, .contrast, .bracket: true
    default: false
    }
  }

  private static func joins(_ index: Int, _ analysis: borrowing Analysis) -> Bool {
    switch WordClass.table[analysis.passage.tokens[index]] {
    case .comma, .and, .article, .genitive: true
    default: analysis.passage.tokens[index].isCapitalized
    }
  }

  /// Whether a word for a state only describes who acts in another clause: "to Lima, the ⟦Chilean⟧ press wrote".
  private static func opens(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    let end = name.tokens.upperBound
    guard end < analysis.passage.tokens.count else { return false }
    let next = analysis.passage.tokens[end]
    return next.isWord && !next.isCapitalized && WordClass.table[next] == nil
  }

  /// Whether "to" leads to a name.
  private static func isDestination(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    let tokens = analysis.passage.tokens
    var before = name.tokens.lowerBound - 1
    if before > 0, WordClass.table[tokens[before]] == .article { before -= 1 }
    return before >= 0 && tokens[before].hash == to
  }

  private static let to = WordHash.of("to")

  /// Whether the visit went to a name, or another did: "the anniversary of the visit to ⟦Peru⟧".
  func isDestination(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    isDestination(name) || isNoun && Self.isDestination(name, analysis)
  }

  private func isDestination(_ name: NamedThing) -> Bool { destinations.contains { $0.tokens == name.tokens } }

  /// Whether a name can be that of a host: of any state where no destination is told, else of one of those.
  func mayHost(_ name: NamedThing) -> Bool {
    guard !states.isEmpty else { return true }
    if isDestination(name) { return true }
    guard let state = name.party.state else { return name.kind == .person }
    return states.contains { $0.state == state }
  }

  /// Whether somebody takes no part in the visit: who only speaks of it, or the state to which an envoy is sent.
  func isOutside(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    if let speech, name.tokens.upperBound <= speech { return true }
    if name.tokens.upperBound <= trigger.lowerBound { return isPosting(name, analysis) }
    return SpeakerFinder.speaksBehind(name, sentence, analysis)
  }

  /// "The ambassador to ⟦Peru⟧".
  private func isPosting(_ name: NamedThing, _ analysis: borrowing Analysis) -> Bool {
    let to = name.tokens.lowerBound - 1
    let tokens = analysis.passage.tokens
    return to > sentence.tokens.lowerBound && tokens[to].hash == Self.to && Self.envoys[tokens[to - 1]] != nil
  }

  private enum Word: UInt8 { case envoy = 1 }
  private static let envoys = WordTable<Word>([
    ("ambassador ambassadors envoy envoys consul representative representatives", .envoy)
  ])
}
