import ArgumentParser
import Compilation
import Exchange
import Packs
import Quantities

/// `chancery pack check`: what is wrong in some packs.
struct PackCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report what is wrong in packs, with the line and what to do.",
    usage: "chancery pack check [<packs> ...] [<options>]",
    discussion: """
      Mistakes come as "file:line:column: error: what; remedy", all at once; what a pack puts in place of an earlier \
      one comes as notes. The packs world and cooperation are loaded first, as always, unless --no-default-packs is \
      given.

      EXAMPLES
        chancery pack check my-field
        chancery pack check my-field other-field   the second may override the first
        chancery pack check my-field --format json | jq '.problems[]'
      """
  )

  @Argument(
    help: "Folders of packs, or names of built-in ones; those of chancery.yml if left out.",
    completion: .directory
  )
  var packs: [String] = []
  @Option(help: "How to print.")
  var format = PackFormat.text
  @Flag(help: "Do not load the packs world and cooperation unless a pack needs them.")
  var noDefaultPacks = false

  func run() throws {
    let names = packs.isEmpty ? try Configuration.load().packs : packs
    guard !names.isEmpty else { throw ValidationError("name the packs: folders, or packs: in chancery.yml") }
    for name in names { try PackInspector.require(name) }
    let inspector = PackInspector(names, useDefaults: !noDefaultPacks)
    let descriptions = names.compactMap { inspector.description(of: $0) }
    var output = StandardOutput()
    switch format {
    case .text: for line in Self.lines(inspector, descriptions) { try output.line(line) }
    case .json: try output.write(PackJSON.report(descriptions, inspector.problems, inspector.overrides))
    }
    try output.flush()
    if inspector.problems.contains(where: { $0.severity == .error }) { throw ExitStatus.found.code }
  }

  /// Mistakes, then notes, then a line for each pack.
  private static func lines(_ inspector: PackInspector, _ packs: [PackDescription]) -> [String] {
    inspector.problems.map(\.description) + inspector.overrides.notes(atMost: 10) + packs.map(\.summary)
  }
}

extension PackInspector {
  /// Throws where a name is neither a built-in pack nor a folder.
  static func require(_ name: String) throws {
    if let problem = problem(of: name) { throw CommandFailure(problem) }
  }

  /// Why a name is neither a built-in pack nor a folder, or `nil`.
  static func problem(of name: String) -> String? {
    guard !exists(name) else { return nil }
    let known = PackLibrary.builtIn.joined(separator: ", ")
    return "there is no folder and no pack \"\(DisplayWidth.plain(name))\"; built in are: \(known)"
  }
}

extension PackDescription {
  /// The pack in a line: "my-field 0.1: 12 rows, 40 wordings; overrides 2".
  fileprivate var summary: String {
    let rows = sections.reduce(0) { $0 + $1.count }
    let counts =
      "\(name) \(version): \(EnglishPlural.counted(rows, "row")), \(EnglishPlural.counted(wordings, "wording"))"
    return DisplayWidth.plain(overrides.isEmpty ? counts : counts + "; overrides \(overrides.count)")
  }
}

extension [PackOverride] {
  /// A note for each of the first, and a line for the rest.
  func notes(atMost count: Int) -> [String] {
    prefix(count).map(\.description)
      + (self.count > count ? ["… and \(self.count - count) more; --format json has all"] : [])
  }
}
