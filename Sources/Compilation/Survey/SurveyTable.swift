import Foundation

/// The tables of a survey, read from CSV.
public struct SurveyTable: Sendable, Equatable {
  public var results: [SurveyResult] = []
  /// Items without a single answer, and cells that are no answer of the scale, with their lines.
  public var notes: [String] = []

  public init() {}

  /// Reads answers: either a row of counts for each item, under the labels of the scale, or a row for each respondent.
  public static func load(_ path: String, _ scale: SurveyScale) throws(ConfigurationError) -> SurveyTable {
    let rows = try self.rows(path)
    guard let head = rows.first, rows.count > 1 else {
      throw ConfigurationError(path, nil, nil, "must have a line of headings and a line of answers")
    }
    let columns = head.dropFirst().map { name in scale.answers.firstIndex { $0.label.lowercased() == name.lowercased() }
    }
    return columns.contains(nil) || columns.isEmpty
      ? respondents(rows, head, scale) : try counts(rows, columns.compactMap { $0 }, scale, path)
  }

  private static func counts(
    _ rows: [[String]],
    _ columns: [Int],
    _ scale: SurveyScale,
    _ path: String
  ) throws(ConfigurationError) -> SurveyTable {
    var table = SurveyTable()
    for (line, row) in rows.enumerated().dropFirst() {
      var counts = scale.answers.map { _ in 0 }
      for (cell, answer) in zip(row.dropFirst(), columns) where !cell.isEmpty {
        guard let count = Int(cell), count >= 0 else {
          throw ConfigurationError(path, line + 1, nil, "\"\(cell)\" is no number of answers")
        }
        counts[answer] += count
      }
      table.add(row.first ?? "", counts, scale)
    }
    return table
  }

  private static func respondents(_ rows: [[String]], _ head: [String], _ scale: SurveyScale) -> SurveyTable {
    var table = SurveyTable()
    var counts = head.map { _ in scale.answers.map { _ in 0 } }
    for (line, row) in rows.enumerated().dropFirst() {
      for (column, cell) in row.prefix(head.count).enumerated() where !cell.isEmpty {
        if let answer = scale.answer(cell) {
          counts[column][answer] += 1
        } else if column > 0 {
          table.notes.append("line \(line + 1): \"\(cell)\" is no answer of the scale")
        }
      }
    }
    for (item, counts) in zip(head, counts) { table.add(item, counts, scale) }
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
    let head = rows.first?.map { $0.lowercased() } ?? []
    guard let item = head.firstIndex(of: "item"), let index = head.firstIndex(of: "index") else {
      throw ConfigurationError(path, 1, nil, "must have the columns item and index, and may have level and n")
    }
    let (level, count) = (head.firstIndex(of: "level"), head.firstIndex(of: "n"))
    return rows.dropFirst().filter { $0.count > max(item, index) }.map { row in
      func cell(_ column: Int?) -> String? { column.flatMap { row.indices.contains($0) ? row[$0] : nil } }
      return PrintedResult(
        item: row[item],
        index: row[index],
        level: cell(level),
        answers: cell(count).flatMap { Int($0) }
      )
    }
  }

  /// The rows of a file of comma-separated values (RFC 4180), without blank ones and without space around values.
  private static func rows(_ path: String) throws(ConfigurationError) -> [[String]] {
    guard FileManager.default.fileExists(atPath: path) else { throw ConfigurationError(path, nil, nil, "no such file") }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ConfigurationError(path, nil, nil, "cannot be read as UTF-8 text")
    }
    var rows: [[String]] = [[""]]
    var isQuoted = false
    var previous: Character = ","
    for character in text.drop(while: { $0 == "\u{FEFF}" }) {
      let row = rows.count - 1
      let cell = rows[row].count - 1
      if character == "\"" {
        // A second mark within marks stands for itself.
        if !isQuoted, previous == "\"" { rows[row][cell].append("\"") }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        rows[row].append("")
      } else if character.isNewline, !isQuoted {
        rows.append([""])
      } else {
        rows[row][cell].append(character)
      }
      previous = character
    }
    return rows.map { $0.map { $0.trimmingCharacters(in: .whitespaces) } }.filter { $0.contains { !$0.isEmpty } }
  }
}
