import ArgumentParser
import Compilation
import Documents
import Text

/// `chancery text`: the text that all offsets refer to.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a document, which all offsets refer to.",
    discussion: """
      For a file that is UTF-8 this is the file, byte for byte. For others it is what was read out of them.

      EXAMPLES
        chancery text report.md
        chancery text old-report.txt | head -c 1200
      """
  )

  @Argument(help: "The document.", completion: .file())
  var file: String

  func run() throws {
    var output = StandardOutput()
    try output.write(try DocumentReader.read(path: file).text.bytes)
    try output.flush()
  }
}
