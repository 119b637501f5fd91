import ArgumentParser
import Packs

/// `chancery pack new`: the folder of a new pack.
struct PackNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a pack: a folder with commented files that pass the check.",
    usage: "chancery pack new <name>",
    discussion: """
      Each file says in comments what may stand in it and holds an example. Nothing that exists is overwritten.

      EXAMPLES
        chancery pack new my-field
        chancery pack new packs/my-field && chancery pack check packs/my-field
      """
  )

  @Argument(help: "The name of the pack, or the path of its folder.", completion: .directory)
  var name: String

  func run() throws {
    let files = try PackStarter.write(to: name)
    Messages.say("\(name): wrote \(files.joined(separator: ", "))")
    Messages.say("fill what you need, take out what you do not, then: chancery pack check \(name)")
  }
}
