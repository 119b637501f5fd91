/// The words of a block as running text, and where each begins.
struct FlowText {
  private(set) var text = ""
  /// The words with the bytes that they take in the text.
  private(set) var places: [(range: Range<Int>, word: Word)] = []

  private let vocabulary: Vocabulary
  private let labels: NoteLabels
  private let addresses: (Int) -> [String]
  private var count = 0

  init(vocabulary: Vocabulary, labels: NoteLabels, addresses: @escaping (Int) -> [String]) {
    self.vocabulary = vocabulary
    self.labels = labels
    self.addresses = addresses
  }

  /// Sets words one behind the other, in the place of those that were there.
  mutating func set(_ words: some Collection<Word>) {
    text = ""
    places.removeAll(keepingCapacity: true)
    count = 0
    var last: Word?
    for word in words {
      if let last { separate(last, word) }
      let written = word.isMark ? mark(word, behind: last) : word.text
      append(written, word)
      last = word
    }
  }

  private mutating func append(_ written: String, _ word: Word) {
    text += written
    let end = count + written.utf8.count
    places.append((count..<end, word))
    count = end
  }

  private mutating func separate(_ last: Word, _ word: Word) {
    guard word.hasSpaceBefore || last.endsLine else { return }
    if last.endsLine, !isSpaced(last, word) { return }
    text.append(" ")
    count += 1
  }

  /// Whether a space stands between the last word of a line and the first of the next; takes away a printer's hyphen.
  private mutating func isSpaced(_ last: Word, _ word: Word) -> Bool {
    guard let end = last.text.unicodeScalars.last, let start = word.text.unicodeScalars.first else { return true }
    if end == "\u{AD}" {
      removeLast(utf8: 2)
      return false
    }
    switch address(last, word) {
    case .goesOn: return false
    case .isBroken:
      removeLast(utf8: 1)
      return false
    case .none: break
    }
    if end == "-", last.text.utf8.count > 1, start.properties.isAlphabetic || start.properties.numericType != nil {
      if !vocabulary.keepsHyphen(of: last, before: word) { removeLast(utf8: 1) }
      return false
    }
    if end == "—" || end == "/" || start == "—" { return false }
    return
      !(CharacterText.isUnspaced(end) && (CharacterText.isUnspaced(start) || !start.properties.isAlphabetic)
      || CharacterText.isUnspaced(start) && !end.properties.isAlphabetic && end.value > 0x2000)
  }

  private mutating func removeLast(utf8 length: Int) {
    text.unicodeScalars.removeLast()
    count -= length
    let index = places.count - 1
    places[index].range = places[index].range.lowerBound..<count
  }

  /// How an address at the end of a line goes on in the next.
  private enum AddressEnd { case none, goesOn, isBroken }

  /// Whether an address goes on in the next line: a link of the page says so, or its signs do.
  private func address(_ last: Word, _ word: Word) -> AddressEnd {
    let head = last.text
    guard head.contains("://") || head.contains("www.") || isWithinAddress else { return .none }
    let written = text[(text.lastIndex(of: " ").map(text.index(after:)) ?? text.startIndex)...]
    let start = String(written[(written.startOfAddress ?? written.startIndex)...])
    if AddressText.startsEscaped(word.text) { return .goesOn }
    let tail = String(word.text.prefix(12))
    for address in addresses(last.page) {
      if address.contains((start + tail).trimmedAddress) { return .goesOn }
      if start.hasSuffix("-"), address.contains((String(start.dropLast()) + tail).trimmedAddress) { return .isBroken }
    }
    if start.hasSuffix("-"), !vocabulary.keepsHyphen(ofAddress: start, String(word.text)) { return .isBroken }
    guard let end = head.last, end != ".", end != ",", end != ";", end != ")" else { return .none }
    if "/-_=&?%#".contains(end) || FileEnd.joins(head, word.text) { return .goesOn }
    return word.text.contains { "/_=&?%".contains($0) } && !word.text.contains("://") ? .goesOn : .none
  }

  /// Whether the last word continues an address that began in the line before.
  private var isWithinAddress: Bool {
    guard let space = text.lastIndex(of: " ") else { return text.contains("://") }
    return text[space...].contains("://") || text[space...].hasPrefix(" www.")
  }

  /// A mark as a reference to its note, or as raised characters where there is none.
  private func mark(_ word: Word, behind last: Word?) -> String {
    let isPower = last.map { Self.isUnit($0.text) } ?? false && (word.text == "2" || word.text == "3")
    if !isPower, last != nil, last?.text != "10", let label = labels.label(ofMark: word.text, page: word.page) {
      return "[^\(label)]"
    }
    let digits: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    ]
    return String(word.text.map { digits[$0] ?? $0 })
  }

  private static func isUnit(_ text: String) -> Bool {
    let unit = text.drop { $0.isNumber || $0 == "." || $0 == "," }
    return ["km", "m", "cm", "mm", "ft", "mi", "dm"].contains(unit)
  }
}

extension Substring {
  /// Where an address begins within a word: behind a bracket or quotation mark.
  fileprivate var startOfAddress: Index? {
    for prefix in ["http", "www."] {
      var index = startIndex
      while index < endIndex {
        if self[index...].hasPrefix(prefix) { return index }
        index = self.index(after: index)
      }
    }
    return nil
  }
}
