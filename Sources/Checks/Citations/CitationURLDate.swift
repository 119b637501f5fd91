import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A reference whose date is not that in its own web address.
///
/// ## What it does
/// Holds the day that a reference gives against the day that stands in its address.
///
/// ## Why it matters
/// Either the date was copied wrongly or the address leads to another text: the reader cannot find the source.
///
/// ## Example
/// "17 March 2013, https://wire.example/20130517/ferry-returns."
///
/// ## References
/// Newspapers put the day of publication into their addresses.
struct CitationURLDate: Check {
  /// A text may be put online a week after its day, or a day before it in another time zone.
  private static let grace = 7
  /// Where only the month is known, a text that was put away in the next quarter is left alone.
  private static let graceOfMonths = 80

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    var seen: Set<Int> = []
    for reference in document.digest.references {
      guard let address = document.address(of: reference) else { continue }
      seen.insert(address.lowerBound)
      guard let date = reference.date, date.month != nil else { continue }
      let citation = document.trimmed(reference.span.lowerBound..<address.lowerBound)
      compare(date, citation, address, in: document, report)
    }
    for address in document.webAddresses where !seen.contains(address.lowerBound) {
      guard let time = document.dateOfSource(before: address.lowerBound), case .date(let date) = time.value else {
        continue
      }
      compare(date, time.span, address, in: document, report)
    }
  }

  private func compare(
    _ date: PartialDate,
    _ citation: Range<Int>,
    _ address: Range<Int>,
    in document: CheckedDocument,
    _ report: (Finding) -> Void
  ) {
    guard let written = AddressDate(document.text.bytes[address]), let first = written.readings.first else { return }
    let distance = written.distance(to: date)
    guard distance > (written.isMonth || date.day == nil ? Self.graceOfMonths : Self.grace) else { return }
    report(
      finding(
        .datesDiffer(date.plain, first.plain),
        [Finding.Evidence(citation, of: document.text), Finding.Evidence(address, of: document.text)],
        severity: distance > Self.grace && !written.isMonth ? .error : .warning,
        expected: first.plain,
        explanations: ["delay: the two are at least \(FigureText.count(distance, "day")) apart, more than a week"]
      )
    )
  }

  static let description = CheckDescription(
    identifier: "citation-url-date",
    kind: .citationURLDate,
    severity: .error,
    summary: "Holds the day that a reference gives against the day that stands in its web address.",
    rationale: """
      Either the date was copied wrongly or the address leads to another text: the reader cannot find the source. A \
      week is granted, since texts are put online before or after their day.
      """,
    passing: passing,
    failing: failing
  )

  private static func list(_ entries: [String]) -> [Example] {
    entries.map {
      Example(
        stringLiteral: "A ferry was restored.\n\n# References\n\n- Ba, A. (2019). Ferries. Aarhus: Havn.\n- \($0)"
      )
    }
  }

  private static let passing: [Example] =
    list([
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/20130317/ferry-returns",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/2013/03/18/ferry-returns",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/ferry-17052013x7",
      "Wire Agency. “Ferry returns.” March 2013, https://wire.example/20130517/ferry-returns",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/article-20131399.html",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/2013/05/ferry-returns",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/t20130322_5107.html",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/2013-03/16/c_1362.htm",
      "Wire Agency. “Ferry returns.” 17 March 2013.",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/18807-2013-03-17-08-11-24.html",
      "Wire Agency. “Ferry returns.” 17 March 2013, https://wire.example/2013/mar/17/ferry",
      "Wire Agency. “Ferry returns.” 5 June 2013, https://wire.example/ferry-06-05-2013",
      "Wire Agency. “Ferry returns.” 5 June 2013, https://wire.example/ferry-05-06-2013",
      "Fram. “Yearbook.” 3 March 2013, https://fram.example/wp-content/uploads/2016/07/yearbook.pdf",
    ]) + [
      "The pier was opened on 4 May 2010 (https://wire.example/2012/09/18/ten-piers).",
      "The board’s statement of 7 May 2011 (https://trade.example/2011/05/07/quay) names the port.",
      "1. Wire, “Ferry returns”, 17 March 2013, https://wire.example/20130318/ferry-returns.",
    ]

  private static let failing: [Example] =
    list([
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/20130517/ferry-returns⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/2014/03/17/ferry-returns⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/2013-02/17/c_1362.htm⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/t20080317_510728.html⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/18807-2013-04-17-08-11-24.html⟧",
      "⟦Wire Agency. “Ferry returns.” March 17, 2013⟧, ⟦https://wire.example/2012/03/17/ferry⟧",
      "⟦Lahti Forum, “Transit grows”, 4 May 2009⟧, ⟦https://forum.example/news/2009/07/04/transit⟧",
      "⟦Marchetti, L. “Rails.” The Post, 8 June 2011.⟧ ⟦https://post.example/national/20110806/rails⟧",
      "⟦Okello, T. “Wages.” Fram, December 1, 2010.⟧ ⟦https://fram.example/2010/01/12/wages.html⟧",
      "⟦Wire Agency. “Rain nears.” 14 June 2012⟧, ⟦https://radio.example/rain-08142012163622.html⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/2013/jul/17/ferry⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/ferry-17-05-2013⟧",
      "⟦Wire Agency. “Ferry returns.” March 2013⟧, ⟦https://wire.example/20140517/ferry-returns⟧",
      "⟦Wire Agency. “Ferry returns.” 17 March 2013⟧, ⟦https://wire.example/2014/05/ferry-returns⟧",
    ]) + [
      "The port lent a tug.¹\n\n1. Wire, “Tug arrives”, ⟦8 March 2013⟧, ⟦https://wire.example/20130508/tug-arrives⟧.",
      "The ministry’s release of ⟦18 September 2011⟧ (⟦https://trade.example/2012/10/18/union⟧) names the port.",
      "Its editor wrote “The tug is back,” ⟦3 May 2016⟧, at ⟦https://wire.example/2015/05/03/tug⟧.",
    ]
}

extension CheckedDocument {
  /// The date that is given for the source at an address in running text or in a plain note.
  ///
  /// It stands right before the address, and a title in quotation marks or a word such as "report of" before it.
  fileprivate func dateOfSource(before address: Int) -> TimePlace? {
    guard let time = times(before: address, within: 60).first, time.span.upperBound <= address,
      !time.isResolved, !time.isLoose,
      isNextTo(time.span.upperBound, address, words: ["at", "available", "online", "from", "url", "see", "retrieved"])
    else { return nil }
    let before = text[max(0, time.span.lowerBound - 24)..<time.span.lowerBound].lowercased()
    let quoted = before.split(separator: ",", omittingEmptySubsequences: false).dropLast().last ?? ""
    if quoted.hasSuffix("”") || quoted.hasSuffix("\"") || before.hasSuffix(",” ") || before.hasSuffix(",\" ") {
      return time
    }
    let unnumbered = before.split(separator: " ").filter { !$0.contains { $0.isNumber } && $0 != "no." && $0 != "nr." }
    let words = unnumbered.joined(separator: " ") + " "
    return Self.sources.contains { before.hasSuffix($0) || words.hasSuffix($0) } ? time : nil
  }

  private static let sources = [
    "release of ", "report of ", "article of ", "statement of ", "communiqué of ", "dispatch of ", "story of ",
    "story on ", "post of ", "article dated ", "release dated ", "report dated ",
  ]
}

extension Finding.Message {
  fileprivate static func datesDiffer(_ date: String, _ address: String) -> Self {
    "the reference is dated \(date), its address \(address)"
  }
}
