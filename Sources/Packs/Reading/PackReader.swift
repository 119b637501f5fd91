import Foundation
import Text

/// Reads and checks one pack.
enum PackReader {
  /// Reads a pack that is built into the program.
  ///
  /// Its rows were checked by a test of the program and are not checked again: that takes as long as reading them.
  /// So were its files of reference, which are read when somebody asks for them.
  static func read(_ pack: BuiltInPack, isChecked: Bool = false) -> Result<LoadedPack, PackError> {
    let text = pack.text()
    var found = Found(title: pack.name, folder: nil, fingerprint: 0)
    do throws(CompactReader.Failure) {
      found.files = try BuiltInPack.files(in: text, of: pack.name)
      if isChecked { found.files += try pack.referenceFiles() }
    } catch {
      let message = "the built-in pack \"\(pack.name)\" is damaged at byte \(error.offset): \(error.message)"
      return .failure(
        PackError([PackDiagnostic(file: pack.name, message: message, remedy: "run Scripts/embed-packs and build again")]
        )
      )
    }
    var hash = StableHash()
    hash.combine(bytes: Array(text.utf8))
    hash.combine(number: pack.referenceFingerprint)
    found.fingerprint = hash.value
    return checked(found, rows: isChecked).map { loaded in
      guard !isChecked else { return loaded }
      var loaded = loaded
      loaded.reference = {
        guard let files = try? pack.referenceFiles() else {
          preconditionFailure("the reference of the built-in pack \(pack.name) is damaged: run Scripts/embed-packs")
        }
        return files
      }
      return loaded
    }
  }

  /// What the manifest in a folder calls the pack; `nil` where it cannot be read.
  static func name(in folder: String) -> String? {
    let path = folder + "/" + PackSchema.manifest.file
    guard case .success(let bytes) = PackFile.read(path, room: PackLimits.largestFile),
      case .success(let node) = YAMLReader.read(bytes, file: path)
    else { return nil }
    return node.text("name")
  }

  /// Reads a pack from a folder of YAML files.
  static func read(folder: String) -> Result<LoadedPack, PackError> {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      let remedy = "give a folder that holds a pack.yml"
      return .failure(PackError([PackDiagnostic(file: folder, message: "the pack cannot be read", remedy: remedy)]))
    }
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    guard names.contains(PackSchema.manifest.file) else { return .failure(PackError([noManifest(in: base)])) }
    var found = Found(title: folder, folder: folder, fingerprint: 0)
    var hash = StableHash()
    var room = PackLimits.largestPack
    for name in names where !name.hasSuffix(".md") && !name.hasSuffix(".txt") {
      switch read(file: base + name, name: name, &room, &hash) {
      case .success(let node): found.files.append(LoadedPack.File(name: name, path: base + name, node: node))
      case .failure(let error): found.problems += error.diagnostics
      }
    }
    found.fingerprint = hash.value
    return checked(found, rows: true)
  }

  private static func read(
    file path: String,
    name: String,
    _ room: inout Int,
    _ hash: inout StableHash
  ) -> Result<PackNode, PackError> {
    guard PackSchema.file(name) != nil else {
      let remedy = Spelling.remedy(for: name, among: PackSchema.files.map(\.file))
      let problem = PackDiagnostic("packs have no file \(name.shown)", remedy: remedy, in: path, at: PackFile.start)
      return .failure(PackError([problem]))
    }
    switch PackFile.read(path, room: room) {
    case .failure(let error): return .failure(error)
    case .success(let bytes):
      room -= bytes.count
      hash.combine(name)
      hash.combine(bytes: bytes)
      return YAMLReader.read(bytes, file: path)
    }
  }

  /// The files of a pack and what was wrong with them already.
  private struct Found {
    var title: String
    var folder: String?
    var fingerprint: UInt64
    var files: [LoadedPack.File] = []
    var problems: [PackDiagnostic] = []
  }

  /// Checks all files of a pack.
  private static func checked(_ found: Found, rows: Bool) -> Result<LoadedPack, PackError> {
    var checker = SchemaChecker()
    for file in found.files where rows {
      guard let schema = PackSchema.file(file.name) else { continue }
      checker.check(file.node, as: schema, file: file.path)
    }
    var problems = found.problems + checker.errors
    let manifest = found.files.first { $0.name == PackSchema.manifest.file }?.node
    if manifest == nil, found.folder == nil { problems.append(noManifest(in: found.title + "/")) }
    var warnings = checker.warnings
    if rows, problems.isEmpty {
      let twice = WordingChecker.problems(in: found.files, namesPlaces: found.folder != nil)
      problems = twice.filter { $0.severity == .error }
      warnings += twice.filter { $0.severity == .warning }
    }
    if found.folder == nil {
      // Places in the compact form are of no use to anybody.
      problems = problems.map(\.withoutPlace)
      warnings = warnings.map(\.withoutPlace)
    }
    guard problems.isEmpty, let manifest else { return .failure(PackError(cut(problems))) }
    let reference = found.files.filter { PackSchema.isReference($0.name) }
    return .success(
      LoadedPack(
        name: manifest.text("name") ?? found.title,
        version: manifest.text("version") ?? "",
        requires: manifest.texts("requires"),
        folder: found.folder,
        files: found.files.filter { !PackSchema.isReference($0.name) },
        reference: { reference },
        fingerprint: found.fingerprint,
        warnings: warnings
      )
    )
  }

  /// The first of many mistakes, and how many more there are.
  private static func cut(_ problems: [PackDiagnostic]) -> [PackDiagnostic] {
    guard problems.count > PackLimits.mostProblems else { return problems }
    var kept = Array(problems.prefix(PackLimits.mostProblems))
    let first = problems[kept.count]
    kept.append(
      PackDiagnostic(
        file: first.file,
        line: first.line,
        column: first.column,
        message: "there are \(problems.count - kept.count) more mistakes from here on",
        remedy: "correct those above first"
      )
    )
    return kept
  }

  private static func noManifest(in base: String) -> PackDiagnostic {
    PackDiagnostic(
      "the pack has no pack.yml",
      remedy: "add one with name, version, languages and license",
      in: base + PackSchema.manifest.file,
      at: PackFile.start
    )
  }
}
