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
    let cutBefore = before.count > reach ? "…" + before.suffix(reach) : before
    let cutAfter = after.count > reach ? after.prefix(reach) + "…" : after
    return tag("q", .class("excerpt")) {
      Self.plain(cutBefore).drop { $0 == " " }.description
      tag("mark") { Self.plain(words) }
      Self.plain(cutAfter)
    }
  }

  /// "debt-note.md, line 12", as a link to the passage.
  func source(finding: String? = nil, ordinal: Int = 1) -> HTML {
    tag("a", .class("source"), .href(.passage(document, line: line, mark: mark(finding: finding, ordinal: ordinal)))) {
      Words.fileName(document)
      tag("span", .class("line")) { ", line \(line)" }
    }
  }

  /// Line ends and the marks of tables as spaces.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
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
      let link = Link.passage(document, line: line, mark: mark(finding: finding, ordinal: ordinal))
      json.member("href", link.text)
    }
  }
}
