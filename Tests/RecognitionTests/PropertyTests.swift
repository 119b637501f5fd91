import RecordModel
import Testing
import Text

/// What holds for the mentions of every text, whatever the recognisers read in it.
@Suite("Properties of recognition") struct PropertyTests {
  private let reader: EverydayReader

  init() throws { reader = try #require(EverydayReader.shared) }

  @Test("there are enough wordings to tell from")
  func samples() {
    #expect(Sample.all.count > 300)
    #expect(Sample.absolute.count * 10 > Sample.all.count * 7)
    #expect(Sample.all.count { $0.found.isEmpty } * 20 < Sample.all.count)
  }

  // MARK: Evidence

  /// Whether the words of a mention alone give its kind, value and unit.
  ///
  /// Not asked of a quotation and of the mark of a note: what makes them one stands around them. Words that bound a
  /// figure ("more than") stand outside its evidence, so of a bounded figure only the figure is asked.
  private func isRead(fromItsWords found: EverydayReader.Found) -> Bool {
    guard found.kind != .quotation, found.kind != .citation else { return true }
    let again = reader.readParagraph(found.words)
    guard again.count == 1, let only = again.first, only.kind == found.kind, only.words == found.words else {
      return false
    }
    return found.isBounded ? found.summary.hasSuffix(Self.figure(of: only)) : only.summary == found.summary
  }

  /// The summary without its kind: value and unit.
  private static func figure(of found: EverydayReader.Found) -> String {
    String(found.summary.dropFirst(found.kind.rawValue.count))
  }

  /// Some wordings have to lean on a word that is not their own.
  ///
  /// "In 1296", "for years", "between 7 and 8": they may not become more than one in fifteen.
  @Test("evidence re-reads as the same value")
  func evidence() {
    let found = Sample.all.flatMap(\.found)
    let leaning = found.filter { !isRead(fromItsWords: $0) }
    #expect(leaning.count * 15 < found.count, "\(leaning.count) of \(found.count): \(leaning)")
  }

  @Test("evidence with a neighbour on each side re-reads as the same value", arguments: Sample.all)
  func evidenceInCompany(_ sample: Sample) {
    for found in sample.found {
      let (text, shift) = Self.neighbourhood(of: found, in: sample.wording)
      #expect(
        reader.readParagraph(text).contains { $0.moved(by: shift) == found } || isRead(fromItsWords: found),
        "“\(text)” does not give \(found)"
      )
    }
  }

  /// The words of a mention with those next to it, three in front and two behind, and where they begin.
  ///
  /// What makes an index, "on a scale of 0 to 1", and the time of a rate, "of refined copper a year", may stand up to
  /// six words behind.
  private static func neighbourhood(of found: EverydayReader.Found, in wording: String) -> (text: String, start: Int) {
    let bytes = Array(wording.utf8)
    var start = found.start
    var end = found.start + found.words.utf8.count
    for _ in 0..<3 {
      while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
      while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    }
    let isFar = found.summary.hasSuffix(" index") || found.summary.contains(" / ")
    for _ in 0..<(isFar ? 6 : 2) {
      while end < bytes.count, bytes[end] == 0x20 { end += 1 }
      while end < bytes.count, bytes[end] != 0x20 { end += 1 }
    }
    return (String(decoding: bytes[start..<end], as: UTF8.self), start)
  }

  // MARK: Surroundings

  /// A place in a text where a wording may stand.
  struct Place: CustomStringConvertible, Sendable {
    var before: String
    var after: String
    var dialect = Dialect.plainText
    var description: String { (before + "…" + after).debugDescription }
  }

  /// Places tell in the present: a past tense places a date without a year before the document.
  private static let places = [
    Place(before: "They see ", after: "."),
    Place(before: "They are calm (", after: ")"),
    Place(before: "The talks are calm. They see ", after: ". Nobody answers."),
    Place(before: "កម្ពុជា – “Đồng” ", after: ""),
    Place(before: "The delegates write: “", after: "”"),
    Place(before: "The delegates write \"", after: "\" and leave."),
    Place(before: "The talks are calm.\r\nThey see ", after: ".\r\nNobody answers.\r\n"),
    Place(before: "# Talks\n\nThe talks:\n\n- ", after: "\n- nothing else\n", dialect: .markdown),
    Place(before: "| What | How |\n|---|---|\n| total | ", after: " |\n", dialect: .markdown),
    Place(before: "> ", after: "\n", dialect: .markdown),
  ]

  /// Marks, numbers with groups, and places are left out where they mean something else.
  ///
  /// Quotation marks around a wording make a quotation of it, which is not compared, and a wording with marks of its
  /// own is left out there. A number whose groups are set off by spaces is left out of the table, where spaces may part
  /// columns. Wordings of several lines are left out where a line is all there is, amounts that only the end of a
  /// sentence completes ("15 dollars 50") where none ends, and wordings that alone are the number of a list or a heading
  /// ("5. IV. 2019", "12.4 MGBP").
  @Test("text around does not change a mention", arguments: places)
  func surroundings(_ place: Place) {
    let isTable = place.before.hasPrefix("|")
    for sample in Sample.all
    where !(isTable && Self.holdsGroups(sample.wording)) && !place.opens(sample.wording)
      && !(place.isLine && Self.isOfParagraph(sample.wording)) && !Self.isNumbered(sample.wording)
    {
      let shift = place.before.utf8.count
      let text = place.before + sample.wording + place.after
      let found = reader.read(text, place.dialect).filter { $0.kind != .quotation }
      let expected = sample.found.filter { $0.kind != .quotation }.map { $0.moved(by: shift) }
      #expect(found == expected, "\(text.debugDescription)")
    }
  }

  /// Whether a wording takes several lines, or the end of a sentence.
  private static func isOfParagraph(_ wording: String) -> Bool {
    let words = wording.split { $0 == " " }
    let endsBare =
      words.count > 2 && words.contains { $0.hasPrefix("dollar") || $0 == "kuai" || $0.hasPrefix("percent") }
    return wording.contains("\n") || wording.contains("\u{AD}") || wording.contains(". ") || endsBare
  }

  /// Whether a wording that stands alone is taken for the number of an item or a heading.
  private static func isNumbered(_ wording: String) -> Bool {
    let words = wording.split { $0 == " " }
    guard let first = words.first, words.count > 1, first.allSatisfy({ $0.isNumber || $0 == "." }) else { return false }
    return first.hasSuffix(".") || first.contains(".") && words[1].first?.isUppercase == true
  }

  /// Whether a space stands between two digits.
  private static func holdsGroups(_ wording: String) -> Bool {
    let bytes = Array(wording.utf8)
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == 0x20 && bytes[$0 - 1] &- 0x30 < 10 && bytes[$0 + 1] &- 0x30 < 10
    }
  }
}

extension PropertyTests.Place {
  /// Whether the place is a cell, an item or a quoted line.
  fileprivate var isLine: Bool { dialect == .markdown }

  /// Whether a wording has quotation marks of its own where the place has some.
  fileprivate func opens(_ wording: String) -> Bool {
    let marks: Set<Character> = ["“", "”", "\"", "‘", "’", "«", "»"]
    return before.contains(where: marks.contains) && wording.contains(where: marks.contains)
  }
}
