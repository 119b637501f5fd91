import Diagnostics
import Packs
import RecordModel
import Text

/// A list whose numbers or letters skip one.
struct SkippedItem: Check {
  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for run in document.listRuns { checkMarks(run.items.map(\.marker), document, report) }
    for run in document.numberedLines {
      guard let place = ItemMark.skip(in: run.map(\.value)), !isNamed(behind: run[place], document) else { continue }
      report(skip(from: run[place].span, to: run[place + 1].span, document))
    }
    var seen: [Told] = []
    document.forEachSentence { sentence in
      checkMarks(Self.marks(sentence), document, report)
      checkOrdinal(sentence, &seen, document, report)
    }
  }

  /// Whether the text names the missing one itself: "(Article 3, on definitions, is left out here)".
  private func isNamed(behind line: CheckedDocument.NumberedLine, _ document: CheckedDocument) -> Bool {
    let label = document.text[line.span].prefix { !$0.isNumber }
    guard label.contains(where: \.isLetter), label.hasSuffix(" ") else { return false }
    let missing = Array("\(label)\(line.value + 1)".utf8)
    return ByteSearch.first(missing, in: document.text.bytes, document.text.bytes.indices) != nil
  }

  private func checkMarks(_ marks: [Range<Int>], _ document: CheckedDocument, _ report: (Finding) -> Void) {
    guard marks.count >= 3 else { return }
    for style in ItemMark.Style.allCases {
      let values = marks.compactMap { ItemMark.value(document.text[$0], as: style) }
      guard values.count == marks.count, let place = ItemMark.skip(in: values) else { continue }
      report(skip(from: marks[place], to: marks[place + 1], document))
      return
    }
  }

  private func skip(from a: Range<Int>, to b: Range<Int>, _ document: CheckedDocument) -> Finding {
    var found = finding(
      .skips(document.words(a), document.words(b)),
      [a, b].map { Finding.Evidence($0, of: document.text) },
      explanations: ["order: all other marks of the list follow each other"]
    )
    // Numbers count; letters are only names of the items.
    if document.text[a].contains(where: { $0.isASCII && $0.isNumber }) { found.kind = .ordinal }
    return found
  }

  /// The marks "(a)" of a sentence.
  private static func marks(_ sentence: CheckedSentence) -> [Range<Int>] {
    sentence.range.filter { index in
      sentence.isWord(index, of: open) && sentence.isWord(index + 2, of: close)
        && sentence.tokens[index + 1].length <= 4 && !sentence.tokens[index + 1].isCapitalized
        && !sentence.tokens[index + 1].hasSpaceBefore
    }
    .map { sentence.passage.bytes(of: $0..<$0 + 3) }
  }

  // MARK: First, second, third

  /// An ordinal that opens a sentence and stands for a thing by itself: "The first, a protocol, …", "Secondly, …".
  private struct Told {
    var value: Int
    var span: Range<Int>
    var section: Int
    var hasArticle: Bool
  }

  private func checkOrdinal(
    _ sentence: CheckedSentence,
    _ seen: inout [Told],
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    let section = sentence.passage.block.section
    if seen.last?.section != section { seen.removeAll() }
    guard let told = Self.ordinal(sentence, document, section) else {
      // "Another", "the latter", "the second one": the thing in between may be told so.
      if sentence.has(Self.between)
        || sentence.range.contains(where: { WrittenOrdinal(at: $0, sentence, document) != nil })
      {
        seen.removeAll()
      }
      return
    }
    if told.value == 1 {
      seen = [told]
    } else if let last = seen.last, last.hasArticle == told.hasArticle, last.value == seen.count {
      if told.value == last.value + 2 {
        report(skip(from: last.span, to: told.span, document))
        seen.removeAll()
      } else {
        seen.append(told)
      }
    }
  }

  private static func ordinal(_ sentence: CheckedSentence, _ document: CheckedDocument, _ section: Int) -> Told? {
    let start = sentence.start
    let hasArticle = sentence.isWord(start, of: the)
    let place = hasArticle ? start + 1 : start
    guard sentence.range.contains(place) else { return nil }
    let adverb = adverbs[sentence.tokens[place].hash]
    guard let value = adverb ?? WrittenOrdinal(at: place, sentence, document)?.value, value <= 10,
      sentence.isWord(place + 1, of: comma) || hasArticle && isVerb(place + 1, sentence)
        || hasArticle && value == 1 && sentence.isWord(place + 2, of: verbs)
    else { return nil }
    return Told(
      value: value,
      span: sentence.passage.bytes(of: start..<place + 1),
      section: section,
      hasArticle: hasArticle
    )
  }

  /// Whether a word is one of being and doing, as far as its form tells: no noun in the plural goes before another verb.
  private static func isVerb(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    if sentence.isWord(index, of: verbs) { return true }
    guard sentence.range.contains(index), !sentence.isWord(index + 1, of: verbs) else { return false }
    let token = sentence.tokens[index]
    let bytes = sentence.passage.text.bytes
    return token.isWord && token.length > 3 && bytes[token.upperBound - 1] == UInt8(ascii: "s")
      && sentence.isWord(index + 1, of: objects)
  }

  private static let open = wordSet("(")
  private static let close = wordSet(")")
  private static let the = wordSet("the")
  private static let comma = wordSet(", :")
  private static let between = wordSet("another other others latter next then also moreover furthermore similarly")
  private static let verbs = wordSet("is was are were will would has had concerns concerned dealt deals covers covered")
  private static let objects = wordSet("the a an how that what its their on with all both for to")
  private static let adverbs: [UInt32: Int] = [
    WordHash.of("firstly"): 1, WordHash.of("secondly"): 2, WordHash.of("thirdly"): 3, WordHash.of("fourthly"): 4,
    WordHash.of("fifthly"): 5,
  ]

  static let description = CheckDescription(
    identifier: "skipped-item",
    kind: .other,
    severity: .warning,
    summary: "Reports a list whose numbers, letters or ordinals skip one.",
    rationale: """
      An item was lost, or the others were not numbered anew. Only lists that begin with the first mark and skip once \
      are reported, and ordinals in words where nothing between them may stand for the one that is missing.
      """,
    passing: passing,
    failing: failing
  )

  private static let passing: [Example] = [
    "As summarized for the chamber (Article 3, on definitions, is left out here):\n\nArticle 1: the channel is open.\nArticle 2: pilots may board.\nArticle 4: a board meets.\nArticle 5: wrecks are removed.",
    "Minutes of the committee\n\nI. Tolls: none is levied.\n\nII. Pilots: two are hired.\n\nIII. Buoys: all are painted.",
    "The parties agree:\n\n(a) to dredge the canal;\n(b) to mark the border;\n(c) to share the tolls.",
    "They agreed:\n\n1. to meet;\n1. to trade;\n1. to rest.",
    "The rules that matter here:\n\n3. Nobody may fish at night.\n4. Nets are measured.\n6. Boats are marked.",
    "The treaty says:\n\n(a) boats are marked;\n(b) nets are measured;\n\n[…]\n\n(d) tolls are shared.",
    "Three things were agreed: (a) a canal, (b) a school and (c) a fund.",
    "First, the canal was dredged. Second, the tolls were cut. Third, a school was opened.",
    "First, the canal was dredged. Then the tolls were cut. Third, a school was opened.",
    "The first was a school. Another was a canal. The third was a fund.",
    "The first railway was short. The third railway crosses the hills.",
    "1. The council met.\n2. It heard the envoy.\n3. It adjourned.",
    "The options are (i) to wait, (ii) to sue and (iii) to pay.",
    "The first, a loan, was repaid. The second, a grant, was not.",
    "Article 1. Tolls are shared.\n\nArticle 2. Boats are marked.\n\n[…]\n\nArticle 4. Nets are measured.",
    "Table 1. Salt\n\nPeru 12\n\nTable 2. Wine\n\nPeru 14\n\nTable 3. Wool\n\nPeru 9",
    "The first task is to dredge. The second is to pave. The third is to plant.",
    "Article 3. Tolls are shared.\n\nArticle 4. Boats are marked.\n\nArticle 6. Nets are measured.",
    "Siege of the port\nDay 1: the walls fell\nDay 3: the gate fell\nDay 4: the town gave in",
    "The parties share:\ni. tolls;\nii. pilots;\niii. buoys;\niv. charts.",
  ]

  private static let failing: [Example] = [
    "Minutes of the committee\n\nI. Tolls: none is levied.\n\n⟦II.⟧ Pilots: two are hired.\n\n⟦IV.⟧ Buoys: all are painted.\n\nV. The next session is in May.",
    "The parties agree:\n\n(a) to dredge the canal;\n⟦(b)⟧ to mark the border;\n⟦(d)⟧ to share the tolls;\n(e) to meet in May.",
    "Tasks of the board:\n\n1. advice\n⟦2.⟧ control\n⟦4.⟧ help",
    "The envoy asked for:\n\n⟦1)⟧ two ferries;\n⟦3)⟧ a crane;\n4) a pilot boat.",
    "Three things were agreed: (a) a canal, ⟦(b)⟧ a school and ⟦(d)⟧ a fund.",
    "The options are (i) to wait, ⟦(ii)⟧ to sue and ⟦(iv)⟧ to pay.",
    "⟦First⟧, the canal was dredged. ⟦Third⟧, a school was opened.",
    "⟦Firstly⟧, tolls were cut. ⟦Thirdly⟧, the ferry runs at night.",
    "Two notes were signed. ⟦The first⟧, on tolls, is short. ⟦The third⟧ settles the fares.",
    "First, tolls were cut. ⟦Second⟧, fares rose. ⟦Fourth⟧, a pier was built.",
    "⟦The first⟧ was a school. ⟦The third⟧ was a fund for widows.",
    "Article 1. Tolls are shared.\n\n⟦Article 2⟧. Boats are marked.\n\n⟦Article 4⟧. Nets are measured.",
    "⟦Table 1⟧. Salt\n\nPeru 12\n\n⟦Table 3⟧. Wine\n\nPeru 14\n\nTable 4. Wool\n\nPeru 9",
    "Minutes of the board\n\nI. Tolls: none is levied.\n⟦II.⟧ Pilots: two are hired.\n⟦IV.⟧ Buoys: all are painted.\nV. The next session is in May.",
    "The first task is to dredge. ⟦The second⟧ is to pave. ⟦The fourth⟧ is to plant.",
    "Programme of the visit\nDay 1: arrival and dinner\n⟦Day 2⟧: talks\n⟦Day 4⟧: the harbour\nDay 5: departure",
    "Plan of the fund\n\nPillar 1: salt\n\n⟦Pillar 2⟧: wool\n\n⟦Pillar 4⟧: timber",
    "Rules of the ferry\n⟦Rule 1⟧: be early\n⟦Rule 3⟧: keep dry\nRule 4: be quiet",
    "The parties share:\ni. tolls;\n⟦ii.⟧ pilots;\n⟦iv.⟧ buoys;\nv. charts.",
    "The charter lists (1) peace, (2) trade, ⟦(3)⟧ schools and ⟦(5)⟧ clean rivers.",
  ]
}

extension Finding.Message {
  fileprivate static func skips(_ a: String, _ b: String) -> Self {
    "\(a) is followed by \(b): one is missing between them"
  }
}
