import Quantities
import RecordModel

extension JSONLinesWriter {
  /// A statement with a figure; members that do not apply are null, as the contract shows.
  mutating func write(_ claim: Claim) {
    head("claim", id: claim.id, span: claim.span)
    json.key("sentence")
    json.value(claim.sentence)
    json.key("heads")
    json.array(claim.heads)
    json.ends(of: claim.quantity)
    json.fraction(of: claim.quantity)
    json.key("unit")
    json.optional(claim.quantity.unit.code)
    json.currencyWord(of: claim.quantity)
    json.key("per")
    json.optional(claim.quantity.per)
    json.key("approximation")
    json.word(claim.quantity.approximation.rawValue)
    json.base(of: claim.quantity)
    json.key("measure")
    json.value(claim.measure)
    json.key("measureID")
    json.optional(claim.measureID)
    context(of: claim)
    json.key("references")
    json.array(claim.references)
    frameworks(claim.frameworks)
    json.key("figureID")
    json.optional(claim.figureID)
  }

  private mutating func context(of claim: Claim) {
    json.key("subject")
    json.optional(claim.subject?.name)
    json.key("counterpart")
    json.optional(claim.counterpart?.name)
    json.key("scope")
    json.optional(claim.scope)
    json.key("definition")
    json.array(claim.definition)
    json.key("period")
    json.optional(claim.period)
    json.key("asOf")
    json.optional(claim.asOf)
    if let basis = claim.timeBasis {
      json.key("timeBasis")
      json.word(basis.rawValue)
    }
    json.key("modality")
    json.word(claim.modality.rawValue)
    json.key("attribution")
    json.optional(claim.attribution)
  }

  /// Something that somebody did, or is to do.
  mutating func write(_ event: Event) {
    head("event", id: event.id, eventID: event.eventID, span: event.span)
    json.key("sentence")
    json.value(event.sentence)
    json.key("kind")
    json.word(event.kind.rawValue)
    json.key("subtype")
    json.value(event.subtype)
    codes(event.codes)
    parties("source", event.source)
    parties("target", event.target)
    states("sourceStates", event.source)
    states("targetStates", event.target)
    json.key("date")
    json.optional(event.date)
    json.key("place")
    json.optional(event.place)
    json.key("object")
    json.optional(event.object)
    json.key("status")
    json.word(event.status.rawValue)
    json.key("references")
    json.array(event.references)
    frameworks(event.frameworks)
  }

  private mutating func codes(_ codes: Event.Codes) {
    json.key("plover")
    if let type = codes.ploverType {
      json.beginObject()
      json.key("type")
      json.value(type)
      json.key("mode")
      json.optional(codes.ploverMode)
      json.endObject()
    } else {
      json.null()
    }
    json.key("cameo")
    json.optional(codes.cameo)
    json.key("goldstein")
    json.optional(codes.goldsteinTenths.map { WrittenNumber(Int64($0), exponent: -1) })
  }

  /// Who promised what to whom, by when.
  mutating func write(_ commitment: Commitment) {
    head("commitment", id: commitment.id, span: commitment.span)
    json.key("sentence")
    json.value(commitment.sentence)
    parties("by", commitment.by)
    parties("to", commitment.to)
    json.key("what")
    json.value(commitment.what)
    json.key("claim")
    json.optional(commitment.claim)
    json.key("project")
    json.optional(commitment.project)
    json.key("due")
    json.optional(commitment.due.map(TimeValue.date))
    json.key("made")
    json.optional(commitment.made)
    json.key("state")
    json.word(commitment.state.rawValue)
    frameworks(commitment.frameworks)
  }

  private mutating func parties(_ name: StaticString, _ parties: [Party]) {
    json.key(name)
    json.beginArray()
    for party in parties { json.value(party.name) }
    json.endArray()
  }

  /// The states of some parties, each once, in the order of the parties.
  private mutating func states(_ name: StaticString, _ parties: [Party]) {
    json.key(name)
    json.beginArray()
    for (index, party) in parties.enumerated() {
      guard let state = party.state, !parties[..<index].contains(where: { $0.state == state }) else { continue }
      json.value(state)
    }
    json.endArray()
  }

  private mutating func frameworks(_ placements: [FrameworkPlacement]) {
    json.key("frameworks")
    json.beginArray()
    for placement in placements {
      json.beginObject()
      json.key("framework")
      json.value(placement.framework)
      json.key("area")
      json.optional(placement.area)
      json.key("reason")
      json.value(placement.reason)
      json.endObject()
    }
    json.endArray()
  }
}
