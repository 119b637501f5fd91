import Compilation
import Packs
import Quantities

/// Puts the layers of the program together: packs, readers, interpretation, checks.
enum Layers {
  /// The documents at some paths.
  static func files(at paths: [String], date: PartialDate?) throws -> [SourceFile] {
    paths.map { SourceFile($0, date: date) }
  }

  /// The layers with the packs that are asked for.
  static func toolchain(_ packs: PackOptions, _ configuration: Configuration) throws -> Toolchain {
    throw LayersError()
  }
}

/// The readers and packs are not there yet.
struct LayersError: Error, CustomStringConvertible {
  var description: String { "this build of the program has no readers" }
}
