import Foundation

/// A pack as read: its files in the order of the schema, checked against it.
struct LoadedPack: Sendable {
  var name: String
  var version: String
  var requires: [String]
  /// The folder that paths in `requires` count from; `nil` for a built-in pack.
  var folder: String?
  /// Each file by its name in the pack, with its path as shown in errors.
  var files: [(name: String, path: String, node: PackNode)]
}

/// Reads and checks one pack.
enum PackReader {
  /// Reads a pack that is built into the program.
  ///
  /// Its rows were checked by a test of the program and are not checked again: that takes as long as reading them.
  static func read(builtIn text: String, name: String, isChecked: Bool = false) -> Result<LoadedPack, PackError> {
    var reader = CompactReader(text)
    let root: PackNode
    do {
      root = try reader.read()
    } catch {
      let message = "the built-in pack \"\(name)\" is damaged at byte \(error.offset): \(error.message)"
      return .failure(
        PackError([PackDiagnostic(file: name, message: message, remedy: "run Scripts/embed-packs and build again")])
      )
    }
    let files = root.fields.map { (name: $0.key, path: "\(name)/\($0.key)", node: $0.value) }
    return checked(files, title: name, folder: nil, found: [], rows: isChecked)
  }

  /// Reads a pack from a folder of YAML files.
  static func read(folder: String) -> Result<LoadedPack, PackError> {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      let problem = PackDiagnostic(
        file: folder,
        message: "the pack cannot be read",
        remedy: "give a folder that holds a pack.yml"
      )
      return .failure(PackError([problem]))
    }
    guard names.contains(PackSchema.manifest.file) else { return .failure(PackError([noManifest(in: folder)])) }
    var files: [(String, String, PackNode)] = []
    var problems: [PackDiagnostic] = []
    for name in names where !name.hasSuffix(".md") && !name.hasSuffix(".txt") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      switch read(file: path, name: name) {
      case .success(let node): files.append((name, path, node))
      case .failure(let error): problems += error.diagnostics
      }
    }
    return checked(files, title: folder, folder: folder, found: problems)
  }

  private static func read(file path: String, name: String) -> Result<PackNode, PackError> {
    func failure(_ message: String, _ remedy: String) -> Result<PackNode, PackError> {
      .failure(PackError([PackDiagnostic(file: path, message: message, remedy: remedy)]))
    }
    guard PackSchema.file(name) != nil else {
      return failure("packs have no file \"\(name)\"", Spelling.remedy(for: name, among: PackSchema.files.map(\.file)))
    }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path), let size = attributes[.size] as? Int
    else {
      return failure("the file cannot be read", "look at its permissions")
    }
    guard size <= YAMLReader.largestFile else {
      return failure("the file has \(size) bytes, more than \(YAMLReader.largestFile)", "divide it into two packs")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return failure("the file cannot be read", "look at its permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      return failure("the file is not UTF-8", "save it as UTF-8")
    }
    return YAMLReader.read(text, file: path)
  }

  /// Checks all files of a pack; `found` is what was wrong already.
  private static func checked(
    _ files: [(name: String, path: String, node: PackNode)],
    title: String,
    folder: String?,
    found: [PackDiagnostic],
    rows: Bool = true
  ) -> Result<LoadedPack, PackError> {
    var checker = SchemaChecker()
    for file in files where rows {
      guard let schema = PackSchema.file(file.name) else { continue }
      checker.check(file.node, as: schema, file: file.path)
    }
    var problems = found + checker.diagnostics
    let manifest = files.first { $0.name == PackSchema.manifest.file }?.node
    if manifest == nil, folder == nil { problems.append(noManifest(in: title)) }
    guard problems.isEmpty, let manifest else { return .failure(PackError(problems)) }
    return .success(
      LoadedPack(
        name: manifest.text("name") ?? title,
        version: manifest.text("version") ?? "",
        requires: manifest.texts("requires"),
        folder: folder,
        files: files
      )
    )
  }

  private static func noManifest(in title: String) -> PackDiagnostic {
    PackDiagnostic(
      file: title,
      message: "the pack has no pack.yml",
      remedy: "add one with name, version, languages and license"
    )
  }
}
