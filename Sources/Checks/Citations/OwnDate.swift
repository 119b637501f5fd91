import Documents
import Quantities
import RecordModel
import Text

/// When a document was finished, by its own words: "Manuscript accepted 9 June 2015", "this report went to press in May".
struct OwnDate {
  var date: PartialDate
  /// The words that say so; `nil` where the date stands in the head of the document.
  var span: Range<Int>?

  /// The last day that the date may mean.
  var lastDay: Int { date.days.upperBound }

  /// The latest of the dates that the document gives for itself.
  init?(of document: CheckedDocument) {
    var found: OwnDate?
    var number = 0
    document.forEachSentence(in: { $0.kind != .bibliographyEntry && $0.kind != .tableRow }, withTimes: true) {
      sentence in
      number += 1
      for own in Self.dates(in: sentence, isFirst: number == 1) where own.lastDay > found?.lastDay ?? .min {
        found = own
      }
    }
    guard let own = found ?? document.digest.info.date.map({ OwnDate(date: $0, span: nil) }) else { return nil }
    self = own
  }

  private init(date: PartialDate, span: Range<Int>?) {
    self.date = date
    self.span = span
  }

  private static func dates(in sentence: CheckedSentence, isFirst: Bool) -> [OwnDate] {
    sentence.times.compactMap { time in
      guard case .date(let date) = time.place.value, !time.place.isResolved, !time.place.isLoose,
        let verb = verb(before: time.tokens.lowerBound, in: sentence),
        isOfThisText(verb, in: sentence, isFirst: isFirst)
      else { return nil }
      let start = sentence.tokens[verb].lowerBound
      return OwnDate(date: date, span: start..<time.place.span.upperBound)
    }
  }

  /// The verb of finishing right before a date, with at most a preposition between them.
  private static func verb(before date: Int, in sentence: CheckedSentence) -> Int? {
    var index = date - 1
    var steps = 0
    while sentence.range.contains(index), steps < 6,
      between.contains(sentence.tokens[index].hash) || steps > 0 && sentence.tokens[index].isCapitalized
    {
      index -= 1
      steps += 1
    }
    guard sentence.range.contains(index) else { return nil }
    if finished.contains(sentence.tokens[index].hash) { return index }
    return sentence.tokens[index].hash == press ? index - 2 >= sentence.range.lowerBound ? index - 2 : nil : nil
  }

  /// Whether the words before the verb speak of the text itself.
  private static func isOfThisText(_ verb: Int, in sentence: CheckedSentence, isFirst: Bool) -> Bool {
    let before = sentence.range.lowerBound..<verb
    let start = sentence.tokens[sentence.range.lowerBound].hash
    if manuscripts.contains(start) || histories.contains(start) { return true }
    guard sentence.has(works, in: before) else { return false }
    if sentence.has(these, in: before.prefix(3)) { return true }
    return isFirst && !sentence.has(auxiliaries, in: before) && before.count <= 12
  }

  private static let between = wordSet("in on at : ,")
  private static let press = WordHash.of("press")
  private static let finished = wordSet(
    "accepted received revised submitted printed completed finalised finalized closed concluded issued published dated "
      + "updated deadline given delivered presented defended"
  )
  private static let manuscripts = wordSet(
    "manuscript text lecture speech remarks keynote transcript thesis dissertation"
  )
  private static let histories = wordSet("received submitted accepted printed first editorial completed")
  private static let works = wordSet(
    "report paper study article brief book edition handbook review text survey thesis manuscript monitor bulletin yearbook "
      + "profile note factsheet opinion overview"
  )
  private static let these = wordSet("this present")
  private static let auxiliaries = wordSet("was were is has had are be")
}
