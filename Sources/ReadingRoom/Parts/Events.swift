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

  /// The date without the year that stands in the margin; empty where it is the year alone.
  private var dayInYear: String {
    guard let year, when.hasSuffix(" " + year) else { return when == year ? "" : when }
    return String(when.dropLast(year.count + 1))
  }

  /// Date, kind, parties, place, and how it is told; a date of several days as a bar on the axis.
  func item(_ axis: TimeAxis?) -> HTML {
    tag("li", .class("event"), .id(id)) {
      tag("div", .class("when")) {
        dayInYear
        if let axis, let days, days.count > 366 {
          axis.bar(status == "occurred" ? "range" : "promise", days, height: 8)
        }
      }
      tag("div") {
        head
        for place in tellings {
          tag("p", .class("telling")) {
            place.quote(reach: 110)
            " "
            place.source()
          }
        }
        if omitted > 0 { tag("p", .class("quiet")) { "and \(Words.grouped(omitted)) more" } }
      }
    }
  }

  /// Date, kind, parties, and the words of one telling.
  func shortItem() -> HTML {
    tag("li", .class("event")) {
      tag("span", .class("when")) { when }
      tag("div") {
        head
        if let place = tellings.first {
          tag("p", .class("telling")) {
            Words.start(EvidencePlace.plain(place.words), 120)
            " "
            place.source()
          }
        }
      }
    }
  }

  /// The kind of the event and who takes part, in words.
  var words: String {
    let parties = [source, target].compactMap { $0 }.joined(separator: " → ")
    let what = kind == "other" ? Words.detail(subtype, of: kind) ?? kind : Words.kind(kind)
    return what + (status == "occurred" ? "" : " (\(status))") + (parties.isEmpty ? "" : ": " + parties)
  }

  private var head: HTML {
    tag("p", .class("what")) {
      tag("a", .class("kind"), .href(.event(id))) { Words.capitalized(Words.kind(kind)) }
      if let detail = Words.detail(subtype, of: kind) { tag("span", .class("quiet")) { ", " + detail } }
      if status != "occurred" { tag("span", .class("status")) { status } }
      if let source { tag("span") { " · " + source } }
      if let target { tag("span") { " → " + target } }
      if let place { tag("span", .class("quiet")) { " · " + place } }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("href", Link.event(id).text)
      json.member("date", date)
      json.member("kind", kind)
      json.member("subtype", subtype)
      json.member("status", status)
      json.member("source", source)
      json.member("target", target)
      json.member("place", place)
      json.member("object", object)
      json.member("omittedTellings", omitted)
      json.member("tellings", tellings) { $1.write(to: &$0) }
    }
  }
}
