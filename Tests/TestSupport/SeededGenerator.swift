/// Random numbers that are the same in every run: SplitMix64.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  /// One of some things; `otherwise` where there are none.
  public mutating func choose<Element>(_ things: [Element], otherwise: Element) -> Element {
    things.randomElement(using: &self) ?? otherwise
  }

  /// A text of up to 60 of some pieces.
  public mutating func text(of pieces: [String]) -> String {
    let count = Int.random(in: 0...60, using: &self)
    return (0..<count).map { _ in choose(pieces, otherwise: "") }.joined()
  }
}
