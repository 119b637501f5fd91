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
    let latest = Self.all(in: document).max { $0.lastDay < $1.lastDay }
    guard let own = latest ?? document.digest.info.date.map({ OwnDate(date: $0, span: nil) }) else { return nil }
    self = own
  }

  /// The dates that the words of a document give for itself.
  static func all(in document: CheckedDocument) -> [OwnDate] {
    var found: [OwnDate] = []
    var dateline: OwnDate?
    var speaksOfItself = false
    var number = 0
    var isPaper = false
    document.forEachSentence(in: { $0.kind != .bibliographyEntry && $0.kind != .tableRow }, withTimes: true) {
      sentence in
      number += 1
      for own in dates(in: sentence, isFirst: number == 1) {
        if number == 1, sentence.times.count == 1, isDateline(sentence.times[0], in: sentence) {
          dateline = own
        } else {
          found.append(own)
        }
      }
      if number == 1 { isPaper = sentence.has(works.union(series), in: sentence.start..<sentence.start + 5) }
      if isPaper, number <= 4, let own = lineDate(in: sentence), !found.contains(where: { $0.span == own.span }) {
        found.append(own)
      }
      speaksOfItself = speaksOfItself || speaks(sentence)
    }
    // The place and day above a piece of news are not those of a text that tells of later years.
    return speaksOfItself ? found + [dateline].compactMap(\.self) : found
  }

  /// "Nassau, October 2015" on a line of its own.
  private static func lineDate(in sentence: CheckedSentence) -> OwnDate? {
    guard
      let time = sentence.writtenDates.first(where: { time in
        sentence.breaksLine(behind: time.tokens.upperBound - 1)
          && sentence.isWord(time.tokens.lowerBound - 1, of: commas)
          && (1...4).contains { length in
            let start = time.tokens.lowerBound - 1 - length
            return sentence.range.contains(start)
              && (start == sentence.range.lowerBound || sentence.breaksLine(behind: start - 1))
              && (start..<time.tokens.lowerBound - 1).allSatisfy { sentence.tokens[$0].isCapitalized }
          }
      }), let date = time.place.date, date.month != nil
    else { return nil }
    return OwnDate(date: date, span: time.place.span)
  }

  private init(date: PartialDate, span: Range<Int>?) {
    self.date = date
    self.span = span
  }

  private static func dates(in sentence: CheckedSentence, isFirst: Bool) -> [OwnDate] {
    sentence.times.compactMap { time in
      guard case .date(let date) = time.place.value, !time.place.isResolved, !time.place.isLoose else { return nil }
      let place = time.tokens.lowerBound
      let verb = verb(before: place, in: sentence)
      let isOwn =
        verb.map { isOfThisText($0, in: sentence, isFirst: isFirst) } ?? false
        || isFirst && (isHead(time, verb, in: sentence) || isDateline(time, in: sentence))
      guard isOwn else { return nil }
      let start = sentence.tokens[verb ?? place].lowerBound
      return OwnDate(date: date, span: start..<time.place.span.upperBound)
    }
  }

  /// The verb of finishing right before a date, with at most a preposition between them.
  private static func verb(before date: Int, in sentence: CheckedSentence) -> Int? {
    var index = date - 1
    var steps = 0
    while sentence.range.contains(index), steps < 6,
      between.contains(sentence.tokens[index].hash)
        || steps > 0 && sentence.tokens[index].isCapitalized
          && !finished.contains(sentence.tokens[index].hash)
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
    if manuscripts.contains(start) || histories.contains(start) || sentence.start == verb && isFirst { return true }
    guard sentence.has(works, in: before) else { return false }
    if sentence.has(these, in: before.prefix(3)) { return true }
    return isFirst && !sentence.has(auxiliaries, in: before) && before.count <= 12
  }

  /// "Discussion paper, April 2010", "Text as of 4 May 2013", "© 2009": the words that open a document, without a verb.
  private static func isHead(_ time: CheckedSentence.Time, _ verb: Int?, in sentence: CheckedSentence) -> Bool {
    let lead = sentence.range.lowerBound..<max(sentence.range.lowerBound, time.tokens.lowerBound)
    guard lead.count <= 12, !lead.isEmpty, !sentence.has(auxiliaries), !sentence.has(titles, in: lead),
      sentence.has(works, in: lead.prefix(3)) || sentence.has(states, in: lead.prefix(3)),
      verb != nil || sentence.isWord(time.tokens.lowerBound - 1, of: joints)
        || sentence.isWord(time.tokens.lowerBound - 1, of: works)
    else { return false }
    let next = time.tokens.upperBound
    let endsLine = sentence.breaksLine(behind: next - 1)
    let isClosed = endsLine || !sentence.range.contains(next) || sentence.isWord(next, of: closings)
    // A period that is dealt with comes before the day of finishing.
    let isLast = endsLine || !sentence.times.contains { $0.tokens.lowerBound >= next }
    return isClosed && isLast
  }

  /// "Oslo, 12 May 2008.": the first sentence is but a place and a day.
  private static func isDateline(_ time: CheckedSentence.Time, in sentence: CheckedSentence) -> Bool {
    let lead = sentence.range.lowerBound..<max(sentence.range.lowerBound, time.tokens.lowerBound)
    guard (2...4).contains(lead.count), sentence.isWord(time.tokens.lowerBound - 1, of: commas),
      lead.dropLast().allSatisfy({ sentence.tokens[$0].isCapitalized })
    else { return false }
    return sentence.range.upperBound - time.tokens.upperBound <= 1
  }

  /// Whether a sentence has words such as "this memorandum".
  private static func speaks(_ sentence: CheckedSentence) -> Bool {
    sentence.range.contains { sentence.isWord($0, of: these) && sentence.isWord($0 + 1, of: works) }
  }

  private static let commas = wordSet(",")
  private static let between = wordSet("in on at : ,")
  private static let press = WordHash.of("press")
  private static let finished = wordSet(
    "accepted received revised submitted printed completed finalised finalized closed concluded issued published dated "
      + "updated deadline given delivered presented defended finished written compiled drafted prepared modified reviewed "
      + "changed copyright"
  )
  private static let manuscripts = wordSet(
    "manuscript text lecture speech remarks keynote transcript thesis dissertation"
  )
  private static let histories = wordSet("received submitted accepted printed first editorial completed last")
  private static let works = wordSet(
    "report paper study article brief book edition handbook review text survey thesis manuscript monitor bulletin yearbook "
      + "profile note factsheet opinion overview almanac annual brochure leaflet flyer guide newsletter website page "
      + "dissertation essay memo memorandum briefing chapter minutes version volume status"
  )
  private static let series = wordSet("papers studies series monographs reports briefs memoranda")
  private static let states = wordSet("status version edition copyright © (c) updated last stand state")
  /// Words by which a date is that of something else.
  private static let titles = wordSet(
    "visit summit meeting treaty agreement conference session signed opened speech letter"
  )
  private static let these = wordSet("this present")
  private static let joints = wordSet("of , : ( in")
  private static let closings = wordSet(". : ) ; ,")
  private static let auxiliaries = wordSet("was were is has had are be will would says said")
}
