/// The rows of all packs, by section, where a later pack has replaced rows of an earlier one.
struct MergedPacks {
  /// A row and where it comes from.
  struct Row {
    var node: PackNode
    var file: String
    /// The position of its pack in the order of loading.
    var pack: Int
  }

  /// A row that a later pack has replaced.
  struct Replacement {
    var section: String
    var old: Row
    var new: Row
  }

  /// The rows that later packs have replaced, in the order of loading.
  private(set) var replacements: [Replacement] = []

  /// The rows of a section in the order in which they first came.
  private var sections: [String: [Row]] = [:]
  private var places: [String: Int] = [:]

  /// Merges the rows of the files that are asked of each pack.
  init(_ packs: [LoadedPack], _ files: (LoadedPack) -> [LoadedPack.File] = { $0.files }) {
    places.reserveCapacity(1 << 12)
    for (position, pack) in packs.enumerated() {
      for file in files(pack) where file.name != PackSchema.manifest.file {
        guard let schema = PackSchema.file(file.name) else { continue }
        for field in file.node.fields { add(field, schema.top.key(field.key)?.shape, from: file.path, position) }
      }
    }
  }

  /// The rows of a section: `states`, `persons`, `modality`.
  subscript(section: String) -> [Row] { sections[section] ?? [] }

  private mutating func add(_ field: PackNode.Field, _ shape: Shape?, from file: String, _ pack: Int) {
    guard case .list(.row(let row)) = shape else {
      sections[field.key, default: []].append(Row(node: field.value, file: file, pack: pack))
      return
    }
    var rows = sections.removeValue(forKey: field.key) ?? []
    for item in field.value.items {
      let identity = row.identity.reduce(into: field.key) { $0 += "\t" + (item.text($1) ?? "") }
      if let place = places[identity] {
        let new = Row(node: item, file: file, pack: pack)
        if rows[place].pack != pack {
          replacements.append(Replacement(section: field.key, old: rows[place], new: new))
        }
        rows[place] = new
      } else {
        places[identity] = rows.count
        rows.append(Row(node: item, file: file, pack: pack))
      }
    }
    sections[field.key] = rows
  }
}
