import Quantities

/// A time of the record in a sentence: "on 5 February 2020", "in May 2016", "from 2019 to 2023".
enum TimePhrase {
  static func words(_ text: String) -> String {
    let ends = text.split(separator: "/").map(String.init)
    if ends.count == 2 { return "from \(date(ends[0])) to \(date(ends[1]))" }
    if text.hasPrefix("..") { return "until \(date(String(text.dropFirst(2))))" }
    if text.hasSuffix("..") { return "since \(date(String(text.dropLast(2))))" }
    return (text.split(separator: "-").count == 3 ? "on " : "in ") + date(text)
  }

  /// The date without a word before it; what is no day, month or year stays as it is.
  static func date(_ text: String) -> String {
    let parts = text.split(separator: "-").map(String.init)
    if parts.count == 1, text.hasSuffix("XX") { return "the \(text.dropLast(2))00s" }
    guard parts.count > 1, let month = Int(parts[1]), months.indices.contains(month - 1) else { return text }
    let name = "\(months[month - 1]) \(parts[0])"
    return parts.count == 3 ? (Int(parts[2]).map { "\($0) " } ?? "") + name : name
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
