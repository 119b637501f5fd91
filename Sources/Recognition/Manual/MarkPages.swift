extension MarkRecognizer {
  public static var pages: [ReaderPage] {
    pagesOfMarks
      + [ReaderPage("other-marks", "Other marks", otherSummary, examples, nonexamples, besides: pagesOfMarks)]
      .filter { !$0.isEmpty }
  }

  private static let otherSummary = "Marks and names with numbers that stand on none of the other pages."

  private static var pagesOfMarks: [ReaderPage] {
    [
      ReaderPage(
        "addresses",
        "Addresses of pages and mailboxes",
        "Addresses are marked as such, so that no number in them is taken for a figure or a date.",
        Addresses.examples,
        leavesAlone: Addresses.nonexamples
      ),
      ReaderPage(
        "note-marks",
        "Marks of notes",
        "Numbers that point to a footnote, an endnote or an entry of a bibliography. They are no figures.",
        NoteMarks.examples,
        leavesAlone: NoteMarks.nonexamples
      ),
      ReaderPage(
        "quotations",
        "Quotations",
        "Words between quotation marks, where both marks stand in one block. A word or two in quotation marks is a "
          + "manner of speaking and not marked.",
        Quotations.examples,
        leavesAlone: Quotations.nonexamples
      ),
      ReaderPage(
        "numbers-that-are-none",
        "Numbers that are none",
        "Pages, sections, articles and items of lists, identifiers of publications, telephones, and names that hold a "
          + "number. Whatever number stands in them is passed over.",
        [],
        leavesAlone: blocked
      ),
    ]
  }
}
