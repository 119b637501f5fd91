public import Diagnostics
public import Text

/// Findings as one page that stands by itself: no script, nothing loaded, made to be read on a screen and on paper.
///
/// All that a document or a name says is escaped; the page forbids scripts and everything from outside besides.
public struct HTMLRenderer: FindingRenderer {
  public var output: [UInt8] = []
  private let version: String
  private let rules: [String: RuleDescription]
  private var sources: SourceCache
  private var counts = FindingCounts()
  private var sections: [Section] = []
  private var used: Set<String> = []
  private var anchors: [String: Int] = [:]

  /// The findings of one document, or those between documents.
  struct Section {
    var document: String?
    var counts = FindingCounts()
    var articles: [String] = []
  }

  /// Creates a renderer with the checks that may have found something.
  public init(version: String, rules: [RuleDescription], text: @escaping (String) -> SourceText?) {
    self.version = version
    self.rules = Dictionary(rules.map { ($0.identifier, $0) }) { first, _ in first }
    sources = SourceCache(text)
  }

  public mutating func add(_ finding: Finding) {
    counts.add(finding)
    used.insert(finding.rule)
    let documents = Set(finding.evidence.map(\.document))
    let name = documents.count == 1 ? finding.evidence.first?.document : nil
    let index = sections.firstIndex { $0.document == name } ?? sections.count
    if index == sections.count { sections.append(Section(document: name)) }
    sections[index].counts.add(finding)
    sections[index].articles.append(article(finding))
  }

  public mutating func finish(_ coverage: Coverage) {
    // What concerns several documents comes last, whenever it was found.
    let ordered = sections.filter { $0.document != nil } + sections.filter { $0.document == nil }
    var page = Self.head(title: title)
    page += "<header>\n<p class=\"masthead\">Chancery</p>\n<h1>\(MarkupText.escaped(title))</h1>\n"
    page += "<p class=\"lead\">\(MarkupText.escaped(counts.summary(documents: coverage.documents).capitalizedFirst))."
    if let withheld = coverage.withheld.summary { page += " Not told: \(MarkupText.escaped(withheld))." }
    page += "</p>\n</header>\n<main>\n"
    if ordered.count > 1 { page += Self.contents(ordered) }
    for (index, section) in ordered.enumerated() {
      page += "<section id=\"d\(index + 1)\">\n<h2>\(Self.name(section.document))</h2>\n"
      page += section.articles.joined() + "</section>\n"
    }
    page += Self.coverage(coverage) + checks + "</main>\n"
    page +=
      "<footer>Made by Chancery \(MarkupText.escaped(version)). A finding says that the words cannot all be true, "
    page += "not which of them is wrong. That nothing was found does not prove that a document is right.</footer>\n"
    page += "</body>\n</html>\n"
    output.append(contentsOf: page.utf8)
  }

  private var title: String {
    counts == FindingCounts() ? "Nothing found that does not add up" : "What does not add up"
  }

  private mutating func article(_ finding: Finding) -> String {
    let severity = finding.severity.rawValue
    let rule = MarkupText.escaped(finding.rule)
    var text = "<article class=\"\(severity)\" id=\"\(anchor(finding))\">\n"
    text += "<p class=\"about\"><b class=\"badge\">\(severity.capitalizedFirst)</b> "
    text += "<a href=\"#check-\(rule)\">\(rule)</a> <span class=\"id\">\(MarkupText.escaped(finding.id))</span></p>\n"
    text += "<h3>\(MarkupText.escaped(finding.message.description.capitalizedFirst))</h3>\n"
    for excerpt in ReportExcerpt.excerpts(of: finding.evidence, &sources) { text += excerpt.html }
    if let expected = finding.expected {
      text += "<p class=\"expected\">Expected: <b>\(MarkupText.escaped(expected))</b></p>\n"
    }
    if !finding.explanations.isEmpty {
      let items = finding.explanations.map { "<li>\(MarkupText.escaped($0))</li>" }.joined()
      text += "<div class=\"ruled\"><p>Ruled out</p><ul>\(items)</ul></div>\n"
    }
    return text + "</article>\n"
  }

  /// An address within the page: the identifier, with a number where two findings share it.
  private mutating func anchor(_ finding: Finding) -> String {
    let id = finding.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let count = anchors[id, default: 0]
    anchors[id] = count + 1
    return count == 0 ? "f-\(id)" : "f-\(id)-\(count + 1)"
  }

  /// What the checks look for that found something, at the foot of the page.
  private var checks: String {
    guard !used.isEmpty else { return "" }
    var text = "<section class=\"checks\">\n<h2>The checks</h2>\n"
    for name in used.sorted() {
      text += "<div id=\"check-\(MarkupText.escaped(name))\">\n<h3>\(MarkupText.escaped(name))</h3>\n"
      if let rule = rules[name] { text += RulePage(rule).html }
      text += "</div>\n"
    }
    return text + "</section>\n"
  }
}

extension HTMLRenderer {
  fileprivate static func head(title: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(MarkupText.escaped(title))</title>
    <style>
    \(ReportStyle.text)
    </style>
    </head>
    <body>

    """
  }

  fileprivate static func name(_ document: String?) -> String {
    document.map { MarkupText.escaped($0) } ?? "Between documents"
  }

  /// The documents with findings, and how many.
  fileprivate static func contents(_ sections: [Section]) -> String {
    var text = "<nav aria-label=\"Documents\">\n<table>\n<thead><tr><th>Document</th>"
    text +=
      "<th class=\"number\">Errors</th><th class=\"number\">Warnings</th><th class=\"number\">Notes</th></tr></thead>\n"
    text += "<tbody>\n"
    for (index, section) in sections.enumerated() {
      text += "<tr><td><a href=\"#d\(index + 1)\">\(name(section.document))</a></td>"
      for (kind, count) in [
        ("error", section.counts.errors), ("warning", section.counts.warnings), ("note", section.counts.notes),
      ] {
        text += count > 0 ? "<td class=\"number \(kind)\">\(count)</td>" : "<td class=\"number none\">–</td>"
      }
      text += "</tr>\n"
    }
    return text + "</tbody>\n</table>\n</nav>\n"
  }

  /// How much of what was found took part in a check.
  fileprivate static func coverage(_ coverage: Coverage) -> String {
    let shares = coverage.shares.filter { $0.share.found > 0 }
    guard !shares.isEmpty else { return "" }
    var text = "<section class=\"coverage\">\n<h2>What was looked at</h2>\n<table>\n<tbody>\n"
    for (name, share) in shares {
      text += "<tr><th>\(name)</th><td class=\"number\">\(share.checked) of \(share.found)</td><td>took part in a check"
      for (reason, count) in share.reasons { text += "<br><span>\(count) \(MarkupText.escaped(reason.meaning))</span>" }
      text += "</td></tr>\n"
    }
    return text + "</tbody>\n</table>\n</section>\n"
  }
}

/// What a report says of a check: the first two parts of its page.
private struct RulePage {
  private let rule: RuleDescription

  init(_ rule: RuleDescription) { self.rule = rule }

  var html: String {
    var text = ""
    for heading in ["What it does", "Why it matters", "Measured"] {
      guard let part = part(heading) else { continue }
      text += heading == "What it does" ? "" : "<h4>\(heading)</h4>"
      for paragraph in part.components(separatedByBlankLine: ()) where !paragraph.hasPrefix("|") {
        text += "<p>\(Self.withCode(paragraph))</p>\n"
      }
    }
    return text.isEmpty ? "<p>\(MarkupText.escaped(rule.summary))</p>\n" : text
  }

  /// A paragraph in which words between grave accents are code.
  private static func withCode(_ paragraph: String) -> String {
    let pieces = paragraph.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      let text = MarkupText.escaped(piece)
      return index % 2 == 1 ? "<code>\(text)</code>" : text
    }.joined()
  }

  /// The text below a heading of the page, up to the next.
  private func part(_ heading: String) -> String? {
    var lines: [Substring] = []
    var isInside = false
    for line in rule.page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") {
        isInside = line == "## \(heading)"
      } else if isInside {
        lines.append(line)
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  fileprivate func components(separatedByBlankLine: Void) -> [String] {
    var parts: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + line
      }
    }
    return parts.filter { !$0.isEmpty }
  }
}
