/// The words of a document, by which a hyphen at the end of a line is known as one of the word or one of the printer.
struct Vocabulary {
  private var words: Set<String> = []
  /// Whether lines are broken within words.
  private var isHyphenated = false

  /// The words that are kept, at most.
  private static let largest = 400_000

  init(_ blocks: [FlowBlock]) {
    var broken: [(String, String)] = []
    var lines = 0
    for block in blocks {
      for (word, next) in zip(block.words, block.words.dropFirst()) {
        if word.endsLine {
          lines += 1
          guard word.text.hasSuffix("-"), next.text.first?.isLowercase ?? false else { continue }
          if broken.count < Self.largest { broken.append((Self.fold(word.text), Self.fold(next.text))) }
        } else if words.count < Self.largest {
          let folded = Self.fold(word.text)
          words.insert(folded)
          if folded.contains("-") { for part in folded.split(separator: "-") { words.insert(String(part)) } }
        }
      }
    }
    // Without a printer's hyphens only one line in a hundred ends in a compound, and the parts are words.
    let joined = broken.count { words.contains($0 + $1) }
    let compounds = broken.count { words.contains($0 + "-" + $1) }
    isHyphenated = joined > compounds || joined == compounds && broken.count * 100 > lines * 2
  }

  /// Whether the hyphen at the end of a word belongs to it.
  func keepsHyphen(_ first: String, _ second: String) -> Bool {
    let head = Self.fold(String(first.dropLast()))
    let tail = Self.fold(second)
    guard !head.isEmpty, tail.first?.isLowercase ?? false else { return true }
    if words.contains(head + "-" + tail) { return true }
    if words.contains(head + tail) { return false }
    let lastPart = head.split(separator: "-").last.map(String.init) ?? head
    if lastPart != head, words.contains(lastPart + tail) || words.contains(lastPart + tail + "s") { return false }
    guard isHyphenated else { return true }
    // "long-term": both are words by themselves; "cooper-ation" is not.
    return lastPart.count > 2 && tail.count > 3 && words.contains(lastPart) && words.contains(tail)
  }

  /// Whether the hyphen at the end of a line of an address belongs to it: only where the parts make no known word.
  func keepsHyphen(ofAddress first: String, _ second: String) -> Bool {
    guard isHyphenated else { return true }
    let head = first.lowercased().dropLast().split { !$0.isLetter }.last ?? ""
    let tail = second.lowercased().prefix { $0.isLetter }
    return head.count < 2 || tail.count < 2 || !words.contains(String(head + tail))
  }

  /// A word in small letters without the signs around it.
  private static func fold(_ word: String) -> String {
    var letters = Substring(word.lowercased())
    while let first = letters.first, !first.isLetter, !first.isNumber { letters.removeFirst() }
    while let last = letters.last, !last.isLetter, !last.isNumber { letters.removeLast() }
    return String(letters)
  }
}
