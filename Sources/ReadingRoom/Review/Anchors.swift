import Exchange
import RecordStore

/// Finds in a record what decisions were made on.
struct Anchors {
  let record: Record

  /// What stands there, in words; `nil` where the record has no such thing, or not such a reading.
  func title(of target: Decision.Target, value: String? = nil) throws -> String? {
    switch target.subject {
    case .claim: try record.claim(target.id).map { "\($0.measure): \($0.words)" }
    case .event: try record.event(target.id, tellings: 1).map { "\($0.when): \($0.words)" }
    case .finding: try record.findings(target.id).first { $0.fingerprint == target.id }?.message
    case .figure: try figure(target.id, value)
    case .entities: try pair(target.id)
    }
  }

  private func figure(_ id: String, _ claim: String?) throws -> String? {
    guard let figure = try record.figure(id, sources: 200) else { return nil }
    let heading = [figure.measure, figure.parties, figure.when].filter { !$0.isEmpty }.joined(separator: ", ")
    guard let claim else { return heading }
    guard let source = figure.sources.first(where: { $0.claim == claim }) else { return nil }
    return "\(heading): \(source.place.words)"
  }

  private func pair(_ id: String) throws -> String? {
    let ids = id.split(separator: " ").map(String.init)
    guard ids.count == 2, ids[0] < ids[1], id == ids.joined(separator: " "), let one = try record.entity(ids[0]),
      let other = try record.entity(ids[1])
    else { return nil }
    return "\(one.name) and \(other.name)"
  }

  /// The decisions that hold and whose place the record no longer has.
  func lost(_ decisions: Decisions) throws -> [Decision] {
    let current = decisions.current
    let lost = try record.lost(
      current.map { decision in
        DecidedPlace(
          subject: decision.target.subject.rawValue,
          id: decision.target.id,
          claim: decision.verdict == .choose ? decision.value : nil
        )
      }
    )
    return current.enumerated().filter { lost.contains($0.offset) }.map(\.element)
  }
}

extension Decision {
  /// Where what was decided on is shown.
  var link: Link? {
    switch target.subject {
    case .claim: nil
    case .event: .event(target.id)
    case .finding: .finding(target.id)
    case .figure: .figure(target.id)
    case .entities: target.id.split(separator: " ").first.map { .entity(String($0)) }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("number", number)
      $0.member("time", time)
      $0.member("author", author)
      $0.member("subject", target.subject.rawValue)
      $0.member("id", target.id)
      $0.member("verdict", verdict.rawValue)
      $0.member("value", value)
      $0.member("reason", reason)
      $0.member("title", title)
    }
  }
}

extension JSONWriter {
  mutating func member(_ name: StaticString, _ decision: Decision?) {
    key(name)
    if let decision { decision.write(to: &self) } else { null() }
  }
}
