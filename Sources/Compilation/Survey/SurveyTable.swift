import Formats
import Foundation

/// The tables of a survey, read from CSV.
public struct SurveyTable: Sendable, Equatable {
  public var results: [SurveyResult] = []
  /// Items without a single answer, and cells that are no answer of the scale, with their lines.
  public var notes: [String] = []

  public init() {}

  /// The most answers that one cell may count.
  private static let mostAnswers = 1_000_000_000

  /// Reads answers: either a row of counts for each item, under the labels of the scale, or a row for each respondent,
  /// under the names of the items.
  public static func load(_ path: String, _ scale: SurveyScale) throws(ConfigurationError) -> SurveyTable {
    let rows = try self.rows(path)
    guard let head = rows.first, rows.count > 1 else {
      throw ConfigurationError(path, nil, nil, "must have a line of headings and a line of answers")
    }
    for row in rows
    where row.cells.count > head.cells.count && row.cells[head.cells.count...].contains(where: { $0 != "" }) {
      throw ConfigurationError(path, row.line, nil, "has more values than there are headings; put marks around commas")
    }
    let columns = head.cells.dropFirst().map { name in
      scale.answers.firstIndex { $0.label.lowercased() == name.lowercased() }
    }
    guard columns.contains(where: { $0 != nil }) else { return respondents(Array(rows.dropFirst()), head.cells, scale) }
    if let odd = columns.firstIndex(of: nil) {
      let labels = scale.answers.map { "\"\($0.label)\"" }.joined(separator: ", ")
      throw ConfigurationError(
        path,
        head.line,
        nil,
        "\"\(head.cells[odd + 1])\" is no label of the scale, but others here are; the labels are \(labels)"
      )
    }
    return try counts(Array(rows.dropFirst()), columns.compactMap { $0 }, scale, path)
  }

  private static func counts(
    _ rows: [SeparatedValues.Row],
    _ columns: [Int],
    _ scale: SurveyScale,
    _ path: String
  ) throws(ConfigurationError) -> SurveyTable {
    var table = SurveyTable()
    for row in rows {
      var counts = scale.answers.map { _ in 0 }
      for (cell, answer) in zip(row.cells.dropFirst(), columns) where !cell.isEmpty {
        guard let count = Int(cell), (0...mostAnswers).contains(count) else {
          throw ConfigurationError(path, row.line, nil, "\"\(cell)\" is no number of answers from 0 to \(mostAnswers)")
        }
        counts[answer] += count
      }
      table.add(row.cells[0], counts, scale)
    }
    return table
  }

  /// The first column is that of the respondents, unless it is the only one or has nothing but labels of the scale.
  private static func respondents(_ rows: [SeparatedValues.Row], _ head: [String], _ scale: SurveyScale) -> SurveyTable
  {
    var table = SurveyTable()
    let isItem = { (cell: String) in
      cell.isEmpty || scale.answers.contains { $0.label.lowercased() == cell.lowercased() }
    }
    let first = head.count == 1 || rows.allSatisfy { isItem($0.cells[0]) } ? 0 : 1
    if first == 1 { table.notes.append("the first column, \"\(head[0])\", is taken as that of the respondents") }
    var counts = head.map { _ in scale.answers.map { _ in 0 } }
    for row in rows {
      for (column, cell) in row.cells.prefix(head.count).enumerated() where column >= first && !cell.isEmpty {
        if let answer = scale.answer(cell) {
          counts[column][answer] += 1
        } else {
          table.notes.append("line \(row.line): \"\(cell)\" is no answer of the scale")
        }
      }
    }
    for (item, counts) in zip(head, counts).dropFirst(first) { table.add(item, counts, scale) }
    return table
  }

  private mutating func add(_ item: String, _ counts: [Int], _ scale: SurveyScale) {
    if let result = SurveyResult(item, counts: counts, scale) {
      results.append(result)
    } else {
      notes.append("\"\(item)\" has no answers of the scale")
    }
  }

  /// Reads a printed table: the columns item and index, perhaps level and n.
  public static func printed(_ path: String) throws(ConfigurationError) -> [PrintedResult] {
    let rows = try self.rows(path)
    let head = rows.first?.cells.map { $0.lowercased() } ?? []
    guard let item = head.firstIndex(of: "item"), let index = head.firstIndex(of: "index") else {
      throw ConfigurationError(path, 1, nil, "must have the columns item and index, and may have level and n")
    }
    let (level, count) = (head.firstIndex(of: "level"), head.firstIndex(of: "n"))
    var results: [PrintedResult] = []
    for row in rows.dropFirst() {
      func cell(_ column: Int?) -> String? {
        column.flatMap { row.cells.indices.contains($0) && !row.cells[$0].isEmpty ? row.cells[$0] : nil }
      }
      guard let name = cell(item), let printed = cell(index) else {
        throw ConfigurationError(path, row.line, nil, "must have an item and its index")
      }
      let answers = cell(count)
      let number = answers.flatMap { Int($0) }
      if let answers, !(1...mostAnswers).contains(number ?? 0) {
        throw ConfigurationError(path, row.line, nil, "\"\(answers)\" is no number of answers from 1 to \(mostAnswers)")
      }
      results.append(PrintedResult(item: name, index: printed, level: cell(level), answers: number))
    }
    return results
  }

  /// The records of a file of comma-separated values.
  private static func rows(_ path: String) throws(ConfigurationError) -> [SeparatedValues.Row] {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ConfigurationError(path, nil, nil, "there is no such file")
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ConfigurationError(path, nil, nil, "cannot be read as UTF-8 text")
    }
    let values = SeparatedValues(Array(text.utf8))
    if let line = values.unclosedLine {
      throw ConfigurationError(path, line, nil, "has a quotation mark that is not closed")
    }
    return values.rows
  }
}
