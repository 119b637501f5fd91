import Text

/// A pack as read: its files in the order of their names, checked against the schema.
struct LoadedPack: Sendable {
  /// One file of a pack.
  struct File: Sendable {
    /// The name in the pack: `states.yml`.
    var name: String
    /// The path as shown in errors.
    var path: String
    var node: PackNode
  }

  var name: String
  var version: String
  var requires: [String]
  /// The folder that paths in `requires` count from; `nil` for a built-in pack.
  var folder: String?
  /// The files with names and words.
  var files: [File]
  /// Reads the files of reference, which only checks need.
  var reference: @Sendable () -> [File]
  /// A hash of all bytes of the pack.
  var fingerprint: UInt64
  /// What is wrong but keeps nothing from being loaded.
  var warnings: [PackDiagnostic] = []

  /// All files in the order of their names.
  var allFiles: [File] { (files + reference()).sorted { $0.name < $1.name } }

  var manifest: File? { files.first { $0.name == PackSchema.manifest.file } }
}

extension StableHash {
  /// Adds bytes, four at a step.
  mutating func combine(bytes: [UInt8]) {
    var word: UInt32 = 0
    for index in bytes.indices {
      word = word << 8 | UInt32(bytes[index])
      if index & 3 == 3 { combine(word: word) }
    }
    combine(word: word)
    combine(number: UInt64(bytes.count))
  }
}
