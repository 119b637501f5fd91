import Exchange
import Quantities
import RecordStore

/// Promises by what became of them, those that are overdue first.
struct CommitmentListPage: Page {
  let status: CommitmentStatus?
  let actor: String?
  let framework: String?
  let commitments: [CommitmentAnswer]
  let counts: [Facet]
  let paging: Paging
  let today: PartialDate

  let title = "Commitments"
  var place: Link? { .commitments }
  var link: Link { base.asking("status", status?.rawValue) }
  private var base: Link { .commitments.asking("actor", actor).asking("framework", framework) }

  /// The order of the board.
  static let order: [CommitmentStatus] = [.overdue, .open, .suspended, .delivered, .cancelled]

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let status = try question.word("status", of: order.map(\.rawValue)).flatMap(CommitmentStatus.init)
    let (actor, framework) = (try question.word("actor"), try question.word("framework"))
    let today = Today.date
    let all = try desk.record.promises(AnswerFilter(actor: actor, framework: framework), asOf: today)
    let wanted = order.filter { status == nil || status == $0 }.flatMap { one in all.filter { $0.status == one } }
    var paging = try Paging(question)
    paging.total = wanted.count
    return CommitmentListPage(
      status: status,
      actor: actor,
      framework: framework,
      commitments: try desk.record.commitments(wanted.dropFirst(paging.part.offset).prefix(paging.part.limit)),
      counts: order.map { one in Facet(value: one.rawValue, count: all.count { $0.status == one }) }.filter {
        $0.count > 0
      },
      paging: paging,
      today: today
    )
  }

  var content: HTML {
    tag("h1") { "Commitments" }
    tag("form", .class("filter"), Attribute("action", "/commitments")) {
      Field.text("actor", "By or to whom", actor)
      Field.text("framework", "Framework", framework)
      Field.hidden("status", status?.rawValue)
      Field.submit
    }
    Facets(name: "Status", key: "status", facets: counts, chosen: status?.rawValue, base: base) {
      Words.capitalized($0)
    }.html
    ListCount.line(
      Words.counted(paging.total, "promise") + " as of " + Words.time(today.description),
      isEmpty: paging.total == 0,
      link,
      all: .commitments
    )
    for one in Self.order {
      let own = commitments.filter { $0.status == one }
      if !own.isEmpty {
        tag("section", .class("lane \(one.rawValue)"), .label(Words.capitalized(one.rawValue))) {
          tag("h2") { Words.capitalized(one.rawValue) }
          tag("ol", .class("promises")) {
            for commitment in own { commitment.item() }
          }
        }
      }
    }
    paging.links(link)
  }

  var csv: CSV {
    var csv = CSV(["status", "what", "by", "to", "value", "unit", "due", "made", "document", "line", "words"])
    for promise in commitments {
      let place = promise.tellings.first?.place
      csv.add([
        promise.status.rawValue, promise.what, promise.by.joined(separator: "; "), promise.to.joined(separator: "; "),
        promise.quantity?.value?.description, promise.quantity?.unit.code, promise.due, promise.made, place?.document,
        place.map { "\($0.line)" }, place?.words,
      ])
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("asOf", today.description)
      json.member("statuses", counts) { $1.write(to: &$0) }
      json.member("commitments", commitments) { $1.write(to: &$0) }
    }
  }
}

extension CommitmentAnswer {
  /// When it is due, who promised what, and where it stands.
  func item(isShort: Bool = false) -> HTML {
    tag("li", .class("promise \(status.rawValue)")) {
      tag("span", .class("when")) { due.map { "due " + Words.time($0) } ?? made.map { "made " + Words.time($0) } ?? "" }
      tag("div") {
        tag("p", .class("what")) {
          if isShort, status == .overdue { tag("span", .class("badge error")) { "Overdue " } }
          tag("b") { Words.capitalized(Words.start(EvidencePlace.plain(what), 160)) }
          if let quantity { tag("span") { " · " + QuantityText(quantity).value } }
        }
        tag("p", .class("about")) {
          tag("span") { parties }
          if tellings.count > 1 { tag("span") { "told \(tellings.count) times" } }
          if let reached = progress.first {
            tag("span") { "reached in \(Words.time(reached.period)): \(QuantityText(reached.quantity).value)" }
          }
        }
        if let telling = tellings.first {
          tag("p", .class("telling")) {
            if !isShort { telling.place.quote(reach: 110) }
            if !isShort { " " }
            telling.place.source()
          }
        }
      }
    }
  }

  private var parties: String {
    [by.joined(separator: ", "), to.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: " → ")
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("what", what)
      json.member("status", status.rawValue)
      json.member("by", by)
      json.member("to", to)
      json.member("value", quantity.map { QuantityText($0).value })
      json.member("due", due)
      json.member("made", made)
      json.member("project", project)
      json.member("tellings", tellings) { json, telling in
        json.object {
          $0.member("id", telling.id)
          $0.member("state", telling.state)
          $0.key("place")
          telling.place.write(to: &$0)
        }
      }
    }
  }
}
