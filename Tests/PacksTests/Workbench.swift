import Foundation
import Packs
import TestSupport
import Text

/// A folder of packs for one test, removed with it.
final class Workbench {
  private let temporary: TemporaryFolder
  var folder: String { temporary.path }

  init() throws { temporary = try TemporaryFolder("packs") }

  static let manifest = "name: test\nversion: \"1\"\nlanguages: [en]\nlicense: CC0-1.0\n"

  /// Writes a pack and returns the path of its folder.
  func pack(_ name: String = "test", manifest: String = Workbench.manifest, files: [String: String]) throws -> String {
    let path = folder + "/" + name
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (file, text) in files.merging(["pack.yml": manifest], uniquingKeysWith: { own, _ in own }) {
      try text.write(toFile: path + "/" + file, atomically: true, encoding: .utf8)
    }
    return path
  }

  /// What is wrong with a pack, one line each, without the path of its folder.
  func problems(_ path: String) -> [String] {
    do throws(PackError) {
      _ = try PackLibrary.load([path], useDefaults: false)
      return []
    } catch {
      return error.diagnostics.map { $0.description.replacingOccurrences(of: path + "/", with: "") }
    }
  }
}

extension Lexicon {
  /// The words that stand for something in a text, with their layer.
  func found(in text: String, _ layer: Layer? = nil) -> [String] {
    var passage = Passage(of: SourceText(name: "", text))
    passage.read(Block(.paragraph, 0..<text.utf8.count))
    var matches: [Match] = []
    match(passage, into: &matches)
    return matches.filter { layer == nil || $0.entry.layer == layer }.map { passage.string(of: $0.tokens) }
  }
}

/// The root of the repository.
let root = String(#filePath.prefix(upTo: #filePath.range(of: "/Tests/PacksTests")?.lowerBound ?? #filePath.endIndex))
