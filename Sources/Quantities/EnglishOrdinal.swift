/// Ordinals in figures: "1st", "22nd", "113th".
public enum EnglishOrdinal {
  public static func of(_ number: Int) -> String { "\(number)\(ending(of: number))" }

  /// The two letters behind the figure.
  public static func ending(of number: Int) -> String {
    guard !(11...13).contains(number % 100) else { return "th" }
    return switch number % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}
