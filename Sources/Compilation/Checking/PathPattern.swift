import Foundation

/// A pattern of paths: `*` and `?` stand for letters of one name, `**` for any folders.
///
/// A pattern without a slash is held against the last name alone, and one that ends in a slash stands for all
/// that lies in the folder, as in the files of git.
public struct PathPattern: Sendable, Hashable {
  public let text: String
  private let parts: [[Character]]

  public init(_ text: String) {
    self.text = text
    let path = Self.relative(text)
    var parts = path.split(separator: "/").map { Array($0) }
    if path.hasSuffix("/") { parts.append(Array("**")) }
    if !path.contains("/") { parts.insert(Array("**"), at: 0) }
    self.parts = parts
  }

  /// Whether the path of a document, from the folder in which the program runs, is meant.
  public func matches(_ path: String) -> Bool {
    let names = Self.relative(path).split(separator: "/").map { Array($0) }
    return Self.matches(names, parts, isWild: { $0 == ["*", "*"] }, isMatch: Self.matchesName)
  }

  private static func matchesName(_ name: [Character], _ pattern: [Character]) -> Bool {
    matches(name, pattern, isWild: { $0 == "*" }, isMatch: { $0 == $1 || $1 == "?" })
  }

  /// Matches a row of elements against a row of patterns in which a wild one stands for any number of elements.
  ///
  /// Only the last wild one is ever tried again, so that no pattern takes more than the product of the two lengths.
  private static func matches<Element>(
    _ elements: [Element],
    _ patterns: [Element],
    isWild: (Element) -> Bool,
    isMatch: (Element, Element) -> Bool
  ) -> Bool {
    var (element, pattern) = (0, 0)
    var retry: (element: Int, pattern: Int)?
    while element < elements.count {
      if pattern < patterns.count, isWild(patterns[pattern]) {
        retry = (element, pattern + 1)
        pattern += 1
      } else if pattern < patterns.count, isMatch(elements[element], patterns[pattern]) {
        element += 1
        pattern += 1
      } else if let last = retry {
        retry = (last.element + 1, last.pattern)
        (element, pattern) = (last.element + 1, last.pattern)
      } else {
        return false
      }
    }
    return patterns[pattern...].allSatisfy(isWild)
  }

  /// The path from the current folder, without `./` before it.
  private static func relative(_ path: String) -> String {
    var path = path[...]
    let folder = FileManager.default.currentDirectoryPath + "/"
    if path.hasPrefix(folder) { path = path.dropFirst(folder.count) }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
