import Text

/// Two names that may be of one thing, for people to decide; nothing is merged.
public struct NameVariant: Sendable, Equatable {
  /// Why two names may be of one thing.
  public enum Reason: String, Sendable, CaseIterable {
    case sameLetters = "same-letters"
    case sameWords = "same-words"
    case oneLetter = "one-letter"
    case sameSounds = "same-sounds"
    case initials
    case fuller

    /// The reason in words.
    public var text: String {
      switch self {
      case .sameLetters: "the same letters, parted, accented or capitalised in another way"
      case .sameWords: "the same words in another order"
      case .oneLetter: "one letter is added, left out, changed or moved"
      case .sameSounds: "they sound alike: one name written by two systems"
      case .initials: "the same last name, and the initials agree"
      case .fuller: "the one has only words more that say what sort of project it is"
      }
    }
  }

  /// The identifiers of the two entities, the one that the packs know or that is named more often first.
  public var entity: String
  public var other: String
  public var name: String
  public var otherName: String
  public var kind: String
  /// How many letters of a hundred agree.
  public var score: Int
  public var reason: Reason
}

/// Finds the names among many that may be of one thing.
///
/// Only names that share a key are held against each other, so that the time grows with the number of names.
public struct NameVariants: Sendable {
  /// An entity that a record names.
  public struct Candidate: Sendable {
    public var id: String
    public var kind: String
    public var name: String
    public var mentions: Int

    public init(id: String, kind: String, name: String, mentions: Int) {
      self.id = id
      self.kind = kind
      self.name = name
      self.mentions = mentions
    }

    /// Whether only a document makes it known; two entities of packs have been told apart by an expert.
    var isLocal: Bool { id.hasPrefix("x-") }
    /// Whether it is something that is built.
    var isBuilt: Bool { kind == "project" || kind == "facility" }
  }

  private struct Entry {
    var candidate: Candidate
    var form: NameForm
  }

  private let entries: [Entry]
  /// Names of so few letters are alike by chance.
  private static let fewestLetters = 6
  private static let mostLetters = 80
  /// A key that more names share says nothing.
  private static let mostOfOneKey = 40
  private static let leastScore = 60

  public init(_ candidates: [Candidate]) {
    entries = candidates.map { Entry(candidate: $0, form: NameForm($0.name)) }
      .filter { (Self.fewestLetters...Self.mostLetters).contains($0.form.letters.count) }
      .sorted { Self.rank($0.candidate) < Self.rank($1.candidate) }
  }

  private static func rank(_ candidate: Candidate) -> (Int, Int, String) {
    (candidate.isLocal ? 1 : 0, -candidate.mentions, candidate.id)
  }

  /// The pairs, the surest first.
  public func pairs() -> [NameVariant] {
    var groups: [UInt64: [Int]] = [:]
    for index in entries.indices { for key in keys(of: entries[index]) { groups[key, default: []].append(index) } }
    var found: [UInt64: NameVariant] = [:]
    for group in groups.values where group.count > 1 && group.count <= Self.mostOfOneKey {
      for (position, first) in group.enumerated() {
        for second in group[(position + 1)...] where first != second {
          let (low, high) = (min(first, second), max(first, second))
          let pair = UInt64(low) << 32 | UInt64(high)
          guard found[pair] == nil, let variant = variant(entries[low], entries[high]) else { continue }
          found[pair] = variant
        }
      }
    }
    return found.values.sorted { ($1.score, $0.entity, $0.other) < ($0.score, $1.entity, $1.other) }
  }

  /// What names that may be one have in common: their letters but for one, their words, their sounds, their initials.
  private func keys(of entry: Entry) -> Set<UInt64> {
    let form = entry.form
    var keys: Set<UInt64> = [key("letters", entry, [form.letters]), key("sorted", entry, [form.letters.sorted()])]
    for index in form.letters.indices {
      var letters = form.letters
      letters.remove(at: index)
      keys.insert(key("letters", entry, [letters]))
    }
    let sounds = form.words.map(Transliteration.skeleton).sorted { $0.lexicographicallyPrecedes($1) }
    keys.insert(key("sounds", entry, sounds))
    if entry.candidate.isBuilt { keys.insert(key("bare", entry, [form.bare])) }
    if entry.candidate.kind == "person", form.words.count > 1, let last = form.words.last {
      keys.insert(key("initials", entry, [last, Array(form.words[0].prefix(1))]))
    }
    return keys
  }

  private func key(_ sort: String, _ entry: Entry, _ parts: [[UInt8]]) -> UInt64 {
    var hash = StableHash()
    hash.combine(sort)
    hash.combine(entry.candidate.kind)
    for part in parts {
      for byte in part { hash.combine(byte) }
      hash.combine(0xFF)
    }
    return hash.value
  }

  private func variant(_ first: Entry, _ second: Entry) -> NameVariant? {
    guard first.candidate.kind == second.candidate.kind, first.candidate.id != second.candidate.id,
      first.candidate.isLocal || second.candidate.isLocal, first.form.figures == second.form.figures,
      let (reason, score) = NameComparison.compare(
        first.form,
        second.form,
        arePersons: first.candidate.kind == "person"
      ) ?? NameComparison.fuller(first.form, second.form, areBuilt: first.candidate.isBuilt), score >= Self.leastScore
    else { return nil }
    return NameVariant(
      entity: first.candidate.id,
      other: second.candidate.id,
      name: first.candidate.name,
      otherName: second.candidate.name,
      kind: first.candidate.kind,
      score: score,
      reason: reason
    )
  }
}
