import Exchange
import RecordStore

/// What does not add up, the most severe first.
struct FindingListPage: Page {
  let filter: FindingFilter
  let rules: [RuleCount]
  let findings: [FindingEntry]
  let counts: [Facet]
  let paging: Paging
  let desk: Desk

  let title = "Findings"
  var place: Link? { .findings }
  var link: Link {
    .findings.asking("severity", filter.severity).asking("rule", filter.rule).asking("document", filter.document)
  }

  static func find(_ question: Question, at desk: Desk) throws -> Self? {
    let filter = FindingFilter(
      severity: try question.word("severity", of: ["error", "warning", "note"]),
      rule: try question.word("rule"),
      document: question.name("document")
    )
    var paging = try Paging(question)
    let findings = try desk.record.findings(filter, paging.part)
    paging.total = findings.total
    return FindingListPage(
      filter: filter,
      rules: try desk.record.ruleCounts(),
      findings: findings.items,
      counts: try desk.record.severityFacets(filter),
      paging: paging,
      desk: desk
    )
  }

  var content: HTML {
    tag("h1") { "Findings" }
    if let document = filter.document {
      tag("p", .class("subtitle")) {
        "In "
        tag("a", .href(.document(document))) { document }
      }
    }
    tag("form", .class("filter"), Attribute("action", "/findings")) {
      Field.hidden("severity", filter.severity)
      Field.choice("rule", "Check", [("", "all")] + rules.map { ($0.rule, "\($0.rule) (\($0.count))") }, filter.rule)
      Field.hidden("document", filter.document)
      Field.submit
    }
    Facets(
      name: "Severity",
      key: "severity",
      facets: counts,
      chosen: filter.severity,
      base: Link.findings.asking("rule", filter.rule).asking("document", filter.document)
    ) { Words.capitalized($0) + "s" }.html
    ListCount.line(Words.counted(paging.total, "finding"), isEmpty: paging.total == 0, link, all: .findings)
    tag("ol", .class("findings")) {
      for finding in findings { finding.item(decided: desk.decision(.finding, finding.fingerprint)) }
    }
    paging.links(link)
  }

  var csv: CSV { FindingEntry.csv(findings) }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("severities", counts) { $1.write(to: &$0) }
      json.member("findings", findings) { $1.write(to: &$0) }
    }
  }
}
