import Packs
import Quantities
import RecordModel
import Text

/// What the words at the head of a row or a column say of its figures.
struct TableHead: Sendable {
  /// The bytes of the cell.
  var span: Range<Int>
  /// The words that are neither a unit, a year nor the name of a state.
  private(set) var words: [String] = []
  private(set) var unit: Unit?
  /// The power of ten of "million".
  private(set) var scale = 0
  private(set) var period: TimeValue?
  private(set) var party: Party?
  /// A second state: whom the figures are held with.
  private(set) var partner: Party?
  /// Whether the state is the one that takes: "received by", "to".
  private(set) var isTaker = false
  /// How the figures are meant: "2024/25 (budget)", "2030 (forecast)".
  private(set) var modality: Claim.Modality?
  /// What the packs know of what is measured.
  private(set) var measure: MeasureDefinition?

  /// Whether the words tell in what the figures are counted.
  var hasUnit: Bool { unit != nil || scale > 0 }

  private enum Word: UInt8 { case percent = 1, per, cent, thousand, million, billion, trillion }
  /// Words that name a figure and not what it measures.
  private static let empty: Set<String> = ["amount", "amounts", "value", "values", "total", "figure", "figures"]
  private static let table = WordTable<Word>([
    ("% percent", .percent), ("per", .per), ("cent", .cent), ("thousand thousands", .thousand),
    ("million millions mn", .million), ("billion billions bn", .billion), ("trillion trillions", .trillion),
  ])

  init(_ span: Range<Int>, _ lexicon: Lexicon, _ analysis: borrowing Analysis) {
    self.span = span
    let tokens = Self.tokens(span, analysis.passage)
    var used = Set<Int>()
    for match in analysis.matches where tokens.contains(match.tokens.lowerBound) {
      switch match.entry {
      case .currency(let index):
        unit = lexicon.currencies[index].unit
      // "2025 (p)" says that a figure is provisional.
      case .unit(let index) where unit == nil && analysis.passage.tokens[match.tokens.lowerBound].length > 1:
        unit = lexicon.units[index].unit
      case .measure(let index):
        if measure == nil { measure = lexicon.measures[index] }
        continue
      default: continue
      }
      used.formUnion(match.tokens)
    }
    for name in analysis.names where name.kind == .state && tokens.contains(name.tokens.lowerBound) {
      guard !used.contains(name.tokens.lowerBound) else { continue }
      used.formUnion(name.tokens)
      if party == nil {
        party = name.party
        isTaker = Self.leadsToTaker(name.tokens.lowerBound, in: tokens, analysis)
      } else if partner == nil, party != name.party {
        partner = name.party
      }
    }
    if let time = Self.time(in: tokens, analysis) {
      period = PeriodFinder.meant(time.value)
      used.formUnion(time.tokens)
    }
    for index in tokens where !used.contains(index) { read(index, in: tokens, analysis) }
    // "2024/25 (budget)" says how the figures are meant, and not what they measure.
    if modality != nil, period != nil { measure = nil }
  }

  /// "Aid received by", "loans to": the state behind it takes.
  private static func leadsToTaker(_ name: Int, in tokens: Range<Int>, _ analysis: borrowing Analysis) -> Bool {
    (max(tokens.lowerBound, name - 3)..<name).contains { takers[analysis.passage.tokens[$0]] != nil }
  }

  private enum Taker: UInt8 { case taker = 1 }
  private static let takers = WordTable<Taker>([("received receiving to into for in", .taker)])

  /// The one date or period of a cell, "2021/22", or `nil`.
  private static func time(in tokens: Range<Int>, _ analysis: borrowing Analysis) -> (
    value: TimeValue, tokens: Range<Int>
  )? {
    let found = analysis.mentions.filter { $0.isCalendarTime && tokens.contains($0.tokens.lowerBound) }
    guard found.count == 1, let first = found.first, let time = first.time else { return nil }
    return (time.value, first.tokens)
  }

  private enum Meaning: UInt8 { case target = 1, forecast, estimate, pledge, capacity }
  private static let meanings = WordTable<Meaning>([
    ("budget budgeted planned plan target targets appropriation", .target), ("pledged committed", .pledge),
    ("forecast projected projection projections outlook", .forecast), ("estimate estimated est", .estimate),
    ("capacity", .capacity),
  ])

  private static func modality(_ token: Token) -> Claim.Modality? {
    switch meanings[token] {
    case .target: .target
    case .forecast: .forecast
    case .estimate: .estimate
    case .pledge: .pledge
    case .capacity: .capacity
    case nil: nil
    }
  }

  /// The tokens at some bytes.
  private static func tokens(_ span: Range<Int>, _ passage: borrowing Passage) -> Range<Int> {
    passage.tokens.index(ofByte: span.lowerBound)..<passage.tokens.index(ofByte: span.upperBound)
  }

  private mutating func read(_ index: Int, in tokens: Range<Int>, _ analysis: borrowing Analysis) {
    let token = analysis.passage.tokens[index]
    if modality == nil { modality = Self.modality(token) }
    switch Self.table[token] {
    case .percent?: unit = .percent
    case .per? where index + 1 < tokens.upperBound && Self.table[analysis.passage.tokens[index + 1]] == .cent:
      unit = .percent
    case .cent? where unit == .percent: break
    case .thousand?: scale = 3
    case .million?: scale = 6
    case .billion?: scale = 9
    case .trillion?: scale = 12
    default:
      let word = analysis.passage.string(of: index..<index + 1).lowercased()
      if let year = Self.year(word) {
        period = year
      } else if token.isWord, !Self.empty.contains(word) {
        words.append(word)
      }
    }
  }

  /// The year that a word is, or `nil`.
  private static func year(_ word: String) -> TimeValue? {
    guard word.utf8.count == 4, let year = Int(word), (1000...2200).contains(year) else { return nil }
    return PartialDate(year: year).map(TimeValue.date)
  }
}

extension Array where Element == Token {
  /// The index of the first token that begins at a byte or behind it.
  func index(ofByte byte: Int) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = self[middle].lowerBound < byte ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// The tokens that begin in some bytes.
  func indices(ofBytes span: Range<Int>) -> Range<Int> {
    let start = index(ofByte: span.lowerBound)
    return start..<Swift.max(start, index(ofByte: span.upperBound))
  }
}
