import Text

/// Wordings as paths of token hashes: finds all names of a passage in one walk.
///
/// Edges live in one open-addressing table keyed by parent and the hash of a word; its
/// letters are not compared, only what they look like: capitals or small. ``FirstWordFilter`` lets nearly every token of
/// running text pass.
struct TokenTrie: Sendable {
  private struct Edge: Sendable {
    var parent: UInt32 = 0
    var hash: UInt32 = 0
    /// 0 marks a free slot: the root is nobody's child.
    var child: UInt32 = 0
  }

  private struct Node: Sendable {
    /// The first leaf, -1 for none.
    var leaf: Int32 = -1
    /// A bit for the hash of each child, so that most words that lead nowhere are not looked up.
    var children: UInt32 = 0
  }

  /// Whose name some words are: of words that things of one kind share, those of the later pack count.
  struct Owner: Sendable {
    var kind: UInt8
    var pack: UInt8
  }

  /// Whose names are being added; `nil` for words that may stand for several things.
  var owner: Owner?

  private struct Leaf: Sendable {
    var entry: Lexicon.Entry
    var look: WordLook
    var owner: Owner?
    /// The next leaf of the node; -1 after the last.
    var next: Int32
  }

  /// The tokens of a word while it is added; kept for its memory.
  private var words: [Token] = []
  /// The bytes of a name while it is added; kept for its memory.
  private var letters: [UInt8] = []
  private var edges = [Edge](repeating: Edge(), count: 1024)
  private var edgeCount = 0
  private var nodes: [Node] = [Node()]
  private var leaves: [Leaf] = []
  private var filter = FirstWordFilter()

  /// Makes room for about so many words, so that the table need not grow step by step.
  mutating func reserve(words count: Int) {
    while edges.count < 2 * count { grow() }
    nodes.reserveCapacity(count)
    leaves.reserveCapacity(count)
  }

  /// Adds plain words, in which parentheses and bars are themselves.
  ///
  /// More than ``Wording/mostTokens`` tokens cannot be matched and are left out.
  mutating func insert(name words: String, _ entry: Lexicon.Entry) {
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: words.utf8)
    read(letters, 0..<letters.count)
    var path = Path()
    add(to: &path)
    finish(path, entry)
  }

  /// Adds all plain wordings that a wording stands for.
  mutating func insert(_ wording: String, _ entry: Lexicon.Entry) {
    guard !Wording.isPlain(wording) else { return insert(name: wording, entry) }
    let wording = Wording(wording)
    var paths = [Path()]
    follow(wording.parts, of: wording.bytes, from: &paths)
    for path in paths { finish(path, entry) }
  }

  /// The words from the root on, while a wording is added.
  private struct Path {
    var node: UInt32 = 0
    var count = 0
    var look = WordLook()
    var firstHash: UInt32 = 0
    var secondHash: UInt32 = 0
  }

  private mutating func follow(_ parts: [Wording.Part], of bytes: [UInt8], from paths: inout [Path]) {
    for part in parts {
      switch part {
      case .word(let choices) where choices.count == 1:
        read(bytes, choices[0])
        for index in paths.indices { add(to: &paths[index]) }
      case .word(let choices):
        var longer: [Path] = []
        longer.reserveCapacity(paths.count * choices.count)
        for choice in choices {
          read(bytes, choice)
          for var path in paths {
            add(to: &path)
            longer.append(path)
          }
        }
        paths = longer
      case .optional(let inner):
        var longer = paths
        follow(inner, of: bytes, from: &longer)
        paths += longer
      }
      if paths.count > Wording.mostExpansions { paths.removeLast(paths.count - Wording.mostExpansions) }
    }
  }

  private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    words.removeAll(keepingCapacity: true)
    Tokenizer.tokenize(bytes.span, range, into: &words)
  }

  /// Adds the words that were read last.
  private mutating func add(to path: inout Path) {
    for index in words.indices {
      let token = words[index]
      if path.count == 0 { path.firstHash = token.hash }
      if path.count == 1 { path.secondHash = token.hash }
      if path.count < Wording.mostTokens { path.look.demand(token, at: path.count) }
      path.node = child(of: path.node, making: token.hash)
      path.count += 1
    }
  }

  private mutating func finish(_ path: Path, _ entry: Lexicon.Entry) {
    guard path.count > 0, path.count <= Wording.mostTokens else { return }
    let next = path.count > 1 ? path.secondHash : nil
    filter.add(path.firstHash, next: next, isSmall: path.look.capitalized & 1 == 0)
    append(Leaf(entry: entry, look: path.look, owner: owner, next: -1), to: Int(path.node))
  }

  private mutating func append(_ leaf: Leaf, to node: Int) {
    var last: Int32 = -1
    var index = nodes[node].leaf
    while index >= 0 {
      let known = leaves[Int(index)]
      if known.entry == leaf.entry {
        // One of the two asks for no more than the other: "dwt" for "DWT".
        if leaf.look.fits(known.look) { return }
        if known.look.fits(leaf.look) {
          leaves[Int(index)].look = leaf.look
          return
        }
      } else if let old = known.owner, let new = leaf.owner, old.kind == new.kind, old.pack != new.pack,
        known.look == leaf.look
      {
        if old.pack < new.pack {
          leaves[Int(index)].entry = leaf.entry
          leaves[Int(index)].owner = new
        }
        return
      }
      last = index
      index = known.next
    }
    leaves.append(leaf)
    if last < 0 { nodes[node].leaf = Int32(leaves.count - 1) } else { leaves[Int(last)].next = Int32(leaves.count - 1) }
  }

  private mutating func child(of node: UInt32, making hash: UInt32) -> UInt32 {
    let found = child(of: node, hash)
    if found != 0 { return found }
    if edgeCount * 2 >= edges.count { grow() }
    nodes.append(Node())
    nodes[Int(node)].children |= 1 << (hash & 31)
    place(Edge(parent: node, hash: hash, child: UInt32(nodes.count - 1)))
    edgeCount += 1
    return UInt32(nodes.count - 1)
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

  /// The node after one more word, or 0.
  private func child(of node: UInt32, _ hash: UInt32) -> UInt32 {
    guard nodes[Int(node)].children & (1 << (hash & 31)) != 0 else { return 0 }
    var slot = Self.slot(node, hash, edges.count)
    while edges[slot].child != 0 {
      if edges[slot].parent == node, edges[slot].hash == hash { return edges[slot].child }
      slot = (slot + 1) & (edges.count - 1)
    }
    return 0
  }

  /// The longest wording from a token on whose entry, with its end, is wanted.
  func longest(at start: Int, of passage: borrowing Passage, where isWanted: (Lexicon.Entry, Int) -> Bool) -> Lexicon
    .Match?
  {
    guard start < passage.tokens.count, filter.mayBegin(passage.tokens[start]) else { return nil }
    var best: Lexicon.Match?
    walk(from: start, passage.tokens) { end, entry in
      if best?.tokens.upperBound != end, isWanted(entry, end) {
        best = Lexicon.Match(tokens: start..<end, entry: entry)
      }
    }
    return best
  }

  /// Appends the longest wording of each layer from the left, layers side by side.
  func match(_ passage: borrowing Passage, into matches: inout [Lexicon.Match]) {
    let tokens = passage.tokens
    var free = LayerEnds()
    for start in tokens.indices where filter.mayBegin(tokens[start]) && filter.mayGoOn(tokens, at: start) {
      let first = matches.count
      walk(from: start, tokens) { end, entry in
        guard free[entry.layer] <= start else { return }
        matches.append(Lexicon.Match(tokens: start..<end, entry: entry))
      }
      if matches.count > first { keepLongest(from: first, in: &matches, &free) }
    }
  }

  /// Drops matches of one beginning that are shorter than another of their layer.
  private func keepLongest(from first: Int, in matches: inout [Lexicon.Match], _ free: inout LayerEnds) {
    guard matches.count - first > 1 else {
      free[matches[first].entry.layer] = matches[first].tokens.upperBound
      return
    }
    for index in first..<matches.count {
      let layer = matches[index].entry.layer
      free[layer] = max(free[layer], matches[index].tokens.upperBound)
    }
    var kept = first
    for index in first..<matches.count where matches[index].tokens.upperBound == free[matches[index].entry.layer] {
      matches[kept] = matches[index]
      kept += 1
    }
    matches.removeLast(matches.count - kept)
  }

  /// Follows the words from a token on, and reports each wording that ends and looks right.
  @inline(__always)
  private func walk(from start: Int, _ tokens: [Token], found: (Int, Lexicon.Entry) -> Void) {
    var node: UInt32 = 0
    var look = WordLook()
    var index = start
    let end = min(tokens.count, start + Wording.mostTokens)
    while index < end {
      let token = tokens[index]
      node = child(of: node, token.hash)
      guard node != 0 else { return }
      look.add(token, at: index - start)
      index += 1
      var leaf = nodes[Int(node)].leaf
      while leaf >= 0 {
        if look.fits(leaves[Int(leaf)].look) { found(index, leaves[Int(leaf)].entry) }
        leaf = leaves[Int(leaf)].next
      }
    }
  }
}

/// Up to which token each layer is taken.
private struct LayerEnds {
  private var ends = SIMD8<Int32>(repeating: 0)

  subscript(layer: Lexicon.Layer) -> Int {
    get { Int(ends[Int(layer.rawValue)]) }
    set { ends[Int(layer.rawValue)] = Int32(newValue) }
  }
}
