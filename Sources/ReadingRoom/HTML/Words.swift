import Quantities
import RecordStore

/// How the reading room words what the record holds.
enum Words {
  /// "1 document", "12,000 documents".
  static func counted(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? noun : plural ?? noun + "s")
  }

  /// A whole number with commas between groups of three digits.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  /// A time as people write it: "5 February 2020", "2018–2023", "since 2018"; other texts stay as they are.
  static func time(_ text: String) -> String {
    if text.hasPrefix(".."), text.utf8.count > 2 { return "until " + date(text.dropFirst(2)) }
    if text.hasSuffix(".."), text.utf8.count > 2 { return "since " + date(text.dropLast(2)) }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return date(text[...]) }
    let (first, last) = (shortened(ends[0], before: ends[1]), date(ends[1]))
    return first.contains(" ") ? "\(first) – \(last)" : "\(first)–\(last)"
  }

  /// The first of two dates without what it shares with the last: "6" of "6–10 November 2023".
  private static func shortened(_ first: Substring, before last: Substring) -> String {
    let (a, b) = (first.split(separator: "-"), last.split(separator: "-"))
    guard a.count == b.count, a.count > 1, a[0] == b[0] else { return date(first) }
    let words = date(first).split(separator: " ")
    guard words.count == a.count else { return date(first) }
    return words.dropLast(a.count == 3 && a[1] == b[1] ? 2 : 1).joined(separator: " ")
  }

  private static func date(_ text: Substring) -> String {
    PartialDate(recorded: text)?.plain ?? String(text)
  }

  /// The days of a time as the record writes it; `nil` where an end is open or it is no calendar time.
  static func days(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map {
      PartialDate(recorded: $0)?.days
    }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
    return first.lowerBound...max(first.lowerBound, last.upperBound)
  }

  /// The name of a kind with spaces: "law enforcement".
  static func kind(_ name: String) -> String { name.replacing("-", with: " ").replacing(".", with: ", ") }

  /// What a subtype adds to its kind: "state" of "visit.state"; `nil` where it only says the same again.
  static func detail(_ subtype: String, of kind: String) -> String? {
    guard let last = subtype.split(separator: ".").last, last.prefix(5) != kind.prefix(5) else { return nil }
    return String(last).replacing("-", with: " ")
  }

  /// The start of a text up to a space near some length, with an ellipsis where it is cut.
  static func start(_ text: String, _ length: Int) -> String {
    guard text.count > length else { return text }
    let cut = text.prefix(length)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  /// The end of a text from a space near some length.
  static func end(_ text: String, _ length: Int) -> String {
    guard text.count > length else { return text }
    let cut = text.suffix(length)
    return "…" + (cut.firstIndex(of: " ").map { cut[cut.index(after: $0)...] } ?? cut)
  }

  /// The first letter large.
  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The last part of a document's path.
  static func fileName(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }
}

extension Words {
  /// A text without the marks of emphasis and the backslashes before signs that Markdown has: they are no words of it.
  static func unmarked(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "\\") }) else { return text }
    let bytes = Array(text.replacing("**", with: "").utf8)
    let kept = bytes.indices.filter { index in
      bytes[index] != UInt8(ascii: "\\") || index + 1 == bytes.count || !isEscaped(bytes[index + 1])
    }
    return String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
  }

  /// Whether a byte is a sign that a backslash before it takes literally.
  private static func isEscaped(_ byte: UInt8) -> Bool { "$*_#[]()!~|&<>".utf8.contains(byte) }

  /// One wording of a name that a pack writes in several: "Trade (and Aid) Pact|Treaty" is "Trade and Aid Pact".
  static func wording(_ name: String) -> String {
    name.split(separator: " ").map { word in
      word.split(separator: "|").first.map { $0.filter { !"()".contains($0) } } ?? ""
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
