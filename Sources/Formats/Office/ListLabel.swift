import Quantities

/// Writes the numbers of lists as they are printed.
enum ListLabel {
  /// A number in a style of numbering, by the names of office formats.
  static func text(_ number: Int, style: String) -> String {
    switch style {
    case "lowerLetter", "a": letters(number)
    case "upperLetter", "A": letters(number).uppercased()
    case "lowerRoman", "i": roman(number)
    case "upperRoman", "I": roman(number).uppercased()
    case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
    case "ordinal": EnglishOrdinal.of(number)
    case "none", "": ""
    default: "\(number)"
    }
  }

  /// a to z, then aa to zz.
  private static func letters(_ number: Int) -> String {
    guard number > 0, number <= 26 * 20 else { return "\(number)" }
    let letter = Character(Unicode.Scalar(UInt8(0x61 + (number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  static func roman(_ number: Int) -> String {
    guard number > 0, number < 4000 else { return "\(number)" }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// Whether a label is one that marks an item in the text: "-", "1.", "(a)".
  static func isMark(_ label: String) -> Bool {
    if label == "-" { return true }
    let isBracketed = label.hasPrefix("(")
    guard label.hasSuffix(")") || !isBracketed && label.hasSuffix(".") else { return false }
    let inner = label.dropFirst(isBracketed ? 1 : 0).dropLast()
    let bytes = Array(inner.utf8)
    if !bytes.isEmpty, bytes.count <= 3, bytes.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
    if bytes.count == 1, bytes[0] &- 0x61 < 26 { return true }
    return label.hasSuffix(")") && bytes.count <= 5 && !bytes.isEmpty
      && bytes.allSatisfy { [0x69, 0x76, 0x78].contains($0) }
  }
}
