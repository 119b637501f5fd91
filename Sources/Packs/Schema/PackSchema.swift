import RecordModel

/// Every kind of file that a pack may have, with its keys: checks, the published schemas and the manual follow it.
enum PackSchema {
  static let files: [FileSchema] = [manifest] + names + words + reference

  /// The schema of a file by its name.
  static func file(_ name: String) -> FileSchema? { files.first { $0.file == name } }

  /// What a row of a section may have; `nil` for a section that is no list of rows.
  static func row(of section: String) -> Shape.Row? {
    for file in files {
      if case .list(.row(let row)) = file.top.key(section)?.shape { return row }
    }
    return nil
  }

  static let manifest = FileSchema(
    "pack.yml",
    "What the pack is",
    [
      .must("name", .identifier, "The name by which other packs and the command line call it"),
      .must("version", .text, "The version, shown with every result"),
      .must("languages", .list(.text), "The languages of the wordings, as BCP 47 tags"),
      .must("license", .text, "The licence, as an SPDX expression"),
      .may("requires", .list(.text), "The packs that it builds on: names, or paths from this folder"),
      .may("description", .text, "What the pack is for, in a sentence"),
    ]
  )
}
