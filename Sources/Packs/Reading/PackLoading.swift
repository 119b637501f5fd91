/// Packs on the way: what each requires comes before it.
struct PackLoading {
  private(set) var packs: [LoadedPack] = []
  private(set) var problems: [PackDiagnostic] = []
  /// The packs that were asked for by name or folder, as positions in ``packs``.
  private(set) var positions: [String: Int] = [:]
  private var done: Set<String> = []
  private var open: [String] = []
  /// Folders that hold another version of a built-in pack, by its name.
  private var standIns: [String: String] = [:]
  /// Built-in packs whose rows are checked too; a test of the program has done so.
  private let checked: Set<String>

  /// Loads packs by name or folder, in their order.
  ///
  /// A folder whose pack bears the name of a built-in pack is loaded in its place.
  init(_ names: [String], checking checked: Set<String> = []) {
    self.checked = checked
    for name in names where !Self.isBuiltIn(name) {
      guard let path = Folders.canonicalPath(name), let called = PackReader.name(in: path) else { continue }
      if Self.isBuiltIn(called) { standIns[called] = name }
    }
    for name in names { load(name, from: nil, askedBy: nil) }
  }

  private static func isBuiltIn(_ name: String) -> Bool { BuiltInPacks.all.contains { $0.name == name } }

  /// A place in a manifest that asks for a pack.
  private struct Asker {
    var file: String
    var place: PackNode.Place
  }

  /// The position of a pack that was asked for, or `nil` if it could not be read.
  func position(of name: String) -> Int? { source(name, from: nil).flatMap { positions[$0.key] } }

  private mutating func load(_ name: String, from folder: String?, askedBy asker: Asker?) {
    func problem(_ message: String, _ remedy: String) -> PackDiagnostic {
      PackDiagnostic(message, remedy: remedy, in: asker?.file ?? name, at: asker?.place)
    }
    guard let (key, read) = source(name, from: folder) else {
      let known = "write a folder, or one of: " + PackLibrary.builtIn.joined(separator: ", ")
      return problems.append(problem("there is no pack \(name.shown)", known))
    }
    guard !open.contains(key) else {
      let circle = (open.drop { $0 != key } + [key]).joined(separator: " → ")
      return problems.append(problem("packs require each other: \(circle)", "take one of them out"))
    }
    guard !done.contains(key) else { return }
    guard done.count < PackLimits.mostPacks else {
      return problems.append(problem("there are more than \(PackLimits.mostPacks) packs", "join some of them"))
    }
    done.insert(key)
    switch read() {
    case .failure(let error): problems += error.diagnostics
    case .success(let pack):
      open.append(key)
      loadRequired(by: pack)
      open.removeLast()
      positions[key] = packs.count
      packs.append(pack)
    }
  }

  private mutating func loadRequired(by pack: LoadedPack) {
    guard let manifest = pack.manifest else { return }
    for item in manifest.node.items("requires") {
      guard let name = item.text else { continue }
      load(name, from: pack.folder, askedBy: Asker(file: manifest.path, place: item.place))
    }
  }

  private typealias Source = (key: String, read: () -> Result<LoadedPack, PackError>)

  /// What a name means: a key by which it is known again, and how to read it.
  private func source(_ name: String, from folder: String?) -> Source? {
    if let pack = BuiltInPacks.all.first(where: { $0.name == name }) {
      if let other = standIns[name] { return source(other, from: nil) }
      return (
        name, { [checked] in PackReader.read(pack, isChecked: checked.contains(name)) }
      )
    }
    let path = folder.map { name.hasPrefix("/") ? name : $0 + "/" + name } ?? name
    guard let key = Folders.canonicalPath(path) else { return nil }
    return (key, { PackReader.read(folder: path) })
  }
}
