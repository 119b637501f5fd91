import Quantities
import RecordStore

/// What a command answers: rows with their evidence, in each of the formats.
struct Answer {
  /// A row: its cells for people, its values for programs, and what stands under it.
  struct Item {
    var cells: [String]
    var values: [Sheet.Cell]
    var id: String?
    var evidence: [EvidencePlace] = []
    /// Lines under the row.
    var notes: [String] = []
  }

  /// What the rows are: "Visits from 2020 to 2023".
  var title: String
  /// The heads of the cells.
  var heads: [String]
  /// The names of the values.
  var fields: [String]
  var items: [Item] = []
  /// What is said below the rows.
  var remarks: [String] = []
  /// How many places of each row are shown.
  var places = 1
  /// Columns whose text stands at the right.
  var rightAligned: Set<Int> = []
  /// The widest that a column but the last may be.
  var widest = 60

  init(_ title: String, heads: [String], fields: [String]) {
    self.title = title
    self.heads = heads
    self.fields = fields
  }

  /// Leaves out what is beyond a limit, and says so.
  mutating func limit(to limit: Int?) {
    guard let limit, items.count > limit else { return }
    remarks.insert("\(items.count - limit) more are not shown (--limit \(limit))", at: 0)
    items.removeLast(items.count - limit)
  }

  var sheet: Sheet {
    var sheet = Sheet(fields)
    sheet.rows = items.map(\.values)
    return sheet
  }

  /// The rows under each other, each with its evidence, then the remarks.
  func lines(width: Int, _ style: Style) -> [String] {
    var table = Table()
    table.widest = widest
    table.rightAligned = rightAligned
    // Numbers side by side say nothing without the heads above them.
    let hasHeads = !rightAligned.isEmpty && !items.isEmpty
    if hasHeads { table.add(heads) }
    for item in items { table.add(item.cells) }
    var rows = table.lines(width: width)[...]
    var lines = [style.bold(title)]
    if hasHeads { lines.append(style.dim(rows.removeFirst())) }
    for (line, item) in zip(rows, items) {
      lines.append(line + (item.id.map { "  " + style.dim($0) } ?? ""))
      lines += item.notes.map { "      " + DisplayWidth.cut(DisplayWidth.plain($0), to: width - 6) }
      lines += item.evidence.prefix(places).map { $0.evidenceLine(width: width, style) }
      let rest = item.evidence.count - places
      if rest > 0 { lines.append("      " + style.dim("and in " + EnglishPlural.counted(rest, "more place"))) }
    }
    return lines + remarks.map { DisplayWidth.plain($0) }
  }

  /// A table of Markdown with a column for the evidence, under a heading.
  func markdown(_ provenance: String) -> String {
    let hasEvidence = items.contains { !$0.evidence.isEmpty }
    let heads = self.heads + (hasEvidence ? ["Evidence"] : [])
    var lines = ["# \(Markdown.escaped(title))", ""]
    if !items.isEmpty {
      lines += ["| " + heads.joined(separator: " | ") + " |", "|" + heads.map { _ in "---|" }.joined()]
    }
    for item in items {
      let evidence = item.evidence.map(Markdown.evidence).joined(separator: "<br>")
      let cells = item.cells.enumerated().map { index, cell in
        let notes = index == item.cells.count - 1 ? item.notes : []
        return ([cell] + notes).filter { !$0.isEmpty }.map(Markdown.escaped).joined(separator: "<br>")
      }
      lines.append("| " + (cells + (hasEvidence ? [evidence] : [])).joined(separator: " | ") + " |")
    }
    lines += remarks.flatMap { ["", Markdown.escaped($0)] } + ["", "*\(Markdown.escaped(provenance))*"]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Answer {
  /// Prints the answer with what it rests on; where it is empty, says why to the person.
  func print(_ options: AnswerOptions, _ provenance: ProvenanceLine, empty: () throws -> String) throws {
    try print(options.format, limit: options.limit, options.color.style, provenance, empty: empty)
  }

  /// Prints the answer in a format.
  func print(
    _ format: ListFormat,
    limit: Int?,
    _ style: Style,
    _ provenance: ProvenanceLine,
    empty: () throws -> String
  ) throws {
    var answer = self
    answer.limit(to: limit)
    var output = StandardOutput()
    switch format {
    case .text:
      for line in answer.lines(width: StandardOutput.width, style) where !answer.items.isEmpty { try output.line(line) }
      if !answer.items.isEmpty { try output.line(style.dim(provenance.text)) }
    case .markdown: try output.write(answer.markdown(provenance.text))
    case .csv: try output.write(answer.sheet.csv)
    case .json: try output.write(answer.sheet.json)
    }
    try output.flush()
    if items.isEmpty { Messages.say(try empty()) }
    provenance.sayBeside(isForPrograms: format.isForPrograms, isEmpty: items.isEmpty)
  }
}
