import Foundation
import TestSupport

/// A page of the documentation whose sessions are what the program prints.
///
/// A comment stands before each fenced session: `<!-- session all 12+1 6 -->` has for each of its commands the lines
/// that are shown: all, the first twelve and the last, the first six. `<!-- run COMMAND -->` runs a command of the shell
/// that nobody sees, and a fence such as "```markdown release.md" is a file. All of a page run in one folder, in which
/// the example corpus is `corpus` and `Examples/corpus`.
struct PageSession {
  private let folder: TemporaryFolder
  /// The lines of the page as the program would have them.
  private(set) var lines: [String] = []

  /// Runs what a page says.
  init(_ page: String) throws {
    folder = try TemporaryFolder()
    let corpus = Repository.root.appending(path: "Examples/corpus").path
    try FileManager.default.createDirectory(at: folder.url("Examples"), withIntermediateDirectories: false)
    for name in ["corpus", "Examples/corpus"] {
      try FileManager.default.copyItem(atPath: corpus, toPath: folder.path + "/" + name)
    }
    var rest = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var shown: [String]?
    while let line = rest.popFirst() {
      lines.append(line)
      if let command = Self.comment(line, "run") { _ = try Program.shell(command, in: folder) }
      if let list = Self.comment(line, "session") { shown = list.split(separator: " ").map(String.init) }
      guard line.hasPrefix("```") else { continue }
      let body = Array(rest.prefix { $0 != "```" })
      rest.removeFirst(body.count)
      lines += try shown.map { try run(body, $0) } ?? body
      shown = nil
      let name = line.split(separator: " ").dropFirst().first
      if let name { try folder.write(String(name), body.joined(separator: "\n") + "\n") }
      if let end = rest.popFirst() { lines.append(end) }
    }
  }

  /// The commands of a session, each with what it prints, and an empty line between them.
  private func run(_ body: [String], _ shown: [String]) throws -> [String] {
    let commands = body.filter { $0.hasPrefix("$ ") }
    return Array(
      try commands.enumerated().map { index, command in
        let line = "export COLUMNS=100 NO_COLOR=1; \(command.dropFirst(2)) 2>&1"
        let output = try Program.shell(line, in: folder).output
        let printed = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        return [command] + Self.part(printed, index < shown.count ? shown[index] : "all")
      }.joined(separator: [""])
    )
  }

  /// The first and the last lines, with an ellipsis for the others.
  private static func part(_ lines: [String], _ shown: String) -> [String] {
    let counts = shown.split(separator: "+").compactMap { Int($0) }
    guard let first = counts.first, first + (counts.count > 1 ? counts[1] : 0) < lines.count else { return lines }
    return lines.prefix(first) + ["…"] + lines.suffix(counts.count > 1 ? counts[1] : 0)
  }

  /// What a comment says behind its first word, or `nil` where the line is no such comment.
  private static func comment(_ line: String, _ word: String) -> String? {
    let (start, end) = ("<!-- \(word) ", " -->")
    return line.hasPrefix(start) && line.hasSuffix(end) ? String(line.dropFirst(start.count).dropLast(end.count)) : nil
  }
}
