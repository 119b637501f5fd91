import Documents
import Quantities
import Recognition
import RecordModel
import Text

/// What the document has said so far, as far as later sentences lean on it.
struct DocumentContext {
  var recognition: RecognitionContext
  /// How often each state was named, by its entity identifier.
  private var stateCounts: [String: Int] = [:]
  /// The currencies that the document has named without doubt, by their codes.
  var namedCurrencies: Set<String> = []
  /// The period that the paragraph speaks of.
  var paragraphPeriod: TimeValue?
  /// The period that the figures of the last sentence stated.
  var figurePeriod: TimeValue?
  /// The period that the heading of the section speaks of.
  var headingPeriod: TimeValue?
  /// The period that the paragraphs of the section spoke of last.
  var sectionPeriod: TimeValue?
  /// What the whole document says of its time.
  let times: DocumentTimes
  /// The time at which the events of the paragraph took place.
  var eventPeriod: TimeValue?
  /// What the last heading says of the items of a list under it.
  var listHead: ListedEvents.Head?
  /// The signing that the words before a list tell of, whose items are what was signed.
  var listSigning: Event?
  /// What the words before a list say of the figures of its items.
  var listLead: ListLead?
  /// How the words of the last block that is no item mean the figures of a list behind it: "The project will:".
  var leadModality: Claim.Modality?
  /// How the figures of this item of a list are meant by the words before the list.
  var listModality: Claim.Modality?
  /// In what the bare numbers of the lines under the last heading are told.
  var listedAmounts: ListedAmounts?
  /// On whose word the items of a list are told: "The committee finds the following:".
  var listSource: String?
  /// The party that the last sentence was about.
  var lastSubject: Party?
  /// What the last sentence was about, whatever it is.
  var topic: NamedThing?
  /// What the figures of the last sentence with figures measured.
  var lastMeasures: [ElidedFigures.Counted] = []
  /// What the last figures of this paragraph counted.
  var lastCount: ElidedFigures.Counted?
  /// The two that a sentence of this paragraph named last.
  var lastPair: [Party] = []
  /// How often any state was named.
  private var stateTotal = 0

  /// Whether the text is about two states: others are named little beside them.
  var isOfTwo: Bool {
    if pair.count == 2, titlePair.count == 2, pair.allSatisfy(titlePair.contains) {
      return 10 * (count(pair[0]) + count(pair[1])) >= 4 * stateTotal
    }
    return pair.count == 2 && (isBrief || count(pair[1]) > 1)
      && 10 * (count(pair[0]) + count(pair[1])) >= 6 * stateTotal
  }

  /// Whether the text is about two states without a doubt, so that what names nobody is about them.
  var isOnlyOfTwo: Bool {
    isOfTwo && (count(pair[1]) > 2 || titlePair.count == 2 && pair.allSatisfy(titlePair.contains))
  }

  /// The two states that the first heading to name any names.
  private var titlePair: [Party] = []

  /// Takes the states of a heading for those that the text is about, if it is the first to name any, or the first two.
  mutating func note(heading states: [Party]) {
    var found: [Party] = []
    for state in states where !found.contains(state) { found.append(state) }
    if titlePair.count < 2, found.count == 2 || titlePair.isEmpty { titlePair = found }
  }

  /// The two states named most, most frequent first.
  private(set) var pair: [Party] = []

  /// The one that stands over against a party: in the sentence before, else in the whole text.
  func other(than party: Party) -> Party? {
    if lastPair.count == 2, lastPair.contains(party) { return lastPair.first { $0 != party } }
    return pair.first { $0 != party }
  }

  /// Whether the text is as short as a piece of news, which tells what just happened and so needs no dates.
  let isBrief: Bool
  private static let longestBrief = 4000
  /// Whether the text is of a day and no longer than a page or two, so that what it tells without a date happened then.
  let isNews: Bool
  private static let longestNews = 7000

  /// The context at the beginning of a document.
  init(_ document: Document) {
    recognition = RecognitionContext(documentDate: document.info.date)
    isBrief = document.text.bytes.count <= Self.longestBrief
    isNews = document.info.date?.day != nil && document.text.bytes.count <= Self.longestNews
    times = DocumentTimes(document)
  }

  /// The time at which the document was written, and how it is known.
  var now: (date: PartialDate, basis: Claim.TimeBasis)? {
    if let date = recognition.documentDate {
      return (date.month.flatMap { PartialDate(year: date.year, month: $0) } ?? date, .document)
    }
    return times.estimatedYear.flatMap { PartialDate(year: $0) }.map { ($0, .estimate) }
  }

  /// Counts a state that was named.
  mutating func note(state: Party) {
    guard let id = state.entity else { return }
    stateCounts[id, default: 0] += 1
    stateTotal += 1
    if let first = pair.first, first.entity == id { return }
    if pair.count == 2, pair[1].entity == id {
      if Self.count(pair[1], stateCounts) > Self.count(pair[0], stateCounts) { pair.swapAt(0, 1) }
    } else if pair.count < 2 {
      pair.append(state)
    } else if Self.count(state, stateCounts) > Self.count(pair[1], stateCounts) {
      pair[1] = state
    }
  }

  private func count(_ state: Party) -> Int { Self.count(state, stateCounts) }

  private static func count(_ state: Party, _ counts: [String: Int]) -> Int {
    state.entity.flatMap { counts[$0] } ?? 0
  }

  /// Whether the text stands in an entry of a chronicle, whose date holds for all that it tells.
  var isEntry = false

  /// What the words before a list gave to each of its items.
  private var leadIn: (period: TimeValue?, subject: Party?, count: ElidedFigures.Counted?)?

  /// Forgets what only the last block knew.
  ///
  /// An item of a list knows what the words before the list said, and nothing of the other items. What goes on with a
  /// small letter is still the same paragraph.
  mutating func begin(isListItem: Bool, isContinued: Bool) {
    if isContinued { return }
    let counted = lastCount
    isEntry = false
    (eventPeriod, figurePeriod, topic, lastCount) = (nil, nil, nil, nil)
    lastMeasures.removeAll(keepingCapacity: true)
    lastPair.removeAll(keepingCapacity: true)
    if isListItem {
      let known = leadIn ?? (paragraphPeriod, lastSubject, counted)
      leadIn = known
      (paragraphPeriod, lastSubject, lastCount) = known
      eventPeriod = known.period
    } else {
      leadIn = nil
      (paragraphPeriod, lastSubject) = (nil, nil)
    }
  }
}
