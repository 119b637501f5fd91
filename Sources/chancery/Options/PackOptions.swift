import ArgumentParser
import Compilation

/// `--pack` and its companions: what the program knows beforehand.
struct PackOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("A pack to use, by name or folder; may be repeated.", valueName: "name-or-folder"),
    completion: .directory
  )
  var pack: [String] = []

  @Flag(help: "Do not load the packs world and cooperation unless a pack needs them.")
  var noDefaultPacks = false

  @Flag(help: "Leave the dated facts of packs out of checks.")
  var noFacts = false

  /// The packs of the command line, or those of `chancery.yml` where there are none.
  func names(_ configuration: Configuration) -> [String] { pack.isEmpty ? configuration.packs : pack }
}
