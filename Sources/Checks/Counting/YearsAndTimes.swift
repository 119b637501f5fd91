import Diagnostics
import Packs
import RecordModel
import Text

/// More years named than the times, visits or rounds of which they are the years.
struct YearsAndTimes: Check {
  private static let farthest = 9

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    let lists = document.digest.constraints.filter { $0.kind == .list }.flatMap { $0.terms.map(\.span) }
    document.forEachSentence(withTimes: true) { sentence in
      guard !sentence.has(Self.doubts) else { return }
      for index in sentence.range {
        guard let count = Self.count(at: index, sentence, document) else { continue }
        let run = Self.years(behind: count.end, sentence, document)
        guard run.count > count.value, let first = run.first, let last = run.last else { continue }
        let spans = [sentence.passage.bytes(of: index..<count.end), sentence.passage.bytes(of: first..<last + 1)]
        // A list of so many in brackets is counted by the check of lists.
        guard !lists.contains(where: spans[1].overlaps) else { return }
        report(
          finding(
            .moreYears(sentence.passage.string(of: index..<count.end), run.count),
            spans.map { Finding.Evidence($0, of: document.text) },
            expected: "\(run.count)"
          )
        )
        return
      }
    }
  }

  /// "Twice", "three times", "four visits".
  private static func count(at index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument)
    -> (value: Int, end: Int)?
  {
    if sentence.isWord(index, of: twice) { return sentence.isWord(index + 1, of: multiples) ? nil : (2, index + 1) }
    if sentence.isWord(index, of: once) {
      return sentence.isWord(index - 1, of: only) ? (1, index + 1) : nil
    }
    guard let number = sentence.number(at: index, document), number.value < 13,
      !sentence.has(vague, in: index - 3..<index)
    else { return nil }
    guard !sentence.isWord(number.end + 1, of: multiples) else { return nil }
    return sentence.isWord(number.end, of: times) ? (number.value, number.end + 1) : nil
  }

  /// The years of the first list of years behind some words: "in 2011, 2013 and 2016".
  private static func years(behind start: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> [Int] {
    let end = min(sentence.range.upperBound, start + farthest)
    guard start < end, let first = (start..<end).first(where: { isYear($0, sentence, document) }),
      !(start..<first).contains(where: { sentence.isWord($0, of: breaks) })
    else { return [] }
    var found = [first]
    var index = first + 1
    while sentence.isWord(index, of: joints) {
      var next = index + 1
      while sentence.isWord(next, of: joints) { next += 1 }
      guard next < sentence.range.upperBound, isYear(next, sentence, document) else { break }
      found.append(next)
      index = next + 1
    }
    return found.count > 1 ? found : []
  }

  private static func isYear(_ index: Int, _ sentence: CheckedSentence, _ document: CheckedDocument) -> Bool {
    let token = sentence.tokens[index]
    guard token.isNumber, token.length == 4, let value = Int(document.text[token.range]) else { return false }
    return (1800...2100).contains(value)
  }

  /// "Three times the average of 2009, 2010, 2011 and 2012".
  private static let multiples = wordSet("the as a its their that those what more less higher lower larger his her")
  private static let twice = wordSet("twice")
  private static let once = wordSet("once")
  private static let only = wordSet("only")
  private static let times = wordSet("times visits rounds occasions sessions summits trips elections meetings editions")
  private static let joints = wordSet(", and in again")
  private static let breaks = wordSet("; since between than as from that which who but until year more between")
  private static let vague = wordSet(
    "about least some over nearly almost more than at first last of between after before since"
  )
  private static let doubts = wordSet(
    "respectively per average compared twice-yearly year annually yearly other each every apiece both"
  )

  static let description = CheckDescription(
    identifier: "years-and-times",
    kind: .other,
    severity: .warning,
    summary: "Reports more years than the times, visits or rounds of which they are the years.",
    rationale: """
      A year is one too many, or the number is wrong. Fewer years than times are left alone, since two visits may fall in \
      one year.
      """,
    passing: [
      "She went there four times while in office, in 2011, 2013, 2014 and 2016.",
      "She went there five times, in 2011, 2013 and 2014.",
      "At least two rounds were held, in 2004, 2006 and 2007.",
      "The minister came twice, in 2009 and 2014.",
      "Three times as many came in 2009, 2010, 2011 and 2012.",
      "Two visits a year were paid in 2009, 2010 and 2011.",
      "Of three rounds, two were held in 2004, and others in 2006, 2007 and 2009.",
      "He came twice, in 2009 and in 2014, and stayed away in 2015, 2016 and 2017.",
      "Between two elections, in 1999, 2001 and 2003, the mayor travelled.",
      "He was consul three times (2001–2003, 2005–2007, 2009–2011).",
      "The crop was three times the average of 2009, 2010, 2011 and 2012.",
    ],
    failing: [
      "She went there ⟦three times⟧ while in office, in ⟦2011, 2013, 2014 and 2016⟧.",
      "The minister came ⟦twice⟧, in ⟦2009, 2011 and 2014⟧.",
      "⟦Three rounds⟧ of talks were held (⟦2004, 2006, 2007 and 2009⟧).",
      "There were ⟦two summits⟧: in ⟦1999, 2003 and 2005⟧.",
      "- ⟦Three meetings⟧: ⟦1999, 2001, 2003, 2005⟧",
      "On ⟦two occasions⟧, in ⟦1971, 1975 and 1978⟧, the river froze.",
      "“We met ⟦twice⟧, in ⟦2010, 2011 and 2012⟧,” he said.",
      "The cup has had ⟦3 editions⟧, in ⟦2001, 2005, 2009 and 2013⟧.",
      "⟦Four trips⟧ to Quito, in ⟦2001, 2002, 2004, 2006 and again in 2008⟧, bore fruit.",
      "⟦Three editions⟧ were printed: in ⟦1990, 1994, 1998 and 2002⟧.",
    ]
  )
}

extension Finding.Message {
  fileprivate static func moreYears(_ count: String, _ years: Int) -> Self {
    "\u{201C}\(count)\u{201D}, but \(FigureText.count(years, "year")) are named"
  }
}
