import Quantities

/// Rows for other programs, as CSV or JSON.
struct Sheet {
  /// A value of a row.
  enum Cell {
    case text(String)
    /// A decimal number as written.
    case number(String)
    case list([String])
    case empty

    init(_ text: String?) { self = text.map { .text($0) } ?? .empty }
    init(_ number: Int) { self = .number("\(number)") }
    init(_ number: WrittenNumber?) { self = number.map { .number($0.description) } ?? .empty }
  }

  var columns: [String]
  var rows: [[Cell]] = []

  init(_ columns: [String]) { self.columns = columns }

  /// RFC 4180, with `\n` at the end of lines.
  var csv: String {
    Self.line(of: columns.map { .text($0) }) + rows.map(Self.line).joined()
  }

  /// A line of CSV.
  static func line(of row: [Cell]) -> String { row.map { field(plain($0)) }.joined(separator: ",") + "\n" }

  /// A list of objects, one a line.
  var json: String {
    "[" + rows.map { Self.object(columns, $0) }.joined(separator: ",\n ") + "]\n"
  }

  /// A row as an object of JSON.
  static func object(_ columns: [String], _ row: [Cell]) -> String {
    "{" + zip(columns, row).map { "\(quoted($0)):\(json($1))" }.joined(separator: ",") + "}"
  }

  /// A table of Markdown.
  var markdown: String {
    let rows = self.rows.map { $0.map { Markdown.escaped(Self.plain($0)) } }
    let lines = ([columns] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    let rule = "|" + columns.map { _ in "---|" }.joined()
    return (lines.prefix(1) + [rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
  }

  private static func plain(_ cell: Cell) -> String {
    switch cell {
    case .text(let text), .number(let text): text
    case .list(let items): items.joined(separator: "; ")
    case .empty: ""
    }
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func json(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .number(let text): text
    case .list(let items): "[" + items.map(quoted).joined(separator: ",") + "]"
    case .empty: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\0"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
