import Foundation

/// A text in UTF-8, and how its places are found in the file.
struct DecodedText {
  var bytes: [UInt8]
  var notes: [String] = []
  fileprivate var width = Width.same
  /// The bytes of the file.
  fileprivate var size = Int.max

  /// How many bytes of the file a character stands for.
  fileprivate enum Width {
    /// As many as in UTF-8, one, or those of UTF-16.
    case same, single, wide
    /// One for a character of ASCII, two for others.
    case mixed
    /// The file is UTF-8 with damaged places.
    case repaired([UInt8])
  }

  /// Makes offsets of the decoded text those of the file.
  func restoreOrigins(_ origins: inout [PlaceMap.Origin]) {
    let order = origins.indices.sorted { origins[$0].source < origins[$1].source }
    var (offset, source) = (0, 0)
    switch width {
    case .same: return
    case .repaired(let file): return restoreRepaired(&origins, order, file)
    case .wide: source = 2
    case .single, .mixed: break
    }
    for index in order {
      while offset < min(origins[index].source, bytes.count) {
        let byte = bytes[offset]
        offset += 1
        guard byte & 0xC0 != 0x80 else { continue }
        switch width {
        case .same, .single, .repaired: source += 1
        case .wide: source += byte >= 0xF0 ? 4 : 2
        // What stands for a damaged byte is one.
        case .mixed: source += byte < 0x80 || isReplacement(offset - 1) ? 1 : byte >= 0xF0 ? 4 : 2
        }
      }
      origins[index].source = min(source, size)
    }
  }

  private static let replacement = Array(UTF8.encodedReplacementCharacter)

  private func isReplacement(_ offset: Int) -> Bool {
    Marks.has(Self.replacement, at: offset, bytes.span)
  }
}

extension DecodedText {
  /// Goes through a damaged file as the repair did: each place that is no character became one of three bytes.
  private func restoreRepaired(_ origins: inout [PlaceMap.Origin], _ order: [Int], _ file: [UInt8]) {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = file.makeIterator()
    var (offset, source) = (0, 0)
    for index in order {
      while offset < origins[index].source {
        switch parser.parseScalar(from: &rest) {
        case .valid(let character):
          offset += character.count
          source += character.count
        case .error(let length):
          offset += UTF8.encodedReplacementCharacter.count
          source += length
        case .emptyInput: offset = Int.max
        }
      }
      origins[index].source = source
    }
  }
}

/// Decodes texts that tell their encoding: pages and parts of messages.
enum Charset {
  /// The bytes in which a page tells its encoding.
  private static let sample = 4096

  /// The first bytes of a file without a byte order mark and the zeros of UTF-16: enough to see tags in it.
  static func plainBeginning(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    Array(bytes.prefix(2 * count).lazy.filter { $0 != 0 && $0 < 0x80 }.prefix(count))
  }

  /// Decodes a page, which may name its encoding in a `meta` element or in the declaration of XML.
  static func decodePage(_ bytes: [UInt8], label: String? = nil) throws(FormatError) -> DecodedText {
    try decode(bytes, label: label ?? statedLabel(bytes))
  }

  /// Decodes a text whose encoding is named; what is UTF-8 is taken for it, whatever is said.
  static func decode(_ bytes: [UInt8], label: String?) throws(FormatError) -> DecodedText {
    if let label, let encoding = encodings[MarkupName(label.lowercased())], !isUTF8(bytes), !isWide(bytes) {
      let text = convert(bytes, String.Encoding(rawValue: encoding.code))
      let note = text.damaged > 0 ? " (damaged in \(text.damaged) \(text.damaged == 1 ? "line" : "lines"))" : ""
      return DecodedText(
        bytes: text.bytes,
        notes: ["converted from \(label.uppercased())\(note)"],
        width: encoding.isSingle ? .single : .mixed,
        size: bytes.count
      )
    }
    let decoded = try TextDecoding.decode(bytes)
    guard let first = decoded.repairs.first else { return DecodedText(bytes: decoded.bytes) }
    return DecodedText(
      bytes: decoded.bytes,
      notes: decoded.repairs.map(\.note),
      width: first.isDamage ? .repaired(bytes) : isWide(bytes) ? .wide : .single,
      size: bytes.count
    )
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  private static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(64).contains(0)
  }

  /// The encoding that a page names.
  private static func statedLabel(_ bytes: [UInt8]) -> String? {
    var tokenizer = MarkupTokenizer(Array(bytes.prefix(sample)), mode: .html)
    while let token = tokenizer.next() {
      if token.kind == .comment, token.content.lowerBound == token.range.lowerBound + 2 {
        let declaration = String(decoding: tokenizer.bytes[token.content], as: UTF8.self)
        if let label = label(in: declaration, behind: "encoding=") { return label }
      }
      guard token.kind == .start, token.name == "meta" else { continue }
      if let label = tokenizer.value(of: "charset") { return label.trimmingSpaces }
      if let label = tokenizer.value(of: "content").flatMap({ label(in: $0, behind: "charset=") }) { return label }
    }
    return nil
  }

  /// The name behind a word: `text/html; charset=gbk`, `<?xml encoding="gbk"?>`.
  static func label(in text: String, behind word: String) -> String? {
    guard let range = text.range(of: word, options: .caseInsensitive) else { return nil }
    let rest = text[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let label = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    return label.isEmpty ? nil : String(label)
  }

  /// Decodes by lines where the whole cannot be decoded; of a damaged line the letters of ASCII are kept.
  private static func convert(_ bytes: [UInt8], _ encoding: String.Encoding) -> (bytes: [UInt8], damaged: Int) {
    if let text = String(data: Data(bytes), encoding: encoding) { return (Array(text.utf8), 0) }
    var result: [UInt8] = []
    var damaged = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let text = String(data: Data(line), encoding: encoding) {
        result.append(contentsOf: text.utf8)
      } else {
        damaged += 1
        for byte in line { if byte < 0x80 { result.append(byte) } else { result += UTF8.encodedReplacementCharacter } }
      }
      result.append(0x0A)
    }
    result.removeLast()
    return (result, damaged)
  }

  /// An encoding by its number in Foundation, and whether its characters are single bytes.
  private struct Encoding: Sendable {
    var code: UInt
    var isSingle: Bool
  }

  private static let encodings = NameTable<Encoding>([
    ("gb2312 gbk gb18030 x-gbk gb_2312-80 cp936", Encoding(code: 0x8000_0632, isSingle: false)),
    ("big5 big5-hkscs cn-big5 x-x-big5", Encoding(code: 0x8000_0A03, isSingle: false)),
    ("shift_jis shift-jis sjis x-sjis windows-31j", Encoding(code: 8, isSingle: false)),
    ("euc-jp x-euc-jp", Encoding(code: 3, isSingle: false)),
    ("euc-kr ks_c_5601-1987 ksc5601 windows-949", Encoding(code: 0x8000_0940, isSingle: false)),
    ("iso-2022-jp", Encoding(code: 21, isSingle: false)),
    ("windows-1250 cp1250", Encoding(code: 15, isSingle: true)),
    ("windows-1251 cp1251", Encoding(code: 11, isSingle: true)),
    ("windows-1253 cp1253", Encoding(code: 13, isSingle: true)),
    ("windows-1254 cp1254 iso-8859-9 latin5", Encoding(code: 14, isSingle: true)),
    ("iso-8859-2 latin2", Encoding(code: 9, isSingle: true)),
    ("iso-8859-5", Encoding(code: 0x8000_0205, isSingle: true)),
    ("iso-8859-7", Encoding(code: 0x8000_0207, isSingle: true)),
    ("koi8-r koi8-u", Encoding(code: 0x8000_0A02, isSingle: true)),
    ("windows-874 tis-620 iso-8859-11", Encoding(code: 0x8000_041D, isSingle: true)),
    ("windows-1256 cp1256", Encoding(code: 0x8000_0506, isSingle: true)),
    ("windows-1258 cp1258", Encoding(code: 0x8000_0508, isSingle: true)),
    ("macintosh x-mac-roman", Encoding(code: 30, isSingle: true)),
  ])
}
