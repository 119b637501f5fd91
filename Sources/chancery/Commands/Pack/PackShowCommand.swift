import ArgumentParser
import Exchange
import Packs

/// `chancery pack show`: what a pack is and holds.
struct PackShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show what a pack is and holds: its licence, what it builds on, rows, sources, overrides.",
    usage: "chancery pack show <pack> [<options>]",
    discussion: """
      EXAMPLES
        chancery pack show world
        chancery pack show my-field
        chancery pack show world --format json | jq -r '.sources[].name'
      """
  )

  @Argument(help: "The name of a built-in pack, or a folder.", completion: .directory)
  var pack: String
  @Option(help: "How to print.")
  var format = PackFormat.text
  @OptionGroup var color: ColorOption

  func run() throws {
    try PackInspector.require(pack)
    let inspector = PackInspector([pack])
    guard let description = inspector.description(of: pack) else { throw PackError(inspector.problems) }
    var output = StandardOutput()
    switch format {
    case .text:
      for line in description.lines(width: StandardOutput.width, color.style) { try output.line(line) }
    case .json: try output.write(PackJSON.description(description))
    }
    try output.flush()
  }
}

extension PackDescription {
  /// The pack for people: what it is, its sections, its sources, what it overrides.
  fileprivate func lines(width: Int, _ style: Style) -> [String] {
    var about = Table()
    about.indent = 2
    about.add(["languages", languages.joined(separator: ", ")])
    about.add(["licence", license])
    about.add(["builds on", requires.isEmpty ? "no other pack" : requires.joined(separator: ", ")])
    about.add(["from", folder ?? "the program itself"])
    about.add(["wordings", "\(wordings)"])
    return [style.bold(DisplayWidth.plain("\(name) \(version)"))]
      + (description.map { ["  " + DisplayWidth.plain($0)] } ?? [])
      + about.lines(width: width)
      + list("Sections", sections, width, style)
      + list("Sources", sources, width, style)
      + (overrides.isEmpty ? [] : ["", style.bold("Overrides")] + overrides.notes(atMost: 10).map { "  " + $0 })
  }

  private func list(_ title: String, _ counts: [Count], _ width: Int, _ style: Style) -> [String] {
    guard !counts.isEmpty else { return [] }
    var table = Table()
    table.indent = 2
    table.rightAligned = [0]
    for count in counts.prefix(20) { table.add(["\(count.count)", count.name]) }
    let rest = counts.count > 20 ? ["  … and \(counts.count - 20) more; --format json has all"] : []
    return ["", style.bold("\(title) (\(counts.count))")] + table.lines(width: width) + rest
  }
}
