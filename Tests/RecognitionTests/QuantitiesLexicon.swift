import Packs

/// The words of the built-in packs, which the examples are read with.
enum QuantitiesLexicon {
  static let lexicon = (try? PackLibrary.load([])) ?? Lexicon()
}
