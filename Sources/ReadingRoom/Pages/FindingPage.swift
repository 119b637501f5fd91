import Checks
import Exchange
import RecordStore

/// One finding: the arithmetic, the evidence in its context, what was ruled out, and what the check looks for.
struct FindingPage: Page {
  let finding: FindingEntry
  /// Findings with the same words under the same heading of other documents.
  let others: [FindingEntry]
  let desk: Desk

  var title: String { Words.capitalized(Words.unmarked(finding.message)) }
  var place: Link? { .findings }
  var link: Link { finding.link }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let findings = try desk.record.findings(question.id)
    guard let first = findings.first else { return nil }
    return FindingPage(finding: first, others: Array(findings.dropFirst()), desk: desk)
  }

  var content: HTML {
    tag("p", .class("crumb")) { tag("a", .href(.findings)) { "Findings" } }
    tag("article", .class("finding \(finding.severity)")) {
      tag("p", .class("about")) {
        finding.badge
        tag("a", .class("rule"), .href(.findings.asking("rule", finding.rule))) { finding.rule }
        if let decision = finding.decision { tag("span", .class("status")) { decision } }
      }
      tag("h1") { title }
      if let expected = finding.expected {
        tag("p", .class("expected")) {
          "It would add up with "
          tag("b") { expected }
          "."
        }
      }
      evidence
      desk.form(.finding, finding.fingerprint, back: link)
      ruledOut
      check
      if !others.isEmpty { repeated }
    }
  }

  private var evidence: HTML {
    tag("section", .label("Evidence")) {
      tag("h2") { "Evidence" }
      for (index, place) in finding.evidence.enumerated() {
        tag("figure", .class("evidence")) {
          tag("blockquote") { place.quote(reach: 400) }
          tag("figcaption") {
            place.source(finding: finding.id, ordinal: index + 1)
            if let note = place.note { tag("span", .class("quiet")) { " — " + note } }
          }
        }
      }
    }
  }

  private var ruledOut: HTML {
    guard !finding.explanations.isEmpty else { return .nothing }
    return tag("section", .label("What was ruled out")) {
      tag("h2") { "What was ruled out" }
      tag("ul") {
        for explanation in finding.explanations { tag("li") { Words.capitalized(explanation) } }
      }
    }
  }

  private var check: HTML {
    guard let description = CheckDescription.named(finding.rule) else { return .nothing }
    return tag("section", .label("The check")) {
      tag("h2") { "The check" }
      tag("p") { description.summary }
      tag("p") { description.rationale }
      tag("p", .class("quiet")) {
        "chancery explain "
        tag("code") { finding.rule }
        " shows texts that pass and texts that fail."
      }
    }
  }

  private var repeated: HTML {
    tag("section", .label("The same elsewhere")) {
      tag("h2") { "The same elsewhere" }
      tag("ul") {
        for other in others {
          for (index, place) in other.evidence.enumerated() {
            tag("li") { place.source(finding: other.id, ordinal: index + 1) }
          }
        }
      }
    }
  }

  var csv: CSV { FindingEntry.csv([finding] + others) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("finding")
      finding.write(to: &json)
      json.member("reviewed", desk.decision(.finding, finding.fingerprint))
      json.member("others", others) { $1.write(to: &$0) }
    }
  }
}
