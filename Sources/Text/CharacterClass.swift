/// What a character outside ASCII is to the tokenizer.
enum CharacterClass {
  case space
  case invisible
  case letter
  /// A mark; `folded` is the ASCII character that it stands for, or 0.
  case mark(folded: UInt8)

  /// Whether a word goes on with the character.
  var continuesWord: Bool {
    switch self {
    case .letter, .invisible: true
    case .space, .mark: false
    }
  }

  var isLetter: Bool {
    if case .letter = self { true } else { false }
  }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: self = .invisible
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x2E0...0x2E4: self = .letter
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2BB, 0x2032: self = .mark(folded: UInt8(ascii: "'"))
    case 0x201C, 0x201D, 0x201F, 0x2033, 0xAB, 0xBB: self = .mark(folded: UInt8(ascii: "\""))
    case 0x2010...0x2013, 0x2212, 0xFE63, 0xFF0D: self = .mark(folded: UInt8(ascii: "-"))
    case 0xFF0C: self = .mark(folded: UInt8(ascii: ","))
    case 0x3002, 0xFF0E: self = .mark(folded: UInt8(ascii: "."))
    case 0x80...0xBF, 0xD7, 0xF7, 0x2C2...0x2DF, 0x2010...0x2BFF, 0x3001...0x3004, 0x3008...0x3020, 0x3030,
      0xFF01...0xFF0F,
      0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFD, 0xE000...0xF8FF, 0x1F000...0x1FAFF,
      0x17D4...0x17DB:
      self = .mark(folded: 0)
    default: self = .letter
    }
  }

  /// Whether a letter is upper case: Latin with diacritics, Greek and Cyrillic capitals.
  static func isUpperCase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE: scalar != 0xD7
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
    case 0x391...0x3A9, 0x400...0x42F, 0x178: true
    default: false
    }
  }
}
