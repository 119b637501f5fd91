import Quantities
import RecordModel

extension JSONLinesWriter {
  /// An entry of a bibliography, or a note that cites.
  mutating func write(_ reference: Reference) {
    head("reference", id: reference.id, span: reference.span)
    json.key("marker")
    json.optional(reference.marker)
    json.key("where")
    json.word(reference.place.rawValue)
    json.key("authors")
    json.array(reference.authors)
    json.key("year")
    if let year = reference.year { json.value(year) } else { json.null() }
    json.key("date")
    json.optional(reference.date.map(TimeValue.date))
    json.key("title")
    json.optional(reference.title)
    json.key("container")
    json.optional(reference.container)
    json.key("url")
    json.optional(reference.url)
    json.key("accessed")
    json.optional(reference.accessed.map(TimeValue.date))
    json.key("refersTo")
    json.optional(reference.refersTo)
    if reference.isBackReference {
      json.key("backReference")
      json.value(true)
    }
    json.key("citedAt")
    json.array(reference.citedAt)
  }

  /// Something that the text itself says must hold.
  mutating func write(_ constraint: Constraint) {
    head("constraint", id: constraint.id, span: constraint.sentence)
    json.key("kind")
    json.word(constraint.kind.rawValue)
    json.key("terms")
    json.beginArray()
    for term in constraint.terms {
      json.beginObject()
      json.key("role")
      json.word(term.role.rawValue)
      json.key("claim")
      json.optional(term.claim)
      json.key("span")
      json.value(term.span)
      json.endObject()
    }
    json.endArray()
    if !constraint.qualifiers.isEmpty {
      json.key("qualifiers")
      json.array(constraint.qualifiers)
    }
    json.key("holds")
    if let holds = constraint.holds { json.value(holds) } else { json.null() }
    json.key("residual")
    json.optional(constraint.residual)
  }
}
