import Foundation

/// Lists of strings as JSON.
enum JSONText {
  static func array(_ strings: [String]) -> String { "[" + strings.map(quoted).joined(separator: ",") + "]" }

  /// Lists in a list; a string that is missing is `null`.
  static func rows(_ rows: [[String?]]) -> String {
    "[" + rows.map { "[" + $0.map { $0.map(quoted) ?? "null" }.joined(separator: ",") + "]" }.joined(separator: ",")
      + "]"
  }

  /// Reads a list back; the record's own `json_valid` sees to it that it is one.
  static func list(_ text: String) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }

  private static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0"..."\u{1F}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
