import Text

/// Finds packs by name or folder, and loads them into a ``Lexicon``.
///
/// ```swift
/// let lexicon = try PackLibrary.load(["china-cambodia", "Packs/mine"])
/// ```
public enum PackLibrary {
  /// The packs that are built into the program, by name.
  public static var builtIn: [String] { BuiltInPacks.all.map(\.name) }
  /// The packs that are loaded unless told otherwise.
  public static var defaults: [String] { BuiltInPacks.defaults }

  /// Loads packs, each after those that it requires; a later pack replaces rows of an earlier one by their identifiers.
  ///
  /// A name is that of a built-in pack or the path of a folder.
  public static func load(
    _ names: [String] = [],
    useDefaults: Bool = true,
    useFacts: Bool = true
  ) throws(PackError) -> Lexicon {
    var loading = Loading()
    for name in (useDefaults ? defaults : []) + names { loading.load(name, from: nil, askedBy: nil) }
    guard loading.problems.isEmpty else { throw PackError(loading.problems) }
    let merged = MergedPacks(loading.packs)
    let problems = ReferenceChecker.problems(in: merged)
    guard problems.isEmpty else { throw PackError(problems) }
    return LexiconBuilder.lexicon(of: loading.packs, merged, useFacts: useFacts)
  }
}

/// Packs on the way: what each requires comes before it.
private struct Loading {
  var packs: [LoadedPack] = []
  var problems: [PackDiagnostic] = []
  private var done: Set<String> = []
  private var open: [String] = []

  /// A place in a manifest that asks for a pack.
  struct Asker {
    var file: String
    var place: PackNode.Place
  }

  mutating func load(_ name: String, from folder: String?, askedBy asker: Asker?) {
    guard let (key, read) = source(name, from: folder) else {
      let known = "write a folder, or one of: " + PackLibrary.builtIn.joined(separator: ", ")
      problems.append(
        PackDiagnostic("there is no pack \"\(name)\"", remedy: known, in: asker?.file ?? name, at: asker?.place)
      )
      return
    }
    guard !open.contains(key) else {
      let circle = (open.drop { $0 != key } + [key]).joined(separator: " → ")
      problems.append(
        PackDiagnostic(
          "packs require each other: \(circle)",
          remedy: "take one of them out",
          in: asker?.file ?? name,
          at: asker?.place
        )
      )
      return
    }
    guard done.insert(key).inserted else { return }
    switch read() {
    case .failure(let error): problems += error.diagnostics
    case .success(let pack):
      open.append(key)
      loadRequired(by: pack)
      open.removeLast()
      packs.append(pack)
    }
  }

  private mutating func loadRequired(by pack: LoadedPack) {
    guard let manifest = pack.files.first(where: { $0.name == PackSchema.manifest.file }) else { return }
    for item in manifest.node.items("requires") {
      guard let name = item.text else { continue }
      load(name, from: pack.folder, askedBy: Asker(file: manifest.path, place: item.place))
    }
  }

  /// What a name means: a key by which it is known again, and how to read it.
  private func source(_ name: String, from folder: String?) -> (key: String, read: () -> Result<LoadedPack, PackError>)?
  {
    if let pack = BuiltInPacks.all.first(where: { $0.name == name }) {
      return (name, { PackReader.read(builtIn: pack.text(), name: name) })
    }
    let path = folder.map { name.hasPrefix("/") ? name : $0 + "/" + name } ?? name
    guard let key = Folders.canonicalPath(path) else { return nil }
    return (key, { PackReader.read(folder: path) })
  }
}
