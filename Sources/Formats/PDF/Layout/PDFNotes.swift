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
      notes.append("text that runs up or down the page left out on \(list(turned.map(\.number)))")
    }
    let empty = pages.filter { $0.count == 0 && $0.images == 0 && $0.recognition == nil }
    if !empty.isEmpty { notes.append("\(list(empty.map(\.number))) \(empty.count == 1 ? "holds" : "hold") no text") }
    for page in pages where page.count > 20 && page.unmapped * 20 > page.count {
      let share = page.unmapped * 100 / page.count
      notes.append("page \(page.number): \(share) per cent of the characters stand for no letter")
    }
    return notes
  }

  /// "page 7", "pages 7, 9 and 12 to 20".
  static func list(_ pages: [Int]) -> String {
    let runs = runs(pages)
    var parts = runs.prefix(8).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    if runs.count > 8 { parts.append("\(pages.count - runs.prefix(8).reduce(0) { $0 + $1.count }) more") }
    let last = parts.removeLast()
    return (pages.count == 1 ? "page " : "pages ") + (parts.isEmpty ? "" : parts.joined(separator: ", ") + " and ")
      + last
  }

  /// Numbers in their order as runs of numbers that follow each other.
  static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  /// The pages that are pictures, with no text but running heads.
  static func pictures(_ pages: [PageContent]) -> [PageContent] {
    pages.filter { $0.images > 0 && $0.segments.isEmpty && $0.turnedCount == 0 }
  }

  /// What is said of pages that are pictures, as a gap at the place of the first.
  static func gap(_ pages: [PageContent], in conversion: Conversion) -> ReadingGap? {
    guard let first = pages.first?.number else { return nil }
    let offset = conversion.places.pages.first { $0.number > first }?.offset ?? conversion.bytes.count
    let what = pages.count == 1 ? "is a picture" : "are pictures"
    let message = "\(list(pages.map(\.number))) \(what): no text was read there"
    return ReadingGap(.pageWithoutText, offset..<offset, page: first, message)
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
