import Quantities

/// The rows of a page for a spreadsheet, as RFC 4180 has it.
struct CSV: Sendable {
  let columns: [String]
  private(set) var rows: [[String?]] = []

  init(_ columns: [String]) { self.columns = columns }

  mutating func add(_ row: [String?]) { rows.append(row) }

  var text: String {
    ([columns] + rows).map { row in row.map { Self.field($0 ?? "") }.joined(separator: ",") + "\r\n" }.joined()
  }

  /// A text that a spreadsheet would run as a formula is kept from it by an apostrophe; numbers stay as they are.
  private static func field(_ text: String) -> String {
    var text = text
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first), !isNumber(text) { text = "'" + text }
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    // By bytes: a quotation mark with an accent over it is a letter of its own to Swift, but not to a spreadsheet.
    let doubled = text.utf8.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E } && text.utf8.first == 0x2D
      && text.utf8.count > 1
  }
}
