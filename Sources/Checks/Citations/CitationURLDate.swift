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

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for reference in document.digest.references {
      guard let date = reference.date, date.day != nil, let address = document.address(of: reference),
        let written = AddressDate.read(document.text.bytes[address])
      else { continue }
      let distance = written.days.lowerBound - date.days.lowerBound
      guard distance.magnitude > Self.grace else { continue }
      let citation = reference.span.lowerBound..<address.lowerBound
      report(
        finding(
          .datesDiffer(date.plain, written.plain),
          [
            Finding.Evidence(document.trimmed(citation), of: document.text),
            Finding.Evidence(address, of: document.text),
          ],
          severity: distance.magnitude > 31 ? .error : .warning,
          expected: written.plain,
          explanations: [
            "delay: the two days are \(FigureText.count(Int(distance.magnitude), "day")) apart, more than a week"
          ]
        )
      )
    }
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

  private static let passing: [Example] = list([
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
  ])

  private static let failing: [Example] = list([
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
  ])
}

/// The day that a web address holds.
private enum AddressDate {
  /// The only day in an address: `/2013/05/22/`, `20130517`, `2020-05/22`, `05292019163622`.
  static func read(_ address: ArraySlice<UInt8>) -> PartialDate? {
    var runs: [(digits: [Int], end: Int)] = []
    var index = address.startIndex
    while index < address.endIndex {
      let start = index
      while index < address.endIndex, address[index] &- 0x30 < 10 { index += 1 }
      if index > start { runs.append((address[start..<index].map { Int($0) - 0x30 }, index)) }
      if index == start { index += 1 }
    }
    var days = Set(runs.compactMap { compact($0.digits) })
    for (a, (b, c)) in zip(runs, zip(runs.dropFirst(), runs.dropFirst(2))) where a.digits.count == 4 {
      let isParted = [a, b].allSatisfy {
        $0.end < address.endIndex && (address[$0.end] == 0x2F || address[$0.end] == 0x2D)
      }
      guard isParted, b.digits.count <= 2, c.digits.count <= 2, a.end + 1 + b.digits.count == b.end,
        b.end + 1 + c.digits.count == c.end
      else { continue }
      if let day = day(number(a.digits), number(b.digits), number(c.digits)) { days.insert(day) }
    }
    return days.count == 1 ? days.first : nil
  }

  /// A day in one run of digits: eight with the year first, or fourteen with the month first and the time behind.
  private static func compact(_ digits: [Int]) -> PartialDate? {
    switch digits.count {
    case 8: day(number(digits[0..<4]), number(digits[4..<6]), number(digits[6..<8]))
    case 14:
      day(number(digits[0..<4]), number(digits[4..<6]), number(digits[6..<8]))
        ?? day(number(digits[4..<8]), number(digits[0..<2]), number(digits[2..<4]))
    default: nil
    }
  }

  private static func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { 10 * $0 + $1 } }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    (1990...2060).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }
}

extension Finding.Message {
  fileprivate static func datesDiffer(_ date: String, _ address: String) -> Self {
    "the reference is dated \(date), its address \(address)"
  }
}
