import Checks
import Diagnostics
import Text

/// The suppressions that stand in a text, as comments of HTML and Markdown.
///
/// ```
/// <!-- chancery: ignore wrong-sum — the six minors are counted twice, see the annex -->
/// ```
///
/// `ignore` holds for the paragraph, list or table in which the comment stands, or for the next one if the comment has
/// lines of its own; `ignore-document` for the whole document.
struct SuppressionComments {
  private(set) var suppressions: [Suppression] = []
  /// Comments that cannot be followed.
  private(set) var faults: [Finding] = []
  /// The bytes of the comments: they are no text of the document.
  private(set) var spans: [Range<Int>] = []
  /// The end of the last comment that stands in a line with text, and the paragraph around it.
  private var last: (end: Int, paragraph: Range<Int>)?

  init(in text: SourceText) {
    var from = 0
    while let span = Self.next(from, text.bytes) {
      spans.append(span)
      from = span.upperBound
    }
    for span in spans { read(span, text) }
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// The next comment to the program at or after an offset; one that is not closed ends with its line.
  private static func next(_ offset: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var from = offset
    while let open = find(opening, in: bytes, from..<bytes.count) {
      var start = open + opening.count
      while start < bytes.count, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x0A { start += 1 }
      if bytes[start...].starts(with: "chancery:".utf8) {
        let lineEnd = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        let end = find(closing, in: bytes, start..<min(bytes.count, start + 2_000)).map { $0 + closing.count }
        return open..<(end ?? lineEnd)
      }
      from = open + opening.count
    }
    return nil
  }

  private static func find(_ word: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count >= word.count else { return nil }
    var start = range.lowerBound
    while true {
      start = ByteSearch.next(word[0], or: word[0], in: bytes.span, from: start)
      guard start + word.count <= range.upperBound else { return nil }
      if bytes[start..<start + word.count].elementsEqual(word) { return start }
      start += 1
    }
  }

  private mutating func read(_ span: Range<Int>, _ text: SourceText) {
    let origin = Suppression.Origin(document: text.name, span: span, text: text[span])
    guard origin.text.hasSuffix("-->") else { return fail(.commentIsNotClosed, origin) }
    let inner = origin.text.dropFirst(4).dropLast(3).trimmed.dropFirst("chancery:".count).trimmed
    let word = inner.prefix { !$0.isWhitespace }
    guard word == "ignore" || word == "ignore-document" else { return fail(.unknownWord(String(word)), origin) }
    let (names, reason) = Self.split(inner.dropFirst(word.count).trimmed)
    guard !names.isEmpty else { return fail(.noCheck, origin) }
    for name in names where CheckDescription.named(name) == nil { return fail(.unknownCheck(name), origin) }
    guard !reason.isEmpty else { return fail(.noReason(names.joined(separator: ", ")), origin) }
    let scope = word == "ignore" ? paragraph(at: span, text.bytes) : 0..<text.bytes.count
    suppressions.append(Suppression(checks: names, reason: reason, origin: origin, scope: .bytes(scope)))
  }

  private mutating func fail(_ message: Finding.Message, _ origin: Suppression.Origin) {
    faults.append(.about(SuppressionRules.faulty, message, origin))
  }

  /// The names of checks, and the reason behind a dash or colon.
  private static func split(_ text: Substring) -> (names: [String], reason: String) {
    var names: [String] = []
    var rest = text
    while let first = rest.first, first.isLetter || first == "," {
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      // A dash that ends a word begins the reason.
      let word = name.reversed().drop { $0 == "-" }.reversed()
      if !word.isEmpty { names.append(String(word)) }
      rest = rest.dropFirst(first == "," ? 1 : word.count).trimmed
    }
    let isSeparated = rest.first.map { "—–-:".contains($0) } ?? false
    guard isSeparated else { return (names, "") }
    return (names, rest.drop { "—–-:".contains($0) || $0.isWhitespace }.trimmed.joinedLines)
  }

  /// The lines up to the next empty one: around a comment that stands in a line with text, else after it.
  ///
  /// Comments of one line share their paragraph, so that a long line is searched only once.
  private mutating func paragraph(at span: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    if let known = last, !bytes[known.end..<span.lowerBound].contains(0x0A) {
      last = (span.upperBound, known.paragraph)
      return known.paragraph
    }
    func lineStart(_ offset: Int) -> Int { (bytes[..<offset].lastIndex { $0 == 0x0A }).map { $0 + 1 } ?? 0 }
    func lineEnd(_ offset: Int) -> Int { bytes[offset...].firstIndex { $0 == 0x0A } ?? bytes.count }
    func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }
    var start = lineStart(span.lowerBound)
    var end = lineEnd(span.upperBound)
    let hasOwnLines = isBlank(start..<span.lowerBound) && isBlank(span.upperBound..<end)
    if hasOwnLines {
      start = min(end + 1, bytes.count)
      while start < bytes.count, isBlank(start..<lineEnd(start)) || bytes[start...].starts(with: Self.opening) {
        start = min(lineEnd(start) + 1, bytes.count)
      }
      end = start < bytes.count ? lineEnd(start) : start
    } else {
      while start > 0, case let before = lineStart(start - 1), !isBlank(before..<start) { start = before }
    }
    while end < bytes.count, case let after = lineEnd(end + 1), !isBlank(end + 1..<after) { end = after }
    last = hasOwnLines ? nil : (span.upperBound, start..<end)
    return start..<end
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate var trimmed: Substring {
    var rest = self[...].drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  fileprivate var joinedLines: String { split { $0.isWhitespace }.joined(separator: " ") }
}

extension Finding.Message {
  private static var form: String { "<!-- chancery: ignore CHECK — reason -->" }

  fileprivate static var commentIsNotClosed: Self { "the comment has no end: write \(form)" }
  fileprivate static var noCheck: Self { "the suppression names no check: write \(form)" }
  fileprivate static func unknownWord(_ word: String) -> Self {
    "“\(word)” is neither ignore nor ignore-document: write \(form)"
  }
  fileprivate static func unknownCheck(_ name: String) -> Self {
    "there is no check “\(name)” to suppress; chancery explain lists them"
  }
  fileprivate static func noReason(_ checks: String) -> Self {
    "the suppression of \(checks) gives no reason and hides nothing: write \(form)"
  }
}
