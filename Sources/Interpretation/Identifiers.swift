import Text

/// Makes identifiers out of content: kind, normalised words, heading path, and how many of the same came before.
struct Identifiers {
  private var counts: [UInt64: UInt32] = [:]

  /// An identifier such as `c-0f3k…`; the letter tells the type of object.
  mutating func next(_ letter: UInt8, kind: String, words: ArraySlice<Token>, context: UInt64, path: UInt64) -> String {
    var hash = StableHash()
    hash.combine(kind)
    hash.combine(words)
    hash.combine(number: context)
    hash.combine(number: path)
    hash.combine(number: UInt64(Self.counted(&counts[hash.value, default: 0])))
    return hash.text(after: letter)
  }

  /// How many there were before this one.
  private static func counted(_ count: inout UInt32) -> UInt32 {
    defer { count += 1 }
    return count
  }
}
