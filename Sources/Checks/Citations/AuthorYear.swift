import Text

/// A citation in the text by author and year.
struct AuthorYear {
  let name: String
  let year: String
  let span: Range<Int>

  /// The citations in brackets that hold nothing else.
  static func all(in text: SourceText) -> [AuthorYear] {
    var found: [AuthorYear] = []
    var open: Int?
    for (index, byte) in text.bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "("): open = index + 1
      case UInt8(ascii: ")"):
        if let start = open, index - start < 160, index - start > 3 {
          found += citations(in: start..<index, text)
          if let told = AuthorYear(toldBefore: start..<index, text) ?? AuthorYear(namedBefore: start..<index, text) {
            found.append(told)
          }
        }
        open = nil
      default: continue
      }
    }
    return found
  }

  private static func citations(in range: Range<Int>, _ text: SourceText) -> [AuthorYear] {
    var found: [AuthorYear] = []
    var start = range.lowerBound
    for end in range.filter({ isBetween($0, range, text) }) + [range.upperBound] {
      guard let citation = AuthorYear(start..<end, text) else { return [] }
      found.append(citation)
      start = end + 1
    }
    return found
  }

  /// Whether a byte parts two citations: a semicolon, or a comma behind a year and before a name.
  private static func isBetween(_ index: Int, _ range: Range<Int>, _ text: SourceText) -> Bool {
    let byte = text.bytes[index]
    if byte == UInt8(ascii: ";") { return true }
    guard byte == UInt8(ascii: ","), index > range.lowerBound + 4, index + 2 < range.upperBound else { return false }
    let last = text.bytes[index - 1]
    let digits = last &- 0x30 < 10 ? index - 4..<index : index - 5..<index - 1
    return text.bytes[digits].allSatisfy { $0 &- 0x30 < 10 } && text.bytes[index + 1] == 0x20
      && text.bytes[index + 2] &- 0x41 < 26
  }

  private static let linking: Set<String> = ["and", "&", "et", "al.", "al", "von", "van", "de", "der", "bin"]
  private static let leading: Set<String> = ["see", "also", "cf.", "e.g."]
  private static let times: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Spring", "Summer", "Autumn", "Winter", "Early", "Late", "Mid", "Since", "Until", "In", "From", "After",
    "Before", "By", "About", "Around", "Circa", "Version", "Edition", "Chapter", "Article", "Resolution", "No.",
    "Table",
  ]

  private init?(_ range: Range<Int>, _ text: SourceText) {
    var words: [Range<Int>] = []
    for index in range where text.bytes[index] > 0x20 {
      if let last = words.last, last.upperBound == index {
        words[words.count - 1] = last.lowerBound..<index + 1
      } else {
        words.append(index..<index + 1)
      }
    }
    while let first = words.first, Self.leading.contains(Self.bare(text[first]).lowercased()) { words.removeFirst() }
    guard let place = words.firstIndex(where: { Self.year(text[$0]) != nil }), place > 0, place <= 6,
      let year = Self.year(text[words[place]])
    else { return nil }
    let names = words[..<place].map { Self.bare(text[$0]) }
    let isName = names.allSatisfy {
      Self.linking.contains($0) || $0.first?.isUppercase == true && !$0.contains(where: \.isNumber)
    }
    guard isName, let name = names.first(where: { !Self.linking.contains($0) }), name.count > 1,
      !Self.times.contains(name),
      Self.isPage(words[(place + 1)...].map { text[$0] })
    else { return nil }
    self.name = name
    self.year = year
    span = words[0].lowerBound..<words[place].lowerBound + year.utf8.count
  }

  private static let tellers: Set<String> = [
    "has", "had", "have", "shows", "showed", "argues", "argued", "describes", "described", "finds", "found", "notes",
    "noted", "holds", "held", "writes", "wrote", "claims", "claimed", "suggests", "suggested", "points", "reports",
    "reported", "concludes", "concluded", "estimates", "estimated", "maintains", "sees", "calls", "called", "puts",
  ]

  /// "As Quispe (1999) has shown": a name before a year in brackets, and a verb of telling behind it.
  private init?(toldBefore range: Range<Int>, _ text: SourceText) {
    guard let year = Self.year(text[range]), range.lowerBound > 3 else { return nil }
    let after = text[range.upperBound + 1..<min(range.upperBound + 24, text.bytes.count)].split(separator: " ").first
    guard let verb = after, Self.tellers.contains(String(verb)) else { return nil }
    var start = range.lowerBound - 2
    guard text.bytes[start] == 0x20 else { return nil }
    while start > 0, text.bytes[start - 1] > 0x20 { start -= 1 }
    let name = text[start..<range.lowerBound - 2]
    guard name.count > 2, name.first?.isUppercase == true, !name.contains(where: \.isNumber),
      !Self.times.contains(name),
      name.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" })
    else { return nil }
    self.name = name
    self.year = year
    span = start..<range.upperBound + 1
  }

  /// "Lund and Vik (2014) call it", "according to Lund (2014)".
  private init?(namedBefore range: Range<Int>, _ text: SourceText) {
    let inside = text[range].split(separator: " ").map(String.init)
    guard let first = inside.first, let year = Self.year(first), Self.isPage(Array(inside.dropFirst())) else {
      return nil
    }
    let line = text[max(0, range.lowerBound - 90)..<range.lowerBound - 1].split(separator: "\n").last ?? ""
    var words = line.split(separator: " ").map(String.init)
    let group = words.reversed().prefix {
      (Self.linking.contains($0) || Self.isFamily($0)) && !Self.openers.contains($0.lowercased())
    }.reversed().drop { Self.linking.contains($0) }
    words.removeLast(group.count)
    guard let name = group.first, !Self.times.contains(name), group.count <= 4 else { return nil }
    let hasOthers = group.contains { Self.linking.contains($0) }
    let lead = words.last?.lowercased() ?? "."
    let isAccording = lead == "to" && words.dropLast().last?.lowercased() == "according"
    let isLed = isAccording || Self.openers.contains(lead) || lead.hasSuffix(".") || lead.hasSuffix(";")
    let behind = text[range.upperBound + 1..<min(range.upperBound + 24, text.bytes.count)]
    let verb = behind.split(separator: " ").first.map(String.init) ?? ""
    let isToldBehind = lead.hasSuffix(".") && behind.first == " " && Self.isVerb(verb)
    guard isLed, hasOthers && group.count > 1 || group.count == 1 else { return nil }
    guard hasOthers || inside.count > 1 || isAccording || Self.openers.contains(lead) || isToldBehind else {
      return nil
    }
    self.name = name
    self.year = year
    let length = group.joined(separator: " ").utf8.count + 1
    span = max(0, range.lowerBound - 1 - length)..<range.upperBound + 1
  }

  /// Words before a name that send to a source.
  private static let openers: Set<String> = [
    "as", "by", "see", "cf.", "compare", "also", "following", "while", "but",
  ]

  private static func isFamily(_ word: String) -> Bool {
    word.count > 2 && word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-’'".contains($0) }
  }

  private static func isVerb(_ word: String) -> Bool {
    word.count > 3 && word.first?.isLowercase == true
      && (tellers.contains(word) || word.hasSuffix("s") && !["was", "this", "is", "has"].contains(word)
        || word.hasSuffix("ed"))
  }

  private static func bare(_ word: String) -> String {
    var word = word
    while word.hasSuffix(",") { word.removeLast() }
    return word
  }

  /// The year at the beginning of a word, with the letter that tells works of one year apart.
  private static func year(_ word: String) -> String? {
    let digits = word.prefix(4)
    guard digits.utf8.count == 4, let number = Int(digits), (1500...2100).contains(number) else { return nil }
    let rest = word.dropFirst(4)
    if let letter = rest.first, letter.isLowercase, letter.isASCII {
      return rest.dropFirst().allSatisfy({ ",:".contains($0) }) ? String(word.prefix(5)) : nil
    }
    return rest.allSatisfy({ ",:".contains($0) }) ? String(digits) : nil
  }

  /// Whether words give a page, or there are none.
  private static func isPage(_ words: [String]) -> Bool {
    guard let first = words.first else { return true }
    return words.count <= 3
      && (["p.", "pp.", "ch.", "chap."].contains(first) || first.allSatisfy { $0.isNumber || "-–".contains($0) })
  }

  /// Whether some entry has the name and the year.
  func isListed(in works: ListedWorks) -> Bool {
    guard let number = Int(year.prefix(4)) else { return false }
    return works.hold(name, year: number, isAbbreviation: name.count > 2 && name.allSatisfy(\.isUppercase))
  }

  /// Whether the name stands where no year follows it: then it may be a place.
  func isNamedElsewhere(_ text: SourceText) -> Bool {
    let word = Array(name.utf8)
    var start = 0
    while let place = ByteSearch.first(word, in: text.bytes, start..<text.bytes.count) {
      let after = text.bytes[place.upperBound..<min(place.upperBound + 20, text.bytes.count)]
      if !after.contains(where: { $0 &- 0x30 < 10 }) { return true }
      start = place.upperBound
    }
    return false
  }
}
