import Quantities
import RecordModel
import Text

/// The day of a letter, a memorandum, minutes or a report that stands at the head of a short text.
struct PaperHead {
  let date: PartialDate
  let span: Range<Int>

  /// Longer texts join papers of several days.
  private static let longest = 6000
  private static let farthest = 3

  /// The date of a text, by the words at its head or by those that tell when it was finished.
  init?(of document: CheckedDocument) {
    guard document.text.bytes.count <= Self.longest else { return nil }
    var number = 0
    var found: [(date: PartialDate, span: Range<Int>)] = []
    document.forEachSentence(in: { $0.kind != .tableRow && $0.kind != .bibliographyEntry && $0.kind != .footnote }) {
      sentence in
      number += 1
      guard number <= Self.farthest, found.isEmpty else { return }
      for time in sentence.writtenDates where Self.isHead(time, sentence) {
        if let date = time.place.date, found.isEmpty { found.append((date, time.place.span)) }
      }
    }
    if let own = OwnDate.all(in: document).max(by: { $0.lastDay < $1.lastDay }), let span = own.span {
      found.append((own.date, span))
    }
    guard let latest = found.max(by: { $0.date.days.upperBound < $1.date.days.upperBound }) else { return nil }
    (date, span) = latest
  }

  /// "Memorandum of 3 June 2008", "Minutes of the meeting held on 12 May 2014", or a day on a line of its own.
  private static func isHead(_ time: CheckedSentence.Time, _ sentence: CheckedSentence) -> Bool {
    guard time.place.date?.day != nil else { return false }
    let (start, end) = (time.tokens.lowerBound, time.tokens.upperBound)
    let opens = start == sentence.range.lowerBound || sentence.breaksLine(behind: start - 1)
    if opens, sentence.breaksLine(behind: end - 1) { return true }
    let lead = sentence.start..<max(sentence.start, start)
    return lead.count <= 10 && sentence.has(papers, in: lead.prefix(3)) && sentence.isWord(start - 1, of: joints)
      && !lead.contains { sentence.isWord($0, of: verbs) }
  }

  private static let papers = wordSet(
    "memorandum memo minutes letter note communiqué communique statement report cable telegram despatch dispatch record "
      + "aide-mémoire"
  )
  private static let joints = wordSet("of dated on , :")
  private static let verbs = wordSet("was were is has had are be says said will would")
}
