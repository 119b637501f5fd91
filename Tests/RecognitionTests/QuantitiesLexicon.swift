import Packs

/// The currencies and units of the packs that are always loaded.
enum QuantitiesLexicon {
  static let lexicon: Lexicon = {
    do {
      return try PackLibrary.load([])
    } catch {
      fatalError("the built-in packs: \(error)")
    }
  }()
}
