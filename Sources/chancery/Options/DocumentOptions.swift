import ArgumentParser
import Compilation

/// The documents of a command line, or those of `chancery.yml`, and their date.
struct DocumentOptions: ParsableArguments {
  @Argument(help: "Files and folders; those of chancery.yml if left out.", completion: .file())
  var paths: [String] = []
  @Option(help: ArgumentHelp("The date of the documents, where they do not say: 2022-11-07.", valueName: "date"))
  var date: DateArgument?

  /// The files in the order of their names.
  func files(_ configuration: Configuration) throws -> [SourceFile] {
    let given = paths.isEmpty ? configuration.documents : paths
    guard !given.isEmpty else {
      throw ValidationError("name the documents: files or folders, or documents: in chancery.yml")
    }
    return SourceFile.sorted(try Layers.files(at: given, date: date?.date))
  }
}
