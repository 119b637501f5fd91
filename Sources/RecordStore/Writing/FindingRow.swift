import Diagnostics

/// The row of a finding; one that concerns several documents belongs to none.
enum FindingRow {
  static func values(_ finding: Finding, document: Int?) -> RowValues {
    var row = RowValues()
    row.add(nil as Int?)
    row.add(finding.id)
    row.add(document)
    row.add(finding.fingerprint)
    row.add(finding.rule)
    row.add(finding.kind.rawValue)
    row.add(finding.severity.rawValue)
    row.add(finding.message.description)
    row.add(finding.expected)
    row.add(list: finding.explanations)
    row.add(finding.figure)
    return row
  }
}
