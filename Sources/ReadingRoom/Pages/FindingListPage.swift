import Exchange
import RecordStore

/// What does not add up, the most severe first.
struct FindingListPage: Page {
  let filter: FindingFilter
  let rules: [RuleCount]
  let findings: [FindingEntry]
  let paging: Paging

  let title = "Findings"
  var place: Link? { .findings }
  var link: Link {
    .findings.asking("severity", filter.severity).asking("rule", filter.rule).asking("document", filter.document)
  }

  static func find(_ question: Question, in record: Record) throws -> Self? {
    let filter = FindingFilter(
      severity: try question.word("severity", of: ["error", "warning", "note"]),
      rule: try question.word("rule"),
      document: question.name("document")
    )
    var paging = try Paging(question)
    let findings = try record.findings(filter, paging.part)
    paging.total = findings.total
    return FindingListPage(filter: filter, rules: try record.ruleCounts(), findings: findings.items, paging: paging)
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
      Field.choice(
        "severity",
        "Severity",
        [("", "all"), ("error", "errors"), ("warning", "warnings"), ("note", "notes")],
        filter.severity
      )
      Field.choice("rule", "Check", [("", "all")] + rules.map { ($0.rule, "\($0.rule) (\($0.count))") }, filter.rule)
      if let document = filter.document {
        tag(empty: "input", Attribute("type", "hidden"), Attribute("name", "document"), Attribute("value", document))
      }
      Field.submit
    }
    tag("p", .class("quiet"), Attribute("role", "status")) { Words.counted(paging.total, "finding") }
    tag("ol", .class("findings")) {
      for finding in findings { finding.item() }
    }
    paging.links(link)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      paging.write(to: &json)
      json.member("findings", findings) { $1.write(to: &$0) }
    }
  }
}
