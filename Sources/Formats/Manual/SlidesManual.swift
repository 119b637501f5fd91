extension FormatPage {
  /// The page about presentations.
  static let slides = FormatPage(
    "pptx",
    "Presentations",
    names: ["pptx"],
    endings: SlidesReader().extensions,
    about: """
      Known by their content.
      """,
    sections: [
      Section(
        "What is read",
        """
        The slides in their order, each a page with the number of the slide. A title is a heading, the texts of a slide are items with their depth, text in shapes of their own is a paragraph, tables are tables as in [Word documents](docx.md). Shapes are read in the order of the file, which is mostly that of the slide.
        """
      ),
      Section(
        "What is lost",
        """
        Told in a note: hidden slides, notes of the speaker. Silently: numbers of slides, dates and footers that stand on each of them, charts, diagrams, pictures, comments.
        """
      ),
      Section(
        "Limits",
        """
        The limits of [archives](archives.md).
        """
      ),
    ]
  )
}
