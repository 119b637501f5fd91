/// What a character outside ASCII is to the tokenizer.
enum CharacterClass {
  case space
  case invisible
  case letter
  /// A letter that is a word by itself: a Chinese character.
  case ideograph
  /// A letter that stands for ASCII letters: a ligature, a full-width letter.
  case folded(first: UInt8, second: UInt8, third: UInt8)
  /// A decimal digit of another script.
  case digit(UInt8)
  /// A mark; `folded` is the ASCII character that it stands for, or 0.
  case mark(folded: UInt8)

  init(_ scalar: UInt32) {
    if let digit = Self.digit(scalar) {
      self = .digit(digit)
      return
    }
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFE00...0xFE0F: self = .invisible
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x2E0...0x2E4: self = .letter
    case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2BB, 0x2032: self = .mark(folded: UInt8(ascii: "'"))
    case 0x201C, 0x201D, 0x201F, 0x2033, 0xAB, 0xBB: self = .mark(folded: UInt8(ascii: "\""))
    case 0x2010...0x2013, 0x2212, 0xFE63: self = .mark(folded: UInt8(ascii: "-"))
    case 0x66A: self = .mark(folded: UInt8(ascii: "%"))
    case 0x66B, 0x3002: self = .mark(folded: UInt8(ascii: "."))
    case 0x66C: self = .mark(folded: UInt8(ascii: ","))
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
    case 0xFB00...0xFB06: self = Self.ligature(scalar)
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .folded(first: UInt8(scalar - 0xFEE0), second: 0, third: 0)
    case 0xFF01...0xFF5E: self = .mark(folded: UInt8(scalar - 0xFEE0))
    case 0x80...0xBF, 0xD7, 0xF7, 0x2C2...0x2DF, 0x60C, 0x61B, 0x61F, 0x6D4, 0x964, 0x965, 0x2010...0x2BFF,
      0x3001...0x3004, 0x3008...0x3020, 0x3030, 0xFF5F...0xFF65, 0xFFE0...0xFFFD, 0xE000...0xF8FF,
      0x1F000...0x1FAFF, 0x17D4...0x17DB:
      self = .mark(folded: 0)
    default: self = .letter
    }
  }

  /// The value of a decimal digit of the scripts that are written today.
  static func digit(_ scalar: UInt32) -> UInt8? {
    let zero: UInt32
    switch scalar {
    case 0xFF10...0xFF19: zero = 0xFF10
    case 0x660...0x669: zero = 0x660
    case 0x6F0...0x6F9: zero = 0x6F0
    case 0x1040...0x1049: zero = 0x1040
    case 0x17E0...0x17E9: zero = 0x17E0
    case 0x1810...0x1819: zero = 0x1810
    case 0xE50...0xE59: zero = 0xE50
    case 0xED0...0xED9: zero = 0xED0
    case 0xF20...0xF29: zero = 0xF20
    case 0x966...0xD6F:
      // The scripts of India have their digits at the same place of blocks of 128.
      guard (0x66...0x6F).contains(scalar & 0x7F) else { return nil }
      zero = scalar & ~0x7F | 0x66
    default: return nil
    }
    return UInt8(scalar - zero)
  }

  /// The letters that a ligature of print joins.
  private static func ligature(_ scalar: UInt32) -> CharacterClass {
    let (f, i, l) = (UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "l"))
    return switch scalar {
    case 0xFB00: .folded(first: f, second: f, third: 0)
    case 0xFB01: .folded(first: f, second: i, third: 0)
    case 0xFB02: .folded(first: f, second: l, third: 0)
    case 0xFB03: .folded(first: f, second: f, third: i)
    case 0xFB04: .folded(first: f, second: f, third: l)
    default: .folded(first: UInt8(ascii: "s"), second: UInt8(ascii: "t"), third: 0)
    }
  }

  /// Whether a letter is upper case: Latin with diacritics, Greek and Cyrillic capitals.
  static func isUpperCase(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE: scalar != 0xD7
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: scalar & 1 == 0
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1
    case 0x391...0x3A9, 0x400...0x42F, 0x178, 0xFF21...0xFF3A: true
    default: false
    }
  }
}
