import Exchange
import RecordStore

/// Everybody and everything that the documents name.
struct EntityListPage: Page {
  let filter: EntityFilter
  let kinds: [Facet]
  let entities: [EntityEntry]
  let paging: Paging

  let title = "Entities"
  var place: Link? { .entities }
  var link: Link { .entities.asking("kind", filter.kind).asking("q", filter.name) }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let filter = EntityFilter(kind: try question.word("kind"), name: try question.word("q"))
    var paging = try Paging(question)
    let entities = try desk.record.entities(filter, paging.part)
    paging.total = entities.total
    return EntityListPage(
      filter: filter,
      kinds: try desk.record.entityFacets(),
      entities: entities.items,
      paging: paging
    )
  }

  var content: HTML {
    tag("h1") { "Entities" }
    tag("form", .class("filter"), Attribute("action", "/entities")) {
      Field.text("q", "Name", filter.name)
      Field.hidden("kind", filter.kind)
      Field.submit
    }
    Facets(
      name: "Kind",
      key: "kind",
      facets: kinds,
      chosen: filter.kind,
      base: Link.entities.asking("q", filter.name)
    ) { Words.capitalized(Words.kind($0)) }.html
    ListCount.line(
      Words.counted(paging.total, "entity", plural: "entities"),
      isEmpty: paging.total == 0,
      link,
      all: .entities
    )
    if !entities.isEmpty { table }
    paging.links(link)
  }

  private var table: HTML {
    tag("table", .class("entities stacked")) {
      tag("thead") {
        tag("tr") {
          tag("th", Attribute("scope", "col")) { "Name" }
          tag("th", Attribute("scope", "col")) { "Kind" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Documents" }
          tag("th", Attribute("scope", "col"), .class("number")) { "Named" }
        }
      }
      tag("tbody") {
        for entity in entities {
          tag("tr") {
            tag("td", .class("main")) {
              tag("a", .class("name"), .href(.entity(entity.id))) { entity.name }
              if let about = entity.about { tag("span", .class("path")) { about } }
            }
            tag("td") { Words.kind(entity.kind) }
            tag("td", .class("number"), Attribute("data-name", "Documents")) { Words.grouped(entity.documents) }
            tag("td", .class("number"), Attribute("data-name", "Named")) { Words.grouped(entity.mentions) }
          }
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV(["id", "kind", "name", "state", "documents", "mentions"])
    for entity in entities {
      csv.add([entity.id, entity.kind, entity.name, entity.state, "\(entity.documents)", "\(entity.mentions)"])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("kinds", kinds) { $1.write(to: &$0) }
      json.member("entities", entities) { $1.write(to: &$0) }
    }
  }
}

extension EntityEntry {
  /// The latest office of a person, else the other names.
  var about: String? {
    if let office = offices.max(by: { ($0.from ?? "") < ($1.from ?? "") }) { return office.title }
    let names = aliases.prefix(3).joined(separator: ", ")
    return names.isEmpty ? nil : names
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("kind", kind)
      json.member("name", name)
      json.member("state", state)
      json.member("aliases", aliases)
      json.member("offices", offices) { json, office in
        json.object {
          $0.member("title", office.title)
          $0.member("of", office.of)
          $0.member("from", office.from)
          $0.member("to", office.to)
          $0.member("source", office.source)
        }
      }
      json.member("mentions", mentions)
      json.member("documents", documents)
      json.member("href", Link.entity(id).text)
    }
  }
}

extension Facet {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("value", value)
      $0.member("count", count)
    }
  }
}
