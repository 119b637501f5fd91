import Exchange
import Foundation
import Quantities
import RecordStore

/// Events, offices, promises and documents on one axis, which can be narrowed to a part of it.
struct TimelinePage: Page {
  let filter: TimelineFilter
  let kinds: [Facet]
  let axis: TimeAxis?
  let days: [ClosedRange<Int>]
  let lanes: [(name: String, lanes: [TimeLane])]
  let events: [TimelineEntry]
  let paging: Paging

  let title = "Timeline"
  var place: Link? { .timeline }
  var link: Link { base() }

  /// The page with all that was asked but some of it.
  private func base(without keys: Set<String> = []) -> Link {
    let asked: [(String, String?)] = [
      ("actor", filter.actor), ("kind", filter.kind), ("place", filter.place), ("framework", filter.framework),
      ("area", filter.area), ("from", filter.from?.description), ("to", filter.to?.description),
    ]
    return asked.filter { !keys.contains($0.0) }.reduce(.timeline) { $0.asking($1.0, $1.1) }
  }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let (from, to) = (try question.date("from"), try question.date("to"))
    if let from, let to, from.days.lowerBound > to.days.upperBound {
      throw QuestionError("“from” (\(from)) is later than “to” (\(to))")
    }
    var filter = TimelineFilter(from: from, to: to, actor: try question.word("actor"), kind: try question.word("kind"))
    filter.place = try question.word("place")
    filter.framework = try question.word("framework")
    filter.area = try question.word("area")
    var paging = try Paging(question)
    let events = try desk.record.timeline(filter, paging.part)
    paging.total = events.total
    let days = try desk.record.days(of: filter)
    let axis = TimeAxis(days, from: from, to: to)
    return TimelinePage(
      filter: filter,
      kinds: try desk.record.eventFacets(),
      axis: axis,
      days: days,
      lanes: try axis.map { try TimeLanes(axis: $0, filter: filter, record: desk.record).groups } ?? [],
      events: events.items,
      paging: paging
    )
  }

  /// Events that follow each other in one year.
  private var years: [(year: String?, events: [TimelineEntry])] {
    events.reduce(into: []) { years, event in
      if let last = years.last, last.year == event.year {
        years[years.count - 1].events.append(event)
      } else {
        years.append((event.year, [event]))
      }
    }
  }

  var content: HTML {
    tag("h1") { "Timeline" }
    form
    Facets(name: "Kind", key: "kind", facets: kinds, chosen: filter.kind, base: base(without: ["kind"])) {
      Words.capitalized(Words.kind($0))
    }.html
    zoom
    for group in lanes { laneSection(group.name, group.lanes) }
    ListCount.line(Words.counted(paging.total, "event"), isEmpty: paging.total == 0, link, all: .timeline)
    for (year, events) in years {
      tag("section", .class("year"), .label(year ?? "Without a date")) {
        tag("h2") { year ?? "Without a date" }
        tag("ol", .class("events")) {
          for event in events { event.item(axis) }
        }
      }
    }
    paging.links(link)
  }

  private var form: HTML {
    tag("form", .class("filter"), Attribute("action", "/timeline")) {
      Field.text("actor", "Who", filter.actor)
      Field.text("place", "Where", filter.place)
      Field.text("from", "From", filter.from?.description, hint: "1958 or 2020-02-05")
      Field.text("to", "To", filter.to?.description)
      Field.text("framework", "Framework", filter.framework)
      Field.text("area", "Area", filter.area)
      Field.hidden("kind", filter.kind)
      Field.submit
    }
  }

  @Markup private var zoom: HTML {
    if let axis {
      tag("div", .class("zoom")) {
        tag("p", .class("lane-name")) {
          tag("b") { "Events" }
          if filter.from != nil || filter.to != nil {
            tag("a", .href(base(without: ["from", "to"]))) { "← All of time" }
          } else {
            tag("span", .class("quiet")) { "a column leads to its time" }
          }
        }
        axis.columns(days) { from, to in
          base(without: ["from", "to"]).asking("from", from).asking("to", to)
        }
      }
    }
  }

  @Markup private func laneSection(_ name: String, _ lanes: [TimeLane]) -> HTML {
    if let axis {
      tag("section", .class("lanes-of-time"), .label(name)) {
        tag("h2", .class("small")) { name }
        tag("ol") {
          for lane in lanes { lane.html(axis) }
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV([
      "id", "date", "kind", "subtype", "status", "source", "target", "place", "object", "document", "line", "words",
    ])
    for event in events {
      for telling in event.tellings {
        csv.add([
          event.id, event.date, event.kind, event.subtype, event.status, event.source, event.target, event.place,
          event.object, telling.document, "\(telling.line)", telling.words,
        ])
      }
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("kinds", kinds) { $1.write(to: &$0) }
      json.member("events", events) { $1.write(to: &$0) }
    }
  }
}

/// What stands beside events on the axis, where it is short enough to be read.
private struct TimeLanes {
  let axis: TimeAxis
  let filter: TimelineFilter
  let record: Record

  private static let longest = 130 * 366
  private static let most = 8

  var groups: [(name: String, lanes: [TimeLane])] {
    get throws {
      guard axis.days.count <= Self.longest else { return [] }
      return [("Offices", try offices), ("Commitments", try promises), ("Documents", try documents)].filter {
        !$0.1.isEmpty
      }
    }
  }

  private var offices: [TimeLane] {
    get throws {
      let lanes = try record.officeHolders(40).flatMap { person -> [TimeLane] in
        let isAsked = filter.actor.map { person.name.localizedStandardContains($0) }
        guard isAsked != false else { return [] }
        let held = person.offices.compactMap { office in
          office.days(until: Today.day).flatMap { $0.overlaps(axis.days) ? (office, $0.clamped(to: axis.days)) : nil }
        }
        // Of several persons only the longest office of each.
        return held.sorted { $0.1.count > $1.1.count }.prefix(isAsked == nil ? 1 : 4).map { office, days in
          TimeLane(name: person.name, detail: office.title, link: .entity(person.id), days: days, style: "range")
        }
      }
      return Array(lanes.prefix(Self.most))
    }
  }

  private var promises: [TimeLane] {
    get throws {
      let answer = AnswerFilter(
        from: filter.from,
        to: filter.to,
        actor: filter.actor,
        framework: filter.framework,
        area: filter.area
      )
      let near = try record.promises(answer, asOf: Today.date).compactMap {
        promise -> (PromiseKey, ClosedRange<Int>)? in
        guard let due = promise.due else { return nil }
        let days = min(promise.made ?? due.lowerBound, due.lowerBound)...due.upperBound
        return days.overlaps(axis.days) ? (promise, days) : nil
      }.prefix(Self.most)
      return zip(try record.commitments(near.map(\.0)), near).compactMap { promise, found in
        guard let place = promise.tellings.first?.place else { return nil }
        return TimeLane(
          name: Words.start(promise.what, 60),
          detail: promise.status.rawValue,
          link: .passage(place.document, line: place.line, mark: place.mark()),
          days: found.1,
          style: promise.status == .overdue ? "late" : "promise"
        )
      }
    }
  }

  private var documents: [TimeLane] {
    get throws {
      let lanes = try record.documents(ListPart(limit: 200)).items.compactMap { document -> TimeLane? in
        guard let days = document.date.flatMap(Words.days), days.overlaps(axis.days) else { return nil }
        return TimeLane(
          name: document.title ?? Words.fileName(document.name),
          detail: document.date.map(Words.time) ?? "",
          link: .document(document.name),
          days: days,
          style: "document"
        )
      }
      return Array(lanes.prefix(Self.most))
    }
  }
}

extension Question {
  /// A year, a month or a day.
  fileprivate func date(_ name: String) throws(QuestionError) -> PartialDate? {
    guard let word = try word(name) else { return nil }
    guard let date = PartialDate(iso: word) else {
      throw QuestionError("“\(name)” is a date: 1958, 2020-02 or 2020-02-05")
    }
    return date
  }
}
