import RecordStore

/// Findings that rest on what a page shows, a line for each.
struct FindingLines {
  let findings: [FigureFinding]

  var html: HTML {
    HTML.joined(
      findings.map { finding in
        tag("p", .class("finding \(finding.severity)")) {
          tag("span", .class("badge \(finding.severity)")) { Words.capitalized(finding.severity) }
          " "
          tag("a", .href(.finding(finding.id))) { Words.capitalized(Words.unmarked(finding.message)) }
        }
      }
    )
  }
}
