/// A fixed set of words: the fast way to ask whether a word is one of them.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// The marks of the words, and behind them their hashes, each at or behind the place that its lowest bits name; 0 is
  /// an empty place.
  ///
  /// One array for both, so that a set is one reference.
  private let room: [UInt32]

  init(arrayLiteral words: WordKey...) {
    var capacity = 16
    while capacity < 4 * words.count { capacity *= 2 }
    var marks = WordMarks()
    var slots = [UInt32](repeating: 0, count: capacity)
    for word in words {
      marks.add(word.hash)
      var place = Int(word.hash) & (capacity - 1)
      while slots[place] != 0 { place = (place + 1) & (capacity - 1) }
      slots[place] = word.hash
    }
    room = marks.bits + slots
  }

  /// Whether a word is one of the set.
  func contains(_ word: WordKey) -> Bool { contains(hash: word.hash) }

  /// Whether the word of a hash is one of the set.
  func contains(hash: UInt32) -> Bool {
    let mask = room.count - WordMarks.count - 1
    var place = Int(hash) & mask
    while room[WordMarks.count + place] != 0 {
      if room[WordMarks.count + place] == hash { return true }
      place = (place + 1) & mask
    }
    return false
  }

  /// Whether one of some marked words may be in the set; where not, none of them is.
  func mayHave(oneOf marks: WordMarks) -> Bool { marks.meet(room) }
}
