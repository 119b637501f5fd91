/// What was done to the bytes of a text to make it UTF-8.
public enum TextRepair: Sendable, Hashable {
  /// Code units of two or four bytes were turned into UTF-8: "UTF-16 LE".
  case converted(from: String)
  /// The text was taken for Windows-1252, because a line is not UTF-8: a guess.
  case guessed(line: Int)
  /// Bytes that are not UTF-8 were replaced by U+FFFD, the first on a line.
  case replaced(bytes: Int, line: Int)
  /// Code units that stand for no character were replaced by U+FFFD.
  case replacedUnits(width: Int, places: Int)

  /// What was done, in a sentence without a full stop.
  public var note: String {
    switch self {
    case .converted(let encoding): "converted from \(encoding)"
    case .guessed(let line): "converted from Windows-1252 (Latin-1): line \(line) is not UTF-8"
    case .replaced(let bytes, let line):
      "not valid UTF-8 in \(bytes) \(bytes == 1 ? "byte" : "bytes"), first on line \(line): replaced by U+FFFD"
    case .replacedUnits(let width, let places):
      "not valid UTF-\(width * 8) in \(places) \(places == 1 ? "place" : "places"): replaced by U+FFFD"
    }
  }

  /// Whether characters were lost.
  public var isDamage: Bool {
    switch self {
    case .replaced, .replacedUnits: true
    case .converted, .guessed: false
    }
  }
}
