import Documents
import Foundation
import Text

/// The text that is measured.
enum Sample {
  /// The example corpus, from wherever the benchmarks are run.
  static var examples: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/corpus").path
  }

  /// The documents at some paths, one after the other and over and over, up to some megabytes.
  static func text(of paths: [String], megabytes: Int) throws -> [UInt8] {
    var once: [UInt8] = []
    for path in try DocumentFinder.documents(at: paths).map(\.path) {
      once += try DocumentReader.read(path: path).text.bytes
      once += Array("\n\n".utf8)
    }
    guard !once.isEmpty else { throw OptionError(message: "no text at \(paths.joined(separator: ", "))") }
    var text: [UInt8] = []
    text.reserveCapacity(megabytes * 1_000_000 + once.count)
    while text.count < megabytes * 1_000_000 { text += once }
    return text
  }
}
