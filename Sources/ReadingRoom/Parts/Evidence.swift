import Exchange
import RecordStore

extension EvidencePlace {
  /// The mark of the place in the reader.
  func mark(finding: String? = nil, ordinal: Int = 1) -> String {
    if let finding { return "\(finding)-\(ordinal)" }
    return id ?? "line-\(line)"
  }

  /// The sentence with the words marked, cut on both sides where it is long.
  func quote(reach: Int = 160) -> HTML {
    tag("q", .class("excerpt")) {
      String(Words.end(Self.plain(before), reach).drop { $0 == " " })
      tag("mark") { Self.plain(words) }
      Words.start(Self.plain(after), reach)
    }
  }

  /// The sentence on a sheet of its own, with its source below.
  func figure() -> HTML {
    tag("figure", .class("evidence")) {
      tag("blockquote") { quote(reach: 400) }
      tag("figcaption") { source() }
    }
  }

  /// Where in the document it stands: its page where the document has pages, else its line.
  var spot: String { page?.text ?? "line \(line)" }

  /// The link to the passage; of a document with pages it says what is to be drawn on them.
  func link(finding: String? = nil, ordinal: Int = 1) -> Link {
    let mark = mark(finding: finding, ordinal: ordinal)
    return .passage(document, line: line, mark: mark, isPaged: page != nil)
  }

  /// The document and the page or line in it, as a link to the passage.
  func source(finding: String? = nil, ordinal: Int = 1) -> HTML {
    tag("a", .class("source"), .href(link(finding: finding, ordinal: ordinal))) {
      Words.fileName(document)
      tag("span", .class("line")) { ", " + spot }
    }
  }

  /// The text on one line, without marks of emphasis.
  static func plain(_ text: String) -> String {
    Words.unmarked(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }

  func write(to json: inout JSONWriter, finding: String? = nil, ordinal: Int = 1) {
    json.object { json in
      json.member("document", document)
      json.member("line", line)
      json.member("column", column)
      json.member("before", before)
      json.member("words", words)
      json.member("after", after)
      json.member("note", note)
      json.member("page", page?.number)
      json.member("pageLabel", page?.label)
      json.member("href", link(finding: finding, ordinal: ordinal).text)
    }
  }
}
