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
  /// Is followed by its number even before what is counted: "phase 2 trials".
  case grade
  /// Is followed by its number where nothing is counted: "bus 12".
  case numbered
  /// "code 1006"
  case code
  /// A law or order, whose number has a stroke or dash: "Decision 2010/413".
  case act
  case street
  /// A word of matches and votes: "won 3-1".
  case score
  /// Follows a number that is an amount: "percent", "million".
  case amount
  /// Stands before a word like "phase" where the number behind it counts: "in this phase 12 villages".
  case determiner

  static let table = WordTable<MarkWord>([
    ("http https ftp www mailto", .scheme),
    ("doi arxiv orcid pmid ssrn handle urn", .doi),
    ("isbn issn oclc", .isbn),
    (
      """
      pp page pages volume volumes article articles section sections chapter chapters resolution \
      resolutions annex annexes appendix figure table footnote endnote paragraph clause
      """,
      .locator
    ),
    ("p vol vols no nos art arts sec ch fig figs para paras res n nn fn fns ibid", .shortLocator),
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
    ("phase tier category grade stage class", .grade),
    ("bus tram platform gate room unit block zone ward step option scenario release berth pier exit", .numbered),
    ("code postcode zip", .code),
    ("law act bill directive regulation decision order ordinance docket contract statute", .act),
    ("street road avenue boulevard lane st ave blvd", .street),
    (
      "won lost beat drew draw defeat defeated win victory score scored penalties voted vote votes leads trailing",
      .score
    ),
    (
      """
      percent per million billion trillion thousand hundred percentage km kilometres kilometers hectares tonnes tons \
      dollars yuan times
      """,
      .amount
    ),
    (
      "this that these each every any first second third last final next initial current new same pilot one the a",
      .determiner
    ),
  ])
}

typealias MarkText = PassageText<MarkWord>
