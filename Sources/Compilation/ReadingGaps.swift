import Diagnostics
import Documents
import Formats
import Text

/// What is told of the parts of a document that were not read: pages that are pictures, passages in other languages.
enum ReadingGaps {
  static let rules = [pageWithoutText, languageNotRead, otherEncoding]

  private static func rule(of kind: ReadingGap.Kind) -> RuleDescription {
    switch kind {
    case .pageWithoutText: pageWithoutText
    case .languageNotRead: languageNotRead
    case .otherEncoding: otherEncoding
    }
  }

  private static let pageWithoutText = RuleDescription(
    identifier: "page-without-text",
    kind: .other,
    severity: .note,
    summary: "Tells of pages that are pictures, of which no text was read.",
    page: """
      # page-without-text

      Kind `other`, severity `note`.

      ## What it does

      Tells of pages of a PDF that hold a picture and no text: scans, and plates. With `--ocr` they are read by tesseract, \
      where it is installed; those in which it finds no letters are then told no more.

      ## Why it matters

      A report that looks complete and is not misleads: what stands on such pages was neither searched nor checked.

      """
  )

  private static let languageNotRead = RuleDescription(
    identifier: "language-not-read",
    kind: .other,
    severity: .note,
    summary: "Tells of passages in a language of which no wordings are known.",
    page: """
      # language-not-read

      Kind `other`, severity `note`.

      ## What it does

      Tells of passages of some length that are written in another language than those that are read. They are kept and \
      can be searched; nothing that stands in them is checked. Names, titles and quotations of a line are not told.

      ## Why it matters

      What stands in such passages was not checked: nobody should take silence for agreement.

      """
  )

  private static let otherEncoding = RuleDescription(
    identifier: "other-encoding",
    kind: .other,
    severity: .note,
    summary: "Tells of texts that are not UTF-8, and were read as a guess or with damage.",
    page: """
      # other-encoding

      Kind `other`, severity `note`.

      ## What it does

      Tells of a text file whose bytes are not UTF-8: it was read as Windows-1252, which Latin-1 is a part of, or some of \
      its bytes stand for no character and were read as U+FFFD. UTF-16 and UTF-32 are told from their bytes for sure, and \
      are not mentioned.

      ## Why it matters

      Old files do not say in which encoding they are: a name whose letters are wrong is another name.

      """
  )

  /// The findings about the gaps of a document.
  static func findings(_ document: Document) -> [Finding] {
    var seen: [String: Int] = [:]
    return document.gaps.map { gap in
      let rule = rule(of: gap.kind)
      var place = Finding.Evidence(gap.span, of: document.text)
      place.text = String(place.text.prefix(while: { $0 != "\n" }).prefix(80))
      place.page = gap.page.map { number in
        Finding.Evidence.Page(number: number, label: document.places.pages.first { $0.number == number }?.label)
      }
      var finding = Finding(
        rule: rule.identifier,
        kind: .other,
        severity: rule.severity,
        message: .notRead(gap.message),
        evidence: [place]
      )
      finding.explanations = [gap.remedy].compactMap(\.self)
      var hash = StableHash()
      hash.combine(rule.identifier)
      hash.combine(gap.message)
      hash.combine(number: UInt64(seen[gap.message, default: 0]))
      seen[gap.message, default: 0] += 1
      finding.fingerprint = hash.text
      finding.id = hash.text
      return finding
    }
  }
}

extension Finding.Message {
  fileprivate static func notRead(_ reason: String) -> Self { "\(reason)" }
}

extension Document {
  /// Whether a finding rests on words of a language that is not read: what they say is not known.
  func isUnread(_ finding: Finding) -> Bool {
    let passages = gaps.filter { $0.kind == .languageNotRead }
    guard !passages.isEmpty else { return false }
    return finding.evidence.contains { place in
      place.document == info.name && passages.contains { $0.span.overlaps(place.span) }
    }
  }

  /// A finding that rests on words which were hardly legible in a picture is told as a note only, and says why.
  func weighed(_ finding: Finding) -> Finding {
    let qualities = finding.evidence.filter { $0.document == info.name }.compactMap { places.quality(of: $0.span) }
    guard let least = qualities.min(), least < Self.legible else { return finding }
    var finding = finding
    finding.severity = .note
    finding.explanations.append("the words were recognised in a picture, some of them only \(least) per cent sure")
    return finding
  }

  /// From this share on, in per cent, recognised words are taken for what is written.
  private static let legible = 80
}
