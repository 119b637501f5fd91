import Packs

/// The currencies and units of the packs that are always loaded, and a sign of another script.
enum QuantitiesLexicon {
  static let lexicon: Lexicon = {
    do {
      var lexicon = try PackLibrary.load([])
      if let yuan = lexicon.currencies.firstIndex(where: { $0.code == "CNY" }) { lexicon.add("元", .currency(yuan)) }
      return lexicon
    } catch {
      fatalError("the built-in packs: \(error)")
    }
  }()
}
