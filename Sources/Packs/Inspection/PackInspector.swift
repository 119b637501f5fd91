/// Packs for people: what is wrong with them, what they hold, what they put in place of each other.
public struct PackInspector: Sendable {
  let loading: PackLoading
  let merged: MergedPacks
  /// Everything that is wrong, errors and warnings, pack by pack.
  public let problems: [PackDiagnostic]

  /// Reads packs by name or folder, after those that are always loaded; nothing is thrown, ``problems`` tells.
  ///
  /// Built-in packs were checked by a test of the program; those among the names are checked again if asked.
  public init(_ names: [String], useDefaults: Bool = true, checksBuiltIn: Bool = true) {
    let loading = PackLoading(
      (useDefaults ? PackLibrary.defaults : []) + names,
      checking: checksBuiltIn ? Set(names) : []
    )
    self.loading = loading
    merged = MergedPacks(loading.packs, \.allFiles)
    // Where a pack is missing, references to its rows would be told as mistakes.
    let meaning = loading.problems.isEmpty ? ReferenceChecker.problems(in: merged) : []
    problems = loading.problems + meaning + loading.packs.flatMap(\.warnings) + Self.sameNames(loading.packs)
  }

  /// Whether a name is that of a built-in pack or the path of a folder.
  public static func exists(_ name: String) -> Bool {
    PackLibrary.builtIn.contains(name) || Folders.canonicalPath(name) != nil
  }

  /// What a pack is and holds; `nil` if it could not be read.
  public func description(of name: String) -> PackDescription? {
    guard let position = loading.position(of: name) else { return nil }
    let pack = loading.packs[position]
    return PackDescription(pack, overrides: overrides.filter { $0.later.pack == pack.name })
  }

  /// What later packs put in place of earlier ones: rows, then names.
  public var overrides: [PackOverride] {
    let rows = merged.replacements.map { replaced in
      let row = PackSchema.row(of: replaced.section)
      return PackOverride(
        what: .row,
        section: replaced.section,
        name: (row?.identity.compactMap { replaced.new.node.text($0) } ?? []).joined(separator: " "),
        later: place(replaced.new, replaced.new.node.place),
        earlier: place(replaced.old, replaced.old.node.place)
      )
    }
    return rows + NameOverrides(self).found
  }

  /// Where a value of a row stands.
  func place(_ row: MergedPacks.Row, _ place: PackNode.Place) -> PackPlace {
    PackPlace(loading.packs[row.pack], row.file, place)
  }

  /// Warns of packs that bear the name of another: results tell packs by their names.
  private static func sameNames(_ packs: [LoadedPack]) -> [PackDiagnostic] {
    var names: Set<String> = []
    return packs.compactMap { pack in
      guard !names.insert(pack.name).inserted, let manifest = pack.manifest else { return nil }
      return PackDiagnostic(
        "another pack that is loaded is called \(pack.name.shown) too",
        remedy: "give this one another name",
        in: manifest.path,
        at: manifest.node["name"]?.place,
        severity: .warning
      )
    }
  }
}

/// Names that a later pack takes over from a thing of the same kind.
private struct NameOverrides {
  private(set) var found: [PackOverride] = []

  private struct Holder {
    var row: MergedPacks.Row
    var place: PackNode.Place
  }

  init(_ inspector: PackInspector) {
    for section in EntitySection.all {
      var holders: [String: Holder] = [:]
      for row in inspector.merged[section.key] {
        var own: Set<String> = []
        for (wording, place) in Self.names(of: row.node) where own.insert(wording).inserted {
          guard let other = holders[wording] else {
            holders[wording] = Holder(row: row, place: place)
            continue
          }
          guard other.row.pack != row.pack else { continue }
          let here = Holder(row: row, place: place)
          let (earlier, later) = other.row.pack < row.pack ? (other, here) : (here, other)
          holders[wording] = later
          found.append(
            PackOverride(
              what: .name,
              section: section.key,
              name: wording,
              later: inspector.place(later.row, later.place),
              earlier: inspector.place(earlier.row, earlier.place)
            )
          )
        }
      }
    }
  }

  private static func names(of row: PackNode) -> [(String, PackNode.Place)] {
    let name = row["name"].flatMap { node in node.text.map { [($0, node.place)] } } ?? []
    return name
      + row.items("aliases").flatMap { alias in
        Wording.expanded(alias.text ?? "").map { ($0, alias.place) }
      }
  }
}
