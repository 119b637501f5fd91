import Diagnostics

extension JSONWriter {
  /// The members of a finding, the main place first.
  mutating func members(of finding: Finding) {
    key("type")
    word("finding")
    key("id")
    word(finding.id)
    if let main = finding.evidence.first {
      key("document")
      value(main.document)
      key("span")
      value(main.span)
    }
    key("rule")
    word(finding.rule)
    key("kind")
    word(finding.kind.rawValue)
    key("severity")
    word(finding.severity.rawValue)
    key("message")
    value(finding.message.description)
    key("evidence")
    beginArray()
    for evidence in finding.evidence { object(evidence) }
    endArray()
    key("expected")
    optional(finding.expected)
    key("fingerprint")
    word(finding.fingerprint)
    key("explanations")
    array(finding.explanations)
  }

  private mutating func object(_ evidence: Finding.Evidence) {
    beginObject()
    key("document")
    value(evidence.document)
    key("span")
    value(evidence.span)
    key("text")
    value(evidence.text)
    if let note = evidence.note {
      key("note")
      value(note)
    }
    endObject()
  }
}
