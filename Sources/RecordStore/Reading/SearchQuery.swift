import Foundation

/// A question of a search: words and phrases joined by AND, OR and NOT, some of them in a field.
///
/// ```
/// "special economic zone" (loan OR grant) NOT railway measure:trade
/// ```
public indirect enum SearchQuery: Sendable, Equatable {
  /// Words that stand together; the last may be the beginning of a word.
  case words([String], isPrefix: Bool)
  case field(String, [String])
  case all([SearchQuery])
  case any([SearchQuery])
  case not(SearchQuery)

  /// The fields that can be asked for.
  public static let fields = ["document", "heading", "measure", "kind", "actor", "place", "year"]

  /// What is wrong with a question.
  public struct Fault: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  /// Reads a question.
  public init(_ text: String) throws(Fault) {
    var reader = Reader(text)
    self = try reader.query()
  }

  /// One phrase, in which nothing is an operator.
  public init(phrase: String) { self = .words(Self.folded(phrase), isPrefix: false) }

  /// The words of a text without case and diacritics; in scripts without spaces, its letters.
  static func folded(_ text: String) -> [String] {
    // Most texts need none of the rules of Unicode.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.split { !isLetterOrDigit($0) }.map { String(decoding: $0.map(lowercased), as: UTF8.self) }
    }
    return UnspacedText.parted(text).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(lowercased(byte))
  }

  /// The first words that are searched for, to show where they stand.
  var firstWords: [String]? {
    switch self {
    case .words(let words, _): words
    case .field, .not: nil
    case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstWords).first
    }
  }

  /// A query of the full-text index that finds at least all passages of the question; `nil` if it cannot narrow them.
  var prefilter: String? {
    switch self {
    case .words(let words, let isPrefix): SearchIndex.phrase(UnspacedText.phrase(words), isPrefix: isPrefix)
    case .field, .not: nil
    case .all(let parts):
      parts.compactMap(\.prefilter).nonempty.map { $0.map { "(\($0))" }.joined(separator: " AND ") }
    case .any(let parts):
      parts.contains { $0.prefilter == nil }
        ? nil : parts.compactMap(\.prefilter).map { "(\($0))" }.joined(separator: " OR ")
    }
  }

  /// The same question in the language of the full-text index; `nil` where it asks for more than words.
  var fullText: String? {
    switch self {
    case .words(let words, let isPrefix):
      words.isEmpty ? nil : "\"\(words.joined(separator: " "))\"" + (isPrefix ? "*" : "")
    case .field, .not: nil
    case .any(let parts):
      parts.allSatisfy { $0.fullText != nil }
        ? parts.compactMap(\.fullText).map { "(\($0))" }.joined(separator: " OR ") : nil
    case .all(let parts): Self.fullText(all: parts)
    }
  }

  /// The index can leave out passages only of others that it finds.
  private static func fullText(all parts: [SearchQuery]) -> String? {
    var (wanted, unwanted): ([String], [String]) = ([], [])
    for part in parts {
      if case .not(let inner) = part {
        guard let text = inner.fullText else { return nil }
        unwanted.append(text)
      } else {
        guard let text = part.fullText else { return nil }
        wanted.append(text)
      }
    }
    guard !wanted.isEmpty else { return nil }
    var found = wanted.map { "(\($0))" }.joined(separator: " AND ")
    for text in unwanted { found = "(\(found)) NOT (\(text))" }
    return found
  }

  /// Whether some text with its fields answers the question.
  func matches(_ text: SearchText) -> Bool {
    switch self {
    case .words(let words, let isPrefix): SearchText.has(text.words, words, isPrefix)
    case .field(let name, let words):
      (text.fields[name] ?? []).contains { SearchText.has(Self.folded($0), words, true) }
    case .all(let parts): parts.allSatisfy { $0.matches(text) }
    case .any(let parts): parts.contains { $0.matches(text) }
    case .not(let part): !part.matches(text)
    }
  }
}

/// Something that is searched: its words and its fields.
struct SearchText {
  var words: [String]
  var fields: [String: [String]]

  /// Whether some words stand together in others.
  static func has(_ all: [String], _ wanted: [String], _ isPrefix: Bool) -> Bool {
    guard let last = wanted.last, wanted.count <= all.count else { return false }
    return (0...(all.count - wanted.count)).contains { start in
      let end = start + wanted.count - 1
      guard isPrefix ? all[end].hasPrefix(last) : all[end] == last else { return false }
      return zip(all[start..<end], wanted).allSatisfy { $0 == $1 }
    }
  }
}

extension Array {
  fileprivate var nonempty: Self? { isEmpty ? nil : self }
}

/// Reads a question from left to right.
private struct Reader {
  private enum Piece: Equatable { case open, close, or, and, not, words(String, isQuoted: Bool), field(String) }

  private var pieces: [Piece] = []
  private var next = 0

  init(_ text: String) {
    var word = ""
    var isQuoted = false
    func end(_ pieces: inout [Piece], _ word: inout String, quoted: Bool) {
      if quoted || !word.isEmpty { pieces.append(Self.piece(word, quoted)) }
      word = ""
    }
    for character in text {
      switch character {
      case "\"", "“", "”":
        end(&pieces, &word, quoted: isQuoted)
        isQuoted.toggle()
      case _ where isQuoted: word.append(character)
      case "(", ")":
        end(&pieces, &word, quoted: false)
        pieces.append(character == "(" ? .open : .close)
      case ":" where SearchQuery.fields.contains(word.lowercased()):
        pieces.append(.field(word.lowercased()))
        word = ""
      case "-" where word.isEmpty: pieces.append(.not)
      case _ where character.isWhitespace: end(&pieces, &word, quoted: false)
      default: word.append(character)
      }
    }
    end(&pieces, &word, quoted: isQuoted)
  }

  private static func piece(_ word: String, _ isQuoted: Bool) -> Piece {
    switch word {
    case "OR" where !isQuoted: .or
    case "AND" where !isQuoted: .and
    case "NOT" where !isQuoted: .not
    default: .words(word, isQuoted: isQuoted)
    }
  }

  private var piece: Piece? { next < pieces.count ? pieces[next] : nil }

  mutating func query() throws(SearchQuery.Fault) -> SearchQuery {
    let query = try alternatives()
    if piece == .close { throw SearchQuery.Fault(description: "there is a \")\" without its \"(\"") }
    return query
  }

  private mutating func alternatives() throws(SearchQuery.Fault) -> SearchQuery {
    var parts = [try conjunction()]
    while piece == .or {
      next += 1
      parts.append(try conjunction())
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(SearchQuery.Fault) -> SearchQuery {
    var parts: [SearchQuery] = []
    while let piece, piece != .or, piece != .close {
      if piece == .and, !parts.isEmpty { next += 1 }
      parts.append(try unit())
    }
    guard let first = parts.first else { throw SearchQuery.Fault(description: "words to search for are missing") }
    return parts.count == 1 ? first : .all(parts)
  }

  private mutating func unit() throws(SearchQuery.Fault) -> SearchQuery {
    defer { next += 1 }
    switch piece {
    case .open:
      next += 1
      let inner = try alternatives()
      guard piece == .close else { throw SearchQuery.Fault(description: "there is a \"(\" without its \")\"") }
      return inner
    case .not:
      next += 1
      defer { next -= 1 }
      return .not(try unit())
    case .field(let name):
      next += 1
      guard case .words(let word, _) = piece else {
        throw SearchQuery.Fault(description: "\(name): needs a word or a phrase behind it")
      }
      return .field(name, SearchQuery.folded(word))
    case .words(let text, let isQuoted):
      let words = SearchQuery.folded(text)
      guard !words.isEmpty else { throw SearchQuery.Fault(description: "\"\(text)\" has no letters or digits") }
      return .words(words, isPrefix: !isQuoted && text.hasSuffix("*"))
    default: throw SearchQuery.Fault(description: "words to search for are missing")
    }
  }
}
