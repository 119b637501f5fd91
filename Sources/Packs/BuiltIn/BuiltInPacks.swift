// Written by Scripts/embed-packs from Packs/; do not edit.
// swift-format-ignore-file

/// The packs that the program carries.
enum BuiltInPacks {
  /// Those that are loaded unless told otherwise.
  static let defaults: [String] = ["world", "cooperation"]

  static let all: [BuiltInPack] = [
    BuiltInPack(name: "world", text: { world }, reference: { worldReference }, referenceFingerprint: worldStamp),
    BuiltInPack(name: "cooperation", text: { cooperation }, reference: { cooperationReference }, referenceFingerprint: cooperationStamp),
    BuiltInPack(name: "china-cambodia", text: { chinaCambodia }, reference: { chinaCambodiaReference }, referenceFingerprint: chinaCambodiaStamp),
  ]
}
