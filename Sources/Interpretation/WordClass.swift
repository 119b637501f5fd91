import Text

/// What small words of English do in a sentence.
enum WordClass: UInt8, Sendable {
  case article = 1
  case preposition
  /// "of"
  case genitive
  case conjunction
  /// "while", "but", "whereas"
  case contrast
  case pronoun
  case auxiliary
  case comma
  case semicolon
  case mark
  /// A verb that links a figure to what it measures: "reached", "totalled".
  case linkingVerb
  /// "rose", "grew"
  case rise
  /// "fell", "dropped"
  case fall
  case adverb
  /// "total", "altogether"
  case total
  /// "respectively"
  case respectively
  /// "and"
  case and
  case apostrophe
  case bracket
  /// "including", "of which"
  case including

  static let table = WordTable<WordClass>([
    ("the a an this that these those its their his her our each every some any all", .article),
    ("of", .genitive),
    (
      "in on at by for with from to into onto over under between among through during within across towards toward per about via upon against since until till as than",
      .preposition
    ),
    ("or nor", .conjunction),
    ("and &", .and),
    ("while but whereas although though however yet", .contrast),
    ("he she it they we i you who which whose whom him them us there here what", .pronoun),
    (
      "is are was were be been being has have had do does did will would shall should can could may might must",
      .auxiliary
    ),
    (",", .comma),
    ("; :", .semicolon),
    (". ! ? \" * - — # / …", .mark),
    (
      "reached reach reaching totalled totaled totalling totaling amounted amounting amounts stood stands valued worth cost costs costing hit exceeded surpassed recorded registered posted saw accounted accounting accounts constituted constituting comprised comprising made makes making estimated remained became equals equalled received employed provided covering covers cover",
      .linkingVerb
    ),
    (
      "rose rise rises rising grew grow grows growing increased increase increases increasing climbed jumped soared surged gained gain expanded doubled up",
      .rise
    ),
    (
      "fell fall falls falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing shrank plunged contracted reduced down lost",
      .fall
    ),
    (
      "only also just nearly almost already still now then approximately roughly around some more less least most very quite even again further not no",
      .adverb
    ),
    ("total totals altogether combined sum", .total),
    ("respectively", .respectively), ("'", .apostrophe),
    ("( ) [ ]", .bracket),
    ("including includes include included", .including),
  ])
}
