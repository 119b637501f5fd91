import Documents
import Quantities
public import RecordModel
public import Text

/// Reads the entries of bibliographies and the notes that cite.
///
/// Every style is taken apart in the same way: the address is set aside, then the title is found by
/// quotation marks, by the year before it, or between the first comma and the date; what stands before it
/// is the author, what stands behind it the container.
public struct ReferenceReader: Sendable {
  public init() {}

  /// The references of a block; none if it is a note that cites nothing.
  public func references(in passage: borrowing Passage) -> [Reference] {
    let block = passage.block
    guard block.kind == .bibliographyEntry || block.kind == .footnote, !block.range.isEmpty else { return [] }
    let bytes = passage.text.bytes
    let place: Reference.Place = block.kind == .footnote ? .footnote : .bibliography
    var references = pieces(of: block, bytes).compactMap { read($0, place, bytes) }
    if !references.isEmpty { references[0].marker = Self.marker(of: passage.text[block.marker]) }
    return references
  }

  /// The entries of a note that cites several, set apart by semicolons.
  private func pieces(of block: Block, _ bytes: [UInt8]) -> [Range<Int>] {
    guard block.kind == .footnote, !bytes[block.range].contains(UInt8(ascii: "\"")) || block.range.count > 120 else {
      return [block.range]
    }
    var pieces: [Range<Int>] = []
    var start = block.range.lowerBound
    for offset in block.range
    where bytes[offset] == UInt8(ascii: ";") && offset + 1 < block.range.upperBound && bytes[offset + 1] <= 0x20 {
      guard isCitation(start..<offset, bytes), isCitation(offset + 1..<block.range.upperBound, bytes) else { continue }
      pieces.append(start..<offset)
      start = offset + 2
    }
    return pieces + [start..<block.range.upperBound]
  }

  private func isCitation(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    if AddressReader.first(in: range, bytes) != nil { return true }
    let entry = EntryText(range, without: nil, bytes)
    return entry.tokens.indices.contains { entry.year($0) != nil }
  }

  private func read(_ range: Range<Int>, _ place: Reference.Place, _ bytes: [UInt8]) -> Reference? {
    let address = AddressReader.first(in: range, bytes)
    let entry = EntryText(range, without: address, bytes)
    var reference = Reference(span: range, place: place)
    reference.url = address?.text
    if let back = BackReference.read(entry) {
      reference.isBackReference = true
      reference.authors = back.authors
      return reference
    }
    guard !entry.tokens.isEmpty else { return address == nil ? nil : reference }
    let accessed = AccessNote.read(entry)
    reference.accessed = accessed?.date
    let body = 0..<(accessed?.start ?? entry.count)
    let layout = EntryLayout.read(entry, body)
    let date = EntryDate.read(entry, body, layout)
    reference.year = date?.year
    reference.date = date?.date
    reference.title = layout.title.flatMap { entry.string($0) }
    reference.authors = EntryAuthors.names(entry, layout.author)
    reference.container = layout.container(entry, body, date)
    let isCiting = reference.year != nil || address != nil || layout.isQuoted
    return isCiting || place == .bibliography ? reference : nil
  }

  /// The mark of a note without brackets, in digits: "12" for `¹²`, `[12]` and `[^12]:`; a label as it is: "p9-2".
  static func marker(of written: String) -> String? {
    if let label = label(of: written) { return label }
    var result = ""
    for scalar in written.unicodeScalars {
      switch scalar {
      case "¹": result += "1"
      case "²": result += "2"
      case "³": result += "3"
      case "⁰", "⁴"..."⁹": result += "\(scalar.value - 0x2070)"
      case "[", "]", "^", ":", "(", ")", ".", "-", "*", "•", "–", "+", " ": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.isEmpty ? nil : result
  }

  /// The label between `[^` and `]`; signs in it tell notes apart whose numbers begin anew.
  private static func label(of written: String) -> String? {
    guard let start = written.firstIndex(of: "["), written[start...].hasPrefix("[^"),
      let end = written[start...].firstIndex(of: "]")
    else { return nil }
    let label = written[start..<end].dropFirst(2).filter { $0 != "^" }
    return label.isEmpty ? nil : String(label)
  }
}

/// An entry that stands for another one.
private enum BackReference {
  static func read(_ entry: EntryText) -> (authors: [String], isIbid: Bool)? {
    for index in entry.tokens.indices.prefix(12) {
      let word = entry.tokens[index]
      if index <= 1, word.hash == ibid || word.hash == ibidem || word.hash == idem { return ([], true) }
      if word.hash == op || word.hash == loc, entry.isMark(index + 1, "."),
        entry.isWord(index + 2, cit) || entry.isWord(index + 2, citato)
      {
        return (EntryAuthors.names(entry, 0..<index), false)
      }
    }
    return nil
  }

  private static let ibid = WordHash.of("ibid")
  private static let ibidem = WordHash.of("ibidem")
  private static let idem = WordHash.of("idem")
  private static let op = WordHash.of("op")
  private static let loc = WordHash.of("loc")
  private static let cit = WordHash.of("cit")
  private static let citato = WordHash.of("citato")
}

/// "Accessed 28 August 2023".
private enum AccessNote {
  static func read(_ entry: EntryText) -> (start: Int, date: PartialDate?)? {
    let words = Self.words
    for index in entry.tokens.indices where index > 0 {
      guard words.contains(entry.tokens[index].hash) else { continue }
      for next in index + 1..<min(index + 4, entry.count) {
        guard let found = entry.date(next) else { continue }
        return (entry.isMark(index - 1, "(") || entry.isMark(index - 1, "[") ? index - 1 : index, found.date)
      }
    }
    return nil
  }

  private static let words = ["accessed", "retrieved", "access", "visited", "consulted"].map(WordHash.of)
}
