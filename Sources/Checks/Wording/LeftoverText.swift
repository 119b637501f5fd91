import Diagnostics
import Packs
import RecordModel
import Text

/// What a template, a program or an editor left in the text.
struct LeftoverText: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for found in Leftovers.find(in: document.text) {
      var result = finding(
        .leftover(found.what),
        [Finding.Evidence(found.span, of: document.text)],
        severity: found.severity
      )
      result.kind = found.kind
      report(result)
    }
  }

  static let description = CheckDescription(
    identifier: "leftover-text",
    kind: .other,
    severity: .warning,
    summary: "Reports what a template, a program or an editor left in the text.",
    rationale: """
      Such words were never meant to be printed, and what they stand for is missing: a date to be filled in, a broken \
      cross-reference, a source that an editor asked for, the voice of a machine that wrote the passage or found its \
      sources. Only wordings that no author means are known.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "Rice exports rose.[^general] More is to come.",
    "Certainly, here the tide is strong.",
    "The clerk had to insert a date and a name.",
    "Citation was needed to prove the right of way.",
    "As a language teacher, I cannot say more about the port.",
    "An error was found: the reference source had not been kept.",
    "The form reads: name, date, place.",
    "The committee [which had met in May] adjourned.",
    "The model of the harbour is as large as a table.",
    "See https://wire.example/news?source=letter for the price.",
    "The Latin motto of the port is “lorem”, which nobody can explain.",
    "The TBD Group, a dredging firm, won the contract.",
    "The set {{1, 2}, {3}} of harbours is written in double braces.",
    "The ferry costs US${12} in the old list.",
    "Prices of <<less than half>>, as the French write, were paid; x << y.",
  ]

  private static let failing: [Example] = [
    "Rice exports rose.⟦[^general^]⟧ More is to come.",
    "⟦Certainly, here is ⟧the text: the ferry runs daily.",
    "The port was founded by monks.⟦[citation needed]⟧ It lies on a lake.",
    "The agreement was signed on ⟦[insert date]⟧ in the town hall.",
    "Exports are shown in ⟦Error! Reference source not found⟧. and fell.",
    "⟦As an AI language model⟧, I do not have access to tariffs. The port grew.",
    "⟦Lorem ipsum dolor⟧ sit amet. The port grew.",
    "The paper is at https://wire.example/grain?⟦utm_source=chatgpt⟧.com for all.",
    "The grant was paid to ⟦[NAME]⟧ in 2014.",
    "The treaty entered into force in ⟦XX month 20XX⟧ after the vote.",
    "The loan came to ⟦[amount to be confirmed]⟧ at the time.",
    "⟦As of my last knowledge update⟧, the line had four stations.",
    "The bridge⟦[clarification needed]⟧ is closed.",
    "The port⟦:contentReference[oaicite⟧:3] was dredged twice.",
    "Under the letter ⟦{{partner_name}}⟧ and the port share data.",
    "The notes were exchanged on ⟦${signing_date}⟧ in the town hall.",
    "The envoy of ⟦<<COUNTRY>>⟧ took part.",
    "The minister wrote of “⟦[Your Name]⟧” in the letter of thanks.",
    "The firm denied it.⟦[dead link]⟧ It moved in May.",
  ]
}

/// Finds leftovers by their first letters.
private enum Leftovers {
  struct Found {
    var span: Range<Int>
    var what: String
    var kind = Finding.Kind.other
    var severity: Finding.Severity
  }

  private struct Pattern {
    var words: [UInt8]
    var what: String
    var kind: Finding.Kind
    var severity: Finding.Severity
  }

  /// Wordings in small letters, with what they are.
  private static let patterns: [Pattern] = {
    let lists: [(String, Finding.Kind, Finding.Severity, [String])] = [
      (
        "an editor asks for a source", .missingReference, .note,
        ["[citation needed]", "[source needed]", "[source?]", "[page needed]", "[ref needed]", "[dead link]"]
      ),
      (
        "an editor asks for more", .other, .note,
        ["[clarification needed]", "[who?]", "[when?]", "[according to whom?]"]
      ),
      (
        "a cross-reference is broken", .other, .warning,
        ["error! reference source not found", "error! bookmark not defined", "error! not a valid"]
      ),
      (
        "the voice of a machine", .other, .warning,
        [
          "as an ai language model", "as a large language model", "as an ai assistant",
          "as of my last knowledge update",
          "as of my knowledge cutoff", "i hope this helps! ", "certainly, here is ", "certainly! here is ",
          "certainly! here’s ", "certainly, here’s ", "sure, here is ", "sure! here is ", "sure, here’s ",
          "sure! here’s ",
          "here is a shorter version", "here is the revised", "here is a revised version", "here is a polished version",
          "here is the rewritten", "here is a rewritten version", "utm_source=chatgpt", "utm_source=openai",
          ":contentreference[oaicite", "oai_citation", "citeturn0search", "turn0search",
        ]
      ),
      (
        "the text of a template", .other, .warning,
        [
          "lorem ipsum dolor", "xx month 20xx", "dd/mm/yyyy", "[your name]", "[your organisation]",
          "[your organization]",
          "[name]", "[date]", "[title]", "[tbc]", "[tbd]", "[xxx]", "[to be added]", "[to be confirmed]",
          "[to be completed]", "[placeholder]", "click here to enter text",
        ]
      ),
    ]
    return lists.flatMap { what, kind, severity, wordings in
      wordings.map { Pattern(words: Array($0.utf8), what: what, kind: kind, severity: severity) }
    }
  }()

  /// The words that begin what is to be filled in, behind a bracket.
  private static let requests = ["[insert ", "[add ", "[fill in", "[enter "].map { Array($0.utf8) }
  private static let promises = [
    " to be confirmed]", " to be added]", " to come]", " to be inserted]", " tbc]", " tbd]",
  ]
  .map { Array($0.utf8) }
  private static let longestRequest = 60

  /// The first letters of all patterns.
  private static let heads: [Bool] = {
    var heads = [Bool](repeating: false, count: 256)
    for pattern in patterns {
      guard let head = pattern.words.first else { continue }
      heads[Int(head)] = true
      heads[Int(head &- 0x61 < 26 ? head &- 0x20 : head)] = true
    }
    for mark in "[{$<".utf8 { heads[Int(mark)] = true }
    return heads
  }()

  static func find(in text: SourceText) -> [Found] {
    let bytes = text.bytes
    var found: [Found] = []
    var offset = 0
    while offset < bytes.count {
      defer { offset += 1 }
      guard heads[Int(bytes[offset])], offset == 0 || !isLetter(bytes[offset - 1]) || !isLetter(bytes[offset])
      else { continue }
      if let pattern = patterns.first(where: { begins(at: offset, $0.words, bytes) }) {
        let span = offset..<offset + pattern.words.count
        found.append(Found(span: span, what: pattern.what, kind: pattern.kind, severity: pattern.severity))
        offset = span.upperBound - 1
      } else if let end = endOfRequest(at: offset, bytes) ?? endOfField(at: offset, bytes) {
        found.append(Found(span: offset..<end, what: "the text of a template", severity: .warning))
        offset = end - 1
      }
    }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func begins(at offset: Int, _ words: [UInt8], _ bytes: [UInt8]) -> Bool {
    guard offset + words.count <= bytes.count else { return false }
    return words.indices.allSatisfy { index in
      let byte = bytes[offset + index]
      return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == words[index]
    }
  }

  /// The marks around the name of a field that was never filled in.
  private static let fields = [("{{", "}}"), ("${", "}"), ("<<", ">>"), ("{%", "%}"), ("[^", "^]")].map {
    (Array($0.utf8), Array($1.utf8))
  }

  /// Where a field of a template ends: "{{partner}}", "${date}", "<<NAME>>".
  private static func endOfField(at start: Int, _ bytes: [UInt8]) -> Int? {
    let before = bytes[..<start].suffix(2).last { $0 != UInt8(ascii: " ") }
    guard let (open, close) = fields.first(where: { begins(at: start, $0.0, bytes) }), before != UInt8(ascii: "=")
    else { return nil }
    let limit = min(bytes.count, start + longestRequest)
    var end = start + open.count
    while end < limit, isFieldName(bytes[end]) { end += 1 }
    guard end > start + open.count + 1, begins(at: end, close, bytes),
      bytes[start..<end].contains(where: isLetter),
      open[0] != UInt8(ascii: "<") || !bytes[start..<end].contains(where: { $0 &- 0x61 < 26 })
    else { return nil }
    return end + close.count
  }

  private static func isFieldName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || "_. -".utf8.contains(byte)
  }

  /// Where a request in brackets ends: "[insert date]", "[amount to be confirmed]".
  private static func endOfRequest(at start: Int, _ bytes: [UInt8]) -> Int? {
    guard bytes[start] == UInt8(ascii: "[") else { return nil }
    let limit = min(bytes.count, start + longestRequest)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]")),
      close + 1 >= bytes.count
        || bytes[close + 1] != UInt8(ascii: "(")
    else { return nil }
    if requests.contains(where: { begins(at: start, $0, bytes) }) { return close + 1 }
    let isPromise = promises.contains { $0.count < close - start && begins(at: close + 1 - $0.count, $0, bytes) }
    return isPromise ? close + 1 : nil
  }
}

extension Finding.Message {
  fileprivate static func leftover(_ what: String) -> Self { "left in the text: \(what)" }
}
