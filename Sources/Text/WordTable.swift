/// A fixed set of words, each with a small code: the fast way to ask what a token is.
///
/// A lookup compares hash and length, not the letters, and allocates nothing: a word of a text that shares both with
/// one of the set is taken for it.
public struct WordTable<Code: RawRepresentable<UInt8> & Sendable>: Sendable {
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var hash: UInt32 = 0
    @usableFromInline var length: UInt16 = 0
    @usableFromInline var code: UInt8 = 0
    @usableFromInline var isTaken = false
  }

  @usableFromInline let slots: [Slot]
  @usableFromInline let mask: Int

  /// Creates a table; words are given in lower case, one token each, the first of two equal ones counts.
  public init(_ words: [(words: String, code: Code)]) {
    let count = words.reduce(0) { sum, entry in sum + entry.words.utf8.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 } }
    var capacity = 16
    while capacity < count * 4 { capacity *= 2 }
    var slots = [Slot](repeating: Slot(), count: capacity)
    for (words, code) in words {
      WordHash.forEach(words) { hash, length in
        var index = Int(hash) & (capacity - 1)
        while slots[index].isTaken, slots[index].hash != hash { index = (index + 1) & (capacity - 1) }
        guard !slots[index].isTaken else { return }
        slots[index] = Slot(hash: hash, length: UInt16(length), code: code.rawValue, isTaken: true)
      }
    }
    self.slots = slots
    mask = capacity - 1
  }

  /// The code of a token, or `nil`; the length of a word tells nothing where ligatures or breaks are in it, and that of
  /// a mark nothing at all: "’" has the hash of "'", and either may stand in the set.
  @inlinable
  public subscript(token: Token) -> Code? {
    var index = Int(token.hash) & mask
    while slots[index].isTaken {
      if slots[index].hash == token.hash,
        slots[index].length == token.length || token.kind == .punctuation
          || token.isWord && !token.traits.isDisjoint(with: [.restored, .nonASCII])
      {
        return Code(rawValue: slots[index].code)
      }
      index = (index + 1) & mask
    }
    return nil
  }
}
