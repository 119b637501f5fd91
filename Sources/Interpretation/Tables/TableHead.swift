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

  private enum Word: UInt8 { case percent = 1, per, cent, thousand, million, billion, trillion }
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
      case .unit(let index) where unit == nil: unit = lexicon.units[index].unit
      default: continue
      }
      used.formUnion(match.tokens)
    }
    if let name = analysis.names.first(where: { $0.kind == .state && tokens.contains($0.tokens.lowerBound) }),
      !used.contains(name.tokens.lowerBound)
    {
      party = name.party
      used.formUnion(name.tokens)
    }
    for index in tokens where !used.contains(index) { read(index, in: tokens, analysis) }
  }

  /// The tokens at some bytes.
  private static func tokens(_ span: Range<Int>, _ passage: borrowing Passage) -> Range<Int> {
    passage.tokens.index(ofByte: span.lowerBound)..<passage.tokens.index(ofByte: span.upperBound)
  }

  private mutating func read(_ index: Int, in tokens: Range<Int>, _ analysis: borrowing Analysis) {
    let token = analysis.passage.tokens[index]
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
      } else if token.isWord {
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
