import Quantities
import RecordModel
import Text

/// The place and day at the head of a piece of news, a statement or a letter: "HANOI, 4 June 2019 —".
struct Dateline {
  let date: PartialDate
  /// The day, as a time of the text.
  let place: TimePlace
  /// What the dateline holds for: from its day to the end of its block, and to the next dateline.
  let block: Range<Int>
  let end: Int
  /// Whether the news follow in the same sentence, behind a dash or an agency.
  let isWire: Bool

  /// It stands within so many sentences from the beginning.
  private static let longestHead = 6

  /// The dateline of a document; `nil` where it has none at its head.
  init?(of document: CheckedDocument) {
    var number = 0
    var first: (place: TimePlace, date: PartialDate, block: Range<Int>, isWire: Bool)?
    var next: Int?
    document.forEachSentence(in: Self.isText) { sentence in
      number += 1
      guard first == nil ? number <= Self.longestHead : next == nil, let time = Self.time(in: sentence),
        case .date(let date) = time.place.value
      else { return }
      if first == nil {
        let block = sentence.passage.bytes(of: sentence.passage.tokens.indices)
        first = (time.place, date, block, Self.isDash(time.tokens.upperBound, sentence))
      } else {
        next = sentence.span.lowerBound
      }
    }
    guard let first else { return nil }
    (place, date, block, isWire) = (first.place, first.date, first.block, first.isWire)
    end = next ?? .max
  }

  /// Whether a sentence is one that the dateline dates.
  func holds(for sentence: CheckedSentence) -> Bool {
    sentence.span.upperBound > place.span.upperBound && sentence.span.lowerBound < end
  }

  private static func isText(_ block: Block) -> Bool {
    block.kind != .bibliographyEntry && block.kind != .tableRow && block.kind != .footnote
  }

  /// The day of a sentence that opens with a place and a day, or has them on a line of their own.
  private static func time(in sentence: CheckedSentence) -> CheckedSentence.Time? {
    guard let time = sentence.times.first, case .date(let date) = time.place.value, date.day != nil,
      !time.place.isResolved, !time.place.isLoose
    else { return nil }
    var start = time.tokens.lowerBound
    while sentence.isWord(start - 1, of: commas) || sentence.isWord(start - 1, of: days) { start -= 1 }
    let end = start
    while sentence.range.contains(start - 1), end - start < 5, isOfPlace(start - 1, sentence),
      start == end || !sentence.breaksLine(behind: start - 1)
    {
      start -= 1
    }
    guard start < end, start == sentence.start || sentence.breaksLine(behind: start - 1),
      start > sentence.start || isPlace(start..<end, sentence), isClosed(time.tokens.upperBound, sentence)
    else { return nil }
    return time
  }

  private static func isOfPlace(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let token = sentence.tokens[index]
    return token.isCapitalized || sentence.isWord(index, of: commas)
  }

  /// Whether some words name a place that is known, or are written in capitals.
  private static func isPlace(_ words: Range<Int>, _ sentence: CheckedSentence) -> Bool {
    let isKnown = sentence.names.contains {
      words.overlaps($0.tokens) && ($0.place.kind == .place || $0.place.kind == .state)
    }
    let bytes = sentence.passage.text.bytes
    let first = sentence.tokens[words.lowerBound]
    let isShout =
      first.length > 2
      && bytes[first.lowerBound..<first.upperBound].allSatisfy {
        !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      }
    return isKnown || isShout
  }

  private static func isClosed(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    !sentence.range.contains(index) || sentence.isWord(index, of: closings) || isDash(index, sentence)
      || sentence.breaksLine(behind: index - 1)
  }

  private static func isDash(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    if sentence.isWord(index, of: brackets) {
      return (index + 1...index + 6).contains { sentence.isWord($0, of: dashes) }
    }
    return sentence.isWord(index, of: dashes)
  }

  private static let commas = wordSet(",")
  private static let brackets = wordSet("(")
  private static let dashes = wordSet("— – - --")
  private static let closings = wordSet(". :")
  private static let days = wordSet("monday tuesday wednesday thursday friday saturday sunday")
}

extension CheckedSentence {
  /// Whether a line ends behind a token.
  func breaksLine(behind index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens.indices.contains(index + 1) else { return true }
    let gap = tokens[index].upperBound..<max(tokens[index].upperBound, tokens[index + 1].lowerBound)
    return passage.text.bytes[gap].contains(UInt8(ascii: "\n"))
  }
}
