import Diagnostics
import Quantities

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
      members(of: main.page)
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

  private mutating func members(of page: Finding.Evidence.Page?) {
    guard let page else { return }
    members(ofPage: page.number, label: page.label)
  }

  /// The page of an object; its label only where one is printed.
  mutating func members(ofPage number: Int, label: String?) {
    key("page")
    value(number)
    guard let label else { return }
    key("pageLabel")
    value(label)
  }

  /// How sure the least sure of some words recognised in a picture is, as a share: `"quality":0.87`.
  mutating func member(quality: Int) {
    key("quality")
    value(WrittenNumber(Int64(quality), exponent: -2))
  }

  private mutating func object(_ evidence: Finding.Evidence) {
    beginObject()
    key("document")
    value(evidence.document)
    key("span")
    value(evidence.span)
    members(of: evidence.page)
    if let quality = evidence.quality { member(quality: quality) }
    key("text")
    value(evidence.text)
    if let note = evidence.note {
      key("note")
      value(note)
    }
    endObject()
  }
}
