import Text

/// Words near a figure that make it another figure: "without oil", "in goods", "provisional".
struct ScopeWords {
  private let text: SourceText
  /// What was read already, by the place of the figure.
  private var known: [Range<Int>: Set<String>] = [:]

  init(_ text: SourceText) { self.text = text }

  /// Whether both figures stand with the same words of scope.
  mutating func agree(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (first, second) = (words(around: a), words(around: b))
    guard first.filter(Self.isPlain) == second.filter(Self.isPlain) else { return false }
    // What each is for, where both tell it: "the loan for the dam", "the loan for the road".
    let purposes = (first.filter { !Self.isPlain($0) }, second.filter { !Self.isPlain($0) })
    return purposes.0.isEmpty || purposes.1.isEmpty || !purposes.0.isDisjoint(with: purposes.1)
  }

  private static func isPlain(_ word: String) -> Bool { !word.contains(" ") }

  /// Whether no sentence ends between the two.
  func share(sentence a: Range<Int>, _ b: Range<Int>) -> Bool {
    let (start, end) = (min(a.upperBound, b.upperBound), max(a.lowerBound, b.lowerBound))
    guard start < end, end - start < 600 else { return start >= end }
    return !text.bytes[start..<end].indices.contains { endsSentence(at: $0) }
  }

  /// A line end, or a full stop before a space or the mark of a note.
  private func endsSentence(at index: Int) -> Bool {
    let byte = text.bytes[index]
    if byte == UInt8(ascii: "\n") { return index + 1 < text.bytes.count && text.bytes[index + 1] <= UInt8(ascii: "\r") }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";"), index + 1 < text.bytes.count else { return false }
    let next = behindQuote(index + 1)
    return next < text.bytes.count && text.bytes[next] <= UInt8(ascii: " ") || isNoteMark(at: index + 1)
  }

  /// The place behind a closing quotation mark, if one stands at a place.
  private func behindQuote(_ index: Int) -> Int {
    if text.bytes[index] == UInt8(ascii: "\"") || text.bytes[index] == UInt8(ascii: "'") { return index + 1 }
    let isCurly = index + 2 < text.bytes.count && text.bytes[index] == 0xE2 && text.bytes[index + 1] == 0x80
    return isCurly && [0x99, 0x9D].contains(text.bytes[index + 2]) ? index + 3 : index
  }

  /// Whether a raised digit or "[" stands at a place.
  private func isNoteMark(at index: Int) -> Bool {
    guard index + 1 < text.bytes.count else { return false }
    switch (text.bytes[index], text.bytes[index + 1]) {
    case (UInt8(ascii: "["), _), (0xC2, 0xB9), (0xC2, 0xB2), (0xC2, 0xB3), (0xE2, 0x81): return true
    default: return false
    }
  }

  private mutating func words(around span: Range<Int>) -> Set<String> {
    if let words = known[span] { return words }
    var start = span.lowerBound
    while start > 0, span.lowerBound - start < 300, !endsSentence(at: start - 1) { start -= 1 }
    var end = span.upperBound
    while end < text.bytes.count, end - span.upperBound < 300, !endsSentence(at: end) { end += 1 }
    let sentence = text[start..<end].lowercased().split { !$0.isLetter }.map(String.init)
    var words = Set(sentence)
    // Who is "committed to" something promises it; the figure itself is not one of money committed.
    for (word, next) in zip(sentence, sentence.dropFirst()) where word == "committed" && next == "to" {
      words.remove(word)
    }
    words.formIntersection(Self.vocabulary)
    words.formUnion(Self.purposes(in: sentence))
    // "…; this was false".
    if end < text.bytes.count, text.bytes[end] == UInt8(ascii: ";") {
      var last = end + 1
      while last < text.bytes.count, last - end < 80, !endsSentence(at: last) { last += 1 }
      let clause = text[end..<last].lowercased().split { !$0.isLetter }.map(String.init)
      if let first = clause.first, ["this", "that", "which", "it"].contains(first) {
        words.formUnion(Self.denials.intersection(clause))
      }
    }
    known[span] = words
    return words
  }

  /// "For the dam", "through churches": a preposition and the noun behind it.
  private static func purposes(in sentence: [String]) -> Set<String> {
    var found: Set<String> = []
    for index in sentence.indices.dropLast() where ["for", "through", "via"].contains(sentence[index]) {
      let isDefinite = articles.contains(sentence[index + 1])
      guard let noun = sentence[(index + (isDefinite ? 2 : 1))...].first, isDefinite || sentence[index] != "for",
        !periods.contains(noun)
      else { continue }
      found.insert(sentence[index] + " " + noun)
    }
    return found
  }

  private static let articles: Set<String> = ["the", "a", "an", "its", "their"]
  private static let periods: Set<String> = [
    "year", "years", "period", "first", "same", "second", "third", "last", "whole", "full", "entire", "previous",
    "time",
    "month", "quarter", "decade", "two", "three", "past", "next", "current",
  ]
  private static let denials: Set<String> = [
    "false", "untrue", "wrong", "misprint", "mistaken", "incorrect", "invented",
  ]

  private static let vocabulary: Set<String> = [
    "without", "excluding", "including", "excludes", "includes", "leaves", "only", "alone", "provisional",
    "preliminary", "revised", "cumulative", "cumulatively", "accumulated", "estimated", "registered", "approved",
    "actual", "goods", "services", "merchandise", "commodities", "products", "agricultural", "agriculture",
    "industrial",
    "food", "energy", "oil", "gas", "electricity", "arms", "border", "retail", "wholesale", "digital", "net", "gross",
    "nominal", "real", "planned", "projected", "fiscal", "adjusted", "average", "peak", "commitments", "commitment",
    "committed", "disbursements", "disbursed", "disbursement", "pledged", "paid", "excluded", "included", "misprint",
    "misprinted", "false", "falsely", "untrue", "true", "corrected", "correction", "wrongly", "erroneously",
    "mistakenly", "if", "would", "counted", "counting", "counts", "through", "via", "current", "constant", "prices",
    "months", "statistics", "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "private", "public", "military", "civilian", "direct", "indirect", "official",
  ]
}
