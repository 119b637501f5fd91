import Diagnostics
import Packs
import RecordModel
import Text

/// "Ibid." at the head of a list of notes, or within an alphabetical list.
struct MisplacedIbid: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    guard ByteSearch.first(Array("bid".utf8), in: document.text.bytes, 0..<document.text.bytes.count) != nil else {
      return
    }
    let lines = Self.lines(document)
    for (index, line) in lines.enumerated() where Self.isIbid(line.text) {
      // What was read as a note or an entry is the matter of `ibid-after-nothing`.
      guard !document.digest.references.contains(where: { $0.isBackReference && $0.span.overlaps(line.range) }) else {
        continue
      }
      if let number = Self.number(line.text) {
        guard number == 1, !lines[..<index].contains(where: { Self.number($0.text) != nil }),
          index + 1 < lines.count, Self.number(lines[index + 1].text) == 2
        else { continue }
        report(finding(.first, [Finding.Evidence(line.range, of: document.text)]))
      } else if Self.isAlphabetical(around: index, lines) {
        report(finding(.inList, [Finding.Evidence(line.range, of: document.text)]))
      }
    }
  }

  private typealias Line = (range: Range<Int>, text: String)

  /// The lines with words in them.
  private static func lines(_ document: CheckedDocument) -> [Line] {
    var lines: [Line] = []
    let bytes = document.text.bytes
    var start = 0
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") || end == bytes.count - 1 {
      let range = document.trimmed(start..<(bytes[end] == UInt8(ascii: "\n") ? end : end + 1))
      start = end + 1
      if !range.isEmpty { lines.append((range, document.text[range])) }
    }
    return lines
  }

  private static func isIbid(_ line: String) -> Bool {
    let words = line.drop { !$0.isLetter }
    return ["ibid", "ibidem"].contains(words.prefix(while: \.isLetter).lowercased())
      && line.distance(from: line.startIndex, to: words.startIndex) < 8
  }

  /// The number at the head of a note.
  private static func number(_ line: String) -> Int? {
    let digits = line.drop { "[(^¹“\"- ".contains($0) }.prefix { $0.isASCII && $0.isNumber }
    guard (1...3).contains(digits.count), line.count > digits.count + 2 else { return nil }
    return Int(digits)
  }

  /// Whether the lines around are entries by the family names of their authors, in the order of the alphabet.
  private static func isAlphabetical(around index: Int, _ lines: [Line]) -> Bool {
    var keys: [String] = []
    for line in lines[max(0, index - 4)..<min(lines.count, index + 5)] {
      // Notes without numbers tell their pages; entries of a list of works need not.
      guard !line.text.contains(" p. "), !line.text.contains(" pp. ") else { return false }
      guard !isIbid(line.text) else { continue }
      guard let key = family(line.text) else { continue }
      keys.append(key)
    }
    return keys.count >= 2 && keys == keys.sorted() && family(lines[max(0, index - 1)].text) != nil
  }

  /// The family name before a comma and an initial or a name.
  private static func family(_ whole: String) -> String? {
    let line = whole.drop { "“\"- ".contains($0) }
    guard let comma = line.firstIndex(of: ","), let first = line.first, first.isUppercase else { return nil }
    let name = line[..<comma]
    let rest = line[comma...].dropFirst().drop { $0 == " " }
    guard name.count < 25, name.allSatisfy({ $0.isLetter || " -’'".contains($0) }), rest.first?.isUppercase == true,
      line.contains(where: \.isNumber)
    else { return nil }
    return name.lowercased()
  }

  static let description = CheckDescription(
    identifier: "misplaced-ibid",
    kind: .ibid,
    severity: .warning,
    summary: "Reports an Ibid. at the head of a list of notes, or within an alphabetical list.",
    rationale:
      "Ibid. stands for the note before: the first note has none, and an alphabetical list is no row of notes.",
    passing: [
      "1. R. Holm, Herring (Malmö: Sund, 1988), p. 140.\n2. Ibid., p. 151.\n3. State Archives, file 12/1931.",
      "Acquah, B. The Volta. Accra, 1999.\nDoumbia, M. Le train. Paris, 2006.\nTraoré, S. Kayes. Bamako, 2003.",
      "12. Ibid., p. 3.\n13. R. Holm, Herring (Malmö: Sund, 1988), p. 140.",
      "1. Ibid was the name of the ship's cat.",
      "Notes\n1. R. Holm, Herring (Malmö: Sund, 1988), p. 140.\n2. ibid.\n3. ibid., p. 9.",
      "7 Ibid., pp. 30–34.\n8 K. Berg, Salt (Oslo: Fjord, 1979), p. 3.",
      "The abbreviation “ibid.” saves room in notes.",
      "Works\nAcquah, B. The Volta. Accra, 1999.\n——. The Oti. Accra, 2004.\nTraoré, S. Kayes. Bamako, 2003.",
      "3. Ibid.\n4. State Archives, file 12/1931.",
      "The word is short for ibidem.\n\nIbid. is Latin.",
      "^1 K. Berg, Salt (Oslo: Fjord, 1979), p. 3.\n^2 Ibid.",
      "Holm, R. Cod. Malmö, 1988, p. 3.\nIbid., p. 4.\nLind, T. Eels. Turku, 1994, p. 9.",
    ],
    failing: [
      "Notes to the chapter\n⟦1. Ibid., p. 77.⟧\n2. State Archives, file 12/1931.\n3. R. Holm, Herring (Malmö, 1988), p. 140.",
      "Works\nAcquah, B. The Volta. Accra, 1999.\n⟦Ibid. The Oti. Accra, 2004.⟧\nTraoré, S. Kayes. Bamako, 2003.",
      "⟦(1) Ibid., p. 77.⟧\n(2) State Archives, file 12/1931.\n(3) Minutes of the harbour board, 4 June 1931.",
      "⟦1. “Ibidem”, table 2.⟧\n2. Letters, box 9, folder 1.",
      "⟦^1 Ibidem, p. 30.⟧\n^2 Minutes of the harbour board, 4 June 1931.",
      "⟦(1) Ibidem, p. 5.⟧\n(2) Letters, box 4, folder 2.",
      "Bibliography\nBerg, K. Salt. Oslo, 1979.\n⟦ibid. Herring. Oslo, 1983.⟧\nHolm, R. Cod. Malmö, 1988.",
      """
      Holm, Rut. Cod. Malmö, 1988.
      ⟦Ibid., 1991.⟧
      Lind, Tomas. Eels. Turku, 1994.
      Strand, Ada. Pike. Turku, 1996.
      """,
      "Works\nBerg, K. Salt. Oslo, 1979.\n⟦Ibid. Eels. Oslo, 1984.⟧\nLind, T. Pike. Turku, 1996.\nStrand, A. Roach. Turku, 1999.",
      "⟦1. “Ibid.”, p. 4.⟧\n2. K. Berg, Salt (Oslo, 1979), p. 3.",
      "⟦^1 Ibid., table 3.⟧\n^2 Port Board, minutes of 3 May.",
    ]
  )
}

extension Finding.Message {
  fileprivate static var first: Self { "no note stands before the first one" }
  fileprivate static var inList: Self { "an alphabetical list has no entry to which Ibid. could send the reader" }
}
