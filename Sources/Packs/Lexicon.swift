public import RecordModel
public import Text

/// All that the loaded packs know, compiled for matching.
public struct Lexicon: Sendable {
  /// What some words are.
  public enum Entry: Sendable, Hashable {
    /// A name: an index into ``Lexicon/entities``.
    case entity(Int)
    /// The word for somebody or something of a state, "Cambodian": an index into ``Lexicon/entities``.
    case demonym(Int)
    /// A title that people bear, "Prime Minister", "H.E.".
    case title
    /// A word of capitalised names that tells what they name: "Ministry of" at the beginning, "University" at the end.
    case nameType(EntityKind, isOpening: Bool)
    /// An area of a framework: indexes into ``Lexicon/entities`` and its areas.
    case area(framework: Int, area: Int)
    case measure(Int)
    case trigger(EventTrigger)
    /// A thing that verbs act on: an index into ``Lexicon/objects``.
    case object(Int)
    case unit(Int)
    case currency(Int)
    case cue(Cue)

    /// Entries of one layer exclude each other where they overlap; layers do not.
    public var layer: Layer {
      switch self {
      case .entity, .demonym, .title: .name
      case .nameType: .nameType
      case .area: .area
      case .measure: .measure
      case .trigger: .trigger
      case .object: .object
      case .unit, .currency: .unit
      case .cue: .cue
      }
    }
  }

  public enum Layer: UInt8, Sendable, CaseIterable { case name, area, measure, trigger, unit, cue, object, nameType }

  /// Some words of a passage and what they are.
  public struct Match: Sendable, Equatable {
    public var tokens: Range<Int>
    public var entry: Entry

    public init(tokens: Range<Int>, entry: Entry) {
      self.tokens = tokens
      self.entry = entry
    }
  }

  /// The entities, in the order of ``Entry/entity(_:)``.
  public var entities: [Entity] = []
  /// What is known of states beside their names, by code.
  public var states: [String: StateDefinition] = [:]
  public var measures: [MeasureDefinition] = []
  public var events: [EventDefinition] = []
  public var objects: [ObjectDefinition] = []
  public private(set) var units: [UnitDefinition] = []
  public var currencies: [CurrencyDefinition] = []
  public var sizes: [SizeDefinition] = []
  /// What reference books hold, for checks; read when it is first asked for.
  public var reference = ReferenceBook.empty
  /// Names and versions of the packs, in the order in which they were loaded.
  public var packs: [(name: String, version: String)] = []
  /// Changes whenever anything in the packs changes.
  public var fingerprint: UInt64 = 0
  var trie = TokenTrie()
  /// Positions of entities that came in through ``append(_:)``.
  private var positions: [String: Int] = [:]
  /// The first unit of each code.
  private var unitPositions: [String: Int] = [:]

  public init() {}

  /// Dated facts and figures, for checks.
  public var facts: [Fact] { reference.facts }

  /// Makes room for so many entities.
  mutating func reserve(entities count: Int) {
    entities.reserveCapacity(count)
    positions.reserveCapacity(count)
  }

  /// Adds an entity without any names, and returns its position.
  @discardableResult
  public mutating func append(_ entity: Entity) -> Int {
    positions[entity.id] = entities.count
    entities.append(entity)
    return entities.count - 1
  }

  /// Adds a unit of measure without any names.
  public mutating func append(_ unit: UnitDefinition) {
    if unitPositions[unit.code] == nil { unitPositions[unit.code] = units.count }
    units.append(unit)
  }

  /// A unit of measure by its code.
  public func unit(_ code: String) -> UnitDefinition? { unitPositions[code].map { units[$0] } }

  /// An entity by its identifier.
  public func entity(_ id: String) -> Entity? {
    if let position = positions[id], position < entities.count, entities[position].id == id {
      return entities[position]
    }
    return entities.first { $0.id == id }
  }

  /// The entity of a state by its code of three letters.
  public func state(_ code: String) -> Entity? { states[code].map { entities[$0.entity] } }

  /// Makes some words stand for an entry; `(x)` is optional and `x|y` an alternative.
  ///
  /// A wording with capitals matches only words that are capitalised in the same places; a word all in
  /// capitals, such as an acronym, and a single small letter, such as "t", only itself.
  public mutating func add(_ wording: String, _ entry: Entry) {
    trie.insert(wording, entry)
  }

  /// Makes the very words of a name stand for an entry: parentheses and bars are themselves.
  public mutating func add(name: String, _ entry: Entry) { trie.insert(name: name, entry) }

  /// Appends what the words of a passage are: in each layer the longest match from the left.
  public func match(_ passage: borrowing Passage, into matches: inout [Match]) {
    let first = matches.count
    trie.match(passage, into: &matches)
    var kept = first
    for index in first..<matches.count where isExact(matches[index].entry, matches[index].tokens, passage) {
      if kept < index { matches[kept] = matches[index] }
      kept += 1
    }
    matches.removeLast(matches.count - kept)
  }

  /// A longer name of a unit is the same in capitals.
  private static let mostExactBytes = 4

  /// The longest unit or currency that begins at a token.
  ///
  /// With `limit` one that ends before that token.
  public func unit(at token: Int, of passage: borrowing Passage, before limit: Int = .max) -> Match? {
    trie.longest(at: token, of: passage) { entry, end in
      entry.layer == .unit && end < limit && isExact(entry, token..<end, passage)
    }
  }

  /// Whether the capitals of a short sign are those that its unit asks for: "kB" and "kb".
  private func isExact(_ entry: Entry, _ tokens: Range<Int>, _ passage: borrowing Passage) -> Bool {
    guard case .unit(let index) = entry, !units[index].exactNames.isEmpty, tokens.count == 1 else { return true }
    let bytes = passage.text.bytes[passage.tokens[tokens.lowerBound].range]
    return bytes.count > Self.mostExactBytes || units[index].exactNames.contains { bytes.elementsEqual($0.utf8) }
  }

  /// What one wording is, for tests and `pack find`.
  public func entries(for words: String) -> [Entry] {
    var passage = Passage(of: SourceText(name: "", words))
    passage.read(Block(.paragraph, 0..<words.utf8.count))
    var matches: [Match] = []
    match(passage, into: &matches)
    return matches.filter { $0.tokens == 0..<passage.tokens.count }.map(\.entry)
  }
}
