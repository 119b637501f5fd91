extension FormatPage {
  /// The page about rich Text.
  static let richText = FormatPage(
    "rtf",
    "Rich Text",
    names: ["rtf"],
    endings: RichTextReader().extensions,
    about: #"""
      Known by `{\rtf` at the beginning, whatever they are called; many `.doc` files begin so.
      """#,
    sections: [
      Section(
        "What is read",
        #"""
        Paragraphs; headings by style and outline level; the labels of lists as they were stored; tables with merged cells, their columns told by the edges of the cells; footnotes and endnotes, counted together; characters by number in Unicode and by the code page of their font, also Chinese, Japanese, Korean and Cyrillic ones; results of fields; title, author, and the days on which the file was begun and saved, as in [Word documents](docx.md).
        """#
      ),
      Section(
        "What is lost",
        #"""
        Told in a note: hidden text, deleted text of tracked changes, comments, tables of contents, pictures. Silently: headers and footers, page numbers, embedded objects, data of programs.
        """#
      ),
      Section(
        "Limits",
        #"""
        Groups that lie deeper than 1,000 are an error. A file that breaks off is read as far as it goes. There are no pages.
        """#
      ),
      Section(
        "Measured",
        #"""
        `Scripts/other-clothes` writes texts as a document, which LibreOffice saves as RTF, and compares what is found with what is found in the plain text: 99.5 % of 405 claims, 99.3 % of 268 events, all of 239 references and all of 37 findings of five texts (336 kB) on 2026-11-23.
        """#
      ),
    ]
  )
}
