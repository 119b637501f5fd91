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
