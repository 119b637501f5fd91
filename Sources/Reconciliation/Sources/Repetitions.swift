import Quantities

/// Finds the statements that say again what another one says: same value, and same source or same words.
///
/// The value alone is not enough: two offices may well count the same.
enum Repetitions {
  /// The words in a row, and the share of all words, that two sentences do not have in common by chance.
  private static let longestChance = 7
  private static let (shared, total) = (3, 5)
  /// How many statements of one figure are compared: what is told more often is told by rote.
  private static let most = 64

  static func find(_ statements: [FigureStatement]) -> [FigureVerdict.Repetition] {
    let order = statements.indices.prefix(most).sorted {
      (statements[$0].published?.lowerBound ?? .max, $0) < (statements[$1].published?.lowerBound ?? .max, $1)
    }
    let words = statements.prefix(most).map { SentenceWords.of($0.sentence) }
    var found: [FigureVerdict.Repetition] = []
    for (position, index) in order.enumerated() {
      for earlier in order[..<position] where !found.contains(where: { $0.statement == earlier }) {
        guard statements[index].hasValue(of: statements[earlier]),
          let reason = reason(index, earlier, statements, words)
        else { continue }
        // Whoever cites the other repeats it, whichever was published first.
        let isReversed = reason == .cites && !cites(statements[index], statements[earlier])
        let (one, other) = isReversed ? (earlier, index) : (index, earlier)
        found.append(FigureVerdict.Repetition(statement: one, of: other, reason: reason))
        break
      }
    }
    return found.sorted { $0.statement < $1.statement }
  }

  private static func reason(
    _ index: Int,
    _ earlier: Int,
    _ statements: [FigureStatement],
    _ words: [[String]]
  ) -> FigureVerdict.Repetition.Reason? {
    let (a, b) = (statements[index], statements[earlier])
    if cites(a, b) || cites(b, a) { return .cites }
    if let source = a.cited.first(where: b.cited.contains) { return .sameSource(source) }
    if let name = a.attribution, let other = b.attribution,
      FigureIdentity.folded(name) == FigureIdentity.folded(other)
    {
      return .sameWord(name)
    }
    return isSameWording(words[index], words[earlier]) ? .wording : nil
  }

  /// Whether a statement cites the document of another one by its title.
  private static func cites(_ a: FigureStatement, _ b: FigureStatement) -> Bool {
    guard let title = b.title, a.document != b.document, title.utf8.count > 8 else { return false }
    return a.cited.contains { FigureIdentity.folded($0) == FigureIdentity.folded(title) }
  }

  private static func isSameWording(_ a: [String], _ b: [String]) -> Bool {
    if longestRun(a, b) > longestChance { return true }
    let (one, other) = (Set(a), Set(b))
    let common = one.intersection(other).count
    return common > longestChance && common * total >= one.union(other).count * shared
  }

  /// The most words in a row that stand in both.
  private static func longestRun(_ a: [String], _ b: [String]) -> Int {
    var longest = 0
    var runs = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      var before = 0
      for index in b.indices {
        let above = runs[index + 1]
        runs[index + 1] = word == b[index] ? before + 1 : 0
        longest = max(longest, runs[index + 1])
        before = above
      }
    }
    return longest
  }
}
