import Foundation
import Yams

/// What `chancery.yml` says: which packs, which documents, which record.
///
/// ```yaml
/// packs: [china-cambodia]
/// documents: [docs/, notes.md]
/// record: relations.chancery
/// ```
public struct Configuration: Sendable, Equatable {
  /// The name of the file.
  public static let fileName = "chancery.yml"

  public var packs: [String] = []
  public var documents: [String] = []
  public var record: String?

  public init() {}

  /// Reads the configuration of a folder; there may be none.
  public static func load(folder: String = ".") throws(ConfigurationError) -> Configuration {
    let path = folder == "." ? fileName : URL(filePath: folder).appending(path: fileName).path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return Configuration() }
    do {
      return try read(String(contentsOfFile: path, encoding: .utf8), path: path)
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError(path, nil, "cannot be read as UTF-8 text")
    }
  }

  static func read(_ text: String, path: String) throws(ConfigurationError) -> Configuration {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw ConfigurationError(path, nil, "is not YAML: \(error)")
    } catch {
      throw ConfigurationError(path, nil, "is not YAML: \(error)")
    }
    guard let root else { return Configuration() }
    guard let mapping = root.mapping else {
      throw ConfigurationError(
        path,
        root.mark?.line,
        "must hold keys with values, such as \"record: relations.chancery\""
      )
    }
    var configuration = Configuration()
    for (key, value) in mapping { try configuration.take(key, value, path) }
    return configuration
  }

  private mutating func take(_ key: Node, _ value: Node, _ path: String) throws(ConfigurationError) {
    switch key.string {
    case "packs": packs = try Self.strings(value, "packs", path)
    case "documents": documents = try Self.strings(value, "documents", path)
    case "record":
      guard let text = value.string else {
        throw ConfigurationError(path, value.mark?.line, "record must be the name of a file")
      }
      record = text
    default:
      let name = key.string ?? "a key that is no word"
      throw ConfigurationError(path, key.mark?.line, "unknown key \"\(name)\"; there are packs, documents and record")
    }
  }

  private static func strings(_ node: Node, _ key: String, _ path: String) throws(ConfigurationError) -> [String] {
    if let text = node.string { return [text] }
    guard let items = node.sequence else {
      throw ConfigurationError(path, node.mark?.line, "\(key) must be a list of names")
    }
    var strings: [String] = []
    for item in items {
      guard let text = item.string else {
        throw ConfigurationError(path, item.mark?.line, "\(key) must be a list of names")
      }
      strings.append(text)
    }
    return strings
  }
}

/// A fault in `chancery.yml`, with its line.
public struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  public let line: Int?
  public let message: String

  init(_ path: String, _ line: Int?, _ message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  public var description: String { path + (line.map { ":\($0)" } ?? "") + ": error: " + message }
}
