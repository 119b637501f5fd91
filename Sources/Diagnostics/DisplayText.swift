/// Text as a terminal shows it: hostile characters made visible, and the width of the rest.
public enum DisplayText {
  /// Adds one scalar as it may be printed.
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    if scalar == "\t" { return text += "  " }
    if isHostile(scalar) { return text += escape(scalar) }
    text.unicodeScalars.append(scalar)
  }

  /// The number of columns that a scalar takes as it may be printed.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar == "\t" { return 2 }
    return isHostile(scalar) ? escape(scalar).utf8.count : width(of: scalar)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String { "\\u{\(String(scalar.value, radix: 16))}" }

  /// A string without anything that a terminal would obey; line ends and tabs become spaces.
  public static func safe(_ string: String) -> String {
    guard string.unicodeScalars.contains(where: { $0.value < 0x20 || isHostile($0) }) else { return string }
    var result = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\n", "\t": result += " "
      case "\r": break
      default: append(scalar, to: &result)
      }
    }
    return result
  }

  /// Whether a terminal could obey the scalar, or a reader be deceived by it: control characters,
  /// line separators, changes of direction.
  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: true
    default: false
    }
  }

  /// The columns that a scalar takes: none for marks that combine, two for East Asian characters.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x300: return scalar.value == 0xAD ? 0 : 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return isMark(scalar) ? 0 : 2
    default: return isMark(scalar) ? 0 : 1
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
