/// What a pack is and holds, in numbers.
public struct PackDescription: Sendable, Equatable {
  /// Something and how many of it there are.
  public struct Count: Sendable, Equatable {
    public var name: String
    public var count: Int
  }

  public var name: String
  public var version: String
  public var languages: [String]
  public var license: String
  public var description: String?
  /// The packs that it builds on, as its manifest names them.
  public var requires: [String]
  /// Its folder; `nil` for a built-in pack.
  public var folder: String?
  /// How many rows each section has, in the order of the manual.
  public var sections: [Count]
  /// How many plain wordings its names and wordings stand for.
  public var wordings: Int
  /// The works and addresses that its rows name, the most frequent first.
  public var sources: [Count]
  /// What it puts in place of earlier packs.
  public var overrides: [PackOverride]
}

extension PackDescription {
  init(_ pack: LoadedPack, overrides: [PackOverride]) {
    let manifest = pack.manifest?.node
    name = pack.name
    version = pack.version
    languages = manifest?.texts("languages") ?? []
    license = manifest?.text("license") ?? ""
    description = manifest?.text("description")
    requires = pack.requires
    folder = pack.folder
    var counter = Counter()
    let files = pack.allFiles
    for file in PackSchema.files where file.file != PackSchema.manifest.file {
      guard let found = files.first(where: { $0.name == file.file }) else { continue }
      for key in file.top.keys { if let value = found.node[key.name] { counter.add(value, key) } }
    }
    sections = counter.sections
    wordings = counter.wordings
    sources = counter.sources.map { Count(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    self.overrides = overrides
  }

  private struct Counter {
    var sections: [Count] = []
    var wordings = 0
    var sources: [String: Int] = [:]

    mutating func add(_ value: PackNode, _ key: Shape.Key) {
      sections.append(Count(name: key.name, count: max(value.items.count, value.fields.count)))
      add(value, key.shape)
    }

    private mutating func add(_ value: PackNode, _ shape: Shape) {
      switch (shape, value.content) {
      case (.wording, .text(let text)): wordings += Wording.isPlain(text) ? 1 : Wording(text).count
      case (.list(let item), .list(let items)): for value in items { add(value, item) }
      case (.row(let row), .map(let fields)):
        for field in fields {
          if field.key == "source", let text = field.value.text { sources[text, default: 0] += 1 }
          if field.key == "name", row.key("aliases") != nil { wordings += 1 }
          if let key = row.key(field.key) { add(field.value, key.shape) }
        }
      default: break
      }
    }
  }
}
