import Exchange
import Quantities
import RecordStore

/// The areas of a framework, drawn and listed, with what stands in each.
struct FrameworkSection {
  let entity: EntityEntry
  let areas: [AreaCount]

  var html: HTML {
    tag("section", .label(entity.name)) {
      tag("h2") { "What stands in it" }
      FrameworkFigure(name: entity.name, areas: areas).html { link($0) }
      tag("table", .class("areas")) {
        tag("thead") {
          tag("tr") {
            tag("th", Attribute("scope", "col")) { "Area" }
            for name in ["Claims", "Events", "Commitments"] {
              tag("th", Attribute("scope", "col"), .class("number")) { name }
            }
          }
        }
        tag("tbody") {
          for area in areas {
            tag("tr") {
              tag("td") { tag("a", .href(link(area))) { Words.capitalized(area.area) } }
              for count in [area.claims, area.events, area.commitments] {
                tag("td", .class("number")) { Words.grouped(count) }
              }
            }
          }
        }
      }
    }
  }

  private func link(_ area: AreaCount) -> Link {
    Link.timeline.asking("framework", entity.id).asking("area", area.area)
  }
}

/// Offices over time, each as a bar between the first and the last of them.
struct OfficeSection {
  let offices: [EntityEntry.Office]
  let owners: [String: String]

  private var span: ClosedRange<Double>? {
    let days = offices.compactMap { $0.days(until: Today.day) }
    guard let first = days.map(\.lowerBound).min(), let last = days.map(\.upperBound).max(), first < last else {
      return nil
    }
    return Double(first)...Double(last)
  }

  var html: HTML {
    tag("section", .label("Offices")) {
      tag("h2") { "Offices" }
      tag("ol", .class("offices")) {
        for office in offices {
          tag("li") {
            tag("p") {
              tag("b") { office.title }
              if let of = office.of { tag("span", .class("quiet")) { ", " + (owners[of] ?? of) } }
            }
            bar(office)
            tag("p", .class("when")) { Self.time(office) }
          }
        }
      }
    }
  }

  private static func time(_ office: EntityEntry.Office) -> String {
    switch (office.from, office.to) {
    case (let from?, let to?): "\(Words.time(from)) – \(Words.time(to))"
    case (let from?, nil): "since \(Words.time(from))"
    case (nil, let to?): "until \(Words.time(to))"
    case (nil, nil): "dates not known"
    }
  }

  private func bar(_ office: EntityEntry.Office) -> HTML {
    guard let span, let days = office.days(until: Today.day) else { return .nothing }
    let width = span.upperBound - span.lowerBound
    return Drawing.picture("lanes", height: 8, label: nil) {
      Drawing.line("base", 0, 4, 1, 4)
      Drawing.bar(
        "range",
        from: (Double(days.lowerBound) - span.lowerBound) / width,
        to: (Double(days.upperBound) - span.lowerBound) / width,
        1,
        height: 6
      )
    }
  }
}

/// What a project costs, who takes part, and its steps.
struct ProjectSection {
  let project: ProjectAnswer
  let owners: [String: String]

  var html: HTML {
    tag("section", .label("The project")) {
      tag("h2") { "The project" }
      tag("dl", .class("facts")) {
        fact("Cost", project.costs.map { QuantityText($0.quantity).value })
        fact("Where", project.sites)
        fact("Who", project.parties)
        fact("State", project.state.map { [owners[$0] ?? $0] } ?? [])
      }
      if !project.amounts.isEmpty { amounts }
    }
  }

  @Markup private func fact(_ name: String, _ values: [String]) -> HTML {
    let values = values.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    if !values.isEmpty {
      tag("dt") { name }
      tag("dd") { values.joined(separator: ", ") }
    }
  }

  private var amounts: HTML {
    tag("ul", .class("plainlist")) {
      for amount in project.amounts.prefix(8) {
        tag("li", .class("telling")) {
          tag("b") { QuantityText(amount.quantity).value }
          ", \(amount.measure): "
          amount.place.quote(reach: 80)
          " "
          amount.place.source()
        }
      }
    }
  }
}

extension AreaCount {
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("area", area)
      $0.member("claims", claims)
      $0.member("events", events)
      $0.member("commitments", commitments)
    }
  }
}
