import Exchange
import RecordStore

/// A document's text with its structure, and what was found in it.
struct ReaderPage: Page {
  let document: DocumentEntry
  let blocks: [DocumentBlock]
  let marks: [DocumentMark]
  let names: [NameMark]
  let paging: Paging

  /// The blocks of a page of the text.
  private static let pageSize = 400

  var title: String { document.title ?? Words.fileName(document.name) }
  var place: Link? { .documents }
  var link: Link { .document(document.name) }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    guard let name = question.name(), let document = try desk.record.document(name) else { return nil }
    var number = try question.number("page") ?? 1
    if let line = try question.number("line") {
      number = max(0, try desk.record.blockCount(of: name, before: line + 1) - 1) / pageSize + 1
    }
    let paging = Paging(number: number, size: pageSize, total: document.blocks)
    let blocks = try desk.record.blocks(of: name, paging.part).items
    guard let first = blocks.first, let last = blocks.last else {
      return number == 1 ? ReaderPage(document: document, blocks: [], marks: [], names: [], paging: paging) : nil
    }
    let range = first.start..<last.start + max(1, last.text.utf8.count)
    return ReaderPage(
      document: document,
      blocks: blocks,
      marks: try desk.record.marks(of: name, in: range),
      names: try desk.record.names(in: name, range),
      paging: paging
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
      }
      if document.format == "unreadable" { tag("p") { "The document cannot be read." } }
      ReaderText(document: document.name, blocks: blocks, marks: marks, names: names).html
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

  var csv: CSV {
    var csv = CSV(["document", "kind", "id", "start", "end", "anchor"])
    for mark in marks {
      csv.add([
        document.name, mark.kind.name, mark.id, "\(mark.range.lowerBound)", "\(mark.range.upperBound)", mark.anchor,
      ])
    }
    for name in names {
      csv.add([
        document.name, "name", name.entity, "\(name.range.lowerBound)", "\(name.range.upperBound)", nil,
      ])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("document")
      document.write(to: &json)
      json.member("page", paging.number)
      json.member("pages", paging.count)
      json.member("blocks", blocks) { json, block in
        json.object {
          $0.member("kind", block.kind)
          $0.member("level", block.level)
          $0.member("start", block.start)
          $0.member("line", block.line)
          $0.member("text", block.text)
        }
      }
      json.member("marks", marks) { json, mark in
        json.object {
          $0.member("id", mark.id)
          $0.member("kind", mark.kind.name)
          $0.key("span")
          $0.value(mark.range)
          $0.member("anchor", mark.anchor)
        }
      }
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
}
