import Exchange
import RecordStore

extension Brief {
  /// How many places stand behind a sentence.
  private static let places = 4

  /// The brief in Markdown.
  func markdown(_ provenance: String) -> String {
    var lines = ["# \(Markdown.escaped(title))", "", Markdown.escaped(note(provenance)), ""]
    for section in sections {
      lines += ["## \(section.title)", ""]
      lines += section.statements.map { statement in
        "- \(Markdown.escaped(statement.text)) "
          + statement.places.prefix(Self.places).map(Markdown.link).joined(separator: ", ") + Self.more(statement)
      }
      if section.statements.isEmpty { lines.append("The record has \(section.empty).") }
      if section.omitted > 0 { lines.append("- … and \(section.omitted) more (--limit)") }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The brief as a page that stands alone and prints well.
  func html(_ provenance: String) -> String {
    let body = sections.map { section in
      let items = section.statements.map { statement in
        let links = statement.places.prefix(Self.places).map { place in
          "<a href=\"\(MarkupText.escaped(Markdown.address(place)))\" title=\"\(MarkupText.escaped(place.excerpt))\">"
            + MarkupText.escaped("\(place.document):\(place.line)") + "</a>"
        }
        return
          "<li>\(MarkupText.escaped(statement.text)) <span>\(links.joined(separator: ", "))\(Self.more(statement))</span></li>"
      }
      let empty = section.statements.isEmpty ? "<p>The record has \(MarkupText.escaped(section.empty)).</p>" : ""
      let more = section.omitted > 0 ? "<li>… and \(section.omitted) more</li>" : ""
      return "<h2>\(MarkupText.escaped(section.title))</h2>\n\(empty)<ul>\(items.joined(separator: "\n"))\(more)</ul>"
    }
    return """
      <!doctype html>
      <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(MarkupText.escaped(title))</title>
      <style>
      body{font:15px/1.45 "Source Serif 4",Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#111}
      h1{font-size:1.7em;margin:0}h2{font-size:1.15em;margin:1.2em 0 .3em;border-bottom:1px solid #999}
      ul{margin:0;padding-left:1.2em}li{margin:.25em 0}.note,span{font-size:.85em;color:#444}a{color:#123d7a}
      @media print{body{font-size:10.5pt;margin:0}a{color:#111}}
      </style>
      <h1>\(MarkupText.escaped(title))</h1>
      <p class="note">\(MarkupText.escaped(note(provenance)))</p>
      \(body.joined(separator: "\n"))
      </html>

      """
  }

  /// The brief for a terminal.
  func lines(width: Int, _ style: Style) -> [String] {
    var lines = [style.bold(title)]
    for section in sections {
      lines += ["", style.bold(section.title)]
      for statement in section.statements {
        lines += SVG.wrapped(statement.text, to: width - 4).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
        let places = statement.places.prefix(Self.places).map { "\($0.document):\($0.line):\($0.column)" }
        lines.append("      " + style.dim(places.joined(separator: ", ") + Self.more(statement)))
      }
      if section.statements.isEmpty { lines.append("  the record has \(section.empty)") }
      if section.omitted > 0 { lines.append("  … and \(section.omitted) more (--limit)") }
    }
    return lines
  }

  private func note(_ provenance: String) -> String {
    "From \(provenance). Put together by rules from what these documents say; what they do not say, or was not "
      + "recognised, is missing. Figures stand side by side and are never added up."
  }

  private static func more(_ statement: Statement) -> String {
    let rest = statement.places.count - places
    return rest > 0 ? " and \(rest) more" : ""
  }
}
