import RecordModel
import Text

/// The rows of a table below the block that announces them.
struct TableRun {
  var head: Block
  /// The rows of things: without heads and totals, and none without a name.
  var rows: [Block]
  var lead: Block
}

extension CheckedDocument {
  /// The tables that stand right behind a paragraph and whose rows are things, each with another name.
  var tableRuns: [TableRun] {
    guard let blocks = structure?.blocks else { return [] }
    var runs: [TableRun] = []
    var start = 1
    while start < blocks.count {
      guard blocks[start].kind == .tableRow, blocks[start].isTableHead, blocks[start - 1].kind == .paragraph else {
        start += 1
        continue
      }
      var end = start + 1
      while end < blocks.count, blocks[end].kind == .tableRow, !blocks[end].isTableHead { end += 1 }
      let rows = blocks[start + 1..<end].filter { !isTotal($0) }
      if rows.count >= 2, areNamed(rows) {
        runs.append(TableRun(head: blocks[start], rows: Array(rows), lead: blocks[start - 1]))
      }
      start = end
    }
    return runs
  }

  private func isTotal(_ row: Block) -> Bool {
    guard let first = row.cells.first else { return false }
    let label = text[first].lowercased()
    return ["total", "all", "sum", "together", "average", "mean"].contains { label.hasPrefix($0) }
  }

  /// Whether each row begins with a name of its own, with letters and no number: no year, no rank.
  private func areNamed(_ rows: [Block]) -> Bool {
    let labels = rows.compactMap { $0.cells.first.map { trimmed(text[$0]) } }
    return labels.count == rows.count && Set(labels).count == labels.count
      && labels.allSatisfy { label in label.contains(where: \.isLetter) && !label.contains(where: \.isNumber) }
  }

  private func trimmed(_ label: String) -> String {
    String(label.drop { !$0.isLetter && !$0.isNumber }).lowercased()
  }

  /// Whether an announced noun is what the rows of a table are: it heads a column, or both are persons.
  func isAnnounced(_ noun: String, by run: TableRun) -> Bool {
    let word = noun.lowercased()
    let heads = run.head.cells.map { text[$0].lowercased() }
    if Self.persons.contains(word) { return heads.contains { $0.contains("name") || $0.contains("delegate") } }
    let stem = word.hasSuffix("ies") ? String(word.dropLast(3)) : String(word.dropLast())
    return stem.count >= 4 && heads.first.map { $0.contains(stem) } ?? false
  }

  private static let persons: Set<String> = [
    "persons", "people", "participants", "delegates", "members", "officials", "experts", "men", "women", "guests",
    "representatives",
  ]
}
