import Quantities
import RecordStore

/// The blocks of a document as a page shows them: marked text, with notes on what was found beside it.
struct ReaderText {
  let document: String
  let blocks: [DocumentBlock]
  let marks: [DocumentMark]
  let names: [NameMark]
  /// The pages of the text, where the document has pages.
  var leaves: Leaves?
  var notes = SideNotes(notes: [])

  /// A block with what begins in it.
  private typealias Entry = (block: DocumentBlock, marks: [DocumentMark], names: [NameMark], isFirstOfLine: Bool)

  /// Blocks in pieces that stand together: a list, a table, or a block by itself.
  private var pieces: [[Entry]] {
    var (next, nextName) = (0, 0)
    return blocks.reduce(into: []) { pieces, block in
      let end = block.start + block.text.utf8.count
      let first = next
      while next < marks.count, marks[next].range.lowerBound < end { next += 1 }
      let firstName = nextName
      while nextName < names.count, names[nextName].range.lowerBound < end { nextName += 1 }
      let entry = (
        block, Array(marks[first..<next]), Array(names[firstName..<nextName]),
        pieces.last?.last?.block.line != block.line
      )
      let joins = ["list-item", "table-row"].contains(block.kind) && pieces.last?.last?.block.kind == block.kind
      if joins { pieces[pieces.count - 1].append(entry) } else { pieces.append([entry]) }
    }
  }

  @Markup var html: HTML {
    if let leaves, !leaves.pages.isEmpty {
      tag("div", .class("text paged" + (leaves.hasPictures ? " pictured" : ""))) {
        for leaf in leaves.leaves(pieces, start: { $0.first?.block.start ?? 0 }) {
          tag("div", .class("leaf")) {
            leaves.head(leaf.pages)
            tag("div", .class("column")) { column(leaf.pieces) }
          }
        }
      }
    } else {
      tag("div", .class("text")) { column(pieces) }
    }
  }

  private func column(_ pieces: [[Entry]]) -> HTML {
    HTML.joined(
      pieces.map { piece in
        tag("div", .class(style(piece))) {
          body(piece)
          notes.below(piece.map(\.block), always: Self.hasNoMargin(piece))
          Margin(marks: piece.flatMap(\.marks), names: piece.flatMap(\.names)).html
        }
      }
    )
  }

  /// A note that stands beside the text already is shown in its own place only to who follows a link to it.
  private func style(_ piece: [Entry]) -> String {
    let blocks = piece.map(\.block)
    let isEchoed = blocks.allSatisfy { $0.kind == "footnote" && notes.origins.contains($0.start) }
    if isEchoed, piece.allSatisfy(\.marks.isEmpty) { return "piece echoed" }
    let isNoted = !Self.hasNoMargin(piece) && blocks.contains { !notes.notes(in: $0).isEmpty }
    return isNoted ? "piece noted" : "piece"
  }

  /// Whether nothing can stand beside the lines of a piece: the cells of a table have no margin of their own.
  private static func hasNoMargin(_ piece: [Entry]) -> Bool { piece.first?.block.kind == "table-row" }

  private func body(_ piece: [Entry]) -> HTML {
    switch piece.first?.block.kind {
    case "table-row": table(piece)
    case "list-item":
      tag("ul") {
        for entry in piece {
          let mark = Self.number(of: entry.block)
          tag("li", anchor(entry), .class("depth-\(min(entry.block.level, 3))" + (mark == nil ? "" : " numbered"))) {
            if let mark { tag("span", .class("mark")) { mark + " " } }
            text(entry)
          }
        }
      }
    default: HTML.joined(piece.map(single))
    }
  }

  /// What counts an item; `nil` for a dash or a dot, in the place of which the list has its own.
  private static func number(of block: DocumentBlock) -> String? {
    block.marker.flatMap { marker in marker.contains { $0.isLetter || $0.isNumber } ? marker : nil }
  }

  private func single(_ entry: Entry) -> HTML {
    switch (entry.block.kind, entry.block.level) {
    case ("heading", ...1): tag("h1", anchor(entry)) { text(entry) }
    case ("heading", 2): tag("h2", anchor(entry)) { text(entry) }
    case ("heading", _): tag("h3", anchor(entry)) { text(entry) }
    case ("quotation", _): tag("blockquote", anchor(entry)) { text(entry) }
    default: tag("p", anchor(entry), .class(entry.block.kind)) { text(entry) }
    }
  }

  private func table(_ rows: [Entry]) -> HTML {
    let cells = rows.map { Self.cells($0.block) }
    let numeric = Self.numericColumns(zip(rows, cells).map { ($0.block, $1) })
    return tag("div", .class("wide"), Attribute("tabindex", "0"), Attribute("role", "group"), .label("Table")) {
      tag("table") {
        for (index, row) in rows.enumerated() {
          tag("tr", anchor(row)) {
            for (column, cell) in cells[index].enumerated() {
              let content = MarkedText(
                row.block,
                marks: row.marks,
                names: row.names,
                inserts: inserts(row.block, floats: false),
                part: cell
              ).html
              let style = Attribute.class(numeric.contains(column) ? "number" : nil)
              if index == 0 {
                tag("th", Attribute("scope", "col"), style) { content }
              } else {
                tag("td", style) { content }
              }
            }
          }
        }
      }
    }
  }

  /// The columns that hold a figure or a dash in every row but the first.
  private static func numericColumns(_ rows: [(block: DocumentBlock, cells: [Range<Int>])]) -> Set<Int> {
    let columns = rows.map(\.cells.count).max() ?? 0
    return Set(
      (0..<columns).filter { column in
        rows.count > 1
          && rows.dropFirst().allSatisfy { row in
            guard row.cells.indices.contains(column) else { return true }
            let text = String(decoding: Array(row.block.text.utf8)[row.cells[column]], as: UTF8.self)
            guard let first = text.first(where: { !$0.isWhitespace }) else { return true }
            return first.isNumber || "+-−–—".contains(first)
          }
      }
    )
  }

  private func anchor(_ entry: Entry) -> Attribute { .id(entry.isFirstOfLine ? "line-\(entry.block.line)" : nil) }

  private func text(_ entry: Entry) -> HTML {
    MarkedText(entry.block, marks: entry.marks, names: entry.names, inserts: inserts(entry.block)).html
  }

  private func inserts(_ block: DocumentBlock, floats: Bool = true) -> [MarkedText.Insert] {
    ((leaves?.turns(in: block) ?? []) + notes.inserts(in: block, floats: floats)).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// The cells of a table row as bytes of the block: what stands between bars, or between tabs.
  private static func cells(_ block: DocumentBlock) -> [Range<Int>] {
    let bytes = Array(block.text.utf8)
    let mark = bytes.contains(UInt8(ascii: "|")) ? UInt8(ascii: "|") : UInt8(ascii: "\t")
    var cells: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == mark && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\")) {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<bytes.count)
    if cells.first.map({ isBlank(bytes[$0]) }) == true, mark == UInt8(ascii: "|") { cells.removeFirst() }
    if cells.last.map({ isBlank(bytes[$0]) }) == true { cells.removeLast() }
    return cells
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 <= 0x20 } }
}

/// What was found in a piece of the text, beside it.
private struct Margin {
  let marks: [DocumentMark]
  let names: [NameMark]

  /// Who is named here, each once.
  private var entities: [NameMark] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.entity).inserted }
  }

  /// Each finding once, by its first evidence here.
  private var findings: [DocumentMark] {
    var seen: Set<String> = []
    return marks.filter { $0.isFinding && seen.insert($0.id).inserted }
  }

  var html: HTML {
    guard !marks.isEmpty || !names.isEmpty else { return .nothing }
    let others = marks.filter { !$0.isFinding }
    return tag("aside", .label("Found here"), .class(marks.isEmpty ? "names-only" : nil)) {
      for mark in findings { finding(mark) }
      if !others.isEmpty || !names.isEmpty {
        tag("details") {
          tag("summary") { summary(others) }
          tag("ul") {
            for mark in others { tag("li") { note(mark) } }
            for name in entities { tag("li") { tag("a", .href(.entity(name.entity))) { name.canonical } } }
          }
        }
      }
    }
  }

  private func finding(_ mark: DocumentMark) -> HTML {
    guard case .finding(let severity, let message, let ordinal) = mark.kind else { return .nothing }
    return tag("p", .class("finding \(severity)")) {
      tag("a", .href(.finding(mark.id))) {
        tag("span", .class("unseen")) { Words.capitalized(severity) + ": " }
        ordinal == 1 ? Words.capitalized(message) : "See: " + message
      }
    }
  }

  private func note(_ mark: DocumentMark) -> HTML {
    switch mark.kind {
    case .claim(let quantity, let measure, let period, let figure):
      let value = QuantityText(quantity).value
      let about = [measure, period.map(Words.time)].compactMap { $0 }.joined(separator: ", ")
      return tag("a", .href(here(mark))) { value } + HTML(" ")
        + (figure.map { id in tag("a", .class("quiet"), .href(.figure(id))) { about } } ?? HTML(about))
    case .event(let kind, let date):
      let about = [Words.kind(kind), date.map(Words.time)].compactMap { $0 }.joined(separator: ", ")
      return tag("a", .href(here(mark))) { about }
    case .commitment(let what, let state): return tag("a", .href(here(mark))) { "\(state): \(what)" }
    case .finding: return .nothing
    }
  }

  private func here(_ mark: DocumentMark) -> Link { Link("").at(mark.anchor) }

  private func summary(_ marks: [DocumentMark]) -> String {
    let counts = ["claim", "event", "commitment"].map { kind in (kind, marks.count { $0.kind.name == kind }) }
    return (counts + [("name", entities.count)]).filter { $0.1 > 0 }.map { Words.counted($0.1, $0.0) }
      .joined(separator: ", ")
  }
}

extension DocumentMark {
  var isFinding: Bool { kind.name == "finding" }

  /// Where a link to the mark leads; the evidence of a finding is numbered.
  var anchor: String {
    if case .finding(_, _, let ordinal) = kind { "\(id)-\(ordinal)" } else { id }
  }
}

extension DocumentMark.Kind {
  var name: String {
    switch self {
    case .claim: "claim"
    case .event: "event"
    case .commitment: "commitment"
    case .finding: "finding"
    }
  }

  /// The classes by which the style knows the mark.
  var style: String {
    if case .finding(let severity, _, _) = self { "finding \(severity)" } else { name }
  }
}
