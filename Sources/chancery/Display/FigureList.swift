import RecordStore

/// Prints figures as they come, in any format but a drawing.
struct FigureList {
  private let format: DrawnFormat
  private let style: Style
  private(set) var count = 0
  private var hasRows = false

  init(_ format: DrawnFormat, _ style: Style) {
    self.format = format
    self.style = style
  }

  mutating func add(_ figure: FigureEntry, _ judgement: FigureJudgement, to output: inout StandardOutput) throws {
    if count == 0 { try begin(&output) }
    let table = FigureTable(figure, judgement)
    switch format {
    case .text:
      if count > 0 { try output.line() }
      for line in table.lines(width: StandardOutput.width, style) { try output.line(line) }
    case .markdown: try output.write((count > 0 ? "\n" : "") + table.markdown)
    case .csv: for row in FigureSheet.rows(figure, judgement) { try output.write(Sheet.line(of: row)) }
    case .json:
      for row in FigureSheet.rows(figure, judgement) {
        try output.write((hasRows ? ",\n " : "") + Sheet.object(FigureSheet.columns, row))
        hasRows = true
      }
    case .svg: break
    }
    count += 1
  }

  /// Says what was left out, and what the figures rest on.
  mutating func end(omitted: Int, _ provenance: String, _ output: inout StandardOutput) throws {
    if count == 0 { try begin(&output) }
    switch format {
    case .text:
      if omitted > 0 { try output.line("\(omitted) more are not shown (--limit)") }
      if count > 0 { try output.line(style.dim(provenance)) }
    case .markdown: try output.line("\n*\(Markdown.escaped(provenance))*")
    case .json: try output.line("]")
    case .csv, .svg: break
    }
  }

  private func begin(_ output: inout StandardOutput) throws {
    switch format {
    case .csv: try output.write(Sheet.line(of: FigureSheet.columns.map { .text($0) }))
    case .json: try output.write("[")
    case .text, .markdown, .svg: break
    }
  }
}
