/// The words of a document, by which a hyphen at the end of a line is known as one of the word or one of the printer.
struct Vocabulary {
  private var words: Set<String> = []
  /// The words that stand first, and last, in compounds.
  private var heads: Set<String> = []
  private var tails: Set<String> = []
  /// Whether lines are broken within words.
  private var isHyphenated = false
  /// Whether broken words end in another sign, U+2010, than that within compounds.
  private var hasSignOfItsOwn = false

  /// What stands before a hyphen, and begins few words that are written as one.
  private static let prefixes: Set<String> = ["non", "self"]

  /// The words that are kept, at most.
  private static let largest = 400_000

  init(_ blocks: [FlowBlock]) {
    var broken: [(String, String)] = []
    var lines = 0
    var signs = (atEnds: 0, within: 0)
    for block in blocks {
      for (word, next) in zip(block.words, block.words.dropFirst()) {
        signs.within += word.signHyphens - (word.endsLine && word.endsInSignHyphen ? 1 : 0)
        if word.endsLine {
          lines += 1
          if word.endsInSignHyphen { signs.atEnds += 1 }
          guard word.text.hasSuffix("-"), next.text.first?.isLowercase ?? false else { continue }
          if broken.count < Self.largest { broken.append((Self.fold(word.text), Self.fold(next.text))) }
        } else if words.count < Self.largest {
          let folded = Self.fold(word.text)
          words.insert(folded)
          if folded.contains("-") { note(compound: folded) }
        }
      }
    }
    // Without a printer's hyphens only one line in a hundred ends in a compound, and the parts are words.
    let joined = broken.count { words.contains($0 + $1) }
    let compounds = broken.count { words.contains($0 + "-" + $1) }
    isHyphenated = joined > compounds || joined == compounds && broken.count * 100 > lines * 2
    hasSignOfItsOwn = signs.atEnds > 0 && signs.within == 0 && !heads.isEmpty
  }

  private mutating func note(compound: String) {
    let parts = compound.split(separator: "-").map(String.init)
    words.formUnion(parts)
    heads.formUnion(parts.dropLast())
    tails.formUnion(parts.dropFirst())
  }

  /// Whether the hyphen at the end of a line belongs to the word.
  func keepsHyphen(of last: Word, before next: Word) -> Bool {
    hasSignOfItsOwn ? !last.endsInSignHyphen : keepsHyphen(last.text, next.text)
  }

  /// Whether the hyphen at the end of a word belongs to it.
  func keepsHyphen(_ first: String, _ second: String) -> Bool {
    let head = Self.fold(String(first.dropLast()))
    let tail = Self.fold(second)
    guard !head.isEmpty, tail.first?.isLowercase ?? false else { return true }
    // "Indo-Pacific", but "MINIS-TRY".
    if second.first(where: \.isLetter)?.isUppercase ?? false, first.contains(where: \.isLowercase) { return true }
    if words.contains(head + "-" + tail) { return true }
    if words.contains(head + tail) || tail.hasSuffix("'s") && words.contains(head + tail.dropLast(2)) { return false }
    let lastPart = head.split(separator: "-").last.map(String.init) ?? head
    if lastPart != head, words.contains(lastPart + tail) || words.contains(lastPart + tail + "s") { return false }
    guard isHyphenated else { return true }
    if Self.prefixes.contains(lastPart) { return true }
    // "long-term": both are words by themselves, and one stands in other compounds; "cooper-ation" and "per-mission" not.
    return lastPart.count > 2 && tail.count > 3 && words.contains(lastPart) && words.contains(tail)
      && (heads.contains(lastPart) || tails.contains(tail))
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
