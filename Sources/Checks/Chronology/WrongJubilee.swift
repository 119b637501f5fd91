import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A jubilee, a centenary or half a century that the two years beside it do not give.
struct WrongJubilee: Check {
  /// A feast may be kept a year early or late.
  private static let grace = 1

  init(_ lexicon: Lexicon) {}

  private struct Founding {
    var time: TimePlace
    var sentence: Int
    var block: Range<Int>
  }

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var last: Founding?
    var number = 0
    let known = document.digest.constraints.filter { $0.kind == .duration }.flatMap { $0.terms.map(\.span) }
    var later = LaterFounding(document)
    document.forEachSentence { sentence in
      number += 1
      if let (feast, founding) = later.read(sentence, number, document), !known.contains(where: feast.span.overlaps) {
        judge(feast, founding, document, report)
      }
      guard !sentence.times.isEmpty else { return }
      let times = sentence.writtenDates
      let before = last
      let isFounding = sentence.has(Self.foundings) && times.count == 1
      last =
        isFounding
        ? Founding(time: times[0].place, sentence: number, block: sentence.passage.block.range) : nil
      guard let feast = Self.told(in: sentence, document),
        !known.contains(where: sentence.passage.bytes(of: feast.tokens).overlaps), times.count == sentence.times.count
      else { return }
      guard let (a, b) = Self.pair(times, before, number, sentence), let first = a.date?.year, let second = b.date?.year
      else { return }
      let years = abs(second - first)
      guard !feast.years.contains(where: { abs($0 - years) <= feast.grace }) else { return }
      let places = [a.span, sentence.passage.bytes(of: feast.tokens), b.span]
      report(
        finding(
          .otherYears(sentence.passage.string(of: feast.tokens), first, second, years),
          places.map { Finding.Evidence($0, of: document.text) },
          expected: "\(years) years"
        )
      )
    }
  }

  /// The time of the founding and that of the feast: of one sentence, or of two that follow each other.
  private static func pair(
    _ times: [CheckedSentence.Time],
    _ before: Founding?,
    _ number: Int,
    _ sentence: CheckedSentence
  ) -> (TimePlace, TimePlace)? {
    if times.count == 2, sentence.has(foundings) { return (times[0].place, times[1].place) }
    guard times.count == 1, let before, before.sentence == number - 1, before.block == sentence.passage.block.range
    else { return nil }
    return (before.time, times[0].place)
  }

  /// Holds the number of a feast against the year that the sentence behind it tells.
  private func judge(
    _ feast: LaterFounding.Feast,
    _ founding: TimePlace,
    _ document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    guard let first = founding.date?.year, let second = feast.time.date?.year else { return }
    let years = abs(second - first)
    guard abs(years - feast.number) > Self.grace else { return }
    report(
      finding(
        .otherYears(feast.tokens, first, second, years),
        [feast.span, founding.span, feast.time.span].map { Finding.Evidence($0, of: document.text) },
        expected: "\(years) years"
      )
    )
  }

  private typealias Feast = (years: [Int], tokens: Range<Int>, grace: Int)

  /// What is kept, where nothing makes it doubtful or another's.
  private static func told(in sentence: CheckedSentence, _ document: CheckedDocument) -> Feast? {
    guard !sentence.has(doubts), let feast = feast(in: sentence, document),
      !sentence.isWord(feast.tokens.lowerBound - 1, of: genitive),
      sentence.isWord(feast.tokens.upperBound - 1, of: century) || !sentence.isWord(feast.tokens.upperBound, of: of)
        || sentence.isWord(feast.tokens.upperBound + 1, of: known)
    else { return nil }
    return feast
  }

  /// What is kept, and the years that it may mean.
  private static func feast(in sentence: CheckedSentence, _ document: CheckedDocument) -> Feast? {
    for index in sentence.range {
      if sentence.isWord(index, of: jubilee), index > sentence.range.lowerBound,
        let years = metals[sentence.tokens[index - 1].hash]
      {
        return (years, index - 1..<index + 1, grace)
      }
      if let years = hundreds[sentence.tokens[index].hash], !sentence.tokens[index].isCapitalized {
        return ([years], index..<index + 1, grace)
      }
      if sentence.isWord(index, of: century), sentence.has(keeping) {
        if sentence.isWord(index - 1, of: articles), sentence.isWord(index - 2, of: half) {
          return ([50], index - 2..<index + 1, 2)
        }
        if sentence.has(quarter, in: index - 3..<index) { return ([25], index - 3..<index + 1, 2) }
      }
      if sentence.isWord(index, of: anniversary),
        let ordinal = (max(sentence.range.lowerBound, index - 3)..<index).lazy.compactMap({
          WrittenOrdinal(at: $0, sentence, document)
        }).first, ordinal.tokens.upperBound == index, sentence.has(keeping)
      {
        return ([ordinal.value], ordinal.tokens.lowerBound..<index + 1, grace)
      }
    }
    return nil
  }

  private static let genitive = wordSet("s '")
  private static let of = wordSet("of")
  /// "Of these relations": of what the sentence before told.
  private static let known = wordSet("these this those that")
  private static let jubilee = wordSet("jubilee")
  private static let anniversary = wordSet("anniversary")
  private static let century = wordSet("century")
  private static let half = wordSet("half")
  private static let quarter = wordSet("quarter")
  private static let articles = wordSet("a")
  private static let metals: [UInt32: [Int]] = [
    WordHash.of("silver"): [25], WordHash.of("ruby"): [40], WordHash.of("golden"): [50], WordHash.of("gold"): [50],
    WordHash.of("diamond"): [60, 75], WordHash.of("platinum"): [70, 75],
  ]
  private static let hundreds: [UInt32: Int] = {
    var years: [UInt32: Int] = [:]
    for (words, number) in [
      ("centenary centennial", 100), ("sesquicentennial", 150), ("bicentenary bicentennial", 200),
      ("tercentenary tricentennial", 300),
    ] {
      for word in wordSet(words) { years[word] = number }
    }
    return years
  }()
  private static let keeping = wordSet(
    "celebrated celebrates celebrate marked marks mark kept observed commemorated fell held celebration celebrations"
  )
  private static let foundings = wordSet(
    "established founded opened created signed forged set became begun began built concluded inaugurated launched joined "
      + "entered born formed completed independence"
  )
  private static let doubts = wordSet(
    "before eve ahead next until would will prepare prepares preparation preparations forthcoming upcoming early late "
      + "almost nearly about coincided coinciding another other former predecessor named reopened rebuilt not"
  )

  static let description = CheckDescription(
    identifier: "wrong-jubilee",
    kind: .duration,
    severity: .error,
    summary: "Holds jubilees, centenaries and anniversaries against the year from which they are counted.",
    rationale: """
      One of the years or the name of the feast is wrong. A year early or late is granted, a diamond jubilee may be of \
      sixty or seventy-five years, and feasts still to come are left alone.
      """,
    passing: [
      "LIMA, 4 June 2022 – Peru and Oman today marked the fiftieth anniversary of their relations. The two established relations on 4 June 1972.",
      "LIMA, 4 June 2022 – Peru and Oman today marked the fortieth anniversary of their relations. Oman established relations with Chile in 1972 and with Peru in 1982.",
      "The two ports became sister cities in 1985 and kept their silver jubilee in 2010.",
      "The guild was founded in 1913 and celebrated its centenary in 2013.",
      "The line was opened in 1908. Its diamond jubilee was marked in 1968.",
      "The line was opened in 1908. Its diamond jubilee was marked in 1983.",
      "The school was opened in 1971 and marked half a century of lessons in 2021.",
      "Relations were forged in May 1973, and the 50th anniversary fell in 2023.",
      "The guild, founded in 1913, will celebrate its centenary before 2012.",
      "The queen kept her golden jubilee in 1887.",
      "The mine, opened in 1950, was 50 years old when its sister kept a jubilee.",
      "The league was founded in 1920 and marked its 75th anniversary in 1995.",
      "Opened in 1862, the club kept Schiller’s centenary in 1859 in its books.",
      "The bank was founded in 1913. In 2003 it celebrated the centenary of its town.",
    ],
    failing: [
      "LIMA, ⟦4 June 2022⟧ – Peru and Oman today marked the ⟦fortieth anniversary⟧ of their relations. The two established relations on ⟦4 June 1972⟧.",
      "In ⟦2018⟧ they celebrated the ⟦30th anniversary⟧ of diplomatic ties with a fair. Ties were established in ⟦1968⟧.",
      "The two ports became sister cities in ⟦1985⟧ and kept their ⟦silver jubilee⟧ in ⟦2005⟧.",
      "Relations were established in ⟦1962⟧; the ⟦golden jubilee⟧ was celebrated in ⟦2002⟧ with a ball.",
      "The guild was founded in ⟦1913⟧ and celebrated its ⟦centenary⟧ in ⟦2003⟧.",
      "The line was opened in ⟦1908⟧. Its ⟦diamond jubilee⟧ was marked in ⟦1998⟧.",
      "The school was opened in ⟦1971⟧ and marked ⟦half a century⟧ of lessons in ⟦2011⟧.",
      "Relations were forged in ⟦May 1973⟧, and the ⟦40th anniversary⟧ fell in ⟦2023⟧.",
      "The bridge was completed in ⟦1815⟧; its ⟦bicentenary⟧ was celebrated in ⟦2005⟧.",
      "Formed in ⟦1945⟧, the union kept its ⟦platinum jubilee⟧ in ⟦1995⟧.",
      "The university, founded in ⟦1855⟧, observed its ⟦sesquicentennial⟧ in ⟦1985⟧.",
      "The league was founded in ⟦1920⟧ and its ⟦75th anniversary⟧ was celebrated in ⟦2005⟧.",
      "- Line opened in ⟦1900⟧; ⟦centenary⟧ marked in ⟦2010⟧",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherYears(_ feast: String, _ first: Int, _ second: Int, _ years: Int) -> Self {
    "\u{201C}\(feast)\u{201D}, but from \(first) to \(second) it is \(years) years"
  }
}
