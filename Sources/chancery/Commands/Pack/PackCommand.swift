import ArgumentParser

/// `chancery pack`: checks, shows, searches and begins packs.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Check, show, search or begin packs: what the program knows beforehand.",
    discussion: """
      A pack is a folder of YAML files with names, offices, places, agreements and words of a field. It is used with \
      --pack DIR, or named under packs: in chancery.yml. Documentation/pack-format.md describes the files, \
      Documentation/pack-command.md the commands.

      EXAMPLES
        chancery pack new my-field              a folder with commented files to fill
        chancery pack check my-field            what is wrong in it
        chancery pack show my-field              what a pack holds
        chancery pack find "World Bank"          what some words are, and why
      """,
    subcommands: [PackCheckCommand.self, PackShowCommand.self, PackFindCommand.self, PackNewCommand.self]
  )
}

/// `--format` of the commands about packs.
enum PackFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
