import Packs

/// A page of the manual: what is read from which wordings, and what is left alone.
///
/// The wordings are the examples of a recogniser, which are its tests.
public struct ReaderPage: Sendable {
  /// The name of the page: `decades`.
  public var identifier: String
  public var title: String
  /// What is read and how to read the table, in a short paragraph.
  public var summary: String
  public var readings: [Reading]
  public var leftAlone: [String]

  init(_ identifier: String, _ title: String, _ summary: String, _ readings: [Reading], leavesAlone: [String] = []) {
    self.identifier = identifier
    self.title = title
    self.summary = summary
    self.readings = readings
    self.leftAlone = leavesAlone
  }

  /// A page of all that no other page of a recogniser holds.
  init(
    _ identifier: String,
    _ title: String,
    _ summary: String,
    _ examples: [Reading],
    _ nonexamples: [String],
    besides pages: [ReaderPage]
  ) {
    let shown = Set(pages.flatMap(\.readings).flatMap(\.wordings))
    let shownAlone = Set(pages.flatMap(\.leftAlone))
    self.init(
      identifier,
      title,
      summary,
      examples.filter { !$0.wordings.allSatisfy(shown.contains) },
      leavesAlone: nonexamples.filter { !shownAlone.contains($0) }
    )
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { readings.isEmpty && leftAlone.isEmpty }

  /// The page in Markdown, with the values that a manual reader finds.
  public func text(_ reader: ManualReader) -> String {
    var page = "# \(title)\n\n\(summary)\n"
    if !readings.isEmpty {
      page += "\n## What is read\n\n| Written | Read as | Allows |\n|---|---|---|\n"
      for row in readings.flatMap(reader.rows) {
        let wordings = row.wordings.map(Self.cell).joined(separator: " · ")
        page += "| \(wordings) | \(Self.cell(row.value)) | \(Self.cell(row.range)) |\n"
      }
    }
    if !leftAlone.isEmpty {
      page +=
        "\n## What is left alone\n\nNothing of this kind is read in:\n\n"
        + leftAlone.map { "- \(Self.cell($0))\n" }.joined()
    }
    return page
  }

  /// Words as they are safe in a table of Markdown.
  private static func cell(_ text: String) -> String {
    var cell = ""
    for character in text {
      switch character {
      case "|", "\\", "*", "_", "<", "[", "`", "$": cell += "\\" + String(character)
      case "\n", "\r\n": cell += " ⏎ "
      default: cell.append(character)
      }
    }
    return cell
  }
}

extension ReaderPage {
  /// The list of all pages, in Markdown.
  public static var index: String {
    var page = "# What is recognised\n\n"
    page += "Made from the examples in `Sources/Recognition`; `chancery explain NAME` prints the same pages. "
    page += "The wordings are examples, not a list of all that is read: what they have in common is read. "
    page += "They are read as in a document of 15 May 2022, with the packs that are always loaded.\n\n"
    page += "| page | about |\n|---|---|\n"
    for entry in allReaderPages { page += "| [\(entry.identifier)](\(entry.identifier).md) | \(entry.title) |\n" }
    return page
  }
}
