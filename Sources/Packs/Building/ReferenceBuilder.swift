import Quantities

extension ReferenceBook.Contents {
  /// Reads the files of reference of all packs; a later pack replaces rows of an earlier one.
  init(of packs: [LoadedPack]) {
    let merged = MergedPacks(packs) { $0.reference() }
    facts = merged["facts"].map { Fact(pack: $0.node) }
    lists = merged["memberships"].map { MembershipList(pack: $0.node) }
    relations = merged["relations"].flatMap { Relation.all(pack: $0.node) }
    gatherings = merged["gatherings"].flatMap { Gathering.all(pack: $0.node) }
    rankings = merged["rankings"].compactMap { Ranking(pack: $0.node) }
    renamings = merged["renamings"].map { Renaming(pack: $0.node) }
    seats = merged["seats"].map { Seat(pack: $0.node) }
    for (index, list) in lists.enumerated() { listsOf[list.organisation, default: []].append(index) }
    for (index, one) in relations.enumerated() {
      relationsOf[ReferenceBook.Pair(one.first, one.second), default: []].append(index)
    }
    for (index, one) in gatherings.enumerated() { gatheringsOf[one.series, default: []].append(index) }
  }
}

extension PackNode {
  /// The date under a key.
  fileprivate func date(_ key: String) -> PartialDate? { text(key).flatMap(PartialDate.init(iso:)) }
}

extension Fact {
  fileprivate init(pack row: PackNode) {
    self.init(
      id: row.text("id") ?? "",
      subject: row.items("subject").map { $0.items.compactMap(\.text).flatMap(Wording.expanded) },
      date: row.text("date").flatMap(TimeValue.init(iso:)),
      value: row.text("value").flatMap(WrittenNumber.init(decimal:)),
      unit: row.text("unit"),
      asOf: row.date("as_of"),
      source: row.text("source") ?? ""
    )
  }
}

extension MembershipList {
  fileprivate init(pack row: PackNode) {
    let organisation = row.text("of") ?? ""
    let role = row.text("role") ?? "member"
    self.init(
      organisation: organisation,
      role: role,
      completeUntil: row.date("complete"),
      predecessor: row.text("counting"),
      members: row.items("members").map { item in
        Membership(
          member: item.text("state") ?? "",
          organisation: organisation,
          role: role,
          from: item.date("from"),
          to: item.date("to")
        )
      },
      source: row.text("source") ?? ""
    )
  }
}

extension Relation {
  fileprivate static func all(pack row: PackNode) -> [Relation] {
    guard let kind = row.text("kind").flatMap(Kind.init) else { return [] }
    return row.items("with").map { item in
      Relation(
        first: row.text("state") ?? "",
        second: item.text("state") ?? "",
        kind: kind,
        level: row.text("level"),
        from: item.date("from"),
        to: item.date("to"),
        source: row.text("source") ?? ""
      )
    }
  }
}

extension Gathering {
  fileprivate static func all(pack row: PackNode) -> [Gathering] {
    row.items("editions").compactMap { item in
      guard let date = item.text("date").flatMap(TimeValue.init(iso:)) else { return nil }
      return Gathering(
        series: row.text("of") ?? "",
        number: item.text("number").flatMap { Int($0) },
        date: date,
        place: item.text("place"),
        state: item.text("state"),
        name: item.text("name"),
        source: row.text("source") ?? ""
      )
    }
  }
}

extension Ranking {
  fileprivate init?(pack row: PackNode) {
    guard let asOf = row.text("as_of").flatMap(TimeValue.init(iso:)) else { return nil }
    self.init(
      id: row.text("id") ?? "",
      names: row.texts("names").flatMap(Wording.expanded),
      within: row.text("within"),
      asOf: asOf,
      order: row.texts("order"),
      source: row.text("source") ?? ""
    )
  }
}

extension Renaming {
  fileprivate init(pack row: PackNode) {
    self.init(
      organisation: row.text("of") ?? "",
      predecessor: row.text("follows"),
      formerNames: row.items("former_names").map { StateDefinition.Phase(pack: $0, name: "name") },
      source: row.text("source") ?? ""
    )
  }
}

extension Seat {
  fileprivate init(pack row: PackNode) {
    self.init(
      organisation: row.text("of") ?? "",
      cities: row.texts("cities"),
      founded: row.texts("founded").compactMap(PartialDate.init(iso:)),
      foundedIn: row.texts("founded_in"),
      source: row.text("source") ?? ""
    )
  }
}
