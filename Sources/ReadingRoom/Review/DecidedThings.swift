import RecordStore

extension Decisions {
  /// What nobody needs to be asked again.
  var decided: DecidedThings {
    var things = DecidedThings()
    for decision in current {
      switch decision.target.subject {
      case .finding: things.findings.insert(decision.target.id)
      case .figure: things.figures.insert(decision.target.id)
      case .entities: things.pairs.insert(decision.target.id)
      case .claim, .event: break
      }
    }
    return things
  }
}
