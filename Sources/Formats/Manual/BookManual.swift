extension FormatPage {
  /// The page about e-books.
  static let book = FormatPage(
    "epub",
    "E-books",
    names: ["epub"],
    endings: BookReader().extensions,
    about: """
      Versions 2 and 3, known by their content.
      """,
    sections: [
      Section(
        "What is read",
        """
        The chapters in the order of the spine, each as a [web page](html.md) of which all is read. Links from one chapter to another lead to their place, so that notes which stand in a chapter of their own are tied to their marks. Notes that are counted anew in each chapter get names of their own: `[^1]`, `[^1-2]`. Title, authors and date of publication come from the package document.
        """
      ),
      Section(
        "What is lost",
        """
        The table of contents of the navigation, the cover if it is a picture, scripts and styles. Chapters that are missing are counted in a note.
        """
      ),
      Section(
        "Limits",
        """
        The limits of [archives](archives.md). A book with digital rights management is a finding. Offsets are those of the text; there are no pages.
        """
      ),
      Section(
        "Measured",
        """
        `Scripts/other-clothes` writes texts as an e-book with a chapter for each heading and compares what is found with what is found in the plain text: all of 405 claims, 99.3 % of 268 events, all of 239 references and all of 37 findings of five texts (336 kB) on 2026-11-23.
        """
      ),
    ]
  )
}
