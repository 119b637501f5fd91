import Foundation
import Yams

/// A YAML file that somebody wrote by hand: its faults are told by line and column.
struct YAMLSource {
  let path: String

  /// The root of the file, or `nil` for an empty one.
  func root(of text: String) throws(ConfigurationError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let isStar = problem.contains("alphabetic or numeric")
        let remedy =
          isStar ? "a pattern that begins with * needs quotation marks" : "look at this line and the one above it"
        throw ConfigurationError(path, mark.line, mark.column, "is not YAML: \(problem); \(remedy)")
      case .duplicatedKeysInMapping(let names, let context):
        throw ConfigurationError(
          path,
          context.mark.line,
          context.mark.column,
          "says \(names.joined(separator: ", ")) twice; keep one of them"
        )
      default: throw ConfigurationError(path, nil, nil, "is not YAML: \(error)")
      }
    } catch {
      throw ConfigurationError(path, nil, nil, "is not YAML: \(error)")
    }
  }

  /// The text of a file.
  func text() throws(ConfigurationError) -> String {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw ConfigurationError(path, nil, nil, "is a folder and not a file of settings; give it another name")
    }
    do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
      throw ConfigurationError(path, nil, nil, "cannot be read as UTF-8 text; save it as UTF-8")
    }
  }

  func fault(_ node: Node?, _ message: String) -> ConfigurationError {
    ConfigurationError(path, node?.mark?.line, node?.mark?.column, message)
  }

  func mapping(_ node: Node, orSay message: String) throws(ConfigurationError) -> Node.Mapping {
    guard let mapping = node.mapping else { throw fault(node, message) }
    return mapping
  }

  func word(_ node: Node, orSay message: String) throws(ConfigurationError) -> String {
    guard node.scalar != nil, let text = node.string, !text.isEmpty else { throw fault(node, message) }
    return text
  }

  /// One word, or a list of them.
  func words(_ node: Node, _ key: String) throws(ConfigurationError) -> [String] {
    if let text = node.string { return [text] }
    guard let items = node.sequence else {
      throw fault(node, "\(key) must be a list of names, such as \(key): [one, two]")
    }
    var strings: [String] = []
    for item in items {
      guard let text = item.string else {
        throw fault(item, "\(key) must be a list of names, such as \(key): [one, two]")
      }
      strings.append(text)
    }
    return strings
  }
}

/// A fault in a file of settings, with its line and column.
public struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
  public let path: String
  public let line: Int?
  public let column: Int?
  public let message: String

  init(_ path: String, _ line: Int?, _ column: Int?, _ message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  public var description: String {
    let place = line.map { line in ":\(line)" + (column.map { ":\($0)" } ?? "") } ?? ""
    return path + place + ": error: " + message
  }
}
