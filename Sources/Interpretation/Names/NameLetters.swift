import Packs
import RecordModel
import Text

/// Knows names by their letters alone: "Camboja News" and "CamboJA News", "Express Way" and "Expressway" are one.
struct NameLetters: Sendable {
  /// The entities of the lexicon by the letters of their names; `nil` where two share them.
  private var entities: [UInt64: Int?] = [:]
  /// A name of so few letters may be another word.
  private static let fewest = 8

  init(_ lexicon: Lexicon) {
    entities.reserveCapacity(2 * lexicon.entities.count)
    for index in lexicon.entities.indices where lexicon.entities[index].kind != .state {
      add(lexicon.entities[index].canonical, index)
      for alias in lexicon.entities[index].aliases { add(alias, index) }
    }
  }

  private mutating func add(_ name: String, _ index: Int) {
    var letters = Letters()
    for byte in name.utf8 { letters.add(byte) }
    guard letters.count >= Self.fewest else { return }
    if let known = entities[letters.value] {
      if known != index { entities[letters.value] = .some(nil) }
    } else {
      entities[letters.value] = index
    }
  }

  /// The one entity whose name has the letters of some words.
  func entity(_ words: Range<Int>, _ passage: borrowing Passage) -> Int? {
    let letters = Self.letters(words, passage)
    return letters.count >= Self.fewest ? entities[letters.value] ?? nil : nil
  }

  /// The identifier of a name that no pack has, the same however its words are parted and capitalised.
  static func identifier(_ kind: EntityKind, _ words: Range<Int>, _ passage: borrowing Passage) -> String {
    var hash = StableHash()
    hash.combine(number: letters(words, passage).value)
    return "x-\(kind.rawValue)-" + hash.text
  }

  private static func letters(_ words: Range<Int>, _ passage: borrowing Passage) -> Letters {
    var letters = Letters()
    for token in passage.tokens[words] where token.kind != .punctuation {
      for offset in token.range { letters.add(passage.text.bytes[offset]) }
    }
    return letters
  }
}

/// A hash over the letters and figures of a name, capitals as small letters, all else left out.
private struct Letters {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var count = 0
  /// Bytes left of a sign of three bytes that is a dash or a quotation mark.
  private var skipped = 0

  mutating func add(_ byte: UInt8) {
    if skipped > 0 {
      skipped -= 1
    } else if byte == Self.punctuation {
      skipped = 2
    } else if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
      value = (value ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x100_0000_01B3
      count += 1
    }
  }

  /// The first byte of U+2000 to U+2FFF.
  private static let punctuation: UInt8 = 0xE2
}
