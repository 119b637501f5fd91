import RecordModel
import Text

/// Members of a body whose time stands in the sentence before, or who are told in a list of them all.
extension WrongMembership {
  /// What a sentence leaves for the next one: its states, its one body and its one date.
  struct Before {
    var states: [CheckedSentence.Name] = []
    var body: CheckedSentence.Name?
    var time: CheckedSentence.Time?
  }

  /// States that are called members of a body at a time.
  struct Claimed {
    var states: [CheckedSentence.Name]
    var body: CheckedSentence.Name
    var time: CheckedSentence.Time
  }

  /// What the next sentence may refer to.
  func before(_ sentence: CheckedSentence, isBody: (CheckedSentence.Name) -> Bool) -> Before {
    let bodies = sentence.names.filter(isBody)
    return Before(
      states: sentence.names.filter { $0.place.kind == .state },
      body: Set(bodies.map(\.place.entity)).count == 1 ? bodies.first : nil,
      time: Self.onlyTime(sentence)
    )
  }

  private static func onlyTime(_ sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard let time = sentence.times.first, sentence.times.count == 1, !time.place.isLoose, !time.place.isResolved,
      time.place.date != nil
    else { return nil }
    return time
  }

  /// "Both states were at that moment members of Y", of the two states and the date of the sentence before.
  func both(in sentence: CheckedSentence, after last: Before, isBody: (CheckedSentence.Name) -> Bool) -> Claimed? {
    let start = sentence.start
    guard sentence.isWord(start, of: Self.both), sentence.isWord(start + 1, of: Self.sides), let time = last.time,
      sentence.times.isEmpty, let body = sentence.names.first(where: isBody), !sentence.has(Self.unsure),
      Set(last.states.map(\.place.entity)).count == 2
    else { return nil }
    var index = body.tokens.lowerBound - 1
    while sentence.isWord(index, of: Self.the) { index -= 1 }
    guard sentence.isWord(index, of: Self.of) else { return nil }
    let verb = start + 2..<index
    guard verb.count <= 9, let were = verb.first, sentence.isWord(were, of: Self.were),
      sentence.has(Self.members, in: verb), verb.allSatisfy({ !sentence.isWord($0, of: Self.comma) })
    else { return nil }
    return Claimed(states: last.states, body: body, time: time)
  }

  /// "All the member states – X, Y and Z": the list of all of them at the date of this sentence or the one before.
  func listed(in sentence: CheckedSentence, after last: Before, isBody: (CheckedSentence.Name) -> Bool) -> Claimed? {
    guard let all = sentence.range.first(where: { sentence.isWord($0, of: Self.all) }),
      !sentence.has(Self.unsure, in: sentence.range.lowerBound..<all + 12),
      let members = (all + 1..<all + 5).first(where: { sentence.isWord($0, of: Self.members) })
    else { return nil }
    let bodies = sentence.names.filter(isBody)
    guard bodies.count <= 1, let body = bodies.first ?? last.body,
      let time = sentence.times.isEmpty ? last.time : Self.onlyTime(sentence)
    else { return nil }
    let behind = members + 1..<max(members + 1, sentence.range.upperBound)
    guard let mark = behind.first(where: { sentence.isWord($0, of: Self.opening) }),
      (members + 1..<mark).allSatisfy({ index in
        sentence.isWord(index, of: Self.fillers) || bodies.contains { $0.tokens.contains(index) }
      })
    else { return nil }
    let states = list(from: mark + 1, sentence)
    return states.count >= 3 ? Claimed(states: states, body: body, time: time) : nil
  }

  /// The states of a list with nothing but commas, "and" and articles between.
  private func list(from start: Int, _ sentence: CheckedSentence) -> [CheckedSentence.Name] {
    var found: [CheckedSentence.Name] = []
    var index = start
    while sentence.range.contains(index) {
      if let state = sentence.names.first(where: { $0.tokens.lowerBound == index && $0.place.kind == .state }) {
        found.append(state)
        index = state.tokens.upperBound
      } else if sentence.isWord(index, of: Self.links) {
        index += 1
      } else {
        break
      }
    }
    return found
  }

  private static let both = wordSet("both")
  private static let sides = wordSet("states countries governments sides parties neighbours neighbors nations")
  private static let were = wordSet("were")
  private static let the = wordSet("the")
  private static let all = wordSet("all")
  private static let opening = wordSet("– — - : ( ,")
  private static let links = wordSet(", and the")
  private static let fillers = wordSet("states countries of the day time then at that")
  private static let unsure = wordSet(
    "not never former future aspiring candidate would will become becoming observers observer associate except if save "
      + "but neither later founding"
  )
}
