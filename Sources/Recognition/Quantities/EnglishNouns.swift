import Text

/// Plurals and singulars of English nouns, by their letters.
public enum EnglishNouns {
  /// Plurals that no rule gives, with their singulars.
  private static let irregular: [UInt32: String] = table([
    ("people", "person"), ("men", "man"), ("women", "woman"), ("children", "child"), ("feet", "foot"),
    ("teeth", "tooth"),
    ("mice", "mouse"), ("geese", "goose"), ("criteria", "criterion"), ("phenomena", "phenomenon"),
    ("analyses", "analysis"),
    ("crises", "crisis"), ("theses", "thesis"), ("bases", "base"), ("movies", "movie"), ("ties", "tie"),
    ("pies", "pie"),
    ("lives", "life"), ("wives", "wife"), ("knives", "knife"), ("halves", "half"), ("shelves", "shelf"),
    ("wolves", "wolf"),
    ("thieves", "thief"), ("leaves", "leaf"), ("buses", "bus"), ("gases", "gas"), ("viruses", "virus"),
    ("shoes", "shoe"),
    ("campuses", "campus"), ("bonuses", "bonus"), ("heroes", "hero"), ("calories", "calorie"), ("cookies", "cookie"),
    ("aliases", "alias"), ("lenses", "lens"), ("axes", "axis"), ("quizzes", "quiz"), ("memoranda", "memorandum"),
    ("businessmen", "businessman"), ("servicemen", "serviceman"), ("policemen", "policeman"),
    ("fishermen", "fisherman"),
    ("spokesmen", "spokesman"), ("workmen", "workman"), ("gentlemen", "gentleman"), ("indices", "index"),
    ("censuses", "census"), ("statuses", "status"), ("surpluses", "surplus"),
    ("consensuses", "consensus"), ("caches", "cache"), ("tranches", "tranche"), ("niches", "niche"),
    ("headaches", "headache"),
    ("zombies", "zombie"), ("canoes", "canoe"), ("foes", "foe"), ("toes", "toe"), ("oboes", "oboe"),
  ])

  /// Nouns that are the same in both numbers, or are plural without a mark.
  private static let invariant: [UInt32: String] = table(
    [
      "personnel", "staff", "craft", "watercraft", "police", "cattle", "buffalo", "swine", "aircraft", "sheep", "fish",
      "series", "species", "headquarters",
      "livestock",
      "spacecraft", "hovercraft", "manpower", "crew", "infantry", "poultry", "offspring", "deer", "youth", "elderly",
      "clergy",
      "crossroads", "barracks", "works", "militia",
    ].map { ($0, $0) }
  )

  /// Nouns that end as adverbs do.
  private static let nounsInLy: [UInt32: String] = table(
    [
      "family", "ally", "assembly", "supply", "rally", "anomaly", "monopoly", "reply", "fly", "belly", "bully", "tally",
      "subassembly", "butterfly", "oligopoly", "weekly", "monthly", "daily",
    ].map { ($0, $0) }
  )

  /// Words with a closing "s" that are no plurals.
  private static let singular: [UInt32: String] = table(
    [
      "ones", "others", "various", "previous", "serious", "famous", "numerous", "continuous", "simultaneous",
      "religious",
      "indigenous", "has", "was",
      "does", "always", "perhaps", "besides", "towards", "sometimes", "overseas", "business", "process", "class",
      "access", "gas",
      "bus", "alias", "lens", "atlas", "christmas", "news", "economics", "politics", "physics", "mathematics",
      "diplomatics", "logistics", "says", "includes", "seeks", "goes", "gets", "makes", "takes", "remains", "becomes",
      "shows", "needs", "focuses", "begins", "seems", "appears", "belongs", "consists", "depends", "exists",
      "occurs", "comes", "gives", "brings", "contains", "involves",
      "wants", "kills", "meets", "tells", "asks", "sends", "agrees", "clears", "allows",
      "sells", "buys", "keeps", "lets", "loses", "hears", "warns", "covers",
      "urges", "joins", "resumes", "confirms", "accuses", "denies", "rejects", "welcomes", "receives",
      "inks", "amounts", "totals", "united", "its", "his", "yes", "indoors", "outdoors", "afterwards", "thus",
      "whereas",
    ].map { ($0, $0) }
  )

  private static func table(_ pairs: [(String, String)]) -> [UInt32: String] {
    Dictionary(pairs.map { (WordHash.of($0.0), $0.1) }) { first, _ in first }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(WordHash.seed) { WordHash.adding($1, to: $0) }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func ends(_ word: ArraySlice<UInt8>, _ ending: String) -> Bool {
    word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8) { folded($0) == $1 }
  }

  static func lowercased(_ word: ArraySlice<UInt8>) -> String { String(decoding: word.map(folded), as: UTF8.self) }

  static func isInvariant(_ word: ArraySlice<UInt8>) -> Bool { invariant[hash(word)] != nil }

  /// Whether a word looks like the plural of a noun.
  static func isPlural(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2, let last = word.last else { return false }
    let key = hash(word)
    if irregular[key] != nil || invariant[key] != nil { return true }
    // "MoUs", "MPs"
    if last == UInt8(ascii: "s"), word[word.endIndex - 2] &- 0x41 < 26 { return true }
    guard folded(last) == UInt8(ascii: "s"), word.count > 3, singular[key] == nil else { return false }
    return !ends(word, "ss") && !ends(word, "us") && !ends(word, "is")
  }

  /// A plural in the singular, in lower case.
  static func singular(_ word: ArraySlice<UInt8>) -> String {
    let key = hash(word)
    if let known = irregular[key] ?? invariant[key] { return known }
    if ends(word, "ies"), word.count > 4 { return lowercased(word.dropLast(3)) + "y" }
    if word.last == UInt8(ascii: "s"), word.count > 2, word[word.endIndex - 2] &- 0x41 < 26 {
      return lowercased(word.dropLast())
    }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where ends(word, ending) {
      return lowercased(word.dropLast(2))
    }
    return lowercased(word.dropLast())
  }

  /// A plural in the singular.
  public static func singular(of noun: String) -> String {
    let bytes = Array(noun.utf8)
    return isPlural(bytes[...]) ? singular(bytes[...]) : noun
  }

  /// Whether a word ends as a present participle does.
  static func isParticiple(_ word: ArraySlice<UInt8>) -> Bool { ends(word, "ing") }

  /// Whether a word looks like a verb in the past or a participle rather than a noun.
  static func looksLikeVerb(_ word: ArraySlice<UInt8>) -> Bool {
    if ends(word, "ed") { return word.count > 4 && !ends(word, "eed") }
    return ends(word, "ly") && nounsInLy[hash(word)] == nil
  }
}
