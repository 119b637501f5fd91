import Exchange
import Quantities
import RecordStore

/// Events in the order of their dates, under their years.
struct TimelinePage: Page {
  let actor: String?
  let from: String?
  let to: String?
  let events: [TimelineEntry]
  let paging: Paging

  let title = "Timeline"
  var place: Link? { .timeline }
  var link: Link { .timeline.asking("actor", actor).asking("from", from).asking("to", to) }

  static func find(_ question: Question, in record: Record) throws -> Self? {
    let (from, to) = (try question.date("from"), try question.date("to"))
    if let from, let to, from.days.lowerBound > to.days.upperBound {
      throw QuestionError("“from” (\(from)) is later than “to” (\(to))")
    }
    let actor = try question.word("actor")
    var paging = try Paging(question)
    let events = try record.timeline(TimelineFilter(from: from, to: to, actor: actor), paging.part)
    paging.total = events.total
    return TimelinePage(
      actor: actor,
      from: from?.description,
      to: to?.description,
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
    tag("form", .class("filter"), Attribute("action", "/timeline")) {
      Field.text("actor", "Who", actor)
      Field.text("from", "From", from, hint: "1958 or 2020-02-05")
      Field.text("to", "To", to)
      Field.submit
    }
    tag("p", .class("quiet"), Attribute("role", "status")) { Words.counted(paging.total, "event") }
    for (year, events) in years {
      tag("section", .class("year"), .label(year ?? "Without a date")) {
        tag("h2") { year ?? "Without a date" }
        tag("ol", .class("events")) {
          for event in events { event.item() }
        }
      }
    }
    paging.links(link)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("events", events) { $1.write(to: &$0) }
    }
  }
}

extension Question {
  /// A year, a month or a day.
  fileprivate func date(_ name: String) throws(QuestionError) -> PartialDate? {
    guard let word = try word(name) else { return nil }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), !parts.contains(nil), let year = parts[0],
      let date = PartialDate(
        year: year,
        month: parts.count > 1 ? parts[1] : nil,
        day: parts.count > 2 ? parts[2] : nil
      )
    else { throw QuestionError("“\(name)” is a date: 1958, 2020-02 or 2020-02-05") }
    return date
  }
}
