import Quantities
import RecordModel
import Text

/// "By 312 votes to 88, a majority of 62 per cent of the votes cast": the votes of both sides and the share of one.
struct VoteReader: ConstraintReading {
  private typealias Figure = Wording.Figure

  private static let votes: WordSet = ["votes", "vote"]
  private static let passing: WordSet = [
    "passed", "approved", "adopted", "carried", "ratified", "backed", "elected", "won", "endorsed", "accepted",
    "confirmed", "approves", "passes", "adopts", "ratifies",
  ]
  /// Those who were there and voted for neither.
  private static let loose: WordSet = [
    "abstention", "abstentions", "abstained", "abstaining", "members", "seats", "deputies", "absent", "against",
    "registered", "electorate", "blank", "spoilt", "rejected", "not", "turnout", "valid", "quorum", "invalid",
  ]
  private static let farthest = 14

  func read(_ wording: Wording, into found: inout [Constraint]) {
    guard wording.figures.count >= 3, !wording.places(of: Self.votes).isEmpty,
      !wording.places(of: Self.passing).isEmpty, wording.places(of: Self.loose).isEmpty
    else { return }
    for (a, b) in zip(wording.figures, wording.figures.dropFirst()) {
      guard let whole = whole(a, b, wording),
        let share = wording.figures.first(where: { $0.tokens.lowerBound >= b.tokens.upperBound }),
        share.quantity.unit == .percent, share.quantity.isPlain, isOfVotes(share, behind: b, wording)
      else { continue }
      var part = a
      part.quantity.unit = .counted("vote")
      let terms = [whole, part.term(.part), share.term(.share)]
      found.add(Constraint(.share, terms: terms, sentence: wording.sentence.span))
    }
  }

  /// "312 votes to 88": all the votes.
  private func whole(_ a: Figure, _ b: Figure, _ wording: Wording) -> Constraint.Term? {
    guard let first = a.quantity.wholeNumber, let second = b.quantity.wholeNumber, first > second, second > 0,
      first >= 10, a.quantity.approximation == .exact, b.quantity.approximation == .exact,
      wording.word(at: b.tokens.lowerBound - 1) == "to", b.tokens.lowerBound - a.tokens.upperBound <= 2,
      wording.word(at: a.tokens.lowerBound - 1) == "by" || a.quantity.noun == "vote"
    else { return nil }
    let quantity = Quantity(WrittenNumber(Int64(first + second)), .counted("vote"))
    return Constraint.Term(.whole, span: a.span.lowerBound..<b.span.upperBound, .quantity(quantity))
  }

  /// "62 per cent of the votes", "a majority of 62 per cent".
  private func isOfVotes(_ share: Figure, behind votes: Figure, _ wording: Wording) -> Bool {
    let (start, end) = (share.tokens.lowerBound, share.tokens.upperBound)
    guard start - votes.tokens.upperBound <= Self.farthest else { return false }
    if wording.word(at: end) == "of" {
      return places(end + 1, end + 4).contains { Self.votes.contains(wording.word(at: $0)) }
    }
    return wording.word(at: start - 1) == "of" && wording.word(at: start - 2) == "majority"
  }
}
