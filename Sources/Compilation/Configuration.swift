import Checks
import Foundation
import Yams

/// What `chancery.yml` says: which packs, which documents, which record, and which checks.
///
/// ```yaml
/// packs: [china-cambodia]
/// documents: [docs/, notes.md]
/// record: relations.chancery
/// checks:
///   spelling-variant: off
/// ```
public struct Configuration: Sendable, Equatable {
  /// The name of the file.
  public static let fileName = "chancery.yml"

  public var packs: [String] = []
  public var documents: [String] = []
  public var record: String?
  public var checks = CheckSettings()

  /// Where the packs and the documents stand in the file, by their words.
  private var places: [String: Place] = [:]

  private struct Place: Equatable {
    var line: Int
    var column: Int
  }

  public init() {}

  /// A fault of one of the packs or documents, told where it stands in the file.
  public func fault(_ name: String, _ message: String) -> ConfigurationError {
    ConfigurationError(Self.fileName, places[name]?.line, places[name]?.column, message)
  }

  private mutating func remember(_ value: Node) {
    for item in value.sequence.map(Array.init) ?? [value] {
      if let text = item.string, let mark = item.mark { places[text] = Place(line: mark.line, column: mark.column) }
    }
  }

  /// Reads the configuration of a folder; there may be none.
  public static func load(folder: String = ".") throws(ConfigurationError) -> Configuration {
    let path = folder == "." ? fileName : URL(filePath: folder).appending(path: fileName).path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return Configuration() }
    return try read(YAMLSource(path: path).text(), path: path)
  }

  static func read(_ text: String, path: String) throws(ConfigurationError) -> Configuration {
    let source = YAMLSource(path: path)
    guard let root = try source.root(of: text) else { return Configuration() }
    let message = "must hold keys with values, such as \"record: relations.chancery\""
    var configuration = Configuration()
    for (key, value) in try source.mapping(root, orSay: message) { try configuration.take(key, value, source) }
    return configuration
  }

  private mutating func take(_ key: Node, _ value: Node, _ source: YAMLSource) throws(ConfigurationError) {
    switch key.string {
    case "packs":
      packs = try source.words(value, "packs")
      remember(value)
    case "documents":
      documents = try source.words(value, "documents")
      remember(value)
    case "record":
      record = try source.word(value, orSay: "record must be the name of a file, such as relations.chancery")
    case "preview":
      guard value.string == "true" || value.string == "false" else {
        throw source.fault(value, "preview must be true or false; a single check is turned on under checks:")
      }
      checks.preview = value.string == "true"
    case "checks": checks.levels = try Self.levels(value, source)
    case "paths":
      let message = "paths must hold patterns of paths with checks, such as \"drafts/**: {wrong-sum: note}\""
      for (pattern, levels) in try source.mapping(value, orSay: message) {
        let text = try source.word(pattern, orSay: "a pattern of paths must be a word, such as drafts/**")
        checks.paths.append(.init(pattern: PathPattern(text), levels: try Self.levels(levels, source)))
      }
    default:
      let name = key.string ?? "a key that is no word"
      let known = "there are packs, documents, record, preview, checks and paths"
      throw source.fault(key, "unknown key \"\(name)\"; \(known)")
    }
  }

  private static func levels(
    _ node: Node,
    _ source: YAMLSource
  ) throws(ConfigurationError) -> [String: CheckSettings.Level] {
    var levels: [String: CheckSettings.Level] = [:]
    let message = "checks must hold names of checks with error, warning, note, off or on"
    for (key, value) in try source.mapping(node, orSay: message) {
      let name = key.string ?? ""
      guard CheckDescription.named(name) != nil else {
        throw source.fault(key, "there is no check \"\(name)\"; chancery explain lists them")
      }
      guard let level = value.string.flatMap(CheckSettings.Level.init) else {
        throw source.fault(value, "\(name) must be error, warning, note, off or on")
      }
      levels[name] = level
    }
    return levels
  }
}
