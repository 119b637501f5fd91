import Exchange
import RecordStore

/// All that was decided, the newest first, and what lost its place when the record was built again.
struct DecisionListPage: Page {
  let entries: [Decisions.Entry]
  let undone: Set<Int>
  let lost: [Decision]
  let paging: Paging
  let desk: Desk

  let title = "Decisions"
  var place: Link? { .review }
  var link: Link { .decisions }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    var paging = try Paging(question)
    let entries = desk.decisions.entries
    paging.total = entries.count
    return DecisionListPage(
      entries: Array(entries.reversed().dropFirst(paging.part.offset).prefix(paging.part.limit)),
      undone: desk.decisions.undone,
      lost: try Anchors(record: desk.record).lost(desk.decisions),
      paging: paging,
      desk: desk
    )
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(.review)) { "Review" } }
    tag("h1") { "Decisions" }
    tag("p", .class("quiet"), Attribute("role", "status")) {
      entries.isEmpty ? "Nothing has been decided yet." : Words.counted(paging.total, "line") + " in the log"
    }
    if !lost.isEmpty {
      tag("section", .id("lost"), .label("Lost places")) {
        tag("h2") { "Lost places" }
        tag("p", .class("quiet")) {
          "The record, as it was built last, no longer has what these decisions were made on. They stay in the log."
        }
        tag("ol", .class("log")) {
          for decision in lost { item(decision, isLost: true) }
        }
      }
    }
    tag("ol", .class("log")) {
      for entry in entries {
        switch entry {
        case .decision(let decision): item(decision)
        case .undo(let number, let time, let author, let undoes):
          tag("li") {
            tag("span", .class("when")) { "\(number)" }
            tag("p") { "Decision \(undoes) undone by \(author), \(Words.time(String(time.prefix(10))))" }
          }
        }
      }
    }
    paging.links(link)
  }

  private func item(_ decision: Decision, isLost: Bool = false) -> HTML {
    tag("li", .class(undone.contains(decision.number) ? "undone" : nil)) {
      tag("span", .class("when")) { "\(decision.number)" }
      tag("div") {
        tag("p") {
          if let link = decision.link, !isLost { tag("a", .href(link)) { decision.title } } else { decision.title }
        }
        if undone.contains(decision.number) {
          tag("p", .class("quiet")) { Words.capitalized(decision.verdict.past) + " by \(decision.author); undone" }
        } else {
          DecisionNote(decision: decision, desk: desk, back: link).html
        }
      }
    }
  }

  var csv: CSV {
    var csv = CSV(["number", "time", "author", "subject", "id", "verdict", "value", "reason", "title", "holds"])
    for entry in entries {
      switch entry {
      case .decision(let decision):
        csv.add([
          "\(decision.number)", decision.time, decision.author, decision.target.subject.rawValue, decision.target.id,
          decision.verdict.rawValue, decision.value, decision.reason, decision.title,
          undone.contains(decision.number) ? "no" : "yes",
        ])
      case .undo(let number, let time, let author, let undoes):
        csv.add(["\(number)", time, author, "undo", "\(undoes)", nil, nil, nil, nil, "yes"])
      }
    }
    return csv
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("lost", lost) { $1.write(to: &$0) }
      json.member("entries", entries) { json, entry in
        switch entry {
        case .decision(let decision): decision.write(to: &json)
        case .undo(let number, let time, let author, let undoes):
          json.object {
            $0.member("number", number)
            $0.member("time", time)
            $0.member("author", author)
            $0.member("undoes", undoes)
          }
        }
      }
    }
  }
}
