/// The words of links that lead past the head of a page to its text.
enum SkipWords {
  private static let beginnings = [
    "skip to", "skip navigation", "skip the navigation", "skip main navigation", "skip header", "skip links",
    "skip content", "jump to content", "jump to main", "jump to navigation", "go to content", "go to main content",
    "aller au contenu", "passer au contenu", "accéder au contenu", "ir al contenido", "saltar al contenido",
    "zum inhalt",
  ]
  /// The bytes of such a link, at most.
  static let longest: Int32 = 60

  /// Whether a link to a place of its own page says no more than that.
  static func isSkip(_ text: String) -> Bool {
    let words = text.lowercased()
    return beginnings.contains { words.hasPrefix($0) }
  }
}
