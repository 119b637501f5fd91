/// The plurals of English nouns, which is how nearly all things that are counted are spoken of.
public enum EnglishPlural {
  /// The plural of a noun in small letters.
  public static func of(_ noun: String) -> String {
    if let irregular = irregular[noun] { return irregular }
    if noun.hasSuffix("s") || noun.hasSuffix("x") || noun.hasSuffix("ch") || noun.hasSuffix("sh") { return noun + "es" }
    guard noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) else { return noun + "s" }
    return noun.dropLast() + "ies"
  }

  /// A number with its noun, which is one where the number is: "1 row", "3 rows".
  public static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(number == 1 ? noun : of(noun))" }

  private static let irregular = [
    "person": "people", "man": "men", "woman": "women", "child": "children", "personnel": "personnel",
    "aircraft": "aircraft", "staff": "staff", "police": "police", "series": "series", "species": "species",
    "people": "people", "yuan": "yuan", "yen": "yen", "baht": "baht", "pence": "pence",
    "krone": "kroner", "krona": "kronor", "rand": "rand", "won": "won", "ringgit": "ringgit",
  ]
}
