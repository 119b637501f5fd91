import Foundation
import RecordStore

/// Pieces of Markdown that are safe wherever they stand.
enum Markdown {
  /// A text on one line whose signs have no meaning of their own.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in DisplayWidth.plain(text) {
      switch character {
      case "|", "*", "_", "`", "[", "]", "\\", "#": result += "\\" + String(character)
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }

  /// The words of a place, and where they stand.
  static func evidence(_ place: EvidencePlace) -> String {
    "“\(escaped(place.words))” \(link(place))" + (place.decision.map { " **\(escaped($0))**" } ?? "")
  }

  /// A link to the line of a document.
  static func link(_ place: EvidencePlace) -> String {
    "[\(escaped("\(place.document):\(place.line)"))](\(address(place)))"
  }

  /// The line of a document as the address of a link.
  static func address(_ place: EvidencePlace) -> String {
    let path = place.document.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
    return path.replacing("(", with: "%28").replacing(")", with: "%29") + "#L\(place.line)"
  }
}
