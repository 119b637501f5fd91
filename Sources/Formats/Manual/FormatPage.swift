/// A page of the manual about one format: what is read, what is lost.
///
/// `chancery explain NAME` prints it, and `Documentation/formats` holds the same text.
public struct FormatPage: Sendable {
  /// A part of a page under its heading, in Markdown.
  public struct Section: Sendable {
    let heading: String
    let text: String

    public init(_ heading: String, _ text: String) {
      self.heading = heading
      self.text = text
    }
  }

  /// The name that a user asks for it by: `docx`, `archives`.
  public let identifier: String
  /// What it is about: "Word documents".
  public let title: String
  /// The formats as the output names them; empty where the page is about no format of documents.
  public let names: [String]
  /// The endings of the names of such files, without the dot.
  public let endings: [String]
  private let about: String
  let sections: [Section]

  public init(
    _ identifier: String,
    _ title: String,
    names: [String],
    endings: [String],
    about: String,
    sections: [Section]
  ) {
    self.identifier = identifier
    self.title = title
    self.names = names
    self.endings = endings
    self.about = about
    self.sections = sections
  }

  /// The page in Markdown.
  public var text: String {
    var text = "# \(title)\n\n"
    if !endings.isEmpty { text += "Files called \(Self.listed(endings.map { "`.\($0)`" })). " }
    if !names.isEmpty { text += "In the output: \(Self.listed(names.map { "`\($0)`" })). " }
    text += about + "\n"
    for section in sections { text += "\n## \(section.heading)\n\n\(section.text)\n" }
    return text
  }

  private static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The pages about the formats that text is taken out of, those of documents of words first.
  public static let converted = [
    pdf, word, openText, richText, book, slides, webPage, mail, workbook, openSheet, separatedValues, archives,
    webArchive, languages,
  ]

  /// A list of pages in Markdown.
  public static func index(of pages: [FormatPage]) -> String {
    var page = """
      # Formats

      What Chancery reads, what it reads of it, and what is lost. `chancery explain NAME` prints a page; `chancery doctor` says what is missing on a machine.

      | page | files | in the output |
      |---|---|---|

      """
    for entry in pages {
      let endings = entry.endings.map { "`.\($0)`" }.joined(separator: " ")
      let names = entry.names.map { "`\($0)`" }.joined(separator: " ")
      page += "| [\(entry.title)](\(entry.identifier).md) | \(endings) | \(names) |\n"
    }
    return page
  }
}
