import Quantities
import RecordStore

/// A time of the record in a sentence: "on 5 February 2020", "in May 2016", "from 2019 to 2023".
enum TimePhrase {
  static func words(_ text: String) -> String {
    let ends = text.split(separator: "/").map(String.init)
    if ends.count == 2 { return "from \(date(ends[0])) to \(date(ends[1]))" }
    if text.hasPrefix("..") { return "until \(date(String(text.dropFirst(2))))" }
    if text.hasSuffix("..") { return "since \(date(String(text.dropLast(2))))" }
    return (text.split(separator: "-").count == 3 ? "on " : "in ") + date(text)
  }

  /// The date without a word before it; what is no calendar date stays as it is.
  static func date(_ text: String) -> String {
    guard let date = PartialDate(recorded: text) else { return text }
    return [.decade, .century].contains(date.precision) ? "the \(date.plain)" : date.plain
  }
}
