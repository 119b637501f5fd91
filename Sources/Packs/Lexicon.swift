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
    /// An area of a framework: indexes into ``Lexicon/entities`` and its areas.
    case area(framework: Int, area: Int)
    case measure(Int)
    case trigger(EventTrigger)
    case unit(Int)
    case currency(Int)
    case cue(Cue)

    /// Entries of one layer exclude each other where they overlap; layers do not.
    public var layer: Layer {
      switch self {
      case .entity, .demonym, .title: .name
      case .area: .area
      case .measure: .measure
      case .trigger: .trigger
      case .unit, .currency: .unit
      case .cue: .cue
      }
    }
  }

  public enum Layer: UInt8, Sendable, CaseIterable { case name, area, measure, trigger, unit, cue }

  /// Some words of a passage and what they are.
  public struct Match: Sendable, Equatable {
    public var tokens: Range<Int>
    public var entry: Entry

    public init(tokens: Range<Int>, entry: Entry) {
      self.tokens = tokens
      self.entry = entry
    }
  }

  public var entities: [Entity] = []
  public var measures: [MeasureDefinition] = []
  public var events: [EventDefinition] = []
  public var units: [UnitDefinition] = []
  public var currencies: [CurrencyDefinition] = []
  public var facts: [Fact] = []
  /// Names and versions of the packs, in the order in which they were loaded.
  public var packs: [(name: String, version: String)] = []
  /// Changes whenever anything in the packs changes.
  public var fingerprint: UInt64 = 0
  var trie = TokenTrie()

  public init() {}

  /// The position of an entity by its identifier.
  public func entity(_ id: String) -> Entity? { entities.first { $0.id == id } }

  /// Makes some words stand for an entry; `(x)` is optional and `x|y` an alternative.
  ///
  /// A wording with capitals matches only words that are capitalised in the same places; a word all in
  /// capitals, such as an acronym, only itself.
  public mutating func add(_ wording: String, _ entry: Entry) {
    for words in Wording.expanded(wording) { trie.insert(words, entry) }
  }

  /// Appends what the words of a passage are: in each layer the longest match from the left.
  public func match(_ passage: borrowing Passage, into matches: inout [Match]) {
    trie.match(passage, into: &matches)
  }

  /// The longest unit or currency that begins at a token.
  public func unit(at token: Int, of passage: borrowing Passage) -> Match? {
    trie.longest(at: token, of: passage) { $0.layer == .unit }
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
