import RecordModel
import Text

/// One clause that another paragraph repeats word for word, but with another number in it.
///
/// Nine words and a year around the number are the same: no other thing can be meant, and the number was changed by a
/// slip or in one of the places only.
struct RepeatedClause {
  /// The two numbers.
  struct Pair {
    var first: Range<Int>
    var second: Range<Int>
  }

  private static let before = 4
  private static let behind = 6
  private static let most = 4000

  /// The pairs of a document, in the order of the text.
  static func pairs(in document: CheckedDocument) -> [Pair] {
    var known: [UInt64: (span: Range<Int>, number: String, block: Int)] = [:]
    var pairs: [Pair] = []
    document.forEachSentence(in: { $0.isBody && $0.kind != .tableRow }, withTimes: true) { sentence in
      guard known.count < most else { return }
      let times = sentence.times.map(\.tokens)
      for index in sentence.range where sentence.tokens[index].isNumber {
        guard !times.contains(where: { $0.contains(index) }), let key = key(around: index, sentence) else { continue }
        let number = document.text[sentence.tokens[index].range]
        guard let other = known[key] else {
          known[key] = (sentence.tokens[index].range, number, sentence.passage.block.range.lowerBound)
          continue
        }
        // Sentences side by side set two figures against each other: "by commitments … by disbursements".
        guard other.block != sentence.passage.block.range.lowerBound else { continue }
        if other.number != number { pairs.append(Pair(first: other.span, second: sentence.tokens[index].range)) }
      }
    }
    return pairs
  }

  /// The words around a number as one key; `nil` where they are too few, name no year or make the number a label.
  private static func key(around index: Int, _ sentence: CheckedSentence) -> UInt64? {
    let start = index - before
    let end = index + 1 + behind
    guard start >= sentence.range.lowerBound, end <= sentence.range.upperBound,
      !sentence.isWord(index - 1, of: labels), !sentence.has(loose)
    else { return nil }
    let places = Array(start..<index) + Array(index + 1..<end)
    let hasYear = sentence.times.contains { time in
      time.place.date != nil && !time.place.isResolved && places.contains(time.tokens.lowerBound)
    }
    guard hasYear, places.count(where: { sentence.tokens[$0].isWord }) >= 7 else { return nil }
    var hash = StableHash()
    for place in places { hash.combine(word: sentence.tokens[place].hash) }
    return hash.value
  }

  private static let labels = wordSet(
    "article articles table figure chapter note page no paragraph annex resolution section item step day class line route "
      + "phase round volume vol option group type region grade category lot number appendix box map plate in on of"
  )
  private static let loose = wordSet(
    "revised corrected instead respectively earlier formerly estimated forecast planned target first second draft another"
  )
}
