import ArgumentParser
import Compilation
import Documents
import Foundation
import Quantities

/// The documents of a command line, or those of `chancery.yml`, and their date.
struct DocumentOptions: ParsableArguments {
  @Argument(help: "Files and folders; those of chancery.yml if left out.", completion: .file())
  var paths: [String] = []
  @Option(help: ArgumentHelp("The date of the documents, where they do not say: 2022-11-07.", valueName: "date"))
  var date: DateArgument?

  @OptionGroup var reading: ReadingOption

  /// The files in the order of their names; where a command allows it, `-` is standard input.
  func files(_ configuration: Configuration, mayBeStandardInput: Bool = false) throws -> [SourceFile] {
    let given = paths.isEmpty ? configuration.documents : paths
    guard !given.isEmpty else {
      throw ValidationError("name the documents: files or folders, or documents: in chancery.yml")
    }
    if paths.isEmpty {
      for path in given where SourceFile(path).openingProblem != nil {
        throw configuration.fault(path, "there is no file or folder \"\(path)\"; mend the name under documents:")
      }
    }
    guard mayBeStandardInput, given.contains("-") else {
      return SourceFile.sorted(try Layers.files(at: given, date: date?.date))
    }
    let others = given.filter { $0 != "-" }
    let files = others.isEmpty ? [] : try Layers.files(at: others, date: date?.date)
    return SourceFile.sorted(files + [try .standardInput(date: date?.date)])
  }
}

extension [SourceFile] {
  /// Throws where a file that the user named is not there; the others are done by then.
  func requireNamed() throws {
    let missing = filter(\.isMissing).map { "\($0.name): \($0.openingProblem ?? "")" }
    if !missing.isEmpty { throw CommandFailure(missing.joined(separator: "\n")) }
  }
}

extension SourceFile {
  /// The name by which findings call standard input.
  static let standardInputName = "<stdin>"

  /// What standard input gives, up to the largest document there may be.
  fileprivate static func standardInput(date: PartialDate?) throws -> SourceFile {
    var file = SourceFile(standardInputName, date: date)
    file.isNamed = true
    var bytes: [UInt8] = []
    while bytes.count <= DocumentReader.largest,
      let piece = try FileHandle.standardInput.read(upToCount: 1 << 20), !piece.isEmpty
    {
      bytes += piece
    }
    file.content = bytes
    return file
  }
}
