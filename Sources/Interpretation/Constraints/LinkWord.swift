import Text

/// What small words between figures say about how the figures hang together.
enum LinkWord: UInt8, Sendable {
  case from = 1, to, of, which, or, and, by, than, article, comma, colon, semicolon, dash, open, close
  /// A verb or noun of rising: "rose", "increase".
  case rise
  case fall
  /// "growth", "change": tells of a change, not of its direction.
  case growth
  /// "more", "higher"
  case more
  /// "less", "lower"
  case less
  /// "compared", "against"
  case compared
  /// "over", "on", "since": may bring another base.
  case base
  /// "in", "at", "for"
  case place
  case total, together, all
  case including, excluding
  /// "consists", "comprising", "made up"
  case composed
  case one
  /// "remaining", "rest"
  case rest
  /// "no", "not"
  case no
  case answer
  case exports, imports, balance, goods
  /// "week", "month": what a rate is counted by.
  case span
  /// "worth", "valued"
  case worth
  /// "accounting", "representing", "equivalent"
  case accounting
  /// "is", "was"
  case being
  case about
  case annual
  /// "volume", "real", "nominal": another way of measuring.
  case sense
  /// "ranging", "aged": two ends, not two times.
  case range
  /// "went", "came": what went to one place went to no other.
  case allotted

  static let table = WordTable<LinkWord>([
    ("from", .from), ("to", .to), ("of among", .of), ("which whom them these those", .which), ("or", .or),
    ("and plus", .and),
    ("by", .by), ("than", .than), ("a an the its their", .article), (",", .comma), (":", .colon), (";", .semicolon),
    ("- —", .dash), ("( [", .open), (") ]", .close),
    (
      """
      rose risen rise rises rising increase increased increases increasing grew grown grow grows growing climb climbed climbs \
      climbing jump jumped jumps jumping surge surged surges surging soar soared soars soaring expanded gain gained gains up \
      widened widens widening deepened swelled leapt ballooned rocketed
      """, .rise
    ),
    (
      """
      fell fall falls fallen falling drop dropped drops dropping decline declined declines declining decrease decreased \
      decreases decreasing reduced reduction shrank shrunk shrinking contracted plunged plunging slumped slowed slowing eased \
      down loss cut narrowed narrows narrowing dwindled \
      dwindling plummeted tumbled dipped
      """, .fall
    ),
    ("growth change rate", .growth), ("more higher larger greater", .more), ("less lower fewer smaller", .less),
    ("compared against versus", .compared), ("over on since", .base), ("in at for with", .place),
    ("total sum", .total), ("totalling totaling together altogether combined", .together), ("all", .all),
    ("including includes included include", .including),
    ("excluding except besides without additional further another", .excluding),
    ("consisting consists consisted comprising comprises comprised composed made divided split", .composed),
    ("one", .one),
    ("remaining rest remainder others", .rest), ("no not", .no), ("answer reply response opinion", .answer),
    ("exports export exported exporting", .exports), ("imports import imported importing", .imports),
    ("goods products merchandise", .goods), ("deficit surplus", .balance), ("worth valued", .worth),
    (
      "accounting accounted representing represents represented equivalent constituting making share proportion",
      .accounting
    ),
    ("is are was were be has have had that", .being),
    ("about around approximately roughly nearly almost some just only well", .about),
    ("annual annually year yearly average annum", .annual), ("week month day hour", .span),
    ("volume real nominal terms currency prices measured constant unchanged adjusted local", .sense),
    ("went goes go came comes allotted allocated pays pay paid bears bore contributes contributed", .allotted),
    ("ranging range ranged aged between each per", .range),
  ])
}
