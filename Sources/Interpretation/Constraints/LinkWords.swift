/// A set of small words, as one number: asked for at every figure, so that nothing may be allocated for it.
struct LinkWords: ExpressibleByArrayLiteral, Sendable {
  private let bits: UInt64

  @inline(__always)
  init(arrayLiteral words: LinkWord...) {
    var bits: UInt64 = 0
    for word in words { bits |= 1 << UInt64(word.rawValue) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ word: LinkWord) -> Bool { bits & 1 << UInt64(word.rawValue) != 0 }
}

extension Sequence<LinkWord?> {
  /// Whether there is nothing but the given words.
  func isOnly(_ allowed: LinkWords) -> Bool { allSatisfy { word in word.map(allowed.contains) ?? false } }

  /// Whether one of the given words is there.
  func has(_ wanted: LinkWords) -> Bool { contains { word in word.map(wanted.contains) ?? false } }
}
