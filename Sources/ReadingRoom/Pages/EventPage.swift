import Exchange
import RecordStore

/// One event with all who tell of it.
struct EventPage: Page {
  let event: TimelineEntry
  let parties: [(name: String, entity: String, side: String)]
  let findings: [FigureFinding]
  let desk: Desk

  private static let mostTellings = 100

  var title: String { Words.capitalized(event.words) }
  var place: Link? { .timeline }
  var link: Link { .event(event.id) }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    guard let event = try desk.record.event(question.id, tellings: mostTellings) else { return nil }
    return EventPage(
      event: event,
      parties: try desk.record.parties(ofEvent: event.id),
      findings: try desk.record.findings(ofEvent: event.id),
      desk: desk
    )
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(.timeline)) { "Timeline" } }
    tag("h1") { title }
    tag("p", .class("subtitle")) {
      [event.when, event.place, event.object].compactMap { $0 }.joined(separator: " · ")
    }
    FindingLines(findings: findings).html
    tag("div", .class("columns")) {
      tag("section", .label("Tellings")) {
        tag("h2") { "Who tells of it" }
        for telling in event.tellings { telling.figure() }
        if event.omitted > 0 { tag("p", .class("quiet")) { "And \(Words.grouped(event.omitted)) more." } }
        desk.form(.event, event.id, back: link)
      }
      if !parties.isEmpty { partySection }
    }
  }

  private var partySection: HTML {
    tag("section", .label("Who takes part")) {
      tag("h2") { "Who takes part" }
      tag("ul", .class("plainlist")) {
        for party in parties {
          tag("li") {
            tag("a", .href(.entity(party.entity))) { party.name }
            tag("span", .class("quiet")) { party.side == "target" ? " towards whom" : "" }
          }
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV(["event", "document", "line", "words"])
    for telling in event.tellings { csv.add([event.id, telling.document, "\(telling.line)", telling.words]) }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("event")
      event.write(to: &json)
      json.member("parties", parties) { json, party in
        json.object {
          $0.member("name", party.name)
          $0.member("entity", party.entity)
          $0.member("side", party.side)
        }
      }
      json.member("findings", findings.map(\.id))
      json.member("decision", desk.decision(.event, event.id))
    }
  }
}
