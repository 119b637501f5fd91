import Text

/// Wordings as paths of token hashes: finds all names of a passage in one walk.
///
/// Nodes live in one open-addressing table keyed by parent and word; a bit set of first words lets
/// nearly every token of running text pass with one look.
struct TokenTrie: Sendable {
  private struct Edge: Sendable {
    var parent: UInt32 = 0
    var hash: UInt32 = 0
    /// 0 marks a free slot: the root is nobody's child.
    var child: UInt32 = 0
  }

  /// What a word must look like.
  private enum Shape: UInt8, Sendable { case any, capitalized, allCapitals }

  private struct Leaf: Sendable {
    var entry: Lexicon.Entry
    var shapes: [Shape]
  }

  private var edges = [Edge](repeating: Edge(), count: 1024)
  private var edgeCount = 0
  private var leaves: [[Leaf]] = [[]]
  private var firstWords = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a plain wording.
  mutating func insert(_ words: String, _ entry: Lexicon.Entry) {
    let bytes = Array(words.utf8)
    var tokens: [Token] = []
    Tokenizer.tokenize(bytes.span, 0..<bytes.count, into: &tokens)
    guard let first = tokens.first else { return }
    firstWords[Int(first.hash & 0xFFFF) >> 6] |= 1 << UInt64(first.hash & 63)
    var node: UInt32 = 0
    for token in tokens { node = child(of: node, making: token.hash) }
    let shapes = tokens.map { token -> Shape in
      if token.kind == .word, token.isAllCapitals, token.length > 1 { return .allCapitals }
      return token.isCapitalized ? .capitalized : .any
    }
    guard !leaves[Int(node)].contains(where: { $0.entry == entry && $0.shapes == shapes }) else { return }
    leaves[Int(node)].append(Leaf(entry: entry, shapes: shapes))
  }

  private mutating func child(of node: UInt32, making hash: UInt32) -> UInt32 {
    if let found = child(of: node, hash) { return found }
    if edgeCount * 2 >= edges.count { grow() }
    leaves.append([])
    place(Edge(parent: node, hash: hash, child: UInt32(leaves.count - 1)))
    edgeCount += 1
    return UInt32(leaves.count - 1)
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: old.count * 2)
    for edge in old where edge.child != 0 { place(edge) }
  }

  private mutating func place(_ edge: Edge) {
    var slot = Self.slot(edge.parent, edge.hash, edges.count)
    while edges[slot].child != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
  }

  private static func slot(_ node: UInt32, _ hash: UInt32, _ count: Int) -> Int {
    Int((node &* 0x9E37_79B9) ^ hash) & (count - 1)
  }

  private func child(of node: UInt32, _ hash: UInt32) -> UInt32? {
    var slot = Self.slot(node, hash, edges.count)
    while edges[slot].child != 0 {
      if edges[slot].parent == node, edges[slot].hash == hash { return edges[slot].child }
      slot = (slot + 1) & (edges.count - 1)
    }
    return nil
  }

  /// The longest wording from a token on whose entry is wanted.
  func longest(at start: Int, of passage: borrowing Passage, where isWanted: (Lexicon.Entry) -> Bool) -> Lexicon.Match? {
    guard start < passage.tokens.count, mayBegin(passage.tokens[start]) else { return nil }
    var best: Lexicon.Match?
    walk(from: start, passage) { end, entry in
      if isWanted(entry) { best = Lexicon.Match(tokens: start..<end, entry: entry) }
    }
    return best
  }

  private func mayBegin(_ token: Token) -> Bool {
    firstWords[Int(token.hash & 0xFFFF) >> 6] & (1 << UInt64(token.hash & 63)) != 0
  }

  /// Appends the longest wording of each layer from the left, layers side by side.
  func match(_ passage: borrowing Passage, into matches: inout [Lexicon.Match]) {
    var free = [Int](repeating: 0, count: Lexicon.Layer.allCases.count)
    for start in passage.tokens.indices where mayBegin(passage.tokens[start]) {
      let first = matches.count
      walk(from: start, passage) { end, entry in
        let layer = entry.layer
        guard free[Int(layer.rawValue)] <= start else { return }
        while let known = matches[first...].lastIndex(where: { $0.entry.layer == layer && $0.tokens.count < end - start }) {
          matches.remove(at: known)
        }
        matches.append(Lexicon.Match(tokens: start..<end, entry: entry))
      }
      for match in matches[first...] { free[Int(match.entry.layer.rawValue)] = match.tokens.upperBound }
    }
  }

  /// Follows the words from a token on, and reports each wording that ends and looks right.
  private func walk(from start: Int, _ passage: borrowing Passage, found: (Int, Lexicon.Entry) -> Void) {
    var node: UInt32 = 0
    var index = start
    while index < passage.tokens.count, let next = child(of: node, passage.tokens[index].hash) {
      node = next
      index += 1
      for leaf in leaves[Int(node)] where fits(leaf.shapes, passage, start) { found(index, leaf.entry) }
    }
  }

  private func fits(_ shapes: [Shape], _ passage: borrowing Passage, _ start: Int) -> Bool {
    for (offset, shape) in shapes.enumerated() {
      let token = passage.tokens[start + offset]
      switch shape {
      case .any: continue
      case .capitalized: if !token.isCapitalized { return false }
      case .allCapitals: if !token.isAllCapitals { return false }
      }
    }
    return true
  }
}
