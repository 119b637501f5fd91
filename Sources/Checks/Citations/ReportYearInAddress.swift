import Diagnostics
import Packs
import RecordModel
import Text

/// A report for one year whose web address is that of the report for another.
struct ReportYearInAddress: Check {
  /// From the title to its address, in bytes.
  private static let farthest = 160

  init(_ lexicon: Lexicon) {}

  func check(_ document: CheckedDocument, report: (Finding) -> Void) {
    for address in document.webAddresses {
      let bytes = document.text.bytes
      var start = max(0, address.lowerBound - Self.farthest)
      if let line = bytes[start..<address.lowerBound].lastIndex(of: UInt8(ascii: "\n")) { start = line + 1 }
      guard let title = Self.title(in: start..<address.lowerBound, document),
        let file = Self.file(of: address, document), file.words.contains(where: title.words.contains),
        file.years.count == 1, let year = file.years.first, let first = title.years.min(), year < first
      else { continue }
      report(
        finding(
          .otherYear(title.years.map(String.init).joined(separator: ", "), year),
          [title.span, address].map { Finding.Evidence($0, of: document.text) },
          explanations: ["address: it names the same kind of paper"]
        )
      )
    }
  }

  private typealias Paper = (words: Set<String>, years: [Int], span: Range<Int>)

  /// "Annual Report 2016": a word for a yearly paper, and all years of the entry up to the address.
  private static func title(in range: Range<Int>, _ document: CheckedDocument) -> Paper? {
    let words = document.text[range].lowercased()
    let kinds = Set(papers.filter { words.contains($0) })
    let start = document.trimmed(range)
    guard !kinds.isEmpty, !doubts.contains(where: words.contains), start.lowerBound < start.upperBound else {
      return nil
    }
    return (kinds, years(words), start)
  }

  /// The words and years of the last part of an address.
  private static func file(of address: Range<Int>, _ document: CheckedDocument) -> Paper? {
    let words = document.text[address].lowercased()
    guard let last = words.split(separator: "/").last.map(String.init) else { return nil }
    let kinds = Set(papers.filter { last.contains($0) || $0 == "yearbook" && last.contains("annual") })
    return (kinds, years(last), address)
  }

  /// The years from 1950 to 2060 among the digits of some words.
  private static func years(_ words: String) -> [Int] {
    var found: [Int] = []
    for digits in words.split(whereSeparator: { !$0.isASCII || !$0.isNumber })
    where digits.count == 4 || digits.count == 6 {
      guard let year = Int(digits.prefix(4)), (1950...2060).contains(year), !found.contains(year) else { continue }
      found.append(year)
    }
    return found
  }

  private static let papers = [
    "annual", "yearbook", "report", "bulletin", "statistics", "survey", "review", "budget", "profile", "newsletter",
    "factsheet", "census",
  ]
  private static let doubts = [
    "reprint", "archive", "forthcoming", "accessed", "retrieved", "last updated", "agenda", "vision", "toward",
    "forecast", "project", "goal", "plan",
  ]

  static let description = CheckDescription(
    identifier: "report-year-in-address",
    kind: .citationURLDate,
    severity: .warning,
    summary: "Reports a yearly paper whose web address is that of another year.",
    rationale: """
      The address was carried over from another entry, or the year is wrong: the reader finds another paper. Only the last \
      part of an address counts, where it names the same kind of paper and one earlier year: papers are put up late, and \
      years of plans lie ahead.
      """,
    passing: [
      "Port Board, Annual Report 2014, https://port.example/docs/annual-report-2014.pdf",
      "Port Board, Annual Report 2014 (Suva, 2015), https://port.example/docs/annual-report-2015.pdf",
      "Port Board, Annual Report 2014, https://port.example/2011/report.pdf",
      "Port Board, Annual Report 2014, https://port.example/docs/staff-2011.pdf",
      "Port Board, Annual Report 2014–2015, https://port.example/docs/annual-report-2014.pdf",
      "Port Board, Annual Report 2014, https://port.example/2016/04/annual-report.pdf",
      "Port Board, Annual Report 2014, https://port.example/annual-report-2011-2015.pdf",
      "Port Board, Staff List 2014, https://port.example/docs/annual-report-2011.pdf",
      "Port Board, Annual Report 2014, accessed in 2016, https://port.example/docs/annual-report-2017.pdf",
      "Trade Survey, https://port.example/trade-survey-2011.pdf",
      "Port Board, Budget 2014, https://port.example/budget-v3.pdf",
      "Reprint of the Yearbook 2009, https://port.example/yearbook-2012.pdf",
      "Port Board, Annual Report 2014/15, https://port.example/annual-report-2015.pdf",
      "Progress Report on the Agenda of 2030, https://port.example/progress-report-2019.pdf",
    ],
    failing: [
      "⟦Port Board, Annual Report 2014,⟧ ⟦https://port.example/docs/annual-report-2011.pdf⟧",
      "⟦Bank of Klow, Monthly Bulletin, March 2017,⟧ ⟦https://bank.example/bulletin-2015-03.pdf⟧",
      "⟦Statistics Office, Trade Yearbook 2009:⟧ ⟦https://stat.example/files/yearbook_2006.html⟧",
      "⟦- Port Board, Budget 2018⟧, ⟦https://port.example/docs/budget_2013.xlsx⟧",
      "⟦The catch fell, says the Fisheries Review 2012⟧ (⟦https://port.example/fisheries-review-2007.pdf⟧).",
      "⟦[4] Customs Service, Trade Statistics 2003⟧, ⟦https://port.example/statistics-2001.csv⟧",
      "⟦Source: Household Survey 2008⟧, ⟦https://port.example/household-survey-2005/⟧",
      "⟦Census 2011:⟧ ⟦https://port.example/census-2001.pdf⟧",
      "⟦Factsheet, June 2015⟧ <⟦https://port.example/factsheet-201206.pdf⟧>",
      "⟦1. Fish Council, Newsletter, Spring 2013⟧, ⟦https://port.example/newsletter-2011-01.pdf⟧",
    ]
  )
}

extension Finding.Message {
  fileprivate static func otherYear(_ title: String, _ address: Int) -> Self {
    "the title has \(title), the address that of a paper of \(address)"
  }
}
