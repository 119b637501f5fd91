import Quantities
import RecordModel
import Text

/// The dates of the steps in the life of a thing.
extension ThingReader {
  private static let steps: [StoryWord: String] = [
    .signed: "signed", .opened: "opened", .founded: "founded", .established: "founded",
  ]

  /// "Was opened on 12 May 2010", "the treaty of 12 March 1974".
  func dates(
    of works: [NamedWork],
    _ sentence: StorySentence
  ) -> [(attribute: String, work: NamedWork, term: Constraint.Term)] {
    var found: [(attribute: String, work: NamedWork, term: Constraint.Term)] = []
    for cue in sentence.cues(.signed, .opened, .founded, .established) {
      guard let step = Self.steps[cue.word], let time = sentence.time(in: cue.place + 1..<cue.place + 7),
        case .date? = time.time?.value, time.time?.modifier == nil,
        !sentence.has(.part, .planned, .will, in: places(cue.place - 4, time.tokens.lowerBound)),
        !["as", "by", "again"].contains(sentence.wording.word(at: time.tokens.upperBound)), !sentence.isReopening,
        !sentence.cues.contains(where: {
          (places(cue.place + 1, time.tokens.lowerBound)).contains($0.place) && $0.word.isStep
        })
      else { continue }
      let owner =
        works.last { $0.place < cue.place && !$0.isObject && cue.place - $0.place <= 14 }
        ?? works.first {
          (cue.place + 1...cue.place + 4).contains($0.place)
            && [.genitive, .article].contains(sentence.role(at: cue.place + 1))
        }
      guard let owner, let term = time.term(.telling),
        !sentence.wording.ordinals.contains(where: { places(owner.start, owner.place) ~= $0.tokens.lowerBound })
      else { continue }
      found.append((step, owner, term))
    }
    for work in works where work.sort == .treaty && !work.names.isEmpty {
      guard let time = sentence.time(in: work.place + 1..<work.place + 6),
        sentence.wording.word(at: time.tokens.lowerBound - 1) == "of",
        case .date? = time.time?.value, let term = time.term(.telling),
        !sentence.cues.contains(where: {
          (places(work.place + 1, time.tokens.lowerBound)).contains($0.place) && $0.word.isStep
        })
      else { continue }
      found.append(("signed", work, term))
    }
    return found
  }
}

extension StoryWord {
  /// Whether the word is a step in the life of a thing.
  var isStep: Bool {
    switch self {
    case .signed, .ratified, .inForce, .expired, .groundBroken, .completed, .opened, .born, .died, .founded,
      .dissolved, .arrived, .left, .began, .ended, .established:
      true
    default: false
    }
  }
}

extension StorySentence {
  private static let reopening: WordSet = ["again", "such", "closed", "reopened", "anew"]

  /// "Again", "as such", "closed": what is opened or signed twice.
  fileprivate var isReopening: Bool {
    says(Self.reopening)
  }
}
