import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A work that stands twice in one list of references.
///
/// ## What it does
/// Reports entries of one list that give the same web address, or the same work.
///
/// ## Why it matters
/// A source that is listed twice is counted twice; and of two titles with one address, one is wrong.
///
/// ## Example
/// Two entries of a list with the address https://institute.example/monitor-2021.pdf.
///
/// ## References
/// Lists of different chapters may name the same work.
struct DuplicateReference: Check {
  init(_ lexicon: Lexicon) {}

  /// What two entries of one work have in common.
  private enum Key: Hashable {
    case address(String), work(String)
    case words(UInt64)
  }

  /// Reports works that stand twice among lines with numbers in square brackets, where each number is one source.
  private func reportLines(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    let lists = document.bibliographies
    for run in document.entryRuns where run[0].isBracketed && !document.isUnderNotes(run[0].range.lowerBound) {
      let isListed = lists.contains { list in list.contains { $0.span.overlaps(run[0].range) } }
      let words = run.map { document.text[$0.range].lowercased() }
      guard !isListed, !words.contains(where: { $0.contains("ibid") || $0.contains(" p. ") || $0.contains(" pp. ") })
      else { continue }
      var works = SameWork(document)
      for entry in run {
        guard let first = works.add(entry.range) else { continue }
        let pair = [entry.range, run[first].range]
        report(
          finding(
            .sameWork,
            pair.map { Finding.Evidence(document.trimmed($0), of: document.text) },
            explanations: ["list: both have a number of their own"]
          )
        )
      }
    }
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    reportLines(document, report)
    var tokens: [Token] = []
    for list in document.bibliographies {
      var places: [Key: Int] = [:]
      var works = SameWork(document)
      for (index, reference) in list.enumerated() {
        let other = works.add(reference)
        let keys = [
          reference.addressKey.map(Key.address), reference.workKey.map(Key.work),
          document.wordsKey(of: reference, &tokens).map(Key.words),
        ].compactMap(\.self)
        guard let first = keys.lazy.compactMap({ places[$0] }).first ?? other else {
          for key in keys { places[key] = index }
          continue
        }
        let pair = [list[first], reference]
        guard !Self.areTwoPages(pair[0], pair[1]) else { continue }
        let sameAddress = pair[0].addressKey != nil && pair[0].addressKey == pair[1].addressKey
        report(
          finding(
            sameAddress ? .sameAddress : .sameWork,
            pair.map { Finding.Evidence(document.trimmed($0.span), of: document.text) }.reversed(),
            explanations: ["list: both entries stand in one list"]
          )
        )
      }
    }
  }

  /// Whether two addresses differ in the numbers of their last parts alone: two pages of one title, not one work.
  private static func areTwoPages(_ a: Reference, _ b: Reference) -> Bool {
    guard let first = a.addressKey, let second = b.addressKey, first != second else { return false }
    func parts(_ address: String) -> (folder: Substring, page: String) {
      let page = address.lastIndex(of: "/").map { address.index(after: $0) } ?? address.startIndex
      return (address[..<page], address[page...].filter { !$0.isNumber })
    }
    return parts(first) == parts(second)
  }

  static let description = CheckDescription(
    identifier: "duplicate-reference",
    kind: .citationDuplicate,
    severity: .warning,
    summary: "Reports entries of one list that give the same web address, or the same author, year and title.",
    rationale: """
      A source that is listed twice is counted twice; and of two titles with one address, one is wrong. Only entries of \
      one list are compared: the lists of different chapters may name the same work.
      """,
    passing: passing,
    failing: failing
  )

  private static func list(_ a: String, _ b: String) -> Example {
    Example(
      stringLiteral: """
        A ferry was restored in 2015.

        # References

        - \(a)
        - Jensen, P. (2012). Ferries of the North. Aarhus: Havn.
        - \(b)
        """
    )
  }

  private static let passing: [Example] = [
    list("Lahti Forum (2016). Transit after 2014.", "Lahti Forum (2017). Transit after 2014."),
    list(
      "Ba, A. (2022). Ports. https://institute.example/ports",
      "Ba, A. (2022). Rails. https://institute.example/rails"
    ),
    list("Ba, A. (2022). Ports. https://institute.example/", "Wong, B. (2021). Rails. https://institute.example/"),
    list("Ba, A. (2022). Ports. Aarhus: Havn.", "Ba, C. (2022). Ports. Oslo: Fram."),
    list("Ba, A. (2022). Ports I. Aarhus: Havn.", "Ba, A. (2022). Ports II. Aarhus: Havn."),
    list(
      "Fram (2020). Yearbook 2019. https://fram.example/year?id=2019",
      "Fram (2021). Yearbook 2020. https://fram.example/year?id=2020"
    ),
    list("Iwasaki, R. (2011). Borders.", "Iwasaki, R. (2011). Rivers."),
    list("Oslo Agency. “Grain.” 3 May 2019.", "Oslo Agency. “Grain.” 4 June 2019."),
    list(
      "Fram, Survey of Northern Harbours and Piers, vol. 1, 2014.",
      "Fram, Survey of Northern Harbours and Piers, vol. 2, 2014."
    ),
    list("Fram, Survey of Northern Harbours, part I, 2014.", "Fram, Survey of Northern Harbours, part II, 2014."),
    list("Fram, Survey of Northern Harbours and Piers, 2014.", "Fram, Survey of Northern Harbours and Lakes, 2014."),
    list("Ba, A. (2020). Ports. https://a.example/ports-north", "Ba, A. (2021). Ports. https://a.example/ports-south"),
    "Ports grew.\n\n# References\n\n- Ba, A. (2022). Ports. https://a.example/ports-all\n\n# Rails\n\nRails grew.\n\n# References\n\n- Ba, A. (2022). Ports. https://a.example/ports-all",
  ]

  private static let failing: [Example] = [
    list(
      "⟦Marchetti, L. (2015). Harbours of the Lagoon after Empire. Trieste: Corso.⟧",
      "⟦L. Marchetti, Harbours of the Lagoon after Empire, Corso, Trieste 2015.⟧"
    ),
    list(
      "⟦Port Authority of Turku, Winter Traffic in the Archipelago, 2016.⟧",
      "⟦Turku Port Authority (2016): Winter traffic in the archipelago.⟧"
    ),
    list(
      "⟦Lagoon Institute (2017). Harbour Monitor. https://lagoon.example/hbm2017.pdf⟧",
      "⟦Lagoon Institute, Monitor of 2017, https://lagoon.example/hbm2017.pdf⟧"
    ),
    list("⟦Ba, A. (2022). Ports. https://a.example/ports-all⟧", "⟦Ba, A. (2022). Ports. https://a.example/ports-all⟧"),
    list(
      "⟦Ba, A. (2022). Ports. https://a.example/ports-all⟧",
      "⟦Ba, A. (2022). Ports. http://www.a.example/ports-all/⟧"
    ),
    list("⟦Ba, A. (2022). Ports of the South. Oslo: Fram.⟧", "⟦Ba, A. (2022). Ports of the South. Oslo: Fram.⟧"),
    list(
      "⟦Oslo Agency. “Grain.” 3 May 2019. https://oslo.example/grain-2019⟧",
      "⟦Wire. “Wheat.” 3 May 2019. https://oslo.example/grain-2019⟧"
    ),
    list(
      "⟦Marchetti, L. (2015). Harbours of the Lagoon. Trieste: Corso.⟧",
      "⟦Marchetti, L. (2015). Harbours of the Lagoon. Corso.⟧"
    ),
    list(
      "⟦Lund, M. (2013). Wages. https://fram.example/wages#top⟧",
      "⟦Lund, M. (2013). Wages again. https://fram.example/wages⟧"
    ),
    list(
      "⟦Fram (2020). Yearbook 2019. https://fram.example/year?id=2019⟧",
      "⟦Fram (2021). Yearbook 2020. https://fram.example/year?id=2019⟧"
    ),
    list(
      "⟦Okello, T. (2010). Prices on the Quay. Kampala: Nyota.⟧",
      "⟦Okello, Tim. (2010). Prices on the Quay. Kampala.⟧"
    ),
    list(
      "⟦Lahti Forum (2016). Transit after the war. https://lahti.example/t16⟧",
      "⟦Lahti Forum, Transit, 2016, https://lahti.example/t16⟧"
    ),
  ]
}

/// Finds entries with the same numbers of which the one has every word of the other, in whatever order.
private struct SameWork {
  private let document: CheckedDocument
  /// The words of the entries so far, by their numbers, with their positions in the list.
  private var works: [Set<String>: [(entry: EntryWords, position: Int)]] = [:]
  private var count = 0
  /// A list with more entries of the same numbers is no list of works.
  private static let mostOfOneYear = 200

  init(_ document: CheckedDocument) { self.document = document }

  /// Adds the next entry, and returns the position of an earlier one of the same work.
  mutating func add(_ reference: Reference) -> Int? {
    if !reference.isBackReference { return add(reference.span) }
    count += 1
    return nil
  }

  /// Adds the words of the next entry, and returns the position of an earlier one of the same work.
  mutating func add(_ span: Range<Int>) -> Int? {
    defer { count += 1 }
    let entry = EntryWords(document.text[span])
    guard entry.words.count >= 5, entry.numbers.contains(where: { $0.utf8.count == 4 }) else { return nil }
    let known = works[entry.numbers, default: []]
    guard known.count < Self.mostOfOneYear else { return nil }
    works[entry.numbers, default: []].append((entry, count))
    return known.first { $0.entry.isNear(entry, within: 3) }?.position
  }
}

extension Reference {
  /// The address without what does not change where it leads; `nil` for the front page of a site.
  var addressKey: String? {
    guard var key = url?.lowercased() else { return nil }
    for prefix in ["https://", "http://", "www."] where key.hasPrefix(prefix) { key.removeFirst(prefix.utf8.count) }
    if let fragment = key.firstIndex(of: "#") { key = String(key[..<fragment]) }
    while key.hasSuffix("/") { key.removeLast() }
    key = key.split(separator: "/").joined(separator: "/")
    guard let slash = key.firstIndex(of: "/"), key[slash...].utf8.count > 3 else { return nil }
    return key
  }

  /// The family name of the first author, the year, the date and the title.
  fileprivate var workKey: String? {
    guard let author = authors.first, let year, let title, title.utf8.count > 8, !isBackReference else { return nil }
    let name = author.split(separator: ",").first ?? author[...]
    let words = title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return "\(name.lowercased())|\(year)|\(date?.description ?? "")|\(words)"
  }
}

extension CheckedDocument {
  /// Whether the last short line before a place calls what follows notes.
  fileprivate func isUnderNotes(_ place: Int) -> Bool {
    let before =
      text[max(0, place - 4000)..<place].split(separator: "\n").last { $0.utf8.count < 24 && !$0.hasPrefix("[") } ?? ""
    return before.lowercased().contains("note")
  }

  /// The words of an entry as one number; `nil` for a short entry and for one that only refers back.
  fileprivate func wordsKey(of reference: Reference, _ tokens: inout [Token]) -> UInt64? {
    guard !reference.isBackReference else { return nil }
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(text.bytes.span, reference.span, into: &tokens)
    let letters = tokens.reduce(0) { $1.kind == .punctuation ? $0 : $0 + Int($1.length) }
    guard letters > 20 else { return nil }
    var hash = StableHash()
    hash.combine(tokens[...])
    return hash.value
  }
}

extension Finding.Message {
  fileprivate static var sameAddress: Self { "two entries of the list give the same web address" }
  fileprivate static var sameWork: Self { "two entries of the list name the same work" }
}
