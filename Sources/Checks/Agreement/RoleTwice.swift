import Quantities
import RecordModel
import Text

/// One person who is called the minister of one thing in one place and of another in the next.
///
/// Ministers change their posts: where a word or a year tells of two times, of two persons of a name or of somebody who
/// holds both, the two are left alone.
struct RoleTwice {
  /// The two titles.
  struct Pair {
    var first: Range<Int>
    var second: Range<Int>
  }

  /// "Deputy Minister of Trade Ada Berg": where the post ends and the name begins shows when another title ends likewise.
  private struct Title {
    var words: [UInt32]
    var span: Range<Int>
    var years: Set<Int>
  }

  private static let mostKept = 200

  /// The pairs of a document, in the order of the text.
  static func pairs(in document: CheckedDocument) -> [Pair] {
    var known: [Title] = []
    var pairs: [Pair] = []
    document.forEachSentence { sentence in
      guard known.count < mostKept, sentence.has(heads), !sentence.has(loose) else { return }
      let years = Set(sentence.times.compactMap { $0.place.date?.year })
      for index in sentence.range where sentence.isWord(index, of: heads) && sentence.tokens[index].isCapitalized {
        guard let title = title(around: index, years, sentence) else { continue }
        if let other = known.last(where: { differ($0, title) }) {
          pairs.append(Pair(first: other.span, second: title.span))
        }
        known.append(title)
      }
    }
    return pairs
  }

  /// Whether two titles end in one name of two words and have no post in common.
  private static func differ(_ a: Title, _ b: Title) -> Bool {
    let shared = zip(a.words.reversed(), b.words.reversed()).prefix { $0 == $1 }.count
    guard shared >= 2, a.years.isEmpty || b.years.isEmpty || a.years == b.years,
      !a.words.suffix(shared).contains(where: { heads.contains($0) || joints.contains($0) })
    else { return false }
    let (own, other) = (posts(a.words.dropLast(shared)), posts(b.words.dropLast(shared)))
    let isKin = kin.contains { !$0.isDisjoint(with: own) && !$0.isDisjoint(with: other) }
    return !own.isEmpty && !other.isEmpty && own.isDisjoint(with: other) && !isKin
  }

  private static func posts(_ words: ArraySlice<UInt32>) -> Set<UInt32> {
    Set(words).subtracting(heads).subtracting(joints).subtracting(ranks)
  }

  /// The words with capitals around "Minister", joined by "of", "for" and "and".
  private static func title(around head: Int, _ years: Set<Int>, _ sentence: CheckedSentence) -> Title? {
    var start = head
    while start > sentence.range.lowerBound, head - start < 4, isOfTitle(start - 1, sentence),
      !sentence.isWord(start - 1, of: joints)
    { start -= 1 }
    var end = head + 1
    while sentence.range.contains(end), end - head < 12, isOfTitle(end, sentence) { end += 1 }
    guard end - head >= 3 else { return nil }
    let words = (start..<end).map { sentence.tokens[$0].hash }
    return Title(words: words, span: sentence.passage.bytes(of: start..<end), years: years)
  }

  private static func isOfTitle(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let token = sentence.tokens[index]
    return token.isWord && (token.isCapitalized || sentence.isWord(index, of: joints))
  }

  private static let heads = wordSet("minister")
  /// One post goes by several of these names.
  private static let kin: [Set<UInt32>] = [
    wordSet(
      "foreign external international european europe eu development cooperation affairs relations aid integration"
    ),
    wordSet("trade commerce economy economic industry business"), wordSet("finance treasury budget"),
    wordSet("defence defense security"), wordSet("interior home police justice"), wordSet("women equality family"),
    wordSet("agriculture rural food fisheries forestry"), wordSet("education science research higher culture youth"),
    wordSet("transport infrastructure works"), wordSet("energy mines environment climate water resources"),
  ]
  private static let joints = wordSet("of for the and")
  private static let ranks = wordSet(
    "deputy vice prime first chief senior acting state assistant mr mrs ms dr the leaving his her under parliamentary union"
  )
  private static let loose = wordSet(
    "former formerly then later now previously acting ex-minister also both appointed named became become moved reshuffle "
      + "until successor predecessor interim double promoted since replaced transferred concurrently portfolio portfolios "
      + "relation cousin namesake brother sister"
  )
}
