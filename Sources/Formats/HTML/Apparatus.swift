/// The headings under which sources are listed.
enum Apparatus {
  private static let titles = KnownTitles([
    "references", "reference list", "list of references", "bibliography", "selected bibliography", "sources",
    "works cited", "literature", "notes", "endnotes", "footnotes", "notes and references", "citations",
    "references and notes", "bibliographie", "références", "notes et références",
  ])

  /// Whether a heading is one of those, whatever number stands before it.
  static func isTitle(_ heading: [UInt8]) -> Bool {
    guard heading.count <= 60, titles.mayBegin(heading) else { return false }
    let words = String(decoding: heading, as: UTF8.self).lowercased().drop { !$0.isLetter }
    return titles.contains(String(words).trimmingSpaces)
  }
}
