extension Lexicon {
  /// Whether checks may lean on what the packs know of the world: facts, terms of office, when states began.
  public var holdsFacts: Bool { reference !== ReferenceBook.empty }
}
