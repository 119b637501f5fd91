import RecordStore

/// Why an answer has no rows, in words that help.
struct EmptyAnswer {
  private let record: Record

  init(_ record: Record) { self.record = record }

  /// Says which part of a question left nothing: a name that the record does not have, or conditions that are too narrow.
  func reason(
    _ what: String,
    _ time: TimeOptions? = nil,
    actor: String? = nil,
    _ placement: PlacementOptions? = nil,
    others: Int = 0,
    _ condition: String = ""
  ) throws -> String {
    if others > 0 { return "no \(what) of that \(condition); \(others) of another" }
    let names: [(String?, String, Vocabulary)] = [
      (actor, "nobody", .actors), (placement?.framework, "no framework", .frameworks),
      (placement?.area, "no area", .areas),
    ]
    for (wanted, noun, vocabulary) in names {
      if let wanted, let reason = try unknown(wanted, noun, vocabulary) { return "no \(what): " + reason }
    }
    let conditions = [
      time?.words ?? "", actor.map { "with “\($0)”" } ?? "", placement?.framework.map { "in “\($0)”" } ?? "",
      placement?.area.map { "in the area “\($0)”" } ?? "",
    ].filter { !$0.isEmpty }
    return "no \(what)" + (conditions.isEmpty ? "" : " \(conditions.joined(separator: " "))")
  }

  /// What is said of a name that the record does not have, with those like it; `nil` if it has it.
  func unknown(_ wanted: String, _ noun: String, _ vocabulary: Vocabulary) throws -> String? {
    let known = try record.names(of: vocabulary)
    let isKnown = known.contains { $0.lowercased().contains(wanted.lowercased()) }
    let entities = try record.entities(EntityFilter(name: wanted))
    guard !isKnown, entities.isEmpty else { return nil }
    let near = Nearest.names(wanted, in: known)
    let hint = near.isEmpty ? "" : "; the nearest names are " + near.joined(separator: "; ")
    return "the record has \(noun) whose name has “\(wanted)”\(hint)"
  }
}
