import Quantities

/// Holds the files of one pack against the schema, and gathers everything that is wrong.
struct SchemaChecker {
  private(set) var errors: [PackDiagnostic] = []
  private(set) var warnings: [PackDiagnostic] = []
  /// Rows of this pack by their identity, to find the second of two.
  private var seen: Set<String> = []
  private var file = ""

  /// Checks one file of the pack.
  mutating func check(_ node: PackNode, as schema: FileSchema, file: String) {
    self.file = file
    check(node, .row(schema.top))
  }

  /// Notes something wrong.
  mutating func report(_ message: String, remedy: String, at place: PackNode.Place?) {
    errors.append(PackDiagnostic(message, remedy: remedy, in: file, at: place))
  }

  private mutating func check(_ node: PackNode, _ shape: Shape) {
    switch (shape, node.content) {
    case (.row(let row), .map(let fields)): check(node, fields, row)
    case (.list(let item), .list(let items)): for node in items { check(node, item) }
    case (.row, _): report("a map is expected here", remedy: "write lines of \"key: value\"", at: node.place)
    case (.list, _):
      report("a list is expected here", remedy: "write \"[a, b]\" or lines that begin with \"- \"", at: node.place)
    case (_, .text(let text)): check(text, shape, at: node.place)
    default: report("one value is expected here", remedy: "write plain words", at: node.place)
    }
  }

  private mutating func check(_ map: PackNode, _ fields: [PackNode.Field], _ row: Shape.Row) {
    for field in fields {
      if let index = row.keys.firstIndex(where: { $0.name == field.key }) {
        check(field.value, row.keys[index].shape)
      } else {
        report(
          "unknown key \(field.key.shown)",
          remedy: Spelling.remedy(for: field.key, among: row.keys.map(\.name)),
          at: field.place
        )
      }
    }
    for index in row.keys.indices where row.keys[index].isRequired && map[row.keys[index].name] == nil {
      let key = row.keys[index]
      report("\"\(key.name)\" is missing", remedy: "add \"\(key.name):\" (\(key.meaning.loweredFirst))", at: map.place)
    }
    if row.key("aliases") != nil { checkName(map["name"]) }
    if !row.dated.isEmpty { checkSource(map, row.dated) }
    if row.key("from") != nil { checkOrder(map) }
    if !row.identity.isEmpty { checkIdentity(map, row.identity) }
  }

  private mutating func checkSource(_ map: PackNode, _ dated: [String]) {
    guard map["source"] == nil, let key = dated.first(where: { map[$0] != nil }) else { return }
    report("\"\(key)\" has no source", remedy: "add \"source:\" with a public work or address", at: map[key]?.place)
  }

  private mutating func checkOrder(_ map: PackNode) {
    guard let from = map.text("from").flatMap(PartialDate.init(iso:)),
      let to = map.text("to").flatMap(PartialDate.init(iso:)),
      to.days.upperBound < from.days.lowerBound
    else { return }
    report("the end \(to) is before the start \(from)", remedy: "correct one of the dates", at: map["to"]?.place)
  }

  private mutating func checkIdentity(_ map: PackNode, _ keys: [String]) {
    // Identifiers are unique over a pack, other keys over a file.
    var identity = keys == ["id"] ? keys[0] : file + "\t" + keys[0]
    var isComplete = false
    for key in keys {
      guard let text = map.text(key) else { continue }
      identity += "\t" + text
      isComplete = true
    }
    guard isComplete, !seen.insert(identity).inserted else { return }
    let shown = keys.compactMap { map.text($0) }.joined(separator: " ")
    report(
      "\(shown.shown) stands twice in this pack",
      remedy: "give one of the rows another \(keys[0])",
      at: map[keys[0]]?.place
    )
  }

  private mutating func check(_ text: String, _ shape: Shape, at place: PackNode.Place) {
    guard !text.isEmpty else {
      report("a value is empty", remedy: "write it, or leave the key out", at: place)
      return
    }
    guard text.utf8.count <= shape.longest else {
      let message = "\(text.shown) has \(text.utf8.count) bytes, more than \(shape.longest)"
      report(message, remedy: "shorten it", at: place)
      return
    }
    if let problem = shape.problem(in: text) { report(problem.message, remedy: problem.remedy, at: place) }
  }

  /// Warns of a name that no text can match.
  private mutating func checkName(_ node: PackNode?) {
    guard let node, let text = node.text, text.utf8.count { $0 == UInt8(ascii: " ") } >= Wording.mostTokens else {
      return
    }
    let message = "a name of more than \(Wording.mostTokens) words is never found in a text"
    let remedy = "shorten it, or add a short alias"
    warnings.append(PackDiagnostic(message, remedy: remedy, in: file, at: node.place, severity: .warning))
  }
}

extension String {
  fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
