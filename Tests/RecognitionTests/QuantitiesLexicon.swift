import Packs

/// The words of the built-in packs, which the examples are read with.
enum QuantitiesLexicon {
  static let lexicon: Lexicon = {
    do { return try PackLibrary.load([]) } catch { fatalError("the built-in packs: \(error)") }
  }()
}
