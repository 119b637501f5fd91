/// The headings under which sources are listed.
enum Apparatus {
  private static let titles: Set<String> = [
    "references", "reference list", "list of references", "bibliography", "selected bibliography", "sources",
    "works cited", "literature", "notes", "endnotes", "footnotes", "notes and references", "citations",
    "references and notes", "bibliographie", "références", "notes et références",
  ]

  /// Whether a heading is one of those, whatever number stands before it.
  static func isTitle(_ heading: String) -> Bool {
    guard heading.utf8.count <= 60 else { return false }
    let words = heading.lowercased().drop { !$0.isLetter }
    return titles.contains(String(words).trimmingSpaces)
  }
}
