import Foundation

/// The files of the repository that the tests stand in.
enum Repository {
  /// The root of the repository.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The Swift sources below a folder, sorted, with paths from the root.
  static func swiftSources(below folder: String) throws -> [SwiftSource] {
    let base = root.appending(path: folder)
    guard let files = FileManager.default.enumerator(atPath: base.path) else { return [] }
    let paths = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") && !$0.contains(".build/") }
    return try paths.sorted().map { path in
      SwiftSource(path: "\(folder)/\(path)", text: try text("\(folder)/\(path)"))
    }
  }

  /// The rows of a Markdown table without its head, each as its cells.
  static func tableRows(in markdown: some StringProtocol) -> [[String]] {
    markdown.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") }.dropFirst()
      .map { row in
        row.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  /// What stands between two marks of a text, or `nil` where one of them is missing.
  static func part(of text: String, from start: String, to end: String) -> Substring? {
    guard let first = text.range(of: start), let last = text.range(of: end, range: first.upperBound..<text.endIndex)
    else { return nil }
    return text[first.upperBound..<last.lowerBound]
  }
}

/// A Swift source file.
struct SwiftSource {
  var path: String
  var text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The lines without those that are comments, with their numbers.
  var codeLines: [(number: Int, text: Substring)] {
    lines.enumerated().map { ($0.offset + 1, $0.element) }.filter {
      !$0.text.drop(while: \.isWhitespace).hasPrefix("//")
    }
  }

  /// The modules that the file imports.
  var imports: [String] {
    codeLines.compactMap { line in
      let words = line.text.split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index + 1 < words.count else { return nil }
      let modifiers: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
      guard words[..<index].allSatisfy({ modifiers.contains($0) || $0.hasPrefix("@") }) else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[index + 1]) && index + 2 < words.count ? words[index + 2] : words[index + 1]
      return String(name.prefix { $0 != "." })
    }
  }
}
