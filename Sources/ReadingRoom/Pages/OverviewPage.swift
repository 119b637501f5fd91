import Exchange
import Quantities
import RecordStore

/// What the record holds, at a glance.
struct OverviewPage: Page {
  let overview: RecordOverview
  let figures: [FigureEntry]
  let events: [TimelineEntry]
  let findings: [FindingEntry]

  let title = "Overview"
  var place: Link? { .overview }
  var link: Link { .overview }

  static func find(_ question: Question, in record: Record) throws -> Self? {
    OverviewPage(
      overview: try record.overview(),
      figures: try record.keyFigures(8),
      events: try record.latestEvents(8),
      findings: try record.findings(FindingFilter(), ListPart(limit: 5)).items
    )
  }

  var content: HTML {
    tag("header", .class("lead")) {
      tag("h1") { headline }
      counts
    }
    tag("div", .class("columns")) {
      tag("div") {
        findingSection
        figureSection
      }
      tag("div") {
        eventSection
        partySection
      }
    }
  }

  private var headline: String {
    let names = overview.parties.filter { $0.kind == "state" }.prefix(2).map(\.name)
    let parties = names.isEmpty ? "The record" : names.joined(separator: " and ")
    guard let first = overview.firstYear, let last = overview.lastYear else { return parties }
    return first == last ? "\(parties), \(first)" : "\(parties), \(first)–\(last)"
  }

  private var counts: HTML {
    let entries: [(number: Int, noun: String, plural: String, link: Link)] = [
      (overview.documents, "document", "documents", .documents), (overview.figures, "figure", "figures", .figures),
      (overview.events, "event", "events", .timeline),
      (overview.errors, "error", "errors", .findings.asking("severity", "error")),
      (overview.warnings, "warning", "warnings", .findings.asking("severity", "warning")),
      (overview.notes, "note", "notes", .findings.asking("severity", "note")),
    ]
    return tag("ul", .class("counts")) {
      for entry in entries {
        tag("li") {
          tag("a", .href(entry.link)) {
            tag("b") { Words.grouped(entry.number) }
            " "
            tag("span") { entry.number == 1 ? entry.noun : entry.plural }
          }
        }
      }
    }
  }

  private var findingSection: HTML {
    let total = overview.errors + overview.warnings + overview.notes
    return tag("section", .label("Findings")) {
      tag("h2") { "What does not add up" }
      if findings.isEmpty { tag("p", .class("quiet")) { "Nothing was found that does not add up." } }
      tag("ol", .class("findings")) {
        for finding in findings { finding.item(isShort: true) }
      }
      if total > findings.count { more("All \(Words.grouped(total)) findings", .findings) }
    }
  }

  private var figureSection: HTML {
    tag("section", .label("Key figures")) {
      tag("h2") { "Key figures" }
      if figures.isEmpty {
        tag("p", .class("quiet")) { "No figure says enough to be held against others." }
      } else {
        FigureTable(figures: figures).digest
      }
      if overview.figures > figures.count { more("All \(Words.counted(overview.figures, "figure"))", .figures) }
    }
  }

  private var eventSection: HTML {
    tag("section", .label("Latest events")) {
      tag("h2") { "Latest events" }
      if events.isEmpty { tag("p", .class("quiet")) { "No dated events." } }
      tag("ol", .class("events short")) {
        for event in events { event.shortItem() }
      }
      if overview.events > events.count { more("The whole timeline", .timeline) }
    }
  }

  private var partySection: HTML {
    tag("section", .label("Parties")) {
      tag("h2") { "Who is spoken of" }
      tag("ol", .class("parties")) {
        for party in overview.parties {
          tag("li") {
            tag("a", .href(.timeline.asking("actor", party.name))) { party.name }
            tag("span", .class("quiet")) { " \(party.kind)" }
            tag("span", .class("number")) { Words.counted(party.documents, "document") }
          }
        }
      }
    }
  }

  private func more(_ text: String, _ link: Link) -> HTML {
    tag("p", .class("more")) { tag("a", .href(link)) { text + " →" } }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("documents", overview.documents)
      json.member("claims", overview.claims)
      json.member("figures", overview.figures)
      json.member("events", overview.events)
      json.member("commitments", overview.commitments)
      json.member("errors", overview.errors)
      json.member("warnings", overview.warnings)
      json.member("notes", overview.notes)
      json.member("firstYear", overview.firstYear)
      json.member("lastYear", overview.lastYear)
      json.member("program", overview.program)
      json.member("parties", overview.parties) { json, party in
        json.object {
          $0.member("id", party.id)
          $0.member("name", party.name)
          $0.member("kind", party.kind)
          $0.member("mentions", party.mentions)
          $0.member("documents", party.documents)
        }
      }
      json.member("keyFigures", figures) { $1.write(to: &$0) }
      json.member("latestEvents", events) { $1.write(to: &$0) }
      json.member("findings", findings) { $1.write(to: &$0) }
    }
  }
}
