extension FormatPage {
  /// The page about languages.
  static let languages = FormatPage(
    "languages",
    "Languages",
    names: [],
    endings: [],
    about: """
      Figures, dates, claims and events are read in English. A document in another language, and a passage of one, is kept and can be searched, and `language-not-read`, a note, says which passage it is and in what language: "12 paragraphs are in French, which is not read: searchable, but not checked". `check --coverage --format json` counts such passages under `found`, and nothing that is found in them makes a finding.
      """,
    sections: [
      Section(
        "How a language is known",
        """
        By the letters where a script belongs to one language or to a few: Chinese, Japanese, Korean, Khmer, Thai, Lao, Burmese, Greek, Hebrew, Arabic, Cyrillic, Devanagari. By words that every sentence has where letters are Latin: English, French, Spanish, Portuguese, Italian, German, Dutch, Malay and Indonesian, Vietnamese. The lists of words were written for this program.

        A paragraph, item or quotation shows its language when it has twelve words, of which a sixth are such words and clearly more than those of any other language; or twenty-four letters of another script, three in four of all. Passages below 160 bytes are not told. Names, titles, addresses, tables and entries of bibliographies have no language.
        """
      ),
      Section(
        "What is lost",
        """
        Languages that are not in the list, and passages that change their language from sentence to sentence, are taken for English or for none. Russian, Ukrainian, Serbian and others are told by their letters only; so are Arabic, Persian and Urdu.
        """
      ),
      Section(
        "Searching what is not read",
        """
        Chinese, Japanese, Khmer, Thai, Lao and Burmese set no spaces between words. A record indexes their letters one by one, so that `chancery search` and the reading room find any word inside a sentence, with or without anything installed. With the dictionaries of [ICU](https://icu.unicode.org) (`apt-get install libicu-dev` on Debian and Ubuntu; macOS has it) passages in which what was asked for is a word of its own come first: 研究生 (student) before 研究生命 (to study life). ICU is loaded when a record is built or searched; `chancery doctor` says whether it is there, and a record made with another version of it is put in order anew by the next build. [The record](../record-schema.md) says how to search by SQL.
        """
      ),
    ]
  )
}
