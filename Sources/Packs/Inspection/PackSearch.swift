public import Quantities
import RecordModel

extension PackInspector {
  /// What some words are in the packs, and why, in the order of the words.
  ///
  /// Of a person the offices are told, all of them or those of a date; of a title those who bore it, of the state or
  /// organisation that the question names too.
  public func find(_ question: String, on date: PartialDate? = nil) -> [PackMatch] {
    let hits = WordingIndex(merged).hits(question)
    let search = Search(inspector: self, date: date, hits: hits)
    // Two packs, or two lists of one, may have the same title: its bearers are told once.
    var titles: Set<String> = []
    return hits.sorted { ($0.tokens.lowerBound, $1.tokens.count) < ($1.tokens.lowerBound, $0.tokens.count) }
      .flatMap { hit in
        let isNew = hit.known.section != "titles" || titles.insert(hit.words.lowercased()).inserted
        return [search.match(hit)] + (isNew ? search.holders(of: hit) : [])
      }
  }

  /// Up to some rows whose names hold all words of a question, in whatever capitals.
  public func near(_ question: String, atMost count: Int = 10) -> [PackMatch] {
    let words = question.lowercased().split(separator: " ")
    guard !words.isEmpty else { return [] }
    let search = Search(inspector: self, date: nil, hits: [])
    var rows: Set<String> = []
    var found: [PackMatch] = []
    for known in WordingIndex(merged).known {
      let wording = known.wording.lowercased()
      guard words.allSatisfy({ wording.contains($0) }) else { continue }
      let match = search.match(known, words: question)
      guard rows.insert(match.section + "\t" + match.id + (match.id.isEmpty ? wording : "")).inserted else { continue }
      found.append(match)
      if found.count == count { break }
    }
    return found
  }
}

private struct Search {
  let inspector: PackInspector
  let date: PartialDate?
  let hits: [WordingIndex.Hit]
  /// Rows that took the place of earlier ones, by file and place.
  private let replaced: [String: PackPlace]

  init(inspector: PackInspector, date: PartialDate?, hits: [WordingIndex.Hit]) {
    self.inspector = inspector
    self.date = date
    self.hits = hits
    var replaced: [String: PackPlace] = [:]
    for one in inspector.merged.replacements {
      replaced[Self.key(one.new)] = inspector.place(one.old, one.old.node.place)
    }
    self.replaced = replaced
  }

  private static func key(_ row: MergedPacks.Row) -> String {
    "\(row.file):\(row.node.place.line):\(row.node.place.column)"
  }

  func match(_ hit: WordingIndex.Hit) -> PackMatch {
    var match = match(hit.known, words: hit.words)
    let rivals = hits.filter { other in
      other.tokens == hit.tokens && other.known.section == hit.known.section
        && other.known.row.pack != hit.known.row.pack && EntitySection.all.contains { $0.key == hit.known.section }
    }
    if let later = rivals.filter({ $0.known.row.pack > hit.known.row.pack }).max(by: {
      $0.known.row.pack < $1.known.row.pack
    }) {
      match.overridden = inspector.place(later.known.row, later.known.place)
    } else if let earlier = rivals.first {
      match.overrides = inspector.place(earlier.known.row, earlier.known.place)
    }
    return match
  }

  func match(_ known: WordingIndex.Known, words: String) -> PackMatch {
    let node = known.row.node
    let identity = PackSchema.row(of: known.section)?.identity ?? []
    return PackMatch(
      words: words,
      section: known.section,
      id: identity.compactMap { node.text($0) }.joined(separator: " "),
      name: node.text("name") ?? node.text("label") ?? "",
      state: node.text("state") ?? (known.section == "states" ? node.text("code") : nil),
      key: known.key,
      wording: known.wording,
      place: inspector.place(known.row, known.place),
      overrides: replaced[Self.key(known.row)],
      offices: offices(of: node).map(\.held)
    )
  }

  /// Those who bore a title that the question names.
  func holders(of hit: WordingIndex.Hit) -> [PackMatch] {
    guard hit.known.section == "titles" else { return [] }
    let title = hit.words.lowercased()
    let bodies = Set(
      hits.compactMap { hit -> String? in
        hit.known.section == "states" ? hit.known.row.node.text("code") : hit.known.row.node.text("id")
      }
    )
    return inspector.merged["persons"].flatMap { row in
      offices(of: row.node).compactMap { office, held -> PackMatch? in
        guard held.office.title.lowercased() == title else { return nil }
        guard bodies.isEmpty || held.office.of.map(bodies.contains) == true else { return nil }
        return PackMatch(
          words: hit.words,
          section: "persons",
          id: row.node.text("id") ?? "",
          name: row.node.text("name") ?? "",
          state: row.node.text("state"),
          key: "offices.title",
          wording: held.office.title,
          place: inspector.place(row, office.place),
          overrides: replaced[Self.key(row)],
          offices: [held]
        )
      }
    }
  }

  /// The offices of a person: all, or those that may have been held on the date.
  private func offices(of person: PackNode) -> [(node: PackNode, held: PackMatch.Office)] {
    person.items("offices").compactMap { node in
      let office = Entity.Office(pack: node)
      guard let date else { return (node, PackMatch.Office(office: office, isCertain: true)) }
      let days = date.days
      let first = office.from?.days ?? Int.min...Int.max
      let last = office.to?.days ?? (office.from == nil ? Int.min...Int.max : Int.max...Int.max)
      guard first.lowerBound <= days.upperBound, last.upperBound >= days.lowerBound else { return nil }
      let isCertain = first.upperBound <= days.lowerBound && last.lowerBound >= days.upperBound
      return (node, PackMatch.Office(office: office, isCertain: isCertain))
    }
  }
}
