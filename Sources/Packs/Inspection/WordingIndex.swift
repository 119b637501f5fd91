import RecordModel
import Text

/// Every wording of some packs with its place, to be found again in a question.
struct WordingIndex {
  /// A wording and where it stands.
  struct Known {
    var section: String
    /// The row; the value itself where the section is no list of rows.
    var row: MergedPacks.Row
    var key: String
    var wording: String
    var place: PackNode.Place
  }

  /// A wording that matches some words of a question.
  struct Hit {
    var tokens: Range<Int>
    var words: String
    var known: Known
  }

  private(set) var known: [Known] = []
  /// The wordings of each layer; entries are positions in ``known``.
  private var layers: [String: Lexicon] = [:]
  private var order: [String] = []

  init(_ packs: MergedPacks) {
    // Words of facts are parts of sentences, and tell nothing by themselves.
    for file in PackSchema.names + PackSchema.words {
      for key in file.top.keys {
        for row in packs[key.name] {
          if case .list(.row(let shape)) = key.shape {
            add(row.node, .row(shape), key.name, row, key: "")
          } else {
            add(row.node, key.shape, key.name, row, key: key.name)
          }
        }
      }
    }
  }

  /// What stands for words of a question: in each layer the longest from the left, as in any text.
  func hits(_ question: String) -> [Hit] {
    var passage = Passage(of: SourceText(name: "", question))
    passage.read(Block(.paragraph, 0..<question.utf8.count))
    var hits: [Hit] = []
    for layer in order {
      var matches: [Lexicon.Match] = []
      layers[layer]?.match(passage, into: &matches)
      for match in matches {
        guard case .entity(let index) = match.entry else { continue }
        let isKnown = hits.contains { hit in
          hit.tokens == match.tokens && hit.known.key == known[index].key && hit.known.row.file == known[index].row.file
            && hit.known.row.node.place == known[index].row.node.place
        }
        if isKnown { continue }
        hits.append(Hit(tokens: match.tokens, words: passage.string(of: match.tokens), known: known[index]))
      }
    }
    return hits
  }

  private mutating func add(
    _ node: PackNode,
    _ shape: Shape,
    _ section: String,
    _ row: MergedPacks.Row,
    key: String
  ) {
    switch (shape, node.content) {
    case (.wording, .text(let text)): add(text, isName: false, node.place, section, row, key)
    case (.list(let item), .list(let items)): for node in items { add(node, item, section, row, key: key) }
    case (.row(let shape), .map(let fields)):
      for field in fields {
        guard let inner = shape.key(field.key)?.shape else { continue }
        let path = key.isEmpty ? field.key : key + "." + field.key
        if field.key == "name", shape.key("aliases") != nil, let text = field.value.text {
          add(text, isName: true, field.value.place, section, row, path)
        }
        add(field.value, inner, section, row, key: path)
      }
    default: break
    }
  }

  private mutating func add(
    _ text: String,
    isName: Bool,
    _ place: PackNode.Place,
    _ section: String,
    _ row: MergedPacks.Row,
    _ key: String
  ) {
    let layer = Self.layer(section, key)
    if layers[layer] == nil {
      layers[layer] = Lexicon()
      order.append(layer)
    }
    if isName {
      layers[layer]?.add(name: text, .entity(known.count))
    } else {
      layers[layer]?.add(text, .entity(known.count))
    }
    known.append(Known(section: section, row: row, key: key, wording: text, place: place))
  }

  private static let names = Set(EntitySection.all.map(\.key) + ["titles"])

  /// Wordings of one layer exclude each other where they overlap.
  private static func layer(_ section: String, _ key: String) -> String {
    if key.hasPrefix("areas") { return "areas" }
    if names.contains(section) { return "names" }
    switch section {
    case "units", "currencies": return "units"
    case "modality", "status", "definition", "attribution_before", "attribution_after", "commitment": return "cues"
    default: return section
    }
  }
}
