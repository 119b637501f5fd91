import Documents
import RecordModel
import Text

/// The references of a document by their marks, so that a sentence can be tied to what it rests on before its notes
/// are reached.
///
/// A mark stands for the next note of its number, since numbers begin again in each chapter; a name with a year, for the
/// entry of that author and year.
struct CitedWorks: Sendable {
  /// The references of each note or entry, with their identifiers, by the block.
  private(set) var references: [Int: [Reference]] = [:]
  /// Where the note of a number begins, and its references; in the order of the text.
  private var notes: [String: [(start: Int, ids: [String])]] = [:]
  /// The works of an author and a year.
  private var works: [UInt64: [String]] = [:]
  /// Whether nothing can be cited.
  var isEmpty: Bool { notes.isEmpty && works.isEmpty }

  private static let mostNumbers = 12
  private static let longestCitation = 16

  /// Adds the references of a note or an entry.
  mutating func add(_ found: [Reference], ofBlock block: Int) {
    guard !found.isEmpty else { return }
    references[block] = found
    if let marker = found[0].marker {
      notes[marker, default: []].append((found[0].span.lowerBound, found.map(\.id)))
    }
    for reference in found {
      guard let author = reference.authors.first, let year = reference.year else { continue }
      for key in Set([Self.key(surname(author)[...], year), Self.key(Self.tokens(author)[...], year)]) {
        works[key, default: []].append(reference.id)
      }
    }
  }

  /// What the marks and the names with years behind a token of a sentence stand for.
  func sources(behind token: Int, in sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String] {
    guard !isEmpty else { return [] }
    var found: [String] = []
    for index in sentence.mentions where analysis.mentions[index].tokens.lowerBound >= token {
      guard case .citation(let marker) = analysis.mentions[index].value else { continue }
      // "1-3" may be a label of its own.
      let numbers = notes[marker] == nil ? Self.numbers(marker) : [marker]
      for number in numbers { found += ids(of: number, behind: analysis.mentions[index].span.upperBound) }
    }
    if !works.isEmpty {
      let table = WordClass.table
      for index in token..<max(token, sentence.tokens.upperBound)
      where !analysis.passage.tokens[index].isWord && table[analysis.passage.tokens[index]] == .bracket {
        found += cited(inBracket: index, sentence, analysis)
      }
    }
    guard found.count > 1 else { return found }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private func ids(of marker: String, behind place: Int) -> [String] {
    (notes[marker]?.first { $0.start >= place } ?? notes[marker]?.last)?.ids ?? []
  }

  /// The works of a bracket: "(Vega, 2016; Daily News 2019)", and with the name before it "Vega (2016)".
  private func cited(inBracket open: Int, _ sentence: Analysis.Sentence, _ analysis: borrowing Analysis) -> [String] {
    let tokens = analysis.passage.tokens
    var found: [String] = []
    var start = open + 1
    var index = start
    while index < min(sentence.tokens.upperBound, open + 4 * Self.longestCitation) {
      let isEnd = WordClass.table[tokens[index]] == .bracket || WordClass.table[tokens[index]] == .semicolon
      if let year = Self.year(tokens[index], analysis) {
        let isAlone = index == open + 1
        found += work(of: isAlone ? named(before: open, sentence, tokens) : tokens[start..<index], year)
      }
      if isEnd { start = index + 1 }
      if WordClass.table[tokens[index]] == .bracket { break }
      index += 1
    }
    return found
  }

  /// The capitalised words right before a bracket.
  private func named(before open: Int, _ sentence: Analysis.Sentence, _ tokens: [Token]) -> ArraySlice<Token> {
    var start = open
    while start > sentence.tokens.lowerBound, open - start < 3, PersonNames.isNameWord(tokens[start - 1]) { start -= 1 }
    return tokens[start..<open]
  }

  /// The works whose author some words before a year are: all of them, the first alone, or the last.
  private func work(of words: ArraySlice<Token>, _ year: Int) -> [String] {
    let names = words.prefix { $0.isWord || WordClass.table[$0] != .comma }.filter(\.isWord)
    guard let first = names.first, let last = names.last else { return [] }
    for candidate in [names[...], [first], [last]] {
      if let ids = works[Self.key(candidate, year)] { return ids }
    }
    return []
  }

  private static func year(_ token: Token, _ analysis: borrowing Analysis) -> Int? {
    guard token.isNumber, token.length == 4 else { return nil }
    let digits = analysis.passage.text.bytes[token.range]
    guard let first = digits.first, first == UInt8(ascii: "1") || first == UInt8(ascii: "2") else { return nil }
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = 10 * value + Int(digit - 0x30)
    }
    return value
  }

  /// The numbers of a mark: 1, 2 and 3 of "1-3"; 1 and 4 of "1,4".
  private static func numbers(_ marker: String) -> [String] {
    guard marker.contains("-") || marker.contains(",") else { return [marker] }
    return marker.split(separator: ",").flatMap { part -> [String] in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], ends[1] - ends[0] < mostNumbers else { return [String(part)] }
      return (ends[0]...ends[1]).map(String.init)
    }
  }

  /// The words before the comma of an author, or the last word.
  private func surname(_ author: String) -> [Token] {
    let words = author.utf8.split(separator: UInt8(ascii: ","))
    if words.count > 1 { return Self.tokens(String(Substring(words[0]))) }
    return Self.tokens(author).suffix(1)
  }

  private static func tokens(_ words: String) -> [Token] {
    Tokenizer.tokens(of: words).filter(\.isWord)
  }

  private static func key(_ author: ArraySlice<Token>, _ year: Int) -> UInt64 {
    var hash = StableHash()
    hash.combine(author)
    hash.combine(number: UInt64(year))
    return hash.value
  }
}
