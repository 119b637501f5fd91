import Quantities
import RecordModel
import Text

/// Sources that running text names with their dates: "Lund (2014)", "the bank’s bulletin of 9 September 2014".
struct NamedSources {
  private(set) var found: [(date: PartialDate, span: Range<Int>)] = []

  /// Reads the sentences in which a time stands.
  init(_ document: CheckedDocument) {
    document.forEachSentence(in: { $0.kind != .bibliographyEntry && $0.kind != .tableRow }, withTimes: true) {
      sentence in
      guard !sentence.has(Self.plans) else { return }
      for time in sentence.times {
        guard case .date(let date) = time.place.value, !time.place.isResolved, !time.place.isLoose,
          let start = Self.author(before: time.tokens, sentence) ?? Self.work(before: time.tokens, sentence)
            ?? Self.printing(before: time.tokens, sentence)
        else { continue }
        found.append((date, sentence.tokens[start].lowerBound..<time.place.span.upperBound))
      }
    }
  }

  /// The first word of "Lund (2014", "see also Lund, Salt, 2014".
  private static func author(before time: Range<Int>, _ sentence: CheckedSentence) -> Int? {
    guard time.count == 1 else { return nil }
    var place = time.lowerBound - 1
    let isBracketed = sentence.isWord(place, of: opening)
    if isBracketed { place -= 1 } else if sentence.isWord(place, of: comma) { place -= 1 }
    guard sentence.range.contains(place), sentence.tokens[place].isCapitalized, sentence.tokens[place].length > 2 else {
      return nil
    }
    let last = place
    while sentence.range.contains(place - 1), last - place < 6,
      sentence.tokens[place - 1].isCapitalized && !sentence.isWord(place - 1, of: leads)
        || sentence.isWord(place - 1, of: inner)
    { place -= 1 }
    let isClosed =
      isBracketed
      || sentence.isWord(time.upperBound, of: closing) && sentence.has(opening, in: place - 5..<place)
        && !sentence.has(closing, in: place - 5..<place)
    let isLed = sentence.isWord(place - 1, of: leads) || sentence.isWord(place - 1, of: opening)
    return isClosed && isLed ? place : nil
  }

  /// The first word of "Lund’s article of October 2014", "the bulletin of 9 September 2014".
  private static func work(before time: Range<Int>, _ sentence: CheckedSentence) -> Int? {
    var place = time.lowerBound - 1
    while sentence.isWord(place, of: articles) { place -= 1 }
    guard sentence.isWord(place, of: joints) else { return nil }
    place -= 1
    // "A talk with the pilots of Turku on 7 September 2012"
    let first = place
    while first - place < 8, !sentence.isWord(place, of: works), sentence.range.contains(place),
      sentence.tokens[place].isWord, !sentence.isWord(place, of: verbs)
    { place -= 1 }
    guard sentence.isWord(place, of: works), place == first || sentence.isWord(place + 1, of: telling) else {
      return nil
    }
    let isLed = sentence.has(sending, in: sentence.range.lowerBound..<place)
    guard isLed else { return nil }
    while sentence.range.contains(place - 1),
      sentence.isWord(place - 1, of: genitive) || sentence.tokens[place - 1].isCapitalized
    { place -= 1 }
    return place
  }

  /// The bracket of "Yearbook (Turku: State Printer, 2011)".
  private static func printing(before time: Range<Int>, _ sentence: CheckedSentence) -> Int? {
    guard time.count == 1, sentence.isWord(time.upperBound, of: closing),
      sentence.isWord(time.lowerBound - 1, of: comma),
      let open = (time.lowerBound - 9..<time.lowerBound).last(where: { sentence.isWord($0, of: opening) }),
      (open..<time.lowerBound).contains(where: { sentence.isWord($0, of: colon) })
    else { return nil }
    return open
  }

  private static let colon = wordSet(":")
  private static let opening = wordSet("( [")
  private static let closing = wordSet(") ]")
  private static let comma = wordSet(",")
  private static let inner = wordSet(", and & et al .")
  private static let joints = wordSet("of from dated")
  private static let articles = wordSet("the")
  private static let genitive = wordSet("' ’ s")
  private static let leads = wordSet("see also from by in to of cf cites as on and")
  private static let verbs = wordSet("is was were are has had in on at")
  private static let telling = wordSet("with by of")
  private static let sending = wordSet(
    "quotes quote quoting see from source sources figures data according cf cites draws uses after following"
  )
  private static let works = wordSet(
    "article book report study paper bulletin release speech interview thesis essay survey yearbook review communication "
      + "monograph brief statistics"
  )
  /// Words that speak of what is still to come.
  private static let plans = wordSet("forthcoming planned will would follow expected to-be announced until")
}
