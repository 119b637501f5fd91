import Exchange
import Quantities
import RecordStore

/// What the record holds, at a glance.
struct OverviewPage: Page {
  let overview: RecordOverview
  let series: [MeasureSeries]
  let steps: [RelationStep]
  let framework: (entity: EntityEntry, areas: [AreaCount])?
  let events: [TimelineEntry]
  let promises: [CommitmentAnswer]
  let promiseCounts: [Facet]
  let findings: [FindingEntry]
  let inDoubt: Int

  let title = "Overview"
  var place: Link? { .overview }
  var link: Link { .overview }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let record = desk.record
    let overview = try record.overview()
    let promises = try record.promises(AnswerFilter(), asOf: Today.date)
    let prints = try record.fingerprints(200).filter { desk.decision(.finding, $0.print)?.verdict != .dismiss }
    let main = try record.mainFramework()
    return OverviewPage(
      overview: overview,
      series: try record.keySeries(7),
      steps: try steps(overview, record),
      framework: try main.map { ($0, try record.areaCounts(ofFramework: $0.id)) },
      events: try record.latestEvents(6),
      promises: try record.commitments(
        promises.filter { $0.status == .overdue }.suffix(3) + promises.filter { $0.status == .open }.prefix(3)
      ),
      promiseCounts: CommitmentListPage.order.map { one in
        Facet(value: one.rawValue, count: promises.count { $0.status == one })
      }.filter { $0.count > 0 },
      findings: try prints.prefix(4).compactMap { try record.findings($0.print).first },
      inDoubt: prints.count { $0.severity != "note" && desk.decision(.finding, $0.print) == nil }
    )
  }

  private static func steps(_ overview: RecordOverview, _ record: Record) throws -> [RelationStep] {
    let states = overview.parties.filter { $0.kind == "state" }.prefix(2)
    guard let one = states.first, let other = states.last, one.id != other.id, let first = try record.entity(one.id),
      let second = try record.entity(other.id)
    else { return [] }
    return try record.relationSteps(first, second)
  }

  var content: HTML {
    tag("header", .class("lead")) {
      tag("h1") { headline }
      counts
    }
    tag("div", .class("columns")) {
      tag("div") {
        seriesSection
        frameworkSection
        stepSection
        // A framework is high: events stand beside it, and below the rest where there is none.
        if framework == nil { eventSection } else { partySection }
      }
      tag("div") {
        findingSection
        promiseSection
        if framework == nil { partySection } else { eventSection }
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
      (overview.commitments, "promise told", "promises told", .commitments),
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
      tag("ol", .class("findings short")) {
        for finding in findings { finding.item(isShort: true) }
      }
      if total > findings.count { more("All \(Words.counted(total, "finding"))", .findings) }
      if inDoubt > 0 { more("\(Words.grouped(inDoubt)) to decide", .review) }
    }
  }

  private var seriesSection: HTML {
    tag("section", .label("Key figures")) {
      tag("h2") { "Key figures" }
      if series.isEmpty {
        tag("p", .class("quiet")) { "No figure says enough to be held against others." }
      } else {
        KeyFigures(series: series).html
      }
      if overview.figures > series.count { more("All \(Words.counted(overview.figures, "figure"))", .figures) }
    }
  }

  @Markup private var frameworkSection: HTML {
    if let (entity, areas) = framework {
      tag("section", .label("The main framework")) {
        tag("h2") { entity.name }
        FrameworkFigure(name: entity.name, areas: areas).html { area in
          Link.timeline.asking("framework", entity.id).asking("area", area.area)
        }
        tag("p", .class("quiet")) { "Statements of the documents in each area: claims, events and commitments." }
        more("All that stands in it", .entity(entity.id))
      }
    }
  }

  @Markup private var stepSection: HTML {
    if !steps.isEmpty {
      tag("section", .label("Level of relations")) {
        tag("h2") { "Level of relations" }
        tag("ol", .class("steps")) {
          for step in steps {
            tag("li") {
              tag("span", .class("when")) { Words.time(step.date) }
              tag("div") {
                tag("a", .class("kind"), .href(.event(step.event))) {
                  Words.capitalized(step.subtype.split(separator: ".").last.map(String.init) ?? step.subtype)
                }
                if let object = step.object { tag("span", .class("quiet")) { ", " + Words.start(object, 110) } }
                if let place = step.place {
                  " "
                  place.source()
                }
              }
            }
          }
        }
      }
    }
  }

  @Markup private var promiseSection: HTML {
    if !promises.isEmpty {
      tag("section", .label("Commitments")) {
        tag("h2") { "Commitments" }
        tag("p", .class("tallies")) {
          for count in promiseCounts {
            tag("a", .class(count.value), .href(Link.commitments.asking("status", count.value))) {
              "\(Words.grouped(count.count)) \(count.value)"
            }
          }
        }
        tag("ol", .class("promises short")) {
          for promise in promises { promise.item(isShort: true) }
        }
        more("The whole board", .commitments)
      }
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
            tag("a", .href(.entity(party.id))) { party.name }
            tag("span", .class("quiet")) { " \(party.kind)" }
            tag("span", .class("number")) { Words.counted(party.documents, "document") }
          }
        }
      }
      more("All entities", .entities)
    }
  }

  private func more(_ text: String, _ link: Link) -> HTML {
    tag("p", .class("more")) { tag("a", .href(link)) { text + " →" } }
  }
}

extension OverviewPage {
  var csv: CSV { FigureTable.csv(series.flatMap(\.figures)) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      writeCounts(to: &json)
      json.member("keyFigures", series) { json, series in
        json.object { $0.member("series", series.figures) { $1.write(to: &$0) } }
      }
      json.member("relations", steps) { json, step in
        json.object {
          $0.member("event", step.event)
          $0.member("date", step.date)
          $0.member("step", step.subtype)
          $0.member("object", step.object)
        }
      }
      json.member("framework", framework?.entity.id)
      json.member("areas", framework?.areas ?? []) { $1.write(to: &$0) }
      json.member("latestEvents", events) { $1.write(to: &$0) }
      json.member("commitmentCounts", promiseCounts) { $1.write(to: &$0) }
      json.member("findings", findings) { $1.write(to: &$0) }
    }
  }

  private func writeCounts(to json: inout JSONWriter) {
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
  }
}
