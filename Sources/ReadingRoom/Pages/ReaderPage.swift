import Exchange
import Formats
import Quantities
import RecordStore

/// A document's text with its structure, and what was found in it.
struct ReaderPage: Page {
  let document: DocumentEntry
  let blocks: [DocumentBlock]
  let marks: [DocumentMark]
  let names: [NameMark]
  let paging: Paging
  var notes: [NoteMark] = []
  var pages: [DocumentPage] = []
  /// Why the pages are not shown as pictures, in a sentence.
  var obstacle: String?
  /// The mark that was asked for.
  var chosen: String?
  /// Whether the text alone was asked for.
  var isPlain = false

  /// The blocks of a page of the text.
  private static let pageSize = 400

  var title: String { document.title ?? Words.fileName(document.name) }
  var place: Link? { .documents }
  var link: Link { .document(document.name).asking("view", isPlain ? "text" : nil) }
  /// The original of a PDF can go or come back at any time.
  var isKept: Bool { document.format != "pdf" || isPlain }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    guard let name = question.name(), let document = try desk.record.document(name) else { return nil }
    var number = try question.number("page") ?? 1
    if let line = try question.number("line") {
      number = max(0, try desk.record.blockCount(of: name, before: line + 1) - 1) / pageSize + 1
    } else if let offset = try question.number("at") {
      number = max(0, try desk.record.blockCount(of: name, beforeOffset: offset + 1) - 1) / pageSize + 1
    }
    let paging = Paging(number: number, size: pageSize, total: document.blocks)
    let blocks = try desk.record.blocks(of: name, paging.part).items
    guard let first = blocks.first, let last = blocks.last else {
      return number == 1 ? ReaderPage(document: document, blocks: [], marks: [], names: [], paging: paging) : nil
    }
    let range = first.start..<last.start + max(1, last.text.utf8.count)
    var page = ReaderPage(
      document: document,
      blocks: blocks,
      marks: try desk.record.marks(of: name, in: range),
      names: try desk.record.names(in: name, range),
      paging: paging
    )
    page.isPlain = try question.word("view", of: ["pages", "text"]) == "text"
    page.chosen = try question.word("mark")
    page.notes = try desk.record.notes(of: name, in: range)
    page.pages = try desk.record.pages(of: name, in: range)
    if !page.isPlain, let digest = try desk.record.originalPDF(of: name) {
      page.obstacle = desk.pictures.obstacle(name, digest)
    }
    return page
  }

  private var leaves: Leaves {
    Leaves(
      document: document.name,
      pages: pages,
      marks: marks,
      hasPictures: document.format == "pdf" && !isPlain && obstacle == nil,
      chosen: chosen
    )
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(.documents)) { "Documents" } }
    tag("article", .class("reader")) {
      tag("header") {
        if !bringsTitle { tag("h1") { title } }
        tag("p", .class("path")) { document.name }
        tag("p", .class("subtitle")) { about }
        legend
        if let obstacle { tag("p", .class("notice")) { obstacle } }
        if document.format == "pdf", obstacle == nil { views }
      }
      if document.format == "unreadable" { tag("p") { "The document cannot be read." } }
      ReaderText(
        document: document.name,
        blocks: blocks,
        marks: marks,
        names: names,
        leaves: leaves,
        notes: SideNotes(notes: notes)
      ).html
    }
    paging.links(link)
  }

  /// Whether the title stands in the text itself.
  private var bringsTitle: Bool { blocks.contains { $0.kind == "heading" && $0.level <= 1 && $0.text == title } }

  private var about: String {
    [
      document.date.map(Words.time), document.author, Words.counted(document.claims, "claim"),
      Words.counted(document.events, "event"), Words.counted(document.findings, "finding"),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private var legend: HTML {
    tag("p", .class("legend")) {
      tag("span", .class("claim")) { "claim" }
      tag("span", .class("event")) { "event" }
      tag("span", .class("commitment")) { "commitment" }
      tag("span", .class("finding warning")) { "finding" }
      tag("span", .class("named")) { "name" }
    }
  }

  /// The pages beside the text, or the text alone.
  private var views: HTML {
    tag("nav", .class("facets views"), .label("View")) {
      for (view, name) in [(nil, "Pages beside the text"), ("text", "Text alone")] {
        tag(
          "a",
          .href(.document(document.name).asking("view", view).asking("page", "\(paging.number)")),
          Attribute("aria-current", isPlain == (view != nil) ? "true" : nil)
        ) { name }
      }
    }
  }

  var csv: CSV {
    var csv = CSV(["document", "kind", "id", "start", "end", "anchor", "page"])
    for mark in marks {
      csv.add([
        document.name, mark.kind.name, mark.id, "\(mark.range.lowerBound)", "\(mark.range.upperBound)", mark.anchor,
        page(at: mark.range.lowerBound).map { $0.label ?? String($0.number) },
      ])
    }
    for name in names {
      csv.add([
        document.name, "name", name.entity, "\(name.range.lowerBound)", "\(name.range.upperBound)", nil,
        page(at: name.range.lowerBound).map { $0.label ?? String($0.number) },
      ])
    }
    return csv
  }

  private func page(at offset: Int) -> PageMark? {
    pages.first { page in page.spans.contains { $0.contains(offset) } }?.mark
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("document")
      document.write(to: &json)
      json.member("page", paging.number)
      json.member("pages", paging.count)
      json.member("blocks", blocks) { Self.write($1, to: &$0) }
      json.member("marks", marks) { write($1, to: &$0) }
      json.member("notes", notes) { json, note in
        json.object {
          $0.member("label", note.label)
          $0.key("span")
          $0.value(note.range)
          $0.member("start", note.start)
          $0.member("text", note.text)
        }
      }
      json.member("sheets", pages) { json, page in page.write(to: &json, document: document) }
      json.member("names", names) { json, name in
        json.object {
          $0.member("entity", name.entity)
          $0.member("canonical", name.canonical)
          $0.key("span")
          $0.value(name.range)
        }
      }
    }
  }

  private static func write(_ block: DocumentBlock, to json: inout JSONWriter) {
    json.object {
      $0.member("kind", block.kind)
      $0.member("level", block.level)
      $0.member("start", block.start)
      $0.member("line", block.line)
      $0.member("marker", block.marker)
      $0.member("text", block.text)
    }
  }

  private func write(_ mark: DocumentMark, to json: inout JSONWriter) {
    json.object {
      $0.member("id", mark.id)
      $0.member("kind", mark.kind.name)
      $0.key("span")
      $0.value(mark.range)
      $0.member("anchor", mark.anchor)
      $0.member("boxes", pages.flatMap { page in page.boxes(of: mark.range).map { (page, $0) } }) { json, box in
        Self.write(box.1, page: box.0.mark.number, to: &json)
      }
    }
  }
}

extension ReaderPage {
  /// A box on its page: left, top, right and bottom in points.
  static func write(_ box: PageBox, page: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("page", page)
      json.member("box", [box.left, box.top, box.right, box.bottom]) { $0.value(WrittenNumber(points: $1)) }
    }
  }
}

extension WrittenNumber {
  /// A length on a page, to a hundredth of a point.
  fileprivate init(points: Float) { self.init(Int64(points * 100), exponent: -2) }
}

extension DocumentPage {
  func write(to json: inout JSONWriter, document: DocumentEntry) {
    json.object { json in
      json.member("number", mark.number)
      json.member("label", mark.label)
      json.member("textFrom", source.rawValue)
      json.member("quality", quality)
      json.member("spans", spans) { $0.value($1) }
      json.member("href", Link.page(document.name, mark.number).text)
    }
  }
}
