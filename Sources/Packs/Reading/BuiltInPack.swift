/// A pack that the program carries, in the compact form.
struct BuiltInPack: Sendable {
  var name: String
  /// The files with names and words.
  var text: @Sendable () -> String
  /// The files of reference, which are read only when a check asks for them.
  var reference: @Sendable () -> String
  /// A hash of the files of reference.
  var referenceFingerprint: UInt64

  /// Reads the files of reference, or tells at which byte they are damaged.
  func referenceFiles() throws(CompactReader.Failure) -> [LoadedPack.File] {
    try Self.files(in: reference(), of: name)
  }

  /// The files that a text in the compact form holds.
  static func files(in text: String, of name: String) throws(CompactReader.Failure) -> [LoadedPack.File] {
    var reader = CompactReader(text)
    return try reader.read().fields.map {
      LoadedPack.File(name: $0.key, path: "\(name)/\($0.key)", node: $0.value)
    }
  }
}
