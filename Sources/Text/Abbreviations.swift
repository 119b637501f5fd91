/// What a word is at the end of a sentence, or before its full stop.
enum SentenceWord: UInt8 {
  /// Stands before a name: "Mr.", "Gen.", "St."
  case title
  /// Never ends a sentence: "vs.", "cf.", "incl."
  case connective
  /// Stands before a number: "No.", "pp.", "Art."
  case counting
  /// May end a sentence or not: "Ltd.", "al.", "Jan."
  case doubtful

  static let abbreviations = WordTable<SentenceWord>([
    (
      "mr mrs ms dr prof gen lt col sgt capt maj adm brig cmdr rev hon amb gov sen rep pres st mt messrs mme fr sr sra supt"
        + " insp ft msgr mgr okhna asst",
      .title
    ),
    ("vs cf incl viz excl resp approx ca eg ie esp dept univ e.g eds ed trans transl ibidem etal", .connective),
    (
      "no nos pp p vol vols art arts para paras sec secs ch chap fig figs tab eq cl reg doc res app add rev pt",
      .counting
    ),
    (
      "etc al co ltd inc corp plc jr sr jan feb mar apr jun jul aug sept sep oct nov dec assn bros ave blvd rd km kg ha"
        + " mil bn mn tn est min max avg yr yrs hrs hr dist prov int intl nat natl gov govt mon tue tues wed thu thur"
        + " thurs fri sat sun pty llc bhd sdn op cit ibid loc ph",
      .doubtful
    ),
  ])
}

/// The words with which a sentence likes to begin, and which are seldom a part of a name.
enum SentenceStarter: UInt8 {
  case starter

  static let table = WordTable<SentenceStarter>([
    (
      "the this that these those it its he his she her they their we our i you your there here in on at as by for from"
        + " with without within since until after before during when while where although though if because but and"
        + " however moreover meanwhile furthermore nevertheless also another both all some many most several each such"
        + " according despite under over between among through a an no not what who why how then thus therefore yet"
        + " so once now today only even further finally first second third to",
      .starter
    )
  ])
}
