import Quantities
import Recognition
import RecordModel

/// What the document has said so far, as far as later sentences lean on it.
struct DocumentContext {
  var recognition: RecognitionContext
  /// How often each state was named, by its entity identifier.
  private var stateCounts: [String: (party: Party, count: Int)] = [:]
  /// The period that the paragraph speaks of.
  var paragraphPeriod: TimeValue?
  /// The party that the last sentence was about.
  var lastSubject: Party?
  /// The latest person named.
  var lastPerson: Party?
  /// The two states named most, most frequent first.
  private(set) var pair: [Party] = []

  init(documentDate: PartialDate?) { recognition = RecognitionContext(documentDate: documentDate) }

  /// Counts a state that was named.
  mutating func note(state: Party) {
    guard let id = state.entity else { return }
    stateCounts[id, default: (state, 0)].count += 1
    let top = stateCounts.values.sorted { ($1.count, $0.party.name) < ($0.count, $1.party.name) }
    pair = top.prefix(2).map(\.party)
  }

  /// Forgets what only one paragraph knows.
  mutating func beginParagraph() {
    paragraphPeriod = nil
    lastSubject = nil
  }
}
