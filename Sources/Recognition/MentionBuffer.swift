public import RecordModel

/// The mentions of one passage, and which of its tokens are spoken for.
///
/// Numeric and temporal mentions never overlap: the recogniser that comes first takes the tokens.
public struct MentionBuffer: Sendable {
  public private(set) var mentions: [Mention] = []
  private var taken: [Bool] = []

  public init() {}

  /// Begins a passage with so many tokens.
  public mutating func reset(tokenCount: Int) {
    mentions.removeAll(keepingCapacity: true)
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(false, count: tokenCount))
  }

  /// Whether a token belongs to a mention already.
  public func isTaken(_ token: Int) -> Bool { taken[token] }

  /// Whether no token of a range belongs to a mention.
  public func isFree(_ tokens: Range<Int>) -> Bool { !taken[tokens].contains(true) }

  /// Adds a mention and takes its tokens.
  public mutating func add(_ mention: Mention) {
    mentions.append(mention)
    for token in mention.tokens { taken[token] = true }
  }

  /// Takes tokens that are no mention and must not become one: a section number, part of a name.
  public mutating func block(_ tokens: Range<Int>) {
    for token in tokens { taken[token] = true }
  }

  /// Adds a mention that may lie over others: a name, a quotation.
  public mutating func addOverlapping(_ mention: Mention) { mentions.append(mention) }

  /// Hands over the mentions, and keeps the storage of the other array for the next passage.
  public mutating func take(into other: inout [Mention]) {
    other.removeAll(keepingCapacity: true)
    swap(&mentions, &other)
  }

  /// Puts the mentions in the order of the text, longer ones first where they begin together.
  public mutating func sort() {
    mentions.sort { ($0.span.lowerBound, -$0.span.upperBound) < ($1.span.lowerBound, -$1.span.upperBound) }
  }
}
