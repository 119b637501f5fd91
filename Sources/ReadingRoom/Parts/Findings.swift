import Exchange
import RecordStore

extension FindingEntry {
  var link: Link { .finding(id) }

  /// Severity, message, check and the first two places.
  func item(isShort: Bool = false, decided: Decision? = nil) -> HTML {
    tag("li", .class("finding \(severity)" + (decided?.verdict == .dismiss ? " dismissed" : ""))) {
      tag("p", .class("about")) {
        badge
        tag("span", .class("rule")) { rule }
        if let decision = decided?.verdict.past ?? decision { tag("span", .class("status")) { decision } }
      }
      if isShort {
        tag("h3") { headline }
      } else {
        tag("h2") { headline }
      }
      for (index, place) in evidence.prefix(isShort ? 1 : 2).enumerated() {
        tag("p", .class("telling")) {
          if !isShort { place.quote(reach: 90) }
          if !isShort { " " }
          place.source(finding: id, ordinal: index + 1)
        }
      }
    }
  }

  private var headline: HTML { tag("a", .href(link)) { Words.capitalized(Words.unmarked(message)) } }

  var badge: HTML { tag("span", .class("badge \(severity)")) { Words.capitalized(severity) } }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", id)
      json.member("fingerprint", fingerprint)
      json.member("rule", rule)
      json.member("kind", kind)
      json.member("severity", severity)
      json.member("message", message)
      json.member("expected", expected)
      json.member("explanations", explanations)
      json.member("decision", decision)
      json.member("href", link.text)
      let places = evidence.enumerated().map { (ordinal: $0.offset + 1, place: $0.element) }
      json.member("evidence", places) { $1.place.write(to: &$0, finding: id, ordinal: $1.ordinal) }
    }
  }

  /// Each place of the findings as a row.
  static func csv(_ findings: [FindingEntry]) -> CSV {
    var csv = CSV(["id", "fingerprint", "severity", "rule", "message", "expected", "document", "line", "words", "page"])
    for finding in findings {
      for place in finding.evidence {
        csv.add([
          finding.id, finding.fingerprint, finding.severity, finding.rule, finding.message, finding.expected,
          place.document, "\(place.line)", place.words, place.page.map { $0.label ?? String($0.number) },
        ])
      }
    }
    return csv
  }
}
