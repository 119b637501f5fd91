/// Finds packs by name or folder, and loads them into a ``Lexicon``.
///
/// ```swift
/// let lexicon = try PackLibrary.load(["china-cambodia", "Packs/mine"])
/// ```
public enum PackLibrary {
  /// The packs that are built into the program, by name.
  public static var builtIn: [String] { BuiltInPacks.all.map(\.name) }
  /// The packs that are loaded unless told otherwise.
  public static var defaults: [String] { BuiltInPacks.defaults }

  /// Loads packs, each after those that it requires; a later pack replaces rows of an earlier one by their identifiers,
  /// and takes over names that things of one kind share.
  ///
  /// A name is that of a built-in pack or the path of a folder.
  public static func load(
    _ names: [String] = [],
    useDefaults: Bool = true,
    useFacts: Bool = true
  ) throws(PackError) -> Lexicon {
    let loading = PackLoading((useDefaults ? defaults : []) + names)
    guard loading.problems.isEmpty else { throw PackError(loading.problems) }
    let merged = MergedPacks(loading.packs)
    // Built-in packs are held against each other by a test of the program.
    if loading.packs.contains(where: { $0.folder != nil }) {
      let own = MergedPacks(loading.packs) { $0.folder == nil ? $0.files : $0.allFiles }
      let problems = ReferenceChecker.problems(in: own)
      guard problems.isEmpty else { throw PackError(problems) }
    }
    return LexiconBuilder.lexicon(of: loading.packs, merged, useFacts: useFacts)
  }
}
