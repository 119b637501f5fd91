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
      guard
        let date = reference.date.flatMap({ $0.month == nil ? nil : $0 })
          ?? document.bracketedDay(before: address.lowerBound)?.date ?? document.day(in: reference, before: address)
      else { continue }
      let citation = document.trimmed(reference.span.lowerBound..<address.lowerBound)
      compare(date, citation, address, in: document, report)
    }
    for address in document.webAddresses where !seen.contains(address.lowerBound) {
      if let written = document.bracketedDay(before: address.lowerBound) {
        compare(written.date, written.span, address, in: document, report)
        continue
      }
      let time =
        document.dateOfSource(before: address.lowerBound) ?? document.dateOfNamedSource(before: address.lowerBound)
        ?? document.dateOfSource(behind: address.upperBound)
      guard let time, case .date(let date) = time.value else { continue }
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
      "The summit in Klow (4 May 2010) is described at https://wire.example/2012/09/18/ten-piers.",
      "The treaty was signed in Oslo, 4 May 2010 (https://wire.example/2012/09/18/ten-piers).",
      "The Treaty of 4 May 2010 (https://wire.example/2012/09/18/ten-piers) is in force.",
      "(Morning Wire, 4 May 2010, https://wire.example/2010/05/05/ten-piers)",
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
      "12. ⟦“Harbour to reopen at Wadi Rum”, Daily Lantern, 17 March 2019⟧, ⟦https://lantern.example/2014/03/17/harbour/⟧ (accessed 2 May 2020).\n13. Interview with a pilot, Aldra, November 2019.",
      "The port lent a tug.¹\n\n1. Wire, “Tug arrives”, ⟦8 March 2013⟧, ⟦https://wire.example/20130508/tug-arrives⟧.",
      "The ministry’s release of ⟦18 September 2011⟧ (⟦https://trade.example/2012/10/18/union⟧) names the port.",
      "Morning Wire (⟦2021, February 9⟧). Quay sold. ⟦https://wire.example/2021/09/22/quay⟧",
      "Morning Wire (⟦2021, 9 February⟧). Quay sold. ⟦https://wire.example/2021/09/22/quay⟧",
      "Lund, O. (⟦9 February 2021⟧). Quay sold. ⟦https://wire.example/2021/09/22/quay⟧",
      "[3] Port Office, circular dated ⟦30 April 2013⟧, ⟦https://port.example/circulars/20120430.html⟧",
      "As the Morning Wire reported on ⟦4 May 2010⟧ (⟦https://wire.example/2010/09/04/quay⟧), it was sold.",
      "According to the Wire of ⟦4 May 2010⟧ (⟦https://wire.example/2011/05/04/quay⟧), it was sold.",
      "The quay was sold (⟦https://wire.example/2011/05/04/quay⟧, ⟦4 May 2010⟧).",
      "Its editor wrote “The tug is back,” ⟦3 May 2016⟧, at ⟦https://wire.example/2015/05/03/tug⟧.",
    ]
}

extension CheckedDocument {
  /// The date that is given for the source at an address in running text or in a plain note.
  ///
  /// It stands right before the address, and a title in quotation marks or a word such as "report of" before it.
  fileprivate func dateOfSource(before address: Int) -> TimePlace? {
    guard let time = times(before: address, within: 60).first, !time.isResolved, !time.isLoose,
      isNextTo(time.span.upperBound, address, words: ["at", "available", "online", "from", "url", "see", "retrieved"])
    else { return nil }
    let before = text[max(0, time.span.lowerBound - 24)..<time.span.lowerBound].lowercased()
    let quoted = before.split(separator: ",", omittingEmptySubsequences: false).dropLast().last ?? ""
    if quoted.hasSuffix("”") || quoted.hasSuffix("\"") || before.hasSuffix(",” ") || before.hasSuffix(",\" ") {
      return time
    }
    let unnumbered = before.split(separator: " ").filter { !$0.contains { $0.isNumber } && $0 != "no." && $0 != "nr." }
    let words = unnumbered.joined(separator: " ") + " "
    var named = words.split(separator: " ")
    guard let joint = named.popLast(), let source = named.last else { return nil }
    return (["of", "on", "dated"].contains(joint) && Self.sources.contains(String(source))) ? time : nil
  }

  /// The only day that stands in a reference before its address, and is not that of reading it.
  fileprivate func day(in reference: Reference, before address: Range<Int>) -> PartialDate? {
    let days = times(before: address.lowerBound, within: address.lowerBound - reference.span.lowerBound).filter {
      guard case .date(let date) = $0.value, date.day != nil, !$0.isResolved, !$0.isLoose else { return false }
      return $0.span.lowerBound >= reference.span.lowerBound
    }
    guard days.count == 1, case .date(let date) = days[0].value else { return nil }
    let before = text[max(reference.span.lowerBound, days[0].span.lowerBound - 24)..<days[0].span.lowerBound]
      .lowercased()
    return Self.readings.contains(where: before.contains) ? nil : date
  }

  /// The day of "Radio (2021, February 9)", in the line of the address.
  fileprivate func bracketedDay(before address: Int) -> (date: PartialDate, span: Range<Int>)? {
    var start = address
    while start > 0, address - start < 400, text.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    guard let open = text.bytes[start..<address].firstIndex(of: UInt8(ascii: "(")),
      let close = text.bytes[open..<address].firstIndex(of: UInt8(ascii: ")")), close - open < 30
    else { return nil }
    let words = text[open + 1..<close].split { $0 == " " || $0 == "," }.map(String.init)
    // "2019, May 3", "2019, 3 May", "3 May 2019", "May 3, 2019": the year is at one end, and one word is a month.
    guard words.count == 3, let yearPlace = [0, 2].first(where: { words[$0].count == 4 && Int(words[$0]) != nil }),
      let year = Int(words[yearPlace]), (1990...2060).contains(year),
      // In running text "the summit (4 May 2010)" has the day of the summit; in an entry a full stop follows.
      yearPlace == 0 || text.bytes[close + 1] == UInt8(ascii: ".")
    else { return nil }
    let rest = words.indices.filter { $0 != yearPlace }.map { words[$0] }
    let months = rest.map { word in
      word.count > 2 ? MonthName.all.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) } : nil
    }
    guard let named = months.firstIndex(where: { $0 != nil }), let month = months[named],
      let day = Int(rest[1 - named]),
      let date = PartialDate(year: year, month: month + 1, day: day)
    else { return nil }
    return (date, open + 1..<close)
  }

  private static let readings = ["accessed", "retrieved", "consulted", "visited", "conference", "held ", "meeting"]

  /// The day behind the name of a source in running text: "(Evening Star, 4 March 2015, http…)", "the Star of 4 March".
  fileprivate func dateOfNamedSource(before address: Int) -> TimePlace? {
    guard let time = times(before: address, within: 60).first, !time.isResolved, !time.isLoose,
      case .date(let date) = time.value, date.day != nil,
      isNextTo(time.span.upperBound, address, words: ["at", "available", "online", "from", "url", "see"])
    else { return nil }
    let line = text[max(0, time.span.lowerBound - 80)..<time.span.lowerBound].split(separator: "\n").last ?? ""
    var words = line.split(separator: " ").map(String.init)
    guard let last = words.popLast() else { return nil }
    if last == "on", let verb = words.last { return Self.printing.contains(verb) ? time : nil }
    if last == "of", let name = words.popLast() {
      return words.last?.lowercased() == "the" && isName(name) && !Self.acts.contains(name.lowercased()) ? time : nil
    }
    let isOpened = last == "(" || line.hasSuffix("(")
    guard isOpened || [",", ":", "."].contains(where: last.hasSuffix) else { return nil }
    var names = words
    if last.contains(where: \.isLetter) { names.append(String(last.prefix { $0 != "," && $0 != ":" && $0 != "." })) }
    let run = names.reversed().prefix { isName($0) }
    guard !run.isEmpty, !run.contains(where: { Self.acts.contains($0.lowercased()) }) else { return nil }
    let lead = names.dropLast(run.count).last
    return lead.map {
      Self.leads.contains($0.lowercased()) || $0.hasSuffix(",") || $0.hasSuffix(".") || $0.hasSuffix("”")
    } ?? true
      ? time : nil
  }

  /// Whether a word begins with a capital, behind brackets and quotation marks.
  private func isName(_ word: some StringProtocol) -> Bool {
    word.first { $0.isLetter }.map { $0.isUppercase } ?? false
  }

  /// "(http…, 3 March 2015)": the day right behind an address and before the bracket that closes.
  fileprivate func dateOfSource(behind address: Int) -> TimePlace? {
    let place = digest.places.times.partition { $0.span.lowerBound >= address }
    guard place < digest.places.times.count, digest.places.times[place].span.lowerBound - address <= 3 else {
      return nil
    }
    let time = digest.places.times[place]
    let end = time.span.upperBound
    guard end < text.bytes.count, text.bytes[end] == UInt8(ascii: ")"), !time.isResolved, !time.isLoose else {
      return nil
    }
    return text[address..<time.span.lowerBound] == ", " ? time : nil
  }

  private static let printing: Set<String> = ["reported", "wrote", "printed"]
  private static let leads: Set<String> = ["see", "the", "source:", "cf.", "also", "from"]
  /// What has a day of its own, which is not that on which it was told.
  private static let acts = Set(
    """
    treaty agreement convention act law decree resolution protocol accord summit conference declaration decision directive \
    regulation memorandum constitution battle charter pact statute signed opened meeting session visit speech updated \
    published accessed retrieved monday tuesday wednesday thursday friday saturday sunday
    """.split(separator: " ").map(String.init)
  )

  private static let sources = Set(
    """
    release report article statement communiqué dispatch story post notice bulletin news announcement briefing transcript \
    circular update note newsletter
    """.split(separator: " ").map(String.init)
  )
}

extension Finding.Message {
  fileprivate static func datesDiffer(_ date: String, _ address: String) -> Self {
    "the reference is dated \(date), its address \(address)"
  }
}
