import Quantities
import RecordModel
import Text

/// What a sentence says is still to come, and when: "the line will be ready in the summer of 2014".
struct StatedExpectation {
  let due: TimePlace
  /// The date of a letter or note in which it stands, where the sentence gives one.
  let own: TimePlace?

  /// The first expectation of a sentence; `nil` where it is somebody's at another time, or depends on something.
  init?(_ sentence: CheckedSentence, dateline: Dateline? = nil) {
    guard !sentence.has(Self.doubts), let cue = Self.cue(in: sentence) else { return nil }
    let later = sentence.times.filter { $0.tokens.lowerBound > cue && !$0.place.isResolved }
    guard let due = later.first, case .date = due.place.value, !due.place.isLoose,
      due.tokens.lowerBound - cue <= Self.farthest, Self.isAt(due.tokens.lowerBound, sentence),
      !sentence.has(Self.quotes, in: sentence.start..<max(sentence.start, due.tokens.lowerBound)),
      !sentence.has(Self.periods, in: due.tokens.lowerBound - 2..<due.tokens.lowerBound)
    else { return nil }
    let before = sentence.times.filter {
      $0.tokens.upperBound <= cue && !$0.place.isResolved && $0.place.span != dateline?.place.span
    }
    guard before.count <= 1 else { return nil }
    if let first = before.first {
      let lead = first.tokens.lowerBound - 4..<first.tokens.lowerBound
      guard sentence.has(Self.papers, in: lead), sentence.has(Self.present), case .date = first.place.value else {
        return nil
      }
      own = first.place
    } else {
      // News tell in the same breath who has just said so.
      let isNews = dateline != nil && !sentence.has(Self.reported, in: sentence.range.lowerBound..<cue)
      guard isNews || !sentence.has(Self.reported) else { return nil }
      own = nil
    }
    self.due = due.place
  }

  /// The word that tells of the future: "will", "is due to", "the coming".
  private static func cue(in sentence: CheckedSentence) -> Int? {
    sentence.range.first { index in
      if sentence.isWord(index, of: future) {
        return !sentence.isWord(index - 1, of: articles) || sentence.isWord(index, of: coming)
      }
      guard sentence.isWord(index, of: being) else { return false }
      return sentence.isWord(index + 1, of: planned) || sentence.isWord(index + 2, of: planned)
        || sentence.isWord(index + 1, of: to)
    }
  }

  private static func isAt(_ start: Int, _ sentence: CheckedSentence) -> Bool {
    var index = start - 1
    while sentence.isWord(index, of: articles) { index -= 1 }
    return sentence.isWord(index, of: at)
  }

  private static let farthest = 12
  private static let future = wordSet("will upcoming coming forthcoming")
  private static let coming = wordSet("upcoming coming forthcoming")
  private static let being = wordSet("is are")
  private static let planned = wordSet("due scheduled expected planned set foreseen slated meant bound awaited")
  private static let to = wordSet("to")
  private static let at = wordSet("in on by for from of at")
  private static let articles = wordSet("the early late end its a")
  private static let periods = wordSet("between since fiscal")
  private static let present = wordSet("looks promises says announces expects writes is are")
  private static let papers = wordSet(
    "letter note report message telegram memo page circular despatch dispatch statement"
  )
  private static let reported = wordSet("said says wrote according announced told promised")
  private static let quotes = wordSet("“ \" ‘")
  private static let doubts = wordSet(
    "if unless whether would was were had until not no never once originally formerly could might delayed"
  )
}
