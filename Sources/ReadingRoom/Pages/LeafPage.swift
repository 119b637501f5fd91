import Exchange
import RecordStore

/// A page of a document as a picture by itself, and what was found on it.
struct LeafPage: Page {
  let document: DocumentEntry
  let page: DocumentPage
  let marks: [DocumentMark]
  let neighbours: (before: PageMark?, after: PageMark?)
  /// Why the page cannot be shown, in a sentence.
  let obstacle: String?
  let chosen: String?

  var title: String { "\(name), \(page.mark.text)" }
  var place: Link? { .documents }
  var link: Link { .page(document.name, page.mark.number) }
  /// The original can go or come back at any time.
  var isKept: Bool { false }

  private var name: String { document.title ?? Words.fileName(document.name) }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    guard let name = question.name(), let number = try question.number("number") else { return nil }
    guard let document = try desk.record.document(name), let page = try desk.record.page(number, of: name) else {
      return nil
    }
    let range = (page.spans.map(\.lowerBound).min() ?? 0)..<(page.spans.map(\.upperBound).max() ?? 0)
    let marks = try desk.record.marks(of: name, in: range).filter { mark in
      page.spans.contains { $0.overlaps(mark.range) }
    }
    let digest = try desk.record.originalPDF(of: name)
    return LeafPage(
      document: document,
      page: page,
      marks: marks,
      neighbours: (
        number > 1 ? try desk.record.page(number - 1, of: name)?.mark : nil,
        try desk.record.page(number + 1, of: name)?.mark
      ),
      obstacle: digest.map { desk.pictures.obstacle(name, $0) }
        ?? "Only the pages of a PDF can be shown as pictures.",
      chosen: try question.word("mark")
    )
  }

  var content: HTML {
    tag("p", .class("crumb")) {
      tag("a", .href(.documents)) { "Documents" }
      " › "
      tag("a", .href(.document(document.name))) { name }
    }
    tag("h1") { "Page \(page.mark.label ?? String(page.mark.number))" }
    tag("p", .class("subtitle")) { subtitle }
    turning
    tag("div", .class("leafview")) {
      if let obstacle {
        tag("p", .class("notice")) { obstacle }
      } else {
        Facsimile(document: document.name, page: page, marks: marks, chosen: chosen).whole
      }
      found
    }
    turning
  }

  private var subtitle: String {
    let place = page.mark.label == nil ? nil : "page \(Words.grouped(page.mark.number)) of the file"
    return [document.title == nil ? nil : Words.fileName(document.name), place, page.doubt].compactMap { $0 }.joined(
      separator: " · "
    )
  }

  private var turning: HTML {
    guard neighbours.before != nil || neighbours.after != nil else { return .nothing }
    return tag("nav", .class("paging"), .label("Pages of the document")) {
      if let before = neighbours.before {
        tag("a", .href(.page(document.name, before.number)), Attribute("rel", "prev")) { "← " + before.text }
      }
      tag("a", .href(passage)) { "In the text" }
      if let after = neighbours.after {
        tag("a", .href(.page(document.name, after.number)), Attribute("rel", "next")) { after.text + " →" }
      }
    }
  }

  /// Where the page begins in the reader.
  private var passage: Link {
    let start = page.spans.first?.lowerBound ?? 0
    return .document(document.name).asking("at", "\(max(1, start))").at("page-\(page.mark.number)")
  }

  private var found: HTML {
    tag("section", .label("Found on this page")) {
      tag("h2") { "Found on this page" }
      if marks.isEmpty { tag("p", .class("quiet")) { "Nothing." } }
      tag("ul", .class("plainlist")) {
        for mark in listed {
          tag("li", .class(mark.anchor == chosen ? "chosen" : nil)) {
            tag("span", .class("swatch \(mark.kind.style)")) {}
            tag("a", .href(mark.passage(in: document.name))) { Words.capitalized(mark.words) }
          }
        }
      }
    }
  }

  /// Findings first, each once.
  private var listed: [DocumentMark] {
    var seen: Set<String> = []
    return marks.filter { $0.isFinding && ($0.anchor == chosen || seen.insert($0.id).inserted) }
      + marks.filter { !$0.isFinding }
  }

  var csv: CSV {
    var csv = CSV(["document", "page", "kind", "id", "what", "start", "end"])
    for mark in marks {
      csv.add([
        document.name, page.mark.label ?? String(page.mark.number), mark.kind.name, mark.id, mark.words,
        "\(mark.range.lowerBound)", "\(mark.range.upperBound)",
      ])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("document")
      document.write(to: &json)
      json.key("sheet")
      page.write(to: &json, document: document)
      json.member("marks", marks) { json, mark in
        json.object {
          $0.member("id", mark.id)
          $0.member("kind", mark.kind.name)
          $0.member("what", mark.words)
          $0.member("href", mark.passage(in: document.name).text)
          $0.member("boxes", page.boxes(of: mark.range)) { json, box in
            ReaderPage.write(box, page: page.mark.number, to: &json)
          }
        }
      }
    }
  }
}
