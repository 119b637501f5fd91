/// Characters of a page that stand together in one font at one height: a word, or a part of one.
struct Piece: Sendable {
  var text: String
  var box: PageBox
  var size: Float
  var isBold: Bool
  /// Whether white space stands before it.
  var hasSpaceBefore: Bool
  /// Whether it begins a line, as poppler sees it.
  var beginsLine: Bool
  /// The width that the text takes in letters; an ideograph counts as two.
  var letters: Int
  var isWide: Bool
  /// How many of its hyphens are the typographic one, U+2010, and whether the last character is such a one.
  var signHyphens = 0
  var endsInSignHyphen = false

  /// About where the letters stand: fonts reach about a fifth of their size below it.
  var baseline: Float { box.bottom - 0.21 * size }
}

/// Which way the letters of a text run.
enum TextTurn: Sendable { case upright, down, up }

/// Gathers the characters of a page into pieces.
struct PieceReader {
  private(set) var pieces: [Piece] = []
  /// The characters that run down or up the page.
  private(set) var turned: [TextTurn: Int] = [:]
  /// Characters that stand for no letter, and all characters.
  private(set) var unmapped = 0
  private(set) var count = 0

  private let page: PDFPage
  private let heavy: [Bool]
  private var scalars = String.UnicodeScalarView()
  private var box = PageBox(left: 0, top: 0, right: 0, bottom: 0)
  private var last: PDFCharacter?
  private var turn = TextTurn.upright
  private var hasSpace = true
  private var beginsLine = true
  private var letters = 0
  private var signHyphens = 0
  private var isWide = false

  init(_ page: PDFPage) {
    self.page = page
    heavy = page.fonts.map(\.isBold)
  }

  /// Reads all characters.
  mutating func read() {
    for character in page.characters {
      switch character.scalar {
      case 0x0A, 0x0D, 0x0C:
        close()
        hasSpace = true
        beginsLine = true
      case 0...0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000, 0x7F:
        close()
        hasSpace = true
      // Marks of direction and joining, the byte order mark and soft hyphens within a line.
      case 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: continue
      default: add(character)
      }
    }
    close()
  }

  private mutating func add(_ character: PDFCharacter) {
    let size = size(of: character)
    count += 1
    if CharacterText.isUnmapped(character.scalar) { unmapped += 1 }
    if let last, !continues(character, after: last, size) {
      close()
      // Behind a hyphen poppler writes nothing, however far away the next word stands.
      if abs(character.box.left - last.box.right) > size { hasSpace = true }
    }
    if hasSpace, !beginsLine, last == nil, let before = pieces.last { dropFalseSpace(character, before) }
    if scalars.isEmpty { box = character.box } else { box = box.union(character.box) }
    CharacterText.append(character.scalar, to: &scalars)
    let wide = CharacterText.isWide(character.scalar)
    isWide = isWide || wide
    letters += wide ? 2 : 1
    if character.scalar == 0x2010 { signHyphens += 1 }
    last = character
  }

  /// Between letters of scripts with signs around them a shifted sign passes for a space.
  private mutating func dropFalseSpace(_ character: PDFCharacter, _ before: Piece) {
    guard let scalar = Unicode.Scalar(character.scalar), CharacterText.isTall(scalar),
      let end = before.text.unicodeScalars.last, CharacterText.isTall(end),
      abs(character.box.left - before.box.right) < 0.12 * before.size
    else { return }
    hasSpace = false
  }

  /// Whether a character stands in the piece of the one before.
  private mutating func continues(_ character: PDFCharacter, after last: PDFCharacter, _ size: Float) -> Bool {
    guard character.font == last.font else { return false }
    let isLevel = abs(character.box.top - last.box.top) < 0.5 && abs(character.box.bottom - last.box.bottom) < 0.5
    if isLevel, turn == .upright {
      return character.box.left > last.box.left - 0.3 * size && character.box.left < last.box.right + size
    }
    guard abs(character.box.left - last.box.left) < 0.5, abs(character.box.right - last.box.right) < 0.5 else {
      return false
    }
    let step: TextTurn = character.box.top > last.box.top ? .down : .up
    let gap = step == .down ? character.box.top - last.box.bottom : last.box.top - character.box.bottom
    guard abs(gap) < 0.5 * size, turn == step || scalars.count == 1 else { return false }
    turn = step
    return true
  }

  private mutating func close() {
    guard let last else { return }
    defer {
      scalars = String.UnicodeScalarView()
      self.last = nil
      turn = .upright
      letters = 0
      signHyphens = 0
      isWide = false
      hasSpace = false
    }
    if turn != .upright {
      turned[turn, default: 0] += scalars.count
      return
    }
    guard !scalars.isEmpty else { return }
    // Poppler overstates the size of some fonts of ideographs, which fill squares.
    let square = 2 * box.width / Float(letters)
    let size = isWide ? min(size(of: last), 1.15 * square) : size(of: last)
    pieces.append(
      Piece(
        text: String(scalars),
        box: box,
        size: size,
        isBold: last.font >= 0 && heavy[Int(last.font)],
        hasSpaceBefore: hasSpace,
        beginsLine: beginsLine,
        letters: letters,
        isWide: isWide,
        signHyphens: signHyphens,
        endsInSignHyphen: last.scalar == 0x2010
      )
    )
    beginsLine = false
  }

  private func size(of character: PDFCharacter) -> Float {
    let size = character.font >= 0 ? page.fonts[Int(character.font)].size : 0
    return size > 0.5 && size < 500 ? size : max(character.box.height * 0.85, 1)
  }
}

/// What single characters of a PDF stand for.
enum CharacterText {
  /// Appends a character as it is written in text: ligatures in their letters, hyphens as the one on the keyboard.
  static func append(_ value: UInt32, to text: inout String.UnicodeScalarView) {
    switch value {
    case 0xFB00: text.append(contentsOf: "ff".unicodeScalars)
    case 0xFB01: text.append(contentsOf: "fi".unicodeScalars)
    case 0xFB02: text.append(contentsOf: "fl".unicodeScalars)
    case 0xFB03: text.append(contentsOf: "ffi".unicodeScalars)
    case 0xFB04: text.append(contentsOf: "ffl".unicodeScalars)
    case 0xFB05, 0xFB06: text.append(contentsOf: "st".unicodeScalars)
    case 0x2010, 0x2011: text.append("-")
    default: text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
  }

  /// Whether a character says nothing: the sign of replacement, one of private use, a control.
  static func isUnmapped(_ value: UInt32) -> Bool {
    switch value {
    // Bullets and dingbats of common symbol fonts are known by their place.
    case 0xF0A7, 0xF0B7, 0xF0D8, 0xF0FC: false
    case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF, 0x80...0x9F: true
    default: false
    }
  }

  /// Whether a character fills a square, as ideographs do.
  static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether the letters of the script bear signs above and below, and lines stand far apart: Khmer, Thai, Burmese.
  static func isTall(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0900...0x0EFF, 0x0F00...0x109F, 0x1780...0x17FF: true
    default: false
    }
  }

  /// Whether words of the script are written without spaces between them.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x19E0...0x19FF, 0x200B: true
    case 0xAC00...0xD7A3: false
    default: isWide(scalar.value)
    }
  }
}
