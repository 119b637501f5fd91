// Written by Scripts/embed-packs from Packs/; do not edit.
// swift-format-ignore-file

/// The packs that the program carries.
enum BuiltInPacks {
  /// Those that are loaded unless told otherwise.
  static let defaults: [String] = ["world", "cooperation"]

  static let all: [(name: String, text: @Sendable () -> String)] = [
    ("world", { world }),
    ("cooperation", { cooperation }),
    ("china-cambodia", { chinaCambodia }),
  ]
}
