import Yams

/// Reads a YAML file into nodes that know their places.
enum YAMLReader {
  /// The largest file that is read, in bytes.
  static let largestFile = 8 << 20
  /// How deep values may nest; packs need five.
  static let deepestNesting = 16

  /// Reads the text of a file; an empty file is an empty map.
  static func read(_ text: String, file: String) -> Result<PackNode, PackError> {
    do {
      let parser = try Parser(yaml: text, encoding: .utf8)
      // Nodes hold their anchors weakly: the parser must outlive them.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          return .success(PackNode(.map([]), at: PackNode.Place(line: 1, column: 1)))
        }
        return .success(try node(root, depth: 0))
      }
    } catch let problem as Problem {
      return .failure(PackError([PackDiagnostic(problem.message, remedy: problem.remedy, in: file, at: problem.place)]))
    } catch let error as YamlError {
      return .failure(PackError([diagnostic(for: error, file: file)]))
    } catch {
      return .failure(PackError([PackDiagnostic("\(error)", remedy: "correct the file", in: file, at: nil)]))
    }
  }

  /// Something that YAML allows and packs do not.
  private struct Problem: Error {
    var message: String
    var remedy: String
    var place: PackNode.Place
  }

  private static func node(_ yaml: Node, depth: Int) throws -> PackNode {
    let place = PackNode.Place(line: yaml.mark?.line ?? 1, column: yaml.mark?.column ?? 1)
    guard yaml.anchor == nil else {
      throw Problem(
        message: "anchors and aliases are not allowed in packs",
        remedy: "write the value out",
        place: place
      )
    }
    guard depth < deepestNesting else {
      throw Problem(message: "values nest deeper than \(deepestNesting)", remedy: "flatten them", place: place)
    }
    switch yaml {
    case .scalar(let scalar):
      return PackNode(.text(scalar.string), at: place)
    case .sequence(let items):
      return PackNode(.list(try items.map { try node($0, depth: depth + 1) }), at: place)
    case .mapping(let pairs):
      let fields = try pairs.map { key, value in
        let name = try node(key, depth: depth + 1)
        guard let text = name.text else {
          throw Problem(
            message: "a key is not a word",
            remedy: "write a plain word before the colon",
            place: name.place
          )
        }
        return PackNode.Field(key: text, place: name.place, value: try node(value, depth: depth + 1))
      }
      return PackNode(.map(fields), at: place)
    case .alias:
      throw Problem(
        message: "anchors and aliases are not allowed in packs",
        remedy: "write the value out",
        place: place
      )
    }
  }

  private static func diagnostic(for error: YamlError, file: String) -> PackDiagnostic {
    func made(_ message: String, _ mark: Mark?, remedy: String = "correct the YAML here") -> PackDiagnostic {
      PackDiagnostic(file: file, line: mark?.line, column: mark?.column, message: message, remedy: remedy)
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return made([context?.text, problem].compactMap { $0 }.joined(separator: " ").trimmed, mark)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return made(
        "the key \(duplicates.map { "\"\($0)\"" }.joined(separator: ", ")) stands twice in one map",
        context.mark,
        remedy: "keep one of them"
      )
    case .reader(let problem, _, _, _):
      return made(problem, nil, remedy: "save the file as UTF-8 without control characters")
    default:
      return made("\(error)", nil)
    }
  }
}

extension String {
  /// The string without white space at its ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    return String(rest)
  }
}
