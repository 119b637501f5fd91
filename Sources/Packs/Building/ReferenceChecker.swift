/// Finds state codes and identifiers that no pack has.
enum ReferenceChecker {
  /// What names nothing, over all loaded packs.
  static func problems(in packs: MergedPacks) -> [PackDiagnostic] {
    let codes = Set(packs["states"].compactMap { $0.node.text("code") })
    let measures = Set(packs["measures"].compactMap { $0.node.text("id") })
    let units = Set(packs["units"].compactMap { $0.node.text("code") ?? $0.node.text("symbol") })
    var entities: Set<String> = []
    for section in EntitySection.all {
      for row in packs[section.key] { if let id = row.node.text("id") { entities.insert(id) } }
    }
    var problems: [PackDiagnostic] = []
    func check(_ node: PackNode?, _ row: MergedPacks.Row, _ isKnown: (String) -> Bool) {
      guard let node, let text = node.text, !isKnown(text) else { return }
      problems.append(
        PackDiagnostic(
          "no pack has \"\(text)\"",
          remedy: "correct it, or add the pack that has it to \"requires\"",
          in: row.file,
          at: node.place
        )
      )
    }
    for section in EntitySection.all {
      for row in packs[section.key] {
        check(row.node["state"], row, codes.contains)
        check(row.node["in"], row, entities.contains)
        check(row.node["parent"], row, entities.contains)
        for party in row.node.items("parties") { check(party, row) { codes.contains($0) || entities.contains($0) } }
        for office in row.node.items("offices") {
          check(office["of"], row) { codes.contains($0) || entities.contains($0) }
        }
      }
    }
    for row in packs["measures"] { check(row.node["part_of"], row, measures.contains) }
    for row in packs["units"] { check(row.node["base"]?["unit"], row, units.contains) }
    return problems
  }
}
