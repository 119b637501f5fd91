/// What became of the claims, the events or the findings of one edition in the next.
public struct EditionChanges: Sendable, Equatable {
  public typealias Item = EditionItem

  /// Something that both editions tell, but not alike.
  public struct Change: Sendable, Equatable {
    public var old: Item
    public var new: Item

    /// What differs: the value, or a part of what is said.
    public var differences: [(name: String, old: String, new: String)] {
      var differences: [(name: String, old: String, new: String)] = []
      if old.valueKey != new.valueKey { differences.append(("value", old.value, new.value)) }
      var names = old.fields.map(\.name)
      names += new.fields.map(\.name).filter { !names.contains($0) }
      for name in names {
        let values = [old, new].map { $0.fields.first { $0.name == name }?.value ?? "" }
        if values[0] != values[1] { differences.append((name, values[0], values[1])) }
      }
      return differences
    }
  }

  /// How many are told alike.
  public private(set) var same = 0
  public private(set) var changed: [Change] = []
  public private(set) var added: [Item] = []
  public private(set) var gone: [Item] = []

  /// Two sentences must share so many of their words for something in them to be the same thing told otherwise.
  private static let leastShare = (1, 2)
  /// So many pairs of one group are compared; beyond it only what is told alike is known again.
  private static let mostPairs = 250_000

  /// Matches the items of two editions by what they say: first those told alike, then those of sentences that are.
  public init(_ old: [Item], _ new: [Item]) {
    var (restOfOld, restOfNew) = (old, new)
    for isSentenceCompared in [true, false] {
      let key = { (item: Item) in Key(item, withSentence: isSentenceCompared) }
      var waiting: [Key: Int] = [:]
      for item in restOfNew { waiting[key(item), default: 0] += 1 }
      var taken: [Key: Int] = [:]
      restOfOld = restOfOld.filter { item in
        guard let count = waiting[key(item)], count > 0 else { return true }
        waiting[key(item)] = count - 1
        taken[key(item), default: 0] += 1
        return false
      }
      restOfNew = restOfNew.filter { item in
        guard let count = taken[key(item)], count > 0 else { return true }
        taken[key(item)] = count - 1
        same += 1
        return false
      }
    }
    let pairs = Self.pairs(restOfOld, restOfNew)
    changed = pairs.map { Change(old: restOfOld[$0.old], new: restOfNew[$0.new]) }
    let (known, met) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    gone = restOfOld.indices.filter { !known.contains($0) }.map { restOfOld[$0] }
    added = restOfNew.indices.filter { !met.contains($0) }.map { restOfNew[$0] }
  }

  private struct Key: Hashable {
    private let identity: String
    private let value: String
    private let words: [UInt64]

    init(_ item: Item, withSentence: Bool) {
      identity = item.group + "|" + item.identity
      value = item.valueKey
      words = withSentence ? item.words : []
    }
  }

  private struct Candidate {
    var old: Int
    var new: Int
    /// Whether all but the value is told alike.
    var isSaidAlike: Bool
    /// Words in common and all words of the two sentences.
    var common: Int
    var all: Int
  }

  /// Pairs the items of a group, the most alike first, each once; in the order of the new edition.
  private static func pairs(_ old: [Item], _ new: [Item]) -> [(old: Int, new: Int)] {
    var groups: [String: (old: [Int], new: [Int])] = [:]
    for (index, item) in old.enumerated() { groups[item.group, default: ([], [])].old.append(index) }
    for (index, item) in new.enumerated() { groups[item.group, default: ([], [])].new.append(index) }
    var pairs: [(old: Int, new: Int)] = []
    for group in groups.values where group.old.count * group.new.count <= mostPairs {
      var candidates: [Candidate] = []
      for first in group.old {
        for second in group.new {
          if let candidate = candidate(first, old[first], second, new[second]) { candidates.append(candidate) }
        }
      }
      candidates.sort(by: isBetter)
      var (known, met): (Set<Int>, Set<Int>) = ([], [])
      for candidate in candidates where !known.contains(candidate.old) && !met.contains(candidate.new) {
        known.insert(candidate.old)
        met.insert(candidate.new)
        pairs.append((candidate.old, candidate.new))
      }
    }
    return pairs.sorted { $0.new < $1.new }
  }

  private static func candidate(_ first: Int, _ old: Item, _ second: Int, _ new: Item) -> Candidate? {
    let common = commonCount(old.words, new.words)
    let all = old.words.count + new.words.count - common
    let isSaidAlike = old.identity == new.identity
    guard all > 0, common * leastShare.1 >= all * leastShare.0 else { return nil }
    return Candidate(old: first, new: second, isSaidAlike: isSaidAlike, common: common, all: all)
  }

  private static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.isSaidAlike != b.isSaidAlike { return a.isSaidAlike }
    if a.common * b.all != b.common * a.all { return a.common * b.all > b.common * a.all }
    return (a.old, a.new) < (b.old, b.new)
  }

  /// How many numbers two sorted lists share.
  private static func commonCount(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
