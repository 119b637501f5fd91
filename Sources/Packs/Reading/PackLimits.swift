/// How much a pack may hold; what is larger is an error and is not read to its end.
enum PackLimits {
  /// The bytes of a file.
  static let largestFile = 2 << 20
  /// The bytes of all files of a pack.
  static let largestPack = 8 << 20
  /// How deep values may nest; packs need five.
  static let deepestNesting = 16
  /// The values and keys of a file.
  static let mostValues = 400_000
  /// The bytes of a name or a wording.
  static let longestWording = 500
  /// The bytes of any other value.
  static let longestText = 10_000
  /// The plain wordings that all wordings of a pack stand for.
  static let mostWordings = 250_000
  /// The packs that are loaded together.
  static let mostPacks = 100
  /// The mistakes of a pack that are told.
  static let mostProblems = 200
}
