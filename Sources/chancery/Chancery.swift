import ArgumentParser
import Compilation
import Diagnostics
import Foundation
import Packs

/// The program: its commands, and what every one of them does with errors and interruptions.
@main
struct Chancery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chancery",
    abstract: "A compiler for documents about relations between states.",
    discussion: """
      Reads reports, recognises figures, dates and names, interprets what is claimed, and checks what does not add \
      up.

      EXAMPLES
        chancery check docs/                        what does not add up
        chancery build docs/ -o relations.chancery  make a record of documents
        chancery figures "bilateral trade"          one figure, all its sources
        chancery timeline --actor "World Bank"      what somebody did, in order

      EXIT STATUS
      \(ExitStatus.help)
      """,
    version: Program.version,
    subcommands: commands
  )

  static func main() {
    Interruption.watch()
    let command: any ParsableCommand
    do { command = try parseAsRoot() } catch { exit(withError: error) }
    do { try run(command) } catch { end(error, of: type(of: command)) }
  }

  private static func run(_ command: some ParsableCommand) throws {
    var command = command
    try command.run()
  }

  /// Ends the program with the message and the status of an error of a command's work.
  private static func end(_ error: any Error, of command: any ParsableCommand.Type) -> Never {
    switch error {
    case is ExitCode: exit(withError: error)
    case let error as ValidationError:
      // The library would show the usage of the program and not that of the command.
      let name = usageString(for: command).prefix { !"[<-".contains($0) }.trimmingCharacters(in: .whitespaces)
      Messages.say(
        """
        Error: \(error.message)
        Usage: \(usageString(for: command))
          See '\(name) --help' for more information.
        """
      )
      Foundation.exit(ExitStatus.wrongUsage.rawValue)
    case is PackError, is ConfigurationError: Messages.say("\(error)")
    // Help and completions come as errors of the library, with a status of their own.
    case let error where exitCode(for: error) != .failure: exit(withError: error)
    default: Messages.error("\(error)")
    }
    Foundation.exit(ExitStatus.failed.rawValue)
  }
}
