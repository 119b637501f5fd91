import Exchange
import Quantities
import RecordStore

/// One person, state, body, project, agreement, framework or place: what the documents tell of it.
struct EntityPage: Page {
  let entity: EntityEntry
  let sameAs: [EntityEntry]
  let visits: [TimelineEntry]
  let statements: [TimelineEntry]
  let events: Listed<TimelineEntry>
  let figures: Listed<FigureEntry>
  let quotes: [QuoteEntry]
  let promises: [CommitmentAnswer]
  let areas: [AreaCount]
  let project: ProjectAnswer?
  let documents: [Facet]
  let places: Listed<EvidencePlace>
  /// A map around a place or state whose position the packs know.
  let map: PlaceMap?
  /// The names of those whose offices and projects they are, by identifier or code.
  let owners: [String: String]
  let desk: Desk

  var title: String { entity.name }
  var place: Link? { .entities }
  var link: Link { .entity(entity.id) }

  private static let few = 12

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let record = desk.record
    guard let entity = try record.entity(question.id) else { return nil }
    let isActor = entity.isActor
    let isProject = ["project", "facility"].contains(entity.kind)
    func events(_ kind: String) throws -> [TimelineEntry] {
      isActor ? try record.events(of: entity, kind: kind, ListPart(limit: few)).items : []
    }
    let project = isProject ? try record.projects(named: entity.name).first { $0.id == entity.id } : nil
    return EntityPage(
      entity: entity,
      sameAs: try desk.decisions.same(as: entity.id).compactMap { try record.entity($0) },
      visits: try events("visit"),
      statements: try events("statement"),
      events: try record.events(of: entity, ListPart(limit: few)),
      figures: try record.figures(of: entity.id, ListPart(limit: few)),
      quotes: isActor ? try record.quotes(of: entity.id, few) : [],
      promises: try promises(entity, record),
      areas: entity.kind == "framework" ? try record.areaCounts(ofFramework: entity.id) : [],
      project: project,
      documents: try record.documents(naming: entity.id),
      places: try record.places(of: entity.id, ListPart(limit: few)),
      map: try map(entity, record),
      owners: try record.names(ofOwners: entity.offices.compactMap(\.of) + [project?.state].compactMap { $0 }),
      desk: desk
    )
  }

  private static func map(_ entity: EntityEntry, _ record: Record) throws -> PlaceMap? {
    guard ["place", "state"].contains(entity.kind), let place = try record.position(of: entity.id) else { return nil }
    return PlaceMap(around: place, of: try record.placesOnMap(400))
  }

  private static func promises(_ entity: EntityEntry, _ record: Record) throws -> [CommitmentAnswer] {
    let filter =
      entity.kind == "framework"
      ? AnswerFilter(framework: entity.id) : entity.isActor ? AnswerFilter(actor: entity.name) : nil
    guard let filter else { return [] }
    let all = try record.promises(filter, asOf: Today.date)
    return try record.commitments(
      CommitmentListPage.order.flatMap { status in all.filter { $0.status == status } }.prefix(6)
    )
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(Link.entities.asking("kind", entity.kind))) { Words.kind(entity.kind) } }
    tag("h1") { entity.name }
    tag("p", .class("subtitle")) {
      "Named \(Words.counted(entity.mentions, "time")) in \(Words.counted(entity.documents, "document"))"
    }
    if !aliases.isEmpty {
      tag("p", .class("aliases")) { "Also: " + aliases.prefix(12).joined(separator: "; ") }
    }
    if !sameAs.isEmpty { same }
    tag("div", .class("columns")) {
      tag("div") { main }
      tag("div") { beside }
    }
  }

  /// Its other names as a reader would write them: packs write several wordings as one.
  private var aliases: [String] {
    var seen: Set<String> = [entity.name.lowercased()]
    return entity.aliases.map(Words.wording).filter { seen.insert($0.lowercased()).inserted }
  }

  private var same: HTML {
    tag("p", .class("aliases")) {
      "Said to be the same as "
      for other in sameAs { tag("a", .href(.entity(other.id))) { other.name } }
    }
  }

  @Markup private var main: HTML {
    if !areas.isEmpty { FrameworkSection(entity: entity, areas: areas).html }
    if let project { ProjectSection(project: project, owners: owners).html }
    eventList("Visits", visits, kind: "visit")
    eventList("Statements", statements, kind: "statement")
    quoteSection
    eventList(
      visits.isEmpty && statements.isEmpty ? "Events" : "Latest events",
      events.items,
      total: events.total
    )
    figureSection
  }

  @Markup private var beside: HTML {
    if let map { map.html }
    if map == nil, entity.kind == "place" {
      tag("p", .class("quiet")) { "No map: the packs do not say where it lies." }
    }
    if !entity.offices.isEmpty { OfficeSection(offices: entity.offices, owners: owners).html }
    if !promises.isEmpty {
      tag("section", .label("Commitments")) {
        tag("h2") { "Commitments" }
        tag("ol", .class("promises short")) {
          for promise in promises { promise.item(isShort: true) }
        }
      }
    }
    documentSection
    if figures.items.isEmpty || !entity.isActor { placeSection }
  }

  @Markup private func eventList(_ name: String, _ events: [TimelineEntry], total: Int = 0, kind: String? = nil) -> HTML
  {
    if !events.isEmpty {
      tag("section", .label(name)) {
        tag("h2") { name }
        tag("ol", .class("events short")) {
          for event in events { event.shortItem() }
        }
        if events.count >= Self.few || total > events.count, entity.isActor {
          tag("p", .class("more")) {
            tag("a", .href(Link.timeline.asking("actor", entity.name).asking("kind", kind))) { "All in the timeline →" }
          }
        }
      }
    }
  }

  @Markup private var quoteSection: HTML {
    if !quotes.isEmpty {
      tag("section", .label("Quotations")) {
        tag("h2") { "In their own words" }
        for quote in quotes {
          tag("figure", .class("evidence")) {
            tag("blockquote") { Words.start(EvidencePlace.plain(quote.place.words), 420) }
            tag("figcaption") {
              if let date = quote.date { Words.time(date) + ", " }
              quote.place.source()
            }
          }
        }
      }
    }
  }

  @Markup private var figureSection: HTML {
    if !figures.items.isEmpty {
      tag("section", .label("Figures")) {
        tag("h2") { "Figures" }
        FigureTable(figures: figures.items).digest
        if figures.total > figures.items.count {
          tag("p", .class("more")) {
            tag("a", .href(Link.figures.asking("party", entity.name))) {
              "All \(Words.counted(figures.total, "figure")) →"
            }
          }
        }
      }
    }
  }

  private var documentSection: HTML {
    tag("section", .label("Documents")) {
      tag("h2") { "In which documents" }
      tag("ol", .class("parties")) {
        for document in documents.prefix(Self.few) {
          tag("li") {
            tag("a", .href(.document(document.value))) { Words.fileName(document.value) }
            tag("span", .class("number")) { Words.counted(document.count, "time") }
          }
        }
      }
    }
  }

  private var placeSection: HTML {
    tag("section", .label("Passages")) {
      tag("h2") { "Where it is named" }
      tag("ol", .class("plainlist")) {
        for place in places.items {
          tag("li", .class("telling")) {
            place.quote(reach: 80)
            " "
            place.source()
          }
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV(["entity", "type", "id", "date", "what", "document", "line", "words"])
    for event in events.items {
      let place = event.tellings.first
      csv.add([
        entity.id, "event", event.id, event.date, event.words, place?.document, place.map { "\($0.line)" },
        place?.words,
      ])
    }
    for figure in figures.items {
      for source in figure.sources {
        csv.add([
          entity.id, "figure", figure.id, figure.period, figure.measure, source.place.document,
          "\(source.place.line)", source.place.words,
        ])
      }
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("entity")
      entity.write(to: &json)
      json.member("sameAs", sameAs.map(\.id))
      json.member("latitude", map.map { Drawing.number($0.place.latitude) })
      json.member("longitude", map.map { Drawing.number($0.place.longitude) })
      json.member("events", events.items) { $1.write(to: &$0) }
      json.member("eventTotal", events.total)
      json.member("figures", figures.items) { $1.write(to: &$0) }
      json.member("figureTotal", figures.total)
      json.member("quotations", quotes) { $1.place.write(to: &$0) }
      json.member("commitments", promises) { $1.write(to: &$0) }
      json.member("areas", areas) { $1.write(to: &$0) }
      json.member("documents", documents) { $1.write(to: &$0) }
      json.member("passages", places.items) { $1.write(to: &$0) }
    }
  }
}
