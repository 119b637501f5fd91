import Quantities

/// Finds state codes and identifiers that no pack has or that name the wrong thing, and rows that lie in each other.
enum ReferenceChecker {
  /// What names nothing or goes in circles, over all loaded packs.
  static func problems(in packs: MergedPacks) -> [PackDiagnostic] {
    var checker = Checker(packs)
    for section in EntitySection.all {
      for row in packs[section.key] { checker.check(row, section.key) }
    }
    for row in packs["measures"] { checker.check(row.node["part_of"], row, "measures") }
    for row in packs["units"] { checker.checkUnit(row.node["base"]?["unit"], row) }
    for row in packs["memberships"] { checker.checkMemberships(row, packs) }
    for row in packs["relations"] { checker.checkRelations(row) }
    for row in packs["gatherings"] { checker.checkGatherings(row) }
    for row in packs["renamings"] {
      for key in ["of", "follows"] { if let node = row.node[key] { checker.checkParty(node, row) } }
    }
    for row in packs["seats"] { if let of = row.node["of"] { checker.checkParty(of, row) } }
    for row in packs["rankings"] { for place in row.node.items("order") { checker.checkParty(place, row) } }
    for (section, path) in circular { checker.checkCircles(of: packs[section], path, section) }
    return checker.problems
  }

  /// Sections whose rows lie in others of their section, and under which keys the other stands.
  private static let circular: [(section: String, path: [String])] = [
    ("places", ["in"]), ("frameworks", ["parent"]), ("measures", ["part_of"]), ("units", ["base", "unit"]),
  ]

  /// What other rows call a row by.
  private static func identity(of row: PackNode) -> String? { row.text("id") ?? row.text("code") ?? row.text("symbol") }

  private struct Checker {
    var problems: [PackDiagnostic] = []
    /// The section of each identifier.
    private var sections: [String: String] = [:]
    private var codes: Set<String>
    private var units: Set<String>
    /// When organisations began, by identifier.
    private var beginnings: [String: PartialDate] = [:]

    init(_ packs: MergedPacks) {
      codes = Set(packs["states"].compactMap { $0.node.text("code") })
      units = Set(packs["units"].compactMap { ReferenceChecker.identity(of: $0.node) })
      for section in EntitySection.all.map(\.key) + ["measures"] {
        for row in packs[section] {
          guard let id = row.node["id"], let text = id.text else { continue }
          beginnings[text] = row.node.text("from").flatMap(PartialDate.init(iso:))
          if let other = sections.updateValue(section, forKey: text) {
            let remedy = "give it another id: an id is unique over all packs"
            report("\(text.shown) stands under \(other) too", remedy, row, id.place)
          }
        }
      }
    }

    /// Checks everything that a row of entities refers to.
    mutating func check(_ row: MergedPacks.Row, _ section: String) {
      if let state = row.node["state"] { check(state, row, isKnown: state.text.map(codes.contains) ?? true) }
      check(row.node["in"], row, "places")
      check(row.node["parent"], row, "frameworks")
      for party in row.node.items("parties") { checkParty(party, row) }
      for office in row.node.items("offices") { if let of = office["of"] { checkParty(of, row) } }
    }

    mutating func checkParty(_ node: PackNode, _ row: MergedPacks.Row) {
      guard let text = node.text else { return }
      check(node, row, isKnown: codes.contains(text) || sections[text] != nil)
    }

    /// Checks a value that names a row of one section.
    mutating func check(_ node: PackNode?, _ row: MergedPacks.Row, _ section: String) {
      guard let node, let text = node.text else { return }
      if let other = sections[text], other != section {
        report("\(text.shown) stands under \(other), not under \(section)", "name a row of \(section)", row, node.place)
      } else {
        check(node, row, isKnown: sections[text] != nil)
      }
    }

    /// Checks a value that names a unit.
    mutating func checkUnit(_ node: PackNode?, _ row: MergedPacks.Row) {
      guard let node, let text = node.text else { return }
      check(node, row, isKnown: units.contains(text))
    }

    /// Checks who belongs to something, and that nobody does so twice at a time or before there was such a thing.
    mutating func checkMemberships(_ row: MergedPacks.Row, _ packs: MergedPacks) {
      for key in ["of", "counting"] { if let node = row.node[key] { checkParty(node, row) } }
      checkSides(row.node.items("members"), row)
      guard row.node["counting"] == nil, let of = row.node.text("of"), let began = beginnings[of] else { return }
      for member in row.node.items("members") {
        guard let text = member.text("from"), let from = PartialDate(iso: text),
          from.days.upperBound < began.days.lowerBound
        else { continue }
        let message = "\(text) is before \(of.shown) began (\(began))"
        report(message, "correct the date, or name the predecessor under \"counting:\"", row, member["from"]?.place)
      }
    }

    /// Checks who has relations with a state.
    mutating func checkRelations(_ row: MergedPacks.Row) {
      if let state = row.node["state"] { checkParty(state, row) }
      checkSides(row.node.items("with"), row)
    }

    /// Checks the meetings of a series.
    mutating func checkGatherings(_ row: MergedPacks.Row) {
      if let of = row.node["of"] { checkParty(of, row) }
      for edition in row.node.items("editions") { if let state = edition["state"] { checkParty(state, row) } }
    }

    /// Checks that each side is known and none stands twice for the same time.
    private mutating func checkSides(_ sides: [PackNode], _ row: MergedPacks.Row) {
      var last: [String: Int] = [:]
      for side in sides {
        guard let state = side["state"], let text = state.text else { continue }
        checkParty(state, row)
        let first = side.text("from").flatMap(PartialDate.init(iso:))?.days.upperBound ?? Int.min
        if let end = last[text], first < end {
          let remedy = "take one of them out, or write when the first ended, and the earlier one first"
          report("\(text.shown) stands twice for the same time", remedy, row, state.place)
        }
        last[text] = side.text("to").flatMap(PartialDate.init(iso:))?.days.lowerBound ?? Int.max
      }
    }

    private mutating func check(_ node: PackNode, _ row: MergedPacks.Row, isKnown: Bool) {
      guard !isKnown, let text = node.text else { return }
      let remedy = "correct it, or add the pack that has it to \"requires\""
      report("no pack has \(text.shown)", remedy, row, node.place)
    }

    /// Reports each circle of rows once.
    mutating func checkCircles(of rows: [MergedPacks.Row], _ path: [String], _ section: String) {
      var byIdentity: [String: MergedPacks.Row] = [:]
      for row in rows { if let id = ReferenceChecker.identity(of: row.node) { byIdentity[id] = row } }
      var isDone: Set<String> = []
      for row in rows {
        var chain: [String] = []
        var positions: [String: Int] = [:]
        var id = ReferenceChecker.identity(of: row.node)
        while let here = id, !isDone.contains(here), positions[here] == nil {
          positions[here] = chain.count
          chain.append(here)
          id = byIdentity[here].flatMap { Self.value(path, of: $0.node)?.text }
        }
        if let here = id, let first = positions[here], let row = byIdentity[here] {
          let circle = chain[first...].prefix(8) + (chain.count > first + 8 ? ["…"] : []) + [here]
          let message = "\(section) lie in each other: " + circle.joined(separator: " → ")
          let remedy = "take \"\(path.joined(separator: ": ")):\" out of one of them"
          report(message, remedy, row, Self.value(path, of: row.node)?.place)
        }
        isDone.formUnion(chain)
      }
    }

    private static func value(_ path: [String], of node: PackNode) -> PackNode? {
      path.reduce(node as PackNode?) { $0?[$1] }
    }

    private mutating func report(
      _ message: String,
      _ remedy: String,
      _ row: MergedPacks.Row,
      _ place: PackNode.Place?
    ) {
      problems.append(PackDiagnostic(message, remedy: remedy, in: row.file, at: place))
    }
  }
}
