import Diagnostics
import Packs
import Quantities
import RecordModel
import Text

/// A source that is later than the text that cites it, or that was read before it appeared.
struct FutureCitation: Check {
  /// A day lies between the time zones, and proofs are read for some days.
  private static let grace = 2

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    reportAccess(document, report)
    reportLateAccess(document, report)
    guard let own = OwnDate(of: document) else { return }
    var reported: [Range<Int>] = []
    let named = own.span == nil ? [] : NamedSources(document).found
    for later in sources(in: document) + named.map({ Source(date: $0.date, span: $0.span, whole: $0.span) })
    where later.date.days.lowerBound > own.lastDay + Self.grace {
      guard !reported.contains(where: { $0.overlaps(later.span) || $0.overlaps(later.whole) }) else { continue }
      reported.append(later.whole)
      let places = [own.span, later.span].compactMap(\.self)
      report(
        finding(
          .laterThanText(later.date.plain, own.date.plain, isAccess: later.isAccess),
          places.map { Finding.Evidence($0, of: document.text) },
          severity: own.span == nil ? .note : .warning,
          explanations: ["delay: the whole of \(later.date.plain) lies behind \(own.date.plain)"]
        )
      )
    }
  }

  /// A source with the day before which it cannot have been cited.
  private struct Source {
    var date: PartialDate
    var span: Range<Int>
    var whole: Range<Int>
    var isAccess = false
  }

  private func sources(in document: CheckedDocument) -> [Source] {
    var found: [Source] = []
    for reference in document.digest.references {
      let words = document.text[reference.span].lowercased()
      guard !["forthcoming", "in press", "to appear"].contains(where: words.contains) else { continue }
      let whole = document.trimmed(reference.span)
      if let date = reference.date ?? reference.year.flatMap({ PartialDate(year: $0) }) {
        found.append(Source(date: date, span: whole, whole: whole))
      }
      if let accessed = reference.accessed {
        found.append(Source(date: accessed, span: whole, whole: whole, isAccess: true))
      }
    }
    for time in document.accessTimes {
      found.append(Source(date: time.date, span: time.span, whole: time.span, isAccess: true))
    }
    for address in document.webAddresses {
      guard let written = AddressDate(document.text.bytes[address]), !written.isMonth,
        let date = written.readings.min(by: { $0.days.lowerBound < $1.days.lowerBound })
      else { continue }
      found.append(Source(date: date, span: address, whole: address))
    }
    return found
  }

  /// Reports sources that were read before they appeared.
  private func reportAccess(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    for access in document.accessTimes {
      let reference = document.reference(at: access.span.lowerBound)
      let published: (date: PartialDate, span: Range<Int>)?
      if let stated = document.statedPublication(near: access.span) {
        published = stated
      } else if let reference {
        let date = reference.date ?? reference.year.flatMap { PartialDate(year: $0) }
        published = date.map { ($0, document.trimmed(reference.span)) }
      } else {
        published = document.timeOfPublication(before: access.span.lowerBound)
      }
      guard let published, !document.isRevised(at: published.span),
        published.date.days.lowerBound > access.date.days.upperBound + Self.grace
      else { continue }
      let isWhole = published.span.overlaps(access.span)
      let places = isWhole ? [published.span] : [published.span, access.span]
      report(
        finding(
          .readTooEarly(access.date.plain, published.date.plain),
          places.map { Finding.Evidence($0, of: document.text) },
          explanations: ["delay: \(access.date.plain) ends before \(published.date.plain) begins"]
        )
      )
    }
  }

  /// Reports a source that was read years after all others: "accessed August 20, 2033" among those of 2023.
  private func reportLateAccess(_ document: CheckedDocument, _ report: (Finding) -> Void) {
    var all = document.accessTimes.map { (date: $0.date, span: $0.span) }
    for reference in document.digest.references {
      guard let date = reference.accessed, !all.contains(where: { $0.span.overlaps(reference.span) }) else { continue }
      all.append((date, document.trimmed(reference.span)))
    }
    guard all.count >= Self.fewestAccesses, let last = all.max(by: { $0.date.year < $1.date.year }),
      let other = all.filter({ $0.span != last.span }).max(by: { $0.date.days.upperBound < $1.date.days.upperBound }),
      last.date.year >= other.date.year + Self.farYears
    else { return }
    report(
      finding(
        .readYearsLater(last.date.plain, other.date.plain),
        [last.span, other.span].map { Finding.Evidence($0, of: document.text) }
      )
    )
  }

  private static let fewestAccesses = 4
  private static let farYears = 3

  static let description = CheckDescription(
    identifier: "future-citation",
    kind: .citationFuture,
    severity: .warning,
    summary: "Reports sources that are later than the text that cites them, or that were read before they appeared.",
    rationale: """
      One of the dates is wrong, or the source was added without anybody's having read it. The date of the text is the \
      latest that it gives for itself ("accepted 9 June", "this report went to press in May"); what is announced as \
      forthcoming is left alone.
      """,
    passing: passing,
    failing: failing
  )

  private static let references = "\n\n# References\n\n- Jensen, P. (2002). Ferries of the North. Aarhus: Havn.\n- "

  private static let passing: [Example] = [
    "Sources\n\n1. Port Office, Yearbook 1, https://port.example/yb1, accessed 3 May 2021.\n2. Port Office, Yearbook 2, https://port.example/yb2, accessed 8 June 2021.\n3. Port Office, Yearbook 3, https://port.example/yb3, accessed 4 May 2022.\n4. Port Office, Yearbook 4, https://port.example/yb4, accessed 3 March 2023.",
    "World Fish, “Hake”, 12 October 2020, updated 3 November 2020 (accessed 20 October 2020).",
    "Manuscript received 3 May 2016, accepted 9 August 2016. See the statement of 18 July 2016 (https://port.example/2016/07/18/quay).",
    "This paper was completed in March 2014; the port’s notice stood at https://port.example/2014/03/30/notice.",
    "This report was finished in March 2011. The treaty of 2014 had not been thought of; see Lund (2009).",
    "We closed this paper in May 2013. For ports turn to Lund (2013) and to Berg’s article of April 2013.",
    "Printed in Turku in May 2013; a second edition is to follow in 2015 (see p. 2014).",
    "This report went to press in June 2017.\(references)Lund, M. (2018, forthcoming). Wages. Oslo: Fram.",
    "This study was finalised in May 2019.\(references)Lund, M. “Wages.” 4 April 2019. https://fram.example/wages (accessed 2 May 2019).",
    "The report on the quay was published in March 2011. Its sequel is at https://port.example/2012/04/02/sequel.",
    "The ferry pays.\(references)Wire. “Grain nears.” 3 May 2013. https://wire.example/grain (accessed 4 May 2013).",
    "The ferry pays.\(references)Wire. “Grain nears.” 3 May 2013. https://wire.example/grain (accessed 2019).",
    "The agreement was received in 2009 and accepted in 2010. The text is at https://law.example/2012/04/02/text.",
    "Wire, “Grain nears”, 3 May 2013 (accessed on 6 June 2014), gives the price.",
    "The ministers met on 4 May 2018. The portal was last visited on 3 May 2017.",
    "Received 4 May 2011; revised 9 June 2012; accepted 1 August 2012.\(references)Lund, M. (2012). Wages of seamen. Oslo: Fram.",
  ]

  private static let failing: [Example] = [
    "Sources\n\n1. Port Office, Yearbook 1, https://port.example/yb1, accessed 3 May 2021.\n2. Port Office, Yearbook 2, https://port.example/yb2, accessed 8 June 2021.\n3. Port Office, Yearbook 3, https://port.example/yb3, ⟦accessed 4 May 2022⟧.\n4. Port Office, Yearbook 4, https://port.example/yb4, ⟦accessed 9 May 2032⟧.",
    "This report was ⟦finished in March 2011⟧. On the ports see ⟦Lund (2014⟧, p. 33).",
    "This article was ⟦written in May 2013⟧ and stands as it was. On rails see ⟦Berg’s article of October 2014⟧.",
    "Discussion paper, ⟦April 2010⟧. The figures are from ⟦Lund’s book of 2013⟧.",
    "⟦Printed in Turku in November 2016⟧.\n\n5. Port Office, Yearbook, https://port.example/yb, ⟦accessed 12 February 2018⟧.",
    "Manuscript received 3 May 2016, ⟦accepted 9 August 2016⟧. See the statement of 18 October 2016 (⟦https://port.example/2016/10/18/quay⟧).",
    "This paper was ⟦completed in March 2014⟧; the port’s notice stood at ⟦https://port.example/2015/03/30/notice⟧.",
    "This report ⟦went to press in June 2017⟧.\(references)⟦Lund, M. (2018). Wages. Oslo: Fram.⟧",
    "This study was ⟦finalised in May 2019⟧.\(references)⟦Lund, M. “Wages.” 4 April 2019. https://fram.example/wages (accessed 2 July 2019).⟧",
    "The present study was ⟦submitted on 2 May 2009⟧.\(references)⟦Lund, M. “Wages.” The Fram, 4 August 2009.⟧",
    "The ferry pays.\(references)⟦Wire. “Grain nears.” 3 May 2013. https://wire.example/grain (accessed 4 March 2013).⟧",
    "The ferry pays.\(references)⟦Wire. “Grain nears.” 3 May 2013. https://wire.example/grain. Retrieved 12 December 2012.⟧",
    "Wire, “Grain nears”, ⟦3 May 2013⟧ (⟦accessed on 6 April 2013⟧), gives the price.",
    "Quay Monitor, annual report for 2015, ⟦printed in March 2016⟧. Prices are from ⟦https://port.example/20170110/prices⟧.",
    "⟦Received 4 May 2011⟧.\(references)⟦Lund, M. (2014). Wages of seamen. Oslo: Fram.⟧",
  ]
}

extension CheckedDocument {
  /// The dates on which sources were read, with the word that says so.
  fileprivate var accessTimes: [(date: PartialDate, span: Range<Int>)] {
    digest.places.times.compactMap { time in
      guard case .date(let date) = time.value, !time.isLoose else { return nil }
      let start = max(0, time.span.lowerBound - 20)
      let words = text[start..<time.span.lowerBound].lowercased().split { !$0.isLetter }
      guard let last = words.last else { return nil }
      let word = ["on", "in"].contains(last) ? words.dropLast().last ?? "" : last
      guard ["accessed", "retrieved", "consulted", "visited", "checked"].contains(word) else { return nil }
      var place = time.span.lowerBound
      while place > start, text.bytes[place - 1] != UInt8(ascii: "("), text.bytes[place - 1] != UInt8(ascii: ".") {
        place -= 1
      }
      return (date, trimmed(place..<time.span.upperBound))
    }
  }

  fileprivate func reference(at place: Int) -> Reference? {
    let index = digest.references.partition { $0.span.upperBound > place }
    guard index < digest.references.count, digest.references[index].span.contains(place) else { return nil }
    return digest.references[index]
  }

  /// "Published 14 June 2019", on the line on which the source was read.
  fileprivate func statedPublication(near access: Range<Int>) -> (date: PartialDate, span: Range<Int>)? {
    for time in digest.places.times
    where time.span.upperBound < access.upperBound - 6 && time.span.lowerBound > access.upperBound - 160 {
      guard case .date(let date) = time.value, !time.isResolved, !time.isLoose,
        !text.bytes[time.span.upperBound..<access.upperBound].contains(UInt8(ascii: "\n"))
      else { continue }
      let words = text[max(0, time.span.lowerBound - 24)..<time.span.lowerBound].lowercased().split { !$0.isLetter }
      guard words.suffix(3).contains(where: { ["published", "posted", "released", "issued"].contains($0) }) else {
        continue
      }
      return (date, time.span)
    }
    return nil
  }

  /// Whether a date is that of a later state of the source: "updated 3 November 2020".
  fileprivate func isRevised(at span: Range<Int>) -> Bool {
    let words = text[max(0, span.lowerBound - 16)..<span.upperBound].lowercased().split { !$0.isLetter }
    return words.contains { ["updated", "revised", "modified"].contains($0) }
  }

  /// The date of a source in running text, right before the date on which it was read.
  fileprivate func timeOfPublication(before place: Int) -> (date: PartialDate, span: Range<Int>)? {
    guard let time = times(before: place, within: 90).first, case .date(let date) = time.value, !time.isResolved,
      !text.bytes[time.span.upperBound..<place].contains(where: { ".;\n".utf8.contains($0) })
        || ByteSearch.first(Array("http".utf8), in: text.bytes, time.span.upperBound..<place) != nil
    else { return nil }
    return (date, time.span)
  }
}

extension Finding.Message {
  fileprivate static func readYearsLater(_ date: String, _ other: String) -> Self {
    "a source was read on \(date), years after all others, of which the last was read on \(other)"
  }

  fileprivate static func laterThanText(_ source: String, _ text: String, isAccess: Bool) -> Self {
    isAccess
      ? "the source is said to have been read in \(source), but the text is of \(text)"
      : "the source is of \(source), later than the text, which is of \(text)"
  }

  fileprivate static func readTooEarly(_ access: String, _ published: String) -> Self {
    "the source is said to have been read on \(access), before it appeared on \(published)"
  }
}
