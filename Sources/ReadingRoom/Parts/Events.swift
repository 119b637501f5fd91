import Exchange
import RecordStore

extension TimelineEntry {
  var when: String { date.map(Words.time) ?? "undated" }

  /// The year to stand in the margin; events without a date have none.
  var year: String? {
    guard let date else { return nil }
    let start = date.hasPrefix("..") ? date.dropFirst(2) : date[...]
    let year = start.prefix(4)
    return year.utf8.count == 4 && year.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? String(year) : Words.time(date)
  }

  /// Date, kind, parties, place, and where it is told.
  func item(isShort: Bool = false) -> HTML {
    tag("li", .class("event"), .id(isShort ? nil : id)) {
      tag("span", .class("when")) { when }
      tag("div") {
        tag("p", .class("what")) {
          tag("b") { Words.capitalized(Words.kind(subtype)) }
          if status != "occurred" { tag("span", .class("status")) { status } }
          if let source { tag("span") { " " + source } }
          if let target { tag("span") { " → " + target } }
          if let place { tag("span", .class("quiet")) { ", " + place } }
        }
        if let object { tag("p", .class("object")) { object } }
        tellings(isShort)
      }
    }
  }

  private func tellings(_ isShort: Bool) -> HTML {
    HTML.joined(
      tellings.prefix(isShort ? 1 : 3).map { place in
        tag("p", .class("telling")) {
          if !isShort { place.quote(reach: 110) }
          if !isShort { " " }
          place.source()
        }
      }
    ) + (tellings.count > 3 && !isShort ? tag("p", .class("quiet")) { "and \(tellings.count - 3) more" } : .nothing)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("date", date)
      json.member("kind", kind)
      json.member("subtype", subtype)
      json.member("status", status)
      json.member("source", source)
      json.member("target", target)
      json.member("place", place)
      json.member("object", object)
      json.member("tellings", tellings) { $1.write(to: &$0) }
    }
  }
}
