import Compilation
import Documents
import Formats
import Interpretation
import Packs
import Quantities

/// Puts the layers of the program together: packs, readers, interpretation, checks.
enum Layers {
  /// The documents at some paths.
  static func files(at paths: [String], date: PartialDate?) throws -> [SourceFile] {
    try DocumentFinder.documents(at: paths).map { found in
      var file = SourceFile(found.path, date: date)
      file.isNamed = found.isNamed
      file.problem = found.problem
      return file
    }
  }

  /// The layers with the packs that are asked for.
  static func toolchain(
    _ packs: PackOptions,
    _ configuration: Configuration,
    _ reading: ReadingOptions = ReadingOptions()
  ) throws -> Toolchain {
    if packs.pack.isEmpty {
      for name in configuration.packs {
        if let problem = PackInspector.problem(of: name) { throw configuration.fault(name, problem) }
      }
    }
    let lexicon = try PackLibrary.load(
      packs.names(configuration),
      useDefaults: !packs.noDefaultPacks,
      useFacts: !packs.noFacts
    )
    var toolchain = Toolchain(
      lexicon: lexicon,
      read: { bytes, file in
        try DocumentReader.read(bytes: bytes, name: file.name, date: file.date, options: reading)
      },
      compiler: DocumentCompiler(lexicon),
      checks: configuration.checks.checks
    )
    toolchain.settings = configuration.checks
    toolchain.readers = reading.key
    return toolchain
  }
}
