import RecordModel
import Text

/// A feast, and the sentence behind it that tells when it began.
///
/// "Today they marked the fortieth anniversary of relations. They established relations on 5 October 1972."
struct LaterFounding {
  /// A feast that waits for its founding.
  struct Feast {
    var number: Int
    var tokens: String
    var span: Range<Int>
    var time: TimePlace
    /// What it is of: "relations", "founding".
    var subject: UInt32
    var sentence: Int
  }

  private var feast: Feast?
  private let dateline: Dateline?

  init(_ document: CheckedDocument) { dateline = Dateline(of: document) }

  /// The feast and its founding, where a sentence tells the latter.
  mutating func read(_ sentence: CheckedSentence, _ number: Int, _ document: CheckedDocument) -> (Feast, TimePlace)? {
    let before = feast
    feast = feast(in: sentence, number, document) ?? feast.flatMap { number - $0.sentence < 2 ? $0 : nil }
    guard let before, number - before.sentence <= 2, number > before.sentence, !sentence.has(Self.doubts),
      sentence.writtenDates.count == 1, let time = sentence.writtenDates.first?.place,
      sentence.range.contains(where: { sentence.tokens[$0].hash == before.subject }),
      let verb = sentence.range.first(where: { sentence.isWord($0, of: Self.founding) })
    else { return nil }
    let start = sentence.writtenDates[0].tokens.lowerBound
    guard start > verb, start - verb <= 8 || start < verb && verb - start <= 12 else { return nil }
    feast = nil
    return (before, time)
  }

  /// "The fortieth anniversary of the establishment of (diplomatic) relations", kept on the one day that is told.
  private func feast(in sentence: CheckedSentence, _ number: Int, _ document: CheckedDocument) -> Feast? {
    guard sentence.has(Self.keeping), !sentence.has(Self.doubts),
      let index = sentence.range.first(where: { sentence.isWord($0, of: Self.anniversary) }),
      let ordinal = (max(sentence.range.lowerBound, index - 3)..<index).lazy.compactMap({
        WrittenOrdinal(at: $0, sentence, document)
      }).first, ordinal.tokens.upperBound == index,
      let subject = (index + 1..<index + 9).first(where: { sentence.isWord($0, of: Self.subjects) })
    else { return nil }
    let dates = sentence.writtenDates
    let isNews = dates.isEmpty || dates.count == 1 && dates[0].place.span == dateline?.place.span
    let day =
      isNews ? dateline.flatMap { $0.holds(for: sentence) ? $0.place : nil } : dates.count == 1 ? dates[0].place : nil
    guard let day, !isNews || sentence.has(Self.today) else { return nil }
    let range = ordinal.tokens.lowerBound..<index + 1
    return Feast(
      number: ordinal.value,
      tokens: sentence.passage.string(of: range),
      span: sentence.passage.bytes(of: range),
      time: day,
      subject: sentence.tokens[subject].hash,
      sentence: number
    )
  }

  private static let keeping = wordSet(
    "marked mark marks marking celebrated celebrate celebrates celebrating commemorated commemorate commemorates held"
  )
  private static let today = wordSet("today yesterday tonight morning evening afternoon")
  private static let anniversary = wordSet("anniversary")
  private static let subjects = wordSet("relations ties embassy embassies partnership")
  private static let founding = wordSet("established opened set forged")
  private static let doubts = wordSet(
    "consular re resumed restored resumption restoration again trade next upcoming coming ahead earlier broken severed other "
      + "another friendship treaty agreement strategic comprehensive"
  )
}
