/// Parts the letters of scripts that set no spaces between words, so that a full-text index finds a word in a sentence.
///
/// A Chinese or Japanese character, and a Khmer, Thai, Lao or Burmese consonant with the signs around it, is a word of the
/// index; a word of a language is a row of them. Whoever asks for it has his question parted in the same way.
enum UnspacedText {
  /// What stands between the parts: a space without width, which belongs to no word.
  static let separator: Unicode.Scalar = "\u{200B}"

  /// Whether a text has letters of such scripts.
  static func has(_ text: String) -> Bool {
    // All of them take three bytes or four; most texts have none, and this looks at every byte of them.
    text.utf8.contains { $0 >= 0xE0 } && text.unicodeScalars.contains(where: isUnspaced)
  }

  /// The text with a separator wherever such a letter begins or ends.
  static func parted(_ text: String) -> String {
    guard has(text) else { return text }
    var parted = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let last, parts(last, scalar) { parted.append(separator) }
      parted.append(scalar)
      last = scalar
    }
    return String(parted)
  }

  /// The text without separators, those of its own among them: nobody sees them.
  static func joined(_ text: some StringProtocol) -> String {
    var joined = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != separator { joined.append(scalar) }
    return String(joined)
  }

  /// Words as they stand in a text: those of such scripts without spaces between them.
  static func phrase(_ words: [String]) -> String {
    var phrase = ""
    for word in words {
      let isClose =
        phrase.unicodeScalars.last.map { isUnspaced($0) || isSign($0) } ?? true
        && word.unicodeScalars.first.map(isUnspaced) ?? true
      if !phrase.isEmpty, !isClose { phrase += " " }
      phrase += word
    }
    return phrase
  }

  private static func parts(_ last: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
    if isSign(next) { return false }
    // A sign that stacks: the consonant behind it belongs to the one before.
    if last.value == 0x17D2 || last.value == 0x1039 { return false }
    return isUnspaced(next) || (isUnspaced(last) || isSign(last)) && next.properties.isAlphabetic
  }

  /// Whether a sign belongs to the letter before it.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    guard (0x0E00...0x109F).contains(scalar.value) || (0x1780...0x17FF).contains(scalar.value) else { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Whether a letter belongs to a script without spaces between words.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E01...0x0E46, 0x0E81...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3, 0x17D7, 0x17DC, 0x3005...0x3007,
      0x3041...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFD:
      !isSign(scalar)
    default: false
    }
  }
}
