import RecordStore

/// Why an answer has no rows, in words that help; a name that the record does not have is an error.
struct EmptyAnswer {
  private let record: Record

  init(_ record: Record) { self.record = record }

  /// Says which conditions of a question left nothing; throws where the record does not have a name of it.
  func reason(
    _ what: String,
    _ time: TimeOptions? = nil,
    actor: String? = nil,
    place: String? = nil,
    _ placement: PlacementOptions? = nil,
    others: Int = 0,
    _ condition: String = ""
  ) throws -> String {
    if others > 0 { return "no \(what) \(condition); \(others) without that condition" }
    let names: [(String?, String, Vocabulary)] = [
      (actor, "nobody", .actors), (placement?.framework, "no framework", .frameworks),
      (placement?.area, "no area", .areas),
      (place, "no place of an event", .places),
    ]
    for (wanted, noun, vocabulary) in names { if let wanted { try require(wanted, noun, vocabulary) } }
    var conditions = [time?.words ?? ""]
    if let actor { conditions.append("with “\(actor)”") }
    if let place { conditions.append("in “\(place)”") }
    if let placement { conditions.append(placement.words) }
    return (["no \(what)"] + conditions.filter { !$0.isEmpty }).joined(separator: " ")
  }

  /// Throws where the record does not have a name, with those like it.
  func require(_ wanted: String, _ noun: String, _ vocabulary: Vocabulary) throws {
    let known = try record.names(of: vocabulary)
    guard !known.contains(where: { $0.lowercased().contains(wanted.lowercased()) }),
      try record.entities(EntityFilter(name: wanted)).isEmpty
    else { return }
    let near = Nearest.names(wanted, in: known)
    throw CommandFailure.unknown("the record has \(noun) whose name has “\(wanted)”", near: near)
  }
}
