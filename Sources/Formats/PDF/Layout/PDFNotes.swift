/// What is said of a document besides its text: what was left out, and what could not be read.
enum PDFNotes {
  /// The running heads that are named.
  private static let mostHeads = 4

  static func notes(on pages: [PageContent], _ heads: RunningHeads) -> [String] {
    var notes: [String] = []
    let named = heads.found.prefix(mostHeads).map { "\"\($0.text)\" (\($0.pages) pages)" }
    if !named.isEmpty {
      let more = heads.found.count - named.count
      notes.append(
        "running heads and feet left out: " + named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      )
    }
    if heads.hasNumbers { notes.append("page numbers left out of the text") }
    let turned = pages.filter { $0.turn == .upright && $0.turnedCount > 8 }
    if !turned.isEmpty {
      notes.append("text that runs up or down the page left out on \(list(turned))")
    }
    let pictures = pages.filter { $0.count == 0 && $0.images > 0 }
    if !pictures.isEmpty {
      notes.append("\(list(pictures)) \(pictures.count == 1 ? "is a picture" : "are pictures"): no text was read there")
    }
    let empty = pages.filter { $0.count == 0 && $0.images == 0 }
    if !empty.isEmpty { notes.append("\(list(empty)) \(empty.count == 1 ? "holds" : "hold") no text") }
    for page in pages where page.count > 20 && page.unmapped * 20 > page.count {
      let share = page.unmapped * 100 / page.count
      notes.append("page \(page.number): \(share) per cent of the characters stand for no letter")
    }
    return notes
  }

  /// "page 7", "pages 7, 9 and 12 to 20".
  private static func list(_ pages: [PageContent]) -> String {
    var runs: [ClosedRange<Int>] = []
    for page in pages {
      if let last = runs.last, last.upperBound + 1 == page.number {
        runs[runs.count - 1] = last.lowerBound...page.number
      } else {
        runs.append(page.number...page.number)
      }
    }
    var parts = runs.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    if runs.count > 8 { parts.append("\(pages.count - runs.prefix(8).reduce(0) { $0 + $1.count }) more") }
    let last = parts.removeLast()
    return (pages.count == 1 ? "page " : "pages ") + (parts.isEmpty ? "" : parts.joined(separator: ", ") + " and ")
      + last
  }

  /// The title of the file, unless a program wrote the name of a file there.
  static func title(_ info: PDFInfo) -> String? {
    guard let title = trimmed(info.title), title.utf8.count > 2 else { return nil }
    let folded = title.lowercased()
    let names = ["microsoft word", "untitled", "powerpoint", "document1"]
    let endings = [".doc", ".docx", ".pdf", ".indd", ".qxd", ".xlsx", ".pptx", ".tex", ".dvi", ".html", ".rtf", ".odt"]
    guard !names.contains(where: folded.hasPrefix), !endings.contains(where: folded.hasSuffix) else { return nil }
    return title
  }

  static func author(_ info: PDFInfo) -> String? { trimmed(info.author) }

  private static func trimmed(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
