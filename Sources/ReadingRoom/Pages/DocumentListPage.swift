import Exchange
import RecordStore

/// The documents of the record.
struct DocumentListPage: Page {
  let documents: [DocumentEntry]
  let paging: Paging
  let pages: [String: PageSummary]

  let title = "Documents"
  var place: Link? { .documents }
  var link: Link { .documents }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    var paging = try Paging(question)
    let documents = try desk.record.documents(paging.part)
    paging.total = documents.total
    let pages = try desk.record.pageSummaries(of: documents.items.map(\.name))
    return DocumentListPage(documents: documents.items, paging: paging, pages: pages)
  }

  var content: HTML {
    tag("h1") { "Documents" }
    tag("p", .class("quiet"), Attribute("role", "status")) { Words.counted(paging.total, "document") }
    tag("table", .class("documents stacked")) {
      tag("thead") {
        tag("tr") {
          tag("th", Attribute("scope", "col")) { "Document" }
          tag("th", Attribute("scope", "col")) { "Date" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Claims" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Events" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Findings" }
        }
      }
      tag("tbody") {
        for document in documents { row(document) }
      }
    }
    paging.links(link)
  }

  private func row(_ document: DocumentEntry) -> HTML {
    tag("tr") {
      tag("td") {
        tag("a", .class("name"), .href(.document(document.name))) { document.title ?? Words.fileName(document.name) }
        tag("span", .class("path")) { document.name }
        if let pages = pages[document.name] { tag("span", .class("path")) { pages.words } }
        if !document.notes.isEmpty { tag("span", .class("path")) { document.notes.joined(separator: "; ") } }
      }
      tag("td", .class(document.date == nil ? "period none" : "period")) { document.date.map(Words.time) ?? "–" }
      if document.format == "unreadable" {
        tag("td", .class("unreadable"), Attribute("colspan", "2")) { "cannot be read" }
      } else {
        tag("td", .class("number"), Attribute("data-name", "Claims")) { Words.grouped(document.claims) }
        tag("td", .class("number"), Attribute("data-name", "Events")) { Words.grouped(document.events) }
      }
      tag("td", .class("number"), Attribute("data-name", "Findings")) {
        if document.findings > 0 {
          tag("a", .href(.findings.asking("document", document.name))) { Words.grouped(document.findings) }
        } else {
          "0"
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV([
      "name", "title", "author", "date", "format", "bytes", "blocks", "claims", "events", "findings", "notes",
    ])
    for document in documents {
      csv.add([
        document.name, document.title, document.author, document.date, document.format, "\(document.bytes)",
        "\(document.blocks)", "\(document.claims)", "\(document.events)", "\(document.findings)",
        document.notes.joined(separator: "; "),
      ])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("documents", documents) { $1.write(to: &$0) }
    }
  }
}

extension DocumentEntry {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name)
      json.member("title", title)
      json.member("author", author)
      json.member("date", date)
      json.member("format", format)
      json.member("bytes", bytes)
      json.member("notes", notes)
      json.member("blocks", blocks)
      json.member("claims", claims)
      json.member("events", events)
      json.member("findings", findings)
      json.member("href", Link.document(name).text)
    }
  }
}
