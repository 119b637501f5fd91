import RecordStore

/// Footnotes beside the line that bears their mark; where there is no room beside it, below the paragraph.
///
/// Each stands twice in the page, and the style shows it once: a script would be needed to move it.
struct SideNotes {
  let notes: [NoteMark]

  /// The longest note that is shown in full beside the text.
  private static let longest = 700

  /// Where the notes that are shown beside the text have their own places in it.
  var origins: Set<Int> { Set(notes.map(\.start)) }

  /// The notes whose marks stand in a block.
  func notes(in block: DocumentBlock) -> [NoteMark] {
    let end = block.start + block.text.utf8.count
    return notes.filter { $0.range.lowerBound >= block.start && $0.range.upperBound <= end }
  }

  /// The marks of a block as links, with the notes themselves floating beside the line.
  func inserts(in block: DocumentBlock, floats: Bool) -> [MarkedText.Insert] {
    notes(in: block).map { note in
      MarkedText.Insert(
        range: note.range.lowerBound - block.start..<note.range.upperBound - block.start,
        html: mark(note)
          + (floats
            ? tag("span", .class("sidenote"), Attribute("role", "note"), .label("Note \(note.shown)")) { body(note) }
            : .nothing)
      )
    }
  }

  /// The notes of a piece of the text, each once, below it.
  @Markup func below(_ blocks: [DocumentBlock], always: Bool) -> HTML {
    let notes = blocks.flatMap { self.notes(in: $0) }
    if !notes.isEmpty {
      tag("div", .class(always ? "notes always" : "notes")) {
        for note in Self.once(notes) { tag("p", Attribute("role", "note")) { body(note) } }
      }
    }
  }

  private static func once(_ notes: [NoteMark]) -> [NoteMark] {
    var seen: Set<Int> = []
    return notes.filter { seen.insert($0.start).inserted }
  }

  private func mark(_ note: NoteMark) -> HTML {
    tag("sup", .class("noteref")) {
      tag("a", .href(Link("").at("line-\(note.line)")), .label("Note \(note.shown)")) { note.shown }
    }
  }

  private func body(_ note: NoteMark) -> HTML {
    tag("b") { note.shown } + HTML(" ") + Self.emphasized(Words.start(EvidencePlace.plain(note.text), Self.longest))
  }

  /// The text with what stands between single asterisks slanted.
  private static func emphasized(_ text: String) -> HTML {
    let parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    let isPaired = !parts.count.isMultiple(of: 2)
    let areTight = stride(from: 1, to: parts.count, by: 2).allSatisfy { index in
      parts[index].first?.isWhitespace == false && parts[index].last?.isWhitespace == false
    }
    guard isPaired, areTight else { return HTML(text) }
    return HTML.joined(
      parts.enumerated().map { index, part in index.isMultiple(of: 2) ? HTML(part) : tag("i") { part } }
    )
  }
}

extension NoteMark {
  /// The number as it was printed: "1" of "p20-1"; a star for names that nobody printed.
  fileprivate var shown: String {
    let last = label.split(separator: "-").last.map(String.init) ?? label
    return last.count <= 4 ? last : "*"
  }
}
