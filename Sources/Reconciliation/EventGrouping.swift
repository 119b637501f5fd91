import Text

/// Brings together the tellings of events by all that can make them one: who and when; the agreement or project that
/// an event happened to; the traveller and the place of a visit.
public struct EventGrouping {
  /// How long a telling may leave open when something happened to a thing to which it happens once: a year.
  private static let longestDoubt = 366

  private var merger = EventMerger()
  /// The tellings that are looked at again by thing or traveller; those without either are not held.
  private var things: [EventMerger.Candidate] = []
  private var visits: [(key: String, candidate: EventMerger.Candidate)] = []
  /// The earlier event that a telling belongs to.
  private var earlier: [String: String] = [:]
  /// The tellings that have one, in the order in which they were found.
  private var order: [String] = []

  public init() {}

  /// Takes the next telling, in order of kind, parties, first and last day.
  public mutating func add(_ candidate: EventMerger.Candidate) {
    if let event = merger.match(candidate) { join(candidate.id, event) }
    if let thing = candidate.thing {
      var other = candidate
      (other.kind, other.parties, other.people, other.object) = (candidate.subtype, thing, nil, nil)
      things.append(other)
    }
    for key in Self.visitKeys(candidate) { visits.append((key, candidate)) }
  }

  /// Each traveller with the place of the visit.
  private static func visitKeys(_ candidate: EventMerger.Candidate) -> [String] {
    guard candidate.kind == "visit", let place = candidate.place, let people = candidate.people else { return [] }
    return people.split(separator: "|").map { $0 + "|" + FigureIdentity.folded(place) }
  }

  /// What a telling shares with every other one that it can be one event with.
  ///
  /// Tellings that share no key, not even by way of others, are grouped apart: grouping a part of them that is closed
  /// over its keys gives what grouping all gives of it. Days go into the key by the month or so, as the tellings of
  /// two states are many and only those whose days overlap are compared.
  public static func keys(of candidate: EventMerger.Candidate) -> [Int] {
    var keys: [Int] = []
    if candidate.days.count <= EventMerger.longestEvent {
      for span in candidate.days.lowerBound >> 5...candidate.days.upperBound >> 5 {
        keys.append(key(["who", candidate.kind, candidate.parties, "\(span)"]))
        for visit in visitKeys(candidate) { keys.append(key(["visit", visit, "\(span)"])) }
      }
    }
    if let thing = candidate.thing, candidate.days.count <= longestDoubt {
      keys.append(key(["thing", candidate.subtype, thing]))
    }
    return keys
  }

  private static func key(_ words: [String]) -> Int {
    var hash = StableHash()
    for word in words { hash.combine(word) }
    return Int(truncatingIfNeeded: hash.value)
  }

  /// The tellings that belong to an earlier event, and that event.
  public mutating func merged() -> [(told: String, event: String)] {
    joinThings()
    joinVisits()
    return order.map { ($0, first($0)) }.filter { $0 != $1 }
  }

  /// An agreement is signed, and comes into force, but once: a telling that knows the year alone is the same.
  private mutating func joinThings() {
    var merger = EventMerger(longest: Self.longestDoubt)
    let sorted = things.sorted {
      ($0.kind, $0.parties, $0.days.lowerBound, $0.days.upperBound, $0.id)
        < ($1.kind, $1.parties, $1.days.lowerBound, $1.days.upperBound, $1.id)
    }
    for candidate in sorted {
      if let event = merger.match(candidate) { join(candidate.id, event) }
    }
  }

  /// A visit of one person to one place is the same if one telling names no other states than the other one.
  private mutating func joinVisits() {
    let sorted = visits.sorted {
      ($0.key, $0.candidate.days.lowerBound, $0.candidate.days.upperBound, $0.candidate.id)
        < ($1.key, $1.candidate.days.lowerBound, $1.candidate.days.upperBound, $1.candidate.id)
    }
    var open: [(key: String, candidate: EventMerger.Candidate)] = []
    for visit in sorted where visit.candidate.days.count <= EventMerger.longestEvent {
      open.removeAll { $0.key != visit.key || $0.candidate.days.upperBound < visit.candidate.days.lowerBound }
      let same = open.first { other in
        other.candidate.status == visit.candidate.status
          && Self.isPart(other.candidate.parties, visit.candidate.parties)
      }
      if let same { join(visit.candidate.id, same.candidate.id) } else { open.append(visit) }
    }
  }

  /// Whether all parties of one list are in the other.
  private static func isPart(_ a: String, _ b: String) -> Bool {
    let (one, other) = (Set(a.split(separator: "|")), Set(b.split(separator: "|")))
    return one.isSubset(of: other) || other.isSubset(of: one)
  }

  private mutating func join(_ told: String, _ event: String) {
    let (one, other) = (first(told), first(event))
    guard one != other else { return }
    earlier[one] = other
    order.append(one)
  }

  private func first(_ id: String) -> String {
    var id = id
    while let next = earlier[id] { id = next }
    return id
  }
}
