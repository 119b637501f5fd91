import Quantities
import RecordModel
import Text

/// Citations of a paper by its day, "(Lake Herald, 23 December 2022)", of which two name the same day of two years.
struct DatedCitations {
  struct Pair {
    var first: (date: PartialDate, span: Range<Int>)
    var second: (date: PartialDate, span: Range<Int>)
  }

  private struct Key: Hashable {
    var name: [UInt32]
    var month: Int
    var day: Int
  }

  private static let mostWords = 6

  /// The pairs of a document, in the order of the text: the years follow each other.
  static func pairs(in document: CheckedDocument) -> [Pair] {
    var known: [Key: (date: PartialDate, span: Range<Int>)] = [:]
    var pairs: [Pair] = []
    document.forEachSentence(withTimes: true) { sentence in
      for time in sentence.writtenDates {
        guard let date = time.place.date, let month = date.month, let day = date.day,
          let name = name(before: time.tokens.lowerBound, sentence),
          sentence.isWord(time.tokens.upperBound, of: ends)
        else { continue }
        let key = Key(name: name, month: month, day: day)
        if let other = known[key] {
          guard abs(other.date.year - date.year) == 1 else { continue }
          pairs.append(Pair(first: other, second: (date, time.place.span)))
        } else {
          known[key] = (date, time.place.span)
        }
      }
    }
    return pairs
  }

  /// The words between an opening bracket, or a semicolon inside of it, and the comma before a date.
  private static func name(before date: Int, _ sentence: CheckedSentence) -> [UInt32]? {
    guard sentence.isWord(date - 1, of: commas) else { return nil }
    var start = date - 1
    while sentence.range.contains(start - 1), date - start <= mostWords + 1, sentence.tokens[start - 1].isWord {
      start -= 1
    }
    guard start < date - 1, sentence.isWord(start - 1, of: openings), sentence.tokens[start].isCapitalized else {
      return nil
    }
    return (start..<date - 1).map { sentence.tokens[$0].hash }
  }

  private static let commas = wordSet(",")
  private static let openings = wordSet("( ;")
  private static let ends = wordSet(") ;")
}
