/// A fixed set of words: the fast way to ask whether a word is one of them.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// The hashes, each at or behind the place that its lowest bits name; 0 is an empty place.
  private let slots: [UInt32]

  init(arrayLiteral words: WordKey...) {
    var capacity = 16
    while capacity < 4 * words.count { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for word in words {
      var place = Int(word.hash) & (capacity - 1)
      while slots[place] != 0 { place = (place + 1) & (capacity - 1) }
      slots[place] = word.hash
    }
    self.slots = slots
  }

  /// Whether a word is one of the set.
  func contains(_ word: WordKey) -> Bool { contains(hash: word.hash) }

  /// Whether the word of a hash is one of the set.
  func contains(hash: UInt32) -> Bool {
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] != 0 {
      if slots[place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }
}
