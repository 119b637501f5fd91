import Quantities
import RecordModel
import Text

/// Whether what several shares are of can go to one of them only: "46 percent goes to A, 31 percent to B", "48 percent
/// are Indian, 33 percent Turkish".
struct AllottedShares {
  private let shares: [Wording.Figure]
  private let wording: Wording

  init(_ shares: [Wording.Figure], _ wording: Wording) { (self.shares, self.wording) = (shares, wording) }

  var areExclusive: Bool {
    guard shares.count >= 3, !isOverlapping else { return false }
    return haveOneWay || areNations || areBracketed
  }

  /// "Some of both", "named", "speak": what one of them may do several times.
  private var isOverlapping: Bool {
    wording.says(Self.overlapping)
  }

  private static let overlapping: WordSet = [
    "some", "also", "both", "asked", "said", "say", "answer", "answers", "respondents", "interviewed", "speak", "know",
    "knew", "use", "used", "read", "trust", "visit", "visited", "multiple", "more", "less", "than", "up", "down",
    "duty", "tariff", "tariffs", "tax", "interest", "inflation", "unemployment", "growth", "discount", "turnout",
  ]

  /// "Goes to", "comes from": the same small word behind every share, and a verb of going, or none, between.
  private var haveOneWay: Bool {
    let ways = shares.map { share -> WordKey? in
      let behind = share.tokens.upperBound..<share.tokens.upperBound + 4
      guard let place = behind.first(where: { ["to", "from"].contains(wording.word(at: $0)) }) else { return nil }
      let between = share.tokens.upperBound..<place
      return between.allSatisfy { Self.going.contains(wording.word(at: $0)) } ? wording.word(at: place) : nil
    }
    let lead = wording.sentence.tokens.lowerBound..<shares[0].tokens.upperBound + 3
    let isGoing = lead.contains { place in
      let word = wording.word(at: place)
      return Self.going.contains(word) && !Self.small.contains(word)
    }
    return isGoing && ways[0] != nil && Set(ways).count == 1
  }

  private static let small: WordSet = [
    "is", "are", "was", "were", "directly", "of", "it", "them", "has", "had", "been",
  ]
  private static let going: WordSet = [
    "goes", "go", "went", "comes", "come", "came", "is", "are", "was", "were", "sold", "sent", "shipped", "exported",
    "bought", "delivered", "flows", "flowed", "imported", "brought", "paid", "given", "drawn", "directly", "of", "it",
    "them", "has", "had", "gone", "come", "been",
  ]

  /// "Half came by sea, 40 percent by rail": each came one way.
  private var areNations: Bool {
    let isSaid = shares[0].tokens.upperBound..<shares[0].tokens.upperBound + 2
    guard isSaid.contains(where: { ["are", "were", "is", "was"].contains(wording.word(at: $0)) }) else {
      return false
    }
    return shares.allSatisfy { share in
      (share.tokens.upperBound..<share.tokens.upperBound + 3).contains { place in
        wording.token(place).map { $0.isWord && $0.isCapitalized } ?? false
      }
    }
  }

  /// "To farms (61 percent), to towns (29 percent)", "borne by A (50 percent), B (35 percent)".
  private var areBracketed: Bool {
    let open = shares.allSatisfy { wording.word(at: $0.tokens.lowerBound - 1) == "(" }
    let closed = shares.allSatisfy { wording.word(at: $0.tokens.upperBound) == ")" }
    guard open, closed else { return false }
    let ways = shares.map { share in
      (share.tokens.lowerBound - 6..<share.tokens.lowerBound).reversed().lazy.map { wording.word(at: $0) }.first {
        ["to", "from", "by"].contains($0)
      }
    }
    let lead = wording.sentence.tokens.lowerBound..<shares[0].tokens.lowerBound
    let isBorne = lead.contains { Self.bearing.contains(wording.word(at: $0)) }
    let isGoing = lead.contains { Self.going.contains(wording.word(at: $0)) }
    return ways[0] != nil && Set(ways).count == 1 && (isGoing || isBorne) || isBorne && ways[0] == "by"
  }

  private static let bearing: WordSet = [
    "borne", "paid", "financed", "funded", "covered", "met", "built", "arrived", "divided", "shared", "held", "owned",
  ]
}
