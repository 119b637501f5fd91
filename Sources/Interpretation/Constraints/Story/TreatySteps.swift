import Quantities
import RecordModel
import Text

/// "The Agreement on Trade, signed on 18 November 2010 … the Agreement on Trade, in force since 1 March 2009": two steps of
/// one agreement that is called by its full title both times, some paragraphs apart.
struct TreatySteps: StoryReading {
  private struct Step {
    var title: [UInt32]
    var rank: Int
    var time: Mention
    var number: Int
  }

  private var steps: [Step] = []
  private static let papers: WordSet = [
    "agreement", "memorandum", "accord",
  ]
  private static let joints: WordSet = ["of", "on", "for", "and", "the", "in", "between", "to", "-", "–"]
  private static let shortest = 3
  private static let longest = 14
  private static let reach = 12
  private static let mostKept = 24
  private static let loose: WordSet = [
    "amended", "amendment", "revised", "protocol", "renewed", "provisionally", "provisional", "draft", "old", "former",
    "predecessor", "predecessors", "previous", "replaced", "retroactively", "earlier", "will", "would", "parts",
    "partly",
    "first", "second", "new", "acceded", "accession", "parties", "exchange", "last", "other", "another", "by", "with",
  ]

  mutating func read(_ sentence: StorySentence, into found: inout [Constraint]) {
    guard !sentence.statedTimes.isEmpty, sentence.has(.signed, .inForce), !isLoose(sentence) else {
      return
    }
    guard let step = Self.step(sentence) else { return }
    for other in steps where other.title == step.title && other.rank != step.rank && other.number < step.number {
      let (first, second) = other.rank < step.rank ? (other, step) : (step, other)
      guard let from = Self.term(.from, first.time), let to = Self.term(.to, second.time) else { continue }
      var constraint = Constraint(.order, terms: [from, to], sentence: sentence.span)
      constraint.qualifiers = ["steps"]
      found.add(constraint)
    }
    steps.append(step)
    if steps.count > Self.mostKept { steps.removeFirst() }
  }

  /// Whether words tell of another paper or of a change of this one: "has never been amended" does not.
  private func isLoose(_ sentence: StorySentence) -> Bool {
    sentence.wording.places(of: Self.loose).contains { place in
      !places(place - 3, place).contains { ["never", "not"].contains(sentence.word($0)) }
    }
  }

  /// The day of a step; "in force since 1 March 2009" begins on it.
  private static func term(_ role: Constraint.Role, _ mention: Mention) -> Constraint.Term? {
    guard case .period(let start?, nil)? = mention.time?.value else { return mention.term(role) }
    return Constraint.Term(role, span: mention.span, .time(.date(start)))
  }

  /// The only title, the only step and the only date of a sentence.
  private static func step(_ sentence: StorySentence) -> Step? {
    let dates = sentence.statedTimes
    let cues = sentence.cues(.signed, .inForce)
    guard dates.count == 1, let time = dates.first, time.time?.modifier == nil, time.firstDay != nil,
      cues.count == 1, let cue = cues.first, abs(time.tokens.lowerBound - cue.place) <= 8,
      let title = title(sentence)
    else { return nil }
    let ranks: [StoryWord: Int] = [.signed: 1, .inForce: 2]
    // Whoever acts in the sentence may have steps of its own.
    guard !sentence.wording.names.contains(where: { [.state, .organisation, .person].contains($0.kind) }) else {
      return nil
    }
    return Step(title: title, rank: ranks[cue.word] ?? 0, time: time, number: sentence.number)
  }

  /// The words of "Agreement on Economic and Trade Co-operation"; `nil` where two titles or a short one stand there.
  private static func title(_ sentence: StorySentence) -> [UInt32]? {
    let heads = sentence.wording.places(of: papers).filter { sentence.wording.token($0)?.isCapitalized == true }
    guard heads.count == 1, let head = heads.first else { return nil }
    var title: [UInt32] = []
    var place = head
    while sentence.tokens.contains(place), place - head < longest, let token = sentence.wording.token(place),
      token.isCapitalized || joints.contains(sentence.word(place)), !sentence.isInTime(place)
    {
      title.append(token.hash)
      place += 1
    }
    while let last = title.last, joints.contains(hash: last) { title.removeLast() }
    return title.count >= shortest ? title : nil
  }
}
