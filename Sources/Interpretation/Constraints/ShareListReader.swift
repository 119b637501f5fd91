import Quantities
import RecordModel
import Text

/// "48 percent from the north, 37 percent from the south and the remaining 15 percent": shares of one whole.
struct ShareListReader: ConstraintReading {
  private enum Word: UInt8 { case divided = 1, support, oppose, loose }
  private static let words = WordTable<Word>([
    (
      """
      owned held shared belongs divided split ownership stake stakes shareholding owners shareholders shares consortium \
      partners venture
      """, .divided
    ),
    ("for favour favor yes approved supported agreed", .support),
    ("against no opposed rejected disagreed", .oppose),
    ("respectively answers named multiple several compared rose fell women men rural urban than both", .loose),
  ])

  func read(_ wording: Wording, into found: inout [Constraint]) {
    let shares = wording.figures.filter {
      $0.quantity.unit == .percent && $0.quantity.value != nil && $0.quantity.per == nil
    }
    guard shares.count >= 2, shares.count == wording.figures.count || shares.count >= 3, let first = shares.first,
      let last = shares.last, shares.allSatisfy({ $0.quantity.approximation == .exact })
    else { return }
    let words = wording.sentence.tokens.compactMap { wording.token($0).flatMap { Self.words[$0] } }
    guard !words.contains(.loose), isList(shares, wording),
      !wording.words(wording.sentence.tokens).has([.fall, .growth, .including]), !isRise(wording),
      !wording.words(wording.sentence.tokens).has([.semicolon]) || wording.before(last.tokens, 2).has([.rest])
    else { return }
    guard !isOfSeveral(shares, wording), !wording.words(wording.sentence.tokens).has([.together, .total]) else {
      return
    }
    var constraint = Constraint(
      .shares,
      terms: shares.flatMap { parts(of: $0, wording) },
      sentence: wording.sentence.span
    )
    if wording.before(last.tokens, 2).has([.rest]) || isAllOther(last, wording) {
      constraint.qualifiers = ["rest"]
    } else if shares.count == 2 {
      let (a, b) = (after(first, wording), after(last, wording))
      guard a == .support && b == .oppose || a == .oppose && b == .support, !hasOwnSubject(last, wording) else {
        return
      }
    } else if isShared(shares.count, wording), words.contains(.divided) {
      constraint.qualifiers = ["rest"]
    } else if !words.contains(.divided), !AllottedShares(shares, wording).areExclusive {
      return
    }
    found.add(constraint)
  }

  /// A share as often as it is held: "two firms (25 per cent each)".
  private func parts(of share: Wording.Figure, _ wording: Wording) -> [Constraint.Term] {
    let term = share.term(.part)
    guard wording.word(at: share.tokens.upperBound) == "each" else { return [term] }
    let holders = wording.figures.last { figure in
      figure.tokens.upperBound <= share.tokens.lowerBound && share.tokens.lowerBound - figure.tokens.upperBound <= 6
        && figure.quantity.isCount && figure.quantity.isPlain
    }
    return Array(repeating: term, count: min(holders?.quantity.wholeNumber ?? 1, 20))
  }

  /// "The villages were 55 per cent for it, the towns 52 per cent against": the second share is one of others.
  private func hasOwnSubject(_ last: Wording.Figure, _ wording: Wording) -> Bool {
    let place = last.tokens.lowerBound
    guard let noun = wording.token(place - 1), let article = wording.token(place - 2), noun.isWord else { return false }
    return LinkWord.table[noun] == nil && LinkWord.table[article] == .article
  }

  /// "The three partners share the profit": as many as there are shares, and no others.
  private func isShared(_ count: Int, _ wording: Wording) -> Bool {
    let counts = wording.figures.filter { $0.quantity.noun != nil && $0.quantity.wholeNumber == count }
    guard counts.count == 1, let owners = counts.first, let first = wording.figures.first, first.span == owners.span
    else { return false }
    return !(owners.tokens.lowerBound - 2..<owners.tokens.upperBound + 1).contains {
      ["largest", "main", "biggest", "of", "other", "first", "leading", "top"].contains(wording.word(at: $0))
    }
  }

  /// Whether the shares follow each other with a comma or "and" between them.
  private func isList(_ shares: [Wording.Figure], _ wording: Wording) -> Bool {
    zip(shares, shares.dropFirst()).allSatisfy { a, b in
      let gap = wording.gap(a, b)
      return gap.has([.comma, .and, .semicolon]) && gap.count <= 14 && !gap.has([.which, .colon, .than])
    }
  }

  /// "55 per cent of exports, 30 per cent of imports", "in Flanders 58 per cent, in Wallonia 52", "owned by A with 60 per
  /// cent, the port by B with 40": shares of several wholes.
  private func isOfSeveral(_ shares: [Wording.Figure], _ wording: Wording) -> Bool {
    let wholes = shares.compactMap { share -> WordKey? in
      let end = share.tokens.upperBound
      guard wording.word(at: end) == "of" else { return nil }
      let start = ["the", "all", "its", "their"].contains(wording.word(at: end + 1)) ? end + 2 : end + 1
      return wording.word(at: start)
    }
    let places: [WordKey] = ["in", "among", "at", "nationwide"]
    let openings = shares.count { share in
      (share.tokens.lowerBound - 4..<share.tokens.lowerBound).contains { places.contains(wording.word(at: $0)) }
    }
    let isRepeated = zip(shares, shares.dropFirst()).contains { wording.gap($0, $1).has([.by]) }
    return Set(wholes).count > 1 || openings > 1 || isRepeated || !wording.ordinals.isEmpty
  }

  /// "All other goods 15 percent", "exports consisted of tea (85 percent) and other goods (15 percent)".
  private func isAllOther(_ last: Wording.Figure, _ wording: Wording) -> Bool {
    if wording.says(.composed), wording.word(at: last.tokens.upperBound) == ")",
      (last.tokens.lowerBound - 5..<last.tokens.lowerBound).contains(where: {
        wording.word(at: $0) == "and" && ["other", "others"].contains(wording.word(at: $0 + 1))
      })
    {
      return true
    }
    return (last.tokens.lowerBound - 4..<last.tokens.lowerBound).contains {
      wording.word(at: $0) == "all" && ["other", "others"].contains(wording.word(at: $0 + 1))
    }
  }

  /// A word of rising other than in "makes up".
  private func isRise(_ wording: Wording) -> Bool {
    wording.sentence.tokens.contains { place in
      wording.token(place).map { LinkWord.table[$0] == .rise } == true
        && !(wording.word(at: place) == "up" && wording.string(at: place - 1).hasPrefix("ma"))
    }
  }

  /// The first word of yes or no behind a share.
  private func after(_ share: Wording.Figure, _ wording: Wording) -> Word? {
    (share.tokens.upperBound..<share.tokens.upperBound + 4).lazy.compactMap {
      wording.token($0).flatMap { Self.words[$0] }
    }.first
  }
}
