import Diagnostics
import Packs
import RecordModel
import Text

/// A volume of a journal whose year cannot be right beside those of its other volumes.
struct VolumeYears: Check {
  init(_ lexicon: Lexicon) {}

  /// One volume of a journal, as an entry gives it.
  private struct Volume {
    var number: Int
    var year: Int
    var span: Range<Int>
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var journals: [[UInt32]: [Volume]] = [:]
    var order: [[UInt32]] = []
    let entries = document.structure?.blocks.filter { $0.kind != .heading && $0.kind != .tableRow } ?? []
    var passage = Passage(of: document.text)
    for block in entries {
      passage.read(block)
      for found in Self.volumes(passage) {
        if journals[found.title] == nil { order.append(found.title) }
        journals[found.title, default: []].append(found.volume)
      }
    }
    for title in order {
      let volumes = journals[title] ?? []
      guard volumes.count <= Self.most, let (a, b) = Self.pair(volumes) else { continue }
      report(
        finding(
          .yearsCross(a.number, a.year, b.number, b.year),
          [a.span, b.span].map { Finding.Evidence($0, of: document.text) },
          explanations: ["order: a later volume of one journal is of no earlier year"]
        )
      )
    }
  }

  private static let most = 60

  /// Two volumes of which the later is of an earlier year.
  private static func pair(_ volumes: [Volume]) -> (Volume, Volume)? {
    for (index, b) in volumes.enumerated() {
      for a in volumes[..<index] where a.number != b.number && a.year != b.year {
        if (a.number < b.number) != (a.year < b.year), abs(a.number - b.number) <= farthest { return (a, b) }
      }
    }
    return nil
  }

  /// Journals that begin to count anew do so far from their last number.
  private static let farthest = 25

  /// The volumes in a block: "*Title of the Journal*, vol 31 (1994)", "*Title* 31 (2), 1994", "*Title*, 31:2 (1994)".
  private static func volumes(_ passage: Passage) -> [(title: [UInt32], volume: Volume)] {
    let tokens = passage.tokens
    var found: [(title: [UInt32], volume: Volume)] = []
    for index in tokens.indices.dropLast() where tokens[index].hash == star && index > 1 {
      guard let open = tokens[..<index].lastIndex(where: { $0.hash == star }), (2...10).contains(index - open - 1),
        let (number, year, end) = volume(behind: index + 1, tokens, passage)
      else { continue }
      let title = tokens[open + 1..<index].filter(\.isWord)
      guard title.count >= 2, title.contains(where: { $0.length > 4 }) else { continue }
      let span = tokens[open].lowerBound..<tokens[end].upperBound
      found.append((title.map(\.hash), Volume(number: number, year: year, span: span)))
    }
    return found
  }

  /// The volume and the year in brackets behind a title; the number of an issue may stand between.
  private static func volume(behind start: Int, _ tokens: [Token], _ passage: Passage) -> (Int, Int, Int)? {
    var index = start
    while index < tokens.count, index - start < 4, leads.contains(tokens[index].hash) { index += 1 }
    guard index < tokens.count, tokens[index].isNumber, tokens[index].length <= 3,
      let number = Int(passage.text[tokens[index].range])
    else { return nil }
    for place in index + 1..<min(index + 9, tokens.count) {
      let token = tokens[place]
      if token.isNumber, token.length == 4, let year = Int(passage.text[token.range]), (1700...2100).contains(year) {
        let isBracketed = tokens[place - 1].hash == open && place + 1 < tokens.count && tokens[place + 1].hash == close
        return isBracketed || tokens[place - 1].hash == comma ? (number, year, place) : nil
      }
      guard !token.isWord || issues.contains(token.hash) else { return nil }
    }
    return nil
  }

  private static let star = WordHash.of("*")
  private static let open = WordHash.of("(")
  private static let close = WordHash.of(")")
  private static let comma = WordHash.of(",")
  private static let leads = wordSet(", . vol volume vols")
  private static let issues = wordSet("no nos issue number nr part")

  static let description = CheckDescription(
    identifier: "volume-years",
    kind: .other,
    severity: .warning,
    summary: "Reports two volumes of one journal of which the later has the earlier year.",
    rationale: """
      One of the numbers or years was copied wrongly, and nobody will find the article. Only journals in italics with a \
      volume and a year right behind are compared; two volumes of one year are sound, and so is one that appeared over \
      two years. A journal that began to count anew is left alone where its numbers lie far apart.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "- J. Ba, “Salt”, *Review of the Strait*, vol. 31 (1994), pp. 5–33.\n- J. Ba, “Wool”, *Review of the Strait*, vol. 33 (1996), pp. 1–8.",
    "- J. Ba, “Salt”, *Review of the Strait*, vol. 31 (1994), pp. 5–33.\n- J. Ba, “Wool”, *Bulletin of the Strait*, vol. 33 (1990), pp. 1–8.",
    "- Ba, J. “Salt”. *Northern Studies* 12 (2001): 4–9.\n- Ba, J. “Wool”. *Northern Studies* 12 (2002): 4–9.",
    "- Ba, J. “Salt”. *Northern Studies* 12 (2001): 4–9.\n- Ba, J. “Wool”. *Northern Studies* 13 (2001): 4–9.",
    "- Ba, J. (2001). “Salt”. *Northern Studies* 12 (3): 4–9.\n- Ba, J. (1999). “Wool”. *Northern Studies* 13 (2): 4–9.",
    "- Ba, J. “Salt”. *Northern Studies*, new series, 2 (2001): 4–9.\n- Ba, J. “Wool”. *Northern Studies* 64 (1999): 4–9.",
    "- Ba, J. “Salt”. *Northern Studies* 2 (2004): 4–9.\n- Ba, J. “Wool”. *Northern Studies* 64 (1999): 4–9.",
    "- Ba, J. *The Salt Trade* (Oslo: Fram, 1994).\n- Ba, J. *The Salt Trade* (Oslo: Fram, 1990), vol. 2.",
    "- Ba, J. “Salt”. *Trade* 31 (1994).\n- Ba, J. “Wool”. *Trade* 33 (1990).",
    "The *Survey of Ports*, vol. 3 (1988), was followed by the *Survey of Ports*, vol. 5 (1990).",
  ]

  private static let failing: [Example] = [
    "- J. Ba, “Salt”, ⟦*Review of the Strait*, vol. 33 (1996⟧), pp. 5–33.\n- J. Ba, “Wool”, ⟦*Review of the Strait*, vol. 32 (1998⟧), pp. 1–8.",
    "- Ba, J. “Salt”. ⟦*Northern Studies* 12 (2001⟧): 4–9.\n- Ba, J. “Wool”. ⟦*Northern Studies* 15 (1998⟧): 4–9.",
    "- Ba, J. “Salt”. ⟦*Northern Studies* 12, no. 3 (2001⟧): 4–9.\n- Ba, J. “Wool”. ⟦*Northern Studies* 11, no. 1 (2003⟧): 4–9.",
    "3. J. Ba, “Salt”, ⟦*Journal of Inland Ports* 7 (1977⟧), 5–33.\n\n4. C. Holm, “Wool”, ⟦*Journal of Inland Ports* 9 (1975⟧), 1–8.",
    "The ⟦*Survey of Ports*, vol. 3 (1992⟧), was followed by the ⟦*Survey of Ports*, vol. 5 (1990⟧).",
    "- Ba, J. “Salt”. ⟦*Northern Studies*, volume 12, 2001⟧.\n- Ba, J. “Wool”. ⟦*Northern Studies*, volume 14, 1999⟧.",
    "See ⟦*Annals of the Gulf*, 41 (2011⟧), 3; ⟦*Annals of the Gulf*, 43 (2009⟧), 12.",
    "- Ba, J. “Salt”. ⟦*Northern Studies* 12:2 (2001⟧): 4–9.\n- Ba, J. “Wool”. ⟦*Northern Studies* 13:1 (1997⟧): 4–9.",
    "- Ba, J. “Salt”. ⟦*Revista del Estrecho* 20 (1980⟧): 4–9.\n- Ba, J. “Wool”. *Revista del Estrecho* 22 (1982): 4–9.\n- Ba, J. “Ice”. ⟦*Revista del Estrecho* 23 (1979⟧): 4–9.",
    "“Compare ⟦*Annals of the Gulf*, vol. 41 (2011⟧), with ⟦*Annals of the Gulf*, vol. 40 (2013⟧),” she wrote.",
  ]
}

extension Finding.Message {
  fileprivate static func yearsCross(_ a: Int, _ first: Int, _ b: Int, _ second: Int) -> Self {
    "volume \(a) of the journal is of \(first), but volume \(b) of \(second)"
  }
}
