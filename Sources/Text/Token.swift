/// A word, a run of digits or a punctuation mark, by its place in the text.
///
/// Twelve bytes, no reference: an array of a million tokens is one allocation.
@frozen
public struct Token: Sendable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Letters and combining marks of any script, with nothing between them.
    case word
    /// Digits of one script with nothing between them; marks and scale words are the recognisers' business.
    case number
    /// One character that is neither: punctuation, a symbol, a control character.
    case punctuation
  }

  /// What a token looks like.
  @frozen
  public struct Traits: OptionSet, Sendable {
    public let rawValue: UInt8
    @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is an upper-case one (ASCII, Latin-1 and Latin Extended-A).
    @inlinable public static var capitalized: Traits { Traits(rawValue: 1) }
    /// All letters are upper case.
    @inlinable public static var allCapitals: Traits { Traits(rawValue: 2) }
    /// White space stands before the token, or it is the first of its passage.
    @inlinable public static var spaceBefore: Traits { Traits(rawValue: 4) }
    /// A line end stands before the token.
    @inlinable public static var lineBefore: Traits { Traits(rawValue: 8) }
    /// Some byte is not ASCII.
    @inlinable public static var nonASCII: Traits { Traits(rawValue: 16) }
    /// Several white-space characters, or a tabulator, stand before the token.
    @inlinable public static var gapBefore: Traits { Traits(rawValue: 32) }
    /// It reads otherwise than its bytes: digits of another script, a broken line inside, letters that stand for digits.
    @inlinable public static var restored: Traits { Traits(rawValue: 64) }
    /// Belongs to a number that is damaged and cannot be read for certain.
    @inlinable public static var doubtful: Traits { Traits(rawValue: 128) }
  }

  /// The byte offset of the first byte.
  public var start: UInt32
  /// The ``WordHash`` of the bytes.
  public var hash: UInt32
  /// The number of bytes.
  public var length: UInt16
  public var kind: Kind
  public var traits: Traits

  @inlinable
  public init(start: UInt32, hash: UInt32, length: UInt16, kind: Kind, traits: Traits) {
    self.start = start
    self.hash = hash
    self.length = length
    self.kind = kind
    self.traits = traits
  }

  @inlinable public var lowerBound: Int { Int(start) }
  @inlinable public var upperBound: Int { Int(start) + Int(length) }
  /// The bytes of the token.
  @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  @inlinable public var isCapitalized: Bool { traits.contains(.capitalized) }
  @inlinable public var isAllCapitals: Bool { traits.contains(.allCapitals) }
  @inlinable public var hasSpaceBefore: Bool { traits.contains(.spaceBefore) }
  @inlinable public var isWord: Bool { kind == .word }
  @inlinable public var isNumber: Bool { kind == .number }
  @inlinable public var isRestored: Bool { traits.contains(.restored) }
  @inlinable public var isDoubtful: Bool { traits.contains(.doubtful) }
}
