import Text

/// What a word says of the number beside it.
enum MarkWord: UInt8, Sendable {
  /// Begins an address: "https", "www".
  case scheme
  case doi, isbn
  /// Stands before the number of a page, article or section.
  case locator
  /// Does so only with a point behind: "p.", "no.", "art.".
  case shortLocator
  /// Begins a name that a number ends, capitalised: "Agenda 2030", "Flight 17".
  case named
  /// Follows a number in a name: "2030 Agenda".
  case agenda
  /// Letters that belong to a number which is read elsewhere: "FY2021", "Q3".
  case readable
  case made

  static let table = WordTable<MarkWord>([
    ("http https ftp www mailto", .scheme),
    ("doi", .doi),
    ("isbn issn", .isbn),
    (
      """
      pp page pages volume volumes article articles section sections chapter chapters resolution \
      resolutions annex annexes appendix figure table footnote endnote paragraph clause
      """,
      .locator
    ),
    ("p vol vols no nos art arts sec ch fig figs para paras res n nn", .shortLocator),
    (
      """
      vision strategy expo flight highway route road terminal iso version level type \
      model formula cop group channel decree circular
      """,
      .named
    ),
    ("agenda", .agenda),
    ("fy cy q h w ad", .readable),
    ("made", .made),
  ])
}

typealias MarkText = PassageText<MarkWord>
