/// Tells the entries of a list of contents, whose page numbers stand in a column, from the rows of a table.
enum ContentsList {
  /// The signs that lead from a heading to its page: at least so many in a row.
  private static let leader = "..."

  /// Whether rows of two columns lead, at least one by dots, to pages that never go back.
  static func isOne(_ table: PageTable) -> Bool {
    guard table.rows.allSatisfy({ $0.count == 2 }) else { return false }
    let texts = table.rows.map { row in row.map { $0.map(\.text).joined(separator: " ") } }
    guard texts.contains(where: { endsInLeader($0[0]) }), !texts.contains(where: { isTotal($0[0]) }) else {
      return false
    }
    let pages = texts.compactMap { $0[1].isEmpty ? nil : page($0[1]) }
    return pages.count == texts.count { !$0[1].isEmpty } && zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// Whether a line ends in a page number that dots or a wide space lead to.
  static func isEntry(_ line: Line) -> Bool {
    guard let last = line.words.last, line.words.count > 1, page(last.text) != nil else { return false }
    let before = line.words[line.words.count - 2]
    return endsInLeader(before.text) || last.box.left - before.box.right > 1.5 * line.size
  }

  /// The entries that make a list, and how many of them have dots at least.
  private static let fewest = 5
  private static let fewestDots = 5
  /// The lines of one title, at most.
  private static let longestTitle = 3

  /// Which of some rows belong to a list of contents: rows that end in pages which never go back, and have no other
  /// figure but the number of a section; dots lead to some of them.
  static func rows(_ rows: [Row]) -> [Bool] {
    var isContents = [Bool](repeating: false, count: rows.count)
    var entries: [(row: Int, page: Int, hasDots: Bool)] = []
    func close() {
      if entries.count >= fewest, entries.count(where: \.hasDots) * fewestDots >= entries.count {
        for row in entries[0].row...entries[entries.count - 1].row { isContents[row] = true }
      }
      entries.removeAll(keepingCapacity: true)
    }
    for (index, row) in rows.enumerated() {
      if let last = entries.last, index - last.row > longestTitle { close() }
      guard let entry = entry(row) else { continue }
      if let last = entries.last, entry.page < last.page { close() }
      entries.append((index, entry.page, entry.hasDots))
    }
    close()
    return isContents
  }

  /// The page with which a row ends, if it is an entry of a list of contents.
  private static func entry(_ row: Row) -> (page: Int, hasDots: Bool)? {
    let pieces = row.segments.flatMap(\.pieces)
    guard pieces.count > 1, let last = pieces.last, let page = page(last.text) else { return nil }
    let title = pieces.dropLast()
    guard title.contains(where: { $0.text.contains(where: \.isLetter) }),
      !title.dropFirst(2).contains(where: { FigureText.isFigure($0.text) })
    else { return nil }
    return (page, title.contains { endsInLeader($0.text) })
  }

  private static func endsInLeader(_ text: String) -> Bool {
    text.replacing(" ", with: "").hasSuffix(leader) || text.hasSuffix("…")
  }

  /// A row that adds up what stands above it is one of a table.
  private static func isTotal(_ text: String) -> Bool {
    ["total", "sum", "all"].contains { text.lowercased().split { !$0.isLetter }.first ?? "" == $0 }
  }

  private static func page(_ text: String) -> Int? {
    guard text.utf8.count <= 4, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text)
  }
}
