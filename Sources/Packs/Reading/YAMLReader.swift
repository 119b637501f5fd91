import Yams

/// Reads a YAML file into nodes that know their places.
struct YAMLReader {
  /// The values and keys that have been read.
  private var count = 0

  private init() {}

  /// Reads the bytes of a file.
  static func read(_ bytes: [UInt8], file: String) -> Result<PackNode, PackError> {
    let text: String
    switch PackFile.text(of: bytes, file: file) {
    case .success(let read): text = read
    case .failure(let error): return .failure(error)
    }
    if let offset = bomb(in: bytes) {
      return .failure(problem(.anchor(at: PackFile.place(of: offset, in: bytes)), file))
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // Nodes hold their anchors weakly: the parser must outlive them.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return .failure(problem(.empty, file)) }
        var reader = YAMLReader()
        return .success(try reader.node(root, depth: 0))
      }
    } catch let found as Problem {
      return .failure(problem(found, file))
    } catch let error as YamlError {
      return .failure(problem(Problem(error, in: bytes), file))
    } catch {
      return .failure(problem(Problem("\(error)", remedy: "correct the file", at: PackFile.start), file))
    }
  }

  private static func problem(_ problem: Problem, _ file: String) -> PackError {
    PackError([PackDiagnostic(problem.message, remedy: problem.remedy, in: file, at: problem.place)])
  }

  /// The first anchor of a file with several aliases, which may stand for more than any memory holds.
  ///
  /// Such a file must not reach the parser. A few aliases do no harm, and are found in its nodes.
  private static func bomb(in bytes: [UInt8]) -> Int? {
    var anchor: Int?
    var aliases = 0
    var previous = UInt8(ascii: " ")
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), previous <= 0x20 || "[{,:?-".utf8.contains(previous),
        offset + 1 < bytes.count, bytes[offset + 1] > 0x20
      {
        if byte == UInt8(ascii: "&") { anchor = anchor ?? offset } else { aliases += 1 }
      }
      previous = byte
    }
    return aliases > 3 ? anchor : nil
  }

  private mutating func node(_ yaml: Node, depth: Int) throws -> PackNode {
    let place = PackNode.Place(line: yaml.mark?.line ?? 1, column: yaml.mark?.column ?? 1)
    guard yaml.anchor == nil else { throw Problem.anchor(at: place) }
    guard depth < PackLimits.deepestNesting else { throw Problem.depth(at: place) }
    count += 1
    guard count <= PackLimits.mostValues else { throw Problem.count(at: place) }
    switch yaml {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
      return PackNode(.text(isNothing ? "" : scalar.string), at: place)
    case .sequence(let items):
      return PackNode(.list(try items.map { try node($0, depth: depth + 1) }), at: place)
    case .mapping(let pairs):
      return PackNode(.map(try pairs.map { try field($0, $1, depth: depth + 1) }), at: place)
    case .alias:
      throw Problem.anchor(at: place)
    }
  }

  private mutating func field(_ key: Node, _ value: Node, depth: Int) throws -> PackNode.Field {
    let name = try node(key, depth: depth)
    guard let text = name.text else {
      throw Problem("a key is not a word", remedy: "write a plain word before the colon", at: name.place)
    }
    return PackNode.Field(key: text, place: name.place, value: try node(value, depth: depth))
  }
}

/// Something that YAML or packs do not allow.
private struct Problem: Error {
  var message: String
  var remedy: String
  var place: PackNode.Place

  init(_ message: String, remedy: String, at place: PackNode.Place) {
    self.message = message
    self.remedy = remedy
    self.place = place
  }

  static let empty = Problem(
    "the file is empty",
    remedy: "write a key such as \"persons:\" with rows under it, or take the file out",
    at: PackFile.start
  )

  static func anchor(at place: PackNode.Place) -> Problem {
    Problem("anchors and aliases are not allowed in packs", remedy: "write the value out", at: place)
  }

  static func depth(at place: PackNode.Place) -> Problem {
    Problem("values nest deeper than \(PackLimits.deepestNesting)", remedy: "flatten them", at: place)
  }

  static func count(at place: PackNode.Place) -> Problem {
    Problem("the file has more than \(PackLimits.mostValues) values", remedy: "divide it into two packs", at: place)
  }
}

extension Problem {
  /// What the parser says, with a better word where tabs are the reason.
  init(_ error: YamlError, in bytes: [UInt8]) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let tab = Self.tab(before: mark.line, in: bytes) {
        self.init("a tab stands in the indentation", remedy: "indent with spaces", at: tab)
      } else {
        let message = [context?.text, problem].compactMap { $0 }.joined(separator: " ").trimmed
        self.init(message, remedy: "correct the YAML here", at: .init(line: mark.line, column: mark.column))
      }
    case .duplicatedKeysInMapping(let keys, let context):
      let place = PackNode.Place(line: context.mark.line, column: context.mark.column)
      let names = keys.prefix(5).map(\.shown).joined(separator: ", ")
      self.init("the key \(names) stands twice in one map", remedy: "keep one of them", at: place)
    case .reader(let problem, let offset, _, _):
      let place = PackFile.place(of: offset ?? 0, in: bytes)
      self.init(problem, remedy: "save the file as UTF-8 without control characters", at: place)
    default:
      self.init("the file cannot be read as YAML", remedy: "correct the YAML", at: PackFile.start)
    }
  }

  /// The first tab in the white space that begins a line, or the line before it.
  private static func tab(before line: Int, in bytes: [UInt8]) -> PackNode.Place? {
    var place = PackFile.start
    var isIndentation = true
    for byte in bytes {
      if byte == UInt8(ascii: "\t"), isIndentation, place.line >= line - 1 { return place }
      if byte == UInt8(ascii: "\n") {
        place.line += 1
        place.column = 0
        if place.line > line { return nil }
      }
      isIndentation = byte == UInt8(ascii: "\n") || isIndentation && byte == UInt8(ascii: " ")
      place.column += 1
    }
    return nil
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
