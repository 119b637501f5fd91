import GRDB

/// Two entities that may be one.
public struct EntityPair: Sendable, Equatable {
  public var one: EntityEntry
  public var other: EntityEntry
}

extension Record {
  /// Entities of one kind whose names are nearly the same, of which at least one is in no pack and nobody has decided.
  ///
  /// They are counted in full, and listed up to the limit.
  public func likelyTwins(_ decided: DecidedThings, _ limit: Int) throws(RecordFileError) -> Listed<EntityPair> {
    let found = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, kind, canonical FROM entities WHERE mentions > 0
            AND kind IN ('person', 'organisation', 'project', 'facility', 'instrument', 'framework', 'mechanism')
          ORDER BY mentions DESC, id LIMIT 5000
          """
      ).map { NamedEntity(id: $0["id"], kind: $0["kind"], words: SearchQuery.folded($0["canonical"])) }
    }
    var pairs: [EntityPair] = []
    let open = NamedEntity.twins(found).filter { one, other in
      !decided.pairs.contains([one, other].sorted().joined(separator: " "))
    }
    for (one, other) in open.prefix(limit) {
      guard let one = try entity(one), let other = try entity(other) else { continue }
      pairs.append(EntityPair(one: one, other: other))
    }
    return Listed(items: pairs, total: open.count)
  }
}

/// An entity by the words of its name.
private struct NamedEntity {
  var id: String
  var kind: String
  var words: [String]

  /// The packs know what is what among their own; entities found in documents have identifiers that begin so.
  var isFound: Bool { id.hasPrefix("x-") }

  /// Pairs that share a word, and of whose words at most one is missing in the shorter name.
  static func twins(_ all: [NamedEntity]) -> [(String, String)] {
    var byWord: [String: [Int]] = [:]
    for (index, entity) in all.enumerated() {
      for word in Set(entity.words) { byWord[entity.kind + " " + word, default: []].append(index) }
    }
    var seen: Set<[Int]> = []
    var pairs: [(String, String)] = []
    for (index, entity) in all.enumerated() {
      // A word that many names have tells nothing, and would make the search long.
      let others = Set(entity.words).sorted().flatMap { word -> [Int] in
        let found = byWord[entity.kind + " " + word] ?? []
        return found.count > 60 ? [] : found
      }
      for other in others where other != index && seen.insert([min(index, other), max(index, other)]).inserted {
        if entity.isTwin(of: all[other]) { pairs.append((entity.id, all[other].id)) }
      }
    }
    return pairs
  }

  private func isTwin(of other: NamedEntity) -> Bool {
    guard isFound || other.isFound, words.count > 1, other.words.count > 1 else { return false }
    let (a, b) = (Set(words), Set(other.words))
    let (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
    if shorter.isSubset(of: longer) { return longer.count - shorter.count <= 1 }
    guard a.count == b.count, a.count > 1 else { return false }
    let (left, right) = (a.subtracting(b), b.subtracting(a))
    guard left.count == 1, right.count == 1, let one = left.first, let two = right.first else { return false }
    return Self.isMisspelling(one, two)
  }

  /// Whether two long words differ in one letter.
  private static func isMisspelling(_ one: String, _ two: String) -> Bool {
    let (a, b) = (Array(one), Array(two))
    guard min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(a.count, b.count) - 1
  }
}
