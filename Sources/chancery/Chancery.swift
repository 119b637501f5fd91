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
      Reads reports, recognises figures, dates and names, interprets what is claimed, and checks what does not add up.

      EXAMPLES
        chancery check docs/                            what does not add up in some documents
        chancery build docs/ -o relations.chancery      compile documents into a record
        chancery figures "bilateral trade"              one figure, all its sources side by side
        chancery timeline --actor "Hun Sen"             what somebody did, in order

      EXIT STATUS
        0 done; 1 findings at or above --fail-on; 2 could not run; 64 wrong usage; 130 interrupted.
      """,
    version: Program.version,
    subcommands: commands
  )

  static func main() {
    Interruption.watch()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error where isMeantForPeople(error) {
      if error is PackError || error is ConfigurationError {
        Messages.say("\(error)")
      } else {
        Messages.error("\(error)")
      }
      Foundation.exit(2)
    } catch {
      exit(withError: error)
    }
  }

  /// Whether an error comes from the work itself and not from the command line.
  private static func isMeantForPeople(_ error: any Error) -> Bool {
    !(error is ExitCode || error is CleanExit || error is ValidationError) && exitCode(for: error) == .failure
  }
}
