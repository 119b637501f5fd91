/// Tells whether the object of an event is one agreement or project, and nothing that only has its name in it.
public enum EventThing {
  /// Whether a name opens the object and what follows goes on about it: "the RFTA (2010) between …" and not "the RFTA
  /// upgrade".
  public static func isNamed(in object: String, by name: String) -> Bool {
    let object = bare(object)[...]
    let name = bare(name)[...]
    // A long name is cut in the object.
    if object.count > 20, name.count > object.count, name.starts(with: object) { return true }
    guard !name.isEmpty, object.starts(with: name) else { return false }
    let rest = object.dropFirst(name.count).drop { marks.contains($0) }
    guard let first = rest.first else { return true }
    if first == UInt8(ascii: "(") || first == UInt8(ascii: ",") { return true }
    let word = String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return object.count - rest.count > name.count && links.contains(word)
  }

  /// The text without marks of quotation and articles before it.
  private static func bare(_ text: String) -> [UInt8] {
    var rest = text.lowercased().replacing("“", with: "").replacing("”", with: "").replacing("’", with: "'")[
      ...
    ]
    rest = rest.drop { " '\"‘".contains($0) }
    for article in ["the ", "a ", "an ", "its ", "their "] where rest.hasPrefix(article) {
      rest = rest.dropFirst(article.count)
    }
    return Array(rest.drop { " '\"‘".contains($0) }.utf8)
  }

  private static let marks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "'"), UInt8(ascii: "\"")]
  /// Words that lead to who, when, where and why, and not on with a name.
  private static let links: Set<String> = [
    "and", "between", "with", "in", "on", "at", "by", "to", "for", "during", "as", "under", "since", "which", "that",
  ]
}
